import type { Member, Roster } from './read-roster.ts'
import { foldWords, writeRow } from './write-rows.ts'
import type { Term } from './write-rows.ts'

/**
 * The roster as a program with whole numbers in the CPLEX LP format. `x2_5_0` is 1 when the third of the staff works the first shift on day 5,
 * `w2_5` when it works at all that day, `k2_0` when it works in the first weekend; `u` and `o` say how far cover is under and over.
 *
 * The rows are those of Curtois and Qu (2014), "Computational results on new staff scheduling benchmark instances": before the first day and
 * after the last there is work without end for the least in a row, days off without end for the least free, and days off for the most in a row.
 */
export function writeRosterProgram(roster: Roster): string {
  const { days, shifts, staff, wishes, cover } = roster
  const numbers = { staff: new Map(staff.map(({ id }, index) => [id, index])), shifts: new Map(shifts.map(({ id }, index) => [id, index])) }
  const name = (member: string, day: number, shift: string): string => `x${numbers.staff.get(member) ?? 0}_${day}_${numbers.shifts.get(shift) ?? 0}`
  const goal: Term[] = []
  // A wish to work costs unless it is met: its weight stands in the goal as a whole, less it where it is met.
  let base = 0
  for (const { staff: who, day, shift, weight, on } of wishes) {
    goal.push([on ? -weight : weight, name(who, day, shift)])
    if (on) base += weight
  }
  const bounds: string[] = []
  const rows = staff.flatMap((member, index) => rowsOf(roster, member, index))
  for (const [index, { day, shift, needed, under, over }] of cover.entries()) {
    goal.push([under, `u${index}`], [over, `o${index}`])
    rows.push(writeRow([...staff.map(({ id }): Term => [1, name(id, day, shift)]), [1, `u${index}`], [-1, `o${index}`]], `= ${needed}`))
  }
  goal.push([base, 'one'])
  bounds.push(' one = 1')
  const binary = staff.flatMap((member, index) => Array.from({ length: days }, (_, day) => [
    ...shifts.map(({ id }) => name(member.id, day, id)), `w${index}_${day}`]).flat().concat(weekendsOf(days).map((_, week) => `k${index}_${week}`)))
  return `Minimize\n${writeRow(summed(goal), '')}\nSubject To\n${rows.join('\n')}\nBounds\n${bounds.join('\n')}\nBinary\n${foldWords(binary)}\nEnd\n`
}

/** A variable stands once in a row: two wishes about the same are one. */
function summed(terms: readonly Term[]): Term[] {
  const sums = new Map<string, number>()
  for (const [each, name] of terms) sums.set(name, (sums.get(name) ?? 0) + each)
  return [...sums].map(([name, each]) => [each, name])
}

/** The Saturdays and Sundays; the first day is a Monday. */
function weekendsOf(days: number): number[][] {
  return Array.from({ length: Math.ceil(days / 7) }, (_, week) => [7 * week + 5, 7 * week + 6].filter((day) => day < days)).filter((each) => each.length > 0)
}

/** What holds for one of the staff alone. */
function rowsOf({ days, shifts }: Roster, member: Member, index: number): string[] {
  const all = Array.from({ length: days }, (_, day) => day)
  const shift = (day: number, which: number): string => `x${index}_${day}_${which}`
  const work = (day: number): Term => [1, `w${index}_${day}`]
  const rows = all.map((day) => writeRow([...shifts.map((_, which): Term => [1, shift(day, which)]), [-1, `w${index}_${day}`]], '= 0'))
  for (const day of member.daysOff) rows.push(writeRow([work(day)], '= 0'))
  for (const [which, { id, notBefore }] of shifts.entries()) {
    const limit = member.most.get(id)
    if (limit !== undefined) rows.push(writeRow(all.map((day) => [1, shift(day, which)]), `<= ${limit}`))
    const next = shifts.flatMap((other, number) => (notBefore.has(other.id) ? [number] : []))
    if (next.length > 0) rows.push(...all.slice(1).map((day) => writeRow([[1, shift(day - 1, which)], ...next.map((number): Term => [1, shift(day, number)])], '<= 1')))
  }
  const minutes = all.flatMap((day) => shifts.map(({ minutes: each }, which): Term => [each, shift(day, which)]))
  rows.push(writeRow(minutes, `<= ${member.mostMinutes}`), writeRow(minutes, `>= ${member.leastMinutes}`))
  rows.push(...rowsInARow(days, member, work))
  const weekends = weekendsOf(days)
  for (const [week, each] of weekends.entries()) rows.push(...each.map((day) => writeRow([work(day), [-1, `k${index}_${week}`]], '<= 0')))
  if (weekends.length > 0) rows.push(writeRow(weekends.map((_, week) => [1, `k${index}_${week}`]), `<= ${member.mostWeekends}`))
  return rows
}

/** At most so many days of work in a row, and no run of work or of days off that is too short between two others. */
function rowsInARow(days: number, { mostInARow, leastInARow, leastFreeInARow }: Member, work: (day: number) => Term): string[] {
  const rows: string[] = []
  const run = (from: number, length: number): Term[] => Array.from({ length }, (_, step) => work(from + step))
  const less = (terms: readonly Term[]): Term[] => terms.map(([each, name]) => [-each, name])
  for (let day = 0; day + mostInARow < days; day++) rows.push(writeRow(run(day, mostInARow + 1), `<= ${mostInARow}`))
  for (let length = 1; length < leastInARow; length++) {
    for (let day = 0; day + length + 1 < days; day++) rows.push(writeRow([work(day), ...less(run(day + 1, length)), work(day + length + 1)], `>= ${1 - length}`))
  }
  for (let length = 1; length < leastFreeInARow; length++) {
    for (let day = 0; day + length + 1 < days; day++) rows.push(writeRow([work(day), ...less(run(day + 1, length)), work(day + length + 1)], '<= 1'))
  }
  return rows
}
