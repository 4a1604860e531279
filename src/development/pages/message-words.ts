import { formatDay, formatNumber, formatPercent, formatWeek } from '../../calendar/format.ts'
import type { Language } from '../../platform/language.ts'
import type { MessageFigure, MessageFigureValue, PictureValue } from '../contract/message.ts'
import { lawChangeTexts } from '../texts/law-change.ts'
import { messageTexts } from '../texts/messages.ts'
import { assumptionWords, changeWords, findingWords, measuresShown, shownWords } from './law-change-words.ts'

/** A figure of a message in words: what it is called, what it says, when, and how it is counted. */
export type FigureWords = { readonly name: string; readonly value: string; readonly period: string; readonly how: readonly string[] }

/** @returns words also for a figure of which nothing has been counted. */
export function figureWords({ figure, value }: MessageFigure, language: Language, known: (key: string) => string): FigureWords {
  const t = messageTexts[language]
  if (value === null) return { name: figure === null ? lawChangeTexts[language].title : known(figure), value: t.uncounted, period: '', how: [] }
  return value.kind === 'picture' ? pictureWords(value, language) : lawWords(value, language)
}

function pictureWords(value: PictureValue, language: Language): FigureWords {
  const t = messageTexts[language]
  return {
    name: value[language].name, value: countWords(value, language), how: [value[language].how],
    period: t.weeks(formatWeek(value.fromWeek, language, true), formatWeek(value.toWeek, language, true)),
  }
}

function countWords({ count, of, share }: PictureValue, language: Language): string {
  const t = messageTexts[language]
  if (count === null) return t.hidden
  if (of === null) return formatNumber(count, language)
  if (share && of > 0) return t.of(formatNumber(count, language), formatPercent(count / of, language), formatNumber(of, language))
  return t.partOf(formatNumber(count, language), formatNumber(of, language))
}

function lawWords({ change }: Extract<MessageFigureValue, { kind: 'law_change' }>, language: Language): FigureWords {
  const t = lawChangeTexts[language]
  const { answer } = change
  const rows = answer === null || answer.withheld ? []
    : measuresShown.map((key) => `${t.rows[key]}: ${t.fromTo(shownWords(answer.asIs[key], language), shownWords(answer.changed[key], language))}`)
  return {
    name: change.name, value: findingWords(change, language), period: `${formatDay(change.fromOn, language, 'long')}–${formatDay(change.toOn, language, 'long')}`,
    how: [changeWords(change, language), ...rows, ...assumptionWords(change, language)],
  }
}
