import { expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import { runChoices } from '../contract/distribution-runs.ts'
import { selectionChoices } from '../contract/selections.ts'
import { composeSelection } from '../rules/compose-selection.ts'
import { runDistribution } from '../rules/run-distribution.ts'
import { reckonAside } from './reckon-aside.ts'

const groups = ['A1', 'A2', 'B3', 'B4', 'C6', 'C7'] as const
const places = Array.from({ length: 290 }, (_, at) => ({ code: String(1000 + at), name: `Kommun ${at}`, county: `Län ${at % 21}`,
  group: groups[at % groups.length] ?? 'A1', groupName: 'Grupp' }))
const variables = ['population', 'tertiary'].map((id, at) => ({ id, title: id, year: 2024,
  values: new Map(places.map(({ code }, place) => [code, Math.sin(place * (at + 1)) + 2] as const)) }))
const choices = (changed: object = {}) => selectionChoices.parse({ n: 52, method: 'best', seed: 3, county: '', variables: ['tertiary'], ...changed })

test('a draw in the thread is the same as one here, and others are answered meanwhile', async () => {
  let ticks = 0
  const ticking = setInterval(() => { ticks += 1 }, 5)
  const aside = await reckonAside('selection', choices(), places, variables)
  clearInterval(ticking)
  expect(ticks).toBeGreaterThan(5)
  expect(aside).toEqual(composeSelection(choices(), places, variables))
})

test('a distribution in the thread is the same as one here', async () => {
  const run = runChoices.parse({ stream: 'own', arrivals: [{ day: '2026-11-02', children: 40 }], weights: { population: 1, young: 1, own: 0 }, floor: 0,
    own: [], ties: [], moves: [] })
  const sharing = places.map(({ code, county }, at) => ({ code, county, population: 1000 + at, young: 200 + at }))
  const arrivals = [{ day: day('2026-11-02'), children: 40 }]
  expect(await reckonAside('distribution', run, arrivals, sharing)).toEqual(runDistribution(run, arrivals, sharing))
  await expect(reckonAside('distribution', run, [], sharing)).rejects.toMatchObject({ field: 'arrivals', code: 'nobody_came' })
})

test('what cannot be kept together is the same fault as here, and the thread goes on', async () => {
  await expect(reckonAside('selection', choices({ n: 5, counties: 21, method: 'balanced' }), places, variables)).rejects.toThrow(RangeError)
  expect((await reckonAside('selection', choices({ method: 'random' }), places, variables)).drawn.chosen).toHaveLength(52)
})
