import { isDay } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { AwayReason, HalfChoice, PresenceState } from '../contract/presence.ts'
import { absenceKinds } from '../rules.ts'
import type { CellFault } from '../rules.ts'

/** The columns of the file; "halva" is empty for the whole day, "orsak" for who is at work or does not say why. */
export const presenceColumns = ['anvandare', 'dag', 'narvaro', 'halva', 'orsak'] as const
export type PresenceRow = { readonly staffId: string; readonly on: Day; readonly half: HalfChoice; readonly state: PresenceState; readonly reason: AwayReason | null }

const states = new Map<string, PresenceState>([['kontor', 'office'], ['distans', 'remote'], ['borta', 'away']])
const halves = new Map<string, HalfChoice>([['', 'day'], ['hel', 'day'], ['fm', 'morning'], ['em', 'afternoon']])

/** One row of the file, or every cell that is wrong. @param staff user names (lower case) with their ids. */
export function presenceFrom(values: Readonly<Record<string, string>>, staff: ReadonlyMap<string, string>): PresenceRow | CellFault[] {
  const faults: CellFault[] = []
  const fault = (column: string, code: string): null => {
    faults.push({ column, code })
    return null
  }
  const kinds = new Map<string, AwayReason>(Object.entries(absenceKinds))
  const cell = (column: (typeof presenceColumns)[number]): string => (values[column] ?? '').trim().toLowerCase()
  const staffId = staff.get(cell('anvandare')) ?? fault('anvandare', 'staff_is_unknown')
  const day = values['dag'] ?? ''
  const on = isDay(day) ? day : fault('dag', 'day_is_written_yyyy_mm_dd')
  const state = states.get(cell('narvaro')) ?? fault('narvaro', 'presence_is_unknown')
  const half = halves.get(cell('halva')) ?? fault('halva', 'half_is_unknown')
  const written = cell('orsak')
  const reason = written === '' ? null : kinds.get(written) ?? fault('orsak', 'kind_is_unknown')
  if (reason !== null && state !== null && state !== 'away') fault('orsak', 'reason_is_of_who_is_away')
  if (faults.length > 0 || staffId === null || on === null || state === null || half === null) return faults
  return { staffId, on, half, state, reason }
}
