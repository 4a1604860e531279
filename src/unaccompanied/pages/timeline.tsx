import * as z from 'zod'
import type { TimelineRow } from '../../cases/contract.ts'
import type { LineWords } from '../../cases/pages/timeline.tsx'
import type { Language } from '../../platform/language.ts'
import { endings, stepOutcomes, steps } from '../contract.ts'
import { unaccompaniedTexts } from '../texts.ts'

const stepFacts = z.object({ step: z.enum(steps), outcome: z.enum(stepOutcomes), note: z.string() })
const leftFacts = z.object({ how: z.enum(endings) })

/** A line of a child's reception: arrival, a step, the end. The note of a step is not on the line: it may tell where the child lives. */
export function timelineWords(row: TimelineRow, language: Language): LineWords {
  const t = unaccompaniedTexts[language]
  const step = stepFacts.safeParse(row.facts)
  const left = leftFacts.safeParse(row.facts)
  const text = row.kind === 'step' && step.success ? t.timeline[step.data.outcome](t.steps[step.data.step])
    : row.kind === 'left' && left.success ? t.timeline.left(t.endings[left.data.how]) : t.timeline.arrived
  return { icon: 'house', strand: t.strand, text }
}
