import type { Day } from '../../calendar/day.ts'
import { nightsIn } from '../../placements/rules/nights.ts'
import type { ClockView } from '../contract.ts'
import type { PersonYear } from '../contract/year.ts'

type Form = PersonYear['nights'][number]['form']
type Mode = PersonYear['contacts'][number]['mode']
type Stay = { readonly placementId: string; readonly form: Form; readonly fromOn: Day; readonly toOn: Day | null }

/** Nights of stays that begin from one day to another, by form of home, most first; each with the latest placement of that form. */
export function nightsByForm(stays: readonly Stay[], from: Day, to: Day): PersonYear['nights'] {
  const found = new Map<Form, PersonYear['nights'][number]>()
  for (const stay of stays) {
    const nights = nightsIn(stay, from, to)
    if (nights > 0) found.set(stay.form, { form: stay.form, placementId: stay.placementId,
      nights: nights + (found.get(stay.form)?.nights ?? 0) })
  }
  return [...found.values()].toSorted((one, other) => other.nights - one.nights)
}

/** Contacts in counts: those that took place by mode, most first, those that did not, and how often the child was seen, and seen alone. */
export function contactCounts(contacts: ReadonlyArray<{ mode: Mode; held: boolean; seen: boolean; alone: boolean }>):
  Pick<PersonYear, 'contacts' | 'notHeld' | 'seen' | 'seenAlone'> {
  const held = contacts.filter((each) => each.held)
  const byMode = [...new Set(held.map(({ mode }) => mode))].map((mode) => ({ mode,
    count: held.filter((each) => each.mode === mode).length }))
  return {
    contacts: byMode.toSorted((one, other) => other.count - one.count), notHeld: contacts.length - held.length,
    seen: contacts.filter(({ seen, alone }) => seen || alone).length, seenAlone: contacts.filter(({ alone }) => alone).length,
  }
}

/** Times of law of a year in counts: met, met late, still open after their last day, and lapsed; the late and the open by name. */
export function clockCounts(clocks: ReadonlyArray<Pick<ClockView,
  'id' | 'term' | 'state' | 'legalDueOn' | 'endedOn'>>): PersonYear['clocks'] {
  const of = (state: ClockView['state']) => clocks.filter((clock) => clock.state === state)
  const late = [...of('met-late'), ...of('overdue')].map(({ id, term, legalDueOn, endedOn }) => ({ id, term, dueOn: legalDueOn, endedOn }))
  return { met: of('met').length, metLate: of('met-late').length, overdue: of('overdue').length, lapsed: of('lapsed').length, late }
}
