import { staffIdOf } from '../../access/rules.ts'
import type { Asked } from '../../mount/route.ts'
import { namesByNumber } from '../../meetings/rules/daily.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { birthYearsPerPage } from '../contract/supply.ts'
import type { BirthYears, EducationBody, EducationRequest } from '../contract/supply.ts'
import {
  answerEducationRequest, educationRequests, permanentStaffBorn, saveBirthYears, saveEducationRequest, withdrawEducationRequest, yearsOf,
} from '../queries/supply.ts'
import type { BornRow } from '../queries/supply.ts'

type Who = Pick<Asked, 'actor' | 'clock'>

const made = ({ actor, clock }: Who) => ({ by: staffIdOf(actor), at: clock.now() })

/** A page of the permanent staff with the year they were born in. */
export function bornPage(tx: Read, { page, missing }: { page: number; missing: boolean }, { clock }: Who): Promise<{ rows: BornRow[]; total: number }> {
  return permanentStaffBorn(tx, { on: clock.today(), missing, page, perPage: birthYearsPerPage })
}

/**
 * Registers in which year some staff were born. A year that stands already is not written again; another is, and the earlier stays.
 *
 * @throws Refusal staff_not_found (404) when one of them is not staff here.
 */
export async function keepBirthYears(tx: Write, years: BirthYears, asked: Who): Promise<{ saved: number }> {
  const known = await yearsOf(tx, years.map(({ staffId }) => staffId))
  if (years.some(({ staffId }) => !known.has(staffId))) throw new Refusal('staff_not_found', 404)
  const latest = new Map(years.map((year) => [year.staffId, year]))
  const news = [...latest.values()].filter(({ staffId, birthYear }) => known.get(staffId) !== birthYear)
  await saveBirthYears(tx, news, made(asked))
  return { saved: news.length }
}

/** Asks for places in distance education. @throws Refusal text_names_a_person (422) when a text holds an identity number. */
export async function askForEducation(tx: Write, body: EducationBody, asked: Who): Promise<{ id: string }> {
  for (const field of ['programme', 'provider'] as const) {
    if (namesByNumber(body[field], asked.clock.today())) throw new Refusal('text_names_a_person', 422, {}, [{ field, code: 'names_a_person' }])
  }
  return { id: await saveEducationRequest(tx, body, { ...made(asked), on: asked.clock.today() }) }
}

/** One request for places. @throws Refusal education_request_not_found (404). */
export async function educationRequest(tx: Read, id: string): Promise<EducationRequest> {
  const [found] = await educationRequests(tx, id)
  if (found === undefined) throw new Refusal('education_request_not_found', 404)
  return found
}

/** Writes down what was given. @throws Refusal education_request_not_found (404), education_request_is_withdrawn (409). */
export async function answerEducation(tx: Write, { id, placesGiven }: { id: string; placesGiven: number }, { clock }: Who): Promise<{ id: string }> {
  refuseWithdrawn(await educationRequest(tx, id))
  await answerEducationRequest(tx, id, { given: placesGiven, on: clock.today() })
  return { id }
}

/** Takes a request back; it stays and says so. @throws Refusal education_request_not_found (404), education_request_is_withdrawn (409). */
export async function withdrawEducation(tx: Write, id: string, asked: Who): Promise<{ id: string }> {
  refuseWithdrawn(await educationRequest(tx, id))
  await withdrawEducationRequest(tx, id, made(asked))
  return { id }
}

function refuseWithdrawn({ withdrawnAt }: EducationRequest): void {
  if (withdrawnAt !== null) throw new Refusal('education_request_is_withdrawn', 409)
}
