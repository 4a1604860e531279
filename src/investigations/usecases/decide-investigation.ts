import { staffIdOf } from '../../access/rules.ts'
import type { Day } from '../../calendar/day.ts'
import type { DecisionKind } from '../../decisions/contract.ts'
import { makeDecision } from '../../decisions/usecases/make-decision.ts'
import type { Asked } from '../../mount/route.ts'
import type { Language } from '../../platform/language.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { ConclusionBody } from '../contract/bodies.ts'
import type { Outcome } from '../contract/words.ts'
import { investigationHead, saveAddition, saveLock } from '../queries/investigation.ts'
import { decisionTexts } from '../texts/decisions.ts'
import { heldInvestigation } from './hold-investigation.ts'
import { loadInvestigation } from './load-investigation.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
export type Decided = { readonly id: string; readonly personId: string; readonly decisionId: string;
  readonly state: 'decided' | 'for_meeting' }

const kinds = {
  no_measure: 'conclude_without_measure', measure: 'conclude_with_measure', application: 'apply_to_court',
} as const satisfies Record<Outcome, DecisionKind>
const paragraphs = { no_measure: 'SoL 20:3', measure: 'SoL 20:3', application: 'SoL 20:3, LVU 4' } as const satisfies Record<Outcome,
  string>
// What is decided is a text of the file, and the file is Swedish.
const written: Language = 'sv'

/**
 * Decides that an investigation goes on to a stated day, for special reasons; or proposes it to whoever may.
 *
 * @throws Refusal invalid (a day that is not later), extension_waits, investigation_not_found, investigation_is_locked.
 *
 * Source: socialtjänstlagen (2025:400) 20 kap. 3 §, read 2026-11-22.
 */
export async function extendInvestigation(tx: Write, id: string, body: { until: Day; reasons: string }, who: Who): Promise<Decided> {
  const held = await heldInvestigation(tx, id)
  const { head, decisions } = await loadInvestigation(tx, id, who)
  const after = head.nominalDueOn ?? who.clock.today()
  if (body.until <= after || body.until <= who.clock.today()) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'until',
    code: 'not_later' }])
  if (decisions.some(({ kind,
    state }) => kind === 'extend_investigation' && state === 'for_meeting')) throw new Refusal('extension_waits', 409)
  const made = await makeDecision(tx, who, {
    personId: held.personId, kind: 'extend_investigation', strand: 'investigation', subjectKind: 'investigation', subjectId: id,
    what: decisionTexts[written].extend(body.until), reasons: body.reasons, paragraph: 'SoL 20:3', fromOn: null, toOn: body.until,
      consents: [],
    facts: [{ personId: held.personId, type: 'investigation-extended', on: who.clock.today(), fields: { until: body.until },
      strand: 'investigation', subjectKind: 'investigation', subjectId: id }],
  })
  return { id, personId: held.personId, decisionId: made.id, state: made.state }
}

/**
 * Concludes an investigation, or proposes its conclusion to whoever may decide it. From then on its contents are locked.
 *
 * @throws Refusal investigation_lacks with one fault for each thing that is missing, extension_waits, investigation_not_found,
 * investigation_is_locked.
 *
 * Source: socialtjänstlagen (2025:400) 3 kap. 1-3 §§, 20 kap. 3 §; lagen (1990:52) 4 §; read 2026-11-22.
 */
export async function concludeInvestigation(tx: Write, id: string, body: ConclusionBody, who: Who): Promise<Decided> {
  const held = await heldInvestigation(tx, id)
  const { lacking, decisions } = await loadInvestigation(tx, id, who)
  const faults = lacking.map(({ lack, field }) => ({ field: field ?? lack, code: `lacks_${lack}` }))
  if (faults.length > 0) throw new Refusal('investigation_lacks', 409, { missing: faults.length }, faults)
  if (decisions.some(({ state }) => state === 'for_meeting')) throw new Refusal('extension_waits', 409)
  await saveLock(tx, id, who.clock.now())
  const made = await makeDecision(tx, who, {
    personId: held.personId, kind: kinds[body.outcome], strand: 'investigation', subjectKind: 'investigation', subjectId: id,
    what: decisionTexts[written].conclude[body.outcome], reasons: body.reasons, paragraph: paragraphs[body.outcome], fromOn: null,
      toOn: null,
    consents: [],
    facts: [{ personId: held.personId, type: 'investigation-concluded', on: who.clock.today(),
      fields: { outcome: body.outcome === 'no_measure' ? 'no-measure' : body.outcome }, strand: 'investigation',
        subjectKind: 'investigation',
      subjectId: id }],
  })
  return { id, personId: held.personId, decisionId: made.id, state: made.state }
}

/** Opens the contents again when the conclusion they were locked for was not adopted. @throws Refusal investigation_stays_locked. */
export async function openAgain(tx: Write, id: string, who: Who): Promise<{ id: string; personId: string }> {
  const { head, turnedDown } = await loadInvestigation(tx, id, who)
  if (!turnedDown) throw new Refusal('investigation_stays_locked', 409)
  await saveLock(tx, id, null)
  return { id, personId: head.personId }
}

/** Notes something about an investigation that is locked. @throws Refusal investigation_not_found, investigation_is_open. */
export async function addToInvestigation(tx: Write, id: string, body: string, who: Who): Promise<{ id: string; personId: string }> {
  const head = await investigationHead(tx, id)
  if (head === undefined) throw new Refusal('investigation_not_found', 404)
  if (head.lockedAt === null && head.concludedOn === null) throw new Refusal('investigation_is_open', 409)
  await saveAddition(tx, { investigationId: id, personId: head.personId, body, at: who.clock.now(), by: staffIdOf(who.actor),
    access: head.access })
  return { id, personId: head.personId }
}
