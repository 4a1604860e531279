import { formatDay, formatInstant, formatTime } from '../../calendar/format.ts'
import { day } from '../../calendar/day.ts'
import { instant } from '../../calendar/instant.ts'
import { AdministrationNav } from '../../mount/administration-nav.tsx'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Move } from '../contract/rebooking.ts'
import type { Letters } from '../contract/rooms.ts'
import type { DistanceData, RebookingData } from '../queries/load-rebooking.ts'
import { groupTexts } from '../texts/groups.ts'
import { Sessions, whenOf } from './groups.tsx'
import { metresWritten } from './rooms.tsx'

/** The required distances, what does not fit, and where a distance is switched on. */
export function distancePage(data: DistanceData, view: View, entered: Entered | null): Shown {
  const t = groupTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const today = view.clock.today()
  const inForce = data.distances.some(({ fromOn, toOn }) => fromOn <= today && (toOn === null || toOn >= today))
  const { tooFull } = data
  return {
    title: t.distanceTitle, heading: inForce || tooFull.length > 0 ? t.distanceHeading(tooFull.length) : t.noDistanceHeading, lead: t.distanceLead,
    status: doneMessage(view, t.done) ?? form.status,
    actions: <ButtonRow>{view.actor.may.has('group.rebook') && <ButtonLink variant="primary" href="/ombokning">{t.ask}</ButtonLink>}<ButtonLink href="/rum">{t.rooms}</ButtonLink></ButtonRow>,
    main: (
      <>
      {view.actor.may.has('staff.administer') && <AdministrationNav view={view} />}
      <div class="with-wide-side">
        <div class="column">
          {tooFull.length > 0 && view.actor.may.has('group.read') && <Panel heading={t.sessions} id="ryms-inte" flush><Sessions sessions={tooFull} view={view} named /></Panel>}
          <Distances data={data} view={view} />
        </div>
        <Panel heading={t.require} id="krav">
          <PostForm csrf={view.shell.csrf} action="/avstand" class="form" noValidate>
            <TextField t={ui} name="metres" label={t.metres} hint={t.metresHint} value={form.value('metres')} error={form.error('metres')} width="short" autocomplete="off" />
            <DayField t={ui} name="fromOn" label={t.fromOn} value={form.value('fromOn')} error={form.error('fromOn')} />
            <DayField t={ui} name="toOn" label={t.toOn} value={form.value('toOn')} error={form.error('toOn')} />
            <TextArea t={ui} name="reason" label={t.reason} value={form.value('reason')} error={form.error('reason')} rows={3} maxlength={300} />
            <ButtonRow><Button>{t.switchOn}</Button></ButtonRow>
          </PostForm>
        </Panel>
      </div>
      </>
    ),
  }
}

function Distances({ data: { distances }, view }: { data: DistanceData; view: View }) {
  const t = groupTexts[view.language]
  const today = view.clock.today()
  return (
    <Panel heading={t.distances} id="avstand" flush>
      {distances.length === 0 ? <p class="panel-foot">{t.noDistances}</p> : (
        <Table caption={t.distances} captionHidden stacked columns={[{ label: t.distance }, { label: t.when }, { label: t.reason }, { label: t.stop, hidden: true }]}>
          {distances.map((each) => (
            <Row key={each.id}>
              <RowHead>{t.metresOf(metresWritten(each.metres, view))}</RowHead>
              <Cell label={t.when} second={each.toOn === null ? undefined : t.until(formatDay(each.toOn, view.language, 'weekday', today))}>{t.since(formatDay(each.fromOn, view.language, 'weekday', today))}</Cell>
              <Cell label={t.reason}>{each.reason}</Cell>
              <Cell align="end">
                {(each.toOn === null || each.toOn > today) && each.fromOn <= today
                  && <PostForm csrf={view.shell.csrf} action={`/avstand/${each.id}/avsluta`}><Button size="row">{t.stop}<span class="ds-sr-only"> {t.metresOf(metresWritten(each.metres, view))}</span></Button></PostForm>}
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </Panel>
  )
}

/** Where a proposal is asked for, and the latest ones. */
export function askPage({ rebookings, tooFull }: DistanceData, view: View, entered: Entered | null): Shown {
  const t = groupTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.distanceTitle, heading: t.distanceHeading(tooFull.length), lead: t.distanceLead, status: form.status, actions: <ButtonLink href="/avstand">{t.toDistance}</ButtonLink>,
    main: (
      <div class="with-wide-side">
        <Panel heading={t.proposals} id="forslag">
          <ul class="plain-list">{rebookings.map((each) => (
            <li key={each.id}><a href={`/ombokning/${each.id}`}>{t.proposalOf(formatInstant(instant(each.askedAt), view.clock.today(), view.language))}</a><br />
              <span class="quiet">{t.proposalHeading(each.answer.moves.length)}, {each.appliedAt === null ? t.notApplied : t.applied}</span></li>
          ))}</ul>
        </Panel>
        <Panel heading={t.askHeading} id="ny">
          <PostForm csrf={view.shell.csrf} action="/ombokning" class="form" noValidate>
            <DayField t={ui} name="fromOn" label={t.firstDay} value={form.value('fromOn')} error={form.error('fromOn')} />
            <DayField t={ui} name="toOn" label={t.lastDay} value={form.value('toOn')} error={form.error('toOn')} />
            <ButtonRow><Button variant="primary">{t.ask}</Button></ButtonRow>
          </PostForm>
        </Panel>
      </div>
    ),
  }
}

/** A proposal: what each session becomes and why, with an answer to each, and the one button that carries it out. */
export function rebookingPage(data: RebookingData, view: View, entered: Entered | null): Shown {
  const t = groupTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  const { rebooking: { id, answer, appliedAt } } = data
  const open = appliedAt === null && answer.moves.length > 0
  const moves = <Moves data={data} view={view} form={form} open={open} />
  return {
    title: t.proposal, heading: t.proposalHeading(answer.moves.length), lead: answer.status === 'optimal' ? t.optimal : t.stopped(answer.cost, answer.bound),
    status: doneMessage(view, t.done) ?? form.status,
    actions: <ButtonRow>{appliedAt !== null && <ButtonLink variant="primary" href={`/ombokning/${id}/brev`}>{t.toLetters}</ButtonLink>}<ButtonLink href="/ombokning">{t.toDistance}</ButtonLink></ButtonRow>,
    main: (
      <div class="column">
        {appliedAt !== null && <Notice kind="note"><p>{t.applied}</p></Notice>}
        <Panel heading={t.proposal} id="andringar" flush={!open}>
          {answer.moves.length === 0 ? <p class="panel-foot">{t.optimal}</p> : open
            ? <PostForm csrf={view.shell.csrf} action={`/ombokning/${id}`} noValidate>{moves}<div class="panel-foot"><Button>{t.askAgain}</Button></div></PostForm> : moves}
        </Panel>
        {open && (
          <Panel heading={t.apply} id="genomfor">
            <PostForm csrf={view.shell.csrf} action={`/ombokning/${id}/genomfor`} class="form"><p>{t.applyLead}</p><ButtonRow><Button variant="primary">{t.apply}</Button></ButtonRow></PostForm>
          </Panel>
        )}
      </div>
    ),
  }
}

function Moves({ data, view, form, open }: { data: RebookingData; view: View; form: ReturnType<typeof typed>; open: boolean }) {
  const t = groupTexts[view.language]
  const { rebooking: { answer, appliedAt }, sessions, choices } = data
  const said = new Map(choices.map(({ how, move }) => [move.session, how]))
  return (
    <Table caption={t.proposal} captionHidden stacked columns={[{ label: t.programme }, { label: t.becomes }, { label: t.why }, ...(open ? [{ label: t.answerTo }] : [])]}>
      {answer.moves.map((move) => {
        const session = sessions.get(move.session)
        const full = answer.tooFull.find((each) => each.session === move.session)
        const name = session?.programme ?? t.programme
        return (
          <Row key={move.session}>
            <RowHead second={session === undefined || appliedAt !== null ? undefined : `${whenOf(session, view)}, ${session.room.name}`}><a href={`/traff/${move.session}`}>{name}</a></RowHead>
            <Cell label={t.becomes} second={<Becomes move={move} data={data} view={view} />}>{t.kinds[move.kind]}</Cell>
            <Cell label={t.why}>{full === undefined ? t.whyPlace : `${t.whyFull(full.people, full.capacity)}${move.kind === 'cancel' ? `, ${t.cancelWhy}` : ''}`}</Cell>
            {open && (
              <Cell label={t.answerTo}>
                <select class="ds-input" name={`choice.${move.session}`} aria-label={`${t.answerTo}: ${name}${session === undefined ? '' : `, ${whenOf(session, view)}`}`}>
                  {(['free', 'locked', 'rejected'] as const).map((how) => <option key={how} value={how} selected={form.value(`choice.${move.session}`, said.get(move.session) ?? 'free') === how}>{t[how]}</option>)}
                </select>
              </Cell>
            )}
          </Row>
        )
      })}
    </Table>
  )
}

function Becomes({ move: { parts }, data: { rooms, staff }, view }: { move: Move; data: RebookingData; view: View }) {
  if (parts.length === 0) return null
  return (
    <>{parts.map((part, index) => (
      <span key={index}>{index > 0 && <br />}{whenOf(part, view)}, {rooms.get(part.room)?.name}
        {parts.length > 1 && ` (${part.leaders.map((id) => staff.get(id)).join(', ')})`}</span>
    ))}</>
  )
}

/** The letters of a rebooking, each on a paper of its own: a time and a place, and nothing that says what it is about. */
export function lettersPage({ letters, mailed }: Letters, view: View): Shown {
  const t = groupTexts[view.language]
  // The letter is to a participant: it is in Swedish whoever prints it.
  const words = groupTexts.sv
  const written = (on: string, from: Parameters<typeof formatTime>[0]): string => `${formatDay(day(on), 'sv', 'full')} ${formatTime(from, 'sv')}`
  return {
    title: t.letters, heading: t.lettersHeading(letters.length), lead: t.lettersLead(mailed),
    main: (
      <div class="column">
        {letters.length === 0 && <EmptyState heading={t.lettersHeading(0)} />}
        {letters.map(({ participantId, name, caseNumber, address, by, times }) => (
          <article key={participantId} class="paper letter">
            <h2>{by === 'worker' || name === null ? t.byWorker : name}</h2>
            <p>{by === 'worker' ? caseNumber : address ?? t.noAddress}</p>
            <div lang="sv">
              <p>{words.letterGreeting}</p>
              <p>{words.letterChanged}</p>
              <ul>{times.map(({ was, now }) => (
                <li key={`${was.on} ${was.from}`}>{now === null ? words.letterCancelled(written(was.on, was.from))
                  : `${words.letterWas(written(was.on, was.from))} ${words.letterNow(`${written(now.on, now.from)}–${formatTime(now.to, 'sv')}`, now.place)}`}</li>
              ))}</ul>
              <p>{view.actor.municipalityName}</p>
            </div>
          </article>
        ))}
      </div>
    ),
  }
}
