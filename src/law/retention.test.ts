import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../calendar/day.ts'
import { documentKinds, keepingOf } from './retention.ts'
import type { DocumentKind, KeptDocument, Keeping, KeptOf } from './retention.ts'

const storuman = { birthOn: day('2014-02-03'), municipality: '2421', olderToThirty: true }
const document = (kind: DocumentKind, lastNoteOn: string | null, { id = 'a', file }: { id?: string; file?: string } = {}): KeptDocument => (
  { id, kind, file: file ?? id, lastNoteOn: lastNoteOn === null ? null : day(lastNoteOn) })
const told = (documents: readonly KeptDocument[], person: KeptOf = storuman) => keepingOf(documents, person).map((each) => (
  `${each.id}: ${each.keep} ${each.until ?? ''} ${each.destroyBy ?? ''} ${each.reason} ${each.paragraph}`.replaceAll(/ +/g, ' ')))

describe('worked by hand from the paragraphs', () => {
  test.each([
    // 16:1: five years after the last note; gone by the last day of the year after.
    [document('other', '2021-03-04'), 'a: until 2026-03-04 2027-12-31 five_years SoL 16:1'],
    [document('report_not_investigated', '2020-12-31'), 'a: until 2025-12-31 2026-12-31 five_years SoL 16:1'],
    [document('other', '2024-02-29'), 'a: until 2029-02-28 2030-12-31 five_years SoL 16:1'],
    [document('other', null), 'a: not-known-yet still_written SoL 16:1'],
    [document('register', '2022-06-30'), 'a: until 2027-06-30 2028-12-31 five_years SoL 16:1'],
    // 16:2: for ever.
    [document('placement', '2001-01-01'), 'a: for-ever kind_kept SoL 16:2'],
    [document('adoption', null), 'a: for-ever kind_kept SoL 16:2'],
    [document('paternity', '2019-01-01'), 'a: for-ever kind_kept SoL 16:2'],
    // 16:2 a: the thirtieth birthday of a child born 3 February 2014.
    [document('child_investigation', '2026-05-06'), 'a: until 2044-02-03 2045-12-31 thirtieth_birthday SoL 16:2 a'],
    // 16:3: the eighteenth.
    [document('custody_agreement', '2020-05-06'), 'a: until 2032-02-03 2033-12-31 eighteenth_birthday SoL 16:3'],
  ])('%j', (one, answer) => {
    expect(told([one])).toEqual([answer])
  })

  test('everything is kept for ever in the research counties, in Göteborg, and of those born on the 5th, 15th or 25th', () => {
    for (const municipality of ['0580', '0980', '2281', '1480']) {
      expect(told([document('other', '2001-01-01')], { ...storuman, municipality })).toEqual(['a: for-ever research_county SoF 13:1'])
    }
    expect(told([document('other', '2001-01-01')], { ...storuman, municipality: '1481' })[0]).toContain('until 2006-01-01')
    for (const birthOn of ['2014-02-05', '2014-02-15', '2014-02-25']) {
      expect(told([document('other', '2001-01-01')], { ...storuman, birthOn: day(birthOn) })).toEqual(['a: for-ever research_birth_day SoF 13:1'])
    }
  })

  test('an investigation last noted before the thirty-year rule follows the municipality\'s own choice', () => {
    const older = document('child_investigation', '2024-10-01')
    expect(told([older])[0]).toContain('until 2044-02-03')
    expect(told([older], { ...storuman, olderToThirty: false })).toEqual(['a: until 2029-10-01 2030-12-31 five_years SoL 16:1'])
    expect(told([document('child_investigation', '2026-01-15')], { ...storuman, olderToThirty: false })[0]).toContain('until 2044-02-03')
  })

  test('the last note of the file counts for all that lies in it', () => {
    const [first, second] = keepingOf([document('other', '2018-01-10', { id: 'a', file: 'x' }), document('other', '2022-09-01', { id: 'b', file: 'x' })],
      storuman)
    expect([first?.until, second?.until]).toEqual(['2027-09-01', '2027-09-01'])
    expect([first?.waitsFor, second?.waitsFor]).toEqual([['b'], []])
  })

  test('a file is not destroyed while a register row on the same person is still to be kept', () => {
    const rows = [document('other', '2018-01-10'), document('register', '2021-05-01', { id: 'r' })]
    expect(keepingOf(rows, storuman)[0]).toMatchObject({ until: '2026-05-01', waitsFor: ['r'] })
    expect(keepingOf([document('other', '2018-01-10'), document('register', null, { id: 'r' })], storuman)[0])
      .toMatchObject({ keep: 'not-known-yet', waitsFor: ['r'] })
  })

  test('of an unknown birth day nothing that depends on it is destroyed', () => {
    expect(told([document('child_investigation', '2026-05-06')], { ...storuman, birthOn: null }).at(0)).toContain('not-known-yet birth_unknown')
  })
})

const dayKept = ({ id, keep, until, destroyBy, reason }: Keeping) => ({ id, keep, until, destroyBy, reason })
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(day('1990-01-01'), days))
const anyDocuments = fc.array(fc.record({ kind: fc.constantFrom(...documentKinds), file: fc.constantFrom('x', 'y'),
  lastNoteOn: fc.option(anyDay) }), { maxLength: 8 }).map((made) => made.map((each, place) => ({ ...each, id: String(place) })))
const anyPerson = fc.record({ birthOn: fc.option(anyDay), municipality: fc.constantFrom('2421', '0580', '1480', '1880'), olderToThirty: fc.boolean() })

describe('for any documents', () => {
  test('a later note never brings destruction nearer, and one more document never does', () => {
    fc.assert(fc.property(anyDocuments, anyPerson, fc.nat({ max: 900 }), (documents, person, more) => {
      const later = documents.map((each) => ({ ...each, lastNoteOn: each.lastNoteOn === null ? null : addDays(each.lastNoteOn, more) }))
      const [before, after] = [keepingOf(documents, person), keepingOf(later, { ...person, olderToThirty: true })]
      for (const [place, kept] of before.entries()) {
        const moved = after[place]
        if (kept.until !== null && moved?.until != null) expect(moved.until >= kept.until).toBe(true)
      }
      const fewer = keepingOf(documents.slice(0, -1), person)
      for (const [place, kept] of fewer.entries()) {
        const whole = before[place]
        if (kept.until !== null && whole?.until != null) expect(whole.until >= kept.until).toBe(true)
      }
    }))
  })

  test('what is destroyed is destroyed within two years, on the last day of a year', () => {
    fc.assert(fc.property(anyDocuments, anyPerson, (documents, person) => {
      for (const { keep, until, destroyBy } of keepingOf(documents, person)) {
        expect(keep === 'until').toBe(until !== null)
        if (until === null || destroyBy === null) continue
        expect(destroyBy.slice(4)).toBe('-12-31')
        expect(Number(destroyBy.slice(0, 4)) - Number(until.slice(0, 4))).toBe(1)
      }
    }))
  })

  test('the order of the documents does not matter', () => {
    fc.assert(fc.property(anyDocuments, anyPerson, (documents, person) => {
      const turned = keepingOf(documents.toReversed(), person).toReversed()
      expect(turned.map(dayKept)).toEqual(keepingOf(documents, person).map(dayKept))
    }))
  })
})
