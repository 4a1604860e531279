import { addDays, day } from '../../calendar/day.ts'
import { instant } from '../../calendar/instant.ts'
import { isoWeek } from '../../calendar/week.ts'
import type { Rows } from '../contract.ts'
import { daysFrom, later } from './time.ts'
import type { World } from './world.ts'

/** What was stated each morning at five in UTC for two months: how many reports had come in, and that none lay unopened. */
export function stateUnopened({ rows, units, today, now }: World): void {
  const { id, shared_key: shared } = units.intake.row
  for (const on of daysFrom(addDays(today, -60), today)) {
    const stated = instant(`${on}T05:00:00Z`)
    if (stated > now) continue
    const since = later(stated, -24 * 60)
    const came = rows.concern.filter((row) => row.received_at > since && row.received_at <= stated)
    const unopened = came.filter((row) => row.opened_at == null || row.opened_at > stated).map((row) => row.reference)
    rows.unopened_statement.push({ unit_id: id, stated_on: on, stated_at: stated, received: came.length, unopened, access: [id, shared] })
  }
}

/** Fills the count tables from the rows they count, as the system does row by row. */
export function countRows(rows: Rows): void {
  countConcerns(rows)
  countContacts(rows)
  countClocks(rows)
  countReach(rows)
}

const weeks = new Map<string, string>()

function weekOf(on: string): string {
  const found = weeks.get(on) ?? isoWeek(day(on))
  weeks.set(on, found)
  return found
}

function countConcerns(rows: Rows): void {
  const concerns = new Map(rows.concern.map((row) => [row.id, row]))
  const kinds = tally(['reports', 'children'])
  for (const row of rows.concern) kinds.add([row.unit_id, weekOf(row.received_on), row.reporter_kind], [1, 0])
  for (const { concern_id: id } of rows.concern_child) {
    const row = concerns.get(id)
    if (row !== undefined) kinds.add([row.unit_id, weekOf(row.received_on), row.reporter_kind], [0, 1])
  }
  for (const [[unit = '', week = '', kind = ''], [reports = 0, children = 0]] of kinds.all()) {
    rows.concern_week_count.push({ unit_id: unit, week, reporter_kind: kind, reports, children, access: [unit] })
  }
  const grounds = tally(['reports'])
  for (const { concern_id: id, ground } of rows.concern_ground) {
    const row = concerns.get(id)
    if (row !== undefined) grounds.add([row.unit_id, weekOf(row.received_on), ground], [1])
  }
  for (const [[unit = '', week = '', ground = ''], [reports = 0]] of grounds.all()) {
    rows.concern_ground_week_count.push({ unit_id: unit, week, ground, reports, access: [unit] })
  }
}

function countContacts(rows: Rows): void {
  const seen = new Map<string, [seen: number, alone: number]>()
  for (const row of rows.contact_child) {
    const [some, alone] = seen.get(row.contact_id) ?? [0, 0]
    seen.set(row.contact_id, [some + Number(row.seen), alone + Number(row.seen_alone)])
  }
  const contacts = tally(['contacts', 'seen', 'alone'])
  for (const row of rows.contact) {
    const [some, alone] = seen.get(row.id) ?? [0, 0]
    contacts.add([row.unit_id, weekOf(row.happened_on), row.mode, row.outcome], [1, some, alone])
  }
  for (const [[unit = '', week = '', mode = '', outcome = ''], [count = 0, some = 0, alone = 0]] of contacts.all()) {
    rows.contact_week_count.push({
      unit_id: unit, week, mode, outcome, contacts: count, children_seen: some, children_seen_alone: alone, access: [unit],
    })
  }
}

function countClocks(rows: Rows): void {
  const clocks = tally(['met', 'in time'])
  for (const row of rows.clock) {
    if (row.ended_how !== 'met' || row.ended_on == null) continue
    clocks.add([row.unit_id, weekOf(row.ended_on), row.rule], [1, Number(row.ended_on <= row.legal_due_on)])
  }
  for (const [[unit = '', week = '', rule = ''], [met = 0, inTime = 0]] of clocks.all()) {
    rows.clock_week_count.push({ unit_id: unit, week, rule, met, met_in_time: inTime, access: [unit] })
  }
}

function countReach(rows: Rows): void {
  const enquiries = tally(['enquiries', 'timed', 'waited'])
  for (const row of rows.enquiry) {
    if (row.withdrawn_at != null) continue
    enquiries.add([row.unit_id, weekOf(row.asked_on), row.theme, row.channel, row.answer], [1, Number(row.waited_minutes != null), row.waited_minutes ?? 0])
  }
  for (const [[unit = '', week = '', theme = '', channel = '', answer = ''], [count = 0, timed = 0, waited = 0]] of enquiries.all()) {
    rows.enquiry_week_count.push({ unit_id: unit, week, theme, channel, answer, enquiries: count, timed, waited_minutes: waited })
  }
  const visits = tally(['visits'])
  for (const row of rows.office_visit) if (row.withdrawn_at == null) visits.add([row.unit_id, weekOf(row.visited_on), row.kind], [1])
  for (const [[unit = '', week = '', kind = ''], [count = 0]] of visits.all()) rows.office_visit_week_count.push({ unit_id: unit, week, kind, visits: count })
}

type Tally = {
  readonly add: (key: readonly string[], amounts: readonly number[]) => void;
  readonly all: () => readonly (readonly [readonly string[], readonly number[]])[]
}

/** Sums by key; `names` says what is summed, in order. */
function tally(names: readonly string[]): Tally {
  const sums = new Map<string, { key: readonly string[]; amounts: number[] }>()
  return {
    add(key, amounts) {
      const joined = key.join(' ')
      const found = sums.get(joined) ?? { key, amounts: names.map(() => 0) }
      amounts.forEach((amount, place) => (found.amounts[place] = (found.amounts[place] ?? 0) + amount))
      sums.set(joined, found)
    },
    all: () => [...sums.values()].map(({ key, amounts }) => [key, amounts] as const),
  }
}
