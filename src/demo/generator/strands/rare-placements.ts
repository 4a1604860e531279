import { addDays, addMonths, day } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import type { Basis, EndReason, HomeKind } from '../../../placements/contract/words.ts'
import { addFact } from '../acts/add-fact.ts'
import { conclude, openInvestigation, tellOfInvestigation } from '../acts/handle-concern.ts'
import { endPlacement, placementFact, startPlacement } from '../acts/keep-placement.ts'
import { relate } from '../persons.ts'
import { at, clock, workdaysLater } from '../time.ts'
import type { File, Placed, World } from '../world.ts'
import { dayAgo, workerOf } from './rare-pool.ts'
import type { Pool, Whom } from './rare-pool.ts'

/** The children of the rare placements, each by what is rare; a small set lacks some. */
export type Rare = {
  readonly youthHome: Moved; readonly bothGrounds: Moved; readonly shelter: Moved; readonly custody: Moved; readonly supported: Moved
  readonly prolonged: Moved; readonly grownUp: Moved
}
export type Moved = { readonly file: File; readonly placed: Placed; readonly on: Day } | null

const moved = 'Inflyttad, ärendet togs över'

/** Children placed in forms and on grounds that are seldom met, and placements that ended in seldom ways. */
export function addRarePlacements(world: World, pool: Pool): Rare {
  addHomes(world)
  const youthHome = begin(world, pool, { from: 15, to: 18, known: 190, reason: moved }, { form: 'special-youth-home', basis: 'lvu3', ago: 150 })
  const bothGrounds = begin(world, pool, { from: 14, to: 18, known: 240, reason: moved }, { form: 'hvb', basis: 'lvu2-3', ago: 200 })
  if (bothGrounds !== null) {
    for (const type of ['considered', 'care-reviewed'] as const) placementFact(world, bothGrounds.file, bothGrounds.placed, dayAgo(world.today, 40), { type }, clock(9))
    stayAtHome(world, bothGrounds, dayAgo(world.today, 18))
  }
  return {
    youthHome, bothGrounds,
    shelter: begin(world, pool, { from: 2, to: 11, known: 22, reason: 'Skyddat boende för barn och förälder' }, { form: 'shelter', basis: 'shelter', ago: 20 }),
    custody: begin(world, pool, { from: 4, to: 14, known: 13, reason: 'Omedelbart omhändertagande' }, { form: 'emergency-home', basis: 'lvu6', ago: 12 }),
    supported: begin(world, pool, { from: 16, to: 18, known: 60, reason: 'Ansökan om stödboende' }, { form: 'supported-housing', basis: 'sol', ago: 45 }),
    prolonged: prolong(world, pool),
    grownUp: comeOfAge(world, pool),
  }
}

/** The state's home for young people and a shelter, neither run by anybody whom the municipality pays by contract. */
function addHomes({ rows, placing, homes, start, workers }: World): void {
  const recorded = { recorded_at: at(start, clock(9)), recorded_by: workers[0]?.row.id ?? '' }
  for (const [kind, label, part] of [['special-youth-home', 'Älvnäs ungdomshem', 'avdelningsföreståndare'], ['shelter', 'Skyddat boende Norr', 'föreståndare']] as const) {
    const row = { id: placing.id(), kind, label, situated_in: 'Tallmo', address: '', places: 6, ...recorded }
    rows.home.push(row)
    rows.home_contact.push({ id: placing.id(), home_id: row.id, name: kind === 'shelter' ? 'Marianne Sjölund' : 'Rolf Hedlund', part, phone: '0999-45 00 10', ...recorded })
    homes.push({ row, free: row.places })
  }
  const kept = rows.home.filter(({ kind }) => kind === 'family-home').slice(0, 3)
  for (const [index, { id }] of kept.entries()) {
    const on = addMonths(start, 14 + index)
    rows.home_check.push({ id: placing.id(), home_id: id, kind: 'yearly_review', checked_on: on, outcome: index === 0 ? 'remark' : 'in_order',
      words: index === 0 ? 'Ett rum till behövs om barnet stannar.' : '', recorded_at: at(on, clock(10)), recorded_by: recorded.recorded_by })
  }
  const provider = rows.provider[0]
  if (provider === undefined) return
  const on = addMonths(start, 9)
  rows.provider_check.push({ id: placing.id(), provider_id: provider.id, checked_on: on, outcome: 'remark', words: 'Tillståndet gäller en plats färre än vad som står i avtalet.',
    recorded_at: at(on, clock(10)), recorded_by: recorded.recorded_by })
}

function begin(world: World, pool: Pool, whom: Whom, { form, basis, ago }: { form: HomeKind; basis: Basis; ago: number }): Moved {
  const file = pool.take(whom)
  return file === null ? null : move(world, file, dayAgo(world.today, ago), { form, basis })
}

function move(world: World, file: File, on: Day, made: { form: HomeKind; basis: Basis }): { file: File; placed: Placed; on: Day } {
  const placed = startPlacement(world, file, on, made)
  if (made.basis === 'lvu6') placed.row.ground = `Ordförandens beslut ${on}`
  if (made.basis === 'shelter') placed.row.ground = `Beslut om skyddat boende ${on}`
  file.phase = 'placed'
  return { file, placed, on }
}

/** Care under LVU goes on while the child lives at home (LVU 11 §). */
function stayAtHome(world: World, { file, placed }: { file: File; placed: Placed }, on: Day): void {
  const made = { recorded_at: at(on, clock(14)), recorded_by: workerOf(file) }
  placed.stay.to_on = on
  placed.stay.to_recorded_at = made.recorded_at
  world.rows.placement_stay.push({ id: world.placing.id(), placement_id: placed.row.id, person_id: file.child.row.id, form: 'own-home', basis: placed.basis, begun_as: 'move',
    words: 'Barnet bor hemma medan vården fortsätter', from_on: on, fact_ids: [], access: [], ...made })
  placementFact(world, file, placed, on, { type: 'placement-moved', fields: { form: 'own-home', home: '' } })
}

/** Longer than two months in an emergency home after the investigation was concluded, for special reasons (SoL 22:4). */
function prolong(world: World, pool: Pool): Moved {
  const file = pool.take({ from: 2, to: 13, known: 172, reason: 'Uppgifter från en annan kommun' })
  if (file === null || file.worker === null) return null
  const { rows, placing, today } = world
  const [opened, concluded] = [dayAgo(today, 172), dayAgo(today, 78)]
  const investigation = openInvestigation(world, file, opened, at(opened, clock(13)), file.worker)
  investigation.opened_from = 'information'
  const made = { personId: file.child.row.id, on: opened, at: at(opened, clock(13)), by: workerOf(file) }
  const informationId = placing.id()
  rows.investigation_application.push({ id: informationId, investigation_id: investigation.id, person_id: made.personId, kind: 'information', received_on: opened, applicant: 'other',
    applicant_words: 'Socialtjänsten i Odonby', wanted: 'Familjen har flyttat hit mitt i en utredning.', access: [], recorded_at: made.at, recorded_by: made.by })
  addFact({ ...world, chance: placing }, { ...made, type: 'information-received', ref: informationId, strand: 'investigation', subjectKind: 'application', subjectId: informationId })
  tellOfInvestigation(world, file, at(opened, clock(14)), file.worker)
  conclude(world, file, concluded, 'measure')
  const moved = move(world, file, workdaysLater(concluded, 2), { form: 'emergency-home', basis: 'sol' })
  const on = dayAgo(today, 22)
  const until = dayAgo(today, -40)
  rows.placement_event.push({ id: placing.id(), placement_id: moved.placed.row.id, person_id: made.personId, kind: 'jourhem-prolonged', happened_on: on, until_on: until, fact_ids: [],
    words: 'Det familjehem som är utrett blir ledigt först om två månader.', access: [], recorded_at: at(on, clock(15)), recorded_by: made.by })
  placementFact(world, file, moved.placed, on, { type: 'jourhem-prolonged', fields: { until } })
  visitHome(world, moved, dayAgo(today, 140))
  return moved
}

/** What was tried at home while the investigation ran, and how it went. */
function visitHome({ rows, placing }: World, { file, on: moved }: { file: File; on: Day }, from: Day): void {
  const of = { measure_id: placing.id(), person_id: file.child.row.id, access: [] }
  const made = (on: Day) => ({ recorded_at: at(on, clock(11, 30)), recorded_by: workerOf(file) })
  rows.measure.push({ id: of.measure_id, person_id: of.person_id, kind: 'open_care', assessed: false, from_on: from, performer: 'Öppenvårdsteamet', extent: 'två träffar i veckan',
    aim: 'Lugna kvällar hemma', consent_of: ['custodian'], told_may_apply: true, access: [], ...made(from) })
  const goalId = placing.id()
  rows.measure_goal.push({ ...of, id: goalId, words: 'Läggdags klockan åtta', position: 0, childs_own: false, ...made(from) })
  rows.measure_event.push({ ...of, id: placing.id(), kind: 'started', happened_on: from, ...made(from) },
    { ...of, id: placing.id(), kind: 'ended', happened_on: moved, reason: 'Barnet har flyttat till ett jourhem.', outcome: 'other_measure', ...made(moved) })
  const held = dayAgo(moved, 20)
  const followUpId = placing.id()
  rows.measure_follow_up.push({ ...of, id: followUpId, held_on: held, note: 'Familjen kom till varannan träff. Kvällarna är fortfarande oroliga.', ...made(held) })
  rows.measure_goal_outcome.push({ person_id: of.person_id, access: [], follow_up_id: followUpId, goal_id: goalId, outcome: 'partly', note: '' })
}

/** Placed until the eighteenth birthday, with care considered in between. */
function comeOfAge(world: World, pool: Pool): Moved {
  const file = pool.take({ from: 18, to: 19, known: 620, reason: moved })
  if (file === null) return null
  const { ofAgeOn } = file.child
  const made = move(world, file, workdaysLater(addDays(ofAgeOn, -240), 0), { form: 'hvb', basis: 'sol' })
  placementFact(world, file, made.placed, workdaysLater(addDays(ofAgeOn, -75), 0), { type: 'considered' })
  finish(world, made, ofAgeOn, 'came_of_age', 'Den unge fyllde 18 år och flyttade till eget boende med stöd.')
  return made
}

/** Of the children who have lived longest in a home, one whose custody a relative has been given. */
export function transferCustody(world: World): Moved {
  const { rows, placed, today } = world
  const considered = new Set(rows.consideration.map((row) => row.person_id))
  const [found] = [...placed].filter(([{ worker, child, family }, { stay, basis }]) => worker !== null && !worker.told && basis === 'sol' && child.row.protection === 'none'
    && stay.from_on < addDays(today, -420) && stay.form !== 'hvb' && family.others.length > 0 && !considered.has(child.row.id))
  if (found === undefined) return null
  const [file, one] = found
  const on = dayAgo(today, 20)
  finish(world, { file, placed: one, on }, on, 'custody_transferred', 'Tingsrätten har flyttat vårdnaden till en släkting, som barnet nu bor hos.')
  placed.delete(file)
  const [relative] = file.family.others
  if (relative === undefined) return null
  for (const row of rows.relation) if (row.person_id === file.child.row.id && row.kind === 'custodian') row.to_on = addDays(on, -1)
  relate(world, file.child, relative, 'custodian', null)
  Object.assign(rows.relation.at(-1) ?? {}, { from_on: on, recorded_at: at(on, clock(15)) })
  return { file, placed: one, on: day(one.row.planned_from_on) }
}

function finish(world: World, { file, placed }: { file: File; placed: Placed; on: Day }, on: Day, reason: EndReason, words: string): void {
  endPlacement(world, file, placed, on)
  Object.assign(placed.row, { end_reason: reason, end_words: words })
  file.phase = 'supported'
}
