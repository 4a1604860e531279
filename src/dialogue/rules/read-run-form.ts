import { runChoices } from '../contract/distribution-runs.ts'
import type { RunChoices, RunForm } from '../contract/distribution-runs.ts'

type Place = { readonly code: string; readonly name: string }
type Fault = { readonly field: string; readonly code: string }

/** The lines of a field that say something, each in its parts: semicolon or tab between. */
export const linesOf = (text: string): string[][] => text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '')
  .map((line) => line.split(/[;\t]/).map((part) => part.trim()))

/** Reads what was typed as lines: "2015-10-02;158", "Storuman;4", "1492;1880;2". Municipalities by code or name. */
export function readRunForm(typed: RunForm, places: readonly Place[]): { choices: RunChoices } | { faults: Fault[] } {
  const byName = new Map(places.flatMap(({ code, name }) => [[name.toLowerCase(), code], [code, code]]))
  const codeOf = (words: string | undefined): string => byName.get((words ?? '').toLowerCase()) ?? ''
  const number = (words: string | undefined): number => Number((words ?? '').replaceAll(/\s/g, '').replace(',', '.') || Number.NaN)
  const read = runChoices.safeParse({
    stream: typed.stream, weights: { population: typed.population, young: typed.young, own: typed.own }, floor: typed.floor,
    arrivals: typed.stream === 'own' ? linesOf(typed.arrivals).map(([day, children]) => ({ day, children: number(children) })) : [],
    own: linesOf(typed.ownLines).map(([place, value]) => ({ code: codeOf(place), value: number(value) })),
    ties: linesOf(typed.ties).map(([place, children]) => ({ code: codeOf(place), children: number(children) })),
    moves: linesOf(typed.moves).map(([from, to, perMille]) => ({ from: codeOf(from), to: codeOf(to), perMille: number(perMille) })),
  })
  if (read.success) return { choices: read.data }
  const fields: Readonly<Record<string, string>> = { own: 'ownLines', weights: 'population' }
  const faults = read.error.issues.map(({ path: [part] }) => ({ field: fields[String(part)] ?? String(part), code: 'line_not_read' }))
  return { faults: [...new Map(faults.map((fault) => [fault.field, fault])).values()] }
}
