import type { Disclosure, ReleaseOutcome } from '../contract/disclosures.ts'

type Items = ReadonlyArray<{ readonly masks: ReadonlyArray<{ readonly paragraph: string }> }>

/** What does not fit between an outcome and what was chosen and masked; null when it fits. */
export function outcomeFault(outcome: ReleaseOutcome, items: Items): 'items_needed' | 'masks_needed' | 'masks_stand' | null {
  if (outcome === 'refuse_release') return null
  if (items.length === 0) return 'items_needed'
  const masked = items.some((item) => item.masks.length > 0)
  if (outcome === 'release') return masked ? 'masks_stand' : null
  return masked ? null : 'masks_needed'
}

/** Every paragraph that hides something, each once. */
export function paragraphsOf(items: Items): string[] {
  return [...new Set(items.flatMap((item) => item.masks.map((mask) => mask.paragraph)))].toSorted()
}

/** Whether anything may be given: it is decided, signed, and no refusal. */
export function mayBeGiven(outcome: Disclosure['outcome']): boolean {
  return outcome !== null && outcome.state === 'decided' && outcome.outcome !== 'refuse_release'
}
