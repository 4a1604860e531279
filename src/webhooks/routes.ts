import { action, form, page, reading, writing } from '../mount/route.ts'
import type { Asked, Route } from '../mount/route.ts'
import type { Read } from '../platform/db.ts'
import type { PageAsked } from '../platform/paging.ts'
import { Refusal } from '../platform/refusal.ts'
import {
  deliveriesQuery, deliveriesShape, deliveryParams, emptyForm, madeShape, newWebhookForm, newWebhookShape,
  webhookIdShape, webhookParams, webhooksShape,
} from './contract.ts'
import type { Webhook } from './contract.ts'
import { showEnding, showNewWebhook, showWebhook, showWebhooks } from './pages.tsx'
import { deliveryRows, webhookRow, webhookRows } from './queries.ts'
import { endWebhook, registerWebhook, sendAgain } from './usecases/administer-webhooks.ts'

const nobody = (): readonly string[] => []
const may = 'webhook.administer'
const list = '/administration/webhooks'
const shownDeliveries = 50

async function webhooksNow(tx: Read): Promise<{ webhooks: Webhook[] }> {
  return { webhooks: await webhookRows(tx) }
}

async function oneWebhook(tx: Read, { params }: Pick<Asked<{ id: string }>, 'params'>): Promise<{ webhook: Webhook }> {
  const webhook = await webhookRow(tx, params.id)
  if (webhook === undefined) throw new Refusal('webhook_not_found', 404)
  return { webhook }
}

async function withDeliveries(tx: Read, asked: Pick<Asked<{ id: string }>, 'params'>, page: PageAsked) {
  return { ...await oneWebhook(tx, asked), ...await deliveryRows(tx, asked.params.id, page) }
}

/** Other systems that are told of events. The secret is in the answer that makes it, and never again. */
export const webhookRoutes: readonly Route[] = [
  reading({
    path: '/api/webhooks', may, summary: 'Addresses that are told of events', answer: webhooksShape, about: nobody, handle: webhooksNow,
  }),
  writing({
    path: '/api/webhooks', may, summary: 'Register an address that is told of events; the answer holds the secret that signs, this once',
    body: newWebhookShape, answer: madeShape, about: nobody, handle: registerWebhook,
  }),
  reading({
    path: '/api/webhooks/:id/deliveries', may, summary: 'What was sent to an address in the last thirty days, the latest first',
    params: webhookParams, query: deliveriesQuery, answer: deliveriesShape, about: nobody,
    handle: (tx, asked) => withDeliveries(tx, asked, asked.query),
  }),
  writing({
    path: '/api/webhooks/:id/end', may, summary: 'Tell an address nothing more, from this moment', params: webhookParams,
    answer: webhookIdShape, about: nobody,
    handle: async (tx, asked) => {
      await endWebhook(tx, asked)
      return asked.params
    },
  }),
  writing({
    path: '/api/webhooks/:id/deliveries/:deliveryId/again', may, summary: 'Send once more what has failed, at once, with the same id',
    params: deliveryParams, answer: deliveryParams, about: nobody,
    handle: async (tx, asked) => {
      await sendAgain(tx, asked)
      return asked.params
    },
  }),
  action({
    path: '/administration/webhooks/:id/:deliveryId/igen', may, params: deliveryParams,
    async submit(tx, asked) {
      await sendAgain(tx, asked)
      return { to: `${list}/${asked.params.id}`, done: 'sent_again', about: [] }
    },
  }),
  page({ path: '/administration/webhooks', may, about: nobody, load: webhooksNow, show: showWebhooks }),
  form({
    path: '/administration/webhooks/ny', may, body: newWebhookForm, about: nobody, show: showNewWebhook, load: async () => ({ made: null }),
    submit: async (tx, asked) => ({ here: { made: await registerWebhook(tx, asked) }, about: [] }),
  }),
  page({
    path: '/administration/webhooks/:id', may, params: webhookParams, about: nobody, show: showWebhook,
    load: (tx, asked) => withDeliveries(tx, asked, { limit: shownDeliveries }),
  }),
  form({
    path: '/administration/webhooks/:id/avsluta', may, params: webhookParams, body: emptyForm, about: nobody, show: showEnding,
    load: oneWebhook,
    async submit(tx, asked) {
      await endWebhook(tx, asked)
      return { to: list, done: 'ended', about: [] }
    },
  }),
]
