import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { BeginBody } from '../contract/wire.ts'
import { ongoingOf } from '../queries/openings.ts'
import { custodiansOf, personHead } from '../queries/read-decision.ts'
import { traitsOf } from '../rules/decide-who.ts'
import { openingsFor } from '../rules/list-openings.ts'
import type { Opening } from '../rules/list-openings.ts'
import { kindTexts } from '../texts/kinds.ts'
import { makeDecision } from './make-decision.ts'
import { readDecisions } from './read-decision.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
export type BeginData = {
  readonly personId: string; readonly name: string | null; readonly caseNumber: string | null; readonly protected: boolean
  readonly openings: readonly Opening[]; readonly custodians: ReadonlyArray<{ id: string; name: string | null }>
}

/** What may be decided about a person on its own, and who would consent. @throws Refusal decision_person_not_found (404). */
export async function readOpenings(tx: Read, personId: string, { clock }: Who): Promise<BeginData> {
  await readDecisions(tx, personId)
  const today = clock.today()
  const openings = openingsFor(personId, await ongoingOf(tx, personId, today))
  return { personId, ...await personHead(tx, personId), openings, custodians: await custodiansOf(tx, personId, today) }
}

/**
 * Begins a decision that is made on its own: decided at once by who may, else proposed. It registers nothing but itself; that a child moved or
 * a measure ended is registered where it happened, on its day.
 *
 * @throws Refusal nothing_to_decide_about (409) when what it is about does not run, and what `makeDecision` refuses.
 */
export async function beginDecision(tx: Write, personId: string, body: BeginBody, who: Who): Promise<{
  id: string; personId: string; state: 'decided' | 'for_meeting' }> {
  const { openings } = await readOpenings(tx, personId, who)
  const opening = openings.find((each) => each.kind === body.kind && each.subjectId === (body.subjectId ?? personId))
  if (opening === undefined) throw new Refusal('nothing_to_decide_about', 409)
  const { kind, subjectKind, subjectId, paragraph } = opening
  const made = await makeDecision(tx, who, {
    personId, kind, subjectKind, subjectId, paragraph, strand: traitsOf(kind).strand, reasons: body.reasons, fromOn: body.fromOn, toOn: null,
    what: body.what === '' ? `${kindTexts.sv.kinds[kind]}.` : body.what, facts: [],
    consents: body.consents.map((consent) => ({ ...consent, personId: consent.who === 'child' ? null : consent.personId })),
  })
  return { ...made, personId }
}
