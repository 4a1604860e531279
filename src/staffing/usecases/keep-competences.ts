import { staffIdOf } from '../../access/rules.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Competence, CompetenceBody, StaffCompetence } from '../contract/competences.ts'
import { addHeld, competencesNow, endCompetence, endHeld, saveCompetence, staffWithCompetences } from '../queries/competence.ts'

type Who = Pick<Asked, 'actor' | 'clock'>

export type CompetencesData = { readonly competences: readonly Competence[]; readonly staff: readonly StaffCompetence[] }

/** Every competence, and the staff of the units one manages with theirs. */
export async function readCompetences(tx: Read, { actor, clock }: Who): Promise<CompetencesData> {
  return { competences: await competencesNow(tx), staff: await staffWithCompetences(tx, actor.managedUnits, clock.today()) }
}

/** Adds a competence of the municipality's own. */
export async function enterCompetence(tx: Write, body: CompetenceBody, { actor, clock }: Who): Promise<{ code: string }> {
  const code = newId()
  await saveCompetence(tx, code, body, { at: clock.now(), by: staffIdOf(actor) })
  return { code }
}

/** Lets an own competence be chosen no more; who has it keeps it. @throws Refusal competence_not_found (404) for a shipped one too. */
export async function closeCompetence(tx: Write, code: string, { clock }: Who): Promise<{ code: string }> {
  if (!(await endCompetence(tx, code, clock.today()))) throw new Refusal('competence_not_found', 404)
  return { code }
}

/** One of the staff of the units one manages. @throws Refusal staff_not_yours (404) for everybody else, as if there were nobody. */
export async function memberWithCompetences(tx: Read, staffId: string, { actor, clock }: Who): Promise<{ member: StaffCompetence; competences: readonly Competence[] }> {
  const [member] = await staffWithCompetences(tx, actor.managedUnits, clock.today(), staffId)
  if (member === undefined) throw new Refusal('staff_not_yours', 404)
  return { member, competences: (await competencesNow(tx)).filter(({ closedOn, code }) => closedOn === null || member.competences.includes(code)) }
}

/**
 * Says what somebody of the units one manages can do, from today; what is not named is ended, not removed.
 *
 * @throws Refusal staff_not_yours (404), competence_not_found (404) for one that cannot be chosen.
 */
export async function holdCompetences(tx: Write, staffId: string, codes: readonly string[], who: Who): Promise<{ added: number; ended: number }> {
  const { member, competences } = await memberWithCompetences(tx, staffId, who)
  const chosen = [...new Set(codes)]
  if (chosen.some((code) => !competences.some((each) => each.code === code))) throw new Refusal('competence_not_found', 404)
  const added = chosen.filter((code) => !member.competences.includes(code))
  const ended = member.competences.filter((code) => !chosen.includes(code))
  const made = { at: who.clock.now(), by: staffIdOf(who.actor) }
  await addHeld(tx, staffId, added, { ...made, on: who.clock.today() })
  await endHeld(tx, staffId, ended, made)
  return { added: added.length, ended: ended.length }
}
