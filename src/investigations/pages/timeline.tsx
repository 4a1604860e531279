import type { TimelineRow } from '../../cases/contract.ts'
import type { LineWords } from '../../cases/pages/timeline.tsx'
import type { Language } from '../../platform/language.ts'
import type { IconName } from '../../ui/icon.tsx'
import { investigationTexts } from '../texts/pages.ts'
import { investigationWords } from '../texts/words.ts'
import { investigationAddress } from './words.tsx'

const icons: Readonly<Record<string, IconName>> = {
  application: 'letter', information: 'letter', asked: 'letter', answered: 'document', communicated: 'persons', waived: 'persons',
  addition: 'pen', followup_started: 'decision', followup_closed: 'decision', followup_note: 'pen',
}

/** The kinds of line that investigations and follow-ups give to the timeline. */
export const timelineKinds: ReadonlySet<string> = new Set(Object.keys(icons))

/** What happened in an investigation or follow-up as a line of the timeline: sign, strand, the line, and what unfolds under it. */
export function timelineWords(row: TimelineRow, language: Language): LineWords {
  const t = investigationTexts[language].timeline
  const said = (name: string): string => (typeof row.facts[name] === 'string' ? row.facts[name] : '')
  const isFollowup = row.kind.startsWith('followup')
  const href = isFollowup ? investigationAddress.followup(said('page')) : investigationAddress.one(said('page'))
  return {
    icon: icons[row.kind] ?? 'document', strand: t.strand, text: lineText(row, said, language),
    detail: (
      <>
        {said('text') !== '' && <p class="note-text">{said('text')}</p>}
        <p><a href={href}>{isFollowup ? t.openFollowup : t.open}</a></p>
      </>
    ),
  }
}

/** The way to an investigation, under the lines of the case that say that it was opened and concluded. */
export function InvestigationLink({ id, language }: { id: string; language: Language }) {
  return <p><a href={investigationAddress.one(id)}>{investigationTexts[language].timeline.open}</a></p>
}

function lineText({ kind }: TimelineRow, said: (name: string) => string, language: Language): string {
  const t = investigationTexts[language].timeline
  const words = investigationWords[language]
  const word = (known: Readonly<Record<string, string>>, code: string): string => known[code] ?? code
  switch (kind) {
    case 'application': return t.application(word(words.applicant, said('from')))
    case 'information': return t.information
    case 'asked': return t.asked(said('source'))
    case 'answered': return t.answered(said('source'))
    case 'communicated': return t.communicated(word(words.party, said('from')))
    case 'waived': return t.waived
    case 'addition': return t.addition
    case 'followup_started': return `${t.followupStarted}: ${word(words.after, said('after')).toLowerCase()}`
    case 'followup_closed': return t.followupClosed
    default: return `${t.followupNote}: ${word(words.contact, said('how')).toLowerCase()}`
  }
}
