import type { Family } from '../family.ts'
import type { Samples } from './sample.ts'

const nobody = (): readonly string[] => []
/** Keys, settings and versions of law are the municipality's: its administrators, whatever their unit, keep them. */
const ofAll = { as: 'administrator', about: nobody, ofUnit: false } as const
const client = ({ clientId }: Family): Record<string, string> => ({ id: clientId })
const newClient = { name: 'Provskolan', reporterKind: 'school', fromOn: '2026-11-24', toOn: '2027-06-30', scope: ['concern.report'] }
const key = (): Record<string, string> => ({ key: 'child-not-seen-alone' })
const setting = (): Record<string, unknown> => ({ value: '60', validFrom: '2027-01-01' })
const rule = (): Record<string, string> => ({ rule: 'econ-stat' })
const terms = {
  validFrom: '2027-01-01', paragraph: 'HSLF-FS 2027:1 1 §', source: 'HSLF-FS 2027:1', readOn: '2026-11-24', length: 20,
  unit: 'day-of-following-month', calendar: 'fixed-date',
}
const otherRule = (): Record<string, string> => ({ rule: 'fl12' })
const otherTerms = { ...terms, paragraph: 'FL 12', source: 'SFS 2027:1', length: 5, unit: 'weeks', calendar: 'next-weekday' }
const entered = ({ enteredRule, enteredVersion }: Family): Record<string, string> => ({ rule: enteredRule, version: String(enteredVersion) })
const reason = (): Record<string, unknown> => ({ reason: 'Ändringen sköts upp.' })

export const administrationSamples: Samples = {
  'GET /api/clients': ofAll,
  'POST /api/clients': { ...ofAll, body: () => newClient },
  'POST /api/clients/:id/secret': { ...ofAll, params: client, body: () => ({ oldUntil: '2026-12-01' }) },
  'POST /api/clients/:id/end': { ...ofAll, params: client },
  'GET /administration/klienter': ofAll,
  'GET /administration/klienter/ny': ofAll,
  'POST /administration/klienter/ny': { ...ofAll, body: () => newClient },
  'GET /administration/klienter/:id/byt': { ...ofAll, params: client },
  'POST /administration/klienter/:id/byt': { ...ofAll, params: client, body: () => ({ until: 'day', oldUntil: '2026-12-01' }) },
  'GET /administration/klienter/:id/avsluta': { ...ofAll, params: client },
  'POST /administration/klienter/:id/avsluta': { ...ofAll, params: client },
  'GET /api/settings': ofAll,
  'POST /api/settings/:key': { ...ofAll, params: key, body: setting },
  'GET /administration/installningar': ofAll,
  'GET /administration/installningar/:key': { ...ofAll, params: key },
  'POST /administration/installningar/:key': { ...ofAll, params: key, body: () => ({ value: '61', validFrom: '2027-01-02' }) },
  'GET /api/law/entries': ofAll,
  'POST /api/law/:rule/versions/preview': { ...ofAll, params: rule, body: () => terms },
  'POST /api/law/:rule/versions': { ...ofAll, params: rule, body: () => terms },
  'POST /api/law/:rule/versions/:version/withdrawal': { ...ofAll, params: entered, body: reason },
  'GET /administration/lag': ofAll,
  'GET /administration/lag/:rule': { ...ofAll, params: rule },
  'POST /administration/lag/:rule': { ...ofAll, params: otherRule, body: () => ({ ...otherTerms, step: 'confirm' }) },
  'GET /administration/lag/:rule/:version/dra-tillbaka': { ...ofAll, params: entered },
  'POST /administration/lag/:rule/:version/dra-tillbaka': { ...ofAll, params: entered, body: reason },
}
