import { formatDay, formatNumber, formatPercent, formatTime } from '../../calendar/format.ts'
import { timeOf } from '../../calendar/instant.ts'
import type { View } from '../../mount/route.ts'
import type { Language } from '../../platform/language.ts'
import { Tabs } from '../../ui/navigation.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { Cell } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { TurnoverRate } from '../rules/turnover.ts'
import { turnoverTexts } from '../texts/turnover.ts'

/** An address with what is chosen on a page. */
export function addressOf(path: string, chosen: Readonly<Record<string, string | null | undefined>>): string {
  const query = new URLSearchParams(Object.entries(chosen).flatMap(([key, value]) => (value === null || value === undefined ? [] : [[key, value]])))
  return query.size === 0 ? path : `${path}?${query.toString()}`
}

/** Persons or posts: a decimal only where there is one. */
export function countWords(value: number, language: Language): string {
  return formatNumber(value, language, Number.isInteger(value) ? 0 : 1)
}

/** "12,3 %", or a dash where it is not known. */
export function rateWords({ rate }: TurnoverRate, language: Language): string {
  return rate === null ? turnoverTexts[language].unknown : formatPercent(rate, language, 1)
}

/** "7 av 56": both numbers as far as they are known. */
export function bothWords({ numerator, denominator }: TurnoverRate, language: Language): string {
  const t = turnoverTexts[language]
  const say = (value: number | null): string => (value === null ? t.unknown : countWords(value, language))
  return t.of(say(numerator), say(denominator))
}

/** A rate with its two numbers under it; an empty cell where the definition never counts so. */
export function RateCell({ rate, label, language }: { rate: TurnoverRate | null | undefined; label: string; language: Language }) {
  if (rate === null || rate === undefined) return <Cell label={label} align="end" />
  return <Cell label={label} align="end" second={bothWords(rate, language)}>{rateWords(rate, language)}</Cell>
}

type Page = 'turnover' | 'tenures' | 'cost' | 'assumptions'

/** The pages about turnover; those that count from rows alone are for who may see rows. */
export function TurnoverTabs({ page, view }: { page: Page; view: View }) {
  const t = turnoverTexts[view.language]
  if (!view.actor.may.has('employment.read')) return null
  const tabs = [
    { key: 'turnover', href: '/omsattning', label: t.tabTurnover }, { key: 'tenures', href: '/omsattning/stannar', label: t.tabTenures },
    { key: 'cost', href: '/omsattning/kostnad', label: t.tabCost }, { key: 'assumptions', href: '/omsattning/antaganden', label: t.tabAssumptions },
  ] as const
  return <div class="table-tools no-print"><Tabs label={t.tabs} tabs={tabs.map(({ key, href, label }) => ({ href, label, current: key === page }))} /></div>
}

/** Who printed and when, on paper only. */
export function Printed({ view }: { view: View }) {
  const { clock, language } = view
  const when = `${formatDay(clock.today(), language, 'long')} ${formatTime(timeOf(clock.now()), language)}`
  return <PrintFooter printed={uiTexts[language].printedBy(when, view.actor.name)} />
}
