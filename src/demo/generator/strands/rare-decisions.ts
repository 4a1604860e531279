import { addDays, day, daysBetween } from '../../../calendar/day.ts'
import { decideOn, execute } from '../acts/decide.ts'
import { at, clock } from '../time.ts'
import type { World } from '../world.ts'
import { dayAgo, workerOf } from './rare-pool.ts'
import type { Pool } from './rare-pool.ts'
import type { Rare } from './rare-placements.ts'

/** Who holds a role, in the order they were given it. */
export function holderOf({ rows }: World, role: string): string {
  return rows.role_assignment.find((row) => row.role === role && row.to_on == null)?.staff_id ?? ''
}

/** What the law gives to a chair, the order to the director, and the committee keeps: decided and waiting. */
export function addRareDecisions(world: World, pool: Pool, rare: Rare): void {
  const { rows, today } = world
  const given = { place_unaccompanied_hvb: 'director', place_unaccompanied_supported_housing: 'director', end_removal_ban: 'committee' } as const
  for (const row of rows.delegation_rule) for (const [kind, decider] of Object.entries(given)) if (row.kind === kind) row.decider = decider
  elect(world)
  decideCustody(world, pool, rare)
  const ban = rows.compulsory_matter.find(({ kind, start }) => kind === 'removal_ban' && start === 'temporary_removal_ban')
  if (ban !== undefined) {
    const of = { personId: ban.person_id, by: ban.recorded_by, subjectKind: 'matter', subjectId: ban.id } as const
    const considered = dayAgo(today, 11)
    decideOn(world, { ...of, kind: 'consider_removal_ban', what: 'Flyttningsförbudet ska fortsätta.', reasons: 'Risken för skada vid en flytt finns kvar.', on: addDays(considered, -6) },
      { as: 'committee', on: considered, by: null })
    decideOn(world, { ...of, kind: 'end_removal_ban', what: 'Flyttningsförbudet upphör.', reasons: 'Vårdnadshavaren har ändrat sig och vill att barnet bor kvar.', on: dayAgo(today, 3),
      facts: [{ type: 'removal-ban-ended' }] }, { awaits: 'committee' })
  }
  houseMinors(world)
}

/** Elected members beside the chair. They sign in to read the papers of their meetings; nobody employs them. */
function elect({ rows, chance, series, start, units }: World): void {
  const members = [['Per', 'Norell', 'vice_chair'], ['Siv', 'Åberg', 'named'], ['Göran', 'Lindmark', 'member'], ['Aina', 'Fors', 'substitute']] as const
  for (const [given, family, part] of members) {
    const subject = series.subject(given, family)
    const id = chance.id()
    rows.staff.push({ id, subject, given_name: given, family_name: family, title: 'Förtroendevald', email: `${subject.slice(5)}@lingonby.example`, unit_id: units.management.row.id })
    rows.role_assignment.push({ id: chance.id(), staff_id: id, role: 'committee', unit_id: null, from_on: start, given_by: holderId(rows), recorded_at: at(start, clock(8)) })
    for (const body of rows.body) {
      rows.body_member.push({ id: chance.id(), body_id: body.id, staff_id: id, part, from_on: start, recorded_at: at(start, clock(9)), recorded_by: rows.staff[0]?.id ?? null })
    }
  }
}

function holderId(rows: World['rows']): string | null {
  return rows.role_assignment.find(({ role }) => role === 'administrator')?.staff_id ?? null
}

/** A custody that the chair has decided, and one that the chair is asked for. */
function decideCustody(world: World, pool: Pool, { custody }: Rare): void {
  const { rows, today, chance } = world
  const matter = rows.compulsory_matter.find(({ person_id: id, kind }) => id === custody?.file.child.row.id && kind === 'care')
  const what = 'Barnet omhändertas omedelbart.'
  if (matter !== undefined) {
    decideOn(world, { personId: matter.person_id, by: matter.recorded_by, kind: 'immediate_custody', subjectKind: 'matter', subjectId: matter.id, what, reasons: matter.why,
      on: dayAgo(today, 13) }, { as: 'chair', on: dayAgo(today, 13), by: holderOf(world, 'committee') })
  }
  const file = pool.take({ from: 3, to: 14, known: 2, reason: 'Barnet behöver skydd' })
  if (file === null) return
  const on = dayAgo(today, 1)
  const id = chance.id()
  const of = { personId: file.child.row.id, by: workerOf(file) }
  rows.compulsory_matter.push({ id, person_id: of.personId, kind: 'care', start: 'immediate_custody', why: 'Barnet är ensamt hemma om nätterna. Föräldern går inte att nå.',
    court: 'Förvaltningsrätten i Lingköping', opened_on: on, access: [], recorded_at: at(on, clock(15, 50)), recorded_by: of.by })
  decideOn(world, { ...of, kind: 'immediate_custody', subjectKind: 'matter', subjectId: id, what, reasons: 'Rättens beslut kan inte avvaktas.', on, facts: [{ type: 'custody-decided' }] },
    { awaits: 'chair' })
}

/** Where children who came alone live: decided by the director, begun, broken off, and one that waits. */
function houseMinors(world: World): void {
  const { rows, today } = world
  const director = holderOf(world, 'director')
  for (const child of rows.unaccompanied_child) {
    const by = child.recorded_by
    const on = dayAgo(today, Math.max(1, daysBetween(day(child.arrived_on), today) - 1))
    const made = { personId: child.person_id, by, kind: 'place_unaccompanied_hvb', subjectKind: 'person', subjectId: child.person_id, on,
      what: 'Barnet får bo på Tallåsens HVB.', reasons: 'Barnet har ingen vuxen här och behöver omsorg dygnet runt.' } as const
    const isNew = daysBetween(day(child.arrived_on), today) < 4
    const decision = decideOn(world, made, isNew ? { awaits: 'director' } : { as: 'director', on, by: director })
    if (isNew) continue
    execute(world, decision, 'executed', on, null)
    if (child.ended_how === 'left' && child.ended_on != null) execute(world, decision, 'interrupted', dayAgo(day(child.ended_on), 0), 'Barnet har avvikit och är efterlyst.')
  }
}
