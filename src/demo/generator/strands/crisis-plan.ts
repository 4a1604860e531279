import { addDays } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import type { Row } from '../../contract.ts'
import { chanceFrom } from '../chance.ts'
import type { Chance } from '../chance.ts'
import { at, clock } from '../time.ts'
import type { UnitKey, World } from '../world.ts'

type Kept = { readonly world: World; readonly chance: Chance; readonly by: string; readonly unitId: (key: UnitKey) => string }
type Activity = {
  readonly key: string; readonly name: string; readonly unit: UnitKey | null; readonly priority: number; readonly hours: number; readonly outage: number; readonly planB: string
  readonly qualified?: true; readonly competence?: string; readonly needs?: readonly string[]; readonly gear?: readonly [from: number, how: string]; readonly covers?: readonly string[]
  /** Since which version it is there; the first when left out. */
  readonly since?: 2
}

/** What the municipality has decided to keep going, in its order. Hours are chosen to fit the units of one part. */
const activities: readonly Activity[] = [
  { key: 'protect', name: 'Skyddsbedömning av nya anmälningar', unit: 'intake', priority: 1, hours: 12, outage: 0, qualified: true, planB: 'Socialjouren bedömer. Chefen för Utredning Norr lämnar två handläggare.', covers: ['protect-assess', 'open-immediately'] },
  { key: 'lvu', name: 'Omedelbara omhändertaganden och ansökningar enligt LVU', unit: null, priority: 1, hours: 6, outage: 0, qualified: true, competence: 'compulsory_care', planB: 'Ordföranden beslutar. Handläggare med LVU lånas från annan enhet.', covers: ['lvu-submit', 'lvu-apply'] },
  { key: 'duty', name: 'Socialjour kvällar och helger', unit: 'duty', priority: 1, hours: 8, outage: 0, competence: 'emergency_duty', planB: 'Länets gemensamma jour tar över samtalen.' },
  { key: 'pay', name: 'Beslut och utbetalning av försörjningsstöd', unit: null, priority: 1, hours: 5, outage: 24, competence: 'income_support', planB: 'Senaste månadens belopp betalas ut som förskott.' },
  { key: 'prelim', name: 'Förhandsbedömning', unit: 'intake', priority: 2, hours: 14, outage: 48, qualified: true, needs: ['protect'], planB: 'Samtal per telefon. Utredning Syd avlastar.', covers: ['prelim-assess', 'feedback'] },
  { key: 'north', name: 'Barnavårdsutredningar, Norr', unit: 'north', priority: 2, hours: 16, outage: 72, qualified: true, planB: 'Samtal på video, barnet träffas utomhus.', covers: ['child-invest'], gear: [3, 'Utredningar utan fara för barnet vilar, längst till sista dag.'] },
  { key: 'south', name: 'Barnavårdsutredningar, Syd', unit: 'south', priority: 2, hours: 28, outage: 72, qualified: true, planB: 'Samtal på video, barnet träffas utomhus.', covers: ['child-invest'], gear: [3, 'Utredningar utan fara för barnet vilar, längst till sista dag.'] },
  { key: 'placed', name: 'Besök hos placerade barn', unit: 'placement', priority: 2, hours: 14, outage: 168, competence: 'family_homes', planB: 'Video varje vecka, besök när det går.', covers: ['unseen'] },
  { key: 'consider', name: 'Överväganden och omprövningar', unit: 'placement', priority: 2, hours: 6, outage: 336, qualified: true, planB: 'Nämnden sammanträder på distans.', covers: ['consider-sol', 'consider-lvu2', 'review-lvu3'] },
  { key: 'promises', name: 'Planerade samtal och återkopplingar', unit: null, priority: 3, hours: 16, outage: 168, planB: 'Telefon i stället för möte.', covers: ['task'], gear: [2, 'Bara det som har lovats ett barn hålls den lovade dagen.'] },
  { key: 'follow', name: 'Uppföljning av insatser', unit: null, priority: 3, hours: 8, outage: 336, planB: 'Utförarens rapport räcker.', covers: ['follow_up'], needs: ['placed'], gear: [1, 'Uppföljning per telefon, var sjätte vecka.'] },
  { key: 'homes', name: 'Information om besöksrestriktioner', unit: 'placement', priority: 3, hours: 2, outage: 168, planB: 'Brev.', covers: ['restriction'], gear: [2, 'Brev till alla på en gång.'], since: 2 },
  { key: 'groups', name: 'Grupper för barn och föräldrar', unit: null, priority: 3, hours: 6, outage: 672, competence: 'group_work', planB: 'Digitala träffar, större lokal.', gear: [1, 'Varannan vecka, i större lokal.'] },
  { key: 'outreach', name: 'Uppsökande arbete', unit: null, priority: 4, hours: 3, outage: 672, planB: 'Skolorna ringer in.', gear: [1, 'Vilar.'] },
  { key: 'develop', name: 'Utvecklingsarbete och utbildning', unit: null, priority: 4, hours: 6, outage: 2160, planB: 'Ingen.', gear: [1, 'Vilar.'] },
]

const aim = 'Minst hälften av personalen i varje myndighetsenhet är på plats varje dag, och alla enheter är igång.\n\nBarns skydd går först. Frister i lag skjuts inte upp utan att en chef har skrivit varför och till när. Handläggaren följer barnet: ett barn byter inte handläggare för att vi har få på plats, om det går att undvika.'
const taught = 'Att slå ihop Utredning Norr och Syd fungerade inte: handläggarna hittade inte i varandras ärenden och två frister bröts. Enheterna ska gå var för sig, och låna ut namngivna personer i stället. Beslut om digitala möten togs för sent.'

/**
 * A crisis plan in two adopted versions and a draft, an influenza last winter in two levels with what it postponed and what it taught, exercises,
 * and routines: in force, to be reviewed, of the crisis, made permanent, coming and closed. No crisis holds today.
 */
export function addCrisisPlan(world: World): void {
  if (world.part > 1) return
  const chance = chanceFrom(`crisis plan ${world.today}`)
  const by = world.workers.find(({ role }) => role === 'director')?.row.id ?? ''
  const kept: Kept = { world, chance, by, unitId: (key) => world.units[key].row.id }
  const history = addDays(world.start, 40)
  const begun = history > addDays(world.today, -290) ? history : addDays(world.today, -290)
  const crisis = addCrisis(kept, begun)
  const ids = addPlans(kept, begun, crisis.last)
  addExercises(kept)
  postpone(kept, crisis, (key) => ids.get(key) ?? '')
}

type Crisis = { readonly first: string; readonly last: string; readonly from: Day; readonly to: Day }

/** An influenza: two units at level 1, all of them at level 2 eight days later, ended after three weeks. */
function addCrisis({ world: { rows }, chance, by, unitId }: Kept, from: Day): Crisis {
  const [first, last, later] = [chance.id(), chance.id(), chance.id()]
  const [raised, ended] = [addDays(from, 8), addDays(from, 22)]
  const ending = (on: Day, reason: string) => ({ ended_on: on, ended_reason: reason, ended_at: at(on, clock(8)), ended_by: by })
  rows.crisis_activation.push(
    { id: first, level: 1, reason: 'Många sjuka på Mottagningen och i Utredning Syd.', whole: false, from_on: from, recorded_at: at(from, clock(8, 15)), recorded_by: by, ...ending(raised, 'Fler enheter är drabbade.') },
    { id: last, level: 2, reason: 'Var tredje är borta, och tre enheter är under golvet.', whole: true, from_on: raised, to_on: addDays(from, 30), replaces_id: first, recorded_at: at(raised, clock(8)), recorded_by: by,
      ...ending(ended, 'Alla enheter har varit över golvet en vecka.') },
    { id: later, level: 3, reason: 'Strömavbrott i centrum, bara det viktigaste går.', whole: false, from_on: addDays(from, 120), to_on: addDays(from, 121), recorded_at: at(addDays(from, 120), clock(7)), recorded_by: by },
  )
  rows.crisis_activation_unit.push({ activation_id: first, unit_id: unitId('intake') }, { activation_id: first, unit_id: unitId('south') }, { activation_id: later, unit_id: unitId('placement') })
  rows.crisis_evaluation.push({
    id: chance.id(), activation_id: last, made_on: addDays(ended, 12), held: 'Ordningen mellan verksamheterna höll. Skyddsbedömningar gjordes samma dag hela tiden.', failed: 'Att två utredningsenheter kan slås ihop.', taught,
    child_view: 'Barn fick vänta längre på svar. Två barn sade att de saknade sin egen handläggare.', recorded_at: at(addDays(ended, 12), clock(14)), recorded_by: by,
  })
  return { first, last, from, to: ended }
}

function addPlans(kept: Kept, crisisFrom: Day, activationId: string): ReadonlyMap<string, string> {
  const { world: { rows, today }, chance, by } = kept
  const ids = new Map(activities.map(({ key }) => [key, chance.id()]))
  const adopted = (on: Day, who: string) => ({ stage: 'adopted', adopted_on: on, adopted_who: who, valid_from_on: addDays(on, 7), adopted_at: at(on, clock(15)), adopted_by: by })
  const write = (made: Omit<Row<'crisis_plan'>, 'id' | 'recorded_by'>, chosen: readonly Activity[]): void => {
    const id = chance.id()
    rows.crisis_plan.push({ id, recorded_by: by, ...made })
    const there = new Set(chosen.map(({ key }) => key))
    for (const [at0, each] of chosen.entries()) rows.crisis_activity.push(activityRow(kept, each, { plan: id, stage: made.stage, id: ids.get(each.key) ?? '', rank: at0 + 1 }))
    for (const { key, needs = [] } of chosen) {
      for (const need of needs) if (there.has(need)) rows.crisis_activity_need.push({ plan_id: id, plan_stage: made.stage, activity_id: ids.get(key) ?? '', needs_id: ids.get(need) ?? '' })
    }
  }
  const before = addDays(crisisFrom, -150)
  const after = addDays(crisisFrom, 75)
  write({ version: 1, aim, recorded_at: at(addDays(before, -20), clock(9)), ...adopted(before, 'socialnämnden § 41') },
    activities.filter(({ since }) => since === undefined).map((each) => (each.key === 'south' ? { ...each, name: 'Barnavårdsutredningar, sammanslagna' } : each)))
  write({ version: 2, aim, change_note: 'Enheterna slås inte ihop. Information om besöksrestriktioner är en egen verksamhet.', follows_activation_id: activationId, taught,
    recorded_at: at(addDays(after, -14), clock(9)), ...adopted(after, 'socialnämnden § 58') }, activities)
  write({ version: 3, stage: 'draft', aim, change_note: 'Fler kan göra skyddsbedömningar.', recorded_at: at(addDays(today, -9), clock(10)) },
    activities.map((each) => (each.key === 'protect' ? { ...each, hours: 14 } : each)))
  return ids
}

function activityRow({ unitId }: Kept, each: Activity, { plan, stage, id, rank }: { plan: string; stage: string; id: string; rank: number }): Row<'crisis_activity'> {
  return {
    plan_id: plan, plan_stage: stage, activity_id: id, name: each.name, unit_id: each.unit === null ? null : unitId(each.unit), priority: each.priority, rank,
    hours_per_day: each.hours, competence: each.competence ?? null, qualified: each.qualified === true, tolerable_hours: each.outage, plan_b: each.planB,
    low_gear_from: each.gear?.[0] ?? null, low_gear_words: each.gear?.[1] ?? null, covers: [...each.covers ?? []],
  }
}

function addExercises({ world: { rows, today }, chance, by }: Kept): void {
  const held = (days: number, scenario: string, learnt: string | null) => rows.crisis_exercise.push({
    id: chance.id(), held_on: addDays(today, days), scenario, took_part: 'Alla enheters chefer, socialjouren och IT', learnt, recorded_at: at(addDays(today, Math.min(days, -1)), clock(16)), recorded_by: by,
  })
  held(-400, 'Fyra av tio borta i två veckor.', 'Vi visste inte vem som kan LVU. En lista över kompetenser behövs.')
  held(-60, 'Gränsen stängs över en natt.', 'Utlåning mellan enheter tar en halv dag. Behörigheten till ärenden måste förberedas.')
  held(14, 'Strömavbrott ett dygn.', null)
}

/** What waited in that crisis: promises and follow-ups of those weeks, children not seen, and clocks that a manager postponed. */
function postpone({ world, chance, by }: Kept, { first, last, from, to }: Crisis, idOf: (key: string) => string): void {
  const { rows } = world
  const unitOf = new Map(rows.staff.map((row) => [row.id, row.unit_id]))
  const within = (on: string): boolean => on >= from && on < to
  const due = rows.task.filter((row) => within(row.due_on) && row.recorded_at < at(from, 0) && row.done_on != null)
  const promised = due.slice(0, 40)
  const waited = (row: Pick<Row<'crisis_postponement'>, 'person_id' | 'unit_id' | 'row_kind' | 'row_id' | 'nominal_due_on'>, key: string): void => {
    rows.crisis_postponement.push({ id: chance.id(), activation_id: last, activity_id: idOf(key), activity_name: activities.find((each) => each.key === key)?.name ?? '', priority: 3, postponed_on: addDays(from, 8), recorded_at: at(addDays(from, 8), clock(8)), access: [], ...row })
  }
  for (const [at0, row] of promised.entries()) {
    // Which promise followed up a measure is not kept once it was held: some of them did.
    const isFollowUp = at0 % 4 === 3
    waited({ person_id: row.person_id, unit_id: unitOf.get(row.staff_id) ?? '', row_kind: isFollowUp ? 'follow_up' : 'task', row_id: row.id, nominal_due_on: row.due_on },
      isFollowUp ? 'follow' : 'promises')
  }
  const oldest = rows.person_case.filter((row) => row.opened_on < from).slice(0, 4)
  for (const [at0, row] of oldest.entries()) {
    waited({ person_id: row.person_id, unit_id: row.unit_id, row_kind: at0 % 2 === 0 ? 'unseen' : 'restriction', row_id: row.person_id, nominal_due_on: addDays(from, 6) }, 'follow')
  }
  const clocks = rows.clock.filter((row) => row.rule === 'child-invest' && row.person_id != null && row.ended_on != null && row.started_on < from && row.ended_on > addDays(from, 12))
  for (const [at0, row] of clocks.slice(0, 5).entries()) {
    const on = addDays(from, 2 + at0)
    rows.crisis_postponement.push({
      id: chance.id(), activation_id: on < addDays(from, 8) ? first : last, person_id: row.person_id ?? '', unit_id: row.unit_id, row_kind: 'clock', row_id: row.id, rule: row.rule,
      nominal_due_on: row.nominal_due_on, legal_due_on: row.legal_due_on, until_on: addDays(to, 7), reason: 'Handläggaren är sjuk och barnet är tryggt hos sin mormor.', postponed_on: on,
      recorded_at: at(on, clock(10)), recorded_by: by, access: [], ...(at0 === 4 ? { taken_back_at: at(addDays(on, 2), clock(9)), taken_back_by: by } : {}),
    })
  }
}
