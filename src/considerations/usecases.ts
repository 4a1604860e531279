import { staffIdOf } from '../access/rules.ts'
import { addMonths, laterOf } from '../calendar/day.ts'
import { accessFor, caseOf } from '../cases/queries/case.ts'
import { makeDecision } from '../decisions/usecases/make-decision.ts'
import type { Source } from '../documents/queries/disclosure.ts'
import type { Asked } from '../mount/route.ts'
import type { Read, Write } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import { headingsOf } from './contract.ts'
import type { Consideration, ConsiderationKind, Due, Written } from './contract.ts'
import {
  considerationRow, dueConsiderations, latestFact, openConsideration, placementOn, saveConsideration, saveDropped, saveSent, saveWritten,
  sentConsiderations,
} from './queries/consideration.ts'
import type { ConsiderationRow } from './queries/consideration.ts'
import { gatheredSources, keepSources, keptSources } from './queries/sources.ts'
import { factOf, kindsFor, missingIn, paragraphOf, reasonsOf } from './rules.ts'
import { considerationTexts } from './texts.ts'

type By = Pick<Asked, 'actor' | 'clock'>
const monthsAhead = 3

/** The considerations and reviews that fall due in the next three months, overdue ones first. */
export async function readDue(tx: Read, { clock }: Pick<Asked, 'clock'>): Promise<Due> {
  const until = addMonths(clock.today(), monthsAhead)
  return { until, due: await dueConsiderations(tx, until) }
}

/**
 * Begins a consideration of a placed child; one that is being written is gone on with. It gathers from the last one of its kind, or from the
 * day the care began.
 *
 * @throws Refusal consideration_not_found (404) for a person whose case the asker does not see, no_placement_runs (409), not_considered_so (409) when the ground of care asks for another kind.
 */
export async function beginConsideration(
  tx: Write, personId: string, kind: ConsiderationKind, { actor, clock }: By,
): Promise<{ id: string; personId: string }> {
  const today = clock.today()
  if (await caseOf(tx, personId) === undefined) throw new Refusal('consideration_not_found', 404)
  const placement = await placementOn(tx, personId, today)
  if (placement === undefined) throw new Refusal('no_placement_runs', 409)
  if (!kindsFor(placement.basis, placement.form).includes(kind)) throw new Refusal('not_considered_so', 409)
  const going = await openConsideration(tx, personId, kind)
  if (going !== undefined) return { ...going, personId }
  const since = laterOf(placement.fromOn, await latestFact(tx, personId, factOf(kind), placement.fromOn) ?? placement.fromOn)
  const access = await accessFor(tx, personId, today, 'placement')
  const begun = { personId, placementId: placement.id, kind, basis: placement.basis, since, access }
  return { id: await saveConsideration(tx, begun, { at: clock.now(), by: staffIdOf(actor) }), personId }
}

/** One consideration with what it rests on: live while it is written, as it stood once it is sent. @throws Refusal consideration_not_found. */
export async function readConsideration(tx: Read, id: string): Promise<Consideration> {
  const row = await considerationRow(tx, id)
  if (row === undefined) throw new Refusal('consideration_not_found', 404)
  const open = isOpen(row)
  const sources = open ? await gatheredSources(tx, row.personId, row.since, row.kind === 'consider_custody_transfer') : await keptSources(tx, id)
  return { ...row, headings: [...headingsOf[row.kind]], sources, missing: open ? missingIn(row.kind, row) : [], open }
}

function isOpen({ sentOn, droppedOn }: ConsiderationRow): boolean {
  return sentOn === null && droppedOn === null
}

/**
 * Saves what was written. Who saved since it was read is not written over.
 *
 * @throws Refusal consideration_not_found (404), consideration_is_sent, text_changed_meanwhile (409).
 */
export async function writeConsideration(
  tx: Write, id: string, written: Written, { actor, clock }: By,
): Promise<{ id: string; personId: string; version: number }> {
  const row = await rowToWrite(tx, id)
  if (row.version !== written.version) throw new Refusal('text_changed_meanwhile', 409)
  await saveWritten(tx, row, written, { at: clock.now(), by: staffIdOf(actor) })
  return { id, personId: row.personId, version: row.version + 1 }
}

async function rowToWrite(tx: Write, id: string): Promise<ConsiderationRow> {
  const row = await considerationRow(tx, id, true)
  if (row === undefined) throw new Refusal('consideration_not_found', 404)
  if (!isOpen(row)) throw new Refusal('consideration_is_sent', 409)
  return row
}

/**
 * Sends the consideration to the sub-committee as a proposal; what it rested on is kept as it stands. The clock is met when the meeting has
 * considered it, not before.
 *
 * @throws Refusal consideration_not_found (404), consideration_is_sent (409), consideration_unfinished (422) with the fields.
 *
 * Source: socialtjänstlagen (2025:400) 22 kap. 13-14 §§, 30 kap. 6-7 §§; lagen (1990:52) med särskilda bestämmelser om vård av unga 13 §.
 * Read 2026-11-22.
 */
export async function sendConsideration(
  tx: Write, id: string, by: By,
): Promise<{ id: string; personId: string; decisionId: string; state: 'decided' | 'for_meeting' }> {
  const row = await rowToWrite(tx, id)
  const missing = missingIn(row.kind, row)
  if (missing.length > 0) throw new Refusal('consideration_unfinished', 422, {}, missing.map((field) => ({ field, code: 'needed' })))
  const { personId, kind, basis, placementId } = row
  const today = by.clock.today()
  const made = await makeDecision(tx, by, {
    personId, kind, strand: 'placement', subjectKind: 'placement', subjectId: placementId, what: row.proposal,
    reasons: reasonsOf(kind, row.texts, considerationTexts.sv.headings), paragraph: paragraphOf(kind, basis), fromOn: null, toOn: null, consents: [],
    facts: [{ personId, type: factOf(kind), on: today, strand: 'placement', subjectKind: 'placement', subjectId: placementId }],
  })
  await keepSources(tx, row, await gatheredSources(tx, personId, row.since, kind === 'consider_custody_transfer'))
  await saveSent(tx, id, { decisionId: made.id, on: today })
  return { id, personId, decisionId: made.id, state: made.state }
}

/** Puts a begun consideration away, when the care has ended or it was begun by mistake. @throws Refusal as `writeConsideration`. */
export async function dropConsideration(tx: Write, id: string, { clock }: By): Promise<{ id: string; personId: string }> {
  const row = await rowToWrite(tx, id)
  await saveDropped(tx, id, clock.today())
  return { id, personId: row.personId }
}

/** The considerations of a person that have been sent to be decided, as they can be given out: what one is still writing is no item. */
export async function considerationSources(tx: Read, personId: string): Promise<Source[]> {
  const words = considerationTexts.sv
  return (await sentConsiderations(tx, personId)).flatMap((row): Source[] => {
    const { id, kind, sentOn, texts, proposal, conclusion } = row
    if (sentOn === null) return []
    const proposed = `${words.proposal}: ${[conclusion === null ? '' : words.conclusions[conclusion], proposal].filter((part) => part !== '').join('. ')}`
    return [{ kind: 'consideration', id, on: sentOn, title: words.kinds[kind], content: [words.kinds[kind], reasonsOf(kind, texts, words.headings), proposed].join('\n\n') }]
  })
}
