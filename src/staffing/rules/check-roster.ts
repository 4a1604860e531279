import type { Roster } from './read-roster.ts'

type Worked = { readonly staff: string; readonly day: number; readonly shift: string }

/** What a roster may break. */
export type Broken = {
  readonly staff: string
  readonly rule: 'day_off' | 'one_a_day' | 'follows' | 'most_of_shift' | 'minutes' | 'in_a_row' | 'free_in_a_row' | 'weekends'
}

/** What a roster costs, counted from its shifts alone, and which of the staff's limits it breaks. */
export function checkRoster(roster: Roster, worked: readonly Worked[]): { readonly cost: number; readonly broken: readonly Broken[] } {
  const has = new Set(worked.map(({ staff, day, shift }) => JSON.stringify([staff, day, shift])))
  const isWorked = (staff: string, day: number, shift: string): boolean => has.has(JSON.stringify([staff, day, shift]))
  const wishes = roster.wishes.reduce((sum, { staff, day, shift, weight, on }) => sum + (isWorked(staff, day, shift) === on ? 0 : weight), 0)
  const cover = roster.cover.reduce((sum, { day, shift, needed, under, over }) => {
    const there = worked.filter((each) => each.day === day && each.shift === shift).length
    return sum + Math.max(0, needed - there) * under + Math.max(0, there - needed) * over
  }, 0)
  return { cost: wishes + cover, broken: roster.staff.flatMap((member) => brokenBy(roster, member, worked.filter(({ staff }) => staff === member.id))) }
}

function brokenBy({ days, shifts }: Roster, member: Roster['staff'][number], own: readonly Worked[]): Broken[] {
  const on = Array.from({ length: days }, (_, day) => own.filter((each) => each.day === day).map(({ shift }) => shift))
  const minutes = own.reduce((sum, { shift }) => sum + (shifts.find(({ id }) => id === shift)?.minutes ?? 0), 0)
  const runs = runsOf(on.map((each) => each.length > 0))
  const weekends = on.filter((each, day) => (day % 7 === 5 && (each.length > 0 || (on[day + 1]?.length ?? 0) > 0))).length
  const rules: Array<[Broken['rule'], boolean]> = [
    ['day_off', own.some(({ day }) => member.daysOff.has(day))],
    ['one_a_day', on.some((each) => each.length > 1)],
    ['follows', own.some(({ day, shift }) => on[day + 1]?.some((next) => shifts.find(({ id }) => id === shift)?.notBefore.has(next)))],
    ['most_of_shift', [...member.most].some(([shift, most]) => own.filter((each) => each.shift === shift).length > most)],
    ['minutes', minutes > member.mostMinutes || minutes < member.leastMinutes],
    ['in_a_row', runs.some(({ isWork, length, isInside }) => isWork && (length > member.mostInARow || (isInside && length < member.leastInARow)))],
    ['free_in_a_row', runs.some(({ isWork, length, isInside }) => !isWork && isInside && length < member.leastFreeInARow)],
    ['weekends', weekends > member.mostWeekends],
  ]
  return rules.flatMap(([rule, isBroken]) => (isBroken ? [{ staff: member.id, rule }] : []))
}

type Run = { readonly isWork: boolean; readonly length: number; readonly isInside: boolean }

/** Days of the same kind in a row; inside: neither at the first day nor at the last. */
function runsOf(days: readonly boolean[]): Run[] {
  const starts = days.flatMap((each, day) => (day === 0 || days[day - 1] !== each ? [day] : []))
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? days.length
    return { isWork: days[start] ?? false, length: end - start, isInside: start > 0 && end < days.length }
  })
}
