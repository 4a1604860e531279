import type { ComponentChildren } from 'preact'
import { formatDay } from '../../calendar/format.ts'
import type { Day } from '../../calendar/day.ts'
import type { Language } from '../../platform/language.ts'
import type { IconName } from '../../ui/icon.tsx'
import type { TimelineRow } from '../contract.ts'
import { dayIn } from '../rules.ts'
import { casesTexts } from '../texts.ts'

/** What each strand gives for one line of the timeline: sign, strand word, the line, and what unfolds under it. */
export type LineWords = {
  readonly icon: IconName
  readonly strand: string
  readonly text: ComponentChildren
  readonly detail?: ComponentChildren
}

/** The case's own lines in words: opened, handed over, co-workers, investigations, promises that were kept, records joined. */
export function timelineWords(row: TimelineRow, language: Language, today: Day): LineWords {
  const t = casesTexts[language].timeline
  const said = (name: string): string => (typeof row.facts[name] === 'string' ? row.facts[name] : '')
  const on = (name: string): string => {
    const value = dayIn(row.facts[name])
    return value === null ? '' : formatDay(value, language, 'weekday', today)
  }
  const why =
    said('reason') === '' ? undefined : (
      <p>
        {t.why} {said('reason')}
      </p>
    )
  switch (row.kind) {
    case 'case_opened':
      return { icon: 'document', strand: t.case, text: t.opened(said('caseNumber')) }
    case 'responsible':
      if (on('closedOn') !== '') {
        const reopened = row.facts['report'] === false ? t.reopenedByHand : t.reopened
        return { icon: 'document', strand: t.case, detail: why, text: reopened(said('name'), on('closedOn')) }
      }
      return { icon: 'person', strand: t.handover, detail: why, text: responsibleText(row, language) }
    case 'case_closed':
      return { icon: 'lock', strand: t.case, detail: why, text: t.closed }
    case 'coworker':
      return {
        icon: 'persons',
        strand: t.handover,
        detail: why,
        text: (
          <>
            {t.coworker} {said('name')}, {strandWord(said('strand'), language)}
            {on('toOn') === '' ? '' : `, ${t.until(on('toOn'))}`}
          </>
        ),
      }
    case 'investigation_opened':
      return { icon: 'decision', strand: t.investigation, text: <strong>{t.investigationOpened}</strong> }
    case 'investigation_concluded':
      return {
        icon: 'decision',
        strand: t.investigation,
        text: (
          <>
            <strong>{t.investigationConcluded}</strong> {outcomeWord(said('outcome'), language)}
          </>
        ),
      }
    case 'joined':
      return {
        icon: 'persons',
        strand: t.joined,
        text: on('undoneOn') === '' ? t.records : `${t.records}. ${t.undone(on('undoneOn'))}`,
        detail: (
          <>
            {why}
            {said('undoneReason') !== '' && <p>{said('undoneReason')}</p>}
          </>
        ),
      }
    default:
      return {
        icon: 'tick',
        strand: t.task,
        text: (
          <>
            {t.kept} {said('title')}
          </>
        ),
      }
  }
}

/** Who became responsible: the first, the same one anew, or another after whom. */
function responsibleText({ facts }: TimelineRow, language: Language): ComponentChildren {
  const t = casesTexts[language].timeline
  const name = String(facts['name'])
  if (typeof facts['after'] !== 'string') return `${t.first} ${name}`
  if (facts['again'] === true) return `${t.again} ${name}`
  return <><strong>{t.next}</strong> {name} {t.after(facts['after'])}</>
}

/** The word of a strand, in lower case; the code itself when it is unknown. */
export function strandWord(strand: string, language: Language): string {
  const words: Readonly<Record<string, string>> = casesTexts[language].strands
  return (words[strand] ?? strand).toLowerCase()
}

function outcomeWord(outcome: string, language: Language): string {
  const words: Readonly<Record<string, string>> = casesTexts[language].timeline.outcomes
  return words[outcome] ?? outcome
}
