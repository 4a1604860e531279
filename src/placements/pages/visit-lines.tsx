import type { View } from '../../mount/route.ts'
import type { ChildRestriction } from '../contract/restrictions.ts'
import { allTold } from '../rules/restrictions.ts'
import { restrictionTexts } from '../texts/restrictions.ts'
import { dayWords } from './words.ts'

type Shown = Pick<ChildRestriction, 'id' | 'state' | 'fromOn' | 'toOn' | 'reviewOn' | 'childToldOn' | 'custodiansToldOn' | 'custodiansAreTold' | 'offeredOn'>

/** That visits are limited where the child lives, until when, what was offered instead and whether all have been told. Never where that is. */
export function VisitLines({ restrictions, personId, view }: { restrictions: readonly Shown[]; personId: string; view: View }) {
  const t = restrictionTexts[view.language]
  return (
    <>
      {restrictions.map((one) => {
        const until = one.fromOn === null ? null : one.toOn === null ? t.untilFurtherReview(one.reviewOn === null ? '' : dayWords(one.reviewOn, view)) : t.until(dayWords(one.toOn, view))
        return (
          <span key={one.id}>
            <a href={`/person/${personId}/besok`}>{one.fromOn === null || until === null ? t.hiddenLine : one.state === 'coming' ? t.comingLine(dayWords(one.fromOn, view)) : t.personLine(until)}</a>{' '}
            {one.offeredOn === null ? t.insteadNot : t.insteadOffered(dayWords(one.offeredOn, view))} {allTold(one) ? t.toldAll : t.toldNot}
          </span>
        )
      })}
    </>
  )
}
