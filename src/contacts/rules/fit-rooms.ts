import type { Day } from '../../calendar/day.ts'
import type { ParticipantToFit } from '../contract/rebooking.ts'

/**
 * How many people may be in a room at once.
 *
 * @param room area in square metres, and seats.
 * @param distance metres that people must keep between one another; 0 when nothing is required.
 * @returns whole people, never more than the seats. At a distance each person needs a square of that side, so the floor holds
 * area / distance² people; leaders and adults who come along are people too. May be 0: a cupboard holds nobody at two metres.
 *
 * The square is our own choice, on the careful side: people who stand in a perfect lattice along the walls would be more.
 */
export function capacityAt(room: { readonly area: number; readonly seats: number }, distance: number): number {
  if (distance === 0) return room.seats
  // A whole number stays whole although tenths of metres have no exact binary form.
  return Math.min(room.seats, Math.floor(room.area / (distance * distance) + 1e-9))
}

/** People in a room: those who take part, the adults along with them, and the leaders. */
export function peopleOf(participants: readonly ParticipantToFit[], leaders: number): number {
  return participants.reduce((sum, { accompanying }) => sum + 1 + accompanying, leaders)
}

/**
 * Divides a group in two as equal as it comes: who has a half keeps it, so that nobody meets new people each time; the others go where
 * fewer are, the first half first.
 */
export function halvesOf(participants: readonly ParticipantToFit[]): readonly [ParticipantToFit[], ParticipantToFit[]] {
  const first = participants.filter(({ half }) => half === 1)
  const second = participants.filter(({ half }) => half === 2)
  for (const each of participants.filter(({ half }) => half === null)) (peopleOf(first, 0) <= peopleOf(second, 0) ? first : second).push(each)
  return [first, second]
}

/** The distance that is required on a day, in metres: the longest of those that hold; 0 when none does. */
export function metresOn(distances: ReadonlyArray<{ readonly metres: number; readonly fromOn: Day; readonly toOn: Day | null }>, on: Day): number {
  return distances.filter(({ fromOn, toOn }) => fromOn <= on && (toOn === null || toOn >= on)).reduce((most, { metres }) => Math.max(most, metres), 0)
}
