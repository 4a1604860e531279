import { formatInstant } from '../../calendar/format.ts'
import type { Day } from '../../calendar/day.ts'
import { instant } from '../../calendar/instant.ts'
import type { TimelineRow } from '../../cases/contract.ts'
import type { LineWords } from '../../cases/pages/timeline.tsx'
import type { Language } from '../../platform/language.ts'
import type { IconName } from '../../ui/icon.tsx'
import { contactFacts } from '../contract.ts'
import type { Mode } from '../contract.ts'
import { contactTexts } from '../texts.ts'

const icons = {
  visit: 'house',
  office: 'office',
  outdoors: 'outdoor',
  video: 'video',
  phone: 'phone',
  letter: 'letter',
} as const satisfies Record<Mode, IconName>
const longestLine = 90

/**
 * A contact as a line of the timeline: sign, strand, one line of text, and what unfolds under it (the whole note, its additions).
 * "Hembesök med Elis, Noor: barnet sett enskilt, 60 min"; what did not come about says who called it off, in red ink.
 *
 * @param leadsOn whether the reader may open the note itself and add to it.
 */
export function timelineWords(row: TimelineRow, language: Language, today: Day, leadsOn: boolean): LineWords {
  const t = contactTexts[language]
  const read = contactFacts.safeParse(row.facts)
  if (row.kind === 'contact_moved' || !read.success) return { icon: 'swap', strand: t.strand, text: t.movedAway }
  const { data: facts } = read
  const people = facts.people.length === 0 ? '' : ` ${t.timelineWith(listed(facts.people, t.and))}`
  const facets = [t.timelineSeen[facts.seen], facts.minutes === null ? '' : t.shortMinutes(facts.minutes)]
    .filter((each) => each !== '')
    .join(', ')
  const first = shortened(facts.note)
  const text =
    facts.outcome === 'held' ? (
      <>
        {facts.seen === 'alone' ? (
          <strong>
            {t.modes[facts.mode]}
            {people}
          </strong>
        ) : (
          <>
            {t.modes[facts.mode]}
            {people}
          </>
        )}
        {facets === '' ? '' : `: ${facets}`}
        {first === '' ? '' : `. ${first}`}
      </>
    ) : (
      <>
        {t.modes[facts.mode]}, <span class="alarming">{t.timelineOutcome[facts.outcome]}</span>
        {facts.reason === null ? '' : `: ${facts.reason}`}
      </>
    )
  const detail = (
    <>
      {facts.note !== '' && <p class="note-text">{facts.note}</p>}
      {facts.additions.map((addition) => (
        <p key={addition.at} class="note-text">
          {t.additionBy(addition.by, formatInstant(instant(addition.at), today, language))}: {addition.note}
        </p>
      ))}
      {leadsOn && (
        <p>
          <a href={`/kontakt/${row.id}`}>{t.readAll}</a> · <a href={`/kontakt/${row.id}#note`}>{t.addLink}</a>
        </p>
      )}
    </>
  )
  return { icon: icons[facts.mode], strand: t.strand, text, detail }
}

function listed(words: readonly string[], and: string): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${and} ${words[words.length - 1] ?? ''}`
}

/** The first sentence, or as much of it as fits on the line. */
function shortened(note: string): string {
  const sentence = /^[^\n.]*\.?/.exec(note)?.[0] ?? ''
  return sentence.length <= longestLine ? sentence : `${sentence.slice(0, longestLine).replace(/\s+\S*$/, '')} …`
}
