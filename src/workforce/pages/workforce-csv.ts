import type { Sent } from '../../mount/route.ts'
import { writeCsv } from '../../platform/csv.ts'
import type { Language } from '../../platform/language.ts'
import type { SupplyView } from '../contract/supply.ts'
import { retirementChoices, turnoverDefinitions } from '../rules/turnover.ts'
import { supplyTexts } from '../texts/supply.ts'
import { turnoverTexts } from '../texts/turnover.ts'
import type { TurnoverOfScope } from '../usecases/count-turnover.ts'

const type = 'text/csv; charset=utf-8'

/** Every definition of every part that one may see, with each choice about retirements: both numbers and the rate. */
export function turnoverCsv(scopes: readonly TurnoverOfScope[], language: Language): Sent {
  const t = turnoverTexts[language]
  const { columns } = t
  const kinds: Readonly<Record<string, string>> = t.departments
  const head = [columns.level, columns.part, columns.group, columns.from, columns.to, columns.definition, columns.retirement, columns.numerator, columns.denominator, columns.rate, columns.unexplained]
  const rows = scopes.flatMap(({ level, id, name, group, years }) => years.flatMap(({ period, rates, unexplained }) =>
    retirementChoices.flatMap((retirement) => turnoverDefinitions.map((definition) => {
      const { numerator, denominator, rate } = rates[retirement][definition]
      return [t.levels[level], name ?? kinds[id ?? ''] ?? '', t.groups[group], period.from, period.to, t.definitions[definition][0], t.retirement[retirement], numerator, denominator, rate, unexplained]
    }))))
  return { name: `personalomsattning-${scopes[0]?.years.at(-1)?.period.to ?? ''}.csv`, type, body: writeCsv(head, rows) }
}

/** Degrees by experience, retirements and need: what stands on the page. Nobody is in it by name. */
export function supplyCsv(view: SupplyView, language: Language): Sent {
  const t = supplyTexts[language]
  const head = [t.columns.what, t.columns.scenario, t.columns.year, t.columns.number, t.columns.planned, t.columns.retiring, t.columns.leaving, t.columns.recruit]
  return { name: `kompetensforsorjning-${view.on}.csv`, type, body: writeCsv(head, [
    ...(['socialWork', 'anyDegree', 'underOne', 'threeOrMore', 'overFive'] as const).map((key) => [t.qualified[key], null, null, view.qualified[key], null, null, null, null]),
    ...view.degrees.map(({ degree, band, count }) => [`${t.degrees[degree]}, ${t.bands[band]}`, null, null, count, null, null, null, null]),
    ...view.retirements.map(({ year, persons, posts }) => [t.columns.retiring, null, year, persons, null, posts, null, null]),
    ...view.needs.flatMap(({ scenario, years }) => years.map(({ year, planned, retiring, leaving, toRecruit }) => (
      [t.needHeading, t.scenarios[scenario], year, null, planned, retiring, leaving, toRecruit]))),
  ]) }
}
