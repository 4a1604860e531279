import type { Day } from '../calendar/day.ts'
import { keepingOf } from '../law/retention.ts'
import type { DocumentKind, Keeping } from '../law/retention.ts'
import type { ItemKind } from './contract.ts'

/** Something written about a person: what it belongs to, and the day of the last note on it; null while it is still written in. */
export type Piece = { readonly id: string; readonly kind: DocumentKind; readonly lastNoteOn: Day | null }
/** A person with everything written about it. `openCase`: the case has not been closed, so that nothing but old reports can fall due. */
export type KeptPerson = {
  readonly personId: string; readonly caseNumber: string | null; readonly birthOn: Day | null; readonly openCase: boolean; readonly pieces: readonly Piece[]
  readonly protected: boolean
  /** The person's records: its own, and those that are joined with it. */
  readonly records: readonly string[]
}

export type FallsDue = {
  readonly kind: ItemKind; readonly subjectId: string; readonly personId: string; readonly caseNumber: string | null; readonly until: Day
  readonly destroyBy: Day; readonly reason: Keeping['reason']; readonly paragraph: string
}

/**
 * When what is known about a person falls due, as it stands now.
 *
 * The whole of a person falls due when everything written about it has, on the last of those days. A report that no investigation followed falls due by
 * itself five years after its last note, also while the case goes on: such a report has a file of its own.
 *
 * @returns the person's own line first, if it can be known, then the reports that come before it; why it is kept, when nothing falls due for the person.
 *
 * Source: socialtjänstlagen (2025:400) 16 kap. 1-3 §§, socialtjänstförordningen (2025:468) 13 kap. 1 §, read 2026-11-21.
 */
export function fallsDue(person: KeptPerson, where: { municipality: string; olderToThirty: boolean }): { due: FallsDue[]; kept: Keeping | null } {
  const documents = person.pieces.map(({ id, kind, lastNoteOn }) => ({ id, kind, lastNoteOn, file: kind === 'report_not_investigated' ? id : 'file' }))
  const keeping = keepingOf(documents, { birthOn: person.birthOn, ...where })
  const { personId, caseNumber } = person
  const line = (kind: ItemKind, subjectId: string, { until, destroyBy, reason, paragraph }: Keeping): FallsDue[] => (
    until === null || destroyBy === null ? [] : [{ kind, subjectId, personId, caseNumber, until, destroyBy, reason, paragraph }])
  const lasting = longest(keeping)
  const whole = person.openCase || lasting === null || lasting.keep !== 'until' ? [] : line('person', personId, lasting)
  const last = whole[0]?.until
  const reports = keeping.filter(({ id, until }) => until !== null && (last === undefined || until < last) && isOwnReport(person, id))
    .flatMap((each) => line('report', each.id, each))
  return { due: [...whole, ...reports], kept: whole.length > 0 ? null : lasting }
}

/**
 * Why a person's file may be handed over to the archive: it is closed, and kept for ever. Null while it goes on or will fall due.
 *
 * Source: socialtjänstlagen (2025:400) 16 kap. 2 §, socialtjänstförordningen (2025:468) 13 kap. 1 §, read 2026-11-21.
 */
export function handedOverBecause(person: KeptPerson, where: { municipality: string; olderToThirty: boolean }): Keeping | null {
  const { kept } = fallsDue(person, where)
  return person.openCase || kept?.keep !== 'for-ever' ? null : kept
}

function isOwnReport({ pieces }: KeptPerson, id: string): boolean {
  return pieces.some((piece) => piece.id === id && piece.kind === 'report_not_investigated')
}

/** What keeps a person's data longest: for ever before not known yet before the latest day. */
function longest(keeping: readonly Keeping[]): Keeping | null {
  const rank = { 'for-ever': 2, 'not-known-yet': 1, 'until': 0 }
  return keeping.reduce<Keeping | null>((most, each) => {
    if (most === null || rank[each.keep] > rank[most.keep]) return each
    return rank[each.keep] === rank[most.keep] && each.until !== null && most.until !== null && each.until > most.until ? each : most
  }, null)
}
