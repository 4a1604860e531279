import { addDays, addMonths, day } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { headingsOf } from '../../../considerations/contract.ts'
import type { ConsiderationKind } from '../../../considerations/contract.ts'
import { factOf, paragraphOf } from '../../../considerations/rules.ts'
import type { Row } from '../../contract.ts'
import { careTexts, rareTexts } from '../../data/decision-texts.ts'
import { addFact } from '../acts/add-fact.ts'
import { at, clock } from '../time.ts'
import type { File, Placed, World } from '../world.ts'
import { decideOn } from '../acts/decide.ts'
import type { Standing } from '../acts/decide.ts'
import { holderOf } from './rare-decisions.ts'
import { dayAgo, workerOf } from './rare-pool.ts'
import type { Rare } from './rare-placements.ts'

type Outcome = { readonly outcome: 'as_proposed' | 'otherwise' | 'returned' | 'postponed' | 'noted'; readonly words?: string }
type Care = { readonly file: File; readonly placed: Placed }
type Weighed = { readonly kind: ConsiderationKind; readonly conclusion: 'continues' | 'changes' | 'ceases'; readonly proposal: string }

/**
 * A meeting of last week whose protocol is not adjusted yet: adopted, decided otherwise, sent back, postponed to the meeting that comes, and
 * what the chair decided alone noted. The considerations that it had before it say in what the care is to change.
 */
export function addRareMeeting(world: World, rare: Rare): void {
  const { rows, chance, today } = world
  const body = rows.body.find(({ kind }) => kind === 'sub_committee')
  if (body === undefined) return
  const on = dayAgo(today, 5)
  const meeting: Row<'meeting'> = { id: chance.id(), body_id: body.id, on_day: on, starts: '08:30', place: 'Kommunhuset, Lingonrummet', recorded_at: at(addDays(on, -15), clock(9)) }
  const items: Array<[Row<'decision'>, Outcome]> = []
  const ready = settled(world)
  const bring = (care: Care | null | undefined, weighed: Weighed, outcome: Outcome): void => {
    if (care == null) return
    const decision = weigh(world, care, weighed, on, outcome)
    items.push([decision, outcome])
  }
  bring(rare.youthHome, { kind: 'review_lvu3', conclusion: 'continues', proposal: careTexts.proposal }, { outcome: 'as_proposed' })
  bring(ready[0], { kind: 'consider_custody_transfer', conclusion: 'changes', proposal: rareTexts.transfer }, { outcome: 'as_proposed' })
  bring(ready[1], { kind: 'consider_placement', conclusion: 'ceases', proposal: rareTexts.ceases }, { outcome: 'otherwise', words: rareTexts.otherwise })
  bring(ready[2], { kind: 'consider_placement', conclusion: 'changes', proposal: rareTexts.changes }, { outcome: 'returned', words: rareTexts.returned })
  bring(rare.prolonged, { kind: 'consider_placement', conclusion: 'continues', proposal: careTexts.proposal }, { outcome: 'postponed', words: rareTexts.postponed })
  const alone = rows.decision.find(({ decided_as: as }) => as === 'chair')
  if (alone !== undefined) items.push([alone, { outcome: 'noted' }])
  if (items.length > 0) rows.meeting.push(meeting)
  for (const [index, [decision, outcome]] of items.entries()) list(world, { meeting, body, decision, position: index + 1 }, outcome)
  const coming = rows.meeting.find((row) => row.body_id === body.id && row.on_day > today)
  const postponed = items.find(([, { outcome }]) => outcome === 'postponed')?.[0]
  if (coming === undefined || postponed === undefined) return
  list(world, { meeting: coming, body, decision: postponed, position: rows.agenda_item.filter((row) => row.meeting_id === coming.id).length + 1 }, null)
}

/** Children who have lived for more than seven months in the same family home by consent, and of whom nothing is being considered. */
function settled({ placed, rows, today }: World): Care[] {
  const known = new Set([...rows.consideration, ...rows.compulsory_matter].map((row) => row.person_id))
  return [...placed].flatMap(([file, one]): Care[] => (file.worker !== null && !file.worker.told && one.basis === 'sol' && one.stay.to_on == null && one.stay.form !== 'hvb'
    && one.stay.from_on < addDays(today, -215) && file.child.row.protection === 'none' && !known.has(file.child.row.id) ? [{ file, placed: one }] : []))
}

function weigh(world: World, { file, placed }: Care, { kind, conclusion, proposal }: Weighed, on: Day, { outcome, words }: Outcome): Row<'decision'> {
  const { rows, chance } = world
  const sent = dayAgo(on, 6)
  const [personId, by] = [file.child.row.id, workerOf(file)]
  const texts = headingsOf[kind].map((heading) => [heading, { ...careTexts.written, ...rareTexts.written }[heading]] as const)
  const standing: Standing = outcome === 'postponed' ? { awaits: 'sub_committee' }
    : { as: 'sub_committee', on, by: null, ...(outcome === 'as_proposed' ? {} : { refused: words ?? '' }) }
  const decision = decideOn(world, { personId, by, kind, subjectKind: 'placement', subjectId: placed.row.id, what: proposal, reasons: texts.map(([, text]) => text).join('\n'), on: sent,
    facts: [{ type: factOf(kind) }] }, standing)
  decision.paragraph = paragraphOf(kind, placed.basis)
  if (outcome === 'as_proposed' || outcome === 'otherwise') {
    addFact(world, { personId, type: factOf(kind), on, strand: 'placement', subjectKind: 'placement', subjectId: placed.row.id, at: at(on, clock(14)), by: holderOf(world, 'unit_manager') })
  }
  const id = chance.id()
  rows.consideration.push({ id, person_id: personId, placement_id: placed.row.id, kind, basis: placed.basis, since_on: addMonths(sent, -6), proposal, conclusion, minutes: 15 * chance.between(6, 14),
    version: 5, decision_id: decision.id, sent_on: sent, access: [], recorded_at: at(dayAgo(sent, 3), clock(11)), recorded_by: by })
  for (const [heading, text] of texts) {
    rows.consideration_text.push({ consideration_id: id, heading, person_id: personId, words: text, access: [], saved_at: at(dayAgo(sent, 1), clock(13, 20)), saved_by: by })
  }
  gather(world, { id, personId, sent, since: addMonths(sent, -6), custodial: kind === 'consider_custody_transfer' })
  return decision
}

/** Plans and events of the placement, follow-ups of measures and answers from others, as they stood when the text was sent. */
function gather({ rows }: World, of: { id: string; personId: string; sent: Day; since: Day; custodial: boolean }): void {
  const own = <T extends { person_id: string }>(list: readonly T[]): T[] => list.filter((row) => row.person_id === of.personId)
  const found = [
    ...own(rows.placement_plan).map((row) => ({ kind: 'placement_plan', heading: 'design', id: row.id, page: row.placement_id, on: row.agreed_on, facts: { what: row.kind, words: row.words } })),
    ...own(rows.placement_event).filter(({ kind }) => kind !== 'jourhem-prolonged').map((row) => (
      { kind: 'placement_event', heading: 'health', id: row.id, page: row.placement_id, on: row.happened_on, facts: { what: row.kind, words: row.words } })),
    ...own(rows.measure_follow_up).map((row) => ({ kind: 'measure_follow_up', heading: 'direction', id: row.id, page: row.measure_id, on: row.held_on, facts: { words: row.note, what: 'open_care', goals: [] } })),
    ...own(rows.information_answer).filter(({ kind }) => kind === 'answer').map((row) => (
      { kind: 'information', heading: 'school', id: row.id, page: row.investigation_id, on: row.answered_on, facts: { what: 'school', source: row.source, words: row.body } })),
  ]
  for (const [position, { kind, heading, id, page, on, facts }] of found.filter((one) => day(one.on) <= of.sent).entries()) {
    rows.consideration_source.push({ consideration_id: of.id, position, heading: of.custodial ? 'situation' : heading, person_id: of.personId, source_kind: kind, source_id: id, page_id: page,
      on_day: on, facts: JSON.stringify(facts), access: [] })
  }
}

function list({ rows, chance }: World, { meeting, body, decision, position }: { meeting: Row<'meeting'>; body: Row<'body'>; decision: Row<'decision'>; position: number }, made: Outcome | null): void {
  const number = rows.person_case.find((row) => row.person_id === decision.person_id)?.case_number ?? ''
  rows.agenda_item.push({
    id: chance.id(), meeting_id: meeting.id, decision_id: decision.id, person_id: decision.person_id, strand: decision.strand, part: decision.decided_as === 'chair' ? 'report' : 'proposal', position,
    kind: decision.kind, case_number: number, what: decision.what, reasons: decision.reasons, paragraph: decision.paragraph, access: [], body_access: [body.shared_key],
    recorded_at: decision.recorded_at, ...(made === null ? {} : { outcome: made.outcome, outcome_words: made.words ?? null, outcome_at: at(day(meeting.on_day), clock(14)) }),
  })
}
