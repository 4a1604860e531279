import { staffIdOf } from '../../access/rules.ts'
import { accessFor } from '../../cases/queries/case.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { LeaderBody, ParticipantBody, ParticipantChange, ProgrammeBody, ProgrammeChange } from '../contract/groups.ts'
import {
  changeParticipant, changeProgramme, isWrittenToByWorker, participantOf, programmesOn, saveLeader, saveParticipant, saveProgramme,
} from '../queries/group.ts'
import type { Made } from '../queries/group.ts'
import { contactKeys } from '../queries/note.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
export const madeBy = ({ actor, clock }: Who): Made => ({ at: clock.now(), by: staffIdOf(actor) })

/** Begins a programme; who enters it leads it until somebody else is chosen. */
export async function beginProgramme(tx: Write, body: ProgrammeBody, who: Who): Promise<{ id: string }> {
  const id = await saveProgramme(tx, body, madeBy(who))
  await saveLeader(tx, id, { staffId: staffIdOf(who.actor), part: 'leader' }, madeBy(who))
  return { id }
}

/** Changes what a programme is called, whose it is, how many leaders it needs, or its last day. @throws Refusal group_not_found (404). */
export async function editProgramme(tx: Write, id: string, body: ProgrammeChange): Promise<{ id: string }> {
  if (!(await changeProgramme(tx, id, body))) throw new Refusal('group_not_found', 404)
  return { id }
}

/** Lets somebody lead a programme or step in, or takes it back. Sessions that are planned keep their leaders. @throws Refusal group_not_found (404). */
export async function chooseLeader(tx: Write, id: string, body: LeaderBody, who: Who): Promise<{ id: string }> {
  await programmeFor(tx, id, who)
  await saveLeader(tx, id, body, madeBy(who))
  return { id }
}

/**
 * Takes a child or an adult with a case into a programme. Only who may write the person's contacts can: what comes of the sessions are contacts.
 *
 * @throws Refusal group_not_found (404), contact_person_not_found (404), mail_to_protected (409).
 */
export async function takeIntoGroup(tx: Write, id: string, body: ParticipantBody, who: Who): Promise<{ id: string; personId: string }> {
  await programmeFor(tx, id, who)
  const [known] = await contactKeys(tx, [body.personId], who.clock.today())
  if (known === undefined) throw new Refusal('contact_person_not_found', 404)
  if (body.mailTo !== null && await isWrittenToByWorker(tx, body.personId)) throw new Refusal('mail_to_protected', 409)
  const access = await accessFor(tx, body.personId, who.clock.today(), 'contact')
  return { id: await saveParticipant(tx, id, body, { ...madeBy(who), access }), personId: body.personId }
}

/** Changes how many come along, where messages go, or the last day. @throws Refusal participant_not_found (404), mail_to_protected (409). */
export async function editParticipant(tx: Write, programmeId: string, id: string, body: ParticipantChange): Promise<{ id: string; personId: string }> {
  const known = await participantOf(tx, programmeId, id)
  if (known === undefined) throw new Refusal('participant_not_found', 404)
  if (body.mailTo !== null && await isWrittenToByWorker(tx, known.personId)) throw new Refusal('mail_to_protected', 409)
  await changeParticipant(tx, id, body)
  return { id, personId: known.personId }
}

async function programmeFor(tx: Write, id: string, { clock }: Who): Promise<void> {
  const [programme] = await programmesOn(tx, clock.today(), id)
  if (programme === undefined) throw new Refusal('group_not_found', 404)
}
