import { addDays, addYears, day } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { isoWeek, weekStart } from '../../../calendar/week.ts'
import type { LawChange, RuleChange } from '../../../development/contract/law-change.ts'
import { weeksOfFigure } from '../../../development/contract/message.ts'
import type { MessageFigureValue, MessageTheme } from '../../../development/contract/message.ts'
import { hideFigure } from '../../../development/rules/hide-figure.ts'
import { hideOutcome } from '../../../development/rules/hide-outcome.ts'
import { rerunLaw } from '../../../development/rules/rerun-law.ts'
import type { ChangeChild } from '../../../development/rules/rerun-law.ts'
import { factsThatBegin, rulesOf } from '../../../development/usecases/run-law-change.ts'
import type { ChainEvent } from '../../../law/chain/contract.ts'
import { shippedRuleVersions } from '../../../law/data/shipped.ts'
import { shippedCounting } from '../../../law/settings.ts'
import { pictureFigures } from '../../../picture/usecases/tell-figures.ts'
import { chanceFrom } from '../chance.ts'
import type { Chance } from '../chance.ts'
import { grouped } from '../grouped.ts'
import { at, clock, later, workdayBefore } from '../time.ts'
import type { World } from '../world.ts'

type Asked = Pick<LawChange, 'name' | 'rule' | 'kind' | 'length' | 'unit' | 'who' | 'placedMonths' | 'hours'> & { readonly key: string; readonly back: number }
const asked: readonly Asked[] = [
  { key: 'yearly', name: 'Övervägande en gång om året', rule: 'six-months', kind: 'length', length: 12, unit: 'months', who: 'all', placedMonths: 0, hours: 6, back: 34 },
  { key: 'lasting', name: 'Inga överväganden efter ett års placering', rule: 'consider-sol', kind: 'none', length: null, unit: null, who: 'others', placedMonths: 12, hours: 6, back: 21 },
  { key: 'weeks', name: 'Utredning på fjorton veckor', rule: 'child-invest', kind: 'length', length: 14, unit: 'weeks', who: 'all', placedMonths: 0, hours: 40, back: 12 },
  { key: 'days', name: 'Utredning på nittio dagar', rule: 'child-invest', kind: 'length', length: 90, unit: 'days', who: 'unaccompanied', placedMonths: 0, hours: 40, back: 1 },
]

type Told = {
  readonly theme: MessageTheme; readonly level: 'local' | 'regional' | 'national'; readonly to: string; readonly title: string; readonly body: string; readonly back: number
  readonly sent?: number; readonly ground?: string; readonly law?: string; readonly answer?: readonly [back: number, text: string]; readonly end?: readonly ['closed' | 'withdrawn', number, string]
}
const messages: readonly Told[] = [
  { theme: 'violence', level: 'national', to: 'Socialdepartementet', title: 'Säg vem som ansvarar för våld i nära relationer', ground: 'violence_in_close_relations', back: 150, sent: 140,
    body: 'Ansvaret är delat mellan kommun, region och polis.\n\nVi vill att staten säger vem som samordnar, och från när.', answer: [90, 'Frågan tas med i uppdraget om samverkan.'] },
  { theme: 'considerations', level: 'national', to: 'Socialdepartementet', title: 'Färre överväganden när placeringen är varaktig', law: 'lasting', back: 20, sent: 18,
    body: 'Övervägande var sjätte månad för barn som ska bo kvar tar tid från barnen.\n\nVi vill att lagen låter nämnden överväga en gång om året.' },
  { theme: 'knowledge', level: 'national', to: 'Socialstyrelsen', title: 'Kunskapsstöd om insatser för unga med missbruk', ground: 'own_alcohol_or_drugs', back: 200, sent: 190,
    body: 'Vi saknar effektstudier av öppenvård för unga.', answer: [120, 'Ett kunskapsstöd publiceras nästa år.'], end: ['closed', 60, 'Kunskapsstödet är på väg.'] },
  { theme: 'profiteering', level: 'regional', to: 'Länsstyrelsen', title: 'Varna för utförare som har förlorat tillstånd', back: 100, sent: 95, body: 'Kommunerna får inte veta när en granne har sagt upp ett avtal.' },
  { theme: 'reporting', level: 'national', to: 'Socialstyrelsen', title: 'Ett enda datum för statsbidragens återrapportering', back: 80, sent: 78, body: 'Vi redovisar samma uppgifter vid tolv tillfällen.',
    end: ['withdrawn', 40, 'Ett nytt medskick skrivs tillsammans med grannkommunerna.'] },
  { theme: 'allocation', level: 'national', to: 'Migrationsverket', title: 'Besked tidigare om anvisade barn', back: 60, sent: 55, body: 'Vi behöver fem arbetsdagar för att hitta rätt hem.' },
  { theme: 'education', level: 'regional', to: 'Lärosätena i regionen', title: 'Socionomutbildning på distans', back: 45, sent: 44, body: 'De som utbildar sig här stannar här.\n\nVi vill ha tjugo platser på distans.' },
  { theme: 'supervision', level: 'national', to: 'Inspektionen för vård och omsorg', title: 'Berätta också om det som är bra', back: 30, body: 'Tillsynen skriver om brister. Vi lär oss av goda exempel.' },
  { theme: 'other', level: 'local', to: 'Kommunfullmäktige', title: 'En väg in för familjer', ground: 'neglect', back: 8, body: 'Familjer söker sig fram mellan tre förvaltningar.' },
]

/** Messages to the state in every state, and what some changes of law would mean on the facts of the demo's own children. */
export function addStateMessages(world: World): void {
  if (world.part > 1) return
  const chance = chanceFrom(`state messages ${world.today}`)
  const director = world.workers.find(({ role, to }) => role === 'director' && to === null) ?? world.workers[0]
  if (director === undefined) return
  const changes = new Map(asked.map((each) => [each.key, addLawChange(world, chance, each, { by: director.row.id, name: `${director.row.given_name} ${director.row.family_name}` })]))
  for (const told of messages) addMessage(world, chance, told, { by: director.row.id, changes })
}

function addLawChange(world: World, chance: Chance, { key: _key, back, ...told }: Asked, { by, name }: { by: string; name: string }): LawChange {
  const on = workdayBefore(addDays(world.today, -back))
  const askedAt = at(on, clock(14, 12))
  const fromOn = addYears(on, -2)
  const answer = hideOutcome(countOn(world, { ...told, fromOn, toOn: on }))
  const countedAt = later(askedAt, 1)
  const id = chance.id()
  world.rows.law_change.push({
    id, name: told.name, rule: told.rule, kind: told.kind, changed_on: fromOn, from_on: fromOn, to_on: on, who: told.who, placed_months: told.placedMonths, act_hours: told.hours,
    stage: 'counted', recorded_at: askedAt, recorded_by: by, ...(told.length === null ? {} : { length: told.length, unit: told.unit }),
    answer: JSON.stringify(answer), counted_at: countedAt,
  })
  return { ...told, id, changedOn: fromOn, fromOn, toOn: on, answer, countedAt, askedBy: name, askedAt }
}

function countOn({ rows, facts }: World, change: Omit<Asked, 'key' | 'back'> & { fromOn: Day; toOn: Day }) {
  const { rule, kind, length, unit, who, placedMonths, hours, fromOn, toOn } = change
  const alone = new Set(rows.unaccompanied_child.map(({ person_id: id }) => id))
  const begin = factsThatBegin(rule)
  const own = grouped(facts, ({ personId }) => personId)
  const children = rows.person.flatMap(({ id, birth_on: born }): ChangeChild[] => {
    const events = own.get(id)?.filter(({ on }) => on <= toOn).map(({ type, on, ref, fields }): ChainEvent => ({ type, on, ref: ref ?? '', ...fields }))
    return events === undefined || !events.some(({ type }) => begin.includes(type)) ? [] : [{ birthDate: born === null || born === undefined ? null : day(born), unaccompanied: alone.has(id), events }]
  })
  const rules = [...rulesOf(rule)]
  const what: RuleChange = kind === 'length' && length !== null && unit !== null ? { kind: 'length', length, unit } : { kind: 'none' }
  return rerunLaw({ rules, change: what, changedOn: fromOn, from: fromOn, to: toOn, group: { who, placedMonths }, hours: Object.fromEntries(rules.map((each) => [each, hours])), children },
    { versions: shippedRuleVersions, counting: shippedCounting })
}

type By = { readonly by: string; readonly changes: ReadonlyMap<string, LawChange> }

function addMessage(world: World, chance: Chance, told: Told, { by, changes }: By): void {
  const { rows, today } = world
  const on = (back: number): Day => workdayBefore(addDays(today, -back))
  const id = chance.id()
  const written = at(on(told.back), clock(9, 20))
  const sentOn = told.sent === undefined ? null : on(told.sent)
  const sentAt = sentOn === null ? null : at(sentOn, clock(15, 5))
  rows.state_message.push({
    id, title: told.title, body: told.body, theme: told.theme, level: told.level, addressee: told.to, stage: sentOn === null ? 'draft' : 'sent', recorded_at: written, recorded_by: by,
    ...(sentOn === null ? {} : { sent_on: sentOn, sent_at: sentAt, sent_by: by }),
  })
  const attached = { message_id: id, recorded_at: later(written, 5), recorded_by: by }
  const frozen = (value: MessageFigureValue) => (sentOn === null ? {} : { frozen: JSON.stringify(value), frozen_at: sentAt })
  if (told.ground !== undefined) rows.state_message_figure.push({ id: chance.id(), figure: `grounds.${told.ground}`, ...attached, ...frozen(reportsOf(world, told.ground, sentOn ?? today)) })
  const change = told.law === undefined ? undefined : changes.get(told.law)
  if (change !== undefined) rows.state_message_figure.push({ id: chance.id(), law_change_id: change.id, ...attached, ...frozen({ kind: 'law_change', change }) })
  if (told.answer !== undefined) {
    const [back, body] = told.answer
    const answer = { message_id: id, received_on: on(back), sender: told.to, recorded_at: at(on(back), clock(10, 40)), recorded_by: by }
    const first = chance.id()
    rows.state_message_answer.push({ ...answer, id: first, body: `${body} (muntligt)` })
    rows.state_message_answer.push({ ...answer, id: chance.id(), body, corrects_id: first, recorded_at: at(on(back), clock(13, 20)) })
  }
  if (told.end !== undefined) {
    const [kind, back, note] = told.end
    rows.state_message_end.push({ message_id: id, kind, ended_on: on(back), note, recorded_at: at(on(back), clock(11)), recorded_by: by })
  }
}

/** Reports with the ground over the complete weeks before a day, as the picture counts them. */
function reportsOf({ rows }: World, ground: string, on: Day): MessageFigureValue {
  const monday = weekStart(on)
  const from = addDays(monday, -7 * weeksOfFigure)
  const having = new Set(rows.concern_ground.filter((row) => row.ground === ground).map(({ concern_id: id }) => id))
  const count = rows.concern.filter(({ id, received_on: came }) => having.has(id) && came >= from && came < monday).length
  const known = pictureFigures.figures.find(({ key }) => key === `grounds.${ground}`)
  if (known === undefined) throw new Error(`there is no figure of the ground ${ground}`)
  return hideFigure(known, { count, of: null, fromWeek: isoWeek(from), toWeek: isoWeek(addDays(monday, -1)) })
}
