import { accessFor } from '../../cases/queries/case.ts'
import { daysBetween } from '../../calendar/day.ts'
import { minutesBetween, instantOf, timeOf } from '../../calendar/instant.ts'
import { isoWeek } from '../../calendar/week.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { AttendanceBody, Participant, Presence } from '../contract/groups.ts'
import { saveContact } from '../queries/contact.ts'
import { leadsGroup, rosterOf } from '../queries/group.ts'
import { pastOwnKeys, peopleBetween, saveAttended, sessionToChange } from '../queries/group-session.ts'
import { seenCounts } from '../rules.ts'
import { groupTexts } from '../texts/groups.ts'
import { madeBy } from './keep-groups.ts'

type Who = Pick<Asked, 'actor' | 'clock' | 'language'>
export type SessionNow = NonNullable<Awaited<ReturnType<typeof sessionToChange>>>

/**
 * Registers a session once: every participant gets a contact note of their own, held or not and by whom, which counts, shows on the timeline and
 * says that the child was seen as any other note does. It names nobody but that participant.
 *
 * @returns the contacts, and whom they are about.
 * @throws Refusal session_not_found (404), session_is_closed (409), session_not_yet (409), not_group_leader (403), invalid (422) when
 * somebody is left out or does not belong to it.
 */
export async function attendSession(tx: Write, id: string, body: AttendanceBody, who: Who): Promise<{ id: string; contacts: number; personIds: string[] }> {
  const session = await sessionFor(tx, id)
  if (!(await leadsGroup(tx, session.programmeId))) throw new Refusal('not_group_leader', 403)
  const present = new Map(body.participants.map(({ participantId, presence }) => [participantId, presence]))
  const roster = await rosterOfSession(tx, session)
  const faults = roster.filter((each) => !present.has(each.id)).map((each) => ({ field: `presence.${each.id}`, code: 'presence_needed' }))
  if (faults.length > 0 || present.size > roster.length) throw new Refusal('invalid', 422, { faults: faults.length + 1 }, faults)
  const today = who.clock.today()
  if (session.on > today || (session.on === today && session.from > timeOf(who.clock.now()))) throw new Refusal('session_not_yet', 409)
  const people = roster.map((each) => ({ personId: each.personId, presence: present.get(each.id) ?? 'no_show' }))
  await noteEach(tx, session, people, null, who)
  await saveAttended(tx, id, madeBy(who))
  return { id, contacts: people.length, personIds: people.map(({ personId }) => personId) }
}

/** The session, locked, while it may still be changed. @throws Refusal session_not_found (404), session_is_closed (409). */
export async function sessionFor(tx: Write, id: string): Promise<SessionNow> {
  const session = await sessionToChange(tx, id)
  if (session === undefined) throw new Refusal('session_not_found', 404)
  if (session.state !== 'planned') throw new Refusal('session_is_closed', 409)
  return session
}

/** Those who belong to the session on its day, as far as the asker may see them. */
export async function rosterOfSession(tx: Write, { programmeId, on, half }: Pick<SessionNow, 'programmeId' | 'on' | 'half'>): Promise<Participant[]> {
  const roster = await rosterOf(tx, programmeId)
  return roster.filter((each) => each.fromOn <= on && (each.toOn === null || each.toOn >= on) && (half === null || (each.half ?? 1) === half))
}

/** A session that is cancelled by us is a contact cancelled by us for each who was to come, also those whose names the asker may not see. */
export async function noteCancelled(tx: Write, session: SessionNow, reason: string, who: Who): Promise<string[]> {
  const people = (await peopleBetween(tx, session.on, session.on)).filter(({ sessionId }) => sessionId === session.id)
  await noteEach(tx, session, people.map(({ personId }) => ({ personId, presence: 'cancelled_by_us' as const })), reason, who)
  return people.map(({ personId }) => personId)
}

async function noteEach(tx: Write, session: SessionNow, people: ReadonlyArray<{ personId: string; presence: Presence }>, reason: string | null, who: Who): Promise<void> {
  const { at, by } = madeBy(who)
  const days = daysBetween(who.clock.today(), session.on)
  const minutes = minutesBetween(instantOf(session.on, session.from), instantOf(session.on, session.to))
  const t = groupTexts[who.language]
  await pastOwnKeys(tx, async () => {
    for (const { personId, presence } of people) {
      const keys = await accessFor(tx, personId, who.clock.today(), 'contact')
      const held = presence === 'held'
      const children = [{ personId, seen: held ? 'seen' as const : 'not' as const }]
      const counts = seenCounts(children)
      await saveContact(tx, {
        id: newId(), week: isoWeek(session.on), unitId: session.unitId, by, at, ...counts, keys: new Map([[personId, keys]]), access: keys, groupSessionId: session.id,
        body: {
          mode: 'office', outcome: presence, notHeldReason: held ? null : reason, happenedOn: session.on, happenedTime: session.from, minutes: held ? minutes : null,
          note: days > 0 ? t.noteAhead(session.programme) : t.note(session.programme), children,
          participants: { personIds: held ? [personId] : [], others: [] }, nextStep: null, taskId: null,
        },
      })
    }
  })
}
