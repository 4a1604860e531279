import { newClientShape } from '../../access/contract.ts'
import { clientRow, clientRows } from '../../access/queries/client.ts'
import { addClient, renewClient, revokeClient } from '../../access/usecases/administer-clients.ts'
import { mandatedKinds } from '../../concerns/contract/words.ts'
import { form, page, reading, writing } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import {
  clientIdShape, clientParams, clientsShape, credentialShape, emptyForm, newClientForm, rotationForm, rotationShape,
} from '../contract.ts'
import type { Client } from '../contract.ts'
import { showClients, showEnding, showNewClient, showRotation } from '../pages/clients.tsx'
import { neededDay } from '../../persons/rules.ts'
import { clientViews } from '../rules.ts'

const nobody = (): readonly string[] => []
const may = 'client.administer'

async function clientsNow(tx: Read, { clock }: Pick<Asked, 'clock'>): Promise<{ clients: Client[] }> {
  return { clients: clientViews(await clientRows(tx), clock.today()) }
}

async function liveClient(tx: Read, { params, clock }: Pick<Asked<{ id: string }>, 'params' | 'clock'>): Promise<Client> {
  const row = await clientRow(tx, params.id)
  const [client] = row === undefined ? [] : clientViews([row], clock.today())
  if (client === undefined || client.standing === 'ended') throw new Refusal('client_not_found', 404)
  return client
}

/** Only bodies that must report get a key of their own: private persons have the public form. */
function refuseUnlessMandated({ reporterKind }: { readonly reporterKind: string }): void {
  if (mandatedKinds.some((kind) => kind === reporterKind)) return
  throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'reporterKind', code: 'kind_needed' }])
}

/** Keys of schools and health care. The secret is told in the answer that makes it, and never again. */
export const clientRoutes: readonly Route[] = [
  reading({
    path: '/api/clients', may, summary: 'Client credentials of schools and health care', answer: clientsShape, about: nobody,
    handle: clientsNow,
  }),
  writing({
    path: '/api/clients', may, summary: 'Add a client credential; the answer holds its secret, this once', body: newClientShape,
    answer: credentialShape,
    about: nobody,
    handle: async (tx, asked) => {
      refuseUnlessMandated(asked.body)
      return addClient(tx, asked)
    },
  }),
  writing({
    path: '/api/clients/:id/secret', may, summary: 'Give a client another secret; the old one may open for thirty days more',
    params: clientParams,
    body: rotationShape, answer: credentialShape, about: nobody, handle: renewClient,
  }),
  writing({
    path: '/api/clients/:id/end', may, summary: 'End a client credential at once', params: clientParams, answer: clientIdShape,
    about: nobody,
    handle: async (tx, asked) => {
      await revokeClient(tx, asked)
      return asked.params
    },
  }),
  page({ path: '/administration/klienter', may, about: nobody, load: clientsNow, show: showClients }),
  form({
    path: '/administration/klienter/ny', may, body: newClientForm, about: nobody, show: showNewClient, load: async () => ({ made: null }),
    async submit(tx, asked) {
      const today = asked.clock.today()
      const { fromOn, toOn, ...rest } = asked.body
      refuseUnlessMandated(rest)
      const body = newClientShape.parse({ ...rest, fromOn: neededDay(fromOn, 'fromOn', today, 'future'), toOn: neededDay(toOn, 'toOn', today, 'future') })
      return { here: { made: await addClient(tx, { ...asked, body }) }, about: [] }
    },
  }),
  form({
    path: '/administration/klienter/:id/byt', may, params: clientParams, body: rotationForm, about: nobody, show: showRotation,
    load: async (tx, asked) => ({ client: await liveClient(tx, asked), made: null }),
    async submit(tx, asked) {
      const client = await liveClient(tx, asked)
      const oldUntil = asked.body.until === 'now' ? null : neededDay(asked.body.oldUntil, 'oldUntil', asked.clock.today(), 'future')
      return { here: { client, made: await renewClient(tx, { ...asked, body: { oldUntil } }) }, about: [] }
    },
  }),
  form({
    path: '/administration/klienter/:id/avsluta', may, params: clientParams, body: emptyForm, about: nobody, show: showEnding,
    load: async (tx, asked) => ({ client: await liveClient(tx, asked) }),
    async submit(tx, asked) {
      await revokeClient(tx, asked)
      return { to: '/administration/klienter', done: 'ended', about: [] }
    },
  }),
]
