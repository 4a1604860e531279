import fc from 'fast-check'
import { expect, test } from 'vitest'
import map from '../data/municipality-map.json' with { type: 'json' }
import municipalities from '../data/municipality-figures.json' with { type: 'json' }
import { quintiles } from './municipality-map.tsx'

test('every municipality is on the map, and nothing else', () => {
  expect(Object.keys(map.paths).toSorted()).toEqual(municipalities.rows.map(([code]) => String(code)).toSorted())
  expect(Object.values(map.paths).filter((path) => !/^(M-?\d+ -?\d+(l[-\d ]+|h8v8h-8)z)+$/.test(path))).toEqual([])
})

test('everybody is in one class, equal values in the same, in order', () => {
  fc.assert(fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }), { minLength: 1, maxLength: 60 }), (values) => {
    const rows = values.map((value, at) => ({ code: String(at), value }))
    const classes = quintiles(rows, String, 'sv')
    const of = new Map(classes.flatMap(({ shade, codes }) => codes.map((code) => [code, shade] as const)))
    return of.size === rows.length && rows.every((a) => rows.every((b) => a.value === null || b.value === null || a.value > b.value || (of.get(a.code) ?? '') <= (of.get(b.code) ?? '')))
  }))
})
