import type { ComponentChildren } from 'preact'
import { day } from '../../calendar/day.ts'
import { formatDay, formatInstant } from '../../calendar/format.ts'
import { dayOf, instant } from '../../calendar/instant.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Sent, Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Notice } from '../../ui/messages.tsx'
import { DefinitionList, Panel, WithSide } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Quote, VisitDetail } from '../contract/visit-parts.ts'
import { writeCalendar } from '../rules/write-calendar.ts'
import { themeNames } from '../texts/themes.ts'
import { visitTexts } from '../texts/visits.ts'
import { roundsPath } from './visit-rounds.tsx'

export const visitPath = '/kommunbesok'
type Part = { readonly visit: VisitDetail; readonly view: View }

export function whenOf(visit: VisitDetail, { language }: View): string {
  if (visit.from === null || visit.to === null) return visitTexts[language].noDay
  const from = formatDay(day(visit.from), language, 'full')
  return visit.from === visit.to ? from : `${from} – ${formatDay(day(visit.to), language, 'full')}`
}

/** One visit: when and with whom, what was seen and said, what goes to the plan, and at a second visit how the first one's things stand. */
export function visitPage(visit: VisitDetail, view: View): Shown {
  const { language, actor, clock } = view
  const t = visitTexts[language]
  const here = `${visitPath}/${visit.id}`
  return {
    title: t.title, heading: visit.name, lead: t.lead(t.number(visit.number), visit.county, whenOf(visit, view)), status: doneMessage(view, t.done), islands: ['ui/print'],
    actions: <>
      {actor.may.has('dialogue.write') && <ButtonLink href={`${here}/andra`} variant="primary">{t.change}</ButtonLink>}
      {visit.from !== null && <ButtonLink href={`${here}/besok.ics`}>{t.ics}</ButtonLink>}
      <Button type="button" data-print hidden>{t.print}</Button>
      <ButtonLink href={`${roundsPath}/${visit.roundId}`} variant="quiet">{t.back}</ButtonLink>
    </>,
    main: (
      <WithSide side={<div class="column"><Standing visit={visit} view={view} /><NotePart visit={visit} view={view} /></div>}>
        <div class="column">
        {visit.late && <Notice kind="warn"><p>{t.lateNote}</p></Notice>}
        {visit.firstVisitId !== null && <FollowUps visit={visit} view={view} />}
        <Observations visit={visit} view={view} />
        <Items visit={visit} view={view} />
        <Quotes visit={visit} view={view} />
        <Programme visit={visit} view={view} />
        <Participants visit={visit} view={view} />
        <PrintFooter printed={uiTexts[language].printedBy(formatInstant(clock.now(), clock.today(), language), actor.name)} />
        </div>
      </WithSide>
    ),
  }
}

function Standing({ visit, view: { language } }: Part) {
  const t = visitTexts[language]
  return (
    <Panel heading={t.standing} id="lage">
      <DefinitionList rows={[
        { term: t.status, value: visit.late ? `${t.statuses[visit.status]}*` : t.statuses[visit.status] },
        ...(visit.team === '' ? [] : [{ term: t.team, value: <span class="anywhere">{visit.team}</span> }]),
        ...(visit.locked ? [{ term: t.locked, value: t.lockedHint }] : []),
      ]} />
      {visit.cancelledFor !== null && <p class="anywhere">{t.cancelledFor(visit.cancelledFor)}</p>}
      {visit.from === null && visit.notBefore !== null && <p>{t.waitsUntil(formatDay(day(visit.notBefore), language, 'long'))}</p>}
      {visit.firstVisitId !== null && <p><a href={`${visitPath}/${visit.firstVisitId}`}>{t.toFirst}</a></p>}
      {visit.planLink !== '' && <p><a href={visit.planLink} rel="noopener">{t.openPlan}</a></p>}
    </Panel>
  )
}

function NotePart({ visit, view: { language, actor, shell } }: Part) {
  const t = visitTexts[language]
  return (
    <Panel heading={t.note} id="anteckning">
      {visit.noteId !== null ? <p class="anywhere"><a href={`/anteckningar-besok/${visit.noteId}`}>{visit.noteTitle ?? t.openNote}</a></p>
        : visit.status !== 'done' ? <p class="quiet">{t.noteAfter}</p>
          : <>
            <p class="quiet">{t.makeNoteHow}</p>
            {actor.may.has('dialogue.write') && (
              <PostForm csrf={shell.csrf} action={`${visitPath}/${visit.id}/anteckning`} noValidate><ButtonRow><Button>{t.makeNote}</Button></ButtonRow></PostForm>
            )}
          </>}
    </Panel>
  )
}

/** A list with its heading, what stands there when it is empty, and the way to add to it. */
function Listed({ part, heading, none, add, empty, children, visit, view }: Part & { part: string; heading: string; none: string; add: string; empty: boolean; children: ComponentChildren }) {
  return (
    <Panel heading={heading} id={part} flush>
      {empty ? <p class="panel-part quiet">{none}</p> : children}
      {view.actor.may.has('dialogue.write') && <div class="panel-part no-print"><ButtonRow><ButtonLink href={`${visitPath}/${visit.id}/${part}/ny`}>{add}</ButtonLink></ButtonRow></div>}
    </Panel>
  )
}
const Change = ({ to, what, view }: { to: string; what: string; view: View }) => (
  view.actor.may.has('dialogue.write') ? <a class="no-print" href={to} aria-label={`${visitTexts[view.language].change}: ${what}`}>{visitTexts[view.language].change}</a> : <></>
)

function FollowUps({ visit, view }: Part) {
  const t = visitTexts[view.language]
  const done = visit.followed.filter(({ status }) => status !== null).length
  return (
    <Panel heading={t.followHeading} id="folj-upp" flush>
      {visit.followed.length === 0 ? <p class="panel-part quiet">{t.followNone}</p> : <>
        <p class="panel-part">{t.followedOf(done, visit.followed.length)}</p>
        <Table caption={t.followHeading} captionHidden stacked columns={[{ label: t.observation }, { label: t.judgement }, { label: t.status }, { label: t.change, hidden: true }]}>
          {visit.followed.map((line) => (
            <Row key={line.id}>
              <RowHead second={themeNames[view.language][line.theme]}><span class="anywhere">{line.words}</span></RowHead>
              <Cell label={t.judgement}>{line.judgement === null ? t.kindItem : t.judgements[line.judgement]}</Cell>
              <Cell label={t.status} tone={line.status === 'not_done' ? 'warn' : undefined} second={line.note === '' ? undefined : <span class="anywhere">{line.note}</span>}>{line.status === null ? t.notFollowed : t.followUps[line.status]}</Cell>
              <Cell label={t.change}>{view.actor.may.has('dialogue.write') && <a class="no-print" href={`${visitPath}/${visit.id}/folj-upp/${line.id}`} aria-label={`${t.followAction}: ${line.words.slice(0, 60)}`}>{t.followAction}</a>}</Cell>
            </Row>
          ))}
        </Table>
      </>}
    </Panel>
  )
}

function Observations({ visit, view }: Part) {
  const t = visitTexts[view.language]
  const fromOf = (pointId: string | null): string => {
    const point = visit.points.find(({ id }) => id === pointId)
    return point === undefined ? t.noPoint : t.roles[point.kind]
  }
  return (
    <Listed visit={visit} view={view} part="iakttagelser" heading={t.observationsHeading} none={t.observationsNone} add={t.observationNew} empty={visit.observations.length === 0}>
      <Table caption={t.observationsHeading} captionHidden stacked columns={[{ label: t.observation }, { label: t.theme }, { label: t.judgement }, { label: t.level }, { label: t.change, hidden: true }]}>
        {visit.observations.map((each) => (
          <Row key={each.id}>
            <RowHead second={<span class="anywhere">{[each.exampleTitle === null ? '' : t.examplePrefix(each.exampleTitle), each.source === '' ? '' : t.sourcePrefix(each.source), each.corrections === 0 ? '' : t.corrected(each.corrections)].filter((part) => part !== '').join('. ')}</span>}>
              <span class="anywhere">{each.words}</span>
            </RowHead>
            <Cell label={t.theme} second={fromOf(each.pointId)}>{themeNames[view.language][each.theme]}</Cell>
            <Cell label={t.judgement}>{t.judgements[each.judgement]}</Cell>
            <Cell label={t.level}>{t.levels[each.level]}</Cell>
            <Cell label={t.change}><Change to={`${visitPath}/${visit.id}/iakttagelser/${each.id}`} what={each.words.slice(0, 60)} view={view} /></Cell>
          </Row>
        ))}
      </Table>
    </Listed>
  )
}

function Items({ visit, view }: Part) {
  const t = visitTexts[view.language]
  return (
    <Listed visit={visit} view={view} part="till-planen" heading={t.itemsHeading} none={t.itemsNone} add={t.itemNew} empty={visit.items.length === 0}>
      <Table caption={t.itemsHeading} captionHidden stacked columns={[{ label: t.item }, { label: t.theme }, { label: t.change, hidden: true }]}>
        {visit.items.map((each) => (
          <Row key={each.id}>
            <RowHead><span class="anywhere">{each.words}</span></RowHead>
            <Cell label={t.theme}>{themeNames[view.language][each.theme]}</Cell>
            <Cell label={t.change}><Change to={`${visitPath}/${visit.id}/till-planen/${each.id}`} what={each.words.slice(0, 60)} view={view} /></Cell>
          </Row>
        ))}
      </Table>
    </Listed>
  )
}

function consentWords(quote: Quote, { language }: View): string {
  const t = visitTexts[language]
  if (quote.withdrawnAt !== null) return t.withdrawnOn(formatDay(dayOf(instant(quote.withdrawnAt)), language, 'long'))
  const until = t.keptUntil(formatDay(day(quote.keepUntil), language, 'long'))
  return quote.words === null ? t.gone : `${quote.consent === null || quote.consentOn === null ? t.noConsent : t.consentOf(t.consents[quote.consent], formatDay(day(quote.consentOn), language, 'long'))}, ${until}`
}

function Quotes({ visit, view }: Part) {
  const t = visitTexts[view.language]
  return (
    <Listed visit={visit} view={view} part="citat" heading={t.quotesHeading} none={t.quotesNone} add={t.quoteNew} empty={visit.quotes.length === 0}>
      <Table caption={t.quotesHeading} captionHidden stacked columns={[{ label: t.quote }, { label: t.role }, { label: t.change, hidden: true }]}>
        {visit.quotes.map((each) => (
          <Row key={each.id}>
            <RowHead second={consentWords(each, view)}>{each.words === null ? <span class="quiet">{t.gone}</span> : <q class="anywhere">{each.words}</q>}</RowHead>
            <Cell label={t.role}>{t.roles[each.role]}</Cell>
            <Cell label={t.change}>{each.words !== null && <Change to={`${visitPath}/${visit.id}/citat/${each.id}`} what={t.roles[each.role]} view={view} />}</Cell>
          </Row>
        ))}
      </Table>
    </Listed>
  )
}

function Programme({ visit, view }: Part) {
  const t = visitTexts[view.language]
  return (
    <Listed visit={visit} view={view} part="program" heading={t.pointsHeading} none={t.pointsNone} add={t.pointNew} empty={visit.points.length === 0}>
      <Table caption={t.pointsHeading} captionHidden stacked columns={[{ label: t.point }, { label: t.time }, { label: t.where }, { label: t.leader }, { label: t.change, hidden: true }]}>
        {visit.points.map((each) => (
          <Row key={each.id}>
            <RowHead>{t.roles[each.kind]}</RowHead>
            <Cell label={t.time} second={formatDay(day(each.on), view.language, 'weekday', view.clock.today())}>{`${each.from}–${each.to}`}</Cell>
            <Cell label={t.where}><span class="anywhere">{each.place}</span></Cell>
            <Cell label={t.leader}><span class="anywhere">{each.leader}</span></Cell>
            <Cell label={t.change}><Change to={`${visitPath}/${visit.id}/program/${each.id}`} what={`${t.roles[each.kind]} ${each.from}`} view={view} /></Cell>
          </Row>
        ))}
      </Table>
    </Listed>
  )
}

function Participants({ visit, view }: Part) {
  const t = visitTexts[view.language]
  const all = visit.participants.reduce((sum, { count }) => sum + count, 0)
  return (
    <Listed visit={visit} view={view} part="deltagare" heading={t.participantsHeading} none={t.participantsNone} add={t.participantNew} empty={all === 0}>
      <p class="panel-part">{t.allCount(all)}</p>
      <Table caption={t.participantsHeading} captionHidden stacked columns={[{ label: t.role }, { label: t.count, align: 'end' }, { label: t.name }, { label: t.change, hidden: true }]}>
        {visit.participants.map((each) => (
          <Row key={each.id}>
            <RowHead>{t.roles[each.role]}</RowHead>
            <Cell label={t.count} align="end">{each.count}</Cell>
            <Cell label={t.name} second={each.name === null || each.keepUntil === null ? undefined : <span class="anywhere">{[each.contact ?? '', each.purpose ?? '', t.keptUntil(formatDay(day(each.keepUntil), view.language, 'long'))].filter((part) => part !== '').join(', ')}</span>}>
              <span class="anywhere">{each.name ?? (each.erasedAt === null ? '' : t.erased)}</span>
            </Cell>
            <Cell label={t.change}><Change to={`${visitPath}/${visit.id}/deltagare/${each.id}`} what={t.roles[each.role]} view={view} /></Cell>
          </Row>
        ))}
      </Table>
    </Listed>
  )
}

/** One visit with its programme for the reader's own calendar. */
export function visitIcs(visit: VisitDetail, { language, office }: { readonly language: View['language']; readonly office: string }): Sent {
  const t = visitTexts[language]
  const points = visit.points.map((point) => ({ ...point, words: `${visit.name}: ${t.roles[point.kind]}` }))
  return { name: 'besok.ics', type: 'text/calendar; charset=utf-8', body: writeCalendar({ name: visit.name, office, language, visits: [visit], points }) }
}
