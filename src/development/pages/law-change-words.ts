import { formatDay, formatNumber } from '../../calendar/format.ts'
import type { Language } from '../../platform/language.ts'
import type { LawChange, ShownOutcome } from '../contract/law-change.ts'
import { lawChangeTexts } from '../texts/law-change.ts'

/** A number of an answer as it is read: hidden ones in words. */
export function shownWords(value: number | null, language: Language): string {
  return value === null ? lawChangeTexts[language].hidden : formatNumber(value, language, Number.isInteger(value) ? 0 : 1)
}

/** What becomes of a number with the change; hidden when one of them is. */
export function differenceWords(was: number | null, becomes: number | null, language: Language): string {
  if (was === null || becomes === null) return lawChangeTexts[language].hidden
  const more = becomes - was
  const sign = more > 0 ? '+' : more < 0 ? '−' : ''
  return `${sign}${formatNumber(Math.abs(more), language, Number.isInteger(more) ? 0 : 1)}`
}

/** What the change is, in a line: which rule, what instead, for whom, from when. */
export function changeWords({ rule, kind, length, unit, who, placedMonths }: LawChange, language: Language): string {
  const t = lawChangeTexts[language]
  const what = kind === 'length' && length !== null && unit !== null ? t.unitCounts[unit](formatNumber(length, language)) : t.kinds.none
  return [`${t.rules[rule]}: ${what}`, t.groups[who], ...(placedMonths === 0 ? [] : [t.placed(formatNumber(placedMonths, language)).replace(/\.$/, '')])].join('. ')
}

/** What the answer says, in a sentence without its full stop. */
export function findingWords({ answer }: LawChange, language: Language): string {
  const t = lawChangeTexts[language]
  if (answer === null) return t.waitingHeading
  if (answer.withheld) return t.withheld.replace(/\.$/, '')
  if (answer.children === 0) return t.nobody.replace(/\.$/, '')
  return foundIn(answer.asIs, answer.changed, language)
}

function foundIn(was: ShownOutcome, becomes: ShownOutcome, language: Language): string {
  const t = lawChangeTexts[language]
  if (was.acts === null || becomes.acts === null) return t.near
  const more = becomes.acts - was.acts
  const hours = Math.abs((becomes.hours ?? 0) - (was.hours ?? 0))
  const words = [formatNumber(Math.abs(more), language), formatNumber(hours, language, Number.isInteger(hours) ? 0 : 1)] as const
  if (more < 0) return t.fewer(...words)
  if (more > 0) return t.more(...words)
  const late = becomes.late === null || was.late === null ? 0 : becomes.late - was.late
  return late > 0 ? t.late(formatNumber(late, language)) : t.sameFinding
}

export const measuresShown = ['acts', 'late', 'overdue', 'lateDays', 'hours'] as const

/** The assumptions of a count, one by one. */
export function assumptionWords({ fromOn, toOn, changedOn, hours, placedMonths }: LawChange, language: Language): readonly string[] {
  const t = lawChangeTexts[language]
  const day = (on: LawChange['fromOn']): string => formatDay(on, language, 'long')
  const placed = placedMonths === 0 ? [] : [t.placed(formatNumber(placedMonths, language))]
  return [...t.assumed(day(fromOn), day(toOn), day(changedOn), formatNumber(hours, language, Number.isInteger(hours) ? 0 : 1)), ...placed]
}
