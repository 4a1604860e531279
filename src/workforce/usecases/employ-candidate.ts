import { addStaff } from '../../access/usecases/administer-staff.ts'
import { unitIsOpen } from '../../access/queries/unit.ts'
import { staffIdOf } from '../../access/rules.ts'
import { addYears } from '../../calendar/day.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { EmployBody } from '../contract/candidates.ts'
import { countShare, staffOfCandidateLink } from '../queries/advert.ts'
import { saveStage } from '../queries/candidate.ts'
import { handPlanOver, savePlan } from '../queries/introduction.ts'
import { saveEmployments } from '../queries/employment.ts'
import { firstSteps } from '../rules/recruit.ts'
import { candidateToChange } from './handle-candidate.ts'
import { recruitmentFault } from './keep-adverts.ts'

/** What the degree of an application is among employments; a student has none yet. */
const degreeOf = { social_work: 'degree_social_work', other: 'degree_other', student: 'none' } as const

/**
 * Makes a candidate an employee with what is known already: a member of staff in the unit, the employment, and the plan. A plan of training that
 * has begun goes on; otherwise one of introduction begins. Nobody may sign in by it: roles are given by the administrator, who is written to.
 *
 * @throws Refusal candidate_not_found (404), candidate_is_employed (409), invalid (422), the constraint `staff_signs_in_as_one_subject`.
 */
export async function employCandidate(
  tx: Write, id: string, body: EmployBody, { actor, clock }: Pick<Asked, 'actor' | 'clock'>,
): Promise<{ id: string; staffId: string; planId: string }> {
  const today = clock.today()
  const at = clock.now()
  const by = staffIdOf(actor)
  const candidate = await candidateToChange(tx, id, today)
  if (candidate.stage === 'employed') throw new Refusal('candidate_is_employed', 409)
  if (!await unitIsOpen(tx, body.unitId, today)) throw recruitmentFault('unitId', 'choice_needed')
  if (body.permanent === 'nej' && body.toOn === null) throw recruitmentFault('toOn', 'day_needed')
  if (body.toOn !== null && body.toOn < body.fromOn) throw recruitmentFault('toOn', 'before_first_day')
  const { givenName, familyName, email } = candidate
  const staff = { subject: body.subject, givenName, familyName, title: body.title, email: email === '' ? null : email, unitId: body.unitId }
  const { id: staffId } = await addStaff(tx, { actor, clock, body: staff })
  const temporary = body.permanent === 'nej'
  await saveEmployments(tx, [{
    staffId, unitId: body.unitId, post: body.title, fromOn: body.fromOn, toOn: temporary ? body.toOn : null, endReason: temporary ? 'end_of_temporary' : null,
    permanent: !temporary, hoursShare: (body.hoursPercent / 100).toFixed(3), engagement: 'monthly', degree: degreeOf[candidate.degree],
    experienceSinceOn: candidate.experienceYears === null ? null : addYears(body.fromOn, -candidate.experienceYears),
    supersedesId: null, withdrawn: false, changeReason: '',
  }], { at, by, importId: null })
  const to = { staffId, unitId: body.unitId, mentorId: body.mentorId, startsOn: body.fromOn }
  const planId = await handPlanOver(tx, id, to) ?? await savePlan(tx, {
    ...to, kind: 'introduction', candidateId: null, steps: firstSteps('introduction', body.fromOn, today), at, by,
  })
  await saveStage(tx, id, { stage: 'employed', staffId, words: '' }, { at, by })
  const sharer = await staffOfCandidateLink(tx, id)
  if (sharer !== undefined) await countShare(tx, sharer.advertId, sharer.staffId, 'employed')
  return { id, staffId, planId }
}
