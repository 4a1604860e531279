import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'

/** Where the counts per week are read: as they are now, or as they were known at an instant. */
export type CountSources = {
  readonly contacts: RawBuilder<unknown>; readonly reports: RawBuilder<unknown>; readonly grounds: RawBuilder<unknown>
  readonly enquiries: RawBuilder<unknown>; readonly visits: RawBuilder<unknown>
  /** Null: as they are now. */
  readonly knownBefore: Instant | null
}

/** The count tables themselves. */
export const countedNow: CountSources = {
  contacts: sql`contact_week_count`, reports: sql`concern_week_count`, grounds: sql`concern_ground_week_count`,
  enquiries: sql`enquiry_week_count`, visits: sql`office_visit_week_count`, knownBefore: null,
}

/** What the count tables would have held had they been read just before an instant: counted from the rows, under the same names. */
export function countedAt(knownBefore: Instant, { units, fromDay, toDay }: { units: readonly string[]; fromDay: Day; toDay: Day }): CountSources {
  const asked = sql`(${[...units]}::uuid[], ${fromDay}::date, ${toDay}::date, ${knownBefore}::timestamptz)`
  const standing = (day: RawBuilder<unknown>): RawBuilder<unknown> => sql`municipality_code = app_municipality() AND unit_id = ANY (${[...units]}::uuid[])
    AND ${day} BETWEEN ${fromDay}::date AND ${toDay}::date AND recorded_at < ${knownBefore}::timestamptz
    AND (withdrawn_at IS NULL OR withdrawn_at >= ${knownBefore}::timestamptz)`
  return {
    enquiries: sql`(SELECT municipality_code, unit_id, to_char(asked_on, 'IYYY-"W"IW') AS week, theme, 1 AS enquiries FROM enquiry WHERE ${standing(sql`asked_on`)}) e`,
    visits: sql`(SELECT municipality_code, unit_id, to_char(visited_on, 'IYYY-"W"IW') AS week, kind, count(*)::integer AS visits FROM office_visit
      WHERE ${standing(sql`visited_on`)} GROUP BY 1, 2, 3, 4) v`,
    contacts: sql`contact_weeks_known${asked}`, reports: sql`concern_weeks_known${asked}`, grounds: sql`concern_ground_weeks_known${asked}`, knownBefore,
  }
}

/** Keeps, in a statement that counts rows, only those that had been written down. @param column the instant a row was written. */
export function recordedIn({ knownBefore }: CountSources, column: RawBuilder<unknown>): RawBuilder<unknown> {
  return knownBefore === null ? sql`` : sql`AND ${column} < ${knownBefore}::timestamptz`
}
