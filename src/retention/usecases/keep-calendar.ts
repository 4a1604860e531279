import { staffIdOf } from '../../access/rules.ts'
import type { Day } from '../../calendar/day.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { RetentionView } from '../contract.ts'
import { destructions, destructionToDecide, proposedSubjects, saveProposal, saveVerdict } from '../queries/destruction.ts'
import { keptPersons } from '../queries/pieces.ts'
import { fallsDue } from '../rules.ts'
import { archiveView } from './hand-over.ts'
import type { FallsDue, KeptPerson } from '../rules.ts'

type By = Pick<Asked, 'actor' | 'clock'>

/** What is due to be destroyed now, what falls due in two years to come, what is kept and why, and what has been proposed and done. */
export async function readCalendar(tx: Read, { actor, clock }: By): Promise<RetentionView> {
  const today = clock.today()
  const persons = await keptPersons(tx, null)
  const judged = persons.map((person) => fallsDue(person, ruleOf(actor.municipality)))
  const proposed = await proposedSubjects(tx)
  const lines = judged.flatMap(({ due }) => due)
  const due = lines.filter(({ until }) => until <= today).map((line) => ({
    ...line, overdue: line.destroyBy < today, proposed: proposed.has(line.subjectId),
  })).toSorted((one, other) => (one.destroyBy < other.destroyBy ? -1 : 1))
  return { ...await archiveView(tx, persons, ruleOf(actor.municipality)), due: due.slice(0, 500), months: monthsOf(lines.filter(({ until }) => until > today), today), kept: keptOf(judged), destructions: await destructions(tx) }
}

/**
 * Proposes to destroy what is due. Each is looked at again: what is not due, or is proposed already, is refused as a whole.
 *
 * @throws Refusal not_found for what is not the asker's to see; not_due_for_destruction, proposed_already.
 */
export async function proposeDestruction(tx: Write, subjects: ReadonlyArray<{ kind: 'person' | 'report'; id: string }>, { actor, clock }: By): Promise<{
  id: string; personIds: string[] }> {
  const today = clock.today()
  const proposed = await proposedSubjects(tx)
  const seen = await keptPersons(tx, null)
  const mine = new Set(seen.flatMap(({ personId, pieces }) => [personId, ...pieces.map(({ id }) => id)]))
  if (subjects.some(({ id }) => !mine.has(id))) throw new Refusal('not_found', 404)
  const due = seen.flatMap((person) => fallsDue(person, ruleOf(actor.municipality)).due).filter(({ until }) => until <= today)
  const items = [...new Map(subjects.map((each) => [`${each.kind} ${each.id}`, each])).values()].map(({ kind, id }): FallsDue => {
    const found = due.find((line) => line.kind === kind && line.subjectId === id)
    if (found === undefined) throw new Refusal('not_due_for_destruction', 409)
    if (proposed.has(id)) throw new Refusal('proposed_already', 409)
    return found
  })
  const id = await saveProposal(tx, items, clock.now(), staffIdOf(actor))
  return { id, personIds: items.map(({ personId }) => personId) }
}

/** Approves or refuses a proposal. @throws Refusal destruction_not_found, destruction_decided_already, destruction_is_approved_by_another. */
export async function decideDestruction(tx: Write, id: string, verdict: { approved: boolean; reason: string | null }, { actor, clock }: By): Promise<void> {
  const found = await destructionToDecide(tx, id)
  if (found === undefined) throw new Refusal('destruction_not_found', 404)
  if (found.approved !== null) throw new Refusal('destruction_decided_already', 409)
  const by = staffIdOf(actor)
  if (verdict.approved && found.proposedBy === by) throw new Refusal('destruction_is_approved_by_another', 409)
  await saveVerdict(tx, id, { ...verdict, at: clock.now(), by })
}

/** How the municipality reads the rule: investigations from before the thirty-year rule are kept as long as later ones, since nothing can be undone. */
export function ruleOf(municipality: string): { municipality: string; olderToThirty: boolean } {
  return { municipality, olderToThirty: true }
}

const monthsAhead = 24

function monthsOf(lines: readonly FallsDue[], today: Day): RetentionView['months'] {
  const months = new Map<string, { persons: number; reports: number }>()
  for (const { until, kind } of lines) {
    const found = months.get(until.slice(0, 7)) ?? { persons: 0, reports: 0 }
    months.set(until.slice(0, 7), kind === 'person' ? { ...found, persons: found.persons + 1 } : { ...found, reports: found.reports + 1 })
  }
  return [...months].filter(([month]) => month >= today.slice(0, 7)).toSorted(([one], [other]) => (one < other ? -1 : 1)).slice(0, monthsAhead)
    .map(([month, counts]) => ({ month, ...counts }))
}

function keptOf(judged: ReadonlyArray<ReturnType<typeof fallsDue>>): RetentionView['kept'] {
  const counts = new Map<string, RetentionView['kept'][number]>()
  for (const { kept } of judged) {
    if (kept === null) continue
    const key = `${kept.reason} ${kept.paragraph}`
    const found = counts.get(key) ?? { reason: kept.reason, paragraph: kept.paragraph, persons: 0 }
    counts.set(key, { ...found, persons: found.persons + 1 })
  }
  return [...counts.values()].toSorted((one, other) => other.persons - one.persons)
}

/** Whether an item is still due when it is to be destroyed: something may have been written since. */
export function stillDue(person: KeptPerson | undefined, item: { kind: 'person' | 'report'; subjectId: string }, municipality: string, today: Day): boolean {
  return person !== undefined && fallsDue(person, ruleOf(municipality)).due.some(({ kind, subjectId, until }) => (
    kind === item.kind && subjectId === item.subjectId && until <= today))
}
