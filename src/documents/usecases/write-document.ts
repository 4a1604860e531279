import { staffIdOf } from '../../access/rules.ts'
import { day } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { formatDay } from '../../calendar/format.ts'
import type { Asked } from '../../mount/route.ts'
import { personStanding } from '../../persons/queries/person.ts'
import { hiddenOf } from '../../persons/rules.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { NewDocumentBody, SaveDocumentBody } from '../contract/documents.ts'
import type { DocumentKind, InsertedValue } from '../contract/templates.ts'
import {
  documentOf, draftToChange, dropDraft, fileToWriteIn, lockDraft, saveAddition, saveDraft, saveDraftText,
} from '../queries/document.ts'
import type { DocumentRow } from '../queries/document.ts'
import { knownValues, templateOf } from '../queries/template.ts'
import { allInserted, fillTemplate, hasPlaceholder } from '../rules/fill-template.ts'
import type { KnownValues } from '../rules/fill-template.ts'
import { documentTexts } from '../texts/documents.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
type Begun = { id: string; personId: string }

/**
 * Begins a document: empty, with the text that came along, or from a template with the values of the person put in. The same id sent again
 * by the same writer changes nothing.
 *
 * @throws Refusal document_person_not_found (404), template_not_found (404), template_has_ended (409), document_id_is_taken (409).
 */
export async function beginDocument(tx: Write, body: NewDocumentBody, who: Who): Promise<Begun> {
  const staffId = staffIdOf(who.actor)
  const file = await fileToWriteIn(tx, body.personId, body.strand, who.clock.today())
  if (file === undefined) throw new Refusal('document_person_not_found', 404)
  const filled = body.templateId === null ? null : await fromTemplate(tx, body.templateId, body.personId, who)
  const id = body.id ?? newId()
  const written = await saveDraft(tx, {
    id, personId: body.personId, strand: body.strand, kind: filled?.kind ?? body.kind,
    title: body.title ?? filled?.title ?? documentTexts.sv.kinds[body.kind], documentOn: body.documentOn ?? who.clock.today(),
    body: filled?.body ?? body.body, childText: filled?.childText ?? body.childText, templateId: body.templateId,
    templateVersion: filled?.version ?? null, values: filled?.values ?? [], supersedesId: null, access: file.keys, at: who.clock.now(),
    by: staffId,
  })
  if (!written) await refuseUnlessOwn(tx, id, body.personId, staffId)
  return { id, personId: body.personId }
}

async function refuseUnlessOwn(tx: Write, id: string, personId: string, staffId: string): Promise<void> {
  const there = await documentOf(tx, id)
  if (there?.writerId !== staffId || there.personId !== personId) throw new Refusal('document_id_is_taken', 409)
}

type Filled = { kind: DocumentKind; version: number; title: string; body: string; childText: string; values: InsertedValue[] }

/** A template's newest version with the values of a person put in. */
async function fromTemplate(tx: Write, templateId: string, personId: string, { clock }: Who): Promise<Filled> {
  const template = await templateOf(tx, templateId)
  const newest = template?.versions[0]
  if (template === undefined || newest === undefined) throw new Refusal('template_not_found', 404)
  if (template.endedOn !== null) throw new Refusal('template_has_ended', 409)
  const values = await valuesOf(tx, personId, { clock })
  const [title, text, childText] = [fillTemplate(newest.title, values), fillTemplate(newest.body, values),
    fillTemplate(newest.childText, values)]
  return {
    kind: template.kind, version: newest.version, title: title.text.trim() === '' ? template.name : title.text.slice(0, 200),
      body: text.text,
    childText: childText.text, values: allInserted(title, text, childText),
  }
}

/** What templates may put in for a person. An address that is protected is never put in, also when its holder is shown just now. */
async function valuesOf(tx: Read, personId: string, { clock }: Pick<Who, 'clock'>): Promise<KnownValues> {
  const today = clock.today()
  const standing = await personStanding(tx, personId, clock.now(), today)
  if (standing === undefined) throw new Refusal('document_person_not_found', 404)
  const hides = hiddenOf({ ...standing, revealedUntil: null }, clock.now(), today)
  const say = (on: string): string => formatDay(day(on), 'sv', 'long')
  const values = await knownValues(tx, personId, { today, hides: { identity: hides.identity, address: hides.whereabouts }, say })
  if (values === undefined) throw new Refusal('document_person_not_found', 404)
  return values
}

/** The document, as far as the asker may see it. @throws Refusal document_not_found (404). */
export async function documentFor(tx: Read, id: string): Promise<DocumentRow> {
  const found = await documentOf(tx, id)
  if (found === undefined) throw new Refusal('document_not_found', 404)
  return found
}

/**
 * Saves a working document.
 *
 * @throws Refusal document_not_found (404), document_is_locked (409), document_changed_meanwhile (409, somebody else has saved since).
 */
export async function saveDocument(tx: Write, id: string, body: SaveDocumentBody, who: Who): Promise<DocumentRow> {
  await mustBeWorking(tx, id)
  const saved = await saveDraftText(tx, id, body, { id: staffIdOf(who.actor), at: who.clock.now() })
  if (!saved) throw new Refusal('document_changed_meanwhile', 409)
  return documentFor(tx, id)
}

/**
 * Locks a working document as it stands: from then on nothing in it changes.
 *
 * @throws Refusal document_not_found (404), document_is_locked (409), document_is_empty (422), placeholder_left (422), document_day_ahead
 * (422), document_is_superseded_once (409, another new version was locked first).
 */
export async function lockDocument(tx: Write, id: string, who: Who): Promise<DocumentRow> {
  await mustBeWorking(tx, id)
  refuseUnfinished(await documentFor(tx, id), who.clock.today())
  await lockDraft(tx, id, { id: staffIdOf(who.actor), at: who.clock.now() })
  return documentFor(tx, id)
}

function refuseUnfinished({ title, body, childText, documentOn }: DocumentRow, today: Day): void {
  const said = `${body}${childText}`.trim()
  if (said === '') throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'body', code: 'text_needed' }])
  if (hasPlaceholder(`${title}\n${body}\n${childText}`)) throw new Refusal('invalid', 422, { faults: 1 },
    [{ field: 'body', code: 'placeholder_left' }])
  if (documentOn > today) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'documentOn', code: 'day_ahead' }])
}

/** Throws a working document away; a locked one stays. @throws Refusal document_not_found (404), document_is_locked (409). */
export async function dropDocument(tx: Write, id: string): Promise<{ personId: string }> {
  await mustBeWorking(tx, id)
  const { personId } = await documentFor(tx, id)
  await dropDraft(tx, id)
  return { personId }
}

/** Adds to a locked document. @throws Refusal document_not_found (404), document_is_not_locked (409). */
export async function addToDocument(tx: Write, id: string, note: string, who: Who): Promise<DocumentRow> {
  const document = await lockedDocument(tx, id)
  const file = await fileToWriteIn(tx, document.personId, document.strand, who.clock.today())
  if (file === undefined) throw new Refusal('document_not_found', 404)
  await saveAddition(tx, { document, note, access: file.keys, at: who.clock.now(), by: staffIdOf(who.actor) })
  return documentFor(tx, id)
}

/**
 * Begins a new version of a locked document, with its text. When it is locked the old one stands as superseded, unchanged.
 *
 * @throws Refusal document_not_found (404), document_is_not_locked (409), document_has_new_version (409).
 */
export async function renewDocument(tx: Write, id: string, who: Who): Promise<Begun> {
  const old = await lockedDocument(tx, id)
  if (old.supersededById !== null) throw new Refusal('document_has_new_version', 409)
  const file = await fileToWriteIn(tx, old.personId, old.strand, who.clock.today())
  if (file === undefined) throw new Refusal('document_not_found', 404)
  const made = newId()
  await saveDraft(tx, {
    id: made, personId: old.personId, strand: old.strand, kind: old.kind, title: old.title, documentOn: who.clock.today(), body: old.body,
    childText: old.childText, templateId: null, templateVersion: null, values: old.values, supersedesId: id, access: file.keys,
    at: who.clock.now(), by: staffIdOf(who.actor),
  })
  return { id: made, personId: old.personId }
}

async function mustBeWorking(tx: Write, id: string): Promise<void> {
  if (await draftToChange(tx, id) !== undefined) return
  throw await documentOf(tx, id) === undefined ? new Refusal('document_not_found', 404) : new Refusal('document_is_locked', 409)
}

async function lockedDocument(tx: Write, id: string): Promise<DocumentRow> {
  const document = await documentFor(tx, id)
  if (document.lockedAt === null) throw new Refusal('document_is_not_locked', 409)
  return document
}
