import { day } from '../../calendar/day.ts'
import { formatDay, formatNumber, formatPercent, formatWeek } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioList, SelectField } from '../../ui/field-choice.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { Panel, WithSide } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { changeKinds } from '../contract/visit-rounds.ts'
import type { Plan, Trip } from '../contract/visit-rounds.ts'
import points from '../data/municipality-points.json' with { type: 'json' }
import { visitRoundTexts } from '../texts/visit-rounds.ts'
import type { PlanView } from '../usecases/plan-round.ts'
import { roundsPath } from './visit-rounds.tsx'

const nameOf = new Map(points.map(({ code, name }) => [code, name]))

/** The proposal of a round: why it looks as it does, its trips, and the form that changes it. */
export function planPage(data: PlanView, view: View, entered: Entered | null): Shown {
  const { round, plan } = data
  const { language } = view
  const t = visitRoundTexts[language]
  const form = typed(entered, t.faults, uiTexts[language])
  const here = `${roundsPath}/${round.id}`
  const proposed = plan?.stage === 'proposed'
  const stops = plan?.trips.reduce((sum, trip) => sum + trip.stops.length, 0) ?? 0
  const fitting = plan !== null && plan.answer.missing === null && stops > 0 && plan.trips.every((trip) => trip.stops.every(({ on }) => on !== null))
  return {
    title: t.title, heading: t.planHeading, status: form.status ?? doneMessage(view, t.done), islands: ['ui/print'],
    lead: <span class="anywhere">{plan === null ? round.name : `${round.name}. ${t.proposedLead(formatNumber(plan.km, language), plan.trips.length, stops)}`}</span>,
    actions: <><Button type="button" data-print hidden>{t.print}</Button><ButtonLink href={here} variant="quiet">{t.backToRound}</ButtonLink></>,
    main: (
      <WithSide side={<Beside data={data} view={view} entered={entered} />}>
        <div class="column">
        {plan === null ? <EmptyState heading={t.planNone}>{t.planNoneHow}</EmptyState> : <Why plan={plan} view={view} />}
        <div class="no-print">
          <PostForm csrf={view.shell.csrf} action={`${here}/forslag`} noValidate>
            <ButtonRow>
              {proposed && fitting && <Button variant="primary" name="do" value="accept">{t.accept}</Button>}
              <Button variant={proposed ? 'secondary' : 'primary'} name="do" value="make">{plan === null ? t.make : t.again}</Button>
              {proposed && <Button variant="quiet" name="do" value="drop">{t.drop}</Button>}
            </ButtonRow>
          </PostForm>
        </div>
        {plan?.trips.map((trip) => <TripPanel key={`${trip.week} ${trip.team}`} trip={trip} view={view} />)}
        </div>
      </WithSide>
    ),
  }
}

function Why({ plan: { answer, km, stage }, view: { language } }: { plan: Plan; view: View }) {
  const t = visitRoundTexts[language]
  const long = (on: string): string => formatDay(day(on), language, 'long')
  return <>
    {stage === 'accepted' && <Notice><p>{t.accepted}</p></Notice>}
    {answer.missing !== null && <Notice kind="warn" heading={t.missingHeading}><p>{t.missing(answer.missing.visits, long(answer.missing.from), long(answer.missing.before))} {answer.missing.enough !== null && t.enough(long(answer.missing.enough))}</p></Notice>}
    {answer.waiting > 0 && <Notice kind="warn"><p>{t.waiting(answer.waiting)}</p></Notice>}
    {answer.missing === null && <p>{t.methods[answer.method]} {answer.least > 0 && t.least(formatNumber(answer.least, language), formatPercent(Math.max(0, km / answer.least - 1), language))}</p>}
    <p class="quiet">{t.crow}</p>
  </>
}

function TripPanel({ trip, view: { language, clock } }: { trip: Trip; view: View }) {
  const t = visitRoundTexts[language]
  const home = nameOf.get(trip.home) ?? trip.home
  const names = trip.stops.map(({ name }) => name)
  const listed = names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}${t.and}${names.at(-1) ?? ''}`
  const km = formatNumber(trip.km, language)
  return (
    <Panel heading={t.tripHeading(formatWeek(trip.week, language, true), trip.team)} id={`resa-${trip.week}-${trip.stops[0]?.visitId ?? ''}`} flush>
      <p class="panel-part">{names.length < 2 ? t.tripAlone(home, listed, km) : t.tripWords(home, listed, km, formatNumber(trip.alone - trip.km, language))}</p>
      <Table caption={t.stopCaption} captionHidden dense columns={[{ label: t.place }, { label: t.day }, { label: t.status }]}>
        {trip.stops.map((stop) => (
          <Row key={stop.visitId}>
            <RowHead><a href={`/kommunbesok/${stop.visitId}`}>{stop.name}</a></RowHead>
            <Cell label={t.day} tone={stop.on === null ? 'danger' : undefined}>{stop.on === null ? t.noRoom : formatDay(day(stop.on), language, 'weekday', clock.today())}</Cell>
            <Cell label={t.status}>{stop.locked ? t.lockedMark : stop.fixed ? t.fixedMark : ''}</Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  )
}

function Beside({ data: { round, plan, slots }, view, entered }: { data: PlanView; view: View; entered: Entered | null }) {
  const { language } = view
  const t = visitRoundTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  if (plan?.stage !== 'proposed' || plan.trips.length === 0) return <></>
  const visits = plan.trips.flatMap(({ stops }) => stops).toSorted((a, b) => a.name.localeCompare(b.name, 'sv')).map(({ visitId, name }) => ({ value: visitId, label: name }))
  const free = slots.filter(({ room }) => room > 0).map(({ team, week, room }) => ({ value: `${week} ${team}`, label: t.slotLabel(formatWeek(week, language, true), team, room) }))
  return (
    <div class="no-print">
      <Panel heading={t.changePlan} id="andra">
        <PostForm csrf={view.shell.csrf} action={`${roundsPath}/${round.id}/forslag`} class="form" noValidate>
          <SelectField t={ui} name="visitId" label={t.visit} empty={t.chooseOne} options={visits} value={form.value('visitId')} error={form.error('visitId')} />
          <RadioList t={ui} name="do" label={t.what} options={changeKinds.map((value) => ({ value, label: t.kinds[value] }))} value={form.value('do', 'lock')} error={form.error('do')} />
          <SelectField t={ui} name="slot" label={t.slot} hint={t.slotHint} empty={t.chooseOne} options={free} value={form.value('slot')} error={form.error('slot')} />
          <SelectField t={ui} name="otherId" label={t.other} hint={t.otherHint} empty={t.chooseOne} options={visits} value={form.value('otherId')} error={form.error('otherId')} />
          <ButtonRow><Button>{t.doChange}</Button></ButtonRow>
        </PostForm>
      </Panel>
    </div>
  )
}
