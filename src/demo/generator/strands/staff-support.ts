import { addDays } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { quarterOf } from '../../../crisis/rules/judge-contract.ts'
import type { Row } from '../../contract.ts'
import { chanceFrom } from '../chance.ts'
import type { Chance } from '../chance.ts'
import { at, clock } from '../time.ts'
import type { UnitKey, World } from '../world.ts'

type Ground = {
  readonly world: World; readonly chance: Chance
  /** The director, who keeps contracts and the directory; HR and a manager, who receive. */
  readonly director: string; readonly hr: string; readonly manager: string
  readonly contracts: ReadonlyMap<string, string>
}

/** Supplier, about, procurement, services, reason, signed so many days ago, agreed in kronor, costs in kronor, documented so many days ago. */
const agreements = [
  ['Krisstödet i Norr AB', 'Krisstöd i grupp och enskilt', 'direct', 'general',
    'Stödet behövdes samma vecka. Inget ramavtal täcker krisstöd.', 120, 350_000, [48_000, 61_500, 72_000], 104],
  ['Ledarkraft Konsult', 'Coachning i att leda i kris', 'direct', 'general', 'Ny chef behövde stöd genast.', 24, 140_000, [22_000], null],
  ['Hälsoringen', 'Företagshälsovård', 'framework', 'general', 'Avrop från kommunens ramavtal.', 400, 90_000, [18_500, 17_000], null],
  ['Familjehuset Lingon', 'Handledning i barnsamtal efter hot', 'tender', 'social', 'Upphandlat med tre anbud.', 200, 260_000, [88_000],
    185],
] as const

/** Kind, phase, name, who, how it is reached, supplier of its contract. Telephone numbers are in the series for invented ones. */
const directory = [
  ['first_aid', 'acute', 'Kamratstöd på plats', 'Utbildade kollegor på varje enhet', 'Ring växeln, 0999-10 20 00, och be om kamratstöd',
    null],
  ['group', 'acute', 'Samtal i grupp', 'Krisstödet i Norr', '0999-10 41 00, dygnet runt', 'Krisstödet i Norr AB'],
  ['individual', 'acute', 'Enskilt samtal', 'Krisstödet i Norr', '0999-10 41 00, dygnet runt', 'Krisstödet i Norr AB'],
  ['coaching', 'acute', 'Coachning för chefer', 'Ledarkraft Konsult', '0999-10 42 00, vardagar', 'Ledarkraft Konsult'],
  ['legal', 'later', 'Juridiskt stöd', 'SKR, socialjuridik', 'Via socialchefen', null],
  ['authority', 'later', 'Stöd i myndighetsutövning', 'SKR och grannkommunens handledare', 'Via enhetschefen', null],
  ['routines', 'later', 'Rutiner och processer', 'SKR', 'Via socialchefen', null],
  ['inspection_line', 'always', 'IVO:s upplysning', 'Inspektionen för vård och omsorg', 'Numret står på IVO:s webbplats', null],
  ['occupational_health', 'always', 'Företagshälsovård', 'Hälsoringen', '0999-10 43 00, boka själv', 'Hälsoringen'],
] as const

/**
 * Support to staff in the first part: the directory, contracts, who receives, requests of units and a few persons' own, and what the
 * organisation does itself. Of a chance of its own.
 */
export function addStaffSupport(world: World): void {
  if (world.part > 1) return
  const of = (role: string, unit?: UnitKey): string | undefined => world.workers.find((each) => each.role === role && each.to === null
    && (unit === undefined || each.unit.key === unit))?.row.id
  const [director, hr, manager] = [of('director'), of('hr'), of('unit_manager', 'intake')]
  if (director === undefined || hr === undefined || manager === undefined) return
  const chance = chanceFrom(`staff support ${world.today}`)
  const ground: Ground = { world, chance, director, hr, manager, contracts: new Map(agreements.map(([supplier]) => [supplier,
    chance.id()])) }
  addContracts(ground)
  addDirectory(ground)
  addRequests(ground)
  addImprovements(ground)
}

function addContracts({ world: { rows, today }, chance, director, contracts }: Ground): void {
  for (const [supplier, about, procurement, services, reason, ago, kronor, costs, documented] of agreements) {
    const id = contracts.get(supplier) ?? ''
    const signed = addDays(today, -ago)
    const row: Row<'staff_support_contract'> = { id, supplier, about, procurement, services, reason, signed_on: signed,
      ends_on: addDays(signed, 700), agreed_ore: kronor * 100,
      recorded_at: at(signed, clock(14)), recorded_by: director }
    if (documented !== null) row.documented_on = addDays(today, -documented)
    rows.staff_support_contract.push(row)
    for (const [index, cost] of costs.entries()) {
      const on = addDays(signed, Math.floor((ago / (costs.length + 1)) * (index + 1)))
      const row = { contract_id: id, on_day: on, ore: cost * 100, words: `Faktura ${index + 1}`, recorded_by: director }
      rows.staff_support_cost.push({ id: chance.id(), ...row, recorded_at: at(on, clock(10)) })
      // One invoice was entered twice, and taken back.
      if (index === 2) rows.staff_support_cost.push({ id: chance.id(), ...row, recorded_at: at(on, clock(10, 5)), withdrawn_at: at(on,
        clock(11)), withdrawn_by: director })
    }
  }
}

function addDirectory({ world: { rows, today }, chance, director, hr, manager, contracts }: Ground): void {
  const made = { recorded_at: at(addDays(today, -110), clock(13)), recorded_by: director }
  for (const [kind, phase, name, who, reachedBy, supplier] of directory) {
    const contract = supplier === null ? undefined : contracts.get(supplier)
    rows.staff_support_offer.push({ id: chance.id(), kind, phase, name, who, reached_through: reachedBy, ...(contract === undefined
      ? {} : { contract_id: contract }), ...made })
  }
  rows.staff_support_offer.push({ id: chance.id(), kind: 'group', phase: 'later', name: 'Avlastande samtal',
    who: 'Den tidigare leverantören', reached_through: '0999-10 40 00', closed_on: addDays(today, -90), ...made })
  rows.staff_support_receiver.push(...[hr, manager].map((id) => ({ staff_id: id, from_on: addDays(today, -110), ...made })),
    { staff_id: director, from_on: addDays(today, -110), to_on: addDays(today, -60), ...made })
}

/** Unit or null for a person's own, kind, so many days ago, words, outcome and after how many days, how it helped, and contacts. */
type Asked = readonly [unit: UnitKey | null, kind: string, ago: number, words: string,
  outcome: 'given' | 'not_given' | 'withdrawn' | null, after: number,
  helped: readonly ['much' | 'some' | 'little' | 'not', string] | null,
    contacts: ReadonlyArray<readonly [way: 'meeting' | 'phone' | 'video' | 'written', words: string]>]
const requests: readonly Asked[] = [
  ['south', 'group', 100, 'Efter hotet i receptionen. Hela gruppen behöver samlas.', 'given', 20, ['much',
    'Att ses samma dag, och en gång till efter två veckor.'], [['phone', 'Tid samma eftermiddag.'], ['meeting', 'Två träffar hållna.']]],
  ['south', 'first_aid', 101, 'Någon behöver vara med kollegorna nu.', 'given', 1, ['some', 'Ingen åkte hem ensam.'], [['phone',
    'Kamratstöd på plats efter en halvtimme.']]],
  ['south', 'coaching', 95, 'Ny chef leder gruppen genom detta.', 'given', 60, ['much', 'Någon att ringa inför svåra samtal.'], [['video',
    'Fyra samtal.']]],
  ['intake', 'legal', 60, 'Frågor om polisanmälan och sekretess.', 'given', 12, ['little', 'Svaret kom sent.'], [['written',
    'Frågorna skickade.']]],
  ['north', 'routines', 45, 'Ny rutin för ensamarbete.', 'given', 30, ['not', 'Exemplen passade inte oss.'], []],
  ['placement', 'authority', 30, 'Stöd i en ovanlig ärendegrupp.', 'not_given', 14, null, [['phone', 'Handledaren kunde inte i höst.']]],
  ['intake', 'inspection_line', 20, 'Fråga om anmälan enligt lex Sarah.', 'withdrawn', 2, null, []],
  ['north', 'group', 3, 'Många sjuka, de som är kvar är trötta.', null, 0, null, [['phone', 'Förslag på tid i nästa vecka.']]],
  [null, 'individual', 98, 'Jag sover dåligt efter det som hände.', 'given', 40, ['much', ''], [['phone', 'Första tiden bokad.']]],
  [null, 'occupational_health', 9, 'Jag vill ha en tid hos företagshälsovården.', null, 0, null, []],
]

function addRequests({ world: { rows, today, units, workers }, chance, hr, manager }: Ground): void {
  const colleague = workers.find(({ unit, role, to, told }) => unit.key === 'south' && role === 'social_worker' && to === null
    && !told)?.row.id ?? hr
  for (const [unit, kind, ago, words, outcome, after, helped, contacts] of requests) {
    const on = addDays(today, -ago)
    const asker = unit === null ? colleague : workers.find((each) => each.unit.key === unit && each.role === 'unit_manager'
      && each.to === null)?.row.id ?? manager
    const between = { asker_id: asker, receiver_id: hr, ...(unit === null ? {} : { unit_id: units[unit].row.id }) }
    const row: Row<'staff_support_request'> = { id: chance.id(), ...between, kind, words, asked_on: on, helped_words: '',
      recorded_at: at(on, clock(9, 40)), recorded_by: asker }
    if (outcome !== null) Object.assign(row, { outcome, ended_on: addDays(on, after) })
    if (helped !== null) Object.assign(row, { helped: helped[0], helped_words: helped[1] })
    rows.staff_support_request.push(row)
    for (const [index, [way, said]] of contacts.entries()) {
      const day: Day = addDays(on, index)
      rows.staff_support_contact.push({ id: chance.id(), request_id: row.id, ...between, on_day: day, way, words: said,
        recorded_at: at(day, clock(15)), recorded_by: hr })
    }
  }
  const own = requests.filter(([unit]) => unit === null).map(([, , ago]) => quarterOf(addDays(today, -ago)))
  for (const quarter of new Set(own)) rows.staff_support_quarter_count.push({ quarter,
    requests: own.filter((each) => each === quarter).length })
}

/** Kind, what, what it means for children, unit or null for all, begun so many days ago, due in so many, outcome after how many days and words, notes. */
type Planned = readonly [kind: 'action' | 'improvement', what: string, child: string, unit: UnitKey | null, begun: number, due: number,
  end: readonly ['done' | 'dropped', number, string] | null, notes: ReadonlyArray<readonly [ago: number, words: string,
    moved: number | null]>]
const planned: readonly Planned[] = [
  ['action', 'Alltid två i receptionen', 'Barn som kommer in möts av någon som har tid.', 'intake', 98, -60, ['done', 35,
    'Schemat gäller från i måndags.'], [[80, 'Schemat prövas.', null]]],
  ['action', 'Larmknappar i besöksrummen', 'Samtal med barn kan hållas i lugna rum i stället för i öppna.', 'south', 96, 12, null, [[40,
    'Leveransen dröjer.', 12]]],
  ['improvement', 'Rutin för när en handläggare byts efter en händelse', 'Barnet får veta i förväg vem som kommer, och varför.', null, 70,
    -2, null, [[20, 'Utkast läst av två enheter.', null]]],
  ['improvement', 'Egen app för larm', 'Ingen skillnad för barnen; tiden behövs till besök.', null, 90, -30, ['dropped', 30,
    'Växelns larm räcker.'], []],
]

function addImprovements({ world: { rows, today, units, workers }, chance, director }: Ground): void {
  for (const [kind, what, child, unit, begun, due, end, notes] of planned) {
    const on = addDays(today, -begun)
    const owner = workers.find((each) => unit !== null && each.unit.key === unit && each.role === 'unit_manager'
      && each.to === null)?.row.id ?? director
    const row: Row<'improvement'> = { id: chance.id(), kind, what, child_perspective: child, owner_id: owner, due_on: addDays(today, due),
      begun_on: on, ended_words: '',
      recorded_at: at(on, clock(15)), recorded_by: director, ...(unit === null ? {} : { unit_id: units[unit].row.id }) }
    if (end !== null) Object.assign(row, { outcome: end[0], ended_on: addDays(on, end[1]), ended_words: end[2] })
    rows.improvement.push(row)
    for (const [ago, words, moved] of notes) {
      const day = addDays(today, -ago)
      rows.improvement_note.push({ id: chance.id(), improvement_id: row.id, on_day: day, words, recorded_at: at(day, clock(14)),
        recorded_by: owner,
        ...(moved === null ? {} : { due_on: addDays(today, moved) }) })
    }
  }
}
