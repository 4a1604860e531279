import type { Day } from '../../calendar/day.ts'
import { parseIdentityNumber } from '../../persons/identity-number.ts'
import { itemKinds } from '../contract/daily.ts'
import type { ItemKind } from '../contract/daily.ts'

/**
 * What a source puts on the agenda: in words of both languages, with its figures, and where it is followed. Never a word about a client.
 */
export type AgendaEntry = {
  readonly kind: ItemKind
  readonly unitId: string | null
  readonly words: { readonly sv: string; readonly en: string }
  readonly figures: Readonly<Record<string, string | number | null>>
  readonly href: string | null
}

/**
 * The agenda: what was promised at earlier meetings first, then floors, alarms, clocks, equipment and decisions; within a kind as its
 * source has it.
 */
export function inAgendaOrder(entries: readonly AgendaEntry[]): AgendaEntry[] {
  return entries.toSorted((one, other) => itemKinds.indexOf(one.kind) - itemKinds.indexOf(other.kind))
}

const candidate = /\d{6}(?:\d{2})?[-+ ]?\d{4}/g
const caseNumber = /\b\d{4}\/\d{5}\b/

/**
 * Whether a text that is to name no client does so by a number: an identity number in any usual form with a right check digit, or a case
 * number. Names cannot be told from other words, and are asked for in the form's own words.
 */
export function namesByNumber(text: string, today: Day): boolean {
  if (caseNumber.test(text)) return true
  return [...text.matchAll(candidate)].some(([found]) => parseIdentityNumber(found, today).valid)
}

/** Why a meeting cannot be changed or closed; null when it can. */
export function refusedChange({ closedAt }: { readonly closedAt: string | null }): 'daily_meeting_is_closed' | null {
  return closedAt === null ? null : 'daily_meeting_is_closed'
}

/** Why a meeting cannot be closed: it is closed already, or nobody was there. */
export function refusedClosing(meeting: { readonly closedAt: string | null; readonly participants: readonly unknown[] }):
  'daily_meeting_is_closed' | 'participants_needed' | null {
  return refusedChange(meeting) ?? (meeting.participants.length === 0 ? 'participants_needed' : null)
}
