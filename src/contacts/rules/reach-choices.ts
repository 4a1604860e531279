import type { Day } from '../../calendar/day.ts'
import { shippedChoices } from '../contract/enquiries.ts'
import type { Choice, ChoiceList } from '../contract/enquiries.ts'

/** What the municipality has added to a list, or changed about a shipped choice. */
export type ChoiceRow = { readonly code: string; readonly name: string | null; readonly place: number; readonly closedOn: Day | null }

/** A whole list: the shipped choices as changed, then the municipality's own in the order they were added. Also those that are closed. */
export function allChoices(list: ChoiceList, rows: readonly ChoiceRow[]): Choice[] {
  const changed = new Map(rows.map((row) => [row.code, row]))
  const shipped = shippedChoices[list].map((code, place) => {
    const row = changed.get(code)
    return { code, name: row?.name ?? null, place, closedOn: row?.closedOn ?? null, shipped: true }
  })
  const known = new Set(shipped.map(({ code }): string => code))
  const own = rows.filter(({ code }) => !known.has(code)).map((row) => ({ ...row, shipped: false }))
  return [...shipped, ...own.toSorted((one, other) => one.place - other.place || (one.code < other.code ? -1 : 1))]
}

/** What may be chosen on a day. A choice that closes on it no longer may. */
export function openChoices(choices: readonly Choice[], on: Day): Choice[] {
  return choices.filter(({ closedOn }) => closedOn === null || closedOn > on)
}
