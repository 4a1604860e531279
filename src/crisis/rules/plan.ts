import type { ActivityDraft, PlanActivity, PlanDifference } from '../contract/plan.ts'

export type ActivityFault = { readonly field: string; readonly code: string }
type Node = { readonly id: string; readonly dependsOn: readonly string[] }

/**
 * Whether activities need one another in a circle, so that none of them could begin.
 *
 * @returns the ids around the first circle found, in order; null when there is none. Needs that lead to nothing known are passed over.
 */
export function circleOf(nodes: readonly Node[]): string[] | null {
  const needs = new Map(nodes.map(({ id, dependsOn }) => [id, dependsOn]))
  const done = new Set<string>()
  const walk = (id: string, path: readonly string[]): string[] | null => {
    const at = path.indexOf(id)
    if (at >= 0) return path.slice(at)
    if (done.has(id)) return null
    for (const next of needs.get(id) ?? []) {
      const found = walk(next, [...path, id])
      if (found !== null) return found
    }
    done.add(id)
    return null
  }
  for (const { id } of nodes) {
    const found = walk(id, [])
    if (found !== null) return found
  }
  return null
}

/**
 * What is wrong with an activity among the others of its draft: protection never slows, needs are known and make no circle, and what runs in low gear
 * says which rows wait.
 */
export function activityFaults(id: string, made: ActivityDraft, others: readonly Node[]): ActivityFault[] {
  const faults: ActivityFault[] = []
  if (made.priority === 1 && made.lowGearFrom !== null) faults.push({ field: 'lowGearFrom', code: 'first_class_never_slows' })
  const known = new Set(others.map((other) => other.id))
  if (made.dependsOn.some((each) => each === id || !known.has(each))) faults.push({ field: 'dependsOn', code: 'need_unknown' })
  else if (circleOf([...others.filter((other) => other.id !== id), { id, dependsOn: made.dependsOn }]) !== null) {
    faults.push({ field: 'dependsOn', code: 'needs_in_a_circle' })
  }
  return faults
}

const compared = ['name', 'unitName', 'priority', 'rank', 'hoursPerDay', 'competence', 'qualified', 'tolerableHours', 'dependsOn', 'planB', 'lowGearFrom', 'lowGearWords',
  'covers'] as const

/** What differs between two versions, activity by activity, in the order of the later one and then of those that are gone. Needs are told by name. */
export function planDifferences(before: readonly PlanActivity[], after: readonly PlanActivity[]): PlanDifference[] {
  const was = new Map(before.map((each) => [each.id, inWords(each, before)]))
  const now = after.map((each) => inWords(each, after))
  const kept = now.flatMap((each): PlanDifference[] => {
    const old = was.get(each.id)
    if (old === undefined) return [{ activityId: each.id, name: each.name, kind: 'added', fields: [] }]
    const fields = compared.filter((field) => JSON.stringify(old[field]) !== JSON.stringify(each[field]))
      .map((field) => ({ field, before: old[field], after: each[field] }))
    return fields.length === 0 ? [] : [{ activityId: each.id, name: each.name, kind: 'changed', fields }]
  })
  const there = new Set(after.map(({ id }) => id))
  const gone = before.filter(({ id }) => !there.has(id)).map(({ id, name }): PlanDifference => ({ activityId: id, name, kind: 'removed', fields: [] }))
  return [...kept, ...gone]
}

function inWords(activity: PlanActivity, all: readonly PlanActivity[]) {
  const names = activity.dependsOn.map((id) => all.find((each) => each.id === id)?.name ?? id)
  return { ...activity, dependsOn: names.toSorted(), covers: activity.covers.toSorted() }
}

/** The order of a plan: class, then place, then name. */
export function inOrder<A extends Pick<PlanActivity, 'priority' | 'rank' | 'name'>>(activities: readonly A[]): A[] {
  return activities.toSorted((a, b) => a.priority - b.priority || a.rank - b.rank || a.name.localeCompare(b.name, 'sv'))
}
