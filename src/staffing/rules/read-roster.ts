import type { RosterFault, RosterFaultCode } from '../contract/roster.ts'

export type Shift = { readonly id: string; readonly minutes: number; readonly notBefore: ReadonlySet<string> }
export type Member = {
  readonly id: string
  /** The most of each shift; a shift that is not named has no limit. */
  readonly most: ReadonlyMap<string, number>
  readonly mostMinutes: number
  readonly leastMinutes: number
  readonly mostInARow: number
  readonly leastInARow: number
  readonly leastFreeInARow: number
  readonly mostWeekends: number
  readonly daysOff: ReadonlySet<number>
}
export type Wish = { readonly staff: string; readonly day: number; readonly shift: string; readonly weight: number; readonly on: boolean }
export type Cover = { readonly day: number; readonly shift: string; readonly needed: number; readonly under: number; readonly over: number }

/** An instance of the shift scheduling benchmark: days are counted from 0, the first is a Monday. */
export type Roster = {
  readonly days: number
  readonly shifts: readonly Shift[]
  readonly staff: readonly Member[]
  readonly wishes: readonly Wish[]
  readonly cover: readonly Cover[]
}

const columns = new Map([
  ['SECTION_HORIZON', 1], ['SECTION_SHIFTS', 3], ['SECTION_STAFF', 8], ['SECTION_DAYS_OFF', 2], ['SECTION_SHIFT_ON_REQUESTS', 4],
  ['SECTION_SHIFT_OFF_REQUESTS', 4], ['SECTION_COVER', 5],
])
const required = ['SECTION_HORIZON', 'SECTION_SHIFTS', 'SECTION_STAFF', 'SECTION_COVER']

const mostCells = 50_000

type Line = { readonly line: number; readonly cells: readonly string[] }
/** Notes a fault at a line, and gives what may stand there instead while the rest is read. */
type Note = (code: RosterFaultCode, line: number) => void

/**
 * Reads the text of an instance: sections of comma separated lines, `#` begins a remark, empty lines count for nothing.
 *
 * @returns the instance, or every fault in the order of the lines.
 */
export function readRoster(text: string): { readonly roster: Roster; readonly faults: null } | { readonly roster: null; readonly faults: readonly RosterFault[] } {
  const faults: RosterFault[] = []
  const note: Note = (code, line) => faults.push({ code, line })
  const sections = sectionsOf(text, note)
  const last = text.split('\n').length
  if (required.some((name) => !sections.has(name))) note('section_is_missing', last)
  const of = (name: string): readonly Line[] => sections.get(name) ?? []
  const days = horizonOf(of('SECTION_HORIZON'), note)
  const shifts = shiftsOf(of('SECTION_SHIFTS'), note)
  const known = { days, shifts: new Set(shifts.map(({ id }) => id)), staff: new Set(of('SECTION_STAFF').map(({ cells }) => cells[0] ?? '')) }
  const staff = staffOf(of('SECTION_STAFF'), daysOffOf(of('SECTION_DAYS_OFF'), known, note), known, note)
  const wishes = [['SECTION_SHIFT_ON_REQUESTS', true] as const, ['SECTION_SHIFT_OFF_REQUESTS', false] as const]
    .flatMap(([name, on]) => of(name).map((line) => wishOf(line, on, known, note)))
  const cover = of('SECTION_COVER').map((line) => coverOf(line, known, note))
  if (days * shifts.length * staff.length > mostCells) note('too_large', last)
  if (faults.length > 0) return { roster: null, faults: faults.toSorted((a, b) => a.line - b.line) }
  return { roster: { days, shifts, staff, wishes, cover }, faults: null }
}

type Known = { readonly days: number; readonly shifts: ReadonlySet<string>; readonly staff: ReadonlySet<string> }

function sectionsOf(text: string, note: Note): Map<string, Line[]> {
  const sections = new Map<string, Line[]>()
  let current: { readonly name: string; readonly lines: Line[] } | null = null
  for (const [index, written] of text.split(/\r?\n/).entries()) {
    const line = index + 1
    const bare = written.trim()
    if (bare === '' || bare.startsWith('#')) continue
    if (bare.startsWith('SECTION_')) {
      if (!columns.has(bare)) note('section_is_unknown', line)
      if (sections.has(bare)) note('section_comes_twice', line)
      current = { name: bare, lines: [] }
      sections.set(bare, current.lines)
    } else if (current === null) {
      note('line_is_outside_sections', line)
    } else {
      const cells = bare.split(',').map((cell) => cell.trim())
      const wanted = columns.get(current.name)
      // Days off stand one after the other; the last shift that nothing may follow leaves its cell empty.
      const isRight = current.name === 'SECTION_DAYS_OFF' ? cells.length > 1 : wanted === undefined || cells.length === wanted
      if (isRight) current.lines.push({ line, cells })
      else note('columns_are_wrong', line)
    }
  }
  return sections
}

function wholeOf(cell: string | undefined, line: number, note: Note): number {
  if (cell !== undefined && /^\d{1,7}$/.test(cell)) return Number(cell)
  note('number_is_wrong', line)
  return 0
}

function horizonOf(lines: readonly Line[], note: Note): number {
  const [first] = lines
  const days = Number(first?.cells[0] ?? '')
  if (first === undefined) return 1
  if (lines.length === 1 && Number.isInteger(days) && days >= 1 && days <= 366) return days
  note('horizon_is_wrong', first.line)
  return 1
}

function checkIds(lines: readonly Line[], note: Note): void {
  const seen = new Set<string>()
  for (const { line, cells: [id = ''] } of lines) {
    if (id === '' || id.length > 60) note('id_is_wrong', line)
    if (seen.has(id)) note('id_comes_twice', line)
    seen.add(id)
  }
}

function shiftsOf(lines: readonly Line[], note: Note): Shift[] {
  checkIds(lines, note)
  const ids = new Set(lines.map(({ cells }) => cells[0]))
  return lines.map(({ line, cells: [id = '', minutes, after = ''] }) => {
    const notBefore = after.split('|').filter((each) => each !== '')
    if (notBefore.some((each) => !ids.has(each))) note('shift_is_unknown', line)
    return { id, minutes: wholeOf(minutes, line, note), notBefore: new Set(notBefore) }
  })
}

function staffOf(lines: readonly Line[], off: ReadonlyMap<string, ReadonlySet<number>>, { shifts }: Known, note: Note): Member[] {
  checkIds(lines, note)
  return lines.map(({ line, cells }) => {
    const [id = '', limits = ''] = cells
    const most = limits.split('|').filter((each) => each !== '').map((each): [string, number] => {
      const [shift = '', count] = each.split('=')
      if (!shifts.has(shift)) note('shift_is_unknown', line)
      return [shift, wholeOf(count, line, note)]
    })
    const [mostMinutes = 0, leastMinutes = 0, mostInARow = 0, leastInARow = 0, leastFreeInARow = 0, mostWeekends = 0] = cells.slice(2)
      .map((cell) => wholeOf(cell, line, note))
    return { id, most: new Map(most), mostMinutes, leastMinutes, mostInARow, leastInARow, leastFreeInARow, mostWeekends, daysOff: off.get(id) ?? new Set() }
  })
}

function dayOf(cell: string | undefined, line: number, { days }: Known, note: Note): number {
  const day = wholeOf(cell, line, note)
  if (day >= days) note('day_is_outside', line)
  return day
}

function daysOffOf(lines: readonly Line[], known: Known, note: Note): Map<string, Set<number>> {
  const off = new Map<string, Set<number>>()
  for (const { line, cells: [staff = '', ...days] } of lines) {
    if (!known.staff.has(staff)) note('staff_is_unknown', line)
    off.set(staff, new Set([...(off.get(staff) ?? []), ...days.map((day) => dayOf(day, line, known, note))]))
  }
  return off
}

function wishOf({ line, cells: [staff = '', day, shift = '', weight] }: Line, on: boolean, known: Known, note: Note): Wish {
  if (!known.staff.has(staff)) note('staff_is_unknown', line)
  if (!known.shifts.has(shift)) note('shift_is_unknown', line)
  return { staff, day: dayOf(day, line, known, note), shift, weight: wholeOf(weight, line, note), on }
}

function coverOf({ line, cells: [day, shift = '', needed, under, over] }: Line, known: Known, note: Note): Cover {
  if (!known.shifts.has(shift)) note('shift_is_unknown', line)
  const whole = (cell: string | undefined): number => wholeOf(cell, line, note)
  return { day: dayOf(day, line, known, note), shift, needed: whole(needed), under: whole(under), over: whole(over) }
}
