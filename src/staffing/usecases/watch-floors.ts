import { addDays } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { dayOf, instant } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import { localNumber } from '../../law/queries.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { JobKind, Recurring } from '../../platform/jobs.ts'
import { askForMail } from '../../platform/mail.ts'
import type { HalfCount } from '../contract/presence.ts'
import { workingDays } from '../queries/expected-presence.ts'
import { endFloorAlarms, floorReaders, raiseFloorAlarm, standingFloorAlarms } from '../queries/floor-alarms.ts'
import { countHalves, holdUnit, municipalityHere, openUnits, ownFloors } from '../queries/presence.ts'
import { judgeCounts } from '../rules/presence-board.ts'

/** How many days ahead floors are watched and shown. */
export const daysAhead = 14

/** Every unit's every half-day on some days, with how its floor stands. @param among null: all units. @param reasons why people are away, too. */
export async function judgedCounts(
  tx: Read, days: readonly Day[], { today, among, reasons = false }: { today: Day; among: readonly string[] | null; reasons?: boolean },
): Promise<HalfCount[]> {
  const counts = await countHalves(tx, days, { answeredBy: today, among, reasons })
  const usual = await localNumber(tx, 'presence-floor', today) / 100
  return judgeCounts(await openUnits(tx), counts, { usual, own: await ownFloors(tx) })
}

/**
 * Raises an alarm for each half-day whose floor breaks whatever those who have not answered say, and ends those that no longer do. The units'
 * managers and the directors get one letter for what was found at once, without names. The units are held.
 *
 * @param days those that have changed; what lies before today or beyond the days that are watched is passed over.
 */
export async function watchFloors(tx: Write, units: readonly string[], days: readonly Day[], at: Instant): Promise<void> {
  const today = dayOf(at)
  const watched = [...new Set(days)].filter((on) => on >= today && on <= addDays(today, daysAhead))
  if (watched.length === 0 || units.length === 0) return
  const counts = await judgedCounts(tx, watched, { today, among: units })
  const broken = counts.filter(({ standing }) => standing === 'broken')
  const keyOf = ({ unitId, on, half }: Pick<HalfCount, 'unitId' | 'on' | 'half'>): string => `${unitId} ${on} ${half}`
  const standing = await standingFloorAlarms(tx, units, watched)
  const there = new Set(standing.map(keyOf))
  const still = new Set(broken.map(keyOf))
  await endFloorAlarms(tx, standing.filter((alarm) => !still.has(keyOf(alarm))).map(({ id }) => id), at)
  const raised = broken.filter((count) => !there.has(keyOf(count)))
  for (const unitId of new Set(raised.map((count) => count.unitId))) {
    const ids: string[] = []
    for (const count of raised) if (count.unitId === unitId) ids.push(await raiseFloorAlarm(tx, count, at))
    await tellOf(tx, unitId, ids[0] ?? unitId, at)
  }
}

async function tellOf(tx: Write, unitId: string, cause: string, at: Instant): Promise<void> {
  const municipality = await municipalityHere(tx)
  for (const { id, email, language } of await floorReaders(tx, unitId, dayOf(at))) {
    await askForMail(tx, { template: 'floor_broken', to: email, language, reference: null, path: '/narvaro' }, { municipality, key: `floor ${cause} ${id}`, now: at })
  }
}

/** Each night: a new day has come within the days that are watched, people have begun and ended, floors have changed. */
export const presenceJobKinds: readonly JobKind[] = [{
  kind: 'watch_floors', run: async (tx, { now }) => {
    const at = instant(now)
    const units = (await openUnits(tx)).map(({ id }) => id).toSorted()
    for (const unitId of units) await holdUnit(tx, unitId)
    await watchFloors(tx, units, workingDays(dayOf(at), addDays(dayOf(at), daysAhead)), at)
  },
}]
export const presenceRecurring: readonly Recurring[] = [{ kind: 'watch_floors', everyMinutes: 24 * 60, offsetMinutes: 4 * 60 + 10 }]
