import { staffIdOf } from '../../access/rules.ts'
import { parseDayInput } from '../../calendar/input.ts'
import { day } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { namesByNumber } from '../../meetings/rules/daily.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { Language } from '../../platform/language.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Example, ExampleBody, ExampleDetail, ExampleReview, ExamplesAsked, ExampleStage, ExampleText, Likeness, PublicExample, PublicExampleDetail } from '../contract/examples.ts'
import { municipalityFiguresShape } from '../contract/peers.ts'
import type { PeerTheme } from '../contract/peers.ts'
import shipped from '../data/municipality-figures.json' with { type: 'json' }
import {
  exampleAddressesLike, exampleBy, examplePage, examplesAPage, examplesInReview, keptFindings, lockExample, saveExample, saveExampleCorrection, saveExamplePublished, saveExampleReturned,
  saveExampleSent, saveExampleText, saveExampleWithdrawn, usedSources,
} from '../queries/example.ts'
import type { Distances, KeptFinding } from '../queries/example.ts'
import { places } from '../queries/figures.ts'
import { readObservations } from '../queries/visit-observations.ts'
import type { ReadObservation, Theme } from '../contract/visits.ts'
import { noteAddress } from '../rules/note-address.ts'
import { similarMunicipalities } from '../rules/similar-municipalities.ts'
import { peerVariableTitles } from '../texts.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
const madeBy = ({ actor, clock }: Who) => ({ at: clock.now(), by: staffIdOf(actor) })

export type ExampleList = { readonly examples: Example[]; readonly total: number; readonly pages: number; readonly like: Likeness }

/** A page of the library; with a municipality asked for, those most like it by the project's own rule come first. */
export async function readExamples(tx: Read, asked: ExamplesAsked, language: Language, publicOnly: boolean): Promise<ExampleList> {
  // No text of the database can hold the null character.
  const plain = { ...asked, words: asked.words.replaceAll('\0', ''), county: asked.county.replaceAll('\0', '') }
  const near = asked.like === undefined ? null : likeTo(asked.like, asked.likeIn, language)
  const { rows, total } = await examplePage(tx, plain, near?.distances ?? null, publicOnly)
  return { examples: rows, total, pages: Math.max(1, Math.ceil(total / examplesAPage)), like: near?.like ?? null }
}

/** The library as those who keep it see it, with how many wait to be reviewed. */
export async function readLibrary(tx: Read, asked: ExamplesAsked, language: Language): Promise<ExampleList & { waiting: number }> {
  return { ...await readExamples(tx, asked, language, false), waiting: await examplesInReview(tx) }
}

/** How far every municipality is from one in a theme, itself 0; null for one that there are no figures of. */
function likeTo(code: string, theme: PeerTheme, language: Language): { distances: Distances; like: Likeness } | null {
  const all = municipalityFiguresShape.parse(shipped)
  if (!all.rows.some(([known]) => known === code)) return null
  const { peers, variables, municipality } = similarMunicipalities({ municipality: code, theme, k: all.rows.length, sameGroup: false }, all, peerVariableTitles[language])
  return {
    distances: new Map([[code, 0], ...peers.map((peer) => [peer.code, peer.distance] as const)]),
    like: { code, name: municipality.name, theme, variables: variables.map(({ title, year }) => ({ title, year })) },
  }
}

const published = ({ id: _id, stage: _stage, sourceKind: _kind, sourceId: _source, withdrawnReason: _reason, writtenBy: _by, writtenById: _byId, sentAt: _sent,
  sentById: _sender, returnedWords: _returned, publishedBy: _reviewer, ...example }: Example): PublicExample => example

export async function readPublicExamples(tx: Read, asked: ExamplesAsked, language: Language): Promise<Omit<ExampleList, 'examples'> & { examples: PublicExample[] }> {
  const { examples, ...list } = await readExamples(tx, asked, language, true)
  return { ...list, examples: examples.map(published) }
}

/** @throws Refusal good_example_not_found (404). */
export async function readExample(tx: Read, id: string): Promise<ExampleDetail> {
  const example = await exampleBy(tx, { id })
  if (example === undefined) throw new Refusal('good_example_not_found', 404)
  return example
}

/** @throws Refusal good_example_not_found (404), good_example_withdrawn (410). */
export async function readPublicExample(tx: Read, address: string): Promise<PublicExampleDetail> {
  const example = await exampleBy(tx, { address })
  if (example === undefined || example.stage === 'draft' || example.stage === 'review') throw new Refusal('good_example_not_found', 404)
  if (example.stage !== 'published') throw new Refusal('good_example_withdrawn', 410)
  const { corrections, ...row } = example
  return { ...published(row), corrections }
}

export type Suggested = { readonly observations: readonly ReadObservation[]; readonly findings: readonly KeptFinding[] }

/** What may become an example: observations marked as one, and what plans say is good and must be kept, that nobody has written of yet. */
export async function suggestedExamples(tx: Read): Promise<Suggested> {
  const used = await usedSources(tx)
  const free = <R extends { readonly id: string }>(rows: readonly R[]): R[] => rows.filter(({ id }) => !used.has(id))
  return { observations: free(await readObservations(tx, { examples: true })), findings: free(await keptFindings(tx, null)) }
}

export type Beginning = {
  readonly place: string; readonly theme: Theme | ''; readonly title: string; readonly done: string; readonly sourceWords: string; readonly seenOn: Day | null
  readonly observationId: string | null; readonly findingId: string | null
}
const blank: Beginning = { place: '', theme: '', title: '', done: '', sourceWords: '', seenOn: null, observationId: null, findingId: null }

/** What a new example begins with: an observation, a finding of a plan, or nothing. `words` names the source. */
export async function beginningOf(tx: Read, { iakttagelse, fynd }: { iakttagelse?: string | undefined; fynd?: string | undefined }, owner: string,
  words: { readonly visit: (place: string, on: Day) => string; readonly plan: (plan: string) => string }): Promise<Beginning> {
  const [observation] = iakttagelse === undefined ? [] : await readObservations(tx, { id: iakttagelse, examples: true })
  if (observation !== undefined) {
    const { id, name, theme, exampleTitle, words: done, on, source } = observation
    return { ...blank, place: name, theme, title: exampleTitle ?? '', done, sourceWords: source === '' ? words.visit(name, on) : source, seenOn: on, observationId: id }
  }
  const [finding] = fynd === undefined ? [] : await keptFindings(tx, fynd)
  return finding === undefined ? blank
    : { ...blank, place: owner, done: finding.words, sourceWords: words.plan(finding.plan), seenOn: finding.on, findingId: finding.id }
}

/** A day as typed. @throws Refusal good_example_is_wrong (422). */
export function seenDay(text: string, today: Day): Day {
  const read = parseDayInput(text, today, 'past')
  if (read === null) throw new Refusal('good_example_is_wrong', 422, {}, [{ field: 'seenOn', code: 'day_unclear' }])
  return read
}

/** @throws Refusal text_names_a_person (422) for an identity or case number, good_example_is_wrong (422) for a day to come, and a contact that is reached in person. */
function judged(text: ExampleText | ExampleBody, { clock }: Who): void {
  const today = clock.today()
  const numbers = (['place', 'title', 'done', 'takes', 'contactRole'] as const).filter((field) => namesByNumber(text[field], today)).map((field) => ({ field, code: 'names_a_person' }))
  if (numbers.length > 0) throw new Refusal('text_names_a_person', 422, {}, numbers)
  const faults = [
    ...(day(text.seenOn) > today ? [{ field: 'seenOn', code: 'after_today' }] : []),
    ...(/[@\d]/.test(text.contactRole) ? [{ field: 'contactRole', code: 'role_alone' }] : []),
  ]
  if (faults.length > 0) throw new Refusal('good_example_is_wrong', 422, {}, faults)
}

const codeOf = async (tx: Read, name: string): Promise<{ placeCode: string | null }> => (
  { placeCode: (await places(tx)).find((place) => place.name.toLowerCase() === name.toLowerCase())?.code ?? null })

/** Begins an example as a draft. @throws Refusal example_source_not_found (404), good_example_is_wrong and text_names_a_person (422). */
export async function beginExample(tx: Write, body: ExampleBody, who: Who): Promise<{ id: string }> {
  judged(body, who)
  const { observationId, findingId } = body
  if (observationId !== null && (await readObservations(tx, { id: observationId, examples: true })).length === 0) throw new Refusal('example_source_not_found', 404)
  if (findingId !== null && (await keptFindings(tx, findingId)).length === 0) throw new Refusal('example_source_not_found', 404)
  const kind = observationId !== null ? 'visit' : findingId !== null ? 'plan' : 'own'
  return { id: await saveExample(tx, body, { ...await codeOf(tx, body.place), kind, sourceId: observationId ?? findingId }, madeBy(who)) }
}

async function locked(tx: Write, id: string, stages: readonly ExampleStage[]): Promise<ExampleDetail> {
  await lockExample(tx, id)
  const example = await readExample(tx, id)
  if (!stages.includes(example.stage)) throw new Refusal('good_example_is_elsewhere', 409)
  return example
}

/** Writes on a draft, or corrects a published example: readers see what was wrong. @throws as beginExample; 422 for a correction without words. */
export async function changeExample(tx: Write, id: string, text: ExampleText, who: Who): Promise<{ id: string }> {
  judged(text, who)
  const example = await locked(tx, id, ['draft', 'published'])
  if (example.stage === 'published') {
    const faults = [...(text.what === '' ? [{ field: 'what', code: 'needed' }] : []), ...(text.takes === '' ? [{ field: 'takes', code: 'needed' }] : [])]
    if (faults.length > 0) throw new Refusal('good_example_is_wrong', 422, {}, faults)
    await saveExampleCorrection(tx, example, text.what, madeBy(who))
  }
  await saveExampleText(tx, id, text, await codeOf(tx, text.place), who.clock.now())
  return { id }
}

/** Sends a draft to be reviewed by somebody else. @throws Refusal good_example_is_not_whole (422) until it says what it takes. */
export async function sendExample(tx: Write, id: string, who: Who): Promise<{ id: string }> {
  const example = await locked(tx, id, ['draft'])
  if (example.takes === '') throw new Refusal('good_example_is_not_whole', 422)
  await saveExampleSent(tx, id, madeBy(who))
  return { id }
}

/**
 * Publishes an example that waits for review, or sends it back with words. The address is given at the first publication.
 *
 * @throws Refusal good_example_is_your_own (409) to who wrote it or sent it, good_example_is_elsewhere (409), good_example_review_is_wrong
 * (422) for a return without words.
 */
export async function reviewExample(tx: Write, id: string, { outcome, words }: ExampleReview, who: Who): Promise<{ id: string }> {
  const example = await locked(tx, id, ['review'])
  const { at, by } = madeBy(who)
  if (isOwnExample(example, by)) throw new Refusal('good_example_is_your_own', 409)
  if (outcome === 'return') {
    if (words === '') throw new Refusal('good_example_review_is_wrong', 422, {}, [{ field: 'words', code: 'needed' }])
    await saveExampleReturned(tx, id, words, at)
    return { id }
  }
  const address = example.address ?? noteAddress(example.title, await exampleAddressesLike(tx, noteAddress(example.title, [])))
  await saveExamplePublished(tx, id, address, { at, by })
  return { id }
}

/** Whether somebody wrote an example or sent it to review, and so does not review it. */
export const isOwnExample = ({ writtenById, sentById }: Pick<Example, 'writtenById' | 'sentById'>, staffId: string | null): boolean => (
  staffId !== null && (writtenById === staffId || sentById === staffId))

/** Takes an example away. Its public address says so from then on. */
export async function withdrawExample(tx: Write, id: string, reason: string, who: Who): Promise<{ id: string }> {
  await locked(tx, id, ['draft', 'review', 'published'])
  await saveExampleWithdrawn(tx, id, reason, madeBy(who))
  return { id }
}
