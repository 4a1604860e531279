import { expect, test } from 'vitest'
import figures from '../data/municipality-figures.json' with { type: 'json' }
import { municipalityFiguresShape, peerThemeNames, peerVariables } from '../contract/peers.ts'
import { peerVariableTitles } from '../texts.ts'
import { similarMunicipalities } from './similar-municipalities.ts'

const all = municipalityFiguresShape.parse(figures)
const asked = { municipality: '2421', theme: 'overall', k: 7, sameGroup: false } as const

test('the shipped figures are of 290 municipalities, nearly complete', () => {
  expect(all.rows).toHaveLength(290)
  expect(all.variables).toEqual(Object.keys(peerVariables))
  expect(all.rows.flatMap(([, , , values]) => values).filter((value) => value === null).length).toBeLessThan(5)
})

test.each(peerThemeNames)('%s shows as many figures as it compares by, nearest first', (theme) => {
  const { peers, variables, municipality } = similarMunicipalities({ ...asked, theme }, all, peerVariableTitles.sv)
  expect(municipality).toMatchObject({ code: '2421', name: 'Storuman', group: 'C9' })
  expect(peers).toHaveLength(7)
  expect(peers.map(({ distance }) => distance)).toEqual(peers.map(({ distance }) => distance).toSorted((a, b) => a - b))
  for (const peer of peers) {
    expect(peer.code).not.toBe('2421')
    expect(peer.values).toHaveLength(variables.length)
    expect(peer.distance).toBeCloseTo(Math.sqrt(peer.apart.reduce((sum, each) => sum + each ** 2, 0) / peer.apart.length), 12)
  }
})

test('likeness goes both ways', () => {
  const distance = (from: string, to: string) => similarMunicipalities({ ...asked, municipality: from, k: 50 }, all, peerVariableTitles.en)
    .peers.find(({ code }) => code === to)?.distance
  const [nearest] = similarMunicipalities(asked, all, peerVariableTitles.en).peers
  expect(distance(nearest?.code ?? '', '2421')).toBeCloseTo(nearest?.distance ?? 0, 12)
})

test('within the group alone, and no more than there are', () => {
  const { peers } = similarMunicipalities({ ...asked, k: 50, sameGroup: true }, all, peerVariableTitles.en)
  expect(peers).toHaveLength(20)
  expect(new Set(peers.map(({ group }) => group))).toEqual(new Set(['C9']))
})

test('one that does not exist has none', () => {
  expect(() => similarMunicipalities({ ...asked, municipality: '9999' }, all, peerVariableTitles.en))
    .toThrow('there is no municipality 9999')
})
