import type { Family } from '../family.ts'
import type { Samples } from './sample.ts'

const nobody = (): readonly string[] => []
// A message is for everybody of its units and roles, and for who writes messages; the pulse is the asker's own.
const to = { as: 'worker', about: nobody, ofUnit: false, params: ({ messageId }: Family) => ({ id: messageId }) } as const
const writer = { ...to, as: 'manager' } as const
const own = { as: 'worker', about: nobody } as const
const worry = { as: 'manager', about: nobody, params: ({ worryId }: Family) => ({ id: worryId }) } as const
const points = { wellbeing: 4, support: 2 } as const

export const staffTellingSamples: Samples = {
  'GET /meddelanden': own,
  'GET /meddelanden/nytt': { as: 'manager', about: nobody },
  'POST /meddelanden/nytt': { as: 'manager', about: nobody, body: ({ unitId }) => ({ do: 'send', title: 'I dag',
    body: 'Vi ses klockan tio.', unitIds: unitId }) },
  'GET /meddelanden/:id': to,
  'POST /meddelanden/:id/last': { ...to, body: () => ({}) },
  'POST /meddelanden/:id/dra-tillbaka': { ...writer, body: () => ({}) },
  'GET /api/staff-messages': own,
  'POST /api/staff-messages': { as: 'manager', about: nobody, body: ({ unitId }) => ({ title: 'I dag', body: 'Vi ses klockan tio.',
    unitIds: [unitId] }) },
  'GET /api/staff-messages/:id': to,
  'POST /api/staff-messages/:id/read': to,
  'POST /api/staff-messages/:id/withdrawal': writer,
  'GET /puls': { ...own, ofUnit: false },
  'POST /puls': { ...own, body: () => points },
  'GET /api/pulse': { ...own, ofUnit: false },
  'POST /api/pulse': { ...own, body: () => points },
  'GET /oro': { as: 'manager', about: nobody },
  'GET /oro/ny': { as: 'manager', about: nobody },
  'POST /oro/ny': { as: 'manager', about: nobody, body: ({ unitId }) => ({ unitId, on: 'i går', what: 'Hot i receptionen.' }) },
  'GET /oro/:id': worry,
  'POST /oro/:id': { ...worry, body: () => ({ do: 'measure', on: 'i dag', what: 'Vakt i receptionen.' }) },
  'GET /api/worries': { as: 'manager', about: nobody },
  'POST /api/worries': { as: 'manager', about: nobody, body: ({ unitId }) => ({ unitId, noticedOn: '2026-11-23',
    what: 'Hot i receptionen.' }) },
  'GET /api/worries/:id': worry,
  'POST /api/worries/:id/measures': { ...worry, body: () => ({ doneOn: '2026-11-24', what: 'Vakt i receptionen.' }) },
  'POST /api/worries/:id/closing': { ...worry, body: () => ({ outcome: 'Vakten blir kvar.' }) },
}
