import { addDays } from '../../../calendar/day.ts'
import type { Row } from '../../contract.ts'
import { chanceFrom } from '../chance.ts'
import type { Chance } from '../chance.ts'
import { at, clock } from '../time.ts'
import type { UnitKey, World } from '../world.ts'

type Version = {
  /** Days from today. */
  readonly adopted?: number; readonly from?: number; readonly to?: number; readonly review?: number; readonly body: string; readonly steps: readonly string[]; readonly note?: string
}
type Told = { readonly title: string; readonly kind: string; readonly owner: UnitKey; readonly versions: readonly Version[]; readonly closed?: readonly [day: number, reason: string] }

const meet = 'Ring vårdnadshavaren före mötet.\nTräffa barnet enskilt, på en plats som barnet väljer.\nSkriv anteckningen samma dag.'
const routines: readonly Told[] = [
  { title: 'Skyddsbedömning samma dag', kind: 'routine', owner: 'intake', versions: [
    { adopted: -620, review: -250, body: 'Två handläggare läser varje anmälan.\nBedömningen skrivs innan klockan 16.', steps: ['protection_assessment', 'report'] },
    { adopted: -240, review: 11, body: 'Två handläggare läser varje anmälan.\nBedömningen skrivs samma dag som anmälan kom.\nVid fara ringer du socialjouren.', steps: ['protection_assessment', 'report'], note: 'Samma dag gäller hela dygnet.' }] },
  { title: 'Förhandsbedömning: vem vi ringer', kind: 'routine', owner: 'intake', versions: [
    { adopted: -300, review: -4, body: 'Ring anmälaren.\nRing vårdnadshavarna.\nFråga skolan bara med samtycke eller i utredning.', steps: ['preliminary_assessment'] }] },
  { title: 'Samtal med barn', kind: 'guideline', owner: 'north', versions: [
    { adopted: -410, review: 200, body: meet, steps: ['contact', 'investigation'] },
    { adopted: -30, review: 335, body: `${meet}\nFråga hur barnet vill få veta vad som händer.`, steps: ['contact', 'investigation'], note: 'Barnet ska få välja hur det får veta.' }] },
  { title: 'Besök hos placerade barn i smittsäsong', kind: 'crisis_routine', owner: 'placement', versions: [
    { adopted: -20, to: 40, body: 'Fråga hemmet om någon är sjuk.\nTräffas ute när det går.\nVideo varje vecka om besöket flyttas.', steps: ['placement', 'contact'] }] },
  { title: 'Digitala möten med nätverk', kind: 'routine', owner: 'south', versions: [
    { adopted: -280, to: -215, body: 'Nätverksmöten hålls på video.', steps: ['investigation'] },
    { adopted: -210, review: 150, body: 'Nätverksmöten hålls på video när någon annars inte kan komma.\nBarnet väljer om det vill vara med på plats.', steps: ['investigation', 'placement'], note: 'Krisrutinen görs permanent.' }] },
  { title: 'Beslut och delegation vid frånvaro', kind: 'policy', owner: 'management', versions: [
    { adopted: -500, review: 120, body: 'Beslut fattas av den som delegationsordningen anger.\nVid frånvaro beslutar ställföreträdaren.', steps: ['decision'] }] },
  { title: 'Byte av handläggare', kind: 'routine', owner: 'south', versions: [
    { adopted: -12, from: 9, review: 370, body: 'Barnet får veta före bytet.\nDen nya handläggaren träffar barnet tillsammans med den gamla.', steps: ['handover'] }] },
  { title: 'Dokumenthantering', kind: 'governing_document', owner: 'management', versions: [
    { adopted: -700, review: 30, body: 'Handlingar kommer in i ärendet samma dag.', steps: ['documents', 'closing'] }, { body: 'Handlingar kommer in i ärendet samma dag.\nSkannade original förstörs efter kontroll.', steps: ['documents', 'closing'], note: 'Skannade original.' }] },
  { title: 'Karantänhem', kind: 'crisis_routine', owner: 'placement', versions: [{ adopted: -290, to: -268, body: 'Barn som väntar på provsvar bor i jourhem.', steps: ['placement'] }] },
  { title: 'Fax till åklagaren', kind: 'routine', owner: 'intake', closed: [-90, 'Allt skickas digitalt.'], versions: [{ adopted: -650, review: -280, body: 'Faxa och ring.', steps: [] }] },
]

/** Routines and governing documents in every state, with who has read the versions; drawn by a chance of their own. */
export function addRoutines(world: World): void {
  if (world.part > 1) return
  const { rows, today } = world
  const chance = chanceFrom(`routines ${today}`)
  const leads = (key: UnitKey): string => world.workers.find(({ unit, role, to }) => unit.key === key && to === null && ['unit_manager', 'director'].includes(role))?.row.id ?? ''
  for (const told of routines) {
    const owner = leads(told.owner)
    const id = chance.id()
    const days = told.versions.flatMap(({ adopted }) => adopted ?? [])
    const recorded = { recorded_at: at(addDays(today, Math.min(...days) - 15), clock(10)), recorded_by: owner }
    rows.routine.push({ id, title: told.title, kind: told.kind, owner_id: owner, ...recorded,
      ...(told.closed === undefined ? {} : { closed_on: addDays(today, told.closed[0]), closed_reason: told.closed[1], closed_by: owner }) })
    for (const [index, version] of told.versions.entries()) addVersion(world, chance, { id, number: index + 1, owner }, version)
  }
}

type Of = { readonly id: string; readonly number: number; readonly owner: string }

function addVersion(world: World, chance: Chance, { id, number, owner }: Of, { adopted, from, to, review, body, steps, note }: Version): void {
  const { rows, today } = world
  const on = (days: number | undefined) => (days === undefined ? null : addDays(today, days))
  const row: Row<'routine_version'> = {
    routine_id: id, version: number, stage: adopted === undefined ? 'draft' : 'adopted', body, change_note: note ?? null, steps: [...steps],
    recorded_at: at(addDays(today, (adopted ?? -5) - 15), clock(10)), recorded_by: owner,
  }
  if (adopted === undefined) {
    rows.routine_version.push(row)
    return
  }
  const since = addDays(today, adopted)
  rows.routine_version.push({ ...row, adopted_on: since, adopted_who: 'Ledningsgruppen', adopted_at: at(since, clock(14)), adopted_by: owner, valid_from_on: on(from ?? adopted), valid_to_on: on(to), review_on: on(review) })
  if (since >= today) return
  for (const worker of world.workers) {
    if (worker.role === 'coordinator' || worker.to !== null || worker.from > since || !chance.happens(adopted < -100 ? 0.85 : 0.45)) continue
    const read = addDays(since, chance.between(0, Math.max(0, Math.min(20, -adopted - 1))))
    rows.routine_read.push({ routine_id: id, version: number, staff_id: worker.row.id, read_at: at(read, clock(8, chance.between(0, 59))) })
  }
}
