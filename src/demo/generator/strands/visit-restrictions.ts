import { addDays } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import type { Row } from '../../contract.ts'
import { chanceFrom } from '../chance.ts'
import type { Chance } from '../chance.ts'
import { at, clock } from '../time.ts'
import type { World } from '../world.ts'

type Told = { readonly from: Day; readonly by: string; readonly chance: Chance }

/**
 * Visiting restrictions of the first part: one that runs at a residence, where some of the children have been told and offered contact by video;
 * one at everything that a provider runs that is past; one that was corrected and ended before its time; and one to come. They change nothing else.
 */
export function addVisitRestrictions(world: World): void {
  if (world.part > 1) return
  const { rows, today } = world
  const chance = chanceFrom(`visit restrictions ${today}`)
  const by = world.workers.find(({ unit, to }) => unit === world.units.placement && to === null)?.row.id ?? ''
  const sleeping = (homeId: string): Row<'placement_stay'>[] => rows.placement_stay.filter((stay) => stay.home_id === homeId && stay.to_on == null && stay.withdrawn_at == null)
  const residences = rows.home.filter(({ kind }) => kind === 'hvb').toSorted((one, other) => sleeping(other.id).length - sleeping(one.id).length || (one.id < other.id ? -1 : 1))
  const [crowded, quieter] = residences
  if (crowded === undefined) return
  const from = addDays(today, -6)
  const running = restrict(world, { chance, from, by }, { home_id: crowded.id, review_on: addDays(today, 8), reason_kind: 'infection', reason: 'Magsjuka på avdelningen.', decided_who: 'Föreståndaren' })
  tell(world, { chance, from, by }, running, ['home', 'workers'])
  for (const [index, { person_id: personId }] of sleeping(crowded.id).entries()) {
    if (index % 3 < 2) tellChild(world, { chance, from, by }, { id: running, personId, isOffered: index % 3 === 0 })
  }
  rows.visit_restriction_exception.push({ id: chance.id(), series_id: running, whom: 'siblings', from_on: from, reason: 'Syskon får träffas utomhus.', recorded_at: at(from, clock(11)), recorded_by: by })
  if (quieter?.provider_id != null) {
    const past = { chance, from: addDays(today, -300), by }
    const id = restrict(world, past, { provider_id: quieter.provider_id, to_on: addDays(today, -279), reason_kind: 'authority', reason: 'Smittskyddsläkaren avrådde från besök inomhus.', decided_who: 'Verksamhetschefen hos utföraren' })
    tell(world, past, id, ['home', 'workers'])
  }
  const supported = rows.home.find(({ kind }) => kind === 'supported-housing')
  if (supported !== undefined) {
    restrict(world, { chance, from: addDays(today, -2), by }, { home_id: supported.id, from_on: addDays(today, 6), to_on: addDays(today, 8), reason_kind: 'premises', reason: 'Golven i allrummet slipas.', decided_who: 'Föreståndaren' })
  }
  if (quieter !== undefined) addCorrected(world, { chance, from: addDays(today, -90), by }, quieter.id)
}

type Given = Pick<Row<'visit_restriction'>, 'reason_kind' | 'reason' | 'decided_who'> & Partial<Row<'visit_restriction'>>

function restrict({ rows }: World, { chance, from, by }: Told, given: Given): string {
  const id = chance.id()
  rows.visit_restriction.push({ id, series_id: id, period_id: id, from_on: from, decided_on: addDays(from, -1), recorded_at: at(addDays(from, -1), clock(15)), recorded_by: by, ...given })
  return id
}

/** First entered with the wrong reason, corrected the day after, and ended a week before its last day. */
function addCorrected(world: World, told: Told, homeId: string): void {
  const { from, by, chance } = told
  const given = { home_id: homeId, to_on: addDays(from, 20), decided_who: 'Föreståndaren' } as const
  const corrected = at(addDays(from, 1), clock(9))
  const id = restrict(world, told, { ...given, reason_kind: 'staffing', reason: 'För lite personal.', replaced_at: corrected })
  world.rows.visit_restriction.push({ id: chance.id(), series_id: id, period_id: id, replaces_id: id, from_on: from, decided_on: addDays(from, -1), ...given, reason_kind: 'premises',
    reason: 'Entrén renoveras och går inte att använda.', correction: 'Fel skäl var valt.', recorded_at: corrected, recorded_by: by,
    ended_on: addDays(from, 13), ended_reason: 'Entrén blev klar tidigare.', ended_at: at(addDays(from, 13), clock(14)), ended_by: by })
  tell(world, told, id, ['workers'])
}

function tell({ rows }: World, { from, by, chance }: Told, id: string, whom: ReadonlyArray<'home' | 'workers'>): void {
  for (const each of whom) {
    rows.visit_restriction_told.push({ id: chance.id(), series_id: id, period_id: id, whom: each, told_on: addDays(from, -1), way: each === 'home' ? 'phone' : 'message',
      recorded_at: at(addDays(from, -1), clock(16)), recorded_by: by })
  }
}

type Entry = readonly [kind: string, way: string | null, days: number, whom: string | null, words: string]
const offered: readonly Entry[] = [['child_told', 'meeting', 0, null, ''], ['custodians_told', 'letter', 1, null, ''], ['digital_offered', 'video', 1, null, 'Två kvällar i veckan.'],
  ['digital_offered', 'message', 4, null, ''], ['exception', null, 3, 'custodians', 'Födelsedag, en timme utomhus.']]
const notReached: readonly Entry[] = [['child_told', 'phone', 0, null, '']]

/** The child is told; where contact by video was offered the custodians are told too, else they are not reached yet. */
function tellChild({ rows }: World, { from, by, chance }: Told, { id, personId, isOffered }: { id: string; personId: string; isOffered: boolean }): void {
  for (const [kind, way, days, whom, words] of isOffered ? offered : notReached) {
    const on = addDays(from, days)
    rows.visit_restriction_child.push({ id: chance.id(), series_id: id, period_id: id, person_id: personId, kind, happened_on: on, way, whom, to_on: whom === null ? null : on, words, access: [],
      recorded_at: at(on, clock(13)), recorded_by: by })
  }
}
