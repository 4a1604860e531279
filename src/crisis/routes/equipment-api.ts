import { reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import {
  amountBody, articleBody, articlesAnswer, deliveriesAnswer, deliveryBody, deliveryStepBody, entriesAnswer, equipmentRequestBody,
    levelsAnswer, levelsQuery,
  placeBody, requestsAnswer, stepBody,
} from '../contract/equipment.ts'
import { idParams, idShape } from '../contract/typed-words.ts'
import { deliveries, equipmentRequests } from '../queries/equipment-moves.ts'
import { articles, places } from '../queries/equipment.ts'
import { askForEquipment, followEquipmentRequest } from '../usecases/ask-equipment.ts'
import { addArticle, addPlace, articleHistory, endKept, enterAmount, equipmentLevels, followDelivery, orderDelivery } from '../usecases/keep-equipment.ts'

const nobody = (): readonly string[] => []
const read = 'equipment.read'
const count = 'equipment.count'
const keep = 'equipment.keep'

/** Protective equipment over the API, through the same use cases as the pages. */
export const equipmentApi: readonly Route[] = [
  reading({
    path: '/api/equipment', may: read, query: levelsQuery, answer: levelsAnswer,
      summary: 'Equipment by article and place with how long it lasts, the shortest first', about: nobody,
    handle: async (tx, { query, clock }) => ({ on: clock.today(), levels: await equipmentLevels(tx, clock.today(), query.placeId) }),
  }),
  writing({ path: '/api/equipment/counts', may: count, body: amountBody, answer: idShape,
    summary: 'Enter what was counted; the same day again corrects', about: nobody, handle: (tx, asked) => enterAmount(tx, 'count',
    asked.body, asked) }),
  writing({ path: '/api/equipment/uses', may: count, body: amountBody, answer: idShape,
    summary: 'Enter what was used in a day; the same day again corrects', about: nobody, handle: (tx, asked) => enterAmount(tx, 'use',
    asked.body, asked) }),
  reading({ path: '/api/equipment/articles', may: read, answer: articlesAnswer, summary: 'The articles and places of equipment',
    about: nobody, handle: async (tx) => ({ articles: await articles(tx), places: await places(tx) }) }),
  writing({ path: '/api/equipment/articles', may: keep, body: articleBody, answer: idShape, summary: 'Enter an article', about: nobody,
    handle: (tx, asked) => addArticle(tx, asked.body, asked) }),
  reading({ path: '/api/equipment/articles/:id', may: read, params: idParams, answer: entriesAnswer,
    summary: 'What was counted and used of an article, corrected rows too', about: nobody, handle: (tx, asked) => articleHistory(tx,
    asked.params.id) }),
  writing({ method: 'DELETE', path: '/api/equipment/articles/:id', may: keep, params: idParams, answer: idShape,
    summary: 'End an article from today', about: nobody, handle: (tx, asked) => endKept(tx, 'article', asked.params.id, asked) }),
  writing({ path: '/api/equipment/places', may: keep, body: placeBody, answer: idShape, summary: 'Enter a place, or a crisis store',
    about: nobody, handle: (tx, asked) => addPlace(tx, asked.body, asked) }),
  writing({ method: 'DELETE', path: '/api/equipment/places/:id', may: keep, params: idParams, answer: idShape,
    summary: 'End a place from today', about: nobody, handle: (tx, asked) => endKept(tx, 'place', asked.params.id, asked) }),
  reading({ path: '/api/equipment/deliveries', may: read, answer: deliveriesAnswer, summary: 'What is ordered and what has come',
    about: nobody, handle: async (tx) => ({ deliveries: await deliveries(tx) }) }),
  writing({ path: '/api/equipment/deliveries', may: keep, body: deliveryBody, answer: idShape, summary: 'Enter an order', about: nobody,
    handle: (tx, asked) => orderDelivery(tx, asked.body, asked) }),
  writing({ path: '/api/equipment/deliveries/:id/steps', may: keep, params: idParams, body: deliveryStepBody, answer: idShape,
    summary: 'A delivery came, comes another day, or was cancelled', about: nobody, handle: (tx, asked) => followDelivery(tx,
    asked.params.id, asked.body, asked) }),
  reading({ path: '/api/equipment/requests', may: read, answer: requestsAnswer, summary: 'Who asks whom for equipment, and how it stands',
    about: nobody, handle: async (tx) => ({ requests: await equipmentRequests(tx) }) }),
  writing({ path: '/api/equipment/requests', may: count, body: equipmentRequestBody, answer: idShape,
    summary: 'Ask another place for equipment', about: nobody, handle: (tx, asked) => askForEquipment(tx, asked.body, asked) }),
  writing({ path: '/api/equipment/requests/:id/steps', may: count, params: idParams, body: stepBody, answer: idShape,
    summary: 'Grant, refuse, send, receive or withdraw', about: nobody, handle: (tx, asked) => followEquipmentRequest(tx, asked.params.id,
    asked.body, asked) }),
]
