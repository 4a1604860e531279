import { addDays, addYears, day } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { nightsIn } from '../../../placements/rules/nights.ts'
import type { HomeKind } from '../../../placements/contract/words.ts'
import { addPlan, changeBasis, endPlacement, movePlacement, placementFact, startPlacement } from '../acts/keep-placement.ts'
import { ageAt } from '../persons.ts'
import { at, clock, workdayBefore, workdayFrom } from '../time.ts'
import { plan } from '../world.ts'
import type { File, Placed, World } from '../world.ts'

/** How children are placed. Family homes are the most; chosen near the shares of the public figures. */
const forms = { 'family-home': 58, 'kinship-home': 13, 'emergency-home': 9, hvb: 13, 'supported-housing': 7 } as const

/** The child moves in on the day, and what may follow is planned: a move, another basis, the two years. */
export function beginPlacement(world: World, file: File, on: Day): void {
  const { placing, placed } = world
  const young = ageAt(file.child, on) < 16
  const form: HomeKind = placing.weighted(Object.keys(forms).filter(isForm), (one) => (young && one === 'supported-housing' ? 0 : forms[one])) ?? 'family-home'
  const made = startPlacement(world, file, on, { form, basis: placing.happens(0.18) ? 'lvu2' : 'sol' })
  placed.set(file, made)
  if (form === 'emergency-home') planMove(world, file, made, addDays(on, placing.between(15, 50)), 'family-home')
  else if (placing.happens(0.22)) planMove(world, file, made, addDays(on, placing.between(60, 500)), placing.happens(0.7) ? 'family-home' : 'hvb')
  if (made.basis === 'sol' && placing.happens(0.12)) planCompulsion(world, file, made, addDays(on, placing.between(30, 300)))
  planTwoYears(world, file, made, on)
}

function isForm(word: string): word is keyof typeof forms {
  return word in forms
}

/** Something that happens to the placement on a working day, if it goes on by then. Days before the history begins are told at once. */
function later(world: World, file: File, placed: Placed, wanted: Day, happens: (on: Day) => void): void {
  const on = workdayFrom(wanted)
  const tell = (): void => {
    if (world.placed.get(file) === placed && placed.stay.from_on < on) happens(on)
  }
  if (on < world.start) tell()
  else plan(world, on, tell)
}

function planMove(world: World, file: File, placed: Placed, wanted: Day, form: HomeKind): void {
  later(world, file, placed, wanted, (on) => {
    movePlacement(world, file, placed, on, form)
    planTwoYears(world, file, placed, on)
  })
}

/** From care by agreement to immediate custody, and a month later to care by the court's judgment. */
function planCompulsion(world: World, file: File, placed: Placed, wanted: Day): void {
  later(world, file, placed, wanted, (on) => {
    changeBasis(world, file, placed, on, 'lvu6')
    later(world, file, placed, addDays(on, 34), (granted) => changeBasis(world, file, placed, granted, 'lvu2'))
  })
}

/** Before two years in the same home the transfer of custody is considered and the care plan revised; a few are late. */
function planTwoYears(world: World, file: File, placed: Placed, from: Day): void {
  const stay = placed.stay
  const wanted = addDays(addYears(from, 2), world.placing.happens(0.12) ? 25 : -world.placing.between(5, 40))
  later(world, file, placed, workdayBefore(wanted), (on) => {
    if (world.rows.placement_plan.some((row) => row.placement_id === placed.row.id && row.version === 2)) return
    placementFact(world, file, placed, on, { type: 'care-plan-revised' })
    addPlan(world, file, placed, on, { kind: 'care_plan', version: 2 })
    if (placed.stay.home_id === stay.home_id) placementFact(world, file, placed, on, { type: 'custody-transfer-considered' }, clock(13))
  })
}

/** Care is considered; immediate custody is not, and on the day of a change there is nothing new to consider. */
export function considerPlacement(world: World, file: File, on: Day): void {
  const placed = world.placed.get(file)
  if (placed !== undefined && placed.basis !== 'lvu6' && placed.stay.from_on < on) placementFact(world, file, placed, on, { type: 'considered' }, clock(9))
}

/** The child comes home, or the home breaks down. */
export function finishPlacement(world: World, file: File, on: Day): void {
  const placed = world.placed.get(file)
  world.placed.delete(file)
  if (placed !== undefined) endPlacement(world, file, placed, on)
}

/** Two proposals that wait and one that was dropped, for children whose family gets help at home. */
export function leaveProposals({ rows, placing, families, today }: World): void {
  const open = families.flatMap(({ children }) => children).filter(({ file }) => file?.phase === 'supported' && file.worker !== null
    && !rows.placement.some((row) => row.person_id === file.child.row.id && row.ended_on == null)).slice(0, 3)
  for (const [index, { row, file }] of open.entries()) {
    rows.placement.push({
      id: placing.id(), person_id: row.id, form: 'family-home', basis: 'sol', ground: 'Ansökan från vårdnadshavarna, går till utskottet', end_fact_ids: [],
      planned_from_on: addDays(today, 10 + index), dropped_on: index === 2 ? addDays(today, -1) : null, access: [],
      recorded_at: at(addDays(today, -3), clock(11)), recorded_by: file?.worker?.row.id ?? '',
    })
  }
}

/** The invoices of the last whole month, one for each provider; now and then a night too many. */
export function invoiceLastMonth({ rows, placing, today }: World): void {
  const last = addDays(day(`${today.slice(0, 7)}-01`), -1)
  const first = day(`${last.slice(0, 7)}-01`)
  for (const provider of rows.provider) {
    const homes = new Set(rows.home.filter((home) => home.provider_id === provider.id).map(({ id }) => id))
    const stays = rows.placement_stay.filter((stay) => homes.has(stay.home_id ?? '') && nightsIn({ fromOn: day(stay.from_on), toOn: stay.to_on == null ? null : day(stay.to_on) }, first, last) > 0)
    if (stays.length === 0) continue
    const invoice = placing.id()
    const received = addDays(last, 6)
    if (received > today) continue
    rows.provider_invoice.push({ id: invoice, provider_id: provider.id, number: `${last.slice(0, 4)}-${placing.between(1000, 9999)}`, received_on: received,
      recorded_at: at(received, clock(10)), recorded_by: provider.recorded_by })
    for (const [index, stay] of stays.entries()) {
      const nights = nightsIn({ fromOn: day(stay.from_on), toOn: stay.to_on == null ? null : day(stay.to_on) }, first, last)
      const price = rows.provider_contract.find((row) => row.provider_id === provider.id && row.kind === stay.form)?.price_ore ?? 0
      const claimed = nights + (placing.happens(0.25) ? 1 : 0)
      rows.provider_invoice_row.push({ invoice_id: invoice, position: index + 1, person_id: stay.person_id, from_on: first, to_on: last, nights: claimed,
        amount_ore: claimed * Number(price), access: [] })
    }
  }
}
