import { reviewKey } from '../../access/queries/session.ts'
import { staffIdOf } from '../../access/rules.ts'
import { dayOf, epochMs, instant, instantFrom } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Asked } from '../../mount/route.ts'
import { askForMail } from '../../platform/mail.ts'
import type { JobKind, Recurring } from '../../platform/jobs.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { EmergencyBody, EmergencyView } from '../contract/emergency.ts'
import { refreshAccess } from '../queries/case.ts'
import {
  emergencies, emergenciesPast, emergencySubject, emergencyToEnd, refusedTries, saveEmergency, saveEmergencyEnd, saveNotices, saveSeen,
    seesAlready, toTell,
} from '../queries/emergency.ts'
import type { EmergencyRow, Told } from '../queries/emergency.ts'
import { casePrefix } from '../queries/search.ts'
import { emergencyMinutes, readSearch } from '../rules.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
const dayInMs = 86_400_000
/** So many numbers that mean nobody are mistakes; more are guesses. */
const mostTries = 10
type OfOne = Asked<{ id: string }>

/**
 * Opens one person's case to the asker for an hour, and tells those who answer for it at once: the manager of the asker's unit, the
 * responsible worker and the log reviewers. A number that means nobody is refused in the words for a number that cannot be read, and each
 * try leaves its line in the log.
 *
 * @throws Refusal emergency_not_given (409); emergency_tried_too_often (429) after ten such in a day and night, whatever the number;
 *   emergency_not_needed (409) when the asker sees the case anyway.
 */
export async function openInEmergency(tx: Write, body: EmergencyBody, { actor, clock }: Who): Promise<{ id: string; personId: string;
  untilAt: Instant }> {
  const staffId = staffIdOf(actor)
  const { unitId, municipality } = actor
  if (unitId === null) throw new Refusal('not_permitted', 403)
  const today = clock.today()
  const yesterday = instantFrom(epochMs(clock.now()) - dayInMs)
  if (await refusedTries(tx, staffId, yesterday) >= mostTries) throw new Refusal('emergency_tried_too_often', 429)
  const search = readSearch(body.subject, today, await casePrefix(tx))
  const subject = search.by === 'number' ? await emergencySubject(tx, search.number, null)
    : search.by === 'case' ? await emergencySubject(tx, null, search.caseNumber) : undefined
  if (subject === undefined) throw new Refusal('emergency_not_given', 409)
  if (await seesAlready(tx, subject)) throw new Refusal('emergency_not_needed', 409)

  const from = clock.now()
  const until = instantFrom(epochMs(from) + emergencyMinutes * 60_000)
  const to = await toTell(tx, { staffId, unitId, responsibleId: subject.responsibleId, on: today })
  const access = [...new Set([staffId, unitId, reviewKey, ...to.map(({ id }) => id)])]
  const { personId } = subject
  const { category, reason } = body
  const id = await saveEmergency(tx, { personId, staffId, unitId, category, reason, from, until, access })
  await saveNotices(tx, { emergencyId: id, to, at: from, access })
  for (const each of to) await writeTo(tx, each, { emergencyId: id, municipality, now: from })
  await refreshAccess(tx, personId, today)
  return { id, personId, untilAt: until }
}

async function writeTo(tx: Write, { id, email, language }: Told, at: { emergencyId: string; municipality: string;
  now: Instant }): Promise<void> {
  if (email === null) return
  const mail = { template: 'emergency_opened', to: email, language, reference: null, path: `/nodatkomst/${at.emergencyId}` }
  await askForMail(tx, mail, { municipality: at.municipality, key: `emergency ${at.emergencyId} ${id}`, now: at.now })
}

/**
 * Ends an emergency access early: its holder, or anyone who was told of it. One that is over stays as it ended.
 *
 * @throws Refusal emergency_not_found (404) for what does not exist and for what one was not told of.
 */
export async function endEmergency(tx: Write, { params, actor, clock }: OfOne): Promise<{ personId: string }> {
  const found = await emergencyToEnd(tx, params.id)
  if (found === undefined) throw new Refusal('emergency_not_found', 404)
  const now = clock.now()
  if (found.endedAt === null) {
    const over = instant(found.untilAt) <= now
    await saveEmergencyEnd(tx, params.id, over ? found.untilAt : now, over ? null : staffIdOf(actor))
    await refreshAccess(tx, found.personId, clock.today())
  }
  return { personId: found.personId }
}

/** Notes that the asker has read about an emergency access. @throws Refusal emergency_not_found (404). */
export async function markSeen(tx: Write, asked: OfOne): Promise<{ personId: string }> {
  const { personId } = await readEmergency(tx, asked)
  await saveSeen(tx, asked.params.id, staffIdOf(asked.actor), asked.clock.now())
  return { personId }
}

/** One emergency access, for its holder and those who were told. @throws Refusal emergency_not_found (404). */
export async function readEmergency(tx: Read, { params, ...who }: OfOne): Promise<EmergencyView> {
  const [row] = await emergencies(tx, params.id, 1)
  if (row === undefined) throw new Refusal('emergency_not_found', 404)
  return viewOf(row, who)
}

/** The latest emergency accesses that the asker holds or was told of. */
export async function listEmergencies(tx: Read, who: Who): Promise<EmergencyView[]> {
  return (await emergencies(tx, null, mostListed)).map((row) => viewOf(row, who))
}
const mostListed = 50

function viewOf(row: EmergencyRow, { actor, clock }: Who): EmergencyView {
  const { unitId: _, told, ...rest } = row
  const lasts = row.endedAt === null && instant(row.untilAt) > clock.now()
  const unread = told.some(({ staffId, seenAt }) => staffId === actor.id && seenAt === null)
  return {
    ...rest, fromAt: instant(row.fromAt), untilAt: instant(row.untilAt), endedAt: endOf(row, lasts), lasts,
    told: told.map(({ name, as, seenAt }) => ({ name, as, seenAt: seenAt === null ? null : instant(seenAt) })),
    allowed: [...(lasts ? ['end' as const] : []), ...(unread ? ['mark_seen' as const] : [])],
  }
}

function endOf({ endedAt, untilAt }: EmergencyRow, lasts: boolean): Instant | null {
  if (endedAt !== null) return instant(endedAt)
  return lasts ? null : instant(untilAt)
}

/** Takes the keys of hours that are over out of the rows. They opened nothing since: no session is given them any more. */
const endEmergencies: JobKind = {
  kind: 'end_emergencies',
  async run(tx, { now }) {
    const at = instant(now)
    for (const { id, personId, untilAt } of await emergenciesPast(tx, at)) {
      await saveEmergencyEnd(tx, id, untilAt, null)
      await refreshAccess(tx, personId, dayOf(at))
    }
  },
}
export const emergencyJobKinds: readonly JobKind[] = [endEmergencies]
export const emergencyRecurring: readonly Recurring[] = [{ kind: 'end_emergencies', everyMinutes: 5, offsetMinutes: 2 }]
