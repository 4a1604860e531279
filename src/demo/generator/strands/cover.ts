import { addDays } from '../../../calendar/day.ts'
import { staffingPlanInput } from '../../../staffing/contract/cover.ts'
import type { CoverMove, CoverPlan, Placement } from '../../../staffing/contract/cover.ts'
import { halves } from '../../../staffing/contract/presence.ts'
import { leastOf } from '../../../staffing/rules/presence-board.ts'
import { chanceFrom } from '../chance.ts'
import type { Chance } from '../chance.ts'
import { managerOf } from '../staff.ts'
import { at, clock, workdayBefore } from '../time.ts'
import type { UnitKey, Worker, World } from '../world.ts'

const notStaff: readonly string[] = ['committee', 'union', 'coordinator', 'hr', 'administrator', 'log_reviewer']
/** What the staff of each unit often are able to do; a few elsewhere are too. */
const usual: Readonly<Record<UnitKey, readonly string[]>> = {
  intake: ['child_interview', 'violence'], north: ['child_interview', 'compulsory_care'], south: ['child_interview', 'compulsory_care', 'unaccompanied'],
  placement: ['family_homes', 'group_work'], duty: ['emergency_duty', 'compulsory_care'], management: ['income_support'],
}
const spread = ['income_support', 'group_work', 'compulsory_care', 'family_homes']

/** What the staff are able to do, and one cover plan from a week with a stomach bug: accepted, one half-day of it called off. */
export function addCover(world: World): void {
  const chance = chanceFrom(`cover ${world.part} ${world.today}`)
  const staff = world.workers.filter(({ role, to, unit }) => !notStaff.includes(role) && (to === null || to > world.today)
    && (world.part === 1 || !['duty', 'management'].includes(unit.key)))
  const director = world.workers.find(({ role }) => role === 'director') ?? staff[0]
  if (director === undefined) return
  const on = workdayBefore(addDays(world.today, -120))
  for (const worker of staff) addCompetences({ world, chance, worker, director })
  if (world.part > 1) return
  world.rows.competence.push(
    { code: 'sign_language', name_sv: 'Teckenspråk', name_en: 'Sign language', recorded_at: at(on, clock(10)), recorded_by: director.row.id },
    { code: 'mi', name_sv: 'Motiverande samtal', name_en: 'Motivational interviewing', closed_on: addDays(on, 60), recorded_at: at(on, clock(11)), recorded_by: director.row.id },
  )
  addPlan(world, chance, staff)
}

type Member = { readonly world: World; readonly chance: Chance; readonly worker: Worker; readonly director: Worker }

function addCompetences({ world, chance, worker, director }: Member): void {
  const degree = chance.happens(0.92) ? ['degree_social_work'] : chance.happens(0.5) ? ['degree_other'] : []
  const held = new Set([...degree, ...usual[worker.unit.key].filter(() => chance.happens(0.6)), ...spread.filter(() => chance.happens(0.15))])
  const on = workdayBefore(addDays(world.today, -110))
  const by = worker === director ? director : managerOf(world, worker.unit)
  for (const competence of held) {
    const gone = chance.happens(0.02) ? { ended_at: at(workdayBefore(addDays(world.today, -30)), clock(9)), ended_by: by.row.id } : {}
    world.rows.staff_competence.push({ id: chance.id(), staff_id: worker.row.id, competence, from_on: on, recorded_at: at(on, clock(13)), recorded_by: by.row.id, ...gone })
  }
}

/** Two of the intake and more were ill on a day three weeks ago: one of the south unit covered, and was called back in the afternoon. */
function addPlan(world: World, chance: Chance, staff: readonly Worker[]): void {
  const { units, rows } = world
  const day = workdayBefore(addDays(world.today, -21))
  const intake = staff.filter(({ unit, role }) => unit === units.intake && role !== 'unit_manager')
  const goes = staff.filter(({ unit, role, told }) => unit === units.south && role === 'social_worker' && !told)[0]
  const instead = intake[0]
  if (goes === undefined || instead === undefined) return
  const manager = managerOf(world, units.intake)
  const ids = [units.intake, units.south].map(({ row }) => row.id)
  const people = staff.filter(({ unit }) => ids.includes(unit.row.id))
  const needed = leastOf(people.filter(({ unit }) => unit === units.intake).length, 0.5)
  // As many are away as leave the intake one short of its floor.
  const away = people.filter(({ unit }) => unit === units.intake).slice(0, people.filter(({ unit }) => unit === units.intake).length - needed + 1)
  const input = staffingPlanInput.parse({
    days: [day], units: ids.map((id) => ({ id })), staff: people.map(({ row, unit, files }) => ({ id: row.id, unit: unit.row.id, children: files.size })), activities: [],
    absences: away.map(({ row }) => ({ staff: row.id, day })),
  })
  const atWork = people.filter((each) => !away.includes(each))
  const placements = halves.flatMap((half) => atWork.map(({ row, unit }): Placement => ({ staff: row.id, day, half, unit: row.id === goes.row.id ? units.intake.row.id : unit.row.id, work: [] })))
  const southThere = atWork.filter(({ unit }) => unit === units.south).length - 1
  const moves = halves.map((half): CoverMove => ({
    staff: goes.row.id, day, half, from: units.south.row.id, to: units.intake.row.id, reason: 'floor', needed, there: needed, own: needed - 1, left: southThere,
    leftNeeded: leastOf(southThere + 1, 0.5), children: goes.files.size, others: Math.max(0, southThere - 1), work: [],
  }))
  const levels: CoverPlan['levels'] = (['floors', 'priority_1', 'priority_2', 'priority_3', 'priority_4', 'moves', 'children'] as const).map((level) => {
    const value = level === 'moves' ? 2 : level === 'children' ? 2 * goes.files.size : 0
    return { level, value, bound: value, gap: 0, proven: true }
  })
  const answer: CoverPlan = { status: 'optimal', levels, placements, moves, undone: [], broken: [] }
  const planId = chance.id()
  const asked = at(day, clock(7, 40))
  rows.cover_plan.push({
    id: planId, from_on: day, to_on: day, choices: '{}', input: JSON.stringify(input), answer: JSON.stringify(answer), recorded_at: asked, recorded_by: manager.row.id,
  })
  for (const { half, from, to, staff: staffId } of moves) {
    rows.cover_move.push({
      id: chance.id(), plan_id: planId, staff_id: staffId, day_on: day, half, from_unit_id: from, to_unit_id: to, accepted_at: at(day, clock(7, 45)), accepted_by: manager.row.id,
      ...(half === 'afternoon' ? { ended_at: at(day, clock(11, 50)), ended_by: manager.row.id } : {}),
    })
  }
  const deputyId = chance.id()
  rows.deputy.push({
    id: deputyId, staff_id: instead.row.id, deputy_id: goes.row.id, from_on: day, to_on: day, reason: 'Bemanningsplan', given_by: manager.row.id, recorded_at: at(day, clock(7, 45)),
  })
  rows.cover_access.push({ id: chance.id(), plan_id: planId, staff_id: goes.row.id, unit_id: units.intake.row.id, deputy_id: deputyId, from_on: day, to_on: day, recorded_at: at(day, clock(7, 45)) })
}
