import { timeOf } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import { pickRules } from '../contract/log-review.ts'
import type { PickRule } from '../contract/log-review.ts'

/** One member of staff's reading of one person on one Swedish day, with what is known of how they stand to one another. */
export type Reading = {
  readonly readerId: string
  readonly personId: string
  /** When each page or answer was given. */
  readonly times: readonly Instant[]
  /** Methods and paths of the route table. */
  readonly actions: readonly string[]
  readonly why: readonly string[]
  /** Names in lower case without marks. A protected identity's name is compared too, but shown nowhere. */
  readonly readerSurname: string
  readonly personSurname: string
  /** The reader's own record; a recorded relative of the reader; somebody at the reader's address. Known where the log review has the reader's number. */
  readonly isReader: boolean
  readonly isRelative: boolean
  readonly sharesAddress: boolean
  /** The person is on the staff, as far as the log review has been told. */
  readonly isStaff: boolean
  /** An open case, or a relative with one, or a report: there was work to do. */
  readonly hasWork: boolean
  /** A Saturday, a holiday, or one of the three eves that the law counts as such. */
  readonly freeDay: boolean
  /** The reader had the role of emergency duty that day: nights and weekends are the work. */
  readonly onDuty: boolean
  /** The reader was away from work that day. */
  readonly isAbsent: boolean
  /** Rules that a reviewer has found this reader justified by, of this person, in the last quarter. */
  readonly judged: readonly PickRule[]
}

const dayBegins = '06:00'
const dayEnds = '20:00'
const reveals = ['POST /person/:id/visa', 'POST /api/persons/:id/reveal']

/** How each rule judges a reading by itself. `many_persons` and `refused_emergency` are about the reader alone, `sample` about chance. */
const judges: Readonly<Partial<Record<PickRule, (reading: Reading) => boolean>>> = {
  own_record: ({ isReader }) => isReader,
  relative: ({ isReader, isRelative }) => !isReader && isRelative,
  same_address: ({ isReader, sharesAddress }) => !isReader && sharesAddress,
  same_surname: ({ readerSurname, personSurname }) => surnames(readerSurname).some((name) => surnames(personSurname).includes(name)),
  colleague: ({ isReader, isStaff }) => !isReader && isStaff,
  no_open_case: ({ hasWork }) => !hasWork,
  outside_hours: ({ times, freeDay, onDuty }) => !onDuty && (freeDay || times.some(isNight)),
  absent: ({ isAbsent }) => isAbsent,
  break_glass: ({ why }) => why.includes('break_glass'),
  protected_shown: ({ actions }) => actions.some((action) => reveals.includes(action)),
}

/** What a reviewer has found justified once stays so: how two people stand to one another does not change by the day. */
const lasting: readonly PickRule[] = ['relative', 'same_address', 'same_surname', 'colleague', 'no_open_case']

/**
 * The rules that pick a reading, in the order of `pickRules`; empty when none does.
 *
 * Source: lagen (2001:454) om behandling av personuppgifter inom socialtjänsten 10 §, read 2026-11-21 (systematic and recurring checks); which
 * reads are looked at is the project's own choice.
 */
export function rulesFor(reading: Reading): PickRule[] {
  const settled = new Set(reading.judged.filter((rule) => lasting.includes(rule)))
  return pickRules.filter((rule) => judges[rule]?.(reading) === true && !settled.has(rule))
}

/** Each of several surnames counts: "haddad lind" shares a name with "lind". */
function surnames(name: string): string[] {
  return name.split(/[\s-]+/).filter((part) => part.length > 1)
}

function isNight(at: Instant): boolean {
  const time = timeOf(at)
  return time < dayBegins || time >= dayEnds
}

/** Whether a member of staff opened so many persons one by one in a day that the whole day is looked at. @param most the local setting. */
export function readsMany(persons: number, most: number): boolean {
  return persons > most
}

/**
 * Whether chance picks a reading. The same seed, reader, person and day give the same answer, so that anybody can check the sample; who does
 * not know the seed cannot foresee it.
 *
 * @param perMille 0 = none, 1000 = all.
 */
export function isSampled(seed: string, readerId: string, personId: string, perMille: number): boolean {
  return scatter(`${seed} ${readerId} ${personId}`) % 1000 < perMille
}

/** A number of 32 bits that a small change of the text changes wholly: FNV-1a, then the mixing steps of MurmurHash3. */
function scatter(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
