import { addDays, day } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import type { Row } from '../../contract.ts'
import { addFact } from '../acts/add-fact.ts'
import { at, clock, workdayFrom } from '../time.ts'
import type { World } from '../world.ts'
import { decideOn, execute } from '../acts/decide.ts'
import { holderOf } from './rare-decisions.ts'
import { dayAgo, workerOf } from './rare-pool.ts'
import type { Rare } from './rare-placements.ts'

type Served = { readonly party: string; readonly how: string; readonly appealAfter?: number; readonly changed?: true; readonly wants?: string }

/**
 * Decisions given to everybody who may be given them and in every way, appealed by each and once changed; corrected by another, turned down by
 * a manager, carried out, and given up by the one they were for.
 */
export function addRareServices(world: World, rare: Rare): void {
  const { rows, today } = world
  house(world, rare)
  const seen = new Set([...rows.decision_service, ...rows.decision_execution].map((row) => row.decision_id))
  const free = rows.decision.filter((row) => row.strand === 'measure' && row.state === 'decided' && !seen.has(row.id) && (row.decided_on ?? '9') < addDays(today, -12))
  correct(world, free[0])
  const [, first, second] = free
  serve(world, first, { party: 'second_custodian', how: 'receipt', appealAfter: 8, wants: 'Vill att stödet ges hemma hos mig också.' })
  serve(world, second, { party: 'child', how: 'read_aloud' })
  const turned = rows.decision.find((row) => row.strand === 'measure' && row.state === 'for_meeting')
  if (turned !== undefined) {
    const on = dayAgo(today, 1) < turned.proposed_on ? day(turned.proposed_on) : dayAgo(today, 1)
    Object.assign(turned, { state: 'refused', awaits: null, decided_on: on, decided_at: at(on, clock(15)), decided_by: holderOf(world, 'unit_manager'), decided_as: 'unit_manager',
      outcome: 'Familjen har redan samma stöd av skolan. Pröva det först.' })
  }
  const money = rows.decision.filter((row) => row.strand === 'income_support' && (row.decided_on ?? '9') < addDays(today, -12) && !seen.has(row.id)).slice(-2)
  serve(world, money[0], { party: 'applicant', how: 'digital', appealAfter: 4, changed: true, wants: 'Hyran har höjts. Har nu lämnat den nya avin.' })
  serve(world, money[1], { party: 'applicant', how: 'handed_over', appealAfter: 3, wants: 'Beloppet räcker inte till busskortet.' })
  nameCoworkers(world)
}

/** A place in supported housing: consent of the young person and the custodians, moved in, served, and appealed by counsel and by the young. */
function house(world: World, { supported, bothGrounds }: Rare): void {
  const { today, rows } = world
  if (supported !== null) {
    const { file, placed, on } = supported
    const of = { personId: file.child.row.id, by: workerOf(file), kind: 'place_supported_housing', subjectKind: 'placement', subjectId: placed.row.id } as const
    const decided = dayAgo(on, 3)
    const decision = decideOn(world, { ...of, on: decided, what: 'Den unge får en plats i stödboende.', reasons: 'Den unge klarar vardagen med stöd och vill bo själv.' },
      { as: 'unit_manager', on: decided, by: holderOf(world, 'unit_manager') })
    Object.assign(placed.row, { decision_id: decision.id, ground: '' })
    execute(world, decision, 'executed', on, null)
    serve(world, decision, { party: 'child', how: 'handed_over', appealAfter: 15, wants: 'Vill hellre bo i en lägenhet närmare skolan.' })
  }
  const stay = rows.compulsory_matter.find(({ kind }) => kind === 'contact_limit')
  if (stay !== undefined) {
    const on = day(stay.opened_on)
    const decision = decideOn(world, { personId: stay.person_id, by: stay.recorded_by, kind: 'limit_contact', subjectKind: 'matter', subjectId: stay.id, on: addDays(on, -4),
      what: 'Umgänget begränsas till varannan vecka, med stöd.', reasons: stay.why }, { as: 'sub_committee', on, by: null })
    serve(world, decision, { party: 'counsel', how: 'digital', appealAfter: 17, wants: 'Begränsningen är mer ingripande än den behöver vara.' })
  }
  const given = rows.measure.find(({ id }) => rows.decision.some((row) => row.subject_id === id && row.state === 'decided') && rows.measure_event.some((row) => row.measure_id === id && row.kind === 'withdrawn'))
  const gave = rows.decision.find((row) => row.subject_id === given?.id && row.state === 'decided')
  const stopped = rows.measure_event.find((row) => row.measure_id === given?.id && row.kind === 'withdrawn')
  if (gave !== undefined && stopped !== undefined) {
    rows.decision_execution.push({ ...common(gave, day(stopped.happened_on)), id: world.chance.id(), what: 'withdrawn', on_day: stopped.happened_on, reason: 'Familjen tackade nej innan stödet hade börjat.' })
  }
  if (bothGrounds !== null) {
    const on = dayAgo(today, 18)
    decideOn(world, { personId: bothGrounds.file.child.row.id, by: workerOf(bothGrounds.file), kind: 'decide_where_to_stay', subjectKind: 'placement', subjectId: bothGrounds.placed.row.id, on,
      what: 'Den unge vistas hemma medan vården fortsätter.', reasons: 'Den unge har varit drogfri i tre månader. Stödet hemma är på plats.' }, { as: 'sub_committee', on, by: null })
  }
}

const common = (decision: Row<'decision'>, on: Day) => (
  { decision_id: decision.id, person_id: decision.person_id, strand: decision.strand, access: [], recorded_at: at(on, clock(11, 10)), recorded_by: decision.proposed_by ?? null })

function serve(world: World, decision: Row<'decision'> | undefined, { party, how, appealAfter, changed, wants = '' }: Served): void {
  if (decision?.decided_on == null) return
  const { rows, chance, today } = world
  const strand = (['measure', 'placement', 'income_support'] as const).find((one) => one === decision.strand) ?? 'measure'
  const fact = { personId: decision.person_id, strand, subjectKind: 'decision', subjectId: decision.id, by: decision.proposed_by ?? null } as const
  const on = workdayFrom(addDays(day(decision.decided_on), 1))
  if (on >= today) return
  const id = chance.id()
  rows.decision_service.push({ ...common(decision, on), id, party, how, served_on: on })
  addFact(world, { ...fact, type: 'decision-served', on, ref: id, at: at(on, clock(11, 10)) })
  if (appealAfter === undefined) return
  const came = workdayFrom(addDays(on, appealAfter))
  if (came >= today) return
  rows.appeal.push({
    ...common(decision, came), id: chance.id(), service_id: id, appellant: party, received_on: came, wants, reconsidered_on: came, reconsidered_by: decision.proposed_by ?? null,
    ...(changed === true ? { reconsidered: 'changed', reconsidered_why: 'Underlaget har kommit in. Beslutet ändras genom ett nytt.' }
      : { reconsidered: 'unchanged', reconsidered_why: 'Inget nytt har kommit fram.', forwarded_on: came, forwarded_to: 'Förvaltningsrätten i Lingköping' }),
  })
  addFact(world, { ...fact, type: 'appeal-received', on: came, ref: id, at: at(came, clock(11, 10)) })
}

/** A decision with a wrong day, and the one that took its place. */
function correct(world: World, old: Row<'decision'> | undefined): void {
  if (old?.decided_on == null) return
  const on = workdayFrom(addDays(day(old.decided_on), 3))
  if (on >= world.today) return
  old.state = 'superseded'
  world.rows.decision.push({ ...old, id: world.chance.id(), state: 'decided', supersedes_id: old.id, correction_reason: 'Fel startdag hade skrivits av misstag.', from_on: on, proposed_on: on,
    decided_on: on, decided_at: at(on, clock(9, 15)), recorded_at: at(on, clock(9, 15)) })
}

/** A colleague beside the responsible worker in one strand of a case, for each strand there is. */
function nameCoworkers(world: World): void {
  const { rows, chance, today } = world
  const of = { measure: rows.measure, placement: rows.placement.filter(({ ended_on: ended }) => ended == null), income_support: rows.support_application, unaccompanied: rows.unaccompanied_child,
    concern: rows.investigation.filter(({ concluded_on: ended }) => ended == null) } as const
  for (const [strand, list] of Object.entries(of)) {
    const row = list.map(({ person_id: id }) => rows.case_responsibility.find((one) => one.person_id === id && one.to_at == null)).find((one) => one != null && !told(world, one.staff_id))
    const own = rows.person_case.find(({ id }) => id === row?.case_id)
    const colleague = world.workers.find((one) => one.unit.row.id === own?.unit_id && one.role === 'social_worker' && one.to === null && !one.told && one.row.id !== row?.staff_id)
    if (row === undefined || own === undefined || colleague === undefined) continue
    const on = dayAgo(today, 9)
    const from = day(row.from_at.slice(0, 10))
    rows.case_coworker.push({ id: chance.id(), case_id: own.id, person_id: own.person_id, staff_id: colleague.row.id, strand, from_on: from > on ? dayAgo(today, 1) : on,
      reason: 'Stöd i en del av ärendet', given_by: row.staff_id, access: [], recorded_at: at(from > on ? dayAgo(today, 1) : on, clock(13)) })
  }
}

function told({ workers }: World, id: string): boolean {
  return workers.some((one) => one.row.id === id && one.told)
}
