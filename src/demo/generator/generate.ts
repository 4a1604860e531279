import { createHash } from 'node:crypto'
import { addDays, addMonths } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { dayOf } from '../../calendar/instant.ts'
import { demoClient, demoTables } from '../contract.ts'
import type { DemoChunk, DemoOptions } from '../contract.ts'
import { addProviders } from './acts/keep-home.ts'
import { giveAccess } from './access.ts'
import { assumed } from './assumptions.ts'
import { chanceFrom } from './chance.ts'
import { countRows, stateUnopened } from './counts.ts'
import { clocksFromFacts } from './fact-clocks.ts'
import { addFamilies } from './families.ts'
import { addAbsence, addAbsenceToday } from './history/absence.ts'
import { addBeginnings } from './history/beginnings.ts'
import { contactsOfDay, planContacts } from './history/contacts.ts'
import { reportsOn } from './history/reports.ts'
import { invoiceLastMonth, leaveProposals } from './history/placing.ts'
import { planTurnover } from './history/turnover.ts'
import { planWaiting } from './history/waiting.ts'
import { newSeries } from './series.ts'
import { addCooperation } from './strands/cooperation.ts'
import { addCover } from './strands/cover.ts'
import { addActionPlans } from './strands/action-plans.ts'
import { addCohorts } from './strands/cohorts.ts'
import { addDistributions } from './strands/distribution.ts'
import { addPublicFigures, addSelection } from './strands/public-figures.ts'
import { addCompulsoryCare } from './strands/compulsory-care.ts'
import { addConsents } from './strands/consents.ts'
import { addDailyMeetings } from './strands/daily-meetings.ts'
import { addDecisions } from './strands/decisions.ts'
import { addDocuments } from './strands/documents.ts'
import { addInvestigations } from './strands/investigations.ts'
import { addEmployments } from './strands/employments.ts'
import { addEquipment } from './strands/equipment.ts'
import { addGroups } from './strands/groups.ts'
import { addIncomeSupport } from './strands/income-support.ts'
import { addMeasures } from './strands/measures.ts'
import { addCrisisPlan } from './strands/crisis-plan.ts'
import { addRecruitment } from './strands/recruitment.ts'
import { addReach } from './strands/reach.ts'
import { addRoutines } from './strands/routines.ts'
import { addRareStates, beginRareStates } from './strands/rare-states.ts'
import { addRetention } from './strands/retention.ts'
import { addPresence } from './strands/presence.ts'
import { addVisitNotes } from './strands/visit-notes.ts'
import { addDialogueReports } from './strands/dialogue-reports.ts'
import { addGoodExamples } from './strands/good-examples.ts'
import { addVisitRounds } from './strands/visit-rounds.ts'
import { addStateMessages } from './strands/state-messages.ts'
import { addSupply } from './strands/supply.ts'
import { addStaffTelling } from './strands/staff-telling.ts'
import { addVisitRestrictions } from './strands/visit-restrictions.ts'
import { addStaffSupport } from './strands/staff-support.ts'
import { addUnaccompanied } from './strands/unaccompanied.ts'
import type { Series } from './series.ts'
import { addStaff, addUnit } from './staff.ts'
import { protectSome } from './story/protected.ts'
import { addStories } from './story/stories.ts'
import { at, clock, daysFrom } from './time.ts'
import { emptyRows } from './world.ts'
import type { Worker, World } from './world.ts'

/**
 * Every row of the demo municipality, in an order in which each can be written. Pure: the same options give the same rows. A large set is
 * made of parts, each with units, staff and families of its own, so that never more than two parts are in memory: the one that is made and
 * the one that is written. Now and then it only says that it is working, so that whoever writes may go on.
 */
export function* generate(options: DemoOptions): Generator<DemoChunk | 'working'> {
  const series = newSeries()
  let first: World | null = null
  for (let part = 1, left = options.size; left > 1e-6; part += 1, left -= 1) {
    const world = beginWorld(options, series, part, Math.min(1, left), first)
    first ??= world
    yield* tell(world)
    yield* chunksOf(world)
  }
  const numbers = series.lastCaseNumbers()
  yield { table: 'case_number_series', rows: numbers }
}

/** How many parts a size has: for whoever shows progress. */
export function partsOf(size: number): number {
  return Math.max(1, Math.ceil(size - 1e-6))
}

function beginWorld({ seed, now, months = 24, restrictions = assumed.restrictions }: DemoOptions, series: Series, part: number, scale: number, first: World | null): World {
  const chance = chanceFrom(`${seed} ${part}`)
  const today = dayOf(now)
  const unit = (key: World['units'][keyof World['units']]['key']): World['units'][typeof key] => addUnit(chance, key, part)
  const shared: Worker[] = first === null ? [] : first.workers.filter((one) => ['duty', 'management'].includes(one.unit.key))
  return {
    chance, placing: chanceFrom(`${seed} ${part} placements`), standingIn: chanceFrom(`${seed} ${part} standing in`), homes: [], placed: new Map(), series, start: addMonths(today, -months), today, now, part, scale, restrictions, rows: emptyRows(), facts: [],
    units: {
      intake: unit('intake'), north: unit('north'), south: unit('south'), placement: unit('placement'),
      duty: first?.units.duty ?? unit('duty'),
      management: first?.units.management ?? unit('management'),
    },
    workers: [...shared], families: [], agenda: new Map(), away: new Map(),
  }
}

/** The history: what was there, what is told by hand, and then day by day what chance brings. */
function* tell(world: World): Generator<'working'> {
  const { rows, part, scale, start, today } = world
  rows.unit.push(
    ...Object.values(world.units).filter(({ key }) => part === 1 || (key !== 'duty' && key !== 'management')).map(({ row }) => row),
  )
  addStaff(world, part)
  planTurnover(world)
  if (part === 1) {
    rows.client_credential.push(schoolClient(start, today))
    addStories(world)
  }
  addUnaccompanied(world)
  addFamilies(world)
  protectSome(world)
  addAbsence(world)
  addAbsenceToday(world)
  if (part === 1) addProviders(world, world.workers[0]?.row.id ?? '')
  addBeginnings(world)
  planWaiting(world)
  const contacts = planContacts(world, Math.max(0, Math.round(assumed.contacts * scale) - rows.contact.length))
  for (const on of daysFrom(start, addDays(today, -1))) {
    reportsOn(world, on)
    for (const happens of world.agenda.get(on) ?? []) happens()
    contactsOfDay(world, on, contacts)
    yield 'working'
  }
  leaveProposals(world)
  invoiceLastMonth(world)
  stateUnopened(world)
  const rare = beginRareStates(world)
  addInvestigations(world)
  addMeasures(world)
  addDocuments(world)
  addCompulsoryCare(world)
  addDecisions(world)
  addIncomeSupport(world)
  addGroups(world)
  addReach(world)
  addEquipment(world)
  addStaffSupport(world)
  addRareStates(world, rare)
  addVisitRestrictions(world)
  addPresence(world)
  addDailyMeetings(world)
  addStaffTelling(world)
  addCooperation(world)
  if (part === 1) addVisitNotes(world)
  addConsents(world)
  addRetention(world)
  clocksFromFacts(world)
  addCrisisPlan(world)
  addRoutines(world)
  giveAccess(rows, today)
  countRows(rows)
  addActionPlans(world)
  addStateMessages(world)
  addRecruitment(world)
  addCohorts(world)
  addSupply(world)
  addPublicFigures(world)
  addDistributions(world)
  addSelection(world)
  addVisitRounds(world)
  if (part === 1) addDialogueReports(world)
  if (part === 1) addGoodExamples(world)
  addCover(world)
  addEmployments(world)
}

function schoolClient(start: Day, today: Day): World['rows']['client_credential'][number] {
  return {
    id: demoClient.id, name: demoClient.name, reporter_kind: 'school', secret_hash: createHash('sha256').update(demoClient.secret).digest(),
    scope: ['concern.report'],
    from_on: start, to_on: addDays(today, 365), recorded_at: at(start, clock(9)),
  }
}

function* chunksOf({ rows }: World): Generator<DemoChunk> {
  for (const table of demoTables) if (rows[table].length > 0) yield { table, rows: rows[table] }
}
