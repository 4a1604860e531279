import { addDays, dayParts, yearOf } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { destroyedBy } from '../../../law/retention.ts'
import { chanceFrom } from '../chance.ts'
import { yearsBefore } from '../persons.ts'
import { at, clock, workdayBefore } from '../time.ts'
import type { Person, World } from '../world.ts'

/** A public key whose private half nobody has: in demo mode packages are written in clear by command. */
const publicKey = `-----BEGIN PUBLIC KEY-----
MCowBQYDK2VuAyEAvxqaBBMzCULQkTEV7BXutl9v1CCU6Xckp0pTQNC28Sk=
-----END PUBLIC KEY-----
`
const fingerprint = 'a08f8b8399dadec1dd87863a678d652f1ee7bf20a801715d263f4a9f891a8274'
const researchDays: ReadonlySet<number> = new Set([5, 15, 25])

/**
 * What is old enough to be destroyed, and what is kept for ever: children of families that nobody reports, each with a case that was closed long ago.
 * One falls due now, one waits for another's approval, one has been destroyed, and of those that are kept one is handed over and one is in a
 * package that waits. Only the first part has them.
 */
export function addRetention(world: World): void {
  if (world.part > 1) return
  const own = { ...world, chance: chanceFrom(`retention ${world.today}`) }
  const { today } = own
  const free = world.families.filter(({ closed }) => !closed).flatMap(({ children }) => children)
    .filter(({ row, file, birth }) => file === null && row.protection === 'none' && row.birth_on != null && birth < yearsBefore(today, 11) && birth > yearsBefore(today, 20)
      && !own.rows.person_case.some(({ person_id: id }) => id === row.id) && !own.rows.concern_child.some(({ person_id: id }) => id === row.id))
  const isKept = ({ birth }: Person): boolean => researchDays.has(dayParts(birth).date)
  const [due, proposed] = free.filter((child) => !isKept(child))
  const kept = free.filter(isKept)
  const [handedOver] = kept
  const [first, second, third] = [yearsBefore(today, 6.2), yearsBefore(today, 6), yearsBefore(today, 7)]
  if (due !== undefined) oldCase(own, due, first)
  const other = proposed === undefined ? null : oldCase(own, proposed, second)
  for (const child of kept.slice(0, 3)) oldCase(own, child, third)
  addDestructions(own, proposed, other, second)
  addPackages(own, handedOver?.row.id, closedAndKept(own, handedOver?.row.id))
}

const dayAgo = (today: Day, days: number): Day => workdayBefore(addDays(today, -days))

/** A case of half a year with one note, closed on the day. @returns its number. */
function oldCase({ rows, chance, series, units, workers }: World, child: Person, closedOn: Day): string {
  const worker = workers.find(({ unit, told }) => unit === units.intake && !told) ?? workers[0]
  const openedOn = yearsBefore(closedOn, 0.5)
  const [id, by] = [chance.id(), worker?.row.id ?? '']
  const number = series.caseNumber(yearOf(openedOn))
  const [from, to] = [at(openedOn, clock(9)), at(closedOn, clock(15))]
  rows.person_case.push({ id, person_id: child.row.id, case_number: number, opened_on: openedOn, closed_on: closedOn, unit_id: units.intake.row.id, access: [], recorded_at: from, recorded_by: by })
  rows.case_responsibility.push({ id: chance.id(), case_id: id, person_id: child.row.id, staff_id: by, from_at: from, to_at: to, reason: 'Ärendet öppnades', access: [], recorded_at: from })
  rows.document.push({ id: chance.id(), person_id: child.row.id, strand: null, kind: 'case_note', title: 'Avslutande samtal', body: 'Familjen klarar sig själv nu. Ärendet avslutas.', child_text: '',
    sources: '[]', document_on: closedOn, written_by: by, locked_at: to, locked_by: by, access: [] })
  return number
}

function holding({ rows }: World, role: string): string {
  return rows.role_assignment.find((row) => row.role === role)?.staff_id ?? ''
}

/** Who proposes: the manager of the unit that the cases lie in. */
function proposer({ rows, units }: World): string {
  const own = new Set(rows.staff.filter(({ unit_id: unit }) => unit === units.intake.row.id).map(({ id }) => id))
  return rows.role_assignment.find(({ role, staff_id: id }) => role === 'unit_manager' && own.has(id))?.staff_id ?? ''
}

function addDestructions(world: World, proposed: Person | undefined, caseNumber: string | null, closedOn: Day): void {
  const { rows, chance, today } = world
  const [manager, director] = [proposer(world), holding(world, 'director')]
  const reason = { reason: 'five_years', paragraph: 'SoL 16:1' }
  const done = chance.id()
  rows.destruction.push({ id: done, proposed_at: at(dayAgo(today, 40), clock(10)), proposed_by: manager, decided_at: at(dayAgo(today, 39), clock(14)), decided_by: director, approved: true,
    done_at: at(dayAgo(today, 39), clock(14, 41)), rows_gone: 214 })
  for (const [index, [kind, gone]] of ([['person', 187], ['report', 27]] as const).entries()) {
    const until = yearsBefore(today, 0.4 + index)
    rows.destruction_item.push({ destruction_id: done, item: index + 1, kind, until_on: until, destroy_by_on: destroyedBy(until), rows_gone: gone, ...reason })
  }
  if (proposed === undefined || caseNumber === null) return
  const item = { item: 1, kind: 'person', subject_id: proposed.row.id, case_number: caseNumber, until_on: yearsBefore(closedOn, -5), destroy_by_on: destroyedBy(yearsBefore(closedOn, -5)), ...reason }
  const [refused, waiting] = [chance.id(), chance.id()]
  rows.destruction.push({ id: refused, proposed_at: at(dayAgo(today, 20), clock(9)), proposed_by: manager, decided_at: at(dayAgo(today, 18), clock(11)), decided_by: director, approved: false,
    reason: 'Vi väntar på att en begäran om handlingar är besvarad.' })
  rows.destruction.push({ id: waiting, proposed_at: at(dayAgo(today, 1), clock(15, 20)), proposed_by: manager })
  for (const id of [refused, waiting]) rows.destruction_item.push({ destruction_id: id, ...item })
}

/** Another closed case of the unit that is kept for research; undefined when there is none. */
function closedAndKept({ rows, units }: World, not: string | undefined): string | undefined {
  const born = new Set(rows.person.filter(({ birth_on: on, protection }) => on != null && protection === 'none' && researchDays.has(Number(on.slice(8)))).map(({ id }) => id))
  return rows.person_case.find((row) => row.closed_on != null && row.unit_id === units.intake.row.id && row.person_id !== not && born.has(row.person_id))?.person_id
}

function addPackages(world: World, handedOver: string | undefined, asked: string | undefined): void {
  const { rows, chance, today, start } = world
  const [manager, director, administrator] = [proposer(world), holding(world, 'director'), holding(world, 'administrator')]
  const key_id = chance.id()
  rows.export_key.push({ id: key_id, public_key: publicKey, fingerprint, set_at: at(start, clock(13)), set_by: administrator })
  const kept = { item: 1, reason: 'research_birth_day', paragraph: 'SoF 13:1', protected: false }
  if (handedOver !== undefined) {
    const id = chance.id()
    rows.archive_package.push({ id, key_id, asked_at: at(dayAgo(today, 33), clock(9, 30)), asked_by: manager, decided_at: at(dayAgo(today, 32), clock(13)), decided_by: director, approved: true,
      made_at: at(dayAgo(today, 32), clock(13, 1)), size_bytes: 84_312, file_count: 14, sha256: fingerprint, delivered_on: dayAgo(today, 30), delivered_as: 'LEV 2026-041',
      acknowledged_at: at(dayAgo(today, 29), clock(8, 50)), acknowledged_by: administrator })
    rows.archive_package_item.push({ package_id: id, subject_id: handedOver, ...kept })
  }
  if (asked === undefined) return
  const id = chance.id()
  rows.archive_package.push({ id, key_id, asked_at: at(dayAgo(today, 2), clock(11, 15)), asked_by: manager })
  rows.archive_package_item.push({ package_id: id, subject_id: asked, ...kept })
}
