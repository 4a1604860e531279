import type { Asked } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { SupplyView } from '../contract/supply.ts'
import { educationRequests, peopleEmployed } from '../queries/supply.ts'
import { employmentPosts, unitNames } from '../queries/turnover.ts'
import { degreesByExperience, needAgainstPlan, qualifiedShares, retirementsAhead } from '../rules/competence-supply.ts'
import type { SupplyPerson } from '../rules/competence-supply.ts'
import type { Post } from '../rules/employment-tenures.ts'
import { turnoverCounter } from '../rules/turnover-of-employments.ts'
import type { Period } from '../rules/turnover-of-employments.ts'
import { assumptionsNow } from './decide-assumptions.ts'
import { lastYear, unitsSeen } from './show-turnover.ts'

type Rate = SupplyView['leavingRate']
/** The years that retirements are told for; the plan is for the first three of them. */
const yearsAhead = 5

/**
 * What the staff one may see can do, who will retire, and what must be recruited for the plan to hold.
 *
 * @throws Refusal (404) for a unit that one may not see.
 */
export async function supplyView(tx: Read, unitId: string | undefined, asked: Pick<Asked, 'actor' | 'clock'>): Promise<SupplyView> {
  const on = asked.clock.today()
  const seen = unitsSeen(asked)
  const all = await peopleEmployed(tx, seen, on)
  const names = await unitNames(tx)
  const units = [...new Set(all.map(({ unit }) => unit))].map((id) => ({ id, name: names.get(id) ?? '' }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'sv'))
  if (unitId !== undefined && !units.some(({ id }) => id === unitId)) throw new Refusal('unit_not_yours', 404)
  const people = wholePersons(unitId === undefined ? all : all.filter(({ unit }) => unit === unitId))
  const permanent = people.filter((person) => person.permanent)
  const posts = permanent.reduce((sum, person) => sum + person.posts, 0)
  const { version, assumptions } = await assumptionsNow(tx)
  const retirements = retirementsAhead(people, { on, age: assumptions.retirementAge, years: yearsAhead })
  const leavingRate = leavingOver(await employmentPosts(tx), unitId === undefined ? seen : [unitId], lastYear(on))
  // What is planned is planned for the whole; of a unit alone there is no plan other than as many as now.
  const noPlan: typeof assumptions.planned = [null, null, null]
  const planned = unitId === undefined && seen === null ? assumptions : { ...assumptions, planned: noPlan }
  return {
    on, units, unitId: unitId ?? null, whole: seen === null, persons: people.length, permanent: permanent.length, posts,
    qualified: qualifiedShares(people, on), degrees: degreesByExperience(people, on), retirementAge: assumptions.retirementAge,
    withoutBirthYear: permanent.filter(({ birthYear }) => birthYear === null).length, retirements, leavingRate,
    needs: needAgainstPlan({ posts, retirements, leavingRate: leavingRate.rate, assumptions: planned }).map(({ years, ...need }) => ({ ...need, years: [...years] })),
    requests: await educationRequests(tx), version,
  }
}

/** Somebody with posts in several units is one person, with all of them together. */
function wholePersons(rows: readonly SupplyPerson[]): SupplyPerson[] {
  const persons = new Map<string, SupplyPerson>()
  for (const row of rows) {
    const before = persons.get(row.id)
    persons.set(row.id, before === undefined ? row : {
      ...before, posts: Math.min(1, before.posts + row.posts), permanent: before.permanent || row.permanent, since: row.since < before.since ? row.since : before.since,
      degree: before.degree === 'none_known' ? row.degree : before.degree,
    })
  }
  return [...persons.values()]
}

/** Those who left in the period for another reason than retirement, of the mean of opening and closing; of several units their sum. */
function leavingOver(posts: readonly Post[], units: readonly string[] | null, period: Period): Rate {
  const count = turnoverCounter(posts)
  const counted = units === null ? [count({ level: 'municipality', name: null, group: 'all' })(period)]
    : units.map((name) => count({ level: 'unit', name, group: 'all' })(period))
  const sum = (of: (one: (typeof counted)[number]['counts']) => number | null): number | null =>
    counted.reduce<number | null>((total, { counts }) => {
      const value = of(counts)
      return total === null || value === null ? null : total + value
    }, 0)
  const numerator = sum(({ leavers, retired }) => (leavers === null || retired === null ? null : leavers - retired))
  const denominator = sum(({ opening, closing }) => (opening === null || closing === null ? null : (opening + closing) / 2))
  return { numerator, denominator, rate: numerator === null || denominator === null || denominator === 0 ? null : numerator / denominator }
}
