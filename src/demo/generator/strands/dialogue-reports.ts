import { addDays, addMonths, day } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { dayOf, instant } from '../../../calendar/instant.ts'
import type { ReportContent } from '../../../dialogue/contract/reports.ts'
import municipalities from '../../../dialogue/data/municipality-figures.json' with { type: 'json' }
import { municipalityFiguresShape } from '../../../dialogue/contract/peers.ts'
import { buildStatements, countThemes, placeParts } from '../../../dialogue/rules/build-statements.ts'
import { noteAddress } from '../../../dialogue/rules/note-address.ts'
import type { MaterialMessage, MaterialObservation, MaterialPlace, ReportMaterial } from '../../../dialogue/rules/report-material.ts'
import { blockOf, placeLast } from '../../../dialogue/rules/report-standing.ts'
import { reportTexts } from '../../../dialogue/texts/reports.ts'
import { statementWords } from '../../../dialogue/texts/statements.ts'
import { chanceFrom } from '../chance.ts'
import type { Chance } from '../chance.ts'
import { at, clock, later, workdayBefore } from '../time.ts'
import type { World } from '../world.ts'
import { countyOf, groupNames } from './public-figures.ts'

type By = { readonly author: string; readonly reviewer: string }
type Span = { readonly fromOn: Day | null; readonly toOn: Day | null }

/** The office's reports of the dialogue: a final report that is written, a status report that is published, and one that should have been. */
export function addDialogueReports(world: World): void {
  const chance = chanceFrom(`dialogue reports ${world.today}`)
  const author = world.workers.find(({ role }) => role === 'coordinator')?.row.id
  const reviewer = world.workers.find(({ role }) => role === 'director')?.row.id
  if (author === undefined || reviewer === undefined) return
  const by = { author, reviewer }
  const { rows, today } = world
  const startOn = addMonths(today, -9)
  rows.dialogue_report_rhythm.push({ id: chance.id(), start_on: startOn, months: 3, recorded_at: at(workdayBefore(startOn), clock(9)), recorded_by: author })
  for (const step of [1, 2]) {
    const dueOn = addMonths(startOn, 3 * step)
    addReport(world, chance, by, { kind: 'status', fromOn: addMonths(startOn, 3 * (step - 1)), toOn: addDays(dueOn, -1), dueOn, published: step === 1 })
  }
  addReport(world, chance, by, { kind: 'final', fromOn: null, toOn: null, dueOn: null, published: false })
}

type Told = Span & { readonly kind: 'status' | 'final'; readonly dueOn: Day | null; readonly published: boolean }

function addReport(world: World, chance: Chance, { author, reviewer }: By, { kind, fromOn, toOn, dueOn, published }: Told): void {
  const { rows, today } = world
  const t = statementWords.sv
  const material = gathered(world, { fromOn, toOn })
  const title = fromOn === null || toOn === null ? 'Slutrapport om den sociala barn- och ungdomsvården' : reportTexts.sv.statusTitle(fromOn, toOn)
  const madeOn = workdayBefore(dueOn ?? addDays(today, -1))
  const made = at(madeOn, clock(10))
  const blocks = buildStatements(material, t).map((statement) => blockOf(statement, chance.id()))
  const content: ReportContent = { title, madeOn, visited: material.places.length, counts: countThemes(material, t), blocks, appendixOn: null, places: [] }
  const id = chance.id()
  const versions: Array<[what: 'drafted' | 'written' | 'appendix' | 'sent' | 'published', after: number, content: ReportContent, by: string]> = [['drafted', 0, content, author]]
  const own = { id: chance.id(), level: 'national' as const, kind: 'own' as const, key: '', text: 'Kommunerna löser mycket själva när de får tid och lugn. Det är också det som de ber staten om.', made: '', sources: [], out: false }
  const written = { ...content, blocks: placeLast(content.blocks, own) }
  versions.push(['written', 20, written, author])
  if (kind === 'final') versions.push(['appendix', 25, { ...written, appendixOn: madeOn, places: placeParts(material, t) }, author])
  if (published) versions.push(['sent', 30, written, author], ['published', 200, written, reviewer])
  const last = later(made, versions.at(-1)?.[1] ?? 0)
  rows.dialogue_report.push({
    id, kind, title, language: 'sv', kpis: [], stage: published ? 'published' : 'draft', author_id: author, changed_at: last, recorded_at: made,
    ...(fromOn === null || toOn === null || dueOn === null ? {} : { from_on: fromOn, to_on: toOn, due_on: dueOn }),
    ...(published ? { sent_at: later(made, 30), sent_by: author, reviewed_at: last, reviewed_by: reviewer, address: noteAddress(title, []), published_at: last, published_number: versions.length } : {}),
  })
  for (const [index, [what, after, told, who]] of versions.entries()) {
    rows.dialogue_report_version.push({ report_id: id, number: index + 1, what, content: JSON.stringify(told), recorded_at: later(made, after), recorded_by: who })
  }
}

/** What the report can say of the demo's own rows, as its queries read them. */
function gathered({ rows }: World, { fromOn, toOn }: Span): ReportMaterial {
  const within = (on: string): boolean => (fromOn === null || on >= fromOn) && (toOn === null || on <= toOn)
  const known = new Map(municipalityFiguresShape.parse(municipalities).rows.map(([code, name, group]) => [code, { name, group: groupNames[group] ?? '' }]))
  const places = new Map<string, MaterialPlace & { visits: MaterialPlace['visits'][number][] }>()
  const codes = new Map<string, { code: string; on: Day }>()
  for (const visit of rows.visit.filter(({ status, to_on: on }) => status === 'done' && typeof on === 'string' && within(on)).toSorted((a, b) => (String(a.from_on) < String(b.from_on) ? -1 : 1))) {
    const programme = [...new Set(rows.visit_point.filter(({ visit_id: of }) => of === visit.id).map(({ kind }) => kind))]
    const one = { id: visit.id, number: visit.number, on: day(String(visit.to_on)), programme }
    const place = places.get(visit.place) ?? { code: visit.place, name: known.get(visit.place)?.name ?? visit.place, county: countyOf(visit.place), group: known.get(visit.place)?.group ?? '', visits: [] }
    place.visits.push(one)
    places.set(visit.place, place)
    codes.set(visit.id, { code: visit.place, on: day(String(visit.from_on)) })
  }
  const followed = (key: 'observation_id' | 'item_id', id: string): string | null => rows.visit_follow_up.findLast((row) => row[key] === id)?.status ?? null
  const observations = rows.visit_observation.flatMap((row): MaterialObservation[] => {
    const visit = codes.get(row.visit_id)
    const { judgement: kind, level } = row
    if (visit === undefined || (kind !== 'strength' && kind !== 'gap' && kind !== 'neither') || (level !== 'municipal' && level !== 'regional' && level !== 'national')) return []
    return [{ id: row.id, visitId: row.visit_id, ...visit, theme: row.theme, level, kind, words: row.words, followed: followed('observation_id', row.id) }]
  })
  const notes = rows.visit_note.filter(({ stage, published_at: on }) => stage === 'published' && typeof on === 'string' && within(dayOf(instant(on))))
  return {
    planned: new Set(rows.visit.filter(({ status }) => status !== 'cancelled').map(({ place }) => place)).size, places: [...places.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'sv')), observations,
    notes: notes.map(({ id, title, place, address, published_at: on, changed_at: changedAt }) => ({ id, title, place, address: address ?? '', on: dayOf(instant(String(on))), changedAt })),
    plan: rows.visit_plan_item.flatMap(({ id, visit_id: visitId, words }) => { const visit = codes.get(visitId); return visit === undefined ? [] : [{ id, visitId, code: visit.code, words, status: followed('item_id', id) }] }),
    messages: messagesOf(rows, within), figures: [],
    comments: rows.note_comment.filter(({ state, received_at: on }) => state === 'shown' && within(dayOf(instant(on)))).length,
    quotes: rows.visit_quote.flatMap(({ id, visit_id: of, consent, words }) => { const visit = codes.get(of); return visit === undefined || consent == null || words == null ? [] : [{ id, code: visit.code }] }),
  }
}

function messagesOf(rows: World['rows'], within: (on: string) => boolean): MaterialMessage[] {
  const withdrawn = new Set(rows.state_message_end.filter(({ kind }) => kind === 'withdrawn').map(({ message_id: id }) => id))
  return rows.state_message.flatMap((row): MaterialMessage[] => {
    const { id, title, theme, addressee, sent_on: on } = row
    const level = row.level === 'local' ? 'municipal' : row.level
    if (row.stage !== 'sent' || typeof on !== 'string' || !within(on) || withdrawn.has(id) || (level !== 'municipal' && level !== 'regional' && level !== 'national')) return []
    return [{ id, title, theme, level, addressee, on: day(on), answered: rows.state_message_answer.some(({ message_id: of }) => of === id) }]
  }).toSorted((a, b) => (`${a.theme}${a.addressee}` < `${b.theme}${b.addressee}` ? -1 : 1))
}
