import { unitRows } from '../../access/queries/unit.ts'
import { dayTyped } from '../../decisions/rules/read-days.ts'
import { action, file, form, page } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { amountForm, articleForm, deliveryForm, deliveryStepForm, equipmentQuery, equipmentRequestForm, placeForm, stepForm } from '../contract/equipment.ts'
import { idParams } from '../contract/typed-words.ts'
import { articlesPage, deliveriesPage, deliveryPage, placesPage } from '../pages/equipment-kept.tsx'
import { requestPage, requestsPage } from '../pages/equipment-requests.tsx'
import { articlePage, equipmentCsv, equipmentPage } from '../pages/equipment.tsx'
import type { LevelsData } from '../pages/equipment.tsx'
import { deliveries, equipmentRequests } from '../queries/equipment-moves.ts'
import { articles, places } from '../queries/equipment.ts'
import { askForEquipment, followEquipmentRequest, requestFor } from '../usecases/ask-equipment.ts'
import {
  addArticle, addPlace, articleHistory, deliveryFor, endKept, enterAmount, equipmentLevels, followDelivery, orderDelivery, whatIsKept,
} from '../usecases/keep-equipment.ts'

const nobody = (): readonly string[] => []
const read = 'equipment.read'
const keep = 'equipment.keep'

async function levelsFor(tx: Read, { query, clock }: Pick<Asked<unknown, { plats: string | null; artikel: string | null }>,
  'query' | 'clock'>): Promise<LevelsData> {
  return { levels: await equipmentLevels(tx, clock.today(), query.plats), placeId: query.plats, articleId: query.artikel,
    kept: await whatIsKept(tx) }
}

/** A number that may be left out of a form. @throws Refusal invalid (422) for what is none. */
function amountIfTyped(text: string): number | null {
  const plain = text.replace(/\s/g, '')
  if (plain === '') return null
  if (!/^\d{1,7}$/.test(plain)) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'amount', code: 'amount_out_of_range' }])
  return Number(plain)
}

/** The pages of protective equipment: stock, requests, deliveries, and what is kept. */
export const equipmentPages: readonly Route[] = [
  form({
    path: '/skyddsutrustning', may: read, query: equipmentQuery, body: amountForm, about: nobody, load: levelsFor, show: equipmentPage,
    async submit(tx, asked) {
      const { what, on, ...rest } = asked.body
      await enterAmount(tx, what, { ...rest, on: dayTyped(on, 'on', asked.clock.today()) }, asked)
      return { to: `/skyddsutrustning?plats=${rest.placeId}`, done: 'amount', about: [] }
    },
  }),
  file({ path: '/skyddsutrustning/csv', may: read, query: equipmentQuery, about: nobody,
    load: async (tx, asked) => equipmentCsv(await levelsFor(tx, asked), asked.language, asked.clock.today()) }),
  page({ path: '/skyddsutrustning/vara/:id', may: read, params: idParams, about: nobody, load: (tx, asked) => articleHistory(tx,
    asked.params.id), show: articlePage }),
  form({
    path: '/skyddsutrustning/forfragningar', may: read, query: equipmentQuery, body: equipmentRequestForm, about: nobody,
      show: requestsPage,
    load: async (tx, { query }) => ({ requests: await equipmentRequests(tx), articleId: query.artikel, kept: await whatIsKept(tx) }),
    async submit(tx, asked) {
      const { id } = await askForEquipment(tx, { ...asked.body, neededOn: dayTyped(asked.body.neededOn, 'neededOn', asked.clock.today(),
        'future') }, asked)
      return { to: `/skyddsutrustning/forfragningar/${id}`, done: 'asked', about: [] }
    },
  }),
  form({
    path: '/skyddsutrustning/forfragningar/:id', may: read, params: idParams, body: stepForm, about: nobody, show: requestPage,
    load: async (tx, asked) => ({ request: await requestFor(tx, asked.params.id) }),
    async submit(tx, asked) {
      await followEquipmentRequest(tx, asked.params.id, { ...asked.body, amount: amountIfTyped(asked.body.amount) }, asked)
      return { to: `/skyddsutrustning/forfragningar/${asked.params.id}`, done: 'stepped', about: [] }
    },
  }),
  form({
    path: '/skyddsutrustning/leveranser', may: read, body: deliveryForm, about: nobody, show: deliveriesPage,
    load: async (tx) => ({ deliveries: await deliveries(tx), kept: await whatIsKept(tx) }),
    async submit(tx, asked) {
      const today = asked.clock.today()
      if (!asked.actor.may.has(keep)) throw new Refusal('not_permitted', 403)
      await orderDelivery(tx, { ...asked.body, orderedOn: dayTyped(asked.body.orderedOn, 'orderedOn', today),
        expectedOn: dayTyped(asked.body.expectedOn, 'expectedOn', today, 'future') }, asked)
      return { to: '/skyddsutrustning/leveranser', done: 'delivery', about: [] }
    },
  }),
  form({
    path: '/skyddsutrustning/leveranser/:id', may: keep, params: idParams, body: deliveryStepForm, about: nobody, show: deliveryPage,
    load: async (tx, asked) => ({ delivery: await deliveryFor(tx, asked.params.id) }),
    async submit(tx, asked) {
      const { step, on, amount } = asked.body
      await followDelivery(tx, asked.params.id, { step, on: dayTyped(on, 'on', asked.clock.today(), 'nearest'),
        amount: amountIfTyped(amount) }, asked)
      return { to: '/skyddsutrustning/leveranser', done: 'delivery_step', about: [] }
    },
  }),
  form({
    path: '/skyddsutrustning/varor', may: keep, body: articleForm, about: nobody, show: articlesPage,
    load: async (tx) => ({ articles: await articles(tx), places: [] }),
    async submit(tx, asked) {
      await addArticle(tx, asked.body, asked)
      return { to: '/skyddsutrustning/varor', done: 'article', about: [] }
    },
  }),
  action({
    path: '/skyddsutrustning/varor/:id/avsluta', may: keep, params: idParams,
    async submit(tx, asked) {
      await endKept(tx, 'article', asked.params.id, asked)
      return { to: '/skyddsutrustning/varor', done: 'ended', about: [] }
    },
  }),
  form({
    path: '/skyddsutrustning/platser', may: keep, body: placeForm, about: nobody, show: placesPage,
    load: async (tx, { clock }) => ({ articles: [], places: await places(tx), units: await unitRows(tx, clock.today()) }),
    async submit(tx, asked) {
      await addPlace(tx, asked.body, asked)
      return { to: '/skyddsutrustning/platser', done: 'place', about: [] }
    },
  }),
  action({
    path: '/skyddsutrustning/platser/:id/avsluta', may: keep, params: idParams,
    async submit(tx, asked) {
      await endKept(tx, 'place', asked.params.id, asked)
      return { to: '/skyddsutrustning/platser', done: 'ended', about: [] }
    },
  }),
]
