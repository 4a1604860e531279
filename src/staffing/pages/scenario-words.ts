import { formatDay, formatNumber, formatPercent, formatWeek } from '../../calendar/format.ts'
import { addDays } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { isoWeek } from '../../calendar/week.ts'
import type { Language } from '../../platform/language.ts'
import { inflowKinds } from '../contract/scenario.ts'
import type { Interval, ScenarioInput } from '../contract/scenario.ts'
import type { SavedChoices } from '../contract/scenarios.ts'
import type { ScenarioTexts } from '../texts/scenarios.ts'

/** The middle draw with the interval in brackets; alone when all draws are alike. */
export function spreadWords({ median, low, high }: Interval, t: ScenarioTexts, say: (value: number) => string): string {
  return t.spread(say(median), say(low), say(high))
}

export function unitWords({ units }: SavedChoices, t: ScenarioTexts): string {
  return units.length > 3 ? t.allUnits(units.length) : units.map(({ name }) => name).join(', ')
}

export function weekWords(from: Day, language: Language): string {
  return formatWeek(isoWeek(from), language)
}

/** What a scenario assumes, each assumption with its words. */
export function assumedWords(choices: SavedChoices, input: ScenarioInput, t: ScenarioTexts,
  language: Language): { term: string; value: string }[] {
  const share = (value: number): string => formatPercent(value, language)
  const last = addDays(choices.from, 7 * choices.weeks - 7)
  const usual = t.assumed.usual(share(input.absence.usual))
  const absence = choices.absence.slice(0, choices.weeks).map(share)
  const changed = inflowKinds.filter((kind) => choices.factors[kind] !== 1)
    .map((kind) => t.assumed.factor(t.kinds[kind], share(choices.factors[kind])))
  return [
    { term: t.assumed.units, value: choices.units.map(({ name }) => name).join(', ') },
    { term: t.assumed.weeks,
      value: `${weekWords(choices.from, language)}–${weekWords(last, language)}, ${formatDay(choices.from, language, 'long')}` },
    { term: t.assumed.absence, value: absence.length === 0 ? usual
      : [...absence, ...(absence.length < choices.weeks ? [t.assumed.afterwards(usual)] : [])].join(', ') },
    { term: t.assumed.groups, value: choices.cohorts.length === 0 ? t.assumed.none : choices.cohorts.map(({ name }) => name).join(', ') },
    { term: t.assumed.inflow, value: changed.length === 0 ? t.assumed.unchanged : changed.join(', ') },
    { term: t.assumed.seed, value: `${input.seed}, ${formatNumber(input.runs, language)}` },
  ]
}

/** How it is counted, in sentences, with the hours that it is counted with. */
export function howWords(input: ScenarioInput, weeks: number, t: ScenarioTexts, language: Language): readonly string[] {
  const hours = inflowKinds.map((kind) =>
    `${t.kinds[kind].toLowerCase()} ${formatNumber(input.hours[kind], language, input.hours[kind] % 1 === 0 ? 0 : 1)}`).join(', ')
  return t.how(weeks, formatPercent(input.clockShare, language), hours)
}
