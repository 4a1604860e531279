import * as z from 'zod'
import type { TimelineRow } from '../../cases/contract.ts'
import type { LineWords } from '../../cases/pages/timeline.tsx'
import type { Language } from '../../platform/language.ts'
import { arrivals } from '../contract/words.ts'
import { formatMonth } from '../../calendar/format.ts'
import { formatKronor } from '../../calendar/money.ts'
import { supportTexts } from '../texts/staff.ts'
import { supportWords } from '../texts/words.ts'

const facts = z.object({ month: z.string(), via: z.enum(arrivals), own: z.boolean(), amount: z.number().nullable() })

/** A line of the timeline about income support: an application that came, or support that was paid. */
export function timelineWords(row: TimelineRow, language: Language): LineWords {
  const t = supportTexts[language].timeline
  const read = facts.safeParse(row.facts)
  if (!read.success) return { icon: 'coin', strand: t.strand, text: t.strand }
  const { month, via, own, amount } = read.data
  const words = formatMonth(month, language)
  const text = row.kind === 'support_paid' ? t.paid(words, formatKronor(amount ?? 0, language)) : own ? t.received(words, supportWords[language].arrivals[via]) : t.member(words)
  return { icon: 'coin', strand: t.strand, text, detail: <p><a href={`/bistand/${row.id}`}>{t.open}</a></p> }
}
