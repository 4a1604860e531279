import { makeKey, signedRequest, signText } from '../../src/aggregates/usecases/sign-envelope.ts'
import { instant } from '../../src/calendar/instant.ts'
import { sealed, tablePayload } from '../family-aggregates.ts'
import type { Family } from '../family.ts'
import type { Make } from '../make.ts'
import { released } from './disclosure.ts'
import type { Samples } from './sample.ts'

const nobody = (): readonly string[] => []
const coordinator = { as: 'coordinator', about: nobody, ofUnit: false } as const
const director = { as: 'director', about: nobody, ofUnit: false } as const
const administrator = { as: 'administrator', about: nobody, ofUnit: false } as const
const reports = (): Record<string, string> => ({ tabell: 'reports', period: '2026-10' })
const sent = ({ aggregateSentId }: Family): Record<string, string> => ({ id: aggregateSentId })
const asked = ({ aggregateAskedId }: Family): Record<string, string> => ({ id: aggregateAskedId })

/** A released table, and a key to sign with. */
async function ready(family: Family, make: Make): Promise<void> {
  await released(family, make)
  const { publicKey, fingerprint, privateKey } = makeKey()
  await make.run(`INSERT INTO aggregate_key (municipality_code, id, fingerprint, public_key, private_key, recorded_at, recorded_by)
    VALUES ($1, gen_random_uuid(), $2, $3, $4, '2026-11-23T08:00:00Z', $5) ON CONFLICT DO NOTHING`, [family.code, fingerprint, publicKey, privateKey, family.manager.id])
}

/** The office's key, registered in the municipality by its administrator. */
const officeKey = makeKey()
async function officeIsKnown({ code, manager }: Family, { run }: Make): Promise<void> {
  await run(`INSERT INTO sender_key (municipality_code, id, sender, fingerprint, public_key, recorded_at, recorded_by)
    VALUES ($1, gen_random_uuid(), '0000', $2, $3, '2026-11-23T08:00:00Z', $4) ON CONFLICT DO NOTHING`, [code, officeKey.fingerprint, officeKey.publicKey, manager.id])
}

/** Signed by the family's own key, with a number that nothing else has. */
const envelope = ({ code, senderKey, aggregateNumber }: Family): Record<string, unknown> => (
  sealed(tablePayload({ sender: code, office: code, sequence: aggregateNumber + 50, edition: aggregateNumber + 50 }), senderKey))

function question({ code, senderKey: { fingerprint, privateKey } }: Family): Record<string, unknown> {
  const payload = JSON.stringify({ schema: 'helhet.aggregates.question', version: 1, sender: code, office: code, askedAt: '2026-11-24T07:00:00.000Z' })
  return { payload, key: fingerprint, signature: signText('helhet.aggregates.question', payload, Buffer.from(privateKey, 'base64')) }
}

/** A key can be revoked once: it is believed again before each try. */
async function believed({ code, senderKeyId }: Family, { run }: Make): Promise<void> {
  await run('UPDATE sender_key SET revoked_at = NULL, revoked_by = NULL WHERE municipality_code = $1 AND id = $2', [code, senderKeyId])
}

export const aggregateSamples: Samples = {
  'GET /utlamnade-tal': director,
  'GET /utlamnade-tal/granska': { ...director, query: reports, before: ready },
  'POST /utlamnade-tal/granska': { ...director, query: reports, before: ready, body: () => ({ note: 'Två anmälningar kom in sent' }) },
  'GET /utlamnade-tal/neka': { ...director, query: () => ({ tabell: 'staff' }) },
  'POST /utlamnade-tal/neka': { ...director, query: () => ({ tabell: 'staff' }), before: ready, body: () => ({ reason: 'Vi lämnar den i årsrapporten' }) },
  'POST /utlamnade-tal/begaran': { ...director, before: async ({ code, manager }, { run }) => {
    await run(`INSERT INTO aggregate_office (municipality_code, id, office, name, address, recorded_at, recorded_by)
      VALUES ($1, gen_random_uuid(), '0000', 'Kontoret', 'https://kontor.example', now() + interval '1 year', $2)`, [code, manager.id])
  } },
  'GET /utlamnade-tal/las-in': director,
  'POST /utlamnade-tal/las-in': { ...director, before: officeIsKnown, body: ({ code, aggregateAskedId }) => ({ pasted: JSON.stringify(signedRequest({ schema: 'helhet.aggregates.request', version: 1, id: aggregateAskedId,
    office: '0000', place: code, table: 'reports', period: null, reason: 'Inför besöket', askedAt: instant('2026-11-23T08:00:00.000Z') }, officeKey)) }) },
  'GET /utlamnade-tal/:id': { ...director, params: sent },
  'GET /utlamnade-tal/:id/fil': { ...director, params: sent },
  'GET /utlamnade-tal/:id/dra-tillbaka': { ...director, params: sent },
  'POST /utlamnade-tal/:id/dra-tillbaka': { ...director, params: sent, before: ready, body: () => ({ reason: 'Fel period' }) },
  'POST /utlamnade-tal/:id/skicka-igen': { ...director, params: sent },
  'GET /administration/kontor': administrator,
  'POST /administration/kontor': { ...administrator, body: () => ({ office: '0000', name: 'Kontoret', address: 'https://kontor.example' }) },
  'POST /administration/kontor/byt-nyckel': administrator,
  'GET /administration/kontor/nyckel': administrator,
  'POST /administration/kontor/nyckel': { ...administrator, body: () => {
    const { publicKey, fingerprint } = makeKey()
    return { publicKey, fingerprint }
  } },
  'POST /administration/kontor/nyckel/:id/aterkalla': { ...administrator, params: ({ senderKeyId }) => ({ id: senderKeyId }), before: believed },
  'GET /api/sent-aggregates': director,
  'POST /api/aggregates': { as: 'public', about: nobody, body: envelope },
  'POST /api/aggregates/requests': { as: 'public', about: nobody, body: question },
  'GET /api/aggregates': coordinator,
  'GET /mottagna-tal': coordinator,
  'GET /mottagna-tal/csv': coordinator,
  'GET /mottagna-tal/nycklar': coordinator,
  'POST /mottagna-tal/nycklar': { ...coordinator, body: () => {
    const { publicKey, fingerprint } = makeKey()
    return { sender: '2421', publicKey, fingerprint }
  } },
  'POST /mottagna-tal/nycklar/:id/aterkalla': { ...coordinator, params: ({ senderKeyId }) => ({ id: senderKeyId }), before: believed },
  'POST /mottagna-tal/nycklar/byt-egen': coordinator,
  'GET /mottagna-tal/begaran': coordinator,
  'POST /mottagna-tal/begaran': { ...coordinator, body: () => ({ place: '2421', table: 'reports', period: '', reason: 'Inför besöket' }) },
  'GET /mottagna-tal/begaran/:id/fil': { ...coordinator, params: asked, before: ready },
  'POST /mottagna-tal/begaran/:id/dra-tillbaka': { ...coordinator, params: asked },
  'GET /mottagna-tal/las-in': coordinator,
  'POST /mottagna-tal/las-in': { ...coordinator, body: (family) => ({ pasted: JSON.stringify(envelope(family)) }) },
  'GET /mottagna-tal/:id': { ...coordinator, params: ({ aggregateReceivedId }) => ({ id: aggregateReceivedId }) },
}
