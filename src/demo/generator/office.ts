import { createHash } from 'node:crypto'
import { addDays, addMonths } from '../../calendar/day.ts'
import { dayOf } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import { demoTables } from '../contract.ts'
import type { DemoChunk } from '../contract.ts'
import { assumed } from './assumptions.ts'
import { chanceFrom } from './chance.ts'
import { newSeries } from './series.ts'
import { addDialogueReports } from './strands/dialogue-reports.ts'
import { addDistributions } from './strands/distribution.ts'
import { addGoodExamples } from './strands/good-examples.ts'
import { addPublicFigures, addSelection } from './strands/public-figures.ts'
import { addVisitNotes } from './strands/visit-notes.ts'
import { addVisitRounds } from './strands/visit-rounds.ts'
import { at, clock, workdayBefore } from './time.ts'
import { emptyRows } from './world.ts'
import type { Unit, World } from './world.ts'

/**
 * Who works at the office, in the order that the sign-in page shows. `as`: whom the strands take them for; the one who reviews is a
 * coordinator too, since an office has no director.
 */
export const officePeople = [
  { given: 'Ulla', family: 'Stenmark', subject: 'demo:ulla.stenmark', title: 'Samordnare', role: 'coordinator', as: 'coordinator' },
  { given: 'Harald', family: 'Brinck', subject: 'demo:harald.brinck', title: 'Utredare, granskar', role: 'coordinator', as: 'director' },
  { given: 'Vera', family: 'Tallmo', subject: 'demo:vera.tallmo', title: 'Systemadministratör', role: 'administrator', as: 'administrator' },
] as const

/**
 * Every row of the invented office: who works there, the public figures, a selection, visits, notes, examples and reports. Made by the same
 * strands as the municipality's coordinator's, under ids of its own. Pure: the same instant gives the same rows.
 */
export function generateOffice(now: Instant): DemoChunk[] {
  const world = beginOffice(now)
  const { rows, today, workers, units } = world
  const from = workdayBefore(addDays(today, -700))
  rows.unit.push(units.management.row)
  for (const [index, { given, family, subject, title, role, as }] of officePeople.entries()) {
    const id = world.chance.id()
    const row = { id, subject, given_name: given, family_name: family, title, email: `${subject.slice(5)}@kontoret.example`, unit_id: units.management.row.id }
    rows.staff.push(row)
    rows.role_assignment.push({ id: world.chance.id(), staff_id: id, role, unit_id: null, from_on: from, given_by: null, recorded_at: at(from, clock(8)) })
    rows.staff_preference.push({ staff_id: id, key: 'demo_sign_in', value: { order: index + 1 } })
    workers.push({ row, unit: units.management, role: as, from, to: null, movesAfter: null, told: true, files: new Set() })
  }
  addVisitNotes(world)
  addPublicFigures(world)
  addDistributions(world)
  addSelection(world)
  addVisitRounds(world)
  addDialogueReports(world)
  addGoodExamples(world)
  return demoTables.flatMap((table) => (rows[table].length === 0 ? [] : [{ table, rows: rows[table].map(withOwnIds) }]))
}

function beginOffice(now: Instant): World {
  const chance = chanceFrom('office')
  const today = dayOf(now)
  const unit: Unit = { key: 'management', row: { id: chance.id(), name: 'Kansliet', kind: 'management', shared_key: chance.id() } }
  return {
    chance, placing: chance, standingIn: chance, homes: [], placed: new Map(), series: newSeries(), start: addMonths(today, -24), today, now, part: 1, scale: 1,
    restrictions: assumed.restrictions, rows: emptyRows(), facts: [], units: { intake: unit, north: unit, south: unit, placement: unit, duty: unit, management: unit },
    workers: [], families: [], agenda: new Map(), away: new Map(),
  }
}

const id = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g

/** The strands draw the same ids for the municipality: the office's are others, wherever they stand. */
function ownId(of: string): string {
  const hash = createHash('sha256').update(`office ${of}`).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

function withOwnIds(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typeof value === 'string' ? value.replaceAll(id, ownId) : value]))
}
