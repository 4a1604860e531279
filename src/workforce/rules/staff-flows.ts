import { tenuresByPerson, wholeOf } from './employment-tenures.ts'
import type { Post, Tenure } from './employment-tenures.ts'
import type { Period } from './turnover-of-employments.ts'

/** How somebody came to a unit or went from it. `left_otherwise`: by the employer, by death, or for a reason nobody wrote. */
export const flowKinds = ['joined', 'moved_in', 'own_request', 'retirement', 'left_otherwise', 'moved_out'] as const
export type FlowKind = (typeof flowKinds)[number]

export type StaffFlow = { readonly person: string; readonly unit: string; readonly kind: FlowKind }

/** Everyone of the permanent staff who came to a unit or went from it in the period, one by one: what turnover counts, unit by unit. */
export function staffFlows(posts: readonly Post[], { from, to }: Period): StaffFlow[] {
  const headcount = posts.filter(({ form }) => form === 'permanent')
  const employed = tenuresByPerson(headcount)
  return [...new Set(headcount.map(({ unit }) => unit))].flatMap((unit) =>
    [...tenuresByPerson(headcount.filter((post) => post.unit === unit)).values()].flat().flatMap((tenure): StaffFlow[] => {
      const whole = wholeOf(tenure, employed) ?? tenure
      const came = tenure.from >= from && tenure.from <= to
      const went = tenure.to !== null && tenure.to >= from && tenure.to <= to
      const { person } = tenure
      return [
        ...(came ? [{ person, unit, kind: whole.from === tenure.from ? 'joined' as const : 'moved_in' as const }] : []),
        ...(went ? [{ person, unit, kind: endOf(tenure, whole) }] : []),
      ]
    }))
}

function endOf(tenure: Tenure, whole: Tenure): FlowKind {
  if (whole.to !== tenure.to || whole.reason === 'internal_move') return 'moved_out'
  return whole.reason === 'own_request' || whole.reason === 'retirement' ? whole.reason : 'left_otherwise'
}
