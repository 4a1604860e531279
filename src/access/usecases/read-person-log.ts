import type { Clock } from '../../calendar/clock.ts'
import { addDays, addMonths } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { parseDayInput } from '../../calendar/input.ts'
import { dayOf, instant, instantOf, time, timeOf } from '../../calendar/instant.ts'
import { enteredSettings } from '../../law/queries.ts'
import type { Read } from '../../platform/db.ts'
import { isPaged, pageOf } from '../../platform/paged-rows.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Actor } from '../contract.ts'
import type { Extract, Line, LinesQuery, PersonLog } from '../contract/log-review.ts'
import { casePrefixOf, isInLog, linesAbout, personNamed, reviewedPerson } from '../queries/person-log.ts'
import type { LineRow, Period, ReviewedPerson } from '../queries/person-log.ts'
import { mainRole } from '../rules.ts'
import { changesSomething, kindOf, readSubject } from '../rules/read-words.ts'

type By = { readonly actor: Actor; readonly clock: Clock }
type OfPerson = By & { readonly params: { readonly id: string }; readonly query: LinesQuery }

const pageSize = 50
const mostRows = 10_000
const monthsBack = 12

/** The person that a number means. @throws Refusal review_person_not_found (404) also for what is no number at all. */
export async function findForReview(tx: Read, { body }: { body: { subject: string } }): Promise<{ id: string }> {
  const subject = readSubject(body.subject, await casePrefixOf(tx))
  const id = subject === null ? undefined : 'caseNumber' in subject ? await personNamed(tx, null,
    subject.caseNumber) : await firstNamed(tx, subject.numbers)
  if (id === undefined) throw new Refusal('review_person_not_found', 404)
  return { id }
}

async function firstNamed(tx: Read, numbers: readonly string[]): Promise<string | undefined> {
  for (const number of numbers) {
    const id = await personNamed(tx, number, null)
    if (id !== undefined) return id
  }
  return undefined
}

/** A page of everything in the log about one person. @throws Refusal review_person_not_found (404). */
export async function readPersonLog(tx: Read, asked: OfPerson): Promise<PersonLog> {
  const { params, query } = asked
  const { person, from, to, period } = await looked(tx, asked)
  const paged = { limit: query.limit, after: query.after }
  const part = isPaged(paged) ? { size: (query.limit ?? mostRows) + 1, skip: 0, after: query.after }
    : { size: pageSize, skip: (query.sida - 1) * pageSize }
  const { rows: fetched, count } = await linesAbout(tx, { ...period, records: person.records, what: query.slag, ...part })
  const { rows, next } = isPaged(paged) ? pageOf(fetched, { limit: part.size - 1 }, (row) => [instant(row.at), row.id])
    : { rows: fetched, next: null }
  return {
    personId: params.id, caseNumber: person.caseNumber, protected: person.protection !== 'none', from, to, lines: rows.map(lineOf), count,
    page: query.sida, pages: Math.ceil(count / pageSize), next,
  }
}

/** All lines of the period in one list, for a file. @throws Refusal review_person_not_found (404). */
export async function allLines(tx: Read, asked: OfPerson): Promise<Line[]> {
  const { person, period } = await looked(tx, asked)
  return (await linesAbout(tx, { ...period, records: person.records, what: asked.query.slag, size: mostRows, skip: 0 })).rows.map(lineOf)
}

/** The person, and the period that was asked for: the last twelve months when none was. */
async function looked(tx: Read, { params, query, clock }: OfPerson): Promise<{ person: ReviewedPerson; from: Day; to: Day;
  period: Period }> {
  const today = clock.today()
  const person = await reviewedPerson(tx, params.id, today) ?? (await isInLog(tx, params.id) ? destroyed(params.id) : undefined)
  if (person === undefined) throw new Refusal('review_person_not_found', 404)
  const to = dayIn(query.till, today) ?? today
  const from = dayIn(query.fran, today) ?? addMonths(to, -monthsBack)
  const midnight = time('00:00')
  return { person, from, to, period: { from: instantOf(from, midnight), to: instantOf(addDays(to, 1), midnight) } }
}

/** A record that is gone: the log remembers it by its id, and what guarded it is not known any more, so everything does. */
function destroyed(id: string): ReviewedPerson {
  return { records: [id], protection: 'none', hides: true, caseNumber: null, name: null }
}

function dayIn(text: string | undefined, today: Day): Day | null {
  return text === undefined || text === '' ? null : parseDayInput(text, today, 'past')
}

function lineOf(row: LineRow): Line {
  const { readerId, readerName, unitName, roles } = row
  return {
    id: row.id, at: instant(row.at), actorKind: row.actorKind, kind: kindOf(row.action), action: row.action,
      changes: changesSomething(row.action),
    why: row.why, outcome: row.outcome,
    reader: readerId === null ? null : { id: readerId, name: readerName ?? '', unitName: unitName ?? '', role: mainRole(roles ?? []) },
  }
}

/**
 * What the person may have of the log: when, in which role, what was done; one row for each reader, kind and day. Names of staff as the local
 * setting says. With a protected identity or hidden whereabouts the units are left out, since a unit may tell where somebody is. What was
 * refused showed nothing and is left out; other persons are nowhere in it.
 *
 * @throws Refusal review_person_not_found (404).
 */
export async function readExtract(tx: Read, asked: OfPerson): Promise<Extract> {
  const { params, clock } = asked
  const { person, from, to, period } = await looked(tx, asked)
  const own = await enteredSettings(tx, clock.today())
  const names = own.get('log-extract-names') === 'name'
  const units = person.protection === 'none' && !person.hides
  const { rows, count } = await linesAbout(tx, { ...period, records: person.records, what: 'alla', size: mostRows, skip: 0 })
  const lines = rows.filter(({ outcome }) => outcome === 'done').map(lineOf)
  return {
    personId: params.id, caseNumber: person.caseNumber, from, to, printedAt: clock.now(), names, units,
    rows: groups(lines).map((group) => extractRow(group, { names, units })), cut: count > rows.length,
  }
}

/** Lines of the same reader, day and kind together, the earliest day first. */
function groups(lines: readonly Line[]): Line[][] {
  const found = new Map<string, Line[]>()
  for (const line of lines.toReversed()) {
    const key = [dayOf(line.at), line.reader?.id ?? line.actorKind, line.kind, line.changes, line.why === 'break_glass'].join(' ')
    found.set(key, [...(found.get(key) ?? []), line])
  }
  return [...found.values()]
}

function extractRow(group: readonly Line[], { names, units }: { names: boolean; units: boolean }): Extract['rows'][number] {
  const [first] = group
  const last = group.at(-1)
  if (first === undefined || last === undefined) throw new RangeError('a group has lines')
  const { reader, actorKind, kind, changes, why } = first
  return {
    on: dayOf(first.at), fromTime: timeOf(first.at), toTime: timeOf(last.at), who: actorKind, role: reader?.role ?? null,
    unitName: units ? reader?.unitName ?? null : null, name: names ? reader?.name ?? null : null, kind, changes,
      emergency: why === 'break_glass',
    times: group.length,
  }
}
