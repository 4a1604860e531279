import * as z from 'zod'
import type { TimelineRow } from '../../cases/contract.ts'
import type { LineWords } from '../../cases/pages/timeline.tsx'
import type { Language } from '../../platform/language.ts'
import { deciderShape, decisionStates, kindShape } from '../contract.ts'
import { decisionTexts } from '../texts/decision.ts'
import { kindTexts } from '../texts/kinds.ts'

const facts = z.object({
  kind: kindShape, state: z.enum(decisionStates), awaits: deciderShape.nullable(), as: deciderShape.nullable(), what: z.string(), paragraph: z.string(),
})

/** Whether a line of the timeline is a decision, whatever its strand. */
export const isDecisionLine = ({ kind }: Pick<TimelineRow, 'kind'>): boolean => kind.startsWith('decision_')

/** A decision as a line: "Kontaktperson. Beslutat, enhetschef"; what was decided unfolds under it. */
export function timelineWords(row: TimelineRow, language: Language): LineWords {
  const t = decisionTexts[language]
  const words = kindTexts[language]
  const read = facts.safeParse(row.facts)
  if (!read.success) return { icon: 'decision', strand: t.strand, text: t.title }
  const { kind, state, awaits, as, what, paragraph } = read.data
  const standing = awaits === null ? `${words.states[state]}${as === null ? '' : `, ${words.deciders[as].toLowerCase()}`}` : t.awaits(words.deciders[awaits])
  return {
    icon: 'decision', strand: t.strand, text: <><strong>{words.kinds[kind]}</strong>. {standing}</>,
    detail: <><p class="note-text">{what}</p><p><a href={`/beslut/${row.id}`}>{t.open}</a> <span class="law">{paragraph}</span></p></>,
  }
}
