import { randomBytes, randomUUID } from 'node:crypto'
import type pg from 'pg'
import * as z from 'zod'
import { addDays } from '../../src/calendar/day.ts'
import type { Day } from '../../src/calendar/day.ts'
import { isoWeek, weekStart } from '../../src/calendar/week.ts'
import { searchPersons } from '../../src/cases/queries/search.ts'
import { saveContact } from '../../src/contacts/queries/contact.ts'
import { contactKeys } from '../../src/contacts/queries/note.ts'
import { personHead } from '../../src/person-page/queries/head.ts'
import { reportHeaders, timelineOf } from '../../src/person-page/queries/timeline.ts'
import { tonightRows } from '../../src/placements/queries/tonight.ts'
import { endOfPrefix } from '../../src/persons/rules.ts'
import { openRows } from '../../src/worklist/queries/open-rows.ts'
import { doneRows, personDetails, reportDetails } from '../../src/worklist/queries/row-details.ts'
import { borrow } from './borrow.ts'
import type { Borrowed, Facts } from './borrow.ts'
import { pictureFromRows } from './picture.ts'
import { saveReport } from './report.ts'
import { stand } from './stand.ts'
import { support, text } from './strands.ts'

export type Asker = { staffId: string; unitId: string; managedUnits: string[] }
type Done = { answer: unknown; about: readonly string[] }
/** One operation inside an open transaction: the statements, and whose record it was. `id` is the last part of the address, if any. */
export type Operation = (client: pg.ClientBase, asker: Asker, id: string, body: Record<string, unknown>, now: string,
  today: Day) => Promise<Done>

/** Sends a borrowed statement with the values of one request. @throws when there is none to send. */
export async function sent(client: pg.ClientBase, statement: Borrowed | undefined, facts: Facts): Promise<Array<Record<string, unknown>>> {
  if (statement === undefined) throw new Error('the system sends fewer statements than this server borrows')
  return (await client.query(statement(facts))).rows
}

const ids = (rows: ReadonlyArray<Record<string, unknown>>, column: string): string[] =>
  [...new Set(rows.map((row) => row[column]).filter((value) => typeof value === 'string'))]

/** Every operation by the first part of its address. */
export async function bareOperations(): Promise<Record<string, Operation>> {
  return { worklist: await worklist(), person: await person(), contact: await contact(), search: await search(), tonight: await tonight(), text: await text(),
    support: await support(), picture, report }
}

async function worklist(): Promise<Operation> {
  const [open] = await borrow(stand, (tx) => openRows(tx, { answerFor: [stand.staff], unitClocks: [], reports: [], limitedOn: null }))
  const [done] = await borrow(stand, (tx) => doneRows(tx, { answerFor: [stand.staff], units: [], personId: null, from: stand.from }))
  const [people] = await borrow(stand, (tx) => personDetails(tx, [stand.person]))
  const [reports] = await borrow(stand, (tx) => reportDetails(tx, [stand.id]))
  return async (client, { staffId }, _id, _body, _now, today) => {
    const rows = await sent(client, open, { staff: staffId })
    const ended = await sent(client, done, { staff: staffId, from: weekStart(today) })
    const about = ids(rows, 'personId')
    const details = about.length === 0 ? [] : await sent(client, people, { person: about })
    const children = ids(rows, 'concernChildId')
    const told = children.length === 0 ? [] : await sent(client, reports, { id: children })
    return { answer: { rows, done: ended, details, told }, about: [...new Set([...about, ...ids(ended, 'personId')])] }
  }
}

async function person(): Promise<Operation> {
  const [head] = await borrow(stand, (tx) => personHead(tx, stand.person, stand.now, stand.today))
  const [timeline] = await borrow(stand, (tx) => timelineOf(tx, stand.person, []))
  const [headers] = await borrow(stand, (tx) => reportHeaders(tx, [stand.person], new Map()))
  return async (client, _asker, id, _body, now, today) => {
    const facts = { person: id, now, today }
    const [found] = await sent(client, head, facts)
    return { answer: { ...found, earlierReports: await sent(client, headers, facts), timeline: await sent(client, timeline, facts) },
      about: [id] }
  }
}

async function search(): Promise<Operation> {
  const [byName] = await borrow(stand, (tx) => searchPersons(tx, { by: 'name', words: [stand.word] }))
  return async (client, _asker, _id, body) => {
    const word = String(body['text']).toLowerCase()
    const end = endOfPrefix(word)
    const rows = await sent(client, byName, { word, wordEnd: end, inside: ` ${word}` })
    return { answer: { persons: rows }, about: ids(rows, 'id') }
  }
}

async function tonight(): Promise<Operation> {
  const [list] = await borrow(stand, (tx) => tonightRows(tx, { on: stand.today, knownAt: null }))
  return async (client, _asker, _id, _body, _now, today) => {
    const rows = await sent(client, list, { today })
    return { answer: { rows }, about: ids(rows, 'personId') }
  }
}

async function contact(): Promise<Operation> {
  const [keysOf] = await borrow(stand, (tx) => contactKeys(tx, [stand.person], stand.today))
  const body = { mode: 'visit', outcome: 'held', notHeldReason: null, happenedOn: stand.from, happenedTime: null, minutes: 45, note: '',
    children: [{ personId: stand.person, seen: 'alone' }], participants: { personIds: [], others: [] }, nextStep: null,
    taskId: null } as const
  const [write] = await borrow({ ...stand, children: JSON.stringify([{ person_id: stand.person, seen: true, seen_alone: true,
    access: [stand.id] }]), week: isoWeek(stand.from) },
    (tx) => saveContact(tx, {
      id: stand.id, body: { ...body, children: [...body.children], participants: { personIds: [], others: [] } },
      week: isoWeek(stand.from), unitId: stand.word, by: stand.staff,
      at: stand.now, seen: 1, alone: 1, keys: new Map([[stand.person, [stand.id]]]), access: [stand.inside],
    }))
  return async (client, { staffId, unitId }, _id, sentBody, now, today) => {
    const [child] = z.object({ children: z.array(z.object({ personId: z.string() })) }).parse(sentBody).children
    const personId = child?.personId ?? ''
    const [found] = await sent(client, keysOf, { person: [personId], today })
    const keys = z.array(z.string()).parse(found?.['keys'])
    const id = randomUUID()
    const children = JSON.stringify([{ person_id: personId, seen: true, seen_alone: true, access: keys }])
    await sent(client, write, { id, staff: staffId, now, from: today, word: unitId, inside: keys, children, week: isoWeek(today) })
    return { answer: { ...sentBody, id }, about: [personId] }
  }
}

const picture: Operation = async (client, { managedUnits }, _id, _body, _now, today) => {
  const monday = weekStart(today)
  const values = [managedUnits, addDays(monday, -364), addDays(monday, -1), `${today.slice(0, 4)}-01-01`, addDays(today, -60)]
  const { rows } = await client.query({ name: 'picture', text: pictureFromRows, values })
  return { answer: rows[0], about: [] }
}

const report: Operation = async (client, { staffId }, _id, body, now, today) => {
  const [id, child, first, second] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const told = z.object({ narrative: z.string(), children: z.array(z.object({ name: z.string(), age: z.string(),
    whereabouts: z.string() })) }).parse(body)
  const [about] = told.children
  const reference = `B-${randomBytes(8).toString('hex')}`
  const values = [id, child, reference, today, now, told.narrative, about?.name, about?.age, about?.whereabouts, staffId, 'neglect',
    first, second, addDays(today, 14), isoWeek(today)]
  await client.query({ name: 'report', text: saveReport, values })
  return { answer: { id, reference }, about: [] }
}
