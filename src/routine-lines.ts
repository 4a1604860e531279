import type { Actor } from './access/contract.ts'
import { formatDay } from './calendar/format.ts'
import type { Clock } from './calendar/clock.ts'
import type { CaseStep } from './crisis/contract/routine.ts'
import { routinesAt } from './crisis/queries/routine.ts'
import { routineTexts } from './crisis/texts/routine.ts'
import type { Write } from './platform/db.ts'
import type { FrameLine } from './ui/frame-strips.tsx'

/**
 * The step of a case that each page is about, by the page's line. Routines that apply at the step are shown under the page. A new step is one line here;
 * a test holds each to a page that exists.
 */
export const stepPages: Readonly<Record<string, readonly CaseStep[]>> = {
  '/anmalningar/ny': ['report'],
  '/anmalningar/:id': ['report'],
  '/anmalningar/barn/:childId/skydd': ['protection_assessment'],
  '/anmalningar/barn/:childId/beslut': ['preliminary_assessment'],
  '/anmalningar/barn/:childId/aterkoppling': ['feedback'],
  '/person/:id/utredning': ['investigation'],
  '/utredning/:id': ['investigation'],
  '/person/:id/beslut': ['decision'],
  '/person/:id/beslut/nytt': ['decision'],
  '/beslut/:id': ['decision'],
  '/person/:id/insatser': ['measure'],
  '/person/:id/insatser/ny': ['measure'],
  '/person/:id/placering': ['placement'],
  '/placering/:id': ['placement'],
  '/person/:id/lvu': ['compulsory_care'],
  '/overvagande/:id': ['consideration'],
  '/person/:id/anteckna': ['contact'],
  '/person/:id/ekonomiskt-bistand': ['income_support'],
  '/person/:id/ensamkommande': ['unaccompanied'],
  '/person/:id/lamna-over': ['handover'],
  '/person/:id/handlingar': ['documents'],
  '/person/:id/avsluta': ['closing'],
}

/** The routines that hold at the step of a page, each with whether one has read it; null for a page that is no step, or a step without routines. */
export async function routineLines(tx: Write, { id, language }: Actor, path: string, clock: Clock): Promise<{ label: string; lines: FrameLine[] } | null> {
  const steps = stepPages[path]
  if (steps === undefined || id === null) return null
  const t = routineTexts[language]
  const found = await routinesAt(tx, steps, id, clock.today())
  const lines = found.map(({ id: routineId, title, validToOn, readByMe }) => {
    const notes = [...(validToOn === null ? [] : [t.lineUntil(formatDay(validToOn, language, 'weekday', clock.today()))]), ...(readByMe ? [] : [t.lineUnread])]
    return { href: `/rutin/${routineId}`, text: title, note: notes.length === 0 ? null : notes.join(', ') }
  })
  return lines.length === 0 ? null : { label: t.lineLabel, lines }
}
