import type { VNode } from 'preact'
import { formatDay, formatInstant } from '../../calendar/format.ts'
import type { Day } from '../../calendar/day.ts'
import { instant } from '../../calendar/instant.ts'
import type { TimelineRow } from '../../cases/contract.ts'
import type { LineWords } from '../../cases/pages/timeline.tsx'
import { dayIn } from '../../cases/rules.ts'
import type { Language } from '../../platform/language.ts'
import { placeInOrder } from '../rules/earlier-reports.ts'
import { concernAddress } from '../rules/next-step.ts'
import { timelineTexts } from '../texts/timeline.ts'
import { concernWords } from '../texts/words.ts'
import { Paragraphs } from './words.tsx'

type Said = { text: (name: string) => string; day: (name: string) => Day | null; word: (from: Readonly<Record<string, string>>,
  name: string) => string }

/** What a row says, whatever it holds: unknown facts become nothing, never a fault on a page. */
function saidIn({ facts }: TimelineRow): Said {
  const text = (name: string): string => (typeof facts[name] === 'string' ? facts[name] : '')
  return {
    text,
    day: (name) => dayIn(facts[name]),
    word: (from, name) => from[text(name)] ?? text(name),
  }
}

/** A report's lines on a person's timeline in words: sign, strand word, the line, and what unfolds under it. */
export function timelineWords(row: TimelineRow, language: Language, today: Day): LineWords {
  const t = timelineTexts[language]
  const words = concernWords[language]
  const said = saidIn(row)
  const until = said.day('until')
  const locked = { icon: 'decision', strand: t.decision, detail: reasons(row, language) } as const
  switch (row.kind) {
    case 'received': return { icon: 'inbox', strand: t.received, ...receivedWords(row, language, today) }
    case 'assigned': return { icon: 'person', strand: t.assigned, text: t.to(said.text('to')) }
    case 'protection_assessed':
      return {
        ...locked, text: <><strong>{t.protection}</strong> {lower(said.word(words.protection, 'outcome'))}{marks(row, language)}</>,
      }
    case 'decided':
      return { ...locked, text: <><strong>{said.word(words.decision, 'decision')}</strong>{marks(row, language)}</> }
    case 'extended':
      return { ...locked, text: <><strong>{t.extended}</strong>{until !== null
      && ` ${t.until(formatDay(until, language, 'weekday', today))}`}</> }
    case 'feedback': return { icon: 'letter', strand: t.feedback, ...feedbackWords(row, language) }
    case 'informed': return { icon: 'letter', strand: t.informed, ...informedWords(row, language) }
    default: return { icon: 'swap', strand: t.moved, text: t.movedAway }
  }
}

function receivedWords(row: TimelineRow, language: Language, today: Day): Pick<LineWords, 'text' | 'detail'> {
  const t = timelineTexts[language]
  const said = saidIn(row)
  const number = typeof row.facts['number'] === 'number' ? row.facts['number'] : 1
  const first = said.day('firstOn')
  const months = first === null ? 0 : placeInOrder([first], row.on).months
  const openedAt = said.text('openedAt')
  return {
    text: (
      <>
        <strong>{t.report(number, months)}</strong>, {said.word(concernWords[language].from, 'reporterKind')}
        {row.facts['attached'] === true && `, ${t.attached}`}
      </>
    ),
    detail: (
      <>
        <p>{openedAt === '' ? t.notOpened : `${t.opened(formatInstant(instant(openedAt), today, language))}, ${said.text('openedBy')}`}</p>
        <p><a href={concernAddress.report(said.text('concernId'))}>{t.open}</a></p>
      </>
    ),
  }
}

/** What the reporter was told; after a correction of the outcome it says so. */
function feedbackWords(row: TimelineRow, language: Language): Pick<LineWords, 'text' | 'detail'> {
  const t = timelineTexts[language]
  const said = saidIn(row)
  const anew = said.text('followsId') === '' ? '' : ` · ${t.anew}`
  return said.text('told') === ''
    ? { text: `${t.withheld}${anew}`, detail: <Paragraphs text={said.text('withheldReason')} /> }
    : { text: `${t.told(said.word(concernWords[language].telling, 'told'))}${anew}`, detail: <p>{t.how} {said.text('how')}</p> }
}

function informedWords(row: TimelineRow, language: Language): Pick<LineWords, 'text' | 'detail'> {
  const t = timelineTexts[language]
  const waived = saidIn(row).text('waivedReason')
  if (waived !== '') return { text: t.waived, detail: <Paragraphs text={waived} /> }
  const parties: Readonly<Record<string, string>> = concernWords[language].party
  const told = Array.isArray(row.facts['told']) ? row.facts['told'].map((party) => lower(parties[String(party)] ?? '')) : []
  return { text: `${t.informedOf} ${told.join(', ')}` }
}

/** That an entry corrects another, or is itself corrected. */
function marks(row: TimelineRow, language: Language): string {
  const t = timelineTexts[language]
  return [saidIn(row).text('correctsId') === '' ? '' : ` · ${t.correction}`,
    row.facts['corrected'] === true ? ` · ${t.corrected}` : ''].join('')
}

function reasons(row: TimelineRow, language: Language): VNode {
  const t = timelineTexts[language]
  const said = saidIn(row)
  const way = <a href={concernAddress.report(said.text('concernId'))}>{t.open}</a>
  return <><p>{t.reasons}</p><Paragraphs text={said.text('reasons')} /><p>{way}</p></>
}

function lower(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
