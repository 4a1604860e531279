import type { Language, Texts } from '../../platform/language.ts'

const words: Texts<{ investigation: string; followup: string }> = {
  sv: { investigation: 'Öppna utredningen', followup: 'Öppna uppföljningen' },
  en: { investigation: 'Open the investigation', followup: 'Open the follow-up' },
}

/**
 * Where a running clock of an investigation or a follow-up leads, as a verb and an address; null for other clocks.
 *
 * @param investigationId leads straight to the investigation whose four months they are; without it to the person's list.
 */
export function investigationStep(
  rule: string, personId: string | null, language: Language, investigationId?: string,
): { label: string; href: string } | null {
  if (personId === null) return null
  const href = `/person/${personId}/utredning`
  if (rule === 'child-invest' && investigationId !== undefined) return { href: `/utredning/${investigationId}`,
    label: words[language].investigation }
  if (rule === 'child-invest' || rule === 'open-immediately') return { href, label: words[language].investigation }
  if (rule === 'followup-closed' || rule === 'followup-lvu') return { href, label: words[language].followup }
  return null
}
