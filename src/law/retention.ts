import { addDays, addYears, birthdayOn, dayFromParts, dayParts, yearOf } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'

/**
 * What a document belongs to, as far as its keeping depends on it.
 *
 * child_investigation: made in an investigation of a child's need of protection or support. report_not_investigated: a report of concern
 * that no investigation followed. placement: about a child placed or received in a family home, supported or protected housing, HVB,
 * housing with special support or another private home. custody_agreement: an approved agreement on custody, residence or contact.
 * register: a row of a register without a file, such as a count or a list.
 */
export const documentKinds = [
  'paternity', 'adoption', 'placement', 'child_investigation', 'report_not_investigated', 'custody_agreement', 'register', 'other',
] as const
export type DocumentKind = (typeof documentKinds)[number]

/**
 * `lastNoteOn`: the day of the last note on it; of a register row, the day the circumstances ceased. Null while it is still written in.
 * Documents of one `file` are counted together.
 */
export type KeptDocument = { readonly id: string; readonly kind: DocumentKind; readonly file: string; readonly lastNoteOn: Day | null }

export const keepReasons = [
  'kind_kept', 'research_county', 'research_birth_day', 'thirtieth_birthday', 'eighteenth_birthday', 'five_years', 'still_written', 'birth_unknown',
] as const
export type KeepReason = (typeof keepReasons)[number]

/**
 * How long a document is kept. `until` is the first day it may be destroyed, `destroyBy` the last day it may still be there; both null when
 * it is kept for ever or the day cannot be known yet. `waitsFor` names the documents whose keeping moved the day.
 */
export type Keeping = {
  readonly id: string; readonly keep: 'for-ever' | 'until' | 'not-known-yet'; readonly until: Day | null; readonly destroyBy: Day | null
  readonly reason: KeepReason; readonly paragraph: string; readonly waitsFor: readonly string[]
}

/** Who the documents are about, and where. `olderToThirty`: whether investigations last noted before 15 January 2026 are kept to 30 too. */
export type KeptOf = { readonly birthOn: Day | null; readonly municipality: string; readonly olderToThirty: boolean }

const researchCounties: ReadonlySet<string> = new Set(['05', '09', '22'])
const goteborg = '1480'
const researchBirthDays: ReadonlySet<number> = new Set([5, 15, 25])
const keptKinds: ReadonlySet<DocumentKind> = new Set(['paternity', 'adoption', 'placement'])
const thirtyFrom = dayFromParts(2026, 1, 15)

/**
 * How long each of a person's documents is kept.
 *
 * For ever: paternity, adoption and children placed away from home; everything in Östergötland, Gotland, Västernorrland and Göteborg; everything
 * about those born on the 5th, 15th or 25th. Until the thirtieth birthday: what was made in an investigation of a child's need. Until the
 * eighteenth: agreements on custody. The rest five years after the last note in the file, and a register row five years after the circumstances
 * ceased; neither while a register row on the same person is still to be kept. Destroyed by the last day of the year after.
 *
 * Readings of the project's own, since the paragraphs leave them open: an investigation is kept five years after its last note if that is later than
 * the birthday; a file in which something is still written is not counted; an unknown birth day keeps what depends on it.
 *
 * @returns one answer per document, in the order given.
 *
 * Source: socialtjänstlagen (2025:400) 16 kap. 1-3 §§, 2 a § in force 2026-01-15; socialtjänstförordningen (2025:468) 13 kap. 1 §; read 2026-11-21.
 */
export function keepingOf(documents: readonly KeptDocument[], person: KeptOf): Keeping[] {
  const forEver = keptForResearch(person)
  const rows = documents.filter(({ kind }) => kind === 'register')
  return documents.map((document) => {
    if (keptKinds.has(document.kind)) return keptAlways(document.id, 'kind_kept', 'SoL 16:2')
    if (forEver !== null) return keptAlways(document.id, forEver, 'SoF 13:1')
    const five = fiveYears(document, document.kind === 'register' ? [document] : documents.filter(({ file, kind }) => (
      file === document.file && kind !== 'register')), rows)
    if (document.kind === 'child_investigation' && (person.olderToThirty || (document.lastNoteOn ?? thirtyFrom) >= thirtyFrom)) {
      return untilThirty(five, person.birthOn)
    }
    return document.kind === 'custody_agreement' ? untilEighteen(document.id, person.birthOn) : five
  })
}

/** The last day that a document may still be there, whose keeping ended on the day: 31 December of the year after. */
export function destroyedBy(until: Day): Day {
  return addDays(dayFromParts(yearOf(until) + 2, 1, 1), -1)
}

/** Why everything about a person is kept for research, if it is. */
export function keptForResearch({ birthOn, municipality }: Pick<KeptOf, 'birthOn' | 'municipality'>): 'research_county' | 'research_birth_day' | null {
  if (researchCounties.has(municipality.slice(0, 2)) || municipality === goteborg) return 'research_county'
  return birthOn !== null && researchBirthDays.has(dayParts(birthOn).date) ? 'research_birth_day' : null
}

function keptAlways(id: string, reason: KeepReason, paragraph: string): Keeping {
  return { id, keep: 'for-ever', until: null, destroyBy: null, reason, paragraph, waitsFor: [] }
}

function keptUntil(id: string, until: Day, reason: KeepReason, paragraph: string, waitsFor: readonly string[] = []): Keeping {
  return { id, keep: 'until', until, destroyBy: destroyedBy(until), reason, paragraph, waitsFor }
}

function notKnown(id: string, reason: KeepReason, paragraph: string, waitsFor: readonly string[] = []): Keeping {
  return { id, keep: 'not-known-yet', until: null, destroyBy: null, reason, paragraph, waitsFor }
}

/** Until the thirtieth birthday, or as long as the rest of the file is kept, whichever is later. */
function untilThirty(five: Keeping, birthOn: Day | null): Keeping {
  const paragraph = 'SoL 16:2 a'
  if (birthOn === null) return notKnown(five.id, 'birth_unknown', paragraph)
  const birthday = birthdayOn(birthOn, 30)
  if (five.until === null || five.until > birthday) return { ...five, paragraph }
  return keptUntil(five.id, birthday, 'thirtieth_birthday', paragraph)
}

function untilEighteen(id: string, birthOn: Day | null): Keeping {
  const paragraph = 'SoL 16:3'
  return birthOn === null ? notKnown(id, 'birth_unknown', paragraph) : keptUntil(id, birthdayOn(birthOn, 18), 'eighteenth_birthday', paragraph)
}

function fiveYears({ id }: KeptDocument, together: readonly KeptDocument[], rows: readonly KeptDocument[]): Keeping {
  const paragraph = 'SoL 16:1'
  const open = together.filter(({ lastNoteOn }) => lastNoteOn === null)
  if (open.length > 0) return notKnown(id, 'still_written', paragraph, othersThan(id, open))
  const own = latest(together)
  const later = rows.filter(({ lastNoteOn }) => lastNoteOn === null || own === null || lastNoteOn > own)
  if (later.some(({ lastNoteOn }) => lastNoteOn === null)) return notKnown(id, 'still_written', paragraph, othersThan(id, later))
  const last = latest([...together, ...later])
  if (last === null) return notKnown(id, 'still_written', paragraph)
  const moved = [...together, ...later].filter(({ lastNoteOn }) => lastNoteOn === last)
  return keptUntil(id, addYears(last, 5), 'five_years', paragraph, moved.some((each) => each.id === id) ? [] : othersThan(id, moved))
}

function latest(documents: readonly KeptDocument[]): Day | null {
  return documents.reduce<Day | null>((last, { lastNoteOn }) => (last === null || (lastNoteOn !== null && lastNoteOn > last) ? lastNoteOn : last), null)
}

function othersThan(id: string, documents: readonly KeptDocument[]): string[] {
  return documents.map((each) => each.id).filter((each) => each !== id)
}
