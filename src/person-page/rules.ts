import type { Actor } from '../access/contract.ts'
import { addMonths, daysBetween } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import type { TimelineRow } from '../cases/contract.ts'
import { leadsCase } from '../cases/rules.ts'
import { daysLeft, judgeClock, urgencyOf, usedShare } from '../law/clocks.ts'
import type { ClockDays, ClockEnd, ClockTraits } from '../law/clocks.ts'
import { shortParagraph } from '../law/rules.ts'
import type { Said } from '../law/contract.ts'
import { views } from './contract.ts'
import type { Allowed, ClockView, TaskView, Views } from './contract.ts'

/** A clock as its row says it. */
export type ClockFacts = ClockTraits & {
  readonly id: string
  readonly rule: string
  readonly term: Said
  readonly paragraph: string
  readonly localSetting: boolean
  readonly subjectId: string
  readonly startedOn: Day
  readonly nominalDueOn: Day
  readonly legalDueOn: Day
  readonly endedOn: Day | null
  readonly endedHow: 'met' | 'superseded' | 'not_required' | 'lapsed' | null
}

const ends = { met: 'act', superseded: 'superseded', not_required: 'not-required', lapsed: 'lapsed' } as const satisfies Record<
  string,
  ClockEnd
>
const daysOf = (clock: ClockFacts): ClockDays => ({
  startedOn: clock.startedOn,
  nominalDue: clock.nominalDueOn,
  legalDue: clock.legalDueOn,
  endedOn: clock.endedOn,
  endedBy: clock.endedHow === null ? null : ends[clock.endedHow],
})

/** Clocks as they stand on a day: the open ones first, the most urgent at the front; then those that have ended, the latest first. */
export function clocksOn(clocks: readonly ClockFacts[], today: Day): ClockView[] {
  const placed = clocks.map((clock) => ({ clock, place: urgencyOf(daysOf(clock), clock, today)?.rank ?? null }))
  const opened = placed.filter(({ place }) => place !== null).toSorted((one, other) => (one.place ?? 0) - (other.place ?? 0))
  const ended = placed
    .filter(({ place }) => place === null)
    .toSorted((one, other) => ((one.clock.endedOn ?? '') < (other.clock.endedOn ?? '') ? 1 : -1))
  return [...opened, ...ended].map(({ clock }) => viewOf(clock, today))
}

function viewOf(clock: ClockFacts, today: Day): ClockView {
  const { id, rule, term, paragraph, localSetting, subjectId, startedOn, nominalDueOn, legalDueOn } = clock
  const days = daysOf(clock)
  const { state, endedOn } = judgeClock(days, clock, today)
  return {
    id,
    rule,
    term,
    paragraph: shortParagraph(paragraph),
    localSetting,
    subjectId,
    startedOn,
    nominalDueOn,
    legalDueOn,
    endedOn,
    state,
    atOnce: clock.unit === 'immediate' || clock.unit === 'same-day',
    daysLeft: daysLeft(days, clock, today),
    used: usedShare(days, today),
  }
}

/**
 * The next steps: at most three, from open clocks and promises. What is late or due comes before what is not; between equals the law
 * goes first.
 */
export function nextSteps(
  clocks: readonly ClockView[],
  tasks: readonly TaskView[],
  today: Day,
): Array<{ clock: ClockView } | { task: TaskView }> {
  const steps = [
    ...clocks.filter(({ endedOn }) => endedOn === null).map((clock) => ({ step: { clock }, left: clock.daysLeft ?? 0 })),
    ...tasks.map((task) => ({ step: { task }, left: daysBetween(today, task.dueOn) })),
  ]
  return steps
    .toSorted((one, other) => one.left - other.left)
    .slice(0, 3)
    .map(({ step }) => step)
}

/** One heading of the timeline: a month of the last year, or a year before it. */
export type Period = { readonly key: string; readonly rows: readonly TimelineRow[] }

/** Rows, newest first, under their months back to a year ago, and under their years before that. */
export function periods(rows: readonly TimelineRow[], today: Day): Period[] {
  const yearAgo = addMonths(today, -12)
  const found = new Map<string, TimelineRow[]>()
  for (const row of rows) {
    const key = row.on > yearAgo ? row.on.slice(0, 7) : row.on.slice(0, 4)
    found.set(key, [...(found.get(key) ?? []), row])
  }
  return [...found].map(([key, of]) => ({ key, rows: of }))
}

const incoming = new Set(['received', 'moved_away'])
const decided = new Set(['protection_assessed', 'extended', 'decided', 'investigation_opened', 'investigation_concluded', 'decision_decided',
  'decision_refused', 'decision_for_meeting'])

/** Views of one strand; they are offered only to a case that has something of it. */
const strandViews: Readonly<Partial<Record<Views, TimelineRow['strand']>>> = { insatser: 'measure', placering: 'placement',
  ekonomi: 'income_support' }

/** The views that are worth offering: the four that every case has, and those of the strands that have lines; the chosen one always. */
export function viewsOffered(rows: ReadonlyArray<Pick<TimelineRow, 'strand'>>, chosen: Views): Views[] {
  return views.filter((view) => view === chosen || strandViews[view] === undefined || rows.some(({ strand }) => strand === strandViews[view]))
}

/** Whether a line belongs to a view of the timeline. */
export function isInView(row: Pick<TimelineRow, 'strand' | 'kind'>, view: Views): boolean {
  if (strandViews[view] !== undefined) return row.strand === strandViews[view]
  if (view === 'kontakter') return row.strand === 'contact'
  if (view === 'beslut') return decided.has(row.kind)
  return view === 'allt' || incoming.has(row.kind)
}

/** "Maja E": a member of staff at the end of a line. */
export function shortName(name: string): string {
  const [given = '', ...rest] = name.split(' ')
  const initial = rest.at(-1)?.slice(0, 1)
  return initial === undefined ? given : `${given} ${initial}`
}

/** Begun months from the first day to today, at least one: "på 14 månader". */
export function monthsSince(first: Day, today: Day): number {
  let months = 1
  while (addMonths(first, months) < today) months += 1
  return months
}

/** What the asker may do from the page, so that nothing is offered that will be refused. */
export function allowedOn(
  actor: Pick<Actor, 'may' | 'keys'>,
  { theCase, mayChange, hidden, inEmergency }: {
    theCase: { responsibleId: string | null; unitId: string; closedOn: Day | null } | null; mayChange: boolean; hidden: boolean; inEmergency: boolean
  },
): Allowed[] {
  const leads = theCase !== null && leadsCase(actor, theCase)
  const found: Array<readonly [Allowed, boolean]> = [
    ['note', theCase !== null && actor.may.has('contact.write')],
    ['handover', leads && theCase.closedOn === null && actor.may.has('case.handover')],
    ['reopen', leads && theCase.closedOn !== null && actor.may.has('case.handover')],
    ['close', leads && theCase.closedOn === null && theCase.responsibleId !== null && actor.may.has('case.handover')],
    ['coworkers', leads && actor.may.has('case.coworker')],
    ['correct', mayChange && actor.may.has('person.write')],
    ['protect', mayChange && actor.may.has('person.write')],
    ['reveal', hidden && mayChange && actor.may.has('person.show_protected')],
    ['open_case', theCase === null && mayChange && actor.may.has('person.write')],
    ['join', mayChange && actor.may.has('person.write')],
  ]
  return found.filter(([name, may]) => may && (!inEmergency || name === 'note' || name === 'reveal')).map(([name]) => name)
}
