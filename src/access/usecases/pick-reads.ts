import { addDays, daysBetween } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { isWorkingDay } from '../../calendar/holidays.ts'
import { dayOf, instant, instantOf, time } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import { enteredSettings } from '../../law/queries.ts'
import { localSettings } from '../../law/settings.ts'
import type { LocalSettingKey } from '../../law/settings.ts'
import type { Write } from '../../platform/db.ts'
import type { JobKind } from '../../platform/jobs.ts'
import type { PickRule } from '../contract/log-review.ts'
import { readingsOf, refusedEmergencies, reviewedDays, saveItems, saveReviewedDay, sealOfDay } from '../queries/pick-reads.ts'
import type { DaySpan, NewItem, ReadingRow } from '../queries/pick-reads.ts'
import { isSampled, readsMany, rulesFor } from '../rules/pick-reads.ts'

const daysBack = 31
const midnight = time('00:00')

/** A Swedish day from its midnight to the next: 23, 24 or 25 hours. */
export function spanOf(on: Day): DaySpan {
  return { on, from: instantOf(on, midnight), to: instantOf(addDays(on, 1), midnight) }
}

/**
 * Looks through the days up to yesterday that nobody has looked through, at most a month back, and puts what rules or chance pick in the
 * queue. Doing it again changes nothing. Sees the whole municipality: for jobs.
 *
 * @returns the last day looked through now; null when there was none.
 */
export async function pickReads(tx: Write, now: Instant): Promise<Day | null> {
  const yesterday = addDays(dayOf(now), -1)
  const { firstAt, lastOn } = await reviewedDays(tx)
  if (firstAt === null) return null
  const earliest = addDays(yesterday, 1 - daysBack)
  const begins = lastOn === null ? dayOf(instant(firstAt)) : addDays(lastOn, 1)
  let last: Day | null = null
  for (let on = begins < earliest ? earliest : begins; daysBetween(on, yesterday) >= 0; on = addDays(on, 1)) {
    await pickDay(tx, on, now)
    last = on
  }
  return last
}

async function pickDay(tx: Write, on: Day, now: Instant): Promise<void> {
  const span = spanOf(on)
  const own = await enteredSettings(tx, on)
  const perMille = settingOf(own, 'log-review-sample')
  const mostPersons = settingOf(own, 'log-review-many-persons')
  const seed = (await sealOfDay(tx, span)) ?? on
  const readings = await readingsOf(tx, span)
  const tries = await refusedEmergencies(tx, span)
  const picked = [
    ...readings.flatMap((row) => itemOf(row, on, { seed, perMille })),
    ...wholeDays(readings, tries, { on, mostPersons }),
  ]
  const reads = readings.length + tries.length
  if (!await saveReviewedDay(tx, { on, reads, picked: picked.length, perMille, seed, at: now })) return
  await saveItems(tx, picked, now)
}

function settingOf(own: ReadonlyMap<string, string>, key: LocalSettingKey): number {
  return Number(own.get(key) ?? localSettings.find((setting) => setting.key === key)?.value)
}

function itemOf(row: ReadingRow, on: Day, chance: { seed: string; perMille: number }): NewItem[] {
  const { singly: _, times: written, ...facts } = row
  const times = written.map(instant)
  const byRule = rulesFor({ ...facts, times, freeDay: !isWorkingDay(on) })
  const bySample = isSampled(chance.seed, row.readerId, row.personId, chance.perMille)
  const rules: PickRule[] = [...byRule, ...(bySample ? ['sample' as const] : [])]
  const [firstAt] = times
  const lastAt = times.at(-1)
  if (rules.length === 0 || firstAt === undefined || lastAt === undefined) return []
  const { readerId, personId, actions, why } = row
  return [{ readerId, personId, on, firstAt, lastAt, lines: times.length, actions, why, rules }]
}

/** What is about a reader's day as a whole: many persons opened one by one, and tries in an emergency that were refused. */
function wholeDays(
  readings: readonly ReadingRow[], tries: ReadonlyArray<{ readerId: string; times: string[]; actions: string[] }>,
  { on, mostPersons }: { on: Day; mostPersons: number },
): NewItem[] {
  const singly = readings.filter((row) => row.singly)
  const readers = new Set([...singly, ...tries].map(({ readerId }) => readerId))
  return [...readers].flatMap((readerId) => {
    const own = singly.filter((row) => row.readerId === readerId)
    const many = readsMany(own.length, mostPersons)
    const tried = tries.filter((each) => each.readerId === readerId)
    const rows = [...(many ? own : []), ...tried]
    const times = rows.flatMap((row) => row.times.map(instant)).toSorted()
    const [firstAt] = times
    const lastAt = times.at(-1)
    if (firstAt === undefined || lastAt === undefined) return []
    const rules: PickRule[] = [...(many ? ['many_persons' as const] : []), ...(tried.length > 0 ? ['refused_emergency' as const] : [])]
    const actions = [...new Set(rows.flatMap((row) => row.actions))].toSorted()
    return [{ readerId, personId: null, on, firstAt, lastAt, lines: times.length, actions, why: ['role'], rules }]
  })
}

/** Looks through the day that has been, each night. */
export const pickReadsJob: JobKind = {
  kind: 'pick_reads',
  async run(tx, { now }) {
    await pickReads(tx, instant(now))
  },
}
