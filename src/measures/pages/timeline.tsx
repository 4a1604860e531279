import type { TimelineRow } from '../../cases/contract.ts'
import type { LineWords } from '../../cases/pages/timeline.tsx'
import type { Language } from '../../platform/language.ts'
import { endings, measureEvents } from '../contract.ts'
import { kindName, measureTexts } from '../texts.ts'

/** A measure's line of the timeline: what it is and what happened to it; the reason, note or report unfolds under it. */
export function timelineWords(row: TimelineRow, language: Language): LineWords {
  const t = measureTexts[language]
  const said = (name: string): string => (typeof row.facts[name] === 'string' ? row.facts[name] : '')
  const number = (name: string): number => (typeof row.facts[name] === 'number' ? row.facts[name] : 0)
  const name = kindName(said('kind'), said('ownName') || null, language)
  const event = measureEvents.find((each) => each === row.facts['event'])
  const ending = endings.find((each) => each === row.facts['outcome'])
  const goals = t.line.goalsReached(number('reached'), number('goals'))
  const rest = row.kind === 'measure_followed_up' ? [t.line.followUp, goals]
    : row.kind === 'measure_report' ? [t.line.report]
      : [event === undefined ? '' : t.events[event].toLowerCase(), ending === undefined ? '' : t.endings[ending].toLowerCase()]
  const more = said('reason') || said('note') || said('aim')
  return {
    icon: event === 'started' || event === 'ended' ? 'decision' : 'document', strand: t.strand,
    text: <><strong>{name}</strong>: {rest.filter((part) => part !== '').join(', ')}</>,
    detail: (
      <>
        {more !== '' && <p class="note-text">{more}</p>}
        <p><a href={`/insats/${said('measureId')}`}>{t.line.open}</a></p>
      </>
    ),
  }
}
