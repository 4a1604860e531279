import type { Language } from '../../platform/language.ts'
import map from '../data/municipality-map.json' with { type: 'json' }
import { mapTexts } from '../texts/map.ts'

/** What a class of municipalities looks like: five steps from light to dark, none known, or the others behind. */
export type MapShade = '0' | '1' | '2' | '3' | '4' | 'missing' | 'rest'
/** Municipalities that look the same, and what they have in common. */
export type MapClass = { readonly shade: MapShade; readonly words: string; readonly codes: readonly string[] }

const paths: ReadonlyMap<string, string> = new Map(Object.entries(map.paths))
const together = (codes: readonly string[]): string => codes.map((code) => paths.get(code) ?? '').join('')

/**
 * The country with its municipalities in classes. One drawn line for each class: the page stays light. What it says stands in a table on the same
 * page, which the text says to those who do not see it.
 *
 * @param own drawn with a strong outline; `marked` too, with what they have in common. @param rest what the others behind are, in the legend.
 * @param title what the map shows, in a sentence. @param said where the same is said for those who do not see it; the table unless told otherwise.
 */
export function MunicipalityMap({ title, classes, own = null, marked = null, rest: restWords, said, language }: {
  readonly title: string; readonly classes: readonly MapClass[]; readonly own?: { readonly code: string; readonly name: string } | null; readonly language: Language
  readonly marked?: { readonly words: string; readonly codes: readonly string[] } | null; readonly rest?: string | undefined; readonly said?: string | undefined
}) {
  const t = mapTexts[language]
  const told = new Set(classes.flatMap(({ codes }) => codes))
  const rest = [...paths.keys()].filter((code) => !told.has(code))
  return (
    <figure class="chart municipality-map">
      <figcaption><h2>{title}</h2></figcaption>
      <svg class="chart-svg" role="img" aria-label={`${title}. ${said ?? t.inTable}`} viewBox={`0 0 ${map.width} ${map.height}`}>
        <path class="m-map-rest" d={together(rest)} />
        {classes.map(({ shade, words, codes }) => <path key={words} class={`m-map-${shade}`} d={together(codes)} />)}
        {marked !== null && <path class="m-map-own" d={together(marked.codes)} />}
        {own !== null && <path class="m-map-own" d={paths.get(own.code) ?? ''} />}
      </svg>
      <ul class="map-legend">
        {classes.map(({ shade, words, codes }) => <li key={words}><Swatch shade={shade} />{words} <span class="quiet">({codes.length})</span></li>)}
        {restWords !== undefined && rest.length > 0 && <li><Swatch shade="rest" />{restWords} <span class="quiet">({rest.length})</span></li>}
        {marked !== null && marked.codes.length > 0 && <li><Swatch shade="own" />{marked.words} <span class="quiet">({marked.codes.length})</span></li>}
        {own !== null && <li><Swatch shade="own" />{own.name}</li>}
      </ul>
      <p class="quiet map-source">{t.source}</p>
    </figure>
  )
}

function Swatch({ shade }: { shade: MapShade | 'own' }) {
  return <svg class="map-swatch" aria-hidden="true" viewBox="0 0 16 16"><rect class={`m-map-${shade}`} x="1" y="1" width="14" height="14" /></svg>
}

/**
 * Municipalities in five classes with as many in each, by value; equal values lie in the same class.
 *
 * @param format writes a value as it is read. @returns classes that hold somebody, from the lowest, then those without a value.
 */
export function quintiles(rows: ReadonlyArray<{ readonly code: string; readonly value: number | null }>, format: (value: number) => string, language: Language): MapClass[] {
  const known = rows.flatMap(({ code, value }) => (value === null ? [] : [{ code, value }])).toSorted((a, b) => a.value - b.value)
  const first = new Map<number, number>()
  for (const [at, { value }] of known.entries()) if (!first.has(value)) first.set(value, at)
  const steps = (['0', '1', '2', '3', '4'] as const).flatMap((shade, step): MapClass[] => {
    const own = known.filter(({ value }) => Math.floor((first.get(value) ?? 0) * 5 / known.length) === step)
    const [low, high] = [own[0], own.at(-1)]
    return low === undefined || high === undefined ? [] : [{ shade, codes: own.map(({ code }) => code), words: low.value === high.value ? format(low.value) : `${format(low.value)}–${format(high.value)}` }]
  })
  const missing = rows.flatMap(({ code, value }) => (value === null ? [code] : []))
  return missing.length === 0 ? steps : [...steps, { shade: 'missing', words: mapTexts[language].missing, codes: missing }]
}
