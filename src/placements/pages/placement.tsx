import { begunFormIslands, typedOrBegun } from '../../cases/pages/begun-form.tsx'
import type { BegunForm } from '../../cases/usecases/keep-draft.ts'
import { daysBetween } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { kindTexts } from '../../decisions/texts/kinds.ts'
import { shortParagraph } from '../../law/rules.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { ClockCard, ClockCards } from '../../ui/clock.tsx'
import type { Clock } from '../../ui/clock.tsx'
import { Notice } from '../../ui/messages.tsx'
import { DefinitionList, Panel, WithSide } from '../../ui/panel.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import type { StepName } from '../contract/placements.ts'
import type { ClockRow } from '../queries/placement.ts'
import { nameOf } from '../usecases/load-placements.ts'
import type { OnePlacement } from '../usecases/load-placements.ts'
import { isCompulsory } from '../rules/steps.ts'
import { placementTexts } from '../texts/placements.ts'
import { BasisNotice } from './basis-notice.tsx'
import { StepForm } from './placement-steps.tsx'
import { dayWords } from './words.ts'

export type PlacementData = OnePlacement & { readonly doing: StepName | null; readonly begun: BegunForm }
type Props = { data: PlacementData; view: View }

/** One placement: where the child has slept, its clocks, visits and plans, and the steps that can be taken now. */
export function showPlacement(data: PlacementData, view: View, entered: Entered | null): Shown {
  const t = placementTexts[view.language]
  const { person, placement } = data
  const now = placement.stays.at(-1)
  const form = typedOrBegun(entered, data.begun, t.faults, view)
  const mayWrite = person.mayWrite && view.actor.may.has('placement.write')
  return {
    title: t.title, heading: t.heading(nameOf(person) ?? t.case(person.caseNumber ?? '')), status: doneMessage(view, t.done) ?? form.status, islands: begunFormIslands,
    lead: `${t.forms[now?.form ?? placement.form]}. ${t.lead(t.states[placement.state], t.bases[now?.basis ?? placement.basis])}`,
    actions: (
      <ButtonRow>
        <ButtonLink href={`/person/${person.id}`}>{t.back}</ButtonLink>
        <ButtonLink href="/placeringar" variant="quiet">{t.toList}</ButtonLink>
      </ButtonRow>
    ),
    main: (
      <>
        {placement.homeHidden && (
          <Notice kind="warn"><p>{t.hiddenHow} <a href={`/person/${person.id}`}>{t.hiddenLink}</a></p></Notice>
        )}
        {mayWrite && <BasisNotice data={data} view={view} />}
        {mayWrite && data.doing === 'move' && !data.decisions.some(isMoveSince(now?.fromOn ?? null)) && (
          <Notice kind="warn"><p>{t.moveUndecided} <a href={`/person/${person.id}/beslut/nytt?slag=move_placement`}>{t.ask.move_placement}</a></p></Notice>
        )}
        {mayWrite && data.doing !== null && <StepForm data={data} view={view} form={form} doing={data.doing} begun={data.begun} />}
        <Clocks data={data} view={view} />
        <WithSide side={<Side data={data} view={view} mayWrite={mayWrite} />}>
          <div class="column">
            <Stays data={data} view={view} />
            <p class="line-2">{t.staysHow}</p>
            <Plans data={data} view={view} />
          </div>
        </WithSide>
      </>
    ),
  }
}

/** Whether a decision lets the child be moved from where it has lived since the day. */
function isMoveSince(fromOn: Day | null) {
  return ({ kind, state, decidedOn }: PlacementData['decisions'][number]): boolean => (
    kind === 'move_placement' && state === 'decided' && (fromOn === null || (decidedOn ?? fromOn) >= fromOn))
}

/** What can be done as the placement stands. */
function stepsNow({ placement }: PlacementData): readonly StepName[] {
  if (placement.state === 'proposed') return ['start', 'planned_end', 'plan', 'drop']
  if (placement.state === 'ongoing') return ['move', 'basis', 'visit', 'plan', 'event', 'planned_end', 'end', 'correct']
  return placement.state === 'ended' ? ['correct'] : []
}

/** The decisions that may be asked for as the placement stands: where the child is to live, and, by consent, that it ends against a wish. */
function decisionsNow({ placement }: PlacementData): ReadonlyArray<'move_placement' | 'end_placement'> {
  if (placement.state !== 'ongoing') return []
  return isCompulsory(placement.stays.at(-1)?.basis ?? placement.basis) ? ['move_placement'] : ['move_placement', 'end_placement']
}

function Side({ data, view, mayWrite }: Props & { mayWrite: boolean }) {
  const t = placementTexts[view.language]
  const { placement, person, decision } = data
  const facts = [
    ...(person.responsibleName === null ? [] : [{ term: t.worker, value: person.responsibleName }]),
    { term: t.restsOn, value: decision === null ? placement.ground
      : <a href={`/beslut/${decision.id}`}>{t.decision}, {t.decisionStates[decision.state]}</a>, second: decision?.paragraph },
    ...data.decisions.filter(({ id }) => id !== decision?.id).map((each) => ({ term: kindTexts[view.language].kinds[each.kind],
      value: <a href={`/beslut/${each.id}`}>{t.decision}, {t.decisionStates[each.state]}</a>, second: dayWords(each.decidedOn ?? each.proposedOn, view) })),
    { term: t.plannedEnd, value: placement.plannedToOn === null ? t.noPlannedEnd : dayWords(placement.plannedToOn, view) },
    ...(placement.endedOn === null || placement.endReason === null ? []
      : [{ term: t.ended, value: dayWords(placement.endedOn, view), second: `${t.endReasons[placement.endReason]}. ${placement.homeHidden ? '' : placement.endWords ?? ''}` }]),
  ]
  const links = mayWrite ? stepsNow(data) : []
  return (
    <div class="column">
      {links.length > 0 && (
        <div class="no-print">
          <Panel heading={t.what} id="steg">
            <ul class="plain-list">
              {decisionsNow(data).map((kind) => <li key={kind}><a href={`/person/${person.id}/beslut/nytt?slag=${kind}`}>{t.ask[kind]}</a></li>)}
              {links.map((step) => <li key={step}><a href={`/placering/${placement.id}?gor=${step}`} aria-current={step === data.doing ? 'true' : undefined}>{t.steps[step]}</a></li>)}
            </ul>
          </Panel>
        </div>
      )}
      <Panel heading={t.facts} id="fakta"><DefinitionList rows={facts} /></Panel>
      {placement.state === 'ongoing' && <Visits data={data} view={view} />}
    </div>
  )
}

function Visits({ data, view }: Props) {
  const t = placementTexts[view.language]
  const { lastOn, lastAloneOn, nextOn } = data.rest.visits
  const today = view.clock.today()
  const row = (term: string, on: Day | null) => ({ term, value: on === null ? t.never : t.daysAgo(daysBetween(on, today)),
    ...(on === null ? {} : { second: dayWords(on, view) }) })
  return (
    <Panel heading={t.visits} id="besok">
      <DefinitionList rows={[row(t.lastVisit, lastOn), row(t.lastAlone, lastAloneOn),
        { term: t.nextVisit, value: nextOn === null ? t.notPlanned : dayWords(nextOn, view) }]} />
      <p class="line-2">{t.visitsHow}</p>
      {view.actor.may.has('contact.write') && <p class="no-print"><a href={`/person/${data.person.id}/anteckna`}>{t.noteVisit}</a></p>}
    </Panel>
  )
}

function Stays({ data: { placement }, view }: Props) {
  const t = placementTexts[view.language]
  if (placement.stays.length === 0) return <Panel heading={t.stays} id="natter"><p>{t.noStays}</p></Panel>
  const columns = [{ label: t.where }, { label: t.how }, { label: t.from }, { label: t.to }, { label: t.nights, align: 'end' as const }]
  return (
    <Panel heading={t.stays} id="natter" flush>
      <Table caption={t.stays} captionHidden columns={columns} stacked>
        {placement.stays.toReversed().map((stay) => (
          <Row key={stay.id}>
            <RowHead second={`${t.forms[stay.form]}, ${t.bases[stay.basis]}`}>
              {placement.homeHidden ? t.hiddenHome : stay.homeId === null ? t.ownHome : <a href={`/hem/${stay.homeId}`}>{stay.homeLabel}</a>}
            </RowHead>
            <Cell label={t.how} second={stay.words === '' ? undefined : stay.words}>{t.begun[stay.begunAs]}</Cell>
            <Cell label={t.from}>{dayWords(stay.fromOn, view)}</Cell>
            <Cell label={t.to}>{stay.toOn === null ? t.ongoing : dayWords(stay.toOn, view)}</Cell>
            <Cell label={t.nights} align="end">{stay.nights}</Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  )
}

function Clocks({ data, view }: Props) {
  const t = placementTexts[view.language]
  const open = data.rest.clocks.filter(({ endedOn }) => endedOn === null)
  const ended = data.rest.clocks.filter(({ endedOn }) => endedOn !== null)
  return (
    <>
      {open.length > 0 && (
        <ClockCards label={t.clocks}>
          {open.map((clock) => (
            <ClockCard key={clock.id} label={firstLarge(clock.term[view.language])} clock={clockOf(clock, view, data.soonDays)}
              detail={`${dayWords(clock.nominalDueOn, view)}, ${shortParagraph(clock.paragraph)}`} />
          ))}
        </ClockCards>
      )}
      {ended.length > 0 && (
        <details>
          <summary>{t.endedClocks(ended.length)}</summary>
          <DefinitionList rows={ended.map((clock) => ({ term: firstLarge(clock.term[view.language]), value: clockOf(clock, view, data.soonDays).words,
            second: `${t.due(dayWords(clock.nominalDueOn, view))}, ${shortParagraph(clock.paragraph)}` }))} />
        </details>
      )}
    </>
  )
}

function firstLarge(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

function clockOf({ startedOn, nominalDueOn, legalDueOn, endedOn, endedHow }: ClockRow, view: View, soonDays: number): Clock {
  const t = placementTexts[view.language]
  const today = view.clock.today()
  if (endedOn !== null) return { kind: 'done', words: t.endedOn(t.endedHow[wordFor(endedHow)], dayWords(endedOn, view)) }
  const left = daysBetween(today, nominalDueOn)
  if (today > legalDueOn) return { kind: 'overdue', words: t.daysOver(daysBetween(legalDueOn, today)) }
  const used = daysBetween(startedOn, today) / Math.max(1, daysBetween(startedOn, nominalDueOn))
  return { kind: left <= 0 ? 'today' : left <= soonDays ? 'week' : 'later', words: t.daysLeft(Math.max(0, left)), used: Math.min(1, used) }
}

function wordFor(how: string | null): 'met' | 'superseded' | 'not_required' | 'lapsed' {
  return how === 'superseded' || how === 'not_required' || how === 'lapsed' ? how : 'met'
}

function Plans({ data: { rest, placement }, view }: Props) {
  const t = placementTexts[view.language]
  const hidden = placement.homeHidden
  return (
    <>
      <Panel heading={t.planList} id="planer">
        {rest.plans.length === 0 && <p>{t.noPlans}</p>}
        {rest.plans.map((plan) => (
          <details key={plan.id} open={rest.plans.findIndex(({ kind }) => kind === plan.kind) === rest.plans.indexOf(plan)}>
            <summary>{t.plans[plan.kind]}, {t.version(plan.version)}, {t.agreed(dayWords(plan.agreedOn, view), hidden ? '' : plan.agreedWith)}</summary>
            <p class="note-text">{plan.words}</p>
          </details>
        ))}
      </Panel>
      {rest.events.length > 0 && (
        <Panel heading={t.eventList} id="underrattelser">
          <DefinitionList rows={rest.events.map((event) => ({
            term: dayWords(event.on, view), value: t.events[event.kind],
            second: [event.untilOn === null ? '' : t.until(dayWords(event.untilOn, view)), event.words].filter((each) => each !== '').join('. ') || undefined,
          }))} />
        </Panel>
      )}
    </>
  )
}
