import { formatNumber, formatPercent, formatWeek } from '../../calendar/format.ts'
import { concernWords } from '../../concerns/texts/words.ts'
import { enquiryTexts } from '../../contacts/texts/enquiries.ts'
import type { Language } from '../../platform/language.ts'
import type { Alarm, Split } from '../contract/alarm.ts'
import { alarmTexts } from '../texts/alarm.ts'

/** What a series counts, in words. @param own the municipality's own words for its theme, when it has any. */
export function seriesWords(series: string, language: Language, own: string | null = null): string {
  const t = alarmTexts[language]
  const theme = series.startsWith('enquiries.') && series !== 'enquiries.all' ? series.slice('enquiries.'.length) : null
  const shipped: Readonly<Record<string, string>> = enquiryTexts[language].shippedWords.theme
  if (theme !== null) return t.enquiries(own ?? shipped[theme] ?? theme)
  const ground = series.startsWith('grounds.') ? series.slice('grounds.'.length) : null
  if (ground === null) return t.series[series] ?? series
  return t.ground(Object.entries(concernWords[language].ground).find(([key]) => key === ground)?.[1] ?? ground)
}

/** "Personliga möten är ungefär 40 % färre än väntat sedan vecka 12." Shares are rounded to five per cent: no more is known. */
export function findingOf({ series, ownName, direction, ratio, fromWeek }: Pick<Alarm, 'series' | 'ownName' | 'direction' | 'ratio' | 'fromWeek'>, language: Language): string {
  const t = alarmTexts[language]
  const [what, from] = [seriesWords(series, language, ownName), formatWeek(fromWeek, language)]
  if (ratio === null) return t.came(what, from)
  const share = (part: number): string => formatPercent(Math.max(0.05, Math.round(part * 20) / 20), language)
  if (direction === 'fall') return ratio < 0.025 ? t.stopped(what, from) : t.fell(what, share(1 - ratio), from)
  return ratio >= 2 ? t.times(what, formatNumber(ratio, language, ratio < 10 ? 1 : 0), from) : t.rose(what, share(ratio - 1), from)
}

/** The interval in words; null when there is none. */
export function intervalOf({ low, high }: Pick<Alarm, 'low' | 'high'>, language: Language): string | null {
  return low === null || high === null ? null : alarmTexts[language].interval(formatPercent(low, language), formatPercent(high, language))
}

/** Each part's share of a change, the largest first; only parts that go the way the change goes have one. */
export function partsOf({ before, after, parts }: Split): Array<Split['parts'][number] & { share: number | null }> {
  const change = after - before
  return parts.map((part) => ({ ...part, share: change === 0 || part.change * change <= 0 ? null : part.change / change }))
    .toSorted((one, other) => (other.share ?? 0) - (one.share ?? 0))
}

/** The cause in one sentence. */
export function causeOf(split: Split, language: Language): string {
  const t = alarmTexts[language]
  const [most] = partsOf(split)
  return most === undefined || (most.share ?? 0) < 0.5 ? t.noCause : t.cause(t.mostly[most.why], formatPercent(Math.min(1, Math.round((most.share ?? 0) * 20) / 20), language))
}
