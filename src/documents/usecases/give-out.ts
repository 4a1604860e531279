import { staffIdOf } from '../../access/rules.ts'
import { makeDecision } from '../../decisions/usecases/make-decision.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { PaperForm } from '../../platform/paper.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Disclosure, DisclosureItem, GivingBody, ItemRef, MaskBody, NewDisclosureBody, OutcomeBody } from '../contract/disclosures.ts'
import {
  disclosureOf, dropItem, dropMask, requestToChange, saveDisclosureOutcome, saveGiving, saveItems, saveMasks, saveRequest, sourcesOf,
} from '../queries/disclosure.ts'
import type { Source, StrandSources } from '../queries/disclosure.ts'
import { fileToWriteIn } from '../queries/document.ts'
import { disclosedParts } from '../rules/lay-out-paper.ts'
import { mayBeGiven, outcomeFault, paragraphsOf } from '../rules/weigh-disclosure.ts'
import { placesOf } from '../rules/mask-text.ts'
import { disclosureTexts } from '../texts/disclosures.ts'
import { documentTexts } from '../texts/documents.ts'
import { paperOf, printed } from './print-paper.ts'
import type { Printed } from './print-paper.ts'

type Who = Pick<Asked, 'actor' | 'clock'>

/** Notes that somebody asks for documents of a file. @throws Refusal document_person_not_found (404), invalid (422: day_ahead). */
export async function askForDocuments(tx: Write, body: NewDisclosureBody, who: Who): Promise<Disclosure> {
  if (body.receivedOn > who.clock.today()) throw fault('receivedOn', 'day_ahead')
  return disclosureFor(tx, await saveRequest(tx, body, await byIn(tx, body.personId, who)))
}

/** The request. @throws Refusal disclosure_not_found (404). */
export async function disclosureFor(tx: Read, id: string): Promise<Disclosure> {
  const found = await disclosureOf(tx, id)
  if (found === undefined) throw new Refusal('disclosure_not_found', 404)
  return found
}

/** What of the file may be chosen, the latest first. @param strands what the strands have in it. */
export async function sourcesFor(tx: Read, personId: string, strands: readonly StrandSources[]): Promise<Source[]> {
  const found = await sourcesOf(tx, personId, disclosureTexts.sv.inText)
  for (const sources of strands) found.push(...await sources(tx, personId))
  return found.toSorted((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0))
}

/**
 * Chooses what is to be given out: its text is copied as it stands now.
 *
 * @throws Refusal disclosure_not_found (404), disclosure_is_decided (409), disclosure_source_not_found (404).
 */
export async function chooseItems(
  tx: Write, id: string, items: readonly ItemRef[], { strands, ...who }: Who & { readonly strands: readonly StrandSources[] },
): Promise<Disclosure> {
  const disclosure = await undecided(tx, id)
  const there = await sourcesFor(tx, disclosure.personId, strands)
  const chosen = items.flatMap((item) => there.filter((source) => source.kind === item.kind && source.id === item.id))
  if (chosen.length < items.length) throw new Refusal('disclosure_source_not_found', 404)
  await saveItems(tx, disclosure, chosen, await byIn(tx, disclosure.personId, who))
  return disclosureFor(tx, id)
}

/** Takes back what was chosen. @throws Refusal disclosure_not_found (404), disclosure_is_decided (409), disclosure_item_not_found (404). */
export async function removeItem(tx: Write, id: string, itemId: string): Promise<Disclosure> {
  const disclosure = await undecided(tx, id)
  await dropItem(tx, itemIn(disclosure, itemId).id)
  return disclosureFor(tx, id)
}

/**
 * Masks passages of what was chosen: the stretches named, and some words wherever they stand in the text.
 *
 * @throws Refusal disclosure_not_found, disclosure_is_decided, disclosure_item_not_found, invalid (422: passage_needed, words_not_there).
 */
export async function maskPassages(tx: Write, id: string, mask: MaskBody, who: Who): Promise<Disclosure> {
  const disclosure = await undecided(tx, id)
  const item = itemIn(disclosure, mask.itemId)
  const places = placesOf(mask.words, item.content)
  if (mask.words !== '' && places.length === 0) throw fault('words', 'words_not_there')
  const stretches = [...mask.stretches, ...places]
  if (stretches.length === 0) throw fault('passages', 'passage_needed')
  if (stretches.some(({ first, end }) => end <= first || end > item.content.length)) throw fault('passages', 'passage_needed')
  await saveMasks(tx, { id: item.id, personId: disclosure.personId }, stretches, mask, await byIn(tx, disclosure.personId, who))
  return disclosureFor(tx, id)
}

/** Takes a mask away. @throws Refusal disclosure_not_found (404), disclosure_is_decided (409), disclosure_mask_not_found (404). */
export async function unmask(tx: Write, id: string, maskId: string): Promise<Disclosure> {
  const disclosure = await undecided(tx, id)
  if (!disclosure.items.some((item) => item.masks.some((mask) => mask.id === maskId))) throw new Refusal('disclosure_mask_not_found', 404)
  await dropMask(tx, maskId)
  return disclosureFor(tx, id)
}

/**
 * Decides a request: given out, given out with masks, or refused. It becomes a decision of its kind, signed at once when the delegation
 * order
 * lets the one who decides, else it waits for who may.
 *
 * @throws Refusal disclosure_not_found (404), disclosure_is_decided (409), invalid (422: items_needed, masks_needed, masks_stand).
 */
export async function decideDisclosure(tx: Write, id: string, { outcome, reasons }: OutcomeBody, who: Who): Promise<Disclosure> {
  const disclosure = await undecided(tx, id)
  const wrong = outcomeFault(outcome, disclosure.items)
  if (wrong !== null) throw fault('outcome', wrong)
  const t = disclosureTexts.sv
  const made = await makeDecision(tx, who, {
    personId: disclosure.personId, kind: outcome, strand: 'contact', subjectKind: 'disclosure', subjectId: id,
    what: t.what[outcome](disclosure.items.length, t.askerKinds[disclosure.askerKind].toLowerCase()), reasons,
    paragraph: paragraphsOf(disclosure.items).join(', ') || 'OSL 26:1', fromOn: null, toOn: null, consents: [], facts: [],
  })
  await saveDisclosureOutcome(tx, disclosure, { outcome, decisionId: made.id }, await byIn(tx, disclosure.personId, who))
  return disclosureFor(tx, id)
}

/** Notes what was given to whom, when and how. @throws Refusal disclosure_not_found (404), disclosure_may_not_be_given (409), day_ahead. */
export async function giveOut(tx: Write, id: string, body: GivingBody, who: Who): Promise<Disclosure> {
  await lockRequest(tx, id)
  const disclosure = await disclosureFor(tx, id)
  if (!mayBeGiven(disclosure.outcome)) throw new Refusal('disclosure_may_not_be_given', 409)
  if (body.givenOn > who.clock.today()) throw fault('givenOn', 'day_ahead')
  await saveGiving(tx, disclosure, body, await byIn(tx, disclosure.personId, who))
  return disclosureFor(tx, id)
}

/**
 * The papers of a request: masked, as they are given, when that is decided; or whole, for the file.
 *
 * @throws Refusal disclosure_not_found (404), disclosure_may_not_be_given (409).
 */
export async function printDisclosure(
  tx: Read, id: string, form: PaperForm, { whole, ...who }: Pick<Asked, 'actor' | 'clock' | 'language'> & { whole: boolean },
): Promise<Printed> {
  const disclosure = await disclosureFor(tx, id)
  if (!whole && !mayBeGiven(disclosure.outcome)) throw new Refusal('disclosure_may_not_be_given', 409)
  const words = { ...documentTexts.sv.paper, ...disclosureTexts.sv.paper }
  const caseNumber = disclosure.caseNumber ?? ''
  const parts = disclosedParts(disclosure.items, { caseNumber }, words, { language: 'sv', whole, day: who.clock.today() })
  const paper = paperOf(parts, { title: words.disclosed, foot: words.foot(caseNumber, id.slice(0, 8)) }, who)
  return printed(paper, form, { name: `${whole ? 'akten' : 'utlamnas'}-${id.slice(0, 8)}`, personId: disclosure.personId })
}

async function undecided(tx: Write, id: string): Promise<Disclosure> {
  await lockRequest(tx, id)
  const disclosure = await disclosureFor(tx, id)
  const { outcome } = disclosure
  if (outcome !== null && outcome.state !== 'refused') throw new Refusal('disclosure_is_decided', 409)
  return disclosure
}

async function lockRequest(tx: Write, id: string): Promise<void> {
  if (await requestToChange(tx, id) === undefined) throw new Refusal('disclosure_not_found', 404)
}

function itemIn({ items }: Disclosure, itemId: string): DisclosureItem {
  const item = items.find((each) => each.id === itemId)
  if (item === undefined) throw new Refusal('disclosure_item_not_found', 404)
  return item
}

/** Who writes, and the keys of what is written: the file's own, of no strand. */
async function byIn(tx: Write, personId: string, { actor, clock }: Who) {
  const file = await fileToWriteIn(tx, personId, null, clock.today())
  if (file === undefined) throw new Refusal('document_person_not_found', 404)
  return { id: staffIdOf(actor), at: clock.now(), access: file.keys }
}

function fault(field: string, code: string): Refusal {
  return new Refusal('invalid', 422, { faults: 1 }, [{ field, code }])
}
