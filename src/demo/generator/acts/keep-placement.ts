import type { Day } from '../../../calendar/day.ts'
import type { NewFact } from '../../../cases/contract/facts.ts'
import type { Basis, HomeKind } from '../../../placements/contract/words.ts'
import type { Row } from '../../contract.ts'
import { placingWords, planWords } from '../../data/homes.ts'
import { at, clock } from '../time.ts'
import type { File, Placed, World } from '../world.ts'
import { addFact } from './add-fact.ts'
import { decideOn, execute } from './decide.ts'
import { homeFor, leaveHome } from './keep-home.ts'

const by = (file: File): string => file.worker?.row.id ?? file.responsibility?.staff_id ?? ''

/** Registers a fact of a placement; its chance is the placements' own, so that they leave the rest of the history as it is. */
export function placementFact(world: World, file: File, placed: Placed, on: Day, fact: Pick<NewFact, 'type' | 'fields'>, minutes = clock(15)): void {
  addFact({ ...world, chance: world.placing }, { ...fact, on, personId: file.child.row.id, strand: 'placement', subjectKind: 'placement',
    subjectId: placed.row.id, at: at(on, minutes), by: by(file) })
}

/** The child moves in: the placement begins, the region is told, and the first plans are made. */
export function startPlacement(world: World, file: File, on: Day, made: { form: HomeKind; basis: Basis; notified?: true }): Placed {
  const { placing, rows } = world
  const recorded = { access: [], recorded_at: at(on, clock(14)), recorded_by: by(file) }
  const id = placing.id()
  const decision = made.basis === 'sol' ? decidePlacement(world, file, id, on, made.form) : null
  const row: Row<'placement'> = {
    id, person_id: file.child.row.id, form: made.form, basis: made.basis, planned_from_on: on, end_fact_ids: [],
    ...(decision === null ? { ground: `Förvaltningsrättens dom ${on}` } : { decision_id: decision.id, ground: '' }), ...recorded,
  }
  const placed: Placed = { row, stay: newStay(world, file, row, on, { ...made, begunAs: 'start', words: '' }), basis: made.basis, form: made.form }
  rows.placement.push(row)
  placementFact(world, file, placed, on, { type: 'placement-started', fields: { basis: made.basis, form: made.form, home: placed.stay.home_id ?? '' } })
  if (made.notified ?? placing.happens(0.85)) notify(world, file, placed, on)
  for (const kind of ['care_plan', 'implementation_plan'] as const) if (placing.happens(0.9)) addPlan(world, file, placed, on, { kind, version: 1 })
  return placed
}

const deciders = {
  'family-home': ['place_family_home', 'sub_committee'], 'kinship-home': ['place_kinship_home', 'sub_committee'],
  'emergency-home': ['place_emergency_home', 'sub_committee'], hvb: ['place_hvb', 'unit_manager'],
  'supported-housing': ['place_supported_housing', 'unit_manager'],
} as const

/** The decision that a placement by agreement rests on, taken and executed the day the child moves in; none for a form that no agreement gives. */
function decidePlacement(world: World, file: File, placementId: string, on: Day, form: HomeKind): Row<'decision'> | null {
  const [kind, as] = Object.entries(deciders).find(([known]) => known === form)?.[1] ?? []
  if (kind === undefined || as === undefined) return null
  const own = { ...world, chance: world.placing }
  const decision = decideOn(own, { personId: file.child.row.id, by: by(file), kind, subjectKind: 'placement', subjectId: placementId, ...placingWords, on }, { as, on, by: null })
  execute(own, decision, 'executed', on, null)
  return decision
}

function notify(world: World, file: File, placed: Placed, on: Day): void {
  const kind = world.placing.happens(0.9) ? 'health-notice-sent' : 'health-notice-waived'
  world.rows.placement_event.push({
    id: world.placing.id(), placement_id: placed.row.id, person_id: file.child.row.id, kind, happened_on: on, fact_ids: [],
    words: kind === 'health-notice-waived' ? 'Undersökningen gjordes förra månaden.' : '', access: [], recorded_at: at(on, clock(15)), recorded_by: by(file),
  })
  placementFact(world, file, placed, on, { type: kind })
}

export function addPlan(world: World, file: File, placed: Placed, on: Day, plan: { kind: keyof typeof planWords; version: number }): void {
  world.rows.placement_plan.push({
    id: world.placing.id(), placement_id: placed.row.id, person_id: file.child.row.id, ...plan, words: planWords[plan.kind], agreed_on: on,
    agreed_with: 'barnet och vårdnadshavaren', fact_ids: [], access: [], recorded_at: at(on, clock(15, 30)), recorded_by: by(file),
  })
}

function newStay(
  world: World, file: File, placement: Row<'placement'>, on: Day,
  { form, basis, begunAs, words, homeId }: { form: HomeKind; basis: Basis; begunAs: string; words: string; homeId?: string | undefined },
): Row<'placement_stay'> {
  const stay: Row<'placement_stay'> = {
    id: world.placing.id(), placement_id: placement.id, person_id: file.child.row.id, home_id: homeId ?? homeFor(world, form, on), form, basis,
    begun_as: begunAs, words, from_on: on, fact_ids: [], access: [], recorded_at: at(on, clock(14)), recorded_by: by(file),
  }
  world.rows.placement_stay.push(stay)
  return stay
}

function endStay(placed: Placed, on: Day): void {
  placed.stay.to_on = on
  placed.stay.to_recorded_at = at(on, clock(14))
}

/** The child moves to another home on the same basis. */
export function movePlacement(world: World, file: File, placed: Placed, on: Day, form: HomeKind): void {
  endStay(placed, on)
  leaveHome(world, placed.stay.home_id ?? '')
  placed.form = form
  placed.stay = newStay(world, file, placed.row, on, { form, basis: placed.basis, begunAs: 'move', words: 'Hemmet kunde inte ta emot barnet längre' })
  placementFact(world, file, placed, on, { type: 'placement-moved', fields: { form, home: placed.stay.home_id ?? '' } })
}

/** Care goes on in the same home on another basis. */
export function changeBasis(world: World, file: File, placed: Placed, on: Day, basis: Basis): void {
  endStay(placed, on)
  placed.basis = basis
  placed.stay = newStay(world, file, placed.row, on, {
    form: placed.form, basis, begunAs: 'basis', words: basis === 'lvu6' ? 'Ordförandebeslut' : 'Förvaltningsrättens dom', homeId: placed.stay.home_id ?? undefined,
  })
  placementFact(world, file, placed, on, { type: 'basis-changed', fields: { basis } })
}

/** The placement ends; care under LVU by the decision that it ceases. */
export function endPlacement(world: World, file: File, placed: Placed, on: Day): void {
  const { placing } = world
  // Whoever goes home has been examined by then.
  if (!world.rows.placement_event.some((row) => row.placement_id === placed.row.id)) notify(world, file, placed, on)
  endStay(placed, on)
  leaveHome(world, placed.stay.home_id ?? '')
  const reason = placing.weighted(['returned_home', 'breakdown', 'moved_away', 'other'] as const, (one) => (
    { returned_home: 70, breakdown: 20, moved_away: 4, other: 6 })[one]) ?? 'returned_home'
  Object.assign(placed.row, { ended_on: on, end_reason: reason, end_words: reason === 'breakdown'
    ? 'Hemmet orkade inte längre. Barnet flyttade hem med stöd.' : 'Målen i vårdplanen var nådda.' })
  placementFact(world, file, placed, on, { type: ['lvu2', 'lvu3', 'lvu2-3'].includes(placed.basis) ? 'lvu-care-ended' : 'placement-ended' })
}
