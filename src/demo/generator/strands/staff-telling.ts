import { addDays } from '../../../calendar/day.ts'
import { isoWeek } from '../../../calendar/week.ts'
import { points, pulseQuestions } from '../../../crisis/contract/pulse.ts'
import { chanceFrom } from '../chance.ts'
import type { Chance } from '../chance.ts'
import { at, clock, earlierOf, later, workdayBefore } from '../time.ts'
import type { Unit, Worker, World } from '../world.ts'

const pulseWeeks = 12
/** How likely each point is: most are well, and the south unit, whose meetings were cancelled, is a little less so. Chosen. */
const weights = { usual: [4, 10, 26, 40, 20], south: [9, 20, 32, 30, 9] } as const

type Message = { readonly title: string; readonly body: string; readonly back: number; readonly days: number | null; readonly units: 'all' | 'south'; readonly roles: readonly string[]; readonly withdrawn?: true }
const messages: readonly Message[] = [
  { title: 'Nya rutiner för hembesök',
    body: 'Gå alltid två och två den här hösten.\nRing chefen när ni är klara.\nSäg till om något känns osäkert.', back: 40, days: 30,
      units: 'all', roles: ['social_worker', 'intake', 'unit_manager'] },
  { title: 'Vi stänger klockan två', body: 'Receptionen stänger klockan två på fredag.\nVäxeln tar emot samtal som vanligt.', back: 18,
    days: 10, units: 'all', roles: [] },
  { title: 'Fel datum', body: 'Mötet är på tisdag.', back: 12, days: null, units: 'south', roles: [], withdrawn: true },
  { title: 'Träffar i söder är digitala',
    body: 'Vi ställer om fram till jul.\nBoka rum och skärm i kalendern.\nFråga din chef om du är osäker.', back: 6, days: null,
      units: 'south', roles: [] },
  { title: 'Vaccin mot influensa',
    body: 'Du får vaccin gratis.\nKom till företagshälsan torsdag klockan nio till tolv.\nDu behöver inte boka tid.', back: 1, days: 10,
      units: 'all', roles: [] },
]
const worries = [
  ['Många är oroliga för hot i receptionen.', 'Väktare på plats måndag till onsdag.', 'Vakten blir kvar till årsskiftet.'],
    ['Flera säger att de inte hinner skriva klart journalen.', 'Två timmar utan möten varje torsdag.', 'Tiden finns i allas kalender.'],
  ['Oro för att arbeta ensam på kvällen.', 'Jouren är två från klockan sju.', 'Alla har fått schemat.'],
    ['Otydligt vem som beslutar när chefen är borta.', 'Lista med ersättare på väggen.', 'Listan står nu i Helhet.'],
  ['Rädsla för smitta på hembesök.', 'Munskydd finns i bilarna.', 'Munskydd och handsprit fylls på varje måndag.'],
] as const

/** Messages to staff with who has read them, the pulse of twelve weeks, and worries picked up at visits to each unit. */
export function addStaffTelling(world: World): void {
  const chance = chanceFrom(`staff telling ${world.today} ${world.part}`)
  const employed = world.workers.filter(({ to, from }) => to === null && from <= world.today)
  const own = world.part === 1 ? employed : employed.filter(({ unit }) => !['duty', 'management'].includes(unit.key))
  addPulse(world, chance, own)
  addWorries(world, chance, employed)
  if (world.part === 1) addMessages(world, chance, employed)
}

function addMessages({ rows, today, units }: World, chance: Chance, employed: readonly Worker[]): void {
  const writer = employed.find(({ role }) => role === 'director') ?? employed[0]
  if (writer === undefined) return
  for (const { title, body, back, days, units: where, roles, withdrawn } of messages) {
    const from = addDays(today, -back)
    const written = at(from, clock(7, 40))
    const id = chance.id()
    rows.staff_message.push({
      id, title, body, from_on: from, unit_ids: where === 'all' ? [] : [units.south.row.id], roles: [...roles], told_at: later(written, 1),
      recorded_at: written, recorded_by: writer.row.id, ...(days === null ? {} : { to_on: addDays(from, days) }),
      ...(withdrawn === undefined ? {} : { withdrawn_at: later(written, 15), withdrawn_by: writer.row.id }),
    })
    if (withdrawn !== undefined) continue
    for (const worker of employed) {
      const isFor = (where === 'all' || worker.unit.key === where) && (roles.length === 0 || roles.includes(worker.role))
      // Those whom the sign-in page offers have the latest left to read.
      if (isFor && worker.from <= from && chance.happens(back === 1 ? (worker.told ? 0 : 0.5)
        : 0.96)) rows.staff_message_read.push({ message_id: id, staff_id: worker.row.id, read_at: later(written, chance.between(20, 400)) })
    }
  }
}

function addPulse({ rows, today, units }: World, chance: Chance, employed: readonly Worker[]): void {
  for (let back = 0; back <= pulseWeeks; back += 1) {
    const week = isoWeek(addDays(today, -7 * back))
    for (const unit of Object.values(units)) {
      const answering = employed.filter((worker) => worker.unit.key === unit.key && chance.happens(back === 0 ? (worker.told ? 0 : 0.3)
        : 0.75))
      if (answering.length > 0) countPulse(rows, chance, unit, week, answering.length)
      if (back === 0) for (const { row } of answering) rows.pulse_answered.push({ staff_id: row.id, week })
    }
  }
}

function countPulse(rows: World['rows'], chance: Chance, unit: Unit, week: string, answers: number): void {
  const weight = unit.key === 'south' ? weights.south : weights.usual
  for (const question of pulseQuestions) {
    const chosen = Array.from({ length: answers }, () => chance.weighted(points, (point) => weight[point - 1] ?? 0) ?? 3)
    for (const point of points) rows.pulse_count.push({ unit_id: unit.row.id, week, question, point, answers: chosen.filter((each) =>
      each === point).length })
  }
}

function addWorries({ rows, today, units }: World, chance: Chance, employed: readonly Worker[]): void {
  const visitors = employed.filter(({ role }) => role === 'director' || role === 'hr' || role === 'unit_manager')
  if (visitors.length === 0) return
  for (const unit of [units.intake, units.north, units.south, units.placement]) {
    for (const [place, [what, done, outcome]] of worries.entries()) {
      if (!chance.happens(0.5)) continue
      const back = 10 + place * 21 + chance.between(0, 15)
      const on = workdayBefore(addDays(today, -back))
      const visitor = chance.pick(visitors)
      const id = chance.id()
      const by = { recorded_at: at(on, clock(15)), recorded_by: visitor.row.id }
      const closes = back > 30
      rows.worry.push({ id, unit_id: unit.row.id, noticed_on: on, what, taken_up_by: visitor.row.id, ...by,
        ...(closes ? { closed_on: earlierOf(addDays(on, 21), today), closed_by: visitor.row.id, outcome } : {}) })
      if (closes || chance.happens(0.5)) rows.worry_measure.push({ id: chance.id(), worry_id: id, done_on: addDays(on, 4), what: done,
        ...by, recorded_at: at(addDays(on, 4), clock(10)) })
    }
  }
}
