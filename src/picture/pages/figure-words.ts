import { concernWords } from '../../concerns/texts/words.ts'
import { formatNumber, formatPercent, formatWeek } from '../../calendar/format.ts'
import type { Language } from '../../platform/language.ts'
import type { OverTime, OverTimeLine } from '../contract/over-time.ts'
import { overTimeTexts } from '../texts/over-time.ts'
import { findingOf, seriesWords } from './alarm-words.ts'

type Counted = { readonly count: number; readonly of: number | null }

/** What a figure is called. */
export function figureName(figure: string, language: Language): string {
  const t = overTimeTexts[language]
  const reporter = Object.entries(concernWords[language].from).find(([kind]) => figure === `reporters.${kind}`)
  if (reporter !== undefined) return t.reporter(reporter[1])
  return t.names[figure] ?? seriesWords(figure, language)
}

/** How a figure is counted: the words of the figure itself, or of its kind. */
export function figureDefinition(figure: string, language: Language): string {
  const { definitions } = overTimeTexts[language]
  return definitions[figure] ?? definitions[figure.split('.')[0] ?? ''] ?? ''
}

/** A count as people read it; a share with both its numbers, and of nothing no share. */
export function countedWords({ count, of }: Counted, kind: OverTime['kind'], language: Language): string {
  const t = overTimeTexts[language]
  if (kind === 'share') return of === null || of === 0 ? t.noneOfNone : t.of(formatNumber(count, language), formatPercent(count / of, language), formatNumber(of, language))
  return of === null ? formatNumber(count, language) : t.partOf(formatNumber(count, language), formatNumber(of, language))
}

/** What is drawn: the share, else the count; null where nothing is known or there is nothing to take a share of. */
export function drawnValue(counted: { count: number | null; of: number | null } | null, kind: OverTime['kind']): number | null {
  if (counted === null || counted.count === null) return null
  if (kind !== 'share') return counted.count
  return counted.of === null || counted.of === 0 ? null : counted.count / counted.of
}

const bound = (value: number, language: Language): string => formatNumber(value, language)

/**
 * What the latest week says, in a sentence: the alarm that goes on, else how it stands to what was expected, else to the same week last year.
 *
 * @returns two sentences at most.
 */
export function overTimeFinding(data: OverTime, language: Language): string {
  const t = overTimeTexts[language]
  const what = figureName(data.figure, language)
  const last = data.whole.points.at(-1)
  const alarm = data.alarms.findLast(({ closedAt, unitId }) => closedAt === null && unitId === data.unitId)
  if (alarm !== undefined) return findingOf(alarm, language)
  if (last === undefined || last.count === null) return t.nothing(what)
  const [count, week] = [last.count, formatWeek(last.week, language)]
  const { lower, upper } = last
  if (lower !== null && upper !== null) {
    const say = count < lower ? t.below : count > upper ? t.above : t.within
    return say(what, formatNumber(count, language), week, bound(lower, language), bound(upper, language))
  }
  const said = t.plain(what, countedWords({ count, of: last.of }, data.kind, language), week)
  return `${said} ${againstYear(last, data.kind, language)}`.trim()
}

function againstYear({ count, yearBefore }: OverTimeLine['points'][number], kind: OverTime['kind'], language: Language): string {
  const t = overTimeTexts[language]
  if (yearBefore === null || count === null) return ''
  if (kind === 'share' || yearBefore.of !== null) return t.before(countedWords(yearBefore, kind, language))
  const more = count - yearBefore.count
  if (more === 0) return t.same
  return more > 0 ? t.more(formatNumber(more, language)) : t.fewer(formatNumber(-more, language))
}

/** Whether the latest week is outside what was expected, or an alarm goes on. */
export function isUnusual({ whole, alarms, unitId }: OverTime): boolean {
  const last = whole.points.at(-1)
  if (alarms.some((alarm) => alarm.closedAt === null && alarm.unitId === unitId)) return true
  return last !== undefined && last.count !== null && last.lower !== null && last.upper !== null && (last.count < last.lower || last.count > last.upper)
}
