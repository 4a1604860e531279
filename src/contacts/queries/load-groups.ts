import { addDays, day } from '../../calendar/day.ts'
import type { Asked } from '../../mount/route.ts'
import { colleaguesWithRole } from '../../access/queries/staff-list.ts'
import type { Colleague } from '../../access/queries/staff-list.ts'
import { caseWorkRoles } from '../../access/rules/administer-staff.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { presences } from '../contract/groups.ts'
import type { GroupSession, Participant, Programme, SessionAnswer } from '../contract/groups.ts'
import type { Room } from '../contract/rooms.ts'
import { capacityAt, metresOn } from '../rules/fit-rooms.ts'
import { leadsGroup, presenceAt, programmesOn, rosterOf, unitChoices } from './group.ts'
import { sessionsBetween } from './group-session.ts'
import { distancesBetween, roomsNow } from './room.ts'

type Who = Pick<Asked, 'clock'>
/** From the first day that there is to the last: every session of a group. */
const [firstDay, lastDay] = [day('2000-01-01'), day('2100-12-31')]

export type GroupsData = { readonly programmes: Programme[]; readonly sessions: GroupSession[]; readonly units: ReadonlyArray<{ id: string; name: string }> }

/** All programmes, and the sessions of the next two weeks. */
export async function loadGroups(tx: Read, { clock }: Who): Promise<GroupsData> {
  const today = clock.today()
  return { programmes: await programmesOn(tx, today), sessions: await sessionsBetween(tx, { from: today, to: addDays(today, 14) }), units: await unitChoices(tx, today) }
}

export type GroupData = {
  readonly programme: Programme; readonly sessions: GroupSession[]; readonly participants: Participant[]; readonly leads: boolean
  readonly units: ReadonlyArray<{ id: string; name: string }>; readonly colleagues: readonly Colleague[]; readonly rooms: readonly Room[]
}

/** A programme with its sessions and the participants that the asker may see. @throws Refusal group_not_found (404). */
export async function loadGroup(tx: Read, id: string, who: Who): Promise<GroupData> {
  const today = who.clock.today()
  const [programme] = await programmesOn(tx, today, id)
  if (programme === undefined) throw new Refusal('group_not_found', 404)
  return {
    programme, sessions: await sessionsBetween(tx, { from: firstDay, to: lastDay, programmeId: id }), participants: await rosterOf(tx, id),
    leads: await leadsGroup(tx, id), units: await unitChoices(tx, today), colleagues: await colleaguesWithRole(tx, caseWorkRoles, today),
    rooms: (await loadRooms(tx, who)).rooms.filter(({ closedOn }) => closedOn === null || closedOn >= today),
  }
}

/** A session with those who belong to it, as far as the asker may see them. @throws Refusal session_not_found (404). */
export async function loadSession(tx: Write | Read, id: string): Promise<SessionAnswer> {
  const [found] = await sessionsBetween(tx, { from: firstDay, to: lastDay, id })
  if (found === undefined) throw new Refusal('session_not_found', 404)
  const roster = await rosterOf(tx, found.programmeId)
  const presence = await presenceAt(tx, id)
  const belongs = roster.filter((each) => each.fromOn <= found.on && (each.toOn === null || each.toOn >= found.on) && (found.half === null || (each.half ?? 1) === found.half))
  return {
    session: found, leads: await leadsGroup(tx, found.programmeId),
    participants: belongs.map((each) => ({ ...each, presence: presences.find((known) => known === presence.get(each.personId)) ?? null })),
  }
}

/** The rooms with how many people each holds today, and the distance that is required today. */
export async function loadRooms(tx: Read, { clock }: Who): Promise<{ metres: number; rooms: Room[] }> {
  const metres = metresOn(await distancesBetween(tx, clock.today(), clock.today()), clock.today())
  return { metres, rooms: (await roomsNow(tx)).map((room) => ({ ...room, capacity: capacityAt(room, metres) })) }
}
