import type { Family } from '../family.ts'
import type { Make } from '../make.ts'
import type { Samples } from './sample.ts'

/** What other systems are told belongs to the municipality: its administrators, whatever their unit, keep it. */
const ofAll = { as: 'administrator', about: (): readonly string[] => [], ofUnit: false } as const
const webhook = ({ webhookId }: Family): Record<string, string> => ({ id: webhookId })
const delivery = ({ webhookId, deliveryId }: Family): Record<string, string> => ({ id: webhookId, deliveryId })
async function failed({ code, webhookId, deliveryId }: Family, { run }: Make): Promise<void> {
  await run('UPDATE webhook SET ended_at = NULL, ended_why = NULL WHERE municipality_code = $1 AND id = $2', [code, webhookId])
  await run('UPDATE webhook_delivery SET failed_at = recorded_at, delivered_at = NULL WHERE municipality_code = $1 AND id = $2',
    [code, deliveryId])
}
const made = (): Record<string, unknown> => ({ name: 'Provsystemet', address: 'https://prov.example/helhet', events: ['report.received'] })

export const webhookSamples: Samples = {
  'GET /api/webhooks': ofAll,
  'POST /api/webhooks': { ...ofAll, body: made },
  'GET /api/webhooks/:id/deliveries': { ...ofAll, params: webhook },
  'POST /api/webhooks/:id/end': { ...ofAll, params: webhook },
  'POST /api/webhooks/:id/deliveries/:deliveryId/again': { ...ofAll, params: delivery, before: failed },
  'POST /administration/webhooks/:id/:deliveryId/igen': { ...ofAll, params: delivery, before: failed },
  'GET /administration/webhooks': ofAll,
  'GET /administration/webhooks/ny': ofAll,
  'POST /administration/webhooks/ny': { ...ofAll, body: made },
  'GET /administration/webhooks/:id': { ...ofAll, params: webhook },
  'GET /administration/webhooks/:id/avsluta': { ...ofAll, params: webhook },
  'POST /administration/webhooks/:id/avsluta': { ...ofAll, params: webhook },
}
