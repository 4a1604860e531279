import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'

/** Where the counts per week are read: as they are now, or as they were known at an instant. */
export type CountSources = {
  readonly contacts: RawBuilder<unknown>; readonly reports: RawBuilder<unknown>; readonly grounds: RawBuilder<unknown>
  /** Null: as they are now. */
  readonly knownBefore: Instant | null
}

/** The count tables themselves. */
export const countedNow: CountSources = {
  contacts: sql`contact_week_count`, reports: sql`concern_week_count`, grounds: sql`concern_ground_week_count`, knownBefore: null,
}

/** What the count tables would have held had they been read just before an instant: counted from the rows, under the same names. */
export function countedAt(knownBefore: Instant, { units, fromDay, toDay }: { units: readonly string[]; fromDay: Day; toDay: Day }): CountSources {
  const asked = sql`(${[...units]}::uuid[], ${fromDay}::date, ${toDay}::date, ${knownBefore}::timestamptz)`
  return {
    contacts: sql`contact_weeks_known${asked}`, reports: sql`concern_weeks_known${asked}`, grounds: sql`concern_ground_weeks_known${asked}`, knownBefore,
  }
}

/** Keeps, in a statement that counts rows, only those that had been written down. @param column the instant a row was written. */
export function recordedIn({ knownBefore }: CountSources, column: RawBuilder<unknown>): RawBuilder<unknown> {
  return knownBefore === null ? sql`` : sql`AND ${column} < ${knownBefore}::timestamptz`
}
