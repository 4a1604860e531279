import { addDays } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { isWorkingDay } from '../../../calendar/holidays.ts'
import type { Row } from '../../contract.ts'
import { chanceFrom } from '../chance.ts'
import type { Chance } from '../chance.ts'
import { at, clock, daysFrom, workdayBefore, workdaysLater } from '../time.ts'
import type { UnitKey, World } from '../world.ts'

type Ground = { readonly world: World; readonly chance: Chance; readonly by: string; readonly units: Readonly<Record<PlaceKey, string>> }
type PlaceKey = 'store' | 'intake' | 'north' | 'south' | 'placement'
/** Name, kind, what it is counted in, use on a working day at a unit, and how many days' use lies on the shelf. Chosen: no figure is published. */
const wares = [
  ['Munskydd IIR', 'mask', 'piece', 34, 11], ['Visir', 'visor', 'piece', 2, 30], ['Nitrilhandskar', 'gloves', 'pair', 26, 25],
    ['Förkläden', 'apron', 'piece', 8, 40],
  ['Handsprit', 'sanitiser', 'litre', 2, 21], ['Provtagningssatser', 'test_kit', 'box', 1, 45], ['Febertermometrar', 'other', 'piece', 0,
    10],
] as const
const placeNames = { store: 'Krislagret, Stallgatan', intake: 'Receptionens skåp', north: 'Förrådet Norr', south: 'Förrådet Syd',
  placement: 'Placeringens skåp' } as const
const placeKeys = ['store', 'intake', 'north', 'south', 'placement'] as const satisfies readonly PlaceKey[]

/**
 * Protective equipment, tests of staff, in the first part. Four weeks of use; one shelf of masks is low at the south unit, with an order that
 * is late and one on its way. Of a chance of its own, so that the rest of the history is as it was.
 */
export function addEquipment(world: World): void {
  if (world.part > 1) return
  const chance = chanceFrom(`equipment ${world.today}`)
  const by = world.workers.find(({ unit, role, to }) => unit.key === 'south' && role === 'unit_manager' && to === null)?.row.id
  if (by === undefined) return
  const units = Object.fromEntries(placeKeys.map((key) => [key, chance.id()] as const))
  const ground: Ground = { world, chance, by, units: { store: '', intake: '', north: '', south: '', placement: '', ...units } }
  const begun = at(addDays(world.today, -60), clock(9))
  for (const key of placeKeys) {
    const row: Row<'equipment_place'> = { id: ground.units[key], name: placeNames[key], recorded_at: begun, recorded_by: by }
    world.rows.equipment_place.push(key === 'store' ? row : { ...row, unit_id: world.units[key].row.id })
  }
  const articles = wares.map(([name, kind, countedIn, rate, days]) => {
    const id = chance.id()
    world.rows.equipment_article.push({ id, name, kind, counted_in: countedIn, recorded_at: begun, recorded_by: by })
    for (const key of placeKeys) keepShelf(ground, key, id, { rate, days: key === 'south' && kind === 'mask' ? 4 : days })
    return id
  })
  const [masks = '', visors = '', gloves = ''] = articles
  order(ground, masks, gloves)
  askAround(ground, masks, visors)
  testStaff(ground)
}

/** What is counted each week, and used each working day, of an article at a place. */
function keepShelf({ world: { rows, today }, chance, by, units }: Ground, key: PlaceKey, articleId: string, { rate,
  days }: { rate: number; days: number }): void {
  const at8 = (on: Day) => ({ recorded_at: at(on, clock(16, 20)), recorded_by: by })
  const shelf = { article_id: articleId, place_id: units[key] }
  const usual = key === 'store' ? rate * 90 : Math.round(rate * days * 1.4) + 6
  const last = workdayBefore(addDays(today, -1))
  for (const on of [addDays(last, -28), addDays(last, -21), addDays(last, -14), addDays(last, -7)]) {
    rows.equipment_count.push({ id: chance.id(), ...shelf, counted_on: on, amount: Math.round(usual * (0.8 + chance.fraction() * 0.5)),
      ...at8(on) })
  }
  const final = { ...shelf, counted_on: last, amount: key === 'store' ? rate * 80 + 40 : Math.max(3, Math.round(rate * days * (days === 4
    ? 1 : 0.85 + chance.fraction() * 0.5))) }
  const wrong = chance.happens(0.15) ? chance.id() : null
  if (wrong !== null) rows.equipment_count.push({ id: wrong, ...final, amount: final.amount + 100, ...at8(last) })
  rows.equipment_count.push({ id: chance.id(), ...final, recorded_at: at(last, clock(16, 40)), recorded_by: by, ...(wrong === null
    ? {} : { corrects_id: wrong }) })
  if (key === 'store' || rate === 0) return
  for (const on of daysFrom(addDays(today, -28), last)) {
    if (isWorkingDay(on)) rows.equipment_use.push({ id: chance.id(), ...shelf, used_on: on, amount: chance.poisson(rate), ...at8(on) })
  }
}

function order({ world: { rows, today }, chance, by, units }: Ground, masks: string, gloves: string): void {
  const add = (placeId: string, articleId: string, supplier: string, amount: number, ordered: number, expected: number,
    more: Partial<Row<'equipment_delivery'>> = {}): void => {
    rows.equipment_delivery.push({ id: chance.id(), article_id: articleId, place_id: placeId, supplier, amount, ordered_on: addDays(today,
      ordered), expected_on: addDays(today, expected),
      recorded_at: at(addDays(today, ordered), clock(10)), recorded_by: by, ...more })
  }
  add(units.south, masks, 'Nordvård AB', 800, -20, -3)
  add(units.store, masks, 'Nordvård AB', 5000, -6, 8)
  add(units.store, gloves, 'Skyddsgrossisten', 3000, -40, -31, { arrived_on: addDays(today, -30), arrived_amount: 2900 })
  add(units.intake, gloves, 'Skyddsgrossisten', 400, -25, -10, { cancelled_on: addDays(today, -12) })
}

type Step = readonly [step: 'granted' | 'refused' | 'sent' | 'received' | 'withdrawn', days: number, amount: number | null, reason?: string]

function askAround({ world: { rows, today }, chance, by, units }: Ground, masks: string, visors: string): void {
  const ask = (to: PlaceKey, from: PlaceKey, article: string, amount: number, asked: number, reason: string,
    steps: readonly Step[]): void => {
    const id = chance.id()
    const on = addDays(today, asked)
    rows.equipment_request.push({ id, article_id: article, to_place_id: units[to], from_place_id: units[from], amount,
      needed_on: addDays(on, 5), reason, asked_on: on,
      recorded_at: at(on, clock(11)), recorded_by: by })
    for (const [step, days, given, why = ''] of steps) {
      const stepped = addDays(today, days)
      rows.equipment_request_step.push({ request_id: id, step, happened_on: stepped, amount: given, reason: why, recorded_at: at(stepped,
        clock(13)), recorded_by: by })
    }
  }
  ask('south', 'store', masks, 400, -1, 'Lagret räcker inte till leveransen kommer.', [])
  ask('north', 'store', visors, 20, -4, 'Besök på boenden.', [['granted', -3, 20]])
  ask('placement', 'store', masks, 300, -8, 'Hembesök i två familjehem.', [['granted', -7, 200], ['sent', -2, 200]])
  ask('intake', 'north', masks, 100, -35, 'Reception med många besök.', [['granted', -34, 100], ['sent', -33, 100], ['received', -32, 100]])
  ask('south', 'north', visors, 30, -18, 'Hembesök.', [['refused', -17, null, 'Vi har bara för den egna veckan.']])
  ask('placement', 'intake', visors, 10, -22, 'Dubbel beställning.', [['withdrawn', -21, null]])
}

/** Some times at a health centre, and staff of each ground who wait, are booked, were tested or gave their place back. */
function testStaff({ world: { rows, today, workers }, chance, by }: Ground): void {
  const placeId = chance.id()
  rows.testing_place.push({ id: placeId, name: 'Vårdcentralen Lingon', recorded_at: at(addDays(today, -20), clock(9)), recorded_by: by })
  const days = [workdayBefore(addDays(today, -2)), ...[0, 1, 2, 3].map((more) => workdaysLater(today, more))]
  const booked = new Map<Day, number>()
  const staff = (unit: UnitKey): string[] => workers.filter((each) => each.unit.key === unit && each.to === null && !each.told
    && each.role !== 'unit_manager').map(({ row }) => row.id)
  const put = (unit: UnitKey, index: number, ground: string, asked: number,
    more: { day?: number; done?: boolean; withdrawn?: boolean } = {}): void => {
    const staffId = staff(unit)[index]
    const unitId = workers.find(({ row }) => row.id === staffId)?.unit.row.id
    if (staffId === undefined || unitId === undefined) return
    const row: Row<'testing_request'> = { id: chance.id(), staff_id: staffId, unit_id: unitId, ground, asked_on: addDays(today, asked),
      recorded_at: at(addDays(today, asked), clock(8, 30)), recorded_by: staffId }
    const day = more.day === undefined ? undefined : days[more.day]
    if (day !== undefined) {
      Object.assign(row, { place_id: placeId, booked_on: day, ...(more.done === true ? { done_on: day } : {}) })
      booked.set(day, (booked.get(day) ?? 0) + 1)
    }
    if (more.withdrawn === true) row.withdrawn_on = addDays(today, asked + 1)
    rows.testing_request.push(row)
  }
  put('duty', 0, 'protection', -1)
  put('placement', 0, 'visits', -2)
  put('south', 0, 'authority', -2)
  put('north', 0, 'other', -3)
  put('intake', 0, 'protection', -4, { day: 2 })
  put('placement', 1, 'visits', -6, { day: 0, done: true })
  put('south', 1, 'authority', -9, { withdrawn: true })
  for (const on of days) rows.testing_day.push({ place_id: placeId, tested_on: on, capacity: 6, booked: booked.get(on) ?? 0,
    recorded_at: at(addDays(today, -5), clock(9)), recorded_by: by })
}
