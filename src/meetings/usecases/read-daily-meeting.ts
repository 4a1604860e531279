import type { Actor } from '../../access/contract.ts'
import { staffIdOf } from '../../access/rules.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { pageOf } from '../../platform/paged-rows.ts'
import type { PageAsked } from '../../platform/paging.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { DailyAction, DailyItem, DailyLine, DailyMeeting } from '../contract/daily.ts'
import { dailyFound, dailyLines, dailyMeeting, dailyMeetingOn, dailyPage, openActions, openActionsOf } from '../queries/daily-meeting.ts'
import { staffToChoose } from '../queries/daily-parts.ts'
import type { StaffChoice } from '../queries/daily-parts.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
const onPage = 30
const mostFound = 50
const mostStaff = 500

/** The history: what a page of it shows, today's meeting, and what is left to do of all of them. */
export type DailyList = {
  readonly meetings: readonly DailyLine[]; readonly total: number; readonly page: number; readonly pages: number
  readonly todays: { readonly id: string; readonly closedAt: string | null } | null; readonly open: readonly DailyAction[]
  /** What was searched for; null when nothing was. */
  readonly searched: string | null
}

export async function readDailyList(tx: Read, page: number, { clock }: Who): Promise<DailyList> {
  const { rows, total } = await dailyPage(tx, page, onPage)
  const todays = await dailyMeetingOn(tx, clock.today()) ?? null
  return { meetings: rows, total, page, pages: Math.max(1, Math.ceil(total / onPage)), todays, open: await openActions(tx), searched: null }
}

/** The meetings in which some words stand, the latest first. */
export async function findInDailyMeetings(tx: Read, words: string, asked: Who): Promise<DailyList> {
  const list = await readDailyList(tx, 1, asked)
  if (words === '') return list
  const meetings = await dailyFound(tx, words, mostFound)
  return { ...list, meetings, total: meetings.length, pages: 1, searched: words }
}

export const searchDailyMeetings = (tx: Read, words: string): Promise<DailyLine[]> => dailyFound(tx, words, mostFound)

/** Meetings by cursor. */
export async function listDailyMeetings(tx: Read, asked: PageAsked): Promise<{ meetings: DailyLine[]; next: string | null }> {
  const { rows, next } = pageOf(await dailyLines(tx, asked), asked, ({ on, id }) => [on, id])
  return { meetings: rows, next }
}

/** @throws Refusal daily_meeting_not_found (404). */
export async function readDailyMeeting(tx: Read, id: string): Promise<DailyMeeting> {
  const found = await dailyMeeting(tx, id)
  if (found === undefined) throw new Refusal('daily_meeting_not_found', 404)
  return found
}

/** A meeting with the staff to choose among while it goes on. */
export async function dailyMeetingToHold(tx: Read, id: string, { clock }: Who): Promise<DailyMeeting & { staff: readonly StaffChoice[] }> {
  const meeting = await readDailyMeeting(tx, id)
  return { ...meeting, staff: meeting.closedAt === null ? await staffToChoose(tx, clock.today(), { most: mostStaff }) : [] }
}

/** What the asker has promised at daily meetings and not done. */
export const ownActions = (tx: Read, { actor }: Who): Promise<DailyAction[]> => openActionsOf(tx, staffIdOf(actor))

/**
 * Whether somebody may follow an item where it leads: figures of a unit are for whoever manages it, those of the whole for who leads it
 * all.
 */
export function mayFollow({ unitId, kind }: Pick<DailyItem, 'unitId' | 'kind'>, actor: Pick<Actor, 'managedUnits' | 'roles'>): boolean {
  if (unitId !== null) return actor.managedUnits.includes(unitId)
  return kind !== 'alarm' || actor.roles.includes('director')
}
