import { createHash, timingSafeEqual } from 'node:crypto'
import { staffIdOf } from '../../access/rules.ts'
import type { Day } from '../../calendar/day.ts'
import { mediaTypes } from '../../documents/contract/attachments.ts'
import type { Sent } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { CandidateWhole, InterviewBody, Stage } from '../contract/candidates.ts'
import {
  candidateOf, fileBytes, fileOf, interviewsOf, lockCandidate, saveInterview, saveStage, stepsOf, takeInterviewBack,
} from '../queries/candidate.ts'
import { recruitmentFault } from './keep-adverts.ts'
import type { Recruiter } from './keep-adverts.ts'

/** @throws Refusal candidate_not_found (404), also for one who has withdrawn or whose consent has ended. */
export async function candidateFor(tx: Read, id: string, today: Day): Promise<CandidateWhole> {
  const candidate = await candidateOf(tx, id, today)
  if (candidate === undefined) throw new Refusal('candidate_not_found', 404)
  return { candidate, file: await fileOf(tx, id), steps: await stepsOf(tx, id), interviews: await interviewsOf(tx, id) }
}

/** The same, held until the end of the request. @throws Refusal candidate_not_found (404). */
export async function candidateToChange(tx: Write, id: string, today: Day): Promise<CandidateWhole['candidate']> {
  const candidate = await lockCandidate(tx, id, today) ? await candidateOf(tx, id, today) : undefined
  if (candidate === undefined) throw new Refusal('candidate_not_found', 404)
  return candidate
}

/** Moves a candidate in the pipeline, also back. @throws Refusal candidate_not_found (404), candidate_is_employed (409). */
export async function moveCandidate(tx: Write, id: string, { stage, words }: { stage: Exclude<Stage, 'employed'>; words: string },
  who: Recruiter): Promise<{ id: string }> {
  const candidate = await candidateToChange(tx, id, who.clock.today())
  if (candidate.stage === 'employed') throw new Refusal('candidate_is_employed', 409)
  if (candidate.stage === stage && words === '') return { id }
  await saveStage(tx, id, { stage, words }, { at: who.clock.now(), by: staffIdOf(who.actor) })
  return { id }
}

/** Notes an interview or a reference. @throws Refusal candidate_not_found (404), invalid (422) for a day to come. */
export async function noteInterview(tx: Write, id: string, body: InterviewBody, who: Recruiter): Promise<{ id: string }> {
  await candidateToChange(tx, id, who.clock.today())
  if (body.on > who.clock.today()) throw recruitmentFault('on', 'after_today')
  return { id: await saveInterview(tx, id, body, { at: who.clock.now(), by: staffIdOf(who.actor) }) }
}

/** Takes back a note of one's own. @throws Refusal candidate_not_found, interview_not_found (404). */
export async function withdrawInterview(tx: Write, candidateId: string, id: string, who: Recruiter): Promise<{ id: string }> {
  await candidateToChange(tx, candidateId, who.clock.today())
  const back = await takeInterviewBack(tx, { candidateId, id, by: staffIdOf(who.actor), at: who.clock.now() })
  if (!back) throw new Refusal('interview_not_found', 404)
  return { id }
}

/**
 * The CV to be saved, under a name that says nothing about anybody. @throws Refusal candidate_not_found, cv_not_found (404), cv_waits_for_scan (409),
 * cv_is_infected (410), cv_is_damaged (500).
 */
export async function fetchCv(tx: Read, id: string, today: Day): Promise<Sent> {
  if (await candidateOf(tx, id, today) === undefined) throw new Refusal('candidate_not_found', 404)
  const file = await fileOf(tx, id)
  if (file === null) throw new Refusal('cv_not_found', 404)
  if (file.scan === 'waiting') throw new Refusal('cv_waits_for_scan', 409)
  if (file.scan === 'infected') throw new Refusal('cv_is_infected', 410)
  const bytes = await fileBytes(tx, file.id)
  const hash = createHash('sha256').update(bytes).digest()
  if (!timingSafeEqual(hash, Buffer.from(file.sha256, 'hex'))) throw new Refusal('cv_is_damaged', 500)
  const { type, ending } = mediaTypes[file.type]
  return {
    name: `cv-${id.slice(0, 8)}.${ending}`, type,
    async *body() {
      yield bytes
    },
  }
}
