import { staffIdOf } from '../../access/rules.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { Language } from '../../platform/language.ts'
import { Refusal } from '../../platform/refusal.ts'
import { peerVariables } from '../contract/peers.ts'
import type { SampleInput } from '../contract/sample.ts'
import { shippedVariables } from '../contract/selections.ts'
import type { DrawnSelection, NewSelection, SavedSelection, SelectionChoices } from '../contract/selections.ts'
import shipped from '../data/municipality-figures.json' with { type: 'json' }
import { places, valuesOf } from '../queries/figures.ts'
import { latestYears, populations, saveSelection, selectionOf } from '../queries/selections.ts'
import type { Variable } from '../rules/compose-selection.ts'
import { peerVariableTitles } from '../texts.ts'
import { reckonAside } from './reckon-aside.ts'

export type Option = { readonly id: string; readonly title: string }

/** What a selection may go by besides the population: shipped figures of SCB, and the public figures that are read in. */
export async function variablesToChoose(tx: Read, language: Language): Promise<Option[]> {
  const own = shippedVariables.map((id) => ({ id, title: peerVariableTitles[language][id] }))
  return [...own, ...(await latestYears(tx, null)).map(({ kpi, title }) => ({ id: kpi, title }))]
}

/** The figures in the order they were chosen, the population's logarithm first. */
async function variablesOf(tx: Read, chosen: readonly string[], language: Language): Promise<Variable[]> {
  const titles = peerVariableTitles[language]
  const population = await populations(tx)
  const ofShipped = shippedVariables.filter((id) => chosen.includes(id)).map((id): Variable => {
    const column = shipped.variables.indexOf(id)
    return { id, title: titles[id], year: peerVariables[id].year, values: new Map(shipped.rows.map((row) => [String(row[0]),
      numberAt(row[3], column)])) }
  })
  const read: Variable[] = []
  for (const { kpi, title, year } of await latestYears(tx, chosen)) {
    const values = await valuesOf(tx, kpi, year, 'T')
    read.push({ id: kpi, title, year, values: new Map(values.map(({ place, value }) => [place, value])) })
  }
  const first = { id: 'population', title: titles.population, year: peerVariables.population.year,
    values: new Map([...population].map(([code, count]) => [code, Math.log(count)])) }
  return [first, ...chosen.flatMap((id) => [...ofShipped, ...read].find((each) => each.id === id) ?? [])]
}

function numberAt(figures: unknown, column: number): number | null {
  const found: unknown = Array.isArray(figures) ? figures[column] : null
  return typeof found === 'number' ? found : null
}

/**
 * Chooses municipalities that stand for all, explains each, names its reserve, and tells how far the other methods lie with the same seed.
 * Nothing is saved.
 *
 * @throws Refusal selection_not_possible when what is asked for cannot be kept together.
 */
export async function drawSelection(tx: Read, choices: SelectionChoices,
  language: Language): Promise<{ drawn: DrawnSelection; input: SampleInput }> {
  const among = (await places(tx)).filter(({ county }) => choices.county === '' || county === choices.county)
  const variables = await variablesOf(tx, choices.variables, language)
  try {
    return await reckonAside('selection', choices, among, variables)
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault
    const field = ['n', 'include', 'exclude', 'minStratum2'].find((each) => fault.message.startsWith(each)) ?? 'population'
    throw new Refusal('selection_not_possible', 422, { field })
  }
}

/** Draws a selection and saves it as it is. @throws Refusal selection_not_possible. */
export async function keepSelection(tx: Write, { name, purpose, choices }: NewSelection, { actor, clock, language }: Pick<Asked,
  'actor' | 'clock' | 'language'>): Promise<{ id: string }> {
  const { drawn: found, input } = await drawSelection(tx, choices, language)
  return { id: await saveSelection(tx, { name, purpose, drawn: found, input }, { at: clock.now(), by: staffIdOf(actor) }) }
}

/** @throws Refusal selection_not_found. */
export async function selectionFor(tx: Read, id: string): Promise<SavedSelection> {
  const found = await selectionOf(tx, id)
  if (found === undefined) throw new Refusal('selection_not_found', 404)
  return found
}
