import * as z from 'zod'
import { file, form, reading, writing } from '../../mount/route.ts'
import type { Asked, Route, Submitted } from '../../mount/route.ts'
import { typedDay } from '../../persons/rules.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import {
  chooseItemsBody, disclosureAnswer, disclosureForm, disclosuresAnswer, givingBody, maskBody, newDisclosureBody, newDisclosureForm,
    outcomeBody,
} from '../contract/disclosures.ts'
import type { Disclosure, DisclosureForm } from '../contract/disclosures.ts'
import { idParams, personParams, personQuery } from '../contract/documents.ts'
import { showAsk } from '../pages/ask-disclosure.tsx'
import { showDisclosure } from '../pages/disclosure.tsx'
import { disclosuresOf } from '../queries/disclosure.ts'
import type { StrandSources } from '../queries/disclosure.ts'
import {
  askForDocuments, chooseItems, decideDisclosure, disclosureFor, giveOut, maskPassages, printDisclosure, removeItem, sourcesFor, unmask,
} from '../usecases/give-out.ts'
import { fileFor } from '../usecases/print-paper.ts'

const ofPerson = ({ personId }: { personId: string }): readonly string[] => [personId]
const partParams = z.object({ id: z.uuid(), partId: z.uuid() })
type OfRequest = Pick<Asked, 'actor' | 'clock'> & { params: { id: string }; body: DisclosureForm }

const papers: readonly Route[] = (['pdf', 'docx'] as const).flatMap((form) =>
  ([['utlamnas', false], ['akten', true]] as const).map(([name, whole]) => file({
  path: `/utlamnande/:id/${name}.${form}`, may: 'document.read', params: idParams,
  about: (data) => ('personId' in data && typeof data.personId === 'string' ? [data.personId] : []),
  load: (tx, asked) => printDisclosure(tx, asked.params.id, form, { actor: asked.actor, clock: asked.clock, language: asked.language,
    whole }),
})))

/** Documents given out. @param strands what the strands have in a file that can be chosen. */
export const documentDisclosureRoutes = (strands: readonly StrandSources[]): readonly Route[] => [
  form({
    path: '/person/:id/utlamnande', may: 'document.write', params: personParams, body: newDisclosureForm,
      about: (data) => [data.head.personId],
    load: async (tx, asked) => ({ head: await fileFor(tx, asked.params.id) }), show: showAsk,
    async submit(tx, asked) {
      const today = asked.clock.today()
      const receivedOn = typedDay(asked.body.receivedOn, 'receivedOn', today) ?? today
      const made = await askForDocuments(tx, newDisclosureBody.parse({ ...asked.body, personId: asked.params.id, receivedOn }), asked)
      return { to: `/utlamnande/${made.id}`, done: 'request_saved', about: [made.personId] }
    },
  }),
  form({
    path: '/utlamnande/:id', may: 'document.read', params: idParams, body: disclosureForm, about: (data) => [data.disclosure.personId],
    async load(tx, asked) {
      const disclosure = await disclosureFor(tx, asked.params.id)
      return { disclosure, head: await fileFor(tx, disclosure.personId), sources: await sourcesFor(tx, disclosure.personId, strands) }
    },
    show: showDisclosure,
    async submit(tx, asked) {
      if (!asked.actor.may.has('document.write')) throw new Refusal('not_permitted', 403)
      return submitDisclosure(tx, asked, strands)
    },
  }),
  ...papers,
  reading({
    path: '/api/disclosures', may: 'document.read', query: personQuery, answer: disclosuresAnswer,
      summary: "Requests for documents of a person's file",
    about: (_answer, asked) => [asked.query.personId],
    async handle(tx, asked) {
      await fileFor(tx, asked.query.personId)
      return { disclosures: await disclosuresOf(tx, asked.query.personId) }
    },
  }),
  writing({
    path: '/api/disclosures', may: 'document.write', body: newDisclosureBody, answer: disclosureAnswer,
      summary: 'Note that somebody asks for documents',
    about: ofPerson, handle: (tx, asked) => askForDocuments(tx, asked.body, asked),
  }),
  reading({
    path: '/api/disclosures/:id', may: 'document.read', params: idParams, answer: disclosureAnswer,
    summary: 'A request for documents: what is chosen, masked, decided and given', about: ofPerson,
      handle: (tx, asked) => disclosureFor(tx, asked.params.id),
  }),
  writing({
    path: '/api/disclosures/:id/items', may: 'document.write', params: idParams, body: chooseItemsBody, answer: disclosureAnswer,
    summary: 'Choose what is to be given out: its text is copied as it stands', about: ofPerson,
    handle: (tx, asked) => chooseItems(tx, asked.params.id, asked.body.items, { ...asked, strands }),
  }),
  writing({
    method: 'DELETE', path: '/api/disclosures/:id/items/:partId', may: 'document.write', params: partParams, answer: disclosureAnswer,
    summary: 'Take back what was chosen', about: ofPerson, handle: (tx, asked) => removeItem(tx, asked.params.id, asked.params.partId),
  }),
  writing({
    path: '/api/disclosures/:id/masks', may: 'document.write', params: idParams, body: maskBody, answer: disclosureAnswer,
    summary: 'Mask passages, with paragraph and reason', about: ofPerson,
      handle: (tx, asked) => maskPassages(tx, asked.params.id, asked.body, asked),
  }),
  writing({
    method: 'DELETE', path: '/api/disclosures/:id/masks/:partId', may: 'document.write', params: partParams, answer: disclosureAnswer,
    summary: 'Take a mask away', about: ofPerson, handle: (tx, asked) => unmask(tx, asked.params.id, asked.params.partId),
  }),
  writing({
    path: '/api/disclosures/:id/outcome', may: 'document.write', params: idParams, body: outcomeBody, answer: disclosureAnswer,
    summary: 'Decide a request: give, give with masks, or refuse', about: ofPerson,
      handle: (tx, asked) => decideDisclosure(tx, asked.params.id, asked.body, asked),
  }),
  writing({
    path: '/api/disclosures/:id/givings', may: 'document.write', params: idParams, body: givingBody, answer: disclosureAnswer,
    summary: 'Note what was given to whom, when and how', about: ofPerson,
      handle: (tx, asked) => giveOut(tx, asked.params.id, asked.body, asked),
  }),
]

/** What the page of a request sends: each button says what it does. */
async function submitDisclosure(tx: Write, asked: OfRequest, strands: readonly StrandSources[]): Promise<Submitted> {
  const { id } = asked.params
  const did = {
    choose: 'chosen', remove: 'removed', mask: 'masked', unmask: 'unmasked', decide: 'decided', give: 'given',
  } as const
  const disclosure = await doneWith(tx, asked, strands)
  return { to: `/utlamnande/${id}`, done: did[asked.body.act], about: [disclosure.personId] }
}

function doneWith(tx: Write, asked: OfRequest, strands: readonly StrandSources[]): Promise<Disclosure> {
  const { body, params: { id } } = asked
  switch (body.act) {
    case 'choose':
      return chooseItems(tx, id, chooseItemsBody.parse({ items: body.items.map(itemNamed) }).items, { ...asked, strands })
    case 'remove':
      return removeItem(tx, id, body.itemId)
    case 'unmask':
      return unmask(tx, id, body.maskId)
    case 'mask':
      return maskPassages(tx, id, maskBody.parse({
        itemId: body.itemId, stretches: body.passages.map(stretchNamed), words: body.words, paragraph: body.paragraph, reason: body.reason,
      }), asked)
    case 'decide':
      return decideDisclosure(tx, id, outcomeBody.parse({ outcome: body.outcome, reasons: body.reasons }), asked)
    case 'give': {
      const today = asked.clock.today()
      const givenOn = typedDay(body.givenOn, 'givenOn', today) ?? today
      return giveOut(tx, id, givingBody.parse({ givenOn, receiver: body.receiver, how: body.how }), asked)
    }
  }
}

function itemNamed(value: string): { kind: string; id: string } {
  const [kind = '', id = ''] = value.split(':')
  return { kind, id }
}

function stretchNamed(value: string): { first: number; end: number } {
  const [first, end] = value.split('-').map(Number)
  return { first: first ?? -1, end: end ?? -1 }
}
