import { addDays } from '../../calendar/day.ts'
import { dayOf, instant } from '../../calendar/instant.ts'
import type { Write } from '../../platform/db.ts'
import type { JobKind, Recurring } from '../../platform/jobs.ts'
import { askForMail } from '../../platform/mail.ts'
import { notFollowedUpBy } from '../queries/incident.ts'
import { employersOf, representativeOf, unansweredBy } from '../queries/request.ts'
import type { Reader } from '../queries/request.ts'

const jobKind = 'watch_work_environment'
/** The employer's side is reminded so many days before the day of an answer or a follow-up. */
const daysBefore = 2

type Letter = { readonly template: 'safety_answer_due' | 'safety_answer_missing' | 'incident_follow_up_due'; readonly readers: readonly Reader[]; readonly id: string; readonly path: string }

/**
 * Each morning: the employer's side is reminded of answers and follow-ups whose day is near or past, once each; and the representative is told,
 * once, that no answer has come and that the authority may be turned to (AML 6:6 a).
 */
export const cooperationJobKinds: readonly JobKind[] = [{ kind: jobKind, run: async (tx, { municipality, now }) => {
  const today = dayOf(instant(now))
  const send = async (tx: Write, { template, readers, id, path }: Letter): Promise<void> => {
    for (const reader of readers) {
      await askForMail(tx, { template, to: reader.email, language: reader.language, reference: null, path }, { municipality, key: `${template} ${id} ${reader.id}`, now })
    }
  }
  for (const { id, unitId, representativeId, answerDueOn } of await unansweredBy(tx, addDays(today, daysBefore))) {
    const path = `/arbetsmiljo/framstallan/${id}`
    await send(tx, { template: 'safety_answer_due', readers: await employersOf(tx, unitId, today), id, path })
    if (answerDueOn >= today || representativeId === null) continue
    await send(tx, { template: 'safety_answer_missing', readers: await representativeOf(tx, representativeId, today), id, path })
  }
  for (const { id, unitId } of await notFollowedUpBy(tx, addDays(today, daysBefore))) {
    await send(tx, { template: 'incident_follow_up_due', readers: await employersOf(tx, unitId, today), id, path: `/arbetsmiljo/handelser/${id}` })
  }
} }]
export const cooperationRecurring: readonly Recurring[] = [{ kind: jobKind, everyMinutes: 24 * 60, offsetMinutes: 5 * 60 + 40 }]
