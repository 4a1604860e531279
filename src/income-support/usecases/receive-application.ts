import { caseOf } from '../../cases/queries/case.ts'
import { registerFacts } from '../../cases/usecases/register-facts.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { ApplicationBody, MemberBody } from '../contract/application.ts'
import type { Arrival, MemberRole } from '../contract/words.ts'
import { saveApplication } from '../queries/application.ts'
import type { NewMember } from '../queries/application.ts'
import { knownPersons } from '../queries/household.ts'
import { keysToWrite } from './answer-for.ts'
import type { Who } from './answer-for.ts'

type Arrived = Omit<ApplicationBody, 'arrivedVia'> & { readonly arrivedVia: Arrival; readonly submissionId: string | null; readonly renewsId: string | null
  /** Members of the application that this one renews: the asker need not see their records. */
  readonly renewed?: readonly MemberBody[] }

/**
 * Takes in an application for one month, in the applicant's own case, with the household as it was told; and registers that it came. Each
 * application is one of its own, also when there is one for the same month.
 *
 * @returns its id.
 * @throws Refusal support_person_not_found (404), support_needs_a_case (409), invalid naming the field.
 */
export async function receiveApplication(tx: Write, made: Arrived, who: Who): Promise<string> {
  const { clock, actor } = who
  const access = await keysToWrite(tx, made.personId, who)
  if (made.receivedOn > clock.today()) throw invalid('receivedOn', 'day_in_future')
  const own = await caseOf(tx, made.personId)
  if (own === undefined) throw new Refusal('support_needs_a_case', 409)
  const id = await saveApplication(tx, {
    ...made, caseId: own.id, members: await householdOf(tx, made), at: clock.now(), by: actor.id, access,
  })
  await registerFacts(tx, who, [{
    personId: made.personId, type: 'application-received', on: made.receivedOn, ref: id, strand: 'income_support', subjectKind: 'application', subjectId: id,
  }])
  return id
}

/** The household as rows; each is a person whom the asker sees, or a name and a birth day. */
async function householdOf(tx: Write, { personId, coApplicant, children, renewed = [] }: Arrived): Promise<NewMember[]> {
  const told = [
    ...(coApplicant === null ? [] : [{ ...coApplicant, role: 'co_applicant' as const, field: 'coApplicant' }]),
    ...children.map((child, place) => ({ ...child, role: 'child' as const, field: `children.${place}` })),
  ]
  const ids = [personId, ...told.flatMap((each) => (each.personId === null ? [] : [each.personId]))]
  const before = renewed.flatMap((each) => (each.personId === null ? [] : [{ id: each.personId, birthOn: each.birthOn }]))
  const known = new Map([...before, ...await knownPersons(tx, ids)].map((person) => [person.id, person]))
  if (ids.some((id) => !known.has(id))) throw new Refusal('support_person_not_found', 404)
  if (new Set(ids).size < ids.length) throw invalid('children', 'member_twice')
  const applicant: NewMember = { personId, role: 'applicant', name: '', birthOn: known.get(personId)?.birthOn ?? null }
  return [applicant, ...told.map((each) => memberOf(each, known.get(each.personId ?? '')?.birthOn ?? each.birthOn))]
}

function memberOf({ personId, name, role, field }: MemberBody & { role: MemberRole; field: string }, birthOn: NewMember['birthOn']): NewMember {
  if (role === 'child' && birthOn === null) throw invalid(`${field}.birthOn`, 'birth_needed')
  if (personId === null && name === '') throw invalid(`${field}.name`, 'name_needed')
  return { personId, role, name: personId === null ? name : '', birthOn }
}

/** A refusal of one field. */
export function invalid(field: string, code: string): Refusal {
  return new Refusal('invalid', 422, { faults: 1 }, [{ field, code }])
}
