import { addDays } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { isWorkingDay } from '../../../calendar/holidays.ts'
import { channels, shippedChoices } from '../../../contacts/contract/enquiries.ts'
import type { Row } from '../../contract.ts'
import type { Chance } from '../chance.ts'
import { chanceFrom } from '../chance.ts'
import { at, clock, daysFrom, later } from '../time.ts'
import type { UnitKey, World } from '../world.ts'

/** How many a working day at the municipality's reception, and in a week by the emergency duty. Chosen: no Swedish figure is published. */
const level = { enquiries: 7, booked: 2.6, unbooked: 1.6, duty: 2.5, outreach: 0.3 } as const
/** The level of each month against the year's: people ask after New Year and when schools begin, and less in July. Chosen. */
const season = [1.15, 1.05, 1, 0.98, 1, 0.9, 0.62, 0.98, 1.12, 1.08, 1.05, 1.02] as const
const themeWeight: Readonly<Record<string, number>> = {
  economic_support: 30, worry_about_child: 20, relations_violence: 11, addiction: 7, housing: 12, parenting: 9, crime: 4, other: 7,
}
const dutyThemes = ['worry_about_child', 'relations_violence', 'addiction'] as const
const channelWeight = { phone: 62, desk: 20, written: 18 } as const
const answerWeight = [['answered', 74], ['passed_on', 18], ['not_answered', 8]] as const
const ownTheme = 'Skolfrånvaro'

/**
 * What a reception counts without names: questions by theme with the season's level, visits, and rounds of outreach. Drawn by a chance of
 * its own, so that the rest of the history is as it was.
 */
export function addReach(world: World): void {
  const own: World = { ...world, chance: chanceFrom(`reach ${world.part} ${world.today}`) }
  const themes = [...shippedChoices.theme, ...addOwnTheme(own)]
  for (const on of daysFrom(own.start, addDays(own.today, -1))) {
    const working = isWorkingDay(on)
    const month = season[Number(on.slice(5, 7)) - 1] ?? 1
    if (working) receptionOf(own, on, month * own.scale, themes)
    if (own.part === 1) for (let n = own.chance.poisson(level.duty * own.scale / 7); n > 0; n -= 1) ask(own, 'duty', on,
      own.chance.pick(dutyThemes), 'phone')
    if (own.chance.happens(level.outreach * own.scale * (month > 0.8 ? 1 : 0.7))) goOut(own, on, working)
  }
}

/** A theme that the municipality has added itself, since nine months. @returns its code, for the days that it may be chosen. */
function addOwnTheme({ part, rows, chance, today, workers }: World): string[] {
  const by = workers.find(({ role }) => role === 'administrator') ?? workers[0]
  if (part > 1 || by === undefined) return []
  const code = chance.id()
  rows.reach_choice.push({ list: 'theme', code, name: ownTheme, place: 100, recorded_at: at(addDays(today, -270), clock(9)),
    recorded_by: by.row.id })
  return [code]
}

function receptionOf(world: World, on: Day, scale: number, themes: readonly string[]): void {
  const { chance } = world
  for (let n = chance.poisson(level.enquiries * scale); n > 0; n -= 1) {
    // The own theme is asked about since it was added.
    const theme = chance.weighted(themes, (each) => themeWeight[each] ?? (on > addDays(world.today, -270) ? 6 : 0)) ?? 'other'
    ask(world, 'intake', on, theme, chance.weighted(channels, (each) => channelWeight[each]) ?? 'phone')
  }
  for (const kind of ['booked', 'unbooked'] as const) {
    for (let n = chance.poisson(level[kind] * scale); n > 0; n -= 1) {
      const counted = countedBy(world, 'intake', on, chance.between(clock(8), clock(16)))
      if (counted !== null) world.rows.office_visit.push({ id: chance.id(), visited_on: on, kind, ...counted })
    }
  }
}

function ask(world: World, unit: UnitKey, on: Day, theme: string, channel: (typeof channels)[number]): void {
  const { chance, rows } = world
  const counted = countedBy(world, unit, on, unit === 'duty' ? chance.between(clock(17), clock(23)) : chance.between(clock(8), clock(16)))
  if (counted === null) return
  const [answer] = chance.weighted(answerWeight, ([, weight]) => weight) ?? answerWeight[0]
  const row: Row<'enquiry'> = { id: chance.id(), asked_on: on, theme, channel, answer, ...counted }
  if (channel !== 'written' && chance.happens(0.6)) row.waited_minutes = chance.weighted([0, 5, 15, 30, 60], (step) => 60 / (step + 8)) ?? 0
  // One in a hundred was pressed by mistake and undone at once.
  if (chance.happens(0.01)) Object.assign(row, { withdrawn_at: later(counted.recorded_at, 1), withdrawn_by: counted.recorded_by })
  rows.enquiry.push(row)
}

type Counted = { readonly unit_id: string; readonly recorded_at: ReturnType<typeof at>; readonly recorded_by: string }

/** Who in a unit counted it, of those who worked there then; null when nobody did. */
function countedBy({ chance, units, workers }: World, unit: UnitKey, on: Day, minutes: number): Counted | null {
  const there = workers.filter((each) => each.unit.key === unit && each.from <= on && (each.to === null || each.to >= on))
  return there.length === 0 ? null : { unit_id: units[unit].row.id, recorded_at: at(on, minutes), recorded_by: chance.pick(there).row.id }
}

const rounds = [
  { group: 'youth_outdoors', place: 'centre', way: 'street', met: 24, free: true },
    { group: 'youth_outdoors', place: 'station', way: 'street', met: 15, free: true },
  { group: 'school_visit', place: 'school', way: 'street', met: 40, free: false },
    { group: 'residential_area', place: 'residential_area', way: 'street', met: 12, free: true },
  { group: 'online', place: 'social_media', way: 'digital', met: 8, free: true },
    { group: 'event', place: 'events', way: 'street', met: 45, free: true },
] as const

function goOut(world: World, on: Day, working: boolean): void {
  const { chance, rows } = world
  const { group, place, way, met } = chance.pick(rounds.filter(({ free }) => free || working))
  const counted = countedBy(world, chance.pick(['north', 'south'] as const), on, clock(22))
  if (counted === null) return
  const row: Row<'outreach'> = {
    id: chance.id(), on_day: on, group_code: group, place_code: place, way, met: chance.poisson(met), minutes: 15 * chance.between(4, 14),
      staff_count: chance.between(1, 3), ...counted,
  }
  rows.outreach.push(row)
  if (chance.happens(0.04)) correct(row, on, rows.outreach, chance)
}

/** A round whose number was wrong: the right one stands in its place half an hour later. */
function correct(row: Row<'outreach'>, on: Day, all: Row<'outreach'>[], chance: Chance): void {
  const corrected = later(at(on, clock(22)), 30)
  all.push({ ...row, id: chance.id(), met: row.met + chance.between(1, 9), corrects_id: row.id, recorded_at: corrected })
  Object.assign(row, { withdrawn_at: corrected, withdrawn_by: row.recorded_by })
}
