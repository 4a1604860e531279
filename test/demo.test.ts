import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { day } from '../src/calendar/day.ts'
import { dayOf, instant } from '../src/calendar/instant.ts'
import type { DemoTable, Row } from '../src/demo/contract.ts'
import { demoTables } from '../src/demo/contract.ts'
import { generate } from '../src/demo/generator/generate.ts'
import { ruleIds } from '../src/law/contract.ts'
import { shippedRuleVersions } from '../src/law/data/shipped.ts'
import { dueFor } from '../src/law/rules.ts'
import { plainName } from '../src/persons/rules.ts'

const now = instant('2026-11-24T07:00:00Z')
type Made = Map<DemoTable, readonly Readonly<Record<string, unknown>>[]>

function make(seed: string, size: number, at = now): Made {
  const made: Made = new Map(demoTables.map((table) => [table, []]))
  for (const step of generate({ seed, size, now: at })) {
    if (step !== 'working') made.set(step.table, [...(made.get(step.table) ?? []), ...step.rows])
  }
  return made
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function hashOf(made: Made): string {
  return createHash('sha256').update(JSON.stringify([...made])).digest('hex')
}

const whole = make('lingonby', 1)
const rowsOf = <T extends DemoTable>(table: T): readonly Row<T>[] => {
  const rows: readonly unknown[] = whole.get(table) ?? []
  return rows.filter((row): row is Row<T> => typeof row === 'object')
}

describe('the generator', () => {
  test('gives the same rows for the same seed, and others for another', () => {
    expect(hashOf(make('one', 0.1))).toBe(hashOf(make('one', 0.1)))
    expect(hashOf(make('other', 0.1))).not.toBe(hashOf(make('one', 0.1)))
  })

  test('makes 1 500 persons and 20 000 contacts, and in proportion for other sizes', () => {
    expect(rowsOf('person')).toHaveLength(1500)
    expect(rowsOf('contact')).toHaveLength(20_000)
    const larger = make('lingonby', 1.1)
    expect(larger.get('person')).toHaveLength(1650)
    expect(larger.get('contact')).toHaveLength(22_000)
    // Who works for every part of a large municipality is away once.
    const away = (larger.get('absence_day') ?? []).map((row) => `${text(row['staff_id'])} ${text(row['absent_on'])} ${text(row['kind'])}`)
    expect(new Set(away).size).toBe(away.length)
  })

  test.each([
    '2026-01-01T00:10:00Z', '2026-03-29T05:00:00Z', '2027-02-28T22:30:00Z', '2028-02-29T11:00:00Z',
  ])('tells its stories on any day: %s', (at) => {
    const today = dayOf(instant(at))
    const made = make('lingonby', 0.2, instant(at))
    const open = made.get('clock')?.filter((row) => row['rule'] === 'prelim-assess' && row['ended_on'] === undefined) ?? []
    expect(open.filter((row) => text(row['legal_due_on']) < today)).toHaveLength(1)
    expect(open.length).toBeGreaterThanOrEqual(20)
    const ahead = [...made].flatMap(
      ([table, rows]) => rows.filter((row) => text(row['recorded_at'] ?? row['saved_at']) > instant(at)).map(() => table),
    )
    expect(ahead).toEqual([])
  })

  test('uses no identity number outside the official test series', () => {
    const official = new Set(['personnummer_5000', 'samordningsnummer_200']
      .flatMap((name) => readFileSync(new URL(`./data/personnummer/skatteverket_test_${name}.txt`, import.meta.url), 'utf8').split('\n')))
    for (const { identity_kind: kind, identity_number: number } of rowsOf('person')) {
      if (kind === 'local') expect(number).toMatch(/^DEMO-\d{6}$/)
      else if (kind !== 'unknown') expect(official.has(number ?? '')).toBe(true)
    }
    expect(rowsOf('person').filter((row) => row.identity_kind === 'personnummer').length).toBeGreaterThan(1200)
  })

  test('writes no identity number into any text', () => {
    const idColumn = /(^|_)(id|by|at|on|number|hash|key|access)$|^(week|reference|fields|ref)$/
    // Ids and the decimals of stored figures have as many digits.
    const words = (value: string): string => value.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d\.\d+/g, '')
    const found = [...whole].flatMap(([table, rows]) => rows.flatMap((row) => Object.entries(row)
      .filter(
        ([column, value]) => typeof value === 'string' && !idColumn.test(column) && /\d{6,8}[-+ ]?\d{4}/.test(words(value)),
      ).map(([column]) => `${table}.${column}`)))
    expect(found).toEqual([])
  })

  test('stores names as they are searched', () => {
    for (const row of rowsOf('person')) expect(row.search_key).toBe(plainName(`${row.family_name} ${row.given_name}`))
  })
})

describe('the clocks', () => {
  test('are due as the law in force on their first day says, unless a decision or a late question set the day', () => {
    const set = new Set(rowsOf('preliminary_extension').map((row) => `${row.concern_child_id} ${row.decided_on}`))
    for (const clock of rowsOf('clock')) {
      const rule = ruleIds.find((id) => id === clock.rule)
      if (rule === undefined) throw new Error('no such rule')
      if (set.has(`${clock.subject_id} ${clock.started_on}`) && rule === 'prelim-assess') continue
      // Each of their steps has its own length and paragraph; law/chain has its own tests.
      if (['move-ban-temp', 'travel-ban', 'shelter-submit'].includes(rule)) continue
      const due = dueFor(shippedRuleVersions, rule, day(clock.started_on))
      expect(clock).toMatchObject({ rule_version: due.ruleVersion, paragraph: due.paragraph })
      // Due on another day than the rule's length gives: the two-year day or a year later, a birthday. law/chain has its own tests.
      if (rule === 'custody-transfer' || rule === 'lvu-age') continue
      if (rule === 'jourhem-max' && rowsOf('placement_event').some((row) => row.until_on === clock.nominal_due_on)) continue
      if (rule === 'feedback' && clock.nominal_due_on === clock.started_on) continue
      expect(clock).toMatchObject({ nominal_due_on: due.nominalDue, legal_due_on: due.legalDue })
    }
  })

  test('agree with the facts: assessed, decided, told and concluded on the day the clock ended as met', () => {
    const met = new Map(
      rowsOf('clock').filter((row) => row.ended_how === 'met').map((row) => [`${row.rule} ${row.subject_id}`, row.ended_on]),
    )
    for (const row of rowsOf('protection_assessment')) expect(met.get(`protect-assess ${row.concern_child_id}`)).toBe(row.assessed_on)
    for (const row of rowsOf('preliminary_decision')) expect(met.get(`prelim-assess ${row.concern_child_id}`)).toBe(row.decided_on)
    for (const row of rowsOf('feedback')) if (row.told != null) expect(met.get(`feedback ${row.concern_child_id}`)).toBe(row.given_on)
    for (const row of rowsOf('parties_information')) expect(met.get(`inform-open ${row.investigation_id}`)).toBe(row.informed_on)
    for (const row of rowsOf('investigation')) {
      if (row.concluded_on != null && met.has(`child-invest ${row.id}`)) expect(met.get(`child-invest ${row.id}`)).toBe(row.concluded_on)
    }
  })

  test('are as often in time as was chosen', () => {
    const decided = rowsOf('clock').filter((row) => row.rule === 'prelim-assess' && row.ended_how === 'met')
    const inTime = decided.filter((row) => String(row.ended_on) <= row.legal_due_on)
    expect(inTime.length / decided.length).toBeGreaterThan(0.88)
    expect(inTime.length / decided.length).toBeLessThan(0.94)
    const opened = rowsOf('preliminary_decision').filter((row) => row.decision === 'open_investigation')
    expect(opened.length / decided.length).toBeGreaterThan(0.35)
    expect(opened.length / decided.length).toBeLessThan(0.46)
  })

  test('leave 23 children waiting today: one overdue, five due by tomorrow', () => {
    const open = rowsOf('clock').filter((row) => row.rule === 'prelim-assess' && row.ended_on == null)
    expect(open).toHaveLength(23)
    expect(open.filter((row) => row.legal_due_on < '2026-11-24')).toHaveLength(1)
    expect(open.filter((row) => row.legal_due_on >= '2026-11-24' && row.nominal_due_on <= '2026-11-25')).toHaveLength(5)
  })
})

describe('the year', () => {
  test('has fewer reports in summer than in autumn, and most from police, social services and health care', () => {
    const inMonth = (month: string): number => rowsOf('concern').filter((row) => row.received_on.slice(5, 7) === month).length
    const inMonths = (...months: string[]): number => months.reduce((sum, month) => sum + inMonth(month), 0)
    expect(inMonths('06', '07', '08')).toBeLessThan(inMonths('09', '10', '11'))
    const kinds = new Map<string, number>()
    for (const { reporter_kind: kind } of rowsOf('concern')) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    expect(
      [...kinds].toSorted((one, other) => other[1] - one[1]).slice(0, 4).map(([kind]) => kind),
    ).toEqual(expect.arrayContaining(['police', 'social_services']))
  })

  test('has half as many contacts in July, and about sixteen per cent of them by video', () => {
    const inMonth = (month: string): number => rowsOf('contact').filter((row) => row.happened_on.slice(0, 7) === month).length
    expect(inMonth('2026-07') / inMonth('2026-10')).toBeLessThan(0.65)
    const held = rowsOf('contact').filter((row) => row.outcome === 'held' && row.mode !== 'letter')
    const share = held.filter((row) => row.mode === 'video').length / held.length
    expect(share).toBeGreaterThan(0.13)
    expect(share).toBeLessThan(0.19)
  })

  test('ends with four weeks in which one unit sees fewer children because it cancelled', () => {
    const south = rowsOf('unit').find((row) => row.name === 'Utredning Syd')?.id
    const weeks = rowsOf('contact_week_count').filter((row) => row.unit_id === south && ['visit', 'office', 'outdoors'].includes(row.mode))
    const share = (outcome: string, from: string, to: string): number => {
      const within = weeks.filter((row) => row.week >= from && row.week <= to)
      const sum = (rows: typeof within): number => rows.reduce((total, row) => total + row.contacts, 0)
      return sum(within.filter((row) => row.outcome === outcome)) / sum(within)
    }
    expect(share('cancelled_by_us', '2026-W44', '2026-W47')).toBeGreaterThan(0.25)
    expect(share('cancelled_by_us', '2026-W34', '2026-W43')).toBeLessThan(0.08)
  })
})
