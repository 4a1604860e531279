import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { day } from '../../calendar/day.ts'
import type { Block } from '../contract/reports.ts'
import { statementWords } from '../texts/statements.ts'
import { blockOf, appendixStanding, moveBlock, noteNumbers, placeLast, readBlocksNow, renewBlocks } from './report-standing.ts'
import { buildStatements, countThemes, markOf, placeParts } from './build-statements.ts'
import { reportDays } from './report-days.ts'
import type { MaterialObservation, ReportMaterial } from './report-material.ts'

const t = statementWords.sv
const on = day('2026-10-01')
const place = (code: string, name: string, visits = 1) => ({ code, name, county: 'Provlän', group: 'Prov', visits: Array.from({ length: visits }, (_, index) => ({ id: `${code}-${index}`, number: index + 1, on: day(index === 0 ? '2026-03-01' : '2026-10-01'), programme: ['unions'] })) })
const seen = (id: string, code: string, more: Partial<MaterialObservation> = {}): MaterialObservation => (
  { id, visitId: `${code}-0`, code, theme: 'staffing', level: 'municipal', kind: 'gap', words: 'Svårt att rekrytera', on, followed: null, ...more })
const empty: ReportMaterial = { planned: 0, places: [], observations: [], notes: [], plan: [], messages: [], figures: [], comments: 0, quotes: [] }
const material: ReportMaterial = {
  ...empty, planned: 3, places: [place('0001', 'Provby', 2), place('0002', 'Tranvik')],
  observations: [seen('a', '0001'), seen('b', '0001', { kind: 'strength', words: 'Cheferna stannar' }), seen('c', '0002', { followed: 'on_the_way' }), seen('d', '0002', { level: 'national', theme: 'law' })],
  messages: [{ id: 'm', title: 'Säg vem', theme: 'violence', level: 'national', addressee: 'Socialdepartementet', on, answered: false }],
  plan: [{ id: 'p', visitId: '0001-0', code: '0001', words: 'Introduktion', status: 'held' }],
  figures: [{ kpi: 'N15428', title: 'Behöriga', unit: '%', year: 2023, visited: 81.5, visitedWith: 2, all: 82, nation: 83.2, places: [{ code: '0001', value: 80, group: 81 }] }],
}
const textOf = (key: string): string | undefined => buildStatements(material, t).find((each) => each.key === key)?.text

describe('statements are made from data', () => {
  test('with so many of so many municipalities, chapter by chapter, each with its sources', () => {
    expect(textOf('theme:municipal:staffing')).toBe('Bemanning och rekrytering: 2 av 2 besökta kommuner berättade om det, 1 som en styrka och 2 som en brist.')
    expect(textOf('visits')).toBe('2 av 3 kommuner är besökta, 1 av dem två gånger, mellan 1 mars 2026 och 1 oktober 2026.')
    expect(textOf('message:national:violence:Socialdepartementet')).toBe('Ett medskick om våld i nära relationer är riktat till Socialdepartementet: ”Säg vem”. Inget svar har kommit.')
    expect(textOf('figure:N15428')).toContain('81,5 bland 2 besökta kommuner och 82 bland alla kommuner, värdet för riket 83,2 (%). Källa: Kolada N15428.')
    expect(textOf('plans')).toContain('1 är')
    const statements = buildStatements(material, t)
    expect(statements.find(({ key }) => key === 'theme:municipal:staffing')?.sources.map(({ id, at }) => [id, at])).toEqual([['a', '0001-0'], ['b', '0001-0'], ['c', '0002-0']])
    expect([...new Set(statements.map(({ level }) => level))]).toEqual(['municipal', 'regional', 'national'])
    expect(new Set(statements.map(({ key }) => key)).size).toBe(statements.length)
    expect(statements.every(({ sources }) => sources.length > 0)).toBe(true)
  })

  test('nothing seen says that nothing was', () => {
    expect(buildStatements(empty, t)).toEqual([{ level: 'municipal', key: 'visits', text: 'Ingen kommun har besökts under tiden.', sources: [] }])
  })

  test('a theme counts a municipality once, whatever the order', () => {
    fc.assert(fc.property(fc.shuffledSubarray([...material.observations]), (some) => {
      for (const count of countThemes({ observations: some }, t)) {
        expect(count.municipalities).toBeLessThanOrEqual(2)
        expect(count.municipalities).toBeLessThanOrEqual(count.observations)
        expect(Math.max(count.strengths, count.gaps)).toBeLessThanOrEqual(count.municipalities)
      }
    }))
  })

  test('the part about a municipality has its own alone', () => {
    const [first, second] = placeParts(material, t)
    expect([first?.name, first?.strengths, first?.gaps, first?.plan]).toEqual(['Provby', ['Cheferna stannar'], ['Svårt att rekrytera'], [{ words: 'Introduktion', status: 'genomfört vid andra besöket' }]])
    expect([second?.gaps, second?.figures]).toEqual([['Svårt att rekrytera', 'Svårt att rekrytera (på väg vid andra besöket)'], []])
  })
})

describe('what a statement stands on', () => {
  const statements = buildStatements(material, t)
  const blocks = statements.map((statement, index) => blockOf(statement, String(index)))
  const own: Block = { id: 'own', level: 'municipal', kind: 'own', key: '', text: 'Vi tror.', made: '', sources: [], out: false }
  const later = buildStatements({ ...material, observations: [...material.observations.slice(1), seen('e', '0001', { words: 'Annat' }), seen('f', '0002', { theme: 'budget' })], messages: [] }, t)
  const standing = (some: readonly Block[], now: typeof statements): string[] => readBlocksNow(some, now, new Set()).filter((each) => each.standing !== 'same').map(({ key, standing: is }) => `${is} ${key}`)

  test('is the same until an observation changes, and gone when it is no longer said', () => {
    expect(standing(blocks, statements)).toEqual([])
    expect(standing(blocks, later)).toEqual(['changed theme:municipal:staffing', 'gone message:national:violence:Socialdepartementet', 'changed county:Provlän'].toSorted((a, b) => blocks.findIndex(({ key }) => a.endsWith(key)) - blocks.findIndex(({ key }) => b.endsWith(key))))
  })

  test('an edited statement keeps its sources, is renewed in one touch, and own words stay', () => {
    const edited = placeLast(blocks.map((block) => (block.key === 'theme:municipal:staffing' ? { ...block, text: 'Med egna ord.' } : block)), own)
    const read = readBlocksNow(edited, statements, new Set()).find(({ key }) => key === 'theme:municipal:staffing')
    expect([read?.edited, read?.standing, read?.sources.length]).toEqual([true, 'same', 3])
    let made = 0
    const renewed = renewBlocks(edited, later, () => `new-${made += 1}`)
    expect(standing(renewed.filter(({ out }) => !out), later)).toEqual([])
    expect(renewed.find(({ key }) => key === 'theme:municipal:staffing')?.text).toContain('2 av 2')
    expect(renewed.find(({ id }) => id === 'own')).toEqual(own)
    expect(renewed.filter(({ out }) => out).map(({ key }) => key)).toEqual(['message:national:violence:Socialdepartementet'])
    expect(renewed.some(({ key }) => key === 'theme:municipal:budget')).toBe(true)
    const one = edited.find(({ key }) => key === 'theme:municipal:staffing')
    expect(renewBlocks(edited, later, () => 'none', one?.id).length).toBe(edited.length)
  })

  test('a quote without consent is gone; numbers skip what is left out', () => {
    const quote: Block = { ...own, id: 'q', kind: 'quote', key: 'quote-1', sources: blocks[0]?.sources ?? [] }
    expect(readBlocksNow([quote], [], new Set(['quote-1']))[0]?.standing).toBe('same')
    expect(readBlocksNow([quote], [], new Set())[0]?.standing).toBe('gone')
    expect([...noteNumbers([{ ...quote, out: true }, own, ...blocks.slice(0, 2)]).values()]).toEqual([1, 2])
  })

  test('moving keeps every block and its chapter', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: blocks.length - 1 }), fc.constantFrom('up' as const, 'down' as const), (at, way) => {
      const moved = moveBlock(blocks, String(at), way)
      expect(moved.map(({ id }) => id).toSorted()).toEqual(blocks.map(({ id }) => id).toSorted())
      expect(moved.map(({ level }) => level)).toEqual(blocks.map(({ level }) => level))
    }))
  })

  test('the appendix is the same until something of a municipality is another; quotes do not count', () => {
    const parts = placeParts(material, t)
    expect(appendixStanding(parts, placeParts({ ...material, quotes: [{ id: 'q', code: '0001' }] }, t))).toBe('same')
    expect(appendixStanding(parts, placeParts({ ...material, plan: [] }, t))).toBe('changed')
    expect(markOf('a')).not.toBe(markOf('b'))
  })
})

describe('the days of status reports', () => {
  test('are every third month from the start, each of the time since the one before', () => {
    expect(reportDays(day('2026-08-31'), 3, day('2027-02-28'))).toEqual([
      { dueOn: '2026-11-30', fromOn: '2026-08-31', toOn: '2026-11-29' }, { dueOn: '2027-02-28', fromOn: '2026-11-30', toOn: '2027-02-27' },
      { dueOn: '2027-05-31', fromOn: '2027-02-28', toOn: '2027-05-30' }])
    expect(reportDays(day('2026-11-25'), 3, day('2026-11-24'))).toEqual([])
  })

  test('follow on each other without a gap, and only the last is to come', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 24 }), (back, months) => {
      const start = day(new Date(Date.UTC(2024, 11, 24 + back)).toISOString().slice(0, 10))
      const today = day('2026-11-24')
      const days = reportDays(start, months, today)
      for (const [index, each] of days.entries()) {
        if (index > 0) expect(each.fromOn).toBe(days[index - 1]?.dueOn)
        expect(each.dueOn > today).toBe(index === days.length - 1)
      }
    }))
  })
})
