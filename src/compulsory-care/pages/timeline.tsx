import type { TimelineRow } from '../../cases/contract.ts'
import type { LineWords } from '../../cases/pages/timeline.tsx'
import type { Language } from '../../platform/language.ts'
import { matterKinds, stepTypes } from '../contract.ts'
import { endedBy } from '../rules.ts'
import { compulsoryTexts } from '../texts.ts'

/** A fact of compulsory care as a line of the timeline, or, in red ink, that the law itself ended something. */
export function timelineWords(row: TimelineRow, language: Language): LineWords {
  const t = compulsoryTexts[language]
  const said = (name: string): string => (typeof row.facts[name] === 'string' ? row.facts[name] : '')
  if (row.kind === 'compulsory_lapsed') {
    const what = t.lapsed[endedBy(said('rule'), row.facts['granted'] === true)]
    return { icon: 'alert', strand: t.strand, text: <strong class="alarming">{what} ({said('paragraph')})</strong> }
  }
  const type = stepTypes.find((each) => each === row.facts['type'])
  const kind = matterKinds.find((each) => each === row.facts['matterKind'])
  const more = [kind === undefined ? '' : t.kinds[kind], said('number') === '' ? '' : t.number(said('number')), said('words')].filter((part) => part !== '')
  return {
    icon: 'decision', strand: t.strand, text: <strong>{type === undefined ? t.title : t.steps[type]}</strong>,
    ...(more.length === 0 ? {} : { detail: <p class="note-text">{more.join('. ')}</p> }),
  }
}

/** Whether a line of the strand of placements is one of compulsory care. */
export function isCompulsory({ kind }: Pick<TimelineRow, 'kind'>): boolean {
  return kind.startsWith('compulsory_')
}
