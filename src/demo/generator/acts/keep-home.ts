import { addDays } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import type { HomeKind } from '../../../placements/contract/words.ts'
import type { Row } from '../../contract.ts'
import { deviations, neighbours, providers } from '../../data/homes.ts'
import { familyNames, menNames, womenNames } from '../../data/names.ts'
import { at, clock } from '../time.ts'
import type { DemoHome, World } from '../world.ts'

const placesOf = { 'family-home': [1, 3], 'kinship-home': [1, 2], 'emergency-home': [2, 3], hvb: [6, 9], 'supported-housing': [4, 8],
  'special-youth-home': [6, 6], shelter: [4, 4] } as const satisfies Record<HomeKind, readonly [number, number]>

/** Those who run homes, with permit, last check, price and deviations, as they were when the history begins. Only in the first part. */
export function addProviders(world: World, staffId: string): void {
  const { rows, placing, start, today } = world
  const opened = addDays(start, -700)
  for (const [index, { name, number, kinds, price, homes }] of providers.entries()) {
    const recorded = { recorded_at: at(start, clock(9)), recorded_by: staffId }
    const id = placing.id()
    const own = { id: placing.id(), provider_id: id, ...recorded }
    rows.provider.push({ id, name, organisation_number: number, phone: `0999-30 ${10 + index} 00`, ...recorded })
    // One permit is about to end and one check is long ago: what a manager should see.
    rows.provider_permit.push({ ...own, permit_number: `IVO 8.2-${4100 + index}`, kinds: [...kinds], places: 12, from_on: addDays(start, -500),
      to_on: index === 1 ? addDays(today, 20) : null })
    rows.provider_check.push({ ...own, checked_on: addDays(today, index === 2 ? -420 : -40 - index), outcome: 'in_order', words: '',
      recorded_at: at(addDays(today, index === 2 ? -420 : -40 - index), clock(10)) })
    for (const [place, kind] of kinds.entries()) {
      rows.provider_contract.push({ ...own, id: placing.id(), kind, price_ore: kind === 'hvb' ? price : 165_000 + 3000 * index, from_on: addDays(start, -400) })
      for (const label of homes.filter((_, at) => kinds.length === 1 || at % kinds.length === place || homes.length === 1)) {
        addHome(world, { kind, label: kinds.length > 1 && kind === 'supported-housing' ? `${label} stöd` : label, providerId: id, on: opened, staffId })
      }
    }
    const deviation = deviations[index]
    if (deviation === undefined) continue
    const on = addDays(today, -30 - 12 * index)
    const noted = { id: placing.id(), provider_id: id, happened_on: on, words: deviation[0], recorded_at: at(on, clock(11)), recorded_by: staffId }
    rows.provider_deviation.push(noted)
    if (deviation[1] !== null) {
      rows.deviation_follow_up.push({ id: placing.id(), deviation_id: noted.id, followed_up_on: addDays(on, 9), words: deviation[1],
        recorded_at: at(addDays(on, 9), clock(11)), recorded_by: staffId })
    }
  }
}

function addHome(world: World, made: { kind: HomeKind; label: string; providerId: string | null; on: Day; staffId: string }): DemoHome {
  const { rows, placing, homes } = world
  const { kind, label, providerId, on, staffId } = made
  const recorded = { recorded_at: at(on, clock(9)), recorded_by: staffId }
  const [least, most] = placesOf[kind]
  const row: Row<'home'> = { id: placing.id(), kind, label, situated_in: placing.pick(neighbours), address: '', places: placing.between(least, most),
    provider_id: providerId, ...recorded }
  rows.home.push(row)
  const own = { home_id: row.id, ...recorded }
  const name = `${placing.pick(placing.happens(0.6) ? womenNames : menNames)} ${providerId === null ? label.replace('Familjen ', '') : placing.pick(familyNames)}`
  rows.home_contact.push({ id: placing.id(), name, part: providerId === null ? 'familjehemsförälder' : 'föreståndare', phone: `0999-4${placing.between(1000, 9999)}`, ...own })
  // Now and then an extract is missing, so that the list has something to show.
  const checks = providerId === null ? ['criminal_register', 'suspicion_register', 'home_study'] as const : ['home_study'] as const
  for (const check of checks) {
    if (placing.happens(0.06)) continue
    rows.home_check.push({ id: placing.id(), kind: check, checked_on: addDays(on, -placing.between(5, 60)), outcome: 'in_order', words: '', ...own })
  }
  if (providerId === null) {
    rows.home_agreement.push({ id: placing.id(), fee_ore: placing.between(11, 22) * 100_000, costs_ore: placing.between(6, 9) * 100_000, words: '', from_on: on, ...own })
  }
  const home = { row, free: row.places }
  homes.push(home)
  return home
}

/** A home of the kind with a free place, or a new one. @returns its id. */
export function homeFor(world: World, kind: HomeKind, on: Day): string {
  const { homes, placing, workers } = world
  const free = homes.filter((home) => home.row.kind === kind && home.free > 0 && home.row.recorded_at <= at(on, clock(14)))
  const ran = !['family-home', 'kinship-home', 'emergency-home'].includes(kind)
  const chosen = free.length > 0 && (ran || placing.happens(0.7)) ? placing.pick(free) : null
  const home = chosen ?? addHome(world, { kind, label: `Familjen ${placing.pick(familyNames)}`, providerId: null, on, staffId: workers[0]?.row.id ?? '' })
  home.free -= 1
  return home.row.id
}

/** The place is free again. */
export function leaveHome({ homes }: World, id: string): void {
  const home = homes.find((each) => each.row.id === id)
  if (home !== undefined) home.free += 1
}
