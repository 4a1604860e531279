import type { Row } from '../../contract.ts'
import { at, clock } from '../time.ts'
import type { World } from '../world.ts'
import { decideOn } from '../acts/decide.ts'
import { dayAgo } from './rare-pool.ts'

const texts = {
  letter: { title: 'Inbjudan till nätverksmöte', body: '# Inbjudan\nVi vill att ni och de som ni litar på träffas tillsammans med oss.' },
  decision_document: { title: 'Beslut om kontaktperson', body: '# Beslut\nInsatsen beviljas.\n\n## Skäl\nUtredningen visar att barnet behöver en vuxen till.' },
  incoming: { title: 'Yttrande från BUP, avskrivet', body: 'Brevet kom på papper och är avskrivet här. Ett nytt besök är bokat om tre veckor.' },
  child_version: { title: 'Det här har vi bestämt, till barnet', body: 'Du får träffa en person som heter din kontaktperson. Ni hittar på roliga saker ihop.' },
  other: { title: 'Lista över vilka som har samtyckt', body: 'Båda vårdnadshavarna har samtyckt till att skolan deltar.' },
  case_note: { title: 'Samtal med vårdnadshavaren', body: 'Ringde och bokade nästa besök.' },
  plan: { title: 'Plan för hösten', body: '# Plan\n\n## Mål\n1. Till skolan varje dag' },
} as const
type Kind = keyof typeof texts
const kinds = ['letter', 'decision_document', 'incoming', 'child_version', 'other', 'case_note', 'plan'] as const satisfies readonly Kind[]

/** A document, a draft and a template of each kind, and requests from everybody who may ask, for everything that a file holds. */
export function addRareDocuments(world: World): void {
  const { rows, chance, start, today } = world
  const known = [...new Set(rows.document.map((row) => row.person_id))].slice(8)
  for (const [index, kind] of kinds.entries()) {
    const recorded = { recorded_at: at(start, clock(9)), recorded_by: rows.staff[0]?.id ?? '' }
    const { title, body } = texts[kind]
    if (!rows.document_template.some((row) => row.kind === kind)) {
      const id = chance.id()
      rows.document_template.push({ id, name: title, kind, ...recorded })
      rows.document_template_version.push({ template_id: id, version: 1, title, body, child_text: '', ...recorded })
    }
    const file = rows.document.findLast((row) => row.person_id === known[index])
    if (file === undefined) continue
    const own = { person_id: file.person_id, strand: null, kind, title, body, child_text: kind === 'child_version' ? body : '', sources: '[]', access: [] }
    const [locked, saved] = [at(dayAgo(today, 6), clock(15)), at(dayAgo(today, 2), clock(11))]
    if (index < 5) rows.document.push({ ...own, id: chance.id(), document_on: dayAgo(today, 6), written_by: file.written_by, locked_at: locked, locked_by: file.written_by })
    rows.document_draft.push({ ...own, id: chance.id(), document_on: dayAgo(today, 2), revision: 1, recorded_at: saved, recorded_by: file.written_by, changed_at: saved, changed_by: file.written_by })
  }
  askForAll(world)
}

type Found = { readonly person: string; readonly id: string; readonly on: string; readonly content: string }

/** One row of the file of each kind that can be given out, with its text. */
function sources({ rows, today }: World): Readonly<Record<string, Found | undefined>> {
  const open = new Set(rows.person_case.filter(({ closed_on: closed }) => closed == null).map((row) => row.person_id))
  const plain = new Set(rows.person.filter(({ id, protection, given_name: given }) => protection === 'none' && open.has(id) && given !== 'Tuva').map(({ id }) => id))
  const last = dayAgo(today, 7)
  const child = rows.contact_child.findLast((row) => plain.has(row.person_id) && row.happened_on < last && rows.contact.some(({ id, outcome }) => id === row.contact_id && outcome === 'held'))
  const note = rows.contact.find(({ id }) => id === child?.contact_id)
  const reported = rows.concern_child.findLast((row) => plain.has(row.person_id ?? '') && row.investigation_id != null)
  const concern = rows.concern.find(({ id }) => id === reported?.concern_id)
  const file = rows.attachment.find((row) => plain.has(row.person_id))
  const decision = rows.decision.find((row) => row.strand === 'measure' && row.state === 'decided' && plain.has(row.person_id))
  const investigation = rows.investigation.findLast((row) => row.concluded_on != null && plain.has(row.person_id))
  const plan = rows.placement_plan.findLast((row) => plain.has(row.person_id))
  const weighed = rows.consideration.find((row) => row.decision_id != null && plain.has(row.person_id))
  return {
    contact: note === undefined || child === undefined ? undefined : { person: child.person_id, id: note.id, on: child.happened_on, content: note.note || 'Besök' },
    concern: concern === undefined || reported?.person_id == null ? undefined : { person: reported.person_id, id: reported.id, on: concern.received_on, content: concern.narrative },
    attachment: file === undefined ? undefined : { person: file.person_id, id: file.id, on: file.received_on, content: file.title },
    decision: decision === undefined ? undefined : { person: decision.person_id, id: decision.id, on: decision.proposed_on, content: `${decision.what}\n\n${decision.reasons}` },
    investigation: investigation === undefined ? undefined : { person: investigation.person_id, id: investigation.id, on: investigation.opened_on, content: 'Utredning\n\nFamiljen klarar vardagen med stöd.' },
    plan: plan === undefined ? undefined : { person: plan.person_id, id: plan.id, on: plan.agreed_on, content: plan.words },
    consideration: weighed === undefined ? undefined : { person: weighed.person_id, id: weighed.id, on: weighed.since_on, content: weighed.proposal },
  }
}

const askers = [
  ['party', 'Den unge själv', 'read_on_site'], ['counsel', 'Advokat Byström, offentligt biträde', 'secure_digital'], ['authority', 'Åklagarmyndigheten', 'in_person'],
  ['other', '', null], ['custodian', 'Vårdnadshavaren', 'secure_digital'], ['party', 'Den unge själv', 'in_person'], ['counsel', 'Advokat Byström, offentligt biträde', 'letter'],
] as const

/** Each is decided and given out but one, whom nobody knows and who waits. */
function askForAll(world: World): void {
  const { rows, chance, today } = world
  const manager = rows.role_assignment.find(({ role }) => role === 'unit_manager')?.staff_id ?? ''
  for (const [index, [kind, found]] of Object.entries(sources(world)).entries()) {
    const [asker_kind, asker, how] = askers[index] ?? askers[0]
    const by = rows.case_responsibility.findLast((row) => row.person_id === found?.person && row.to_at == null)?.staff_id
    if (found === undefined || by === undefined) continue
    const on = dayAgo(today, 3)
    const id = chance.id()
    const recorded = { person_id: found.person, access: [], recorded_at: at(on, clock(13, 40)), recorded_by: by }
    rows.disclosure_request.push({ id, asker_kind, asker, asked_for: 'Handlingar i ärendet', received_on: on, ...recorded })
    const item: Row<'disclosure_item'> = { id: chance.id(), request_id: id, source_kind: kind, source_id: found.id, item_on: found.on, content: found.content, ...recorded }
    rows.disclosure_item.push(item)
    if (how === null) continue
    const decision = decideOn(world, { personId: found.person, by, kind: 'release', subjectKind: 'disclosure', subjectId: id, what: 'Lämna ut en handling i ärendet', on,
      reasons: 'Det står klart att uppgifterna kan lämnas ut utan men.' }, { as: 'unit_manager', on, by: manager })
    rows.disclosure_outcome.push({ request_id: id, outcome: 'release', decision_id: decision.id, ...recorded })
    rows.disclosure_giving.push({ id: chance.id(), request_id: id, given_on: dayAgo(today, 2), receiver: asker, how, ...recorded, recorded_at: at(dayAgo(today, 2), clock(9)) })
  }
}
