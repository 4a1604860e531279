import type * as z from 'zod'
import type { TimelineRow } from '../../cases/contract.ts'
import type { LineWords } from '../../cases/pages/timeline.tsx'
import type { Language } from '../../platform/language.ts'
import { timelineFacts, visitFacts } from '../contract/timeline.ts'
import { placementTexts } from '../texts/placements.ts'
import { restrictionTexts } from '../texts/restrictions.ts'

/** A line of a placement on the timeline: that the child moved in, moved, got another basis, a plan; and where to read more. */
export function timelineWords(row: TimelineRow, language: Language): LineWords {
  const t = placementTexts[language]
  const visits = visitFacts.safeParse(row.facts)
  if (visits.success) return visitWords(visits.data, language)
  const read = timelineFacts.safeParse(row.facts)
  if (!read.success) return { icon: 'house', strand: t.strand, text: t.title }
  const { placementId, form, basis, reason, event, plan, version } = read.data
  const detail = <p><a href={`/placering/${placementId}`}>{t.open}</a></p>
  const shown = (text: string): LineWords => ({ icon: 'house', strand: t.strand, text, detail })
  if (reason !== undefined) return shown(t.timeline.end(t.endReasons[reason]))
  if (event !== undefined) return shown(t.events[event])
  if (plan !== undefined) return shown(t.timeline.plan(t.plans[plan], version ?? 1))
  if (form === undefined || basis === undefined) return shown(t.title)
  if (row.kind === 'placement_basis') return shown(t.timeline.basis(t.bases[basis]))
  return shown(row.kind === 'placement_move' ? t.timeline.move(t.forms[form]) : t.timeline.start(t.forms[form], t.bases[basis]))
}

/** What the child had of a visiting restriction; at which home is said where it is kept. */
function visitWords({ personId, visits }: z.output<typeof visitFacts>, language: Language): LineWords {
  const t = restrictionTexts[language]
  return { icon: 'house', strand: placementTexts[language].strand, text: `${t.one}: ${t.childDo[visits]}`,
    detail: <p><a href={`/person/${personId}/besok`}>{t.back}</a></p> }
}
