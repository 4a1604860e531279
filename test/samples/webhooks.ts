import type { Family } from '../family.ts'
import type { Samples } from './sample.ts'

/** What other systems are told belongs to the municipality: its administrators, whatever their unit, keep it. */
const ofAll = { as: 'administrator', about: (): readonly string[] => [], ofUnit: false } as const
const webhook = ({ webhookId }: Family): Record<string, string> => ({ id: webhookId })
const made = (): Record<string, unknown> => ({ name: 'Provsystemet', address: 'https://prov.example/helhet', events: ['report.received'] })

export const webhookSamples: Samples = {
  'GET /api/webhooks': ofAll,
  'POST /api/webhooks': { ...ofAll, body: made },
  'GET /api/webhooks/:id/deliveries': { ...ofAll, params: webhook },
  'POST /api/webhooks/:id/end': { ...ofAll, params: webhook },
  'GET /administration/webhooks': ofAll,
  'GET /administration/webhooks/ny': ofAll,
  'POST /administration/webhooks/ny': { ...ofAll, body: made },
  'GET /administration/webhooks/:id': { ...ofAll, params: webhook },
  'GET /administration/webhooks/:id/avsluta': { ...ofAll, params: webhook },
  'POST /administration/webhooks/:id/avsluta': { ...ofAll, params: webhook },
}
