import { createHash } from 'node:crypto'
import { addDays, day, daysBetween } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import type { Row } from '../../contract.ts'
import { caseNotes, documentTemplates, incomingFiles, plans } from '../../data/document-texts.ts'
import { chanceFrom } from '../chance.ts'
import { managerOf } from '../staff.ts'
import { at, clock, workdayBefore } from '../time.ts'
import type { File, World } from '../world.ts'

/**
 * Documents in every state: templates, a working draft, a locked plan with a version for the child, a note that a newer one supersedes, an
 * addition; files that came, scanned and not; requests for documents that wait, are given out with masks, and are refused. What chance
 * decides here is its own, so that the rest of the history stays as it is.
 */
export function addDocuments(world: World): void {
  const own: World = { ...world, chance: chanceFrom(`documents ${world.part} ${world.today}`) }
  const templates = own.part === 1 ? addTemplates(own) : []
  const files = own.families.flatMap(({ children }) => children.map(({ file }) => file))
    .filter((file): file is File => file?.worker != null && file.row.closed_on == null && file.child.row.protection === 'none')
  const told = files.filter((file) => file.child.row.given_name === 'Elis' && file.child.row.family_name === 'Sandberg Haddad')
  const rest = files.filter((file) => !told.includes(file)).slice(0, Math.ceil(40 * own.scale))
  for (const [index, file] of [...told, ...rest].entries()) addFile(own, file, index, templates[0] ?? null)
}

function addTemplates({ rows, chance, start }: World): string[] {
  const recorded = { recorded_at: at(start, clock(9)), recorded_by: rows.staff[0]?.id ?? '' }
  return documentTemplates.map(({ name, kind, title, body, childText }) => {
    const id = chance.id()
    rows.document_template.push({ id, name, kind, ...recorded })
    rows.document_template_version.push({ template_id: id, version: 1, title, body, child_text: childText, ...recorded })
    return id
  })
}

type Kept = { readonly file: File; readonly by: string; readonly on: Day }

function addFile(world: World, file: File, index: number, template: string | null): void {
  const { chance, today } = world
  // Somebody else may have the case later; what is written is dated within the present worker's time.
  const since = day(file.responsibility?.from_at.slice(0, 10) ?? file.row.opened_on)
  const days = daysBetween(since, today) - 1
  if (days < 5) return
  const on = workdayBefore(addDays(today, -Math.min(days, chance.between(4, 60))))
  const kept: Kept = { file, by: file.worker?.row.id ?? '', on }
  const noteId = write(world, kept, { kind: 'case_note', title: 'Samtal med skolan', body: chance.pick(caseNotes) })
  const plan = chance.pick(plans)
  if (index % 3 === 0) write(world, kept, { kind: 'plan', title: 'Plan för familjen', body: plan.body, childText: plan.child })
  if (index % 4 === 0) {
    write(world, { ...kept, on: addDays(on, 1) }, { kind: 'case_note', title: 'Samtal med skolan', body: `${chance.pick(caseNotes)}\n\nRättat: samtalet var med mentorn.`, supersedes: noteId })
  } else if (index % 4 === 1) addTo(world, kept, noteId)
  if (index % 2 === 0) beginLetter(world, kept, template)
  if (index % 2 === 0) takeIn(world, kept, index)
  if (index % 5 === 0) ask(world, kept, noteId, index)
}

type Text = { readonly kind: string; readonly title: string; readonly body: string; readonly childText?: string; readonly supersedes?: string }

function write({ rows, chance }: World, { file, by, on }: Kept, { kind, title, body, childText = '', supersedes }: Text): string {
  const id = chance.id()
  rows.document.push({
    id, person_id: file.child.row.id, strand: null, kind, title, document_on: on, body, child_text: childText, sources: '[]', access: [],
    written_by: by, locked_at: at(on, clock(15, 10)), locked_by: by, ...(supersedes === undefined ? {} : { supersedes_id: supersedes }),
  })
  return id
}

function addTo({ rows, chance }: World, { file, by, on }: Kept, documentId: string): void {
  rows.document_addition.push({
    id: chance.id(), document_id: documentId, person_id: file.child.row.id, strand: null, note: 'Skolan har ringt tillbaka: kuratorn deltar i nästa möte.',
    written_by: by, access: [], recorded_at: at(addDays(on, 1), clock(9, 20)),
  })
}

function beginLetter({ rows, chance, today }: World, { file, by }: Kept, template: string | null): void {
  const name = `${file.child.row.given_name} ${file.child.row.family_name}`
  const values = [
    { placeholder: 'person.name', value: name, from: { kind: 'person', id: file.child.row.id }, missing: null },
    { placeholder: 'case.number', value: file.row.case_number, from: { kind: 'case', id: file.child.row.id }, missing: null },
    { placeholder: 'decision.reasons', value: '', from: null, missing: 'not_there' },
  ]
  const saved = at(addDays(today, -1), clock(16, 5))
  rows.document_draft.push({
    id: chance.id(), person_id: file.child.row.id, strand: null, kind: 'letter', title: 'Kallelse till möte', document_on: today,
    body: `# Kallelse\nVi vill träffa er om ${name}.\n\n- Dag och tid:\n\nÄrende ${file.row.case_number}`, child_text: '',
    ...(template === null ? {} : { template_id: template, template_version: 1 }), sources: JSON.stringify(values), revision: 2, access: [],
    recorded_at: saved, recorded_by: by, changed_at: saved, changed_by: by,
  })
}

const scans = ['clean', 'no_scanner', null, 'infected'] as const

function takeIn({ rows, chance }: World, { file, by, on }: Kept, index: number): void {
  const id = chance.id()
  const own = { person_id: file.child.row.id, strand: null, access: [] }
  const title = chance.pick(incomingFiles)
  const bytes = Buffer.from(`${title}\n\nPåhittat innehåll i demokommunen.\n`)
  const scan = scans[Math.floor(index / 2) % scans.length] ?? null
  const came = at(on, clock(10, 40))
  rows.attachment.push({
    id, ...own, title, sender: 'Granåsskolan', received_on: on, file_type: 'text', size_bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest(), recorded_at: came, recorded_by: by,
  })
  if (scan !== 'infected') rows.attachment_piece.push({ attachment_id: id, number: 0, content: bytes, ...own })
  if (scan !== null) rows.attachment_scan.push({ id: chance.id(), attachment_id: id, outcome: scan, recorded_at: came, ...own })
}

const outcomes = [null, 'release_masked', 'refuse_release', 'release'] as const

/** A request for documents: waiting, given out with a mask, refused, or given out whole. */
function ask(world: World, { file, by, on }: Kept, documentId: string, index: number): void {
  const { rows, chance, today } = world
  const outcome = outcomes[Math.floor(index / 5) % outcomes.length] ?? null
  const [id, itemId] = [chance.id(), chance.id()]
  const asked = workdayBefore(addDays(today, -Math.min(3, Math.max(0, daysBetween(on, today)))))
  const recorded = { person_id: file.child.row.id, access: [], recorded_at: at(asked, clock(13, 15)), recorded_by: by }
  rows.disclosure_request.push({ id, asker_kind: 'custodian', asker: 'Vårdnadshavaren', asked_for: 'Anteckningar från kontakter med skolan', received_on: asked, ...recorded })
  const content = `Samtal med skolan\n\n${caseNotes[2]}`
  rows.disclosure_item.push({ id: itemId, request_id: id, source_kind: 'document', source_id: documentId, item_on: on, content, ...recorded })
  if (outcome === null || outcome === 'release_masked') {
    const first = content.indexOf('Kuratorn')
    rows.disclosure_mask.push({ id: chance.id(), item_id: itemId, first_character: first, end_character: content.length, paragraph: 'OSL 26:1',
      reason: 'Kuratorns bedömning kan skada samarbetet om den lämnas ut nu.', ...recorded })
  }
  if (outcome === null) return
  const decisionId = chance.id()
  rows.decision.push(decided({ ...recorded, id: decisionId, outcome, requestId: id, asked, by, manager: file.worker === null ? by : managerOf(world, file.worker.unit).row.id }))
  rows.disclosure_outcome.push({ request_id: id, outcome, decision_id: decisionId, ...recorded })
  if (outcome === 'refuse_release') return
  rows.disclosure_giving.push({ id: chance.id(), request_id: id, given_on: asked, receiver: 'Vårdnadshavaren', how: 'letter', ...recorded })
}

type Released = { id: string; person_id: string; outcome: string; requestId: string; asked: Day; by: string; manager: string; recorded_at: string }

function decided({ id, person_id, outcome, requestId, asked, by, manager, recorded_at }: Released): Row<'decision'> {
  const what = outcome === 'release' ? 'Lämna ut en handling till vårdnadshavare'
    : outcome === 'release_masked' ? 'Lämna ut en handling med maskning till vårdnadshavare' : 'Inte lämna ut begärda handlingar till vårdnadshavare'
  return {
    id, person_id, strand: 'contact', kind: outcome, subject_kind: 'disclosure', subject_id: requestId, what, paragraph: 'OSL 26:1',
    reasons: outcome === 'release' ? 'Det står klart att uppgifterna kan lämnas ut utan men.' : 'Det står inte klart att uppgifterna kan lämnas ut utan men.',
    facts: '[]', state: 'decided', proposed_on: asked, proposed_by: by, decided_on: asked, decided_at: recorded_at, decided_by: manager,
    decided_as: 'unit_manager', access: [], recorded_at,
  }
}
