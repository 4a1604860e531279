import type { Day } from '../../calendar/day.ts'
import type { DecisionKind } from '../contract.ts'
import { traitsOf } from './decide-who.ts'

/** Something that goes on about a person and may be decided about; `words`: of a measure its aim. `compulsory`: the care rests on LVU. */
export type Ongoing = { kind: 'placement' | 'measure'; id: string; words: string; compulsory: boolean; since: Day }

/** A decision that may be begun on its own: its kind, what it is about, and what it rests on. */
export type Opening = {
  readonly kind: DecisionKind; readonly subjectKind: 'placement' | 'measure' | 'person'; readonly subjectId: string; readonly paragraph: string
  /** What tells measures apart: the aim. Empty otherwise. */
  readonly words: string
}

/**
 * The decisions that are made on their own, not as a step of a strand: where a placed child is to live, that a placement by consent or a
 * measure ends though the family would have it go on, and that an application for a measure is refused.
 *
 * Source: socialtjänstlagen (2025:400) 11 kap. 1 §, 22 kap. 2 §, 30 kap. 6 §; lagen (1990:52) med särskilda bestämmelser om vård av unga 11 §,
 * read 2026-11-22.
 */
export function openingsFor(personId: string, ongoing: readonly Ongoing[]): Opening[] {
  const own = (kind: DecisionKind, { kind: subjectKind, id, words }: Ongoing, paragraph = traitsOf(kind).paragraph): Opening => (
    { kind, subjectKind, subjectId: id, paragraph, words })
  const running = ongoing.flatMap((each) => {
    if (each.kind === 'measure') return [own('end_measure', each)]
    // Care under LVU ends by its own decision (21 §), and the law's own section says who decides where the child is to stay.
    return each.compulsory ? [own('move_placement', each, 'LVU 11')] : [own('move_placement', each), own('end_placement', each)]
  })
  return [...running, { kind: 'refuse_measure', subjectKind: 'person', subjectId: personId, paragraph: traitsOf('refuse_measure').paragraph, words: '' }]
}
