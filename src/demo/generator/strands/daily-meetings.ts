import { addDays } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { isWorkingDay } from '../../../calendar/holidays.ts'
import { itemKinds, tellingWays } from '../../../meetings/contract/daily.ts'
import type { ItemKind } from '../../../meetings/contract/daily.ts'
import type { Row } from '../../contract.ts'
import { chanceFrom } from '../chance.ts'
import type { Chance } from '../chance.ts'
import { at, clock, daysFrom, earlierOf, later, workdayBefore } from '../time.ts'
import type { Unit, Worker, World } from '../world.ts'

const weeksBack = 6
const decisions = ['Receptionen stänger klockan två i dag.', 'Utredning Norr lånar två från placering till fredag.', 'Gruppträffar hålls digitalt den här veckan.',
  'Hembesök planeras två och två.', 'Introduktionen av nya skjuts upp en vecka.'] as const
const actions = ['Ring vikariepoolen om mottagningen.', 'Beställ munskydd till hembesöken.', 'Skriv meddelande till personalen om receptionen.',
  'Gå igenom de försenade fristerna med enheten.', 'Be om extra tid i lokalen på torsdag.', 'Kontrollera att jouren har rätt telefonlista.'] as const
const told = ['Alla enhetschefer', 'Personalen', 'Facket och skyddsombuden', 'Socialnämndens ordförande', 'Kommunens säkerhetssamordnare'] as const
const visitors = [['Rune Sandberg', 'Säkerhetssamordnare'], ['Gun Ekeroth', 'Kommundirektör'],
  ['Nils Hagby', 'Företagshälsovården']] as const

type Making = { readonly world: World; readonly chance: Chance; readonly leaders: readonly Worker[]; readonly units: readonly Unit[] }

/**
 * A daily meeting on each working day of six weeks, closed the same day; the one of today is not started. What was promised last is not all
 * done.
 */
export function addDailyMeetings(world: World): void {
  if (world.part > 1) return
  const chance = chanceFrom(`daily meetings ${world.today}`)
  const leaders = world.workers.filter(({ role, to }) => to === null && (role === 'director' || role === 'unit_manager'))
  const making = { world, chance, leaders, units: Object.values(world.units) }
  if (leaders.length === 0) return
  for (const on of daysFrom(addDays(world.today, -7 * weeksBack), addDays(world.today, -1))) if (isWorkingDay(on)) hold(making, on)
}

function hold(making: Making, on: Day): void {
  const { world: { rows, today }, chance, leaders } = making
  const leader = chance.pick(leaders)
  const started = at(on, clock(8, chance.between(15, 35)))
  const meeting: Row<'daily_meeting'> = { id: chance.id(), on_day: on, started_at: started, started_by: leader.row.id,
    closed_at: later(started, 25), closed_by: leader.row.id }
  rows.daily_meeting.push(meeting)
  const of = { meeting_id: meeting.id, recorded_at: later(started, 10), recorded_by: leader.row.id }
  const items = addItems(making, meeting.id, on)
  for (const each of leaders) if (each === leader || chance.happens(0.8)) rows.daily_meeting_participant.push({ id: chance.id(),
    staff_id: each.row.id, ...of })
  if (chance.happens(0.4)) {
    const [name, role] = chance.pick(visitors)
    rows.daily_meeting_participant.push({ id: chance.id(), name, role, ...of })
  }
  for (let n = chance.between(0, 2); n > 0; n -= 1) {
    const item = items.length > 0 && chance.happens(0.5) ? { item_id: chance.pick(items) } : {}
    rows.daily_meeting_decision.push({ id: chance.id(), what: chance.pick(decisions), ...item, ...of })
  }
  for (let n = chance.between(0, 2); n > 0; n -= 1) addAction(making, on, of, items)
  rows.daily_meeting_told.push({ id: chance.id(), whom: chance.pick(told), how: chance.pick(tellingWays), ...of })
  if (on < addDays(today, -7) && chance.happens(0.1)) {
    rows.daily_meeting_addition.push({ id: chance.id(), what: 'Två enheter till var med på telefon.', ...of, recorded_at: later(started,
      180) })
  }
}

/** Of what is promised nine in ten are done by their day; what is due from yesterday on waits. */
function addAction({ world: { rows, today, workers }, chance, leaders }: Making, on: Day,
  of: { meeting_id: string; recorded_at: Row<'daily_meeting_action'>['recorded_at']; recorded_by: string },
    items: readonly string[]): void {
  const others = workers.filter(({ role, to, from }) => to === null && from <= on && ['social_worker', 'intake', 'hr'].includes(role))
  const owner = chance.happens(0.8) || others.length === 0 ? chance.pick(leaders) : chance.pick(others)
  const due = addDays(on, chance.between(0, 4))
  const isDone = due < workdayBefore(today) && chance.happens(0.9)
  rows.daily_meeting_action.push({
    id: chance.id(), what: chance.pick(actions), owner_id: owner.row.id, due_on: due, ...(items.length > 0 && chance.happens(0.5)
      ? { item_id: chance.pick(items) } : {}),
    ...(isDone ? { done_on: earlierOf(due, addDays(today, -1)), done_by: owner.row.id } : {}), ...of,
  })
}

/** The agenda of a day as it was frozen then. @returns the ids of its items. */
function addItems({ world: { rows }, chance, units }: Making, meetingId: string, on: Day): string[] {
  const how: Readonly<Record<ItemKind, number>> = { action: 0.5, floor: 0.15, alarm: 0.25, clock: 0.9, equipment: 0.1, decision: 0.8 }
  const ids: string[] = []
  for (const kind of itemKinds) {
    if (!chance.happens(how[kind])) continue
    const item = itemOf(kind, chance, chance.pick(units), on)
    ids.push(item.id)
    rows.daily_meeting_item.push({ ...item, meeting_id: meetingId, place: ids.length })
  }
  return ids
}

function itemOf(kind: ItemKind, chance: Chance, unit: Unit,
  on: Day): Omit<Row<'daily_meeting_item'>, 'meeting_id' | 'place'> & { readonly id: string } {
  const name = unit.row.name
  const made = (sv: string, en: string, figures: Record<string, string | number>, more: { unit_id?: string; href: string }) => (
    { id: chance.id(), kind, words_sv: sv, words_en: en, figures: JSON.stringify(figures), ...more })
  const ofUnit = { unit_id: unit.row.id }
  const count = chance.between(2, 6)
  switch (kind) {
    case 'action': return made('Ring vikariepoolen om mottagningen. Kvar från i går.', 'Call the pool about intake. Left from yesterday.',
      { dueOn: addDays(on, -1) }, { href: '/dagligt-mote' })
    case 'floor': return made(`${name}: en saknas till golvet på förmiddagen.`, `${name}: one missing to the floor in the morning.`,
      { missing: 1 }, { ...ofUnit, href: '/narvaro' })
    case 'alarm': return made(`${name}: personliga möten är färre än väntat.`, `${name}: personal meetings are fewer than expected.`,
      { series: 'contacts.personal', direction: 'fall' }, { ...ofUnit, href: '/lagesbild/forandringar' })
    case 'clock': return made(`${name}: ${count} försenade frister.`, `${name}: ${count} overdue clocks.`, { overdue: count, dueToday: 0 },
      { ...ofUnit, href: `/lagesbild/forsenade?enhet=${unit.row.id}` })
    case 'equipment': return made('Munskydd, förrådet: räcker 6 dagar.', 'Masks, the store: lasts 6 days.', { days: 6 },
      { href: '/skyddsutrustning' })
    case 'decision': return made(`${count} beslut väntar på enhetschef.`, `${count} decisions wait for: unit manager.`,
      { awaits: 'unit_manager', waiting: count }, { href: '/beslut/vantar' })
  }
}
