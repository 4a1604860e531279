import { addDays } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { isoWeek, weekStart } from '../../../calendar/week.ts'
import type { Row } from '../../contract.ts'
import { chanceFrom } from '../chance.ts'
import type { Chance } from '../chance.ts'
import { at, clock } from '../time.ts'
import type { UnitKey, World } from '../world.ts'

type Ground = {
  readonly world: World; readonly chance: Chance; readonly director: string
  readonly managerOf: (unit: UnitKey | null) => string
  readonly workerOf: (unit: UnitKey | null, index: number) => string
}
/** `value`: the limit, as a percentage of what was counted eight weeks ago for contacts, in percent for the share. */
type Measured = readonly [figure: 'contacts.held' | 'contacts.digital', direction: 'higher' | 'lower', value: number]
type Event = readonly [ago: number, status: 'planned' | 'ongoing' | 'done' | 'dropped', words: string, evidence: string, moved: number | null]
/** What, why, which of the findings it answers (null: none), partners, from and due in so many days, budget in kronor, figure, evidence, and what has happened. */
type Planned = readonly [what: string, why: string, answers: number | null, partners: string, from: number, due: number, kronor: number | null, measured: Measured | null, events: readonly Event[]]
type Proposed = readonly [what: string, why: string, outcome: 'taken' | 'declined' | 'withdrawn' | null, answer: string]
type Told = {
  readonly title: string; readonly unit: UnitKey | null; readonly origin: 'visit' | 'audit' | 'picture' | 'own'; readonly originWords: string; readonly aim: string
  readonly stage: 'draft' | 'adopted' | 'closed'; readonly begun: number; readonly lessons: string; readonly address: string | null
  readonly change: readonly string[]; readonly keep: ReadonlyArray<readonly [words: string, guard: Measured | null, fell: number | null]>
  readonly actions: readonly Planned[]; readonly proposals: readonly Proposed[]; readonly meetings: ReadonlyArray<readonly [ago: number, words: string, next: number | null]>
}

const plans: readonly Told[] = [
  {
    title: 'Plan för handling, Barn och familj Söder', unit: 'south', origin: 'visit', originWords: 'Barnombudets besök hos kommunen', stage: 'adopted', begun: 80, lessons: '', address: 'barn-och-familj-soder',
    aim: 'Barn ska träffa sin handläggare, veta vad som händer och slippa berätta samma sak flera gånger.',
    change: ['Barn väntar för länge på första mötet', 'För många möten sker på distans', 'Rummen är inte gjorda för barn'],
    keep: [['Besök blir av som de är bokade', ['contacts.held', 'higher', 75], null], ['De flesta möten är i person', ['contacts.digital', 'lower', 30], null], ['Varje barn har en namngiven handläggare', null, null]],
    actions: [
      ['Erbjud ett möte inom två veckor', 'Barnen sade att väntan var det svåraste', 0, 'Mottagningen', -75, 40, null, ['contacts.held', 'higher', 110], [[60, 'ongoing', 'Tider hålls öppna varje vecka.', '', null]]],
      ['Videomöten bara när barnet vill', 'Flera barn vågade inte prata på skärm', 1, 'Skolan', -75, -6, null, ['contacts.digital', 'lower', 15], [[70, 'ongoing', 'Frågan ställs vid bokningen.', '', null], [30, 'ongoing', 'Mer tid behövs för utbildning.', '', -6]]],
      ['Två samtalsrum inreds med barnen', 'Barnen ville ha ljus, färg och något att göra med händerna', 2, 'Fastighetsavdelningen, barnens råd', -70, -20, 85_000, null, [[50, 'ongoing', 'Barnens råd har valt.', '', null], [22, 'done', 'Rummen används.', 'Protokoll från barnens råd', null]]],
      ['Egen app för bokning', 'Ett förslag från besöket', null, 'It-avdelningen', -70, 20, 400_000, null, [[40, 'dropped', 'Gemensam bokning kommer ändå nästa år.', '', null]]],
    ],
    proposals: [['Skicka bild på den som kommer', 'Barnen vet vem de ska möta', 'taken', 'Prövas från nästa månad'], ['Kortare brev med lättläst text', 'Breven är svåra', null, ''],
      ['Jour varje kväll', 'Familjer hinner inte på dagen', 'declined', 'Socialjouren tar kvällarna. Vi prövar en sen dag i veckan.'], ['Fler bilar', 'Vi väntar på bil', 'withdrawn', '']],
    meetings: [[35, 'Två åtgärder går enligt planen. Rummen är på väg.', 25]],
  },
  {
    title: 'Plan för handling efter granskningen', unit: null, origin: 'audit', originWords: 'Kommunens revisorer', stage: 'adopted', begun: 45, lessons: '', address: null,
    aim: 'Frister ska hållas och barnets röst synas i varje beslut.', change: ['Barnets egen röst saknas i en del beslut'], keep: [['Möten blir av i person', ['contacts.held', 'higher', 150], 9]],
    actions: [['Stödfrågor för samtal med barn', 'Granskningen såg olika sätt att skriva', 0, 'Enheterna', -40, 5, null, null, [[38, 'planned', 'Gruppen är utsedd.', '', null]]]], proposals: [], meetings: [],
  },
  {
    title: 'Färre som inte kommer', unit: 'north', origin: 'picture', originWords: 'Uteblivna möten två månader i rad', stage: 'draft', begun: 6, lessons: '', address: null,
    aim: 'Barn och föräldrar ska kunna komma på den tid de får.', change: ['Tider bokas utan att fråga familjen'], keep: [],
    actions: [['Fråga om tiden innan den bokas', 'Skola och arbete krockar', 0, '', 2, 60, null, null, []]], proposals: [], meetings: [],
  },
  {
    title: 'Plan för handling, mottagningen förra året', unit: 'intake', origin: 'own', originWords: '', stage: 'closed', begun: 330, lessons: 'Börja med det som barnen sade. Tre åtgärder räcker. Bestäm uppföljningen redan när planen antas.', address: null,
    aim: 'Den som anmäler oro ska veta att den tagits emot.', change: ['Återkopplingen dröjer'], keep: [],
    actions: [['Svar samma dag', 'Skolan visste inte om anmälan kommit fram', 0, 'Skolorna', -320, -150, null, null, [[180, 'done', 'Svar skickas när anmälan öppnas.', 'Rutin för återkoppling', null]]]], proposals: [],
    meetings: [[200, 'Återkopplingen går inom dagen.', null]],
  },
]

/** Plans for action in the first part: from a visit, an audit, the picture and own work, in every stage. Of a chance of its own. */
export function addActionPlans(world: World): void {
  if (world.part > 1) return
  const someone = (role: string, unit: UnitKey | null): string | undefined => world.workers.find((each) => each.role === role && each.to === null && (unit === null || each.unit.key === unit))?.row.id
  const director = someone('director', null)
  if (director === undefined) return
  const ground: Ground = {
    world, chance: chanceFrom(`action plans ${world.today}`), director, managerOf: (unit) => (unit === null ? director : someone('unit_manager', unit) ?? director),
    workerOf: (unit, index) => world.workers.filter((each) => each.role === 'social_worker' && each.to === null && (unit === null || each.unit.key === unit))[index]?.row.id ?? director,
  }
  for (const told of plans) addPlan(ground, told)
}

function addPlan(ground: Ground, told: Told): void {
  const { world: { rows, today, units }, chance, director } = ground
  const begun = addDays(today, -told.begun)
  const by = ground.managerOf(told.unit)
  const made = (on: Day, who = by) => ({ recorded_at: at(on, clock(14)), recorded_by: who })
  const planId = chance.id()
  const plan: Row<'action_plan'> = {
    id: planId, title: told.title, origin: told.origin, origin_on: addDays(begun, -7), origin_words: told.originWords, aim: told.aim, from_on: begun, to_on: addDays(begun, 300),
    stage: told.stage, lessons: told.lessons, ...made(begun), ...(told.unit === null ? {} : { unit_id: units[told.unit].row.id }),
  }
  if (told.stage !== 'draft') Object.assign(plan, { adopted_on: addDays(begun, 4), adopted_who: 'socialnämnden' })
  if (told.stage === 'closed') Object.assign(plan, { closed_on: addDays(begun, 290) })
  if (told.address !== null) Object.assign(plan, { address: told.address, published_at: at(addDays(begun, 10), clock(9)), published_by: director })
  rows.action_plan.push(plan)
  const answers = told.change.map((words) => addFinding(ground, { planId, kind: 'change', words, ...made(begun) }))
  for (const [words, guard, fell] of told.keep) {
    addFinding(ground, { planId, kind: 'keep', words, ...made(begun), ...(guard === null ? {} : { guard: { of: guard, unit: told.unit, fell } }) })
  }
  for (const [index, action] of told.actions.entries()) addAction(ground, told, { planId, answers, owner: ground.workerOf(told.unit, index), made: made(begun) }, action)
  for (const [index, [what, why, outcome, answer]] of told.proposals.entries()) {
    const proposer = ground.workerOf(told.unit, index)
    const row: Row<'plan_proposal'> = { id: chance.id(), plan_id: planId, what, why, answer, ...made(addDays(today, -28 + index), proposer) }
    if (outcome !== null) Object.assign(row, { outcome, answered_on: addDays(today, -14), answered_by: outcome === 'withdrawn' ? proposer : by })
    rows.plan_proposal.push(row)
  }
  for (const [ago, words, next] of told.meetings) {
    const on = addDays(today, -ago)
    rows.plan_meeting.push({ id: chance.id(), plan_id: planId, held_on: on, took_part: 'Enhetschef, ansvariga och två medarbetare', words, ...made(on), ...(next === null ? {} : { next_on: addDays(today, next) }) })
  }
}

type FindingMade = {
  readonly planId: string; readonly kind: 'change' | 'keep'; readonly words: string; readonly recorded_at: string; readonly recorded_by: string
  readonly guard?: { readonly of: Measured; readonly unit: UnitKey | null; readonly fell: number | null }
}

function addFinding({ world, chance }: Ground, { planId, guard, ...made }: FindingMade): string {
  const row: Row<'plan_finding'> = { id: chance.id(), plan_id: planId, ...made }
  if (guard !== undefined) {
    const [figure, direction, value] = guard.of
    const count = counted(world, figure, guard.unit)
    Object.assign(row, { figure, direction, guard: limitOf(value, count), ...count }, guard.fell === null ? {} : { fell_on: addDays(world.today, -guard.fell) })
  }
  world.rows.plan_finding.push(row)
  return row.id
}

type Around = { readonly planId: string; readonly answers: readonly string[]; readonly owner: string; readonly made: { readonly recorded_at: string; readonly recorded_by: string } }

function addAction({ world, chance }: Ground, told: Told, { planId, answers, owner, made }: Around, [what, why, finding, partners, from, due, kronor, measured, events]: Planned): void {
  const { rows, today } = world
  const id = chance.id()
  const answered = finding === null ? undefined : answers[finding]
  const row: Row<'plan_action'> = {
    id, plan_id: planId, what, why, partners, owner_id: owner, start_on: addDays(today, from), due_on: addDays(today, due), status: events.at(-1)?.[1] ?? 'planned',
    evidence: events.at(-1)?.[3] ?? '', ...made, ...(answered === undefined ? {} : { finding_id: answered }), ...(kronor === null ? {} : { budget_ore: kronor * 100 }),
  }
  if (measured !== null) {
    const [figure, direction, target] = measured
    const count = counted(world, figure, told.unit)
    Object.assign(row, { figure, direction, target: limitOf(target, count), ...count })
  }
  rows.plan_action.push(row)
  for (const [ago, status, words, evidence, moved] of events) {
    const on = addDays(today, -ago)
    rows.plan_action_event.push({ id: chance.id(), action_id: id, on_day: on, status, words, evidence, recorded_at: at(on, clock(15)), recorded_by: owner, ...(moved === null ? {} : { due_on: addDays(today, moved) }) })
  }
}

function limitOf(value: number, { baseline_count: before, baseline_of: whole }: ReturnType<typeof counted>): number {
  return whole === undefined ? Math.round(before * value / 100) : value
}

/** A figure as it was counted eight weeks ago and is now: four complete weeks together. */
function counted({ rows, today, units }: World, figure: Measured[0], unit: UnitKey | null) {
  const of = (weeksAgo: number): { count: number; whole: number | null; week: string } => {
    const weeks = [1, 2, 3, 4].map((each) => isoWeek(addDays(weekStart(today), -7 * (each + weeksAgo))))
    const held = rows.contact_week_count.filter((row) => row.outcome === 'held' && weeks.includes(row.week) && (unit === null || row.unit_id === units[unit].row.id)
      && (figure === 'contacts.held' || row.mode !== 'letter'))
    const sum = (some: typeof held): number => some.reduce((total, row) => total + row.contacts, 0)
    return figure === 'contacts.held' ? { count: sum(held), whole: null, week: weeks[0] ?? '' } : { count: sum(held.filter(({ mode }) => mode === 'video')), whole: sum(held), week: weeks[0] ?? '' }
  }
  const [before, now] = [of(8), of(0)]
  return { baseline_count: before.count, baseline_week: before.week, latest_count: now.count, latest_week: now.week, ...(before.whole === null ? {} : { baseline_of: before.whole, latest_of: now.whole ?? 0 }) }
}
