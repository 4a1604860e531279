import type { View } from '../../mount/route.ts'
import { Notice } from '../../ui/messages.tsx'
import { isCompulsory } from '../rules/steps.ts'
import { placementTexts } from '../texts/placements.ts'
import type { OnePlacement } from '../usecases/load-placements.ts'
import { dayWords } from './words.ts'

/**
 * Said when an ongoing placement rests on something else than what is registered of custody and court: its considerations are then counted
 * wrong. A placement of an act whose custody and court are not registered here is left alone.
 */
export function BasisNotice({ data: { placement, registeredCare }, view }: { data: OnePlacement; view: View }) {
  const t = placementTexts[view.language]
  const now = placement.stays.at(-1)
  if (placement.state !== 'ongoing' || now === undefined || registeredCare === null || now.basis === 'shelter') return null
  const { basis, on } = registeredCare
  if (basis === null ? !isCompulsory(now.basis) : basis === now.basis) return null
  const since = dayWords(on, view)
  return (
    <Notice kind="warn">
      <p>
        {t.restsOtherwise(t.bases[now.basis], basis === null ? t.careEnded(since) : t.careSince(t.bases[basis], since))}{' '}
        <a href={`/placering/${placement.id}?gor=basis`}>{t.steps.basis}</a>
      </p>
    </Notice>
  )
}
