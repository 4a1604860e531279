import type { Place } from '../contract/figures.ts'
import type { SelectionChoices, SelectionQuery } from '../contract/selections.ts'

export type QueryFault = { readonly field: string; readonly code: string }

/** Names or codes of municipalities with commas between, as codes; the ones that nobody is called are told apart. */
function readPlaces(typed: string, places: readonly Place[]): { readonly codes: string[]; readonly unknown: boolean } {
  const words = typed.split(/[,;\n]/).map((word) => word.trim().toLowerCase()).filter((word) => word !== '')
  const found = words.map((word) => places.find(({ code, name }) => code === word || name.toLowerCase() === word)?.code ?? null)
  return { codes: [...new Set(found.filter((code) => code !== null))], unknown: found.includes(null) }
}

/** The choices that stand in an address, or what is wrong with them. */
export function readSelectionQuery(query: SelectionQuery,
  places: readonly Place[]): SelectionChoices | { readonly faults: readonly QueryFault[] } {
  const [include, exclude] = [readPlaces(query.med, places), readPlaces(query.utan, places)]
  const variables = query.tal.filter((each) => /^([A-Z][0-9]{5}|aged0to19|aged75|tertiary|taxBase)$/.test(each))
  const faults = [
    ...(include.unknown ? [{ field: 'med', code: 'place_unknown' }] : []), ...(exclude.unknown ? [{ field: 'utan',
      code: 'place_unknown' }] : []),
    ...(variables.length > 12 ? [{ field: 'tal', code: 'too_many' }] : []),
  ]
  return faults.length > 0 ? { faults } : {
    n: query.antal, method: query.metod, seed: query.fro, county: query.lan, variables, counties: query.lanminst, include: include.codes,
      exclude: exclude.codes,
  }
}
