import type { Place } from '../contract/figures.ts'
import { sampleInput, sampleMethods } from '../contract/sample.ts'
import type { SampleAnswer, SampleInput } from '../contract/sample.ts'
import type { DrawnSelection, SelectionChoices } from '../contract/selections.ts'
import { drawSample } from './draw-sample.ts'
import { explainChoices } from './explain-sample.ts'

/** A figure that municipalities are chosen by; the population is given by its logarithm. */
export type Variable = { readonly id: string; readonly title: string; readonly year: number; readonly values: ReadonlyMap<string,
  number | null> }

/**
 * Chooses municipalities that stand for all of them, explains each, names its reserve, and tells how far the other methods lie with the same
 * seed.
 *
 * @param among those that may be chosen or left out: what the selection stands for.
 * @throws RangeError when what is asked for cannot be kept together; its words begin with what it is about.
 */
export function composeSelection(
  choices: SelectionChoices, among: readonly Place[], variables: readonly Variable[],
): { drawn: DrawnSelection; input: SampleInput } {
  const input = inputOf(choices, among, variables)
  const answer = drawSample(input)
  const others = sampleMethods.filter((method) => method !== choices.method)
    .map((method) => ({ method, ...drawSample({ ...input, method, minStratum2: 0 }).difference }))
  const explained = new Map(explainChoices(input, answer.ids).map((each) => [each.id, each]))
  const nameOf = (code: string): string => among.find((place) => place.code === code)?.name ?? code
  return { input, drawn: {
    choices, among: among.length,
    variables: variables.map(({ id, title, year }, at) => ({ id, title, year, imputed: answer.imputed[at] ?? 0 })),
    chosen: among.filter(({ code }) => answer.ids.includes(code)).map((place) => {
      const { standard = [], reserve = null } = explained.get(place.code) ?? {}
      return { ...place, included: choices.include.includes(place.code), values: variables.map(({ id, values }) => plain(id,
        values.get(place.code) ?? null)),
        standard: [...standard], reserve: reserve === null ? null : { code: reserve.id, name: nameOf(reserve.id) } }
    }),
    groups: groupsOf(among, answer), counties: answer.strata2, difference: { method: choices.method, ...answer.difference }, others,
      draws: answer.draws,
    probabilities: answer.probabilities,
  } }
}

/** The population is compared by its logarithm and shown as it is. */
const plain = (id: string,
  value: number | null): number | null => (id === 'population' && value !== null ? Math.round(Math.exp(value)) : value)

function inputOf({ n, seed, method, counties, include, exclude }: SelectionChoices, among: readonly Place[],
  variables: readonly Variable[]): SampleInput {
  return sampleInput.parse({
    n, seed, method, minStratum2: counties, include, exclude: exclude.filter((code) => among.some((place) => place.code === code)),
    population: among.map(({ code, group, county }) => ({ id: code, group, stratum2: county,
      x: variables.map(({ values }) => values.get(code) ?? null) })),
  })
}

function groupsOf(among: readonly Place[], answer: SampleAnswer): DrawnSelection['groups'] {
  const names = new Map(among.map(({ group, groupName }) => [group, groupName]))
  return [...names].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([group, name]) => (
    { group, name, all: among.filter((place) => place.group === group).length, chosen: answer.groups[group] ?? 0 }))
}
