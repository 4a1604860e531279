import { dayTyped, dayTypedIfAny } from '../../decisions/rules/read-days.ts'
import { action, form, page } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import {
  contractForm, costForm, costParams, endForm, helpedForm, improvementForm, improvementNoteForm, improvementsQuery, offerForm,
    receiverForm, supportContactForm,
  supportRequestForm,
} from '../contract/support.ts'
import { idParams } from '../contract/typed-words.ts'
import { improvementPage, improvementsPage } from '../pages/improvements.tsx'
import type { ImprovementsData } from '../pages/improvements.tsx'
import { contractPage, contractsPage } from '../pages/support-contracts.tsx'
import { cataloguePage, editOfferPage, receiversPage, supportUsePage } from '../pages/support-kept.tsx'
import { askSupportPage, supportPage, supportRequestPage } from '../pages/support.tsx'
import { contracts, improvements } from '../queries/support-contract.ts'
import { offers, receivers } from '../queries/support.ts'
import { staffToChoose } from '../queries/testing.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import {
  askForSupport, endSupport, followUpSupport, noteSupportContact, sayHelped, supportRequestFor, supportStart, unitsToAskFor, whoReceives,
} from '../usecases/ask-support.ts'
import {
  addOffer, beginImprovement, contractFor, documentContract, editOffer, endOffer, enterContract, enterCost, followImprovement,
    improvementFor, judgedContracts,
  nameReceiver, offerFor, stopReceiver, takeCostBack,
} from '../usecases/keep-support.ts'

const nobody = (): readonly string[] => []
const read = 'staff_support.read'
const keep = 'staff_support.keep'
const improve = 'improvement.write'
const base = '/medarbetarstod'

async function improvementsFor(tx: Read, asked: Pick<Asked<unknown, { visa: 'oppna' | 'alla' }>,
  'query' | 'actor' | 'clock'>): Promise<ImprovementsData> {
  const writes = asked.actor.may.has(improve)
  return {
    improvements: await improvements(tx, { open: asked.query.visa === 'oppna' }), all: asked.query.visa === 'alla',
    units: writes ? await unitsToAskFor(tx, asked) : [], staff: writes ? await staffToChoose(tx, asked.clock.today()) : [],
  }
}

const requestPages: readonly Route[] = [
  page({ path: base, may: read, about: nobody, load: supportStart, show: supportPage }),
  form({
    path: `${base}/be`, may: read, body: supportRequestForm, about: nobody, load: whoReceives, show: askSupportPage,
    async submit(tx, asked) {
      const { id } = await askForSupport(tx, asked.body, asked)
      return { to: `${base}/begaran/${id}`, done: 'asked', about: [] }
    },
  }),
  form({
    path: `${base}/begaran/:id`, may: read, params: idParams, body: supportContactForm, about: nobody, show: supportRequestPage,
    load: (tx, asked) => supportRequestFor(tx, asked.params.id, asked),
    async submit(tx, asked) {
      await noteSupportContact(tx, asked.params.id, { ...asked.body, on: dayTyped(asked.body.on, 'on', asked.clock.today()) }, asked)
      return { to: `${base}/begaran/${asked.params.id}`, done: 'noted', about: [] }
    },
  }),
  action({
    path: `${base}/begaran/:id/avsluta`, may: read, params: idParams, body: endForm,
    async submit(tx, asked) {
      await endSupport(tx, asked.params.id, asked.body.outcome, asked)
      return { to: `${base}/begaran/${asked.params.id}`, done: 'ended', about: [] }
    },
  }),
  action({
    path: `${base}/begaran/:id/hjalpte`, may: read, params: idParams, body: helpedForm,
    async submit(tx, asked) {
      await sayHelped(tx, asked.params.id, asked.body, asked)
      return { to: `${base}/begaran/${asked.params.id}`, done: 'helped', about: [] }
    },
  }),
  page({ path: `${base}/uppfoljning`, may: keep, about: nobody, load: followUpSupport, show: supportUsePage }),
]

const directoryPages: readonly Route[] = [
  form({
    path: `${base}/katalog`, may: keep, body: offerForm, about: nobody, show: cataloguePage,
    load: async (tx) => ({ offers: await offers(tx), contracts: await contracts(tx) }),
    async submit(tx, asked) {
      await addOffer(tx, asked.body, asked)
      return { to: `${base}/katalog`, done: 'offer', about: [] }
    },
  }),
  form({
    path: `${base}/katalog/:id`, may: keep, params: idParams, body: offerForm, about: nobody, show: editOfferPage,
    load: async (tx, asked) => ({ offer: await offerFor(tx, asked.params.id), contracts: await contracts(tx) }),
    async submit(tx, asked) {
      await editOffer(tx, asked.params.id, asked.body)
      return { to: `${base}/katalog`, done: 'offer', about: [] }
    },
  }),
  action({
    path: `${base}/katalog/:id/avsluta`, may: keep, params: idParams,
    async submit(tx, asked) {
      await endOffer(tx, asked.params.id, asked)
      return { to: `${base}/katalog`, done: 'offer_ended', about: [] }
    },
  }),
  form({
    path: `${base}/mottagare`, may: keep, body: receiverForm, about: nobody, show: receiversPage,
    load: async (tx, { clock }) => ({ receivers: await receivers(tx, clock.today()), staff: await staffToChoose(tx, clock.today()) }),
    async submit(tx, asked) {
      await nameReceiver(tx, asked.body.staffId, asked)
      return { to: `${base}/mottagare`, done: 'receiver', about: [] }
    },
  }),
  action({
    path: `${base}/mottagare/:id/avsluta`, may: keep, params: idParams,
    async submit(tx, asked) {
      await stopReceiver(tx, asked.params.id, asked)
      return { to: `${base}/mottagare`, done: 'receiver_ended', about: [] }
    },
  }),
]

const contractPages: readonly Route[] = [
  form({
    path: `${base}/avtal`, may: keep, body: contractForm, about: nobody, show: contractsPage,
    load: async (tx, asked) => ({ contracts: await judgedContracts(tx, asked) }),
    async submit(tx, asked) {
      const { agreed, signedOn, endsOn, ...rest } = asked.body
      const today = asked.clock.today()
      const { id } = await enterContract(tx, { ...rest, agreedOre: agreed, signedOn: dayTyped(signedOn, 'signedOn', today),
        endsOn: dayTypedIfAny(endsOn, 'endsOn', today) }, asked)
      return { to: `${base}/avtal/${id}`, done: 'contract', about: [] }
    },
  }),
  form({
    path: `${base}/avtal/:id`, may: keep, params: idParams, body: costForm, about: nobody, show: contractPage,
    load: (tx, asked) => contractFor(tx, asked.params.id, asked),
    async submit(tx, asked) {
      const { amount, on, words } = asked.body
      if (amount === 0) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'amount', code: 'amount_needed' }])
      await enterCost(tx, asked.params.id, { ore: amount, words, on: dayTyped(on, 'on', asked.clock.today()) }, asked)
      return { to: `${base}/avtal/${asked.params.id}`, done: 'cost', about: [] }
    },
  }),
  action({
    path: `${base}/avtal/:id/dokumenterat`, may: keep, params: idParams,
    async submit(tx, asked) {
      await documentContract(tx, asked.params.id, asked)
      return { to: `${base}/avtal/${asked.params.id}`, done: 'documented', about: [] }
    },
  }),
  action({
    path: `${base}/avtal/:id/kostnad/:costId/ta-bort`, may: keep, params: costParams,
    async submit(tx, asked) {
      await takeCostBack(tx, asked.params.costId, asked)
      return { to: `${base}/avtal/${asked.params.id}`, done: 'cost_back', about: [] }
    },
  }),
]

const improvementPages: readonly Route[] = [
  form({
    path: `${base}/atgarder`, may: read, query: improvementsQuery, body: improvementForm, about: nobody, load: improvementsFor,
      show: improvementsPage,
    async submit(tx, asked) {
      if (!asked.actor.may.has(improve)) throw new Refusal('not_permitted', 403)
      await beginImprovement(tx, { ...asked.body, dueOn: dayTyped(asked.body.dueOn, 'dueOn', asked.clock.today(), 'future') }, asked)
      return { to: `${base}/atgarder`, done: 'improvement', about: [] }
    },
  }),
  form({
    path: `${base}/atgarder/:id`, may: read, params: idParams, body: improvementNoteForm, about: nobody, show: improvementPage,
    load: (tx, asked) => improvementFor(tx, asked.params.id),
    async submit(tx, asked) {
      if (!asked.actor.may.has(improve)) throw new Refusal('not_permitted', 403)
      await followImprovement(tx, asked.params.id, { ...asked.body, dueOn: dayTypedIfAny(asked.body.dueOn, 'dueOn',
        asked.clock.today()) }, asked)
      return { to: `${base}/atgarder/${asked.params.id}`, done: 'noted', about: [] }
    },
  }),
]

/** The pages of staff support: the directory, requests, contracts, follow-up, and what the organisation does about itself. */
export const staffSupportPages: readonly Route[] = [...requestPages, ...directoryPages, ...contractPages, ...improvementPages]
