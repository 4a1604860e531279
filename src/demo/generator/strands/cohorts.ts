import { addDays } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { isoWeek, weekStart } from '../../../calendar/week.ts'
import { shippedAbsence, usualWeeks } from '../../../staffing/contract/scenarios.ts'
import { scenarioInput } from '../../../staffing/contract/scenario.ts'
import type { ScenarioInput, ScenarioUnit } from '../../../staffing/contract/scenario.ts'
import { runScenario } from '../../../staffing/rules/scenario.ts'
import { shippedTable, workOf } from '../../../workload/rules/shipped-table.ts'
import type { Row } from '../../contract.ts'
import { chanceFrom } from '../chance.ts'
import { managerOf } from '../staff.ts'
import { at, clock, workdayBefore } from '../time.ts'
import type { UnitKey, Worker, World } from '../world.ts'

/** Eighty of some two hundred in the story of a border town; the same share here, most of them in two units. */
const share = { border: 0.4, school: 0.25 } as const
const weight: Readonly<Record<UnitKey, number>> = { south: 7, placement: 6, intake: 3, duty: 3, north: 2, management: 1 }
const notStaff: readonly string[] = ['committee', 'union', 'coordinator']
const cohorts = [
  { key: 'border', kind: 'border', name: 'Bor på andra sidan gränsen' }, { key: 'school', kind: 'school', name: 'Föräldrar till små barn' },
  { key: 'bus', kind: 'transport', name: 'Reser med buss 20' }, { key: 'fire', kind: 'other', name: 'Frivilliga i räddningstjänsten' },
  { key: 'gone', kind: 'transport', name: 'Reser med buss 12' },
] as const
type Key = (typeof cohorts)[number]['key']

/** Groups of staff who may fall away together, and three scenarios that were saved: drawn by a chance of their own. */
export function addCohorts(world: World): void {
  const own: World = { ...world, chance: chanceFrom(`cohorts ${world.part} ${world.today}`) }
  const named = chanceFrom(`cohorts ${world.today}`)
  const ids = new Map<Key, string>(cohorts.map(({ key }) => [key, named.id()]))
  const director = own.workers.find(({ role }) => role === 'director') ?? own.workers[0]
  if (director === undefined) return
  const enteredOn = workdayBefore(addDays(own.today, -40))
  const entered = { recorded_at: at(enteredOn, clock(10)), recorded_by: director.row.id }
  const id = (key: Key): string => ids.get(key) ?? ''
  if (own.part === 1) {
    own.rows.cohort.push(...cohorts.map(({ key, kind, name }) =>
      ({ id: id(key), kind, name, ...(key === 'gone' ? { closed_on: addDays(enteredOn, 20) } : {}), ...entered })))
  }
  // Who works for every part is entered with the first.
  const staff = own.workers.filter(({ role, to, unit }) => !notStaff.includes(role) && (to === null || to > own.today)
    && (own.part === 1 || !['duty', 'management'].includes(unit.key)))
  const chosen: Readonly<Record<'border' | 'school' | 'bus' | 'fire', readonly Worker[]>> = {
    border: acrossBorder(staff), school: staff.filter(() => own.chance.happens(share.school)),
    bus: staff.filter(({ unit, told }) => unit.key === 'placement' && !told).slice(0, 3), fire: own.part === 1 ? staff
      .filter(({ unit }) => unit.key === 'north').slice(1, 3) : [],
  }
  for (const key of ['border', 'school', 'bus', 'fire'] as const) {
    for (const { row } of chosen[key]) own.rows.cohort_member.push({ cohort_id: id(key), staff_id: row.id, ...entered })
  }
  if (own.part === 1) addScenarios(own, staff, { id: id('border'), members: chosen.border }, director)
}

/** Two in five, by the weight of each unit; the director, and those whom the stories name, live on this side. */
function acrossBorder(staff: readonly Worker[]): Worker[] {
  const places = new Map<string, number>()
  // Those who came last are first: managers, who came first, are last, as are those of each unit who are away this morning.
  return staff.toReversed().filter(({ told, role }) => !told && !['director', 'administrator'].includes(role)).map((worker) => {
    const place = places.get(worker.unit.key) ?? 0
    places.set(worker.unit.key, place + 1)
    return { worker, turn: (place + 0.5) / weight[worker.unit.key] }
  }).toSorted((one, other) => one.turn - other.turn || one.worker.row.id.localeCompare(other.worker.row.id)).slice(0,
    Math.round(share.border * staff.length)).map(({ worker }) => worker)
}

type Border = { readonly id: string; readonly members: readonly Worker[] }

function addScenarios(world: World, staff: readonly Worker[], border: Border, director: Worker): void {
  const { units, today } = world
  const all = [units.intake, units.north, units.south, units.placement, units.duty]
  const assumed = [
    { name: 'Stor frånvaro i sex veckor', purpose: 'Vad som ska ställas in om många blir sjuka samtidigt.', days: 20, by: director,
      units: all, absence: [...shippedAbsence], away: false, factor: 1 },
    { name: 'Gränsen stängs', purpose: 'Om vi ska be grannkommunen om hjälp.', days: 6, by: director, units: all, absence: [], away: true,
      factor: 1 },
    { name: 'Fler ansökningar efter varsel', purpose: 'Om enheten behöver en tillfällig handläggare.', days: 3,
      by: managerOf(world, units.south), units: [units.south], absence: [], away: false, factor: 1.5 },
  ]
  for (const one of assumed) {
    const on = workdayBefore(addDays(today, -one.days))
    const input = inputOf(world, { ...one, staff, border, on })
    const { from, weeks, seed, factors, absence } = input
    const choices = { unitId: one.units.length === 1 ? one.units[0]?.row.id ?? null : null, from, absence: absence.weeks, weeks, factors,
      seed,
      cohorts: one.away ? [{ id: border.id, name: cohorts[0].name }] : [], units: one.units
        .map(({ row }) => ({ id: row.id, name: row.name })) }
    const usual = runScenario({ ...input, absence: { ...absence, weeks: [] },
      factors: { violence: 1, report: 1, arrival: 1, application: 1 }, away: [] })
    world.rows.scenario.push({
      id: world.chance.id(), name: one.name, purpose: one.purpose, unit_ids: one.units.map(({ row }) => row.id),
        choices: JSON.stringify(choices), input: JSON.stringify(input),
      answer: JSON.stringify(runScenario(input)), usual: JSON.stringify(usual), recorded_at: at(on, clock(14)), recorded_by: one.by.row.id,
    })
  }
}

type Assumed = { units: readonly Worker['unit'][]; absence: number[]; away: boolean; factor: number; staff: readonly Worker[]; border: Border; on: Day }

/** What the scenario of a day is drawn from, as the program itself gathers it. */
function inputOf(world: World, { units, absence, away, factor, staff, border, on }: Assumed): ScenarioInput {
  const from = addDays(weekStart(on), 7)
  const { protection, assessment } = shippedTable.clockHours
  const report = protection + assessment
  return scenarioInput.parse({
    from, weeks: 6, absence: { usual: 0.08, weeks: absence }, factors: { application: factor }, away: away ? [{ cohort: border.id }] : [],
    hours: { violence: report + 5, report, arrival: 30, application: 3 }, clockShare: shippedTable.clockShare,
    units: units.map((unit) => ({
      id: unit.row.id, floor: unit.key === 'duty' ? 0 : 0.5,
      staff: staff.filter((one) => one.unit === unit).map((one) =>
        ({ share: shareOf(world, one), cohorts: border.members.includes(one) ? [border.id] : [] })),
      ...inflowOf(world, unit.row.id, on), clocks: world.rows.clock.filter((row) => isOpen(row, unit.row.id, on, addDays(from, 41)))
        .map((row) => ({ startedOn: row.started_on, dueOn: row.legal_due_on, hours: shippedTable.clockHours[workOf(row.rule)] })),
    })),
  })
}

function shareOf({ rows }: World, { row }: Worker): number {
  return Number(rows.employment_event.find((event) => event.staff_id === row.id && event.to_on === undefined)?.hours_share ?? 1)
}

function isOpen(row: Row<'clock'>, unitId: string, on: Day, by: Day): boolean {
  return row.unit_id === unitId && row.started_on <= on && row.legal_due_on <= by && (row.ended_on == null || row.ended_on > on)
}

type WeekCount = { readonly unit_id: string; readonly week: string; readonly reports: number }

function inflowOf({ rows }: World, unitId: string, on: Day): Pick<ScenarioUnit, 'perWeek' | 'waiting'> {
  const monday = weekStart(on)
  const [first, last] = [isoWeek(addDays(monday, -7 * usualWeeks)), isoWeek(addDays(monday, -1))]
  const ofWeeks = (all: readonly WeekCount[]): number => all
    .filter(({ unit_id: unit, week }) => unit === unitId && week >= first && week <= last).reduce((sum, { reports }) => sum + reports, 0)
  const violence = ofWeeks(rows.concern_ground_week_count.filter(({ ground }) => ground === 'violence_in_close_relations'))
  const cases = new Set(rows.person_case.filter(({ unit_id: unit }) => unit === unitId).map(({ id }) => id))
  const applications = rows.support_application.filter((row) => cases.has(row.case_id) && row.received_on < monday
    && row.received_on >= addDays(monday, -7 * usualWeeks)).length
  const waiting = rows.clock.filter((row) => row.rule === 'prelim-assess' && isOpen(row, unitId, on, addDays(on, 400))).length
  const report = Math.max(0, ofWeeks(rows.concern_week_count) - violence)
  return {
    perWeek: { violence: violence / usualWeeks, report: report / usualWeeks, arrival: 0, application: applications / usualWeeks },
    waiting: { violence: 0, report: waiting, arrival: 0, application: 0 },
  }
}
