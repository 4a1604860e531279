import { addDays } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { incidentKinds, incidentPlaces } from '../../../cooperation/contract/incidents.ts'
import type { Row } from '../../contract.ts'
import { chanceFrom } from '../chance.ts'
import type { Chance } from '../chance.ts'
import { at, clock, workdayBefore } from '../time.ts'
import type { UnitKey, World } from '../world.ts'

type Ground = { readonly world: World; readonly chance: Chance; readonly director: string; readonly hr: string; readonly union: string }
type StepRow = Row<'safety_request_step'>
type IncidentRow = Row<'incident_step'>

/** The vision shared with the unions, their meetings, requests, stopped work and incidents: of the first part alone, of a chance of its own. */
export function addCooperation(world: World): void {
  if (world.part > 1) return
  const of = (role: string): string | undefined => world.workers.find((each) => each.role === role && each.to === null)?.row.id
  const [director, hr, union] = [of('director'), of('hr'), of('union')]
  if (director === undefined || hr === undefined || union === undefined) return
  const ground: Ground = { world, chance: chanceFrom(`cooperation ${world.today}`), director, hr, union }
  addVision(ground)
  const requests = addRequests(ground)
  addMeetings(ground, requests)
  addStops(ground)
  addIncidents(ground)
}

/** A working day so many days ago. */
const ago = ({ world: { today } }: Ground, days: number): Day => workdayBefore(addDays(today, -days))

function addVision(ground: Ground): void {
  const { world: { rows, today }, chance, director, union } = ground
  const figures = [['contacts', 'held'], ['decisions', 'in_time'], ['reports', 'all'], ['cases', 'all']] as const
  const ids = figures.map(([measure, category], index) => {
    const on = ago(ground, 200 - index)
    const row: Row<'agreed_figure'> = { id: chance.id(), measure, category, agreed_on: on, recorded_at: at(on, clock(14)), recorded_by: union }
    rows.agreed_figure.push(index === 3 ? { ...row, ended_on: addDays(today, -40), ended_by: director } : row)
    return row.id
  })
  const goal = (words: string, days: number, more: Partial<Row<'vision_goal'>> = {}): string => {
    const on = ago(ground, days)
    const id = chance.id()
    rows.vision_goal.push({ id, goal: words, why: 'Barnen ska slippa byta socialsekreterare.', agreed_on: on, recorded_at: at(on, clock(14, 20)), recorded_by: union, ...more })
    return id
  }
  const experienced = goal('Erfarna socialsekreterare som stannar', 195)
  const held = goal('Fler planerade möten blir av', 190, { figure_id: ids[0] ?? '', direction: 'at_least', target: 75 })
  const raised = goal('Nio av tio planerade möten blir av', 60, { figure_id: ids[0] ?? '', direction: 'at_least', target: 90, replaces: held })
  const inTime = goal('Skyddsbedömda barn får besked i tid', 180, { figure_id: ids[1] ?? '', direction: 'at_least', target: 95 })
  goal('Högst så många anmälningar att alla hinns med', 170, { figure_id: ids[2] ?? '', direction: 'at_most', target: 120 })
  const dropped = goal('Gemensam fika varje dag', 160, { ended_on: addDays(today, -90), ended_by: director, ended_why: 'Enheterna bestämmer själva.' })
  const notes = [[experienced, 'nearer', 'Två har kommit tillbaka efter sommaren.', 50], [raised, 'unchanged', 'Vi ställer fortfarande in för mycket i söder.', 20],
    [inTime, 'nearer', 'Varje sent besked gås igenom på måndagsmötet.', 15], [dropped, 'further', 'Ingen hinner.', 100]] as const
  for (const [goalId, standing, what, days] of notes) {
    const on = ago(ground, days)
    rows.vision_follow_up.push({ id: chance.id(), goal_id: goalId, on_day: on, standing, what, recorded_at: at(on, clock(15)), recorded_by: union })
  }
}

type Step = readonly [kind: StepRow['kind'], after: number, what: string, more?: Partial<StepRow>]
/** Unit, area, what, why, came so many days ago, on paper by whom, and what followed after so many days. */
type Asked = readonly [unit: UnitKey, area: Row<'safety_request'>['area'], what: string, why: string, days: number, paper: string | null, steps: readonly Step[]]
const asked: readonly Asked[] = [
  ['south', 'workload', 'Två till i grundbemanningen till årsskiftet.', 'Flera går hem sent varje vecka och hinner inte skriva.', 6, null, []],
  ['intake', 'threats', 'Överfallslarm i alla besöksrum.', 'Tre hot i receptionen sedan i våras.', 22, null, []],
  ['north', 'organisation', 'Klart vem som leder när chefen är borta.', 'Ingen vet vem som får besluta på fredagar.', 40, null, [['answer', 9, 'Ersättare står i en lista som gäller från måndag.', { outcome: 'accepted' }],
    ['action', 9, 'Listan över ersättare sätts upp.', { owner: 'Enhetschef' }]]],
  ['placement', 'premises', 'Ljuddämpning i jourrummet.', 'Samtal hörs i korridoren.', 120, 'Monika Sjölander', [['answer', 8, 'Rummet byggs om.', { outcome: 'accepted' }], ['action', 8, 'Ombyggnad av jourrummet.', { owner: 'Fastighetsansvarig' }],
    ['action_done', 60, 'Klart och provat.'], ['closed', 62, 'Skyddsombudet är nöjt.']]],
  ['south', 'working_time', 'Ingen beredskap två helger i rad.', 'Vilan blir för kort.', 150, null, [['answer', 12, 'Schemat ändras delvis.', { outcome: 'partly' }], ['escalated', 20, 'Vilan är fortfarande för kort i vartannat schema.', { reference: '2026/45120' }],
    ['authority_decision', 75, 'Schemat ska ändras.', { outcome: 'injunction', reference: '2026/45120' }], ['closed', 90, 'Nytt schema gäller.']]],
  ['north', 'other', 'Tjänstebilarna ska ha vinterdäck i oktober.', 'Långa vägar till hembesöken.', 60, null, [['answer', 4, 'Nej, avtalet gäller från november.', { outcome: 'refused' }], ['escalated', 15, 'Vi väntar inte på halka.']]],
  ['placement', 'victimisation', 'Undersök hur det är i gruppen.', 'Flera har sagt att tonen är hård.', 90, null, [['answer', 5, 'Företagshälsan gör det.', { outcome: 'accepted' }], ['note', 30, 'Tre samtal i grupp är hållna.']]],
  ['intake', 'workload', 'Stopp för nya ärenden i två veckor.', 'Fyra är sjuka.', 200, null, [['withdrawn', 3, 'Kollegor från norr hjälper till.']]],
  ['south', 'threats', 'Två på alla hembesök på kvällen.', 'Hot i september.', 210, null, [['answer', 2, 'Vi gör så.', { outcome: 'refused', struck_why: 'Fel besked valdes.' }], ['answer', 2, 'Vi gör så.', { outcome: 'accepted' }], ['closed', 30, 'Rutinen gäller.']]],
  ['north', 'threats', 'Väktare i receptionen.', 'Hot vid två tillfällen.', 260, null, [['answer', 20, 'Inte nu.', { outcome: 'refused' }], ['escalated', 25, 'Risken finns kvar.'], ['authority_decision', 70, 'Ingen åtgärd.', { outcome: 'no_action' }]]],
  ['intake', 'premises', 'Stäng det trasiga besöksrummet.', 'Dörren går inte att öppna inifrån.', 280, null, [['escalated', 1, 'Arbetsgivaren svarade inte samma dag.'], ['authority_decision', 6, 'Rummet får inte användas.', { outcome: 'ban' }], ['closed', 40, 'Ny dörr.']]],
]

function addRequests(ground: Ground): readonly string[] {
  const { world: { rows, units }, chance, hr, union } = ground
  return asked.map(([unit, area, what, why, days, paper, steps]) => {
    const on = ago(ground, days)
    const by = paper === null ? union : hr
    const id = chance.id()
    rows.safety_request.push({ id, unit_id: units[unit].row.id, area, what, why, ...(paper === null ? { representative_id: union } : { representative_name: paper }), received_on: on,
      receipt_at: at(on, clock(9, 12)), answer_due_on: addDays(on, 14), recorded_at: at(on, clock(9, 12)), recorded_by: by })
    let action: string | undefined
    for (const [index, [kind, after, words, more = {}]] of steps.entries()) {
      const day = addDays(on, after)
      const theirs = kind === 'escalated' || kind === 'withdrawn' || kind === 'note'
      const row: StepRow = { id: chance.id(), request_id: id, kind, on_day: day, what: words, recorded_at: at(day, clock(10, index)), recorded_by: theirs ? union : hr, ...more }
      if (kind === 'action') Object.assign(row, { due_on: addDays(day, 60) })
      if (kind === 'action_done' && action !== undefined) Object.assign(row, { action_id: action })
      if (more.struck_why !== undefined) Object.assign(row, { struck_at: at(day, clock(10, 30)), struck_by: hr })
      if (kind === 'action') action = row.id
      rows.safety_request_step.push(row)
    }
    return id
  })
}

const meetings = [
  ['cooperation_group', null, 130, [['cooperation', 'Läget i enheterna', 'informed', 'Fler sjuka än i fjol.', ''], ['work_environment', 'Hot i receptionen', 'agreed', 'Larm prövas i ett rum.', '']], 'both'],
  ['negotiation', 'south', 95, [['mbl_11', 'Ny enhet för placeringar', 'not_agreed', 'Arbetsgivaren går vidare.', 'Riskbedömningen saknas.'], ['mbl_11', 'Flytt av två tjänster', 'central', 'Frågan går vidare.', 'Vi begär central förhandling.']], 'both'],
  ['information', null, 50, [['mbl_19', 'Budgeten för nästa år', 'informed', 'Handlingarna är utdelade.', '']], 'employer'],
  ['safety_committee', null, 20, [['work_environment', 'Skyddsronden i höst', 'postponed', 'Tas om en månad.', ''], ['work_environment', 'Två till i grundbemanningen', null, '', '']], 'none'],
  ['cooperation_group', 'north', -9, [['cooperation', 'Schemat till våren', null, '', '']], 'none'],
] as const

function addMeetings(ground: Ground, requests: readonly string[]): void {
  const { world: { rows, units, today }, chance, director, union } = ground
  for (const [kind, unit, days, matters, approved] of meetings) {
    const on = days < 0 ? addDays(today, -days) : ago(ground, days)
    const made = { recorded_at: at(days < 0 ? ago(ground, 1) : on, clock(13)), recorded_by: director }
    const row: Row<'cooperation_meeting'> = { id: chance.id(), kind, held_on: on, place: 'Sammanträdesrum 2', participants: 'Arbetsgivaren: socialchefen och HR. Facket: skyddsombud och två ombud.', ...made,
      ...(unit === null ? {} : { unit_id: units[unit].row.id }) }
    if (approved !== 'none') Object.assign(row, { employer_approved_at: at(addDays(on, 5), clock(10)), employer_approved_by: director })
    if (approved === 'both') Object.assign(row, { union_approved_at: at(addDays(on, 6), clock(10)), union_approved_by: union })
    rows.cooperation_meeting.push(row)
    for (const [index, [matterKind, title, outcome, words, view]] of matters.entries()) {
      rows.cooperation_matter.push({ id: chance.id(), meeting_id: row.id, place: index + 1, kind: matterKind, title, what: '', outcome_words: words, union_view: view, ...made,
        ...(outcome === null ? {} : { outcome }), ...(title === 'Två till i grundbemanningen' ? { request_id: requests[0] ?? '' } : {}) })
    }
    if (kind === 'negotiation') rows.cooperation_addition.push({ id: chance.id(), meeting_id: row.id, what: 'Riskbedömningen lämnades en vecka senare.', recorded_at: at(addDays(on, 12), clock(9)), recorded_by: director })
  }
}

function addStops(ground: Ground): void {
  const { world: { rows, units }, chance, union } = ground
  const stops = [['south', 'danger', 'Hembesök utan larm på en adress med hot', 'Enhetschefen: vi hinner inte ordna det i dag.', 140, 'authority', 'Besök bara tillsammans med polis.'],
    ['intake', 'alone', 'Ensam i receptionen efter klockan fyra', 'Enhetschefen: ingen fler finns.', 70, 'remedied', 'Receptionen stänger klockan fyra.'],
    ['intake', 'ban', 'Det stängda besöksrummet användes', 'Enhetschefen: det var ett missförstånd.', 265, 'representative', 'Rummet är låst.'], ['north', 'danger', 'Körning i skogsbilväg utan täckning', 'Enhetschefen: vi återkommer.', 1, null, '']] as const
  for (const [unit, ground_, what, said, days, how, words] of stops) {
    const on = ago(ground, days)
    const row: Row<'work_stop'> = { id: chance.id(), unit_id: units[unit].row.id, ground: ground_, what, employer_said: said, stopped_at: at(on, clock(8, 40)), recorded_at: at(on, clock(9)), recorded_by: union }
    rows.work_stop.push(how === null ? row : { ...row, ended_at: at(addDays(on, 2), clock(15)), ended_how: how, ended_words: words, ended_by: union })
  }
}

const told: Readonly<Record<(typeof incidentKinds)[number], string>> = {
  near_miss: 'Halkade i en trapp på väg från ett besök. Ingen blev skadad.', threat: 'Någon ropade hot i receptionen.', violence: 'En stol kastades i besöksrummet.', accident: 'Bilen gled av vägen i snön.',
  ill_health: 'Ont i nacken efter veckor vid skärmen.', overload: 'Tolv nya anmälningar på en dag, ingen hann äta.', victimisation: 'Hårda ord inför hela gruppen.',
}

function addIncidents(ground: Ground): void {
  const { world: { rows, units, workers, today }, chance, hr } = ground
  const employed = workers.filter(({ to, role, from }) => to === null && from < addDays(today, -300) && ['social_worker', 'intake', 'unit_manager'].includes(role))
  for (let index = 0; index < 42 && employed.length > 0; index += 1) {
    const kind = incidentKinds[index % incidentKinds.length] ?? 'near_miss'
    const serious = kind === 'violence' && index % 2 === 0
    const on = ago(ground, 1 + index * 6)
    const reporter = chance.pick(employed)
    const unit = units[reporter.unit.key]
    const id = chance.id()
    rows.incident.push({ id, unit_id: unit.row.id, kind, place: incidentPlaces[(index * 3) % incidentPlaces.length] ?? 'office', occurred_on: on, what: told[kind], serious, follow_up_due_on: addDays(on, 14),
      recorded_at: at(on, clock(15, 10)), recorded_by: reporter.row.id })
    if (index < 3) continue
    const step = (stepKind: IncidentRow['kind'], after: number, what: string, more: Partial<IncidentRow> = {}): string => {
      const stepId = chance.id()
      rows.incident_step.push({ id: stepId, incident_id: id, kind: stepKind, on_day: addDays(on, after), what, recorded_at: at(addDays(on, after), clock(11)), recorded_by: hr, ...more })
      return stepId
    }
    if (kind === 'violence' || kind === 'accident') step('judged', 0, serious ? 'Allvarlig fara.' : 'Ingen kom till skada.', { serious })
    if (serious) step('told_authority', 1, 'Anmäld på webben.', { reference: '2026/51002' })
    if (kind !== 'ill_health') step('told_representative', 1, 'Skyddsombudet har fått veta.')
    if (index % 4 === 3) continue
    const action = step('action', 2, 'Gå igenom rutinen med gruppen.', { owner: 'Enhetschef', due_on: addDays(on, 20) })
    if (index % 5 !== 0) step('action_done', 3, 'Genomgången är gjord.', { action_id: action })
    if (index === 5) step('follow_up', 3, 'Fel händelse.', { struck_at: at(addDays(on, 3), clock(12)), struck_by: hr, struck_why: 'Skrevs på fel händelse.' })
    step('follow_up', 3, 'Samtal med den det gällde och med gruppen.')
    if (index % 3 !== 0) step('closed', 4, 'Inget mer behöver göras.')
  }
}
