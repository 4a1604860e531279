import type { Day } from '../../calendar/day.ts'
import { caseOf } from '../../cases/queries/case.ts'
import { decisionsOf } from '../../decisions/queries/decision.ts'
import type { DecisionStanding } from '../../decisions/queries/decision.ts'
import type { Asked } from '../../mount/route.ts'
import { personStanding } from '../../persons/queries/person.ts'
import { hiddenOf } from '../../persons/rules.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { communicationsOf, requestsOf } from '../queries/information.ts'
import type { CommunicationRow, RequestRow } from '../queries/information.ts'
import { heldTexts } from '../queries/field.ts'
import type { HeldText } from '../queries/field.ts'
import { additionsOf, applicationsOf, investigationHead, investigationsAbout, scopeOf } from '../queries/investigation.ts'
import type { AdditionRow, ApplicationRow, InvestigationHead, ScopeRow } from '../queries/investigation.ts'
import { followupsOf } from '../queries/followup.ts'
import type { FollowupRow } from '../queries/followup.ts'
import { headingsOfVersion } from '../queries/template.ts'
import { lackingIn } from '../rules/lacking.ts'
import type { Lacking } from '../rules/lacking.ts'
import type { Heading } from '../rules/shipped-template.ts'

type Who = Pick<Asked, 'actor' | 'clock'>

/** Whom it is about, as it may be shown: no name for a protected identity. */
export type ShownPerson = { readonly id: string; readonly name: string | null; readonly birthOn: Day | null;
  readonly caseNumber: string | null }

/** @throws Refusal investigation_person_not_found when it does not exist or its case is not the asker's to see. */
export async function shownPerson(tx: Read, personId: string, { clock }: Who): Promise<ShownPerson> {
  const person = await personStanding(tx, personId, clock.now(), clock.today())
  const own = await caseOf(tx, personId)
  if (person === undefined || own === undefined) throw new Refusal('investigation_person_not_found', 404)
  const hidden = hiddenOf(person, clock.now(), clock.today()).identity
  const name = hidden ? null : `${person.givenName} ${person.familyName}`.trim()
  return { id: personId, name: name === '' ? null : name, birthOn: hidden ? null : person.birthOn, caseNumber: own.caseNumber }
}

/** A text as it holds, with what stands beside it. */
export type ShownText = Omit<HeldText, 'field'>

export type Investigation = {
  readonly head: InvestigationHead
  readonly person: ShownPerson
  readonly headings: readonly Heading[]
  readonly scope: ScopeRow | null
  readonly texts: ReadonlyMap<string, ShownText>
  readonly requests: readonly RequestRow[]
  readonly communications: readonly CommunicationRow[]
  readonly additions: readonly AdditionRow[]
  readonly applications: readonly ApplicationRow[]
  readonly decisions: readonly DecisionStanding[]
  readonly lacking: readonly Lacking[]
  /** Sent to whoever decides its conclusion, and not decided yet. */
  readonly waits: DecisionStanding | null
  /** Locked for a conclusion that was not adopted: it may be opened again. */
  readonly turnedDown: boolean
}

/** Everything of one investigation. @throws Refusal investigation_not_found when it does not exist or is not the asker's to see. */
export async function loadInvestigation(tx: Read, id: string, who: Who): Promise<Investigation> {
  const head = await investigationHead(tx, id)
  if (head === undefined) throw new Refusal('investigation_not_found', 404)
  const held = await heldTexts(tx, id)
  const texts = new Map(held.map(({ field, ...text }) => [field, text] as const))
  const scope = (await scopeOf(tx, id)) ?? null
  const headings = await headingsOfVersion(tx, head.templateVersion)
  const communications = await communicationsOf(tx, id)
  const decisions = await decisionsOf(tx, { subjectId: id })
  const waits = decisions.find(({ state, kind }) => state === 'for_meeting' && kind !== 'extend_investigation') ?? null
  return {
    head, headings, scope, texts, communications, decisions, waits, person: await shownPerson(tx, head.personId, who),
    requests: await requestsOf(tx, id), additions: await additionsOf(tx, id), applications: await applicationsOf(tx, id),
    turnedDown: head.concludedOn === null && head.lockedAt !== null && waits === null,
    lacking: head.concludedOn !== null ? [] : lackingIn({
      headings, bearing: scope?.concise === true ? scope.headings : null,
      texts: new Map(held.map(({ field, body }) => [field, body] as const)),
        twice: held.filter(({ sides }) => sides > 0).map(({ field }) => field),
      partiesInformed: !head.informWaits, communications: communications.map(({ answerByOn, answers }) => ({ answerByOn,
        answered: answers.length > 0 })),
    }, who.clock.today()),
  }
}

export type PersonInvestigations = {
  readonly person: ShownPerson; readonly investigations: readonly InvestigationHead[]; readonly followups: readonly FollowupRow[]
}

/** Every investigation and follow-up of a person. @throws Refusal investigation_person_not_found. */
export async function loadPersonInvestigations(tx: Read, personId: string, who: Who): Promise<PersonInvestigations> {
  const person = await shownPerson(tx, personId, who)
  return { person, investigations: await investigationsAbout(tx, personId), followups: await followupsOf(tx, personId) }
}
