import type { equipmentIds } from '../family-equipment.ts'
import type { Family } from '../family.ts'
import type { Make } from '../make.ts'
import { newWord } from '../new-word.ts'
import type { Samples } from './sample.ts'

const nobody = (): readonly string[] => []
// Equipment is about nobody: everybody in the municipality sees it, whatever the unit.
const staff = { as: 'worker', about: nobody, ofUnit: false } as const
const leads = { as: 'manager', about: nobody, ofUnit: false } as const
type Known = keyof ReturnType<typeof equipmentIds>
const idOf = (key: Known) => (family: Family): Record<string, string> => ({ id: family[key] })

const at = ({ articleId, equipmentPlaceId }: Family) => ({ articleId, placeId: equipmentPlaceId })
const amount = (f: Family) => ({ ...at(f), on: '2026-11-23', amount: 44 })
const asks = (f: Family) => ({ articleId: f.articleId, toPlaceId: f.equipmentPlaceId, fromPlaceId: f.storeId, amount: 50,
  neededOn: '2026-11-30', reason: 'Besök på boenden' })
const order = (f: Family) => ({ ...at(f), supplier: 'Provvaror AB', amount: 100, orderedOn: '2026-11-24', expectedOn: '2026-12-01' })
const article = () => ({ name: `Visir ${newWord()}`, kind: 'visor', countedIn: 'piece' })
const place = (f: Family) => ({ name: `Plats ${newWord()}`, unitId: f.unitId })
const typed = (body: (f: Family) => Record<string, unknown>) => (f: Family) => Object.fromEntries(Object.entries(body(f)).map(([key,
  value]) => [key, String(value)]))

/** A worker's own request is the worker's: nobody else is told of it. */
const own = { as: 'worker', about: nobody } as const
const unit = { as: 'manager', about: nobody } as const
const freeTime = async ({ code, testingRequestId, bookedTestId }: Family, { run }: Make): Promise<void> => {
  await run("UPDATE testing_request SET withdrawn_on = '2026-11-24' WHERE municipality_code = $1 AND id IN ($2, $3)", [code,
    testingRequestId, bookedTestId])
}
const support = () => ({ kind: 'group', phase: 'acute', name: 'Samtal i grupp', who: 'Provhälsan', reachedBy: '0999-10 30 00',
  contractId: '' })
const contract = () => ({ supplier: 'Provhälsan AB', about: 'Krisstöd', procurement: 'direct', services: 'general', reason: 'Behövs nu',
  signedOn: '2026-11-24', endsOn: '' })
const improvement = (f: Family) => ({ kind: 'action', what: 'Fler i receptionen', childPerspective: 'Barnen möts direkt',
  unitId: f.unitId, ownerId: f.manager.id, dueOn: '2026-12-20' })

export const equipmentSamples: Samples = {
  'GET /provtagning': staff,
  'POST /provtagning': { ...staff, before: freeTime, body: () => ({ staffId: '', ground: 'visits' }) },
  'GET /provtagning/kapacitet': leads,
  'POST /provtagning/kapacitet': { ...leads, body: () => ({ place: 'Vårdcentralen', fromOn: '2026-12-01', toOn: '2026-12-04',
    capacity: '10' }) },
  'POST /provtagning/:id/boka': { ...unit, params: idOf('testingRequestId'), body: (f) => ({ time: `${f.testingPlaceId} 2026-11-24` }) },
  'POST /provtagning/:id/klar': { ...unit, params: idOf('bookedTestId') },
  'POST /provtagning/:id/ta-bort': { ...own, params: idOf('testingRequestId') },
  'GET /api/testing': staff,
  'POST /api/testing/requests': { ...staff, before: freeTime, body: () => ({ ground: 'other' }) },
  'POST /api/testing/requests/:id/booking': { ...unit, params: idOf('testingRequestId'), body: (f) => ({ placeId: f.testingPlaceId,
    on: '2026-11-24' }) },
  'POST /api/testing/requests/:id/done': { ...unit, params: idOf('bookedTestId') },
  'DELETE /api/testing/requests/:id': { ...own, params: idOf('testingRequestId') },
  'POST /api/testing/capacity': { ...leads, body: () => ({ place: 'Vårdcentralen', fromOn: '2026-12-01', toOn: '2026-12-04',
    capacity: 10 }) },
  'GET /medarbetarstod': staff,
  'GET /medarbetarstod/be': staff,
  'POST /medarbetarstod/be': { ...staff, body: (f) => ({ unitId: '', receiverId: f.manager.id, kind: 'individual',
    words: 'Behöver tala med någon' }) },
  'GET /medarbetarstod/begaran/:id': { ...own, params: idOf('ownRequestId') },
  'POST /medarbetarstod/begaran/:id': { ...own, params: idOf('ownRequestId'), body: () => ({ on: 'i dag', way: 'phone',
    words: 'Vi talade' }) },
  'POST /medarbetarstod/begaran/:id/avsluta': { ...own, params: idOf('ownRequestId'), body: () => ({ outcome: 'given' }) },
  'POST /medarbetarstod/begaran/:id/hjalpte': { ...own, params: idOf('ownRequestId'), before: async ({ code, ownRequestId }, { run }) => {
    await run("UPDATE staff_support_request SET outcome = 'given', ended_on = '2026-11-24' WHERE municipality_code = $1 AND id = $2",
      [code, ownRequestId])
  }, body: () => ({ helped: 'much', words: '' }) },
  'GET /medarbetarstod/katalog': leads,
  'POST /medarbetarstod/katalog': { ...leads, body: support },
  'GET /medarbetarstod/katalog/:id': { ...leads, params: idOf('offerId') },
  'POST /medarbetarstod/katalog/:id': { ...leads, params: idOf('offerId'), body: support },
  'POST /medarbetarstod/katalog/:id/avsluta': { ...leads, params: idOf('offerId') },
  'GET /medarbetarstod/mottagare': leads,
  'POST /medarbetarstod/mottagare': { ...leads, body: (f) => ({ staffId: f.coworker.id }) },
  'POST /medarbetarstod/mottagare/:id/avsluta': { ...leads, params: (f) => ({ id: f.manager.id }), reaches: false },
  'GET /medarbetarstod/avtal': leads,
  'POST /medarbetarstod/avtal': { ...leads, body: () => ({ ...contract(), agreed: '90 000' }) },
  'GET /medarbetarstod/avtal/:id': { ...leads, params: idOf('contractId') },
  'POST /medarbetarstod/avtal/:id': { ...leads, params: idOf('contractId'), body: () => ({ on: 'i dag', amount: '12 500',
    words: 'Tre samtal' }) },
  'POST /medarbetarstod/avtal/:id/dokumenterat': { ...leads, params: idOf('contractId') },
  'POST /medarbetarstod/avtal/:id/kostnad/:costId/ta-bort': { ...leads, params: (f) => ({ id: f.contractId, costId: f.costId }) },
  'GET /medarbetarstod/atgarder': staff,
  'POST /medarbetarstod/atgarder': { ...leads, body: improvement },
  'GET /medarbetarstod/atgarder/:id': { ...staff, params: idOf('improvementId') },
  'POST /medarbetarstod/atgarder/:id': { ...leads, params: idOf('improvementId'), body: () => ({ words: 'På gång', outcome: '',
    dueOn: '' }) },
  'GET /medarbetarstod/uppfoljning': leads,
  'GET /api/staff-support/offers': staff,
  'POST /api/staff-support/offers': { ...leads, body: () => ({ ...support(), contractId: null }) },
  'PUT /api/staff-support/offers/:id': { ...leads, params: idOf('offerId'), body: () => ({ ...support(), contractId: null }) },
  'DELETE /api/staff-support/offers/:id': { ...leads, params: idOf('offerId') },
  'GET /api/staff-support/requests': { ...own, ofUnit: true },
  'POST /api/staff-support/requests': { ...staff, body: (f) => ({ unitId: null, receiverId: f.manager.id, kind: 'coaching',
    words: 'Vill ha stöd i att leda' }) },
  'GET /api/staff-support/requests/:id': { ...own, params: idOf('ownRequestId') },
  'POST /api/staff-support/requests/:id/contacts': { ...own, params: idOf('ownRequestId'), body: () => ({ on: '2026-11-24', way: 'video',
    words: 'Vi talade' }) },
  'POST /api/staff-support/requests/:id/end': { ...own, params: idOf('ownRequestId'), body: () => ({ outcome: 'withdrawn' }) },
  'POST /api/staff-support/requests/:id/helped': { ...unit, params: idOf('unitRequestId'), before: async ({ code, unitRequestId },
    { run }) => {
    await run("UPDATE staff_support_request SET outcome = 'given', ended_on = '2026-11-24' WHERE municipality_code = $1 AND id = $2",
      [code, unitRequestId])
  }, body: () => ({ helped: 'some', words: 'Gruppen vill ses igen' }) },
  'GET /api/staff-support/receivers': staff,
  'POST /api/staff-support/receivers': { ...leads, body: (f) => ({ staffId: f.coworker.id }) },
  'DELETE /api/staff-support/receivers/:id': { ...leads, params: (f) => ({ id: f.manager.id }), reaches: false },
  'GET /api/staff-support/contracts': leads,
  'POST /api/staff-support/contracts': { ...leads, body: () => ({ ...contract(), endsOn: null, agreedOre: 9_000_000 }) },
  'GET /api/staff-support/contracts/:id': { ...leads, params: idOf('contractId') },
  'POST /api/staff-support/contracts/:id/costs': { ...leads, params: idOf('contractId'), body: () => ({ on: '2026-11-24', ore: 1_250_000,
    words: 'Tre samtal' }) },
  'POST /api/staff-support/contracts/:id/documentation': { ...leads, params: idOf('contractId') },
  'DELETE /api/staff-support/costs/:id': { ...leads, params: idOf('costId') },
  'GET /api/staff-support/use': leads,
  'GET /api/improvements': staff,
  'POST /api/improvements': { ...leads, body: improvement },
  'GET /api/improvements/:id': { ...staff, params: idOf('improvementId') },
  'POST /api/improvements/:id/notes': { ...leads, params: idOf('improvementId'), body: () => ({ words: 'Klart nu', outcome: 'done' }) },
  'GET /skyddsutrustning': staff,
  'POST /skyddsutrustning': { ...staff, body: (f) => ({ ...typed(amount)(f), what: 'use' }) },
  'GET /skyddsutrustning/csv': staff,
  'GET /skyddsutrustning/vara/:id': { ...staff, params: idOf('articleId') },
  'GET /skyddsutrustning/forfragningar': staff,
  'POST /skyddsutrustning/forfragningar': { ...staff, body: typed(asks) },
  'GET /skyddsutrustning/forfragningar/:id': { ...staff, params: idOf('equipmentRequestId') },
  'POST /skyddsutrustning/forfragningar/:id': { ...leads, params: idOf('equipmentRequestId'), body: () => ({ step: 'granted',
    amount: '150' }) },
  'GET /skyddsutrustning/leveranser': staff,
  'POST /skyddsutrustning/leveranser': { ...leads, body: typed(order) },
  'GET /skyddsutrustning/leveranser/:id': { ...leads, params: idOf('equipmentDeliveryId') },
  'POST /skyddsutrustning/leveranser/:id': { ...leads, params: idOf('equipmentDeliveryId'), body: () => ({ step: 'arrived', on: 'i dag',
    amount: '' }) },
  'GET /skyddsutrustning/varor': leads,
  'POST /skyddsutrustning/varor': { ...leads, body: article },
  'POST /skyddsutrustning/varor/:id/avsluta': { ...leads, params: idOf('articleId') },
  'GET /skyddsutrustning/platser': leads,
  'POST /skyddsutrustning/platser': { ...leads, body: place },
  'POST /skyddsutrustning/platser/:id/avsluta': { ...leads, params: idOf('equipmentPlaceId') },
  'GET /api/equipment': staff,
  'POST /api/equipment/counts': { ...staff, body: amount },
  'POST /api/equipment/uses': { ...staff, body: amount },
  'GET /api/equipment/articles': staff,
  'POST /api/equipment/articles': { ...leads, body: article },
  'GET /api/equipment/articles/:id': { ...staff, params: idOf('articleId') },
  'DELETE /api/equipment/articles/:id': { ...leads, params: idOf('articleId') },
  'POST /api/equipment/places': { ...leads, body: place },
  'DELETE /api/equipment/places/:id': { ...leads, params: idOf('equipmentPlaceId') },
  'GET /api/equipment/deliveries': staff,
  'POST /api/equipment/deliveries': { ...leads, body: order },
  'POST /api/equipment/deliveries/:id/steps': { ...leads, params: idOf('equipmentDeliveryId'), body: () => ({ step: 'moved',
    on: '2026-12-03' }) },
  'GET /api/equipment/requests': staff,
  'POST /api/equipment/requests': { ...staff, body: asks },
  'POST /api/equipment/requests/:id/steps': { ...leads, params: idOf('grantedRequestId'), body: () => ({ step: 'sent' }) },
}
