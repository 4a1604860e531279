import type { Day } from '../../calendar/day.ts'
import { crisisOf, gearOf, stillWaits } from '../../crisis/rules/low-gear.ts'
import type { LowGear } from '../../crisis/rules/low-gear.ts'
import type { Orderable } from '../rules.ts'

/** What a manager has written of a clock. */
export type PostponedUntil = { readonly untilOn: Day; readonly legalDueOn: Day; readonly reason: string; readonly by: string }

/**
 * What a crisis means for a row. `slow`: its activity runs in low gear and it waits, last. `kept`: the activity is in low gear, but the row has a
 * clock and keeps its place. `postponed`: a manager has postponed its clock; it waits, last, while `last` is true.
 */
export type RowGear =
  | { readonly says: 'slow' | 'kept'; readonly last: boolean; readonly name: string; readonly level: number }
  | ({ readonly says: 'postponed'; readonly last: boolean } & Omit<PostponedUntil, 'legalDueOn'>)
export type Geared = { readonly gear: RowGear | null; readonly inCrisis: boolean }

type Row = Pick<Orderable, 'kind' | 'id' | 'unitId' | 'rule'> & { readonly measureId: string | null }

/** What kind of work a row is, in the codes that activities cover; null for a report that nobody has opened, which never waits. */
export function codeOf({ kind, rule, measureId }: Row): string | null {
  if (kind === 'task') return measureId === null ? 'task' : 'follow_up'
  return kind === 'unseen' || kind === 'restriction' ? kind : kind === 'unopened' ? null : rule
}

/** What a crisis means for a row of the worklist. A row with a clock is never put last by an activity: only by what a manager has written. */
export function gearOfRow(row: Row, gear: LowGear, postponed: PostponedUntil | undefined, today: Day): Geared {
  const inCrisis = crisisOf(row.unitId, gear.running) !== null
  if (postponed !== undefined) {
    const { legalDueOn: _legal, ...told } = postponed
    return { inCrisis, gear: { says: 'postponed', last: stillWaits(postponed, today), ...told } }
  }
  const code = codeOf(row)
  const why = code === null ? null : gearOf({ unitId: row.unitId, code }, gear)
  if (why === null) return { inCrisis, gear: null }
  const hasClock = row.rule !== null
  return { inCrisis, gear: { says: hasClock ? 'kept' : 'slow', last: !hasClock, name: why.name, level: why.level } }
}

/** Whether a manager may postpone the row: a clock of a known person in a crisis, and none that protects a child now or is to be done at once. */
export function mayWait({ kind, personId, traits, inCrisis }: Pick<Orderable, 'kind' | 'personId' | 'traits'> & Pick<Geared, 'inCrisis'>): boolean {
  const atOnce = traits !== null && (traits.protectsNow || traits.unit === 'immediate' || traits.unit === 'same-day')
  return kind === 'clock' && personId !== null && inCrisis && !atOnce
}

/** Whether a row waits because of a crisis, and so stands last. */
export function waitsLast({ gear }: Pick<Geared, 'gear'>): boolean {
  return gear !== null && gear.last
}

/** The rows in their order, with those that wait because of a crisis after all others. */
export function waitingLast<R>(rows: readonly R[], of: (row: R) => Pick<Geared, 'gear'>): R[] {
  return [...rows.filter((row) => !waitsLast(of(row))), ...rows.filter((row) => waitsLast(of(row)))]
}
