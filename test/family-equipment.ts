import { randomUUID } from 'node:crypto'

export const equipmentIds = () => ({
  articleId: randomUUID(), equipmentPlaceId: randomUUID(), storeId: randomUUID(), equipmentDeliveryId: randomUUID(),
    equipmentRequestId: randomUUID(),
  grantedRequestId: randomUUID(), testingPlaceId: randomUUID(), testingRequestId: randomUUID(), bookedTestId: randomUUID(),
    offerId: randomUUID(), contractId: randomUUID(), costId: randomUUID(),
  ownRequestId: randomUUID(), unitRequestId: randomUUID(), improvementId: randomUUID(),
})

type Around = ReturnType<typeof equipmentIds> & { worker: string; coworker: string; manager: string; unitId: string; now: string; today: string }

/** Masks at the unit and in a crisis store, with an order and requests; a worker and a colleague who wait for tests; support asked for by the worker and for the unit. */
export function equipmentRows(f: Around) {
  const recorded = { recorded_at: f.now, recorded_by: f.manager }
  const at = { article_id: f.articleId, place_id: f.equipmentPlaceId }
  const asked = { article_id: f.articleId, to_place_id: f.equipmentPlaceId, from_place_id: f.storeId, amount: 200,
    needed_on: '2026-11-30', reason: 'Hembesök', asked_on: f.today, ...recorded }
  const between = { asker_id: f.worker, receiver_id: f.manager }
  return {
    equipment_article: { id: f.articleId, name: `Munskydd ${f.articleId}`, kind: 'mask', counted_in: 'piece', ...recorded },
    equipment_place: [
      { id: f.equipmentPlaceId, name: `Förråd ${f.equipmentPlaceId}`, unit_id: f.unitId, ...recorded },
      { id: f.storeId, name: `Krislager ${f.storeId}`, ...recorded },
    ],
    equipment_count: { id: randomUUID(), ...at, counted_on: '2026-11-22', amount: 500, ...recorded },
    equipment_use: { id: randomUUID(), ...at, used_on: '2026-11-22', amount: 40, ...recorded },
    equipment_delivery: { id: f.equipmentDeliveryId, ...at, supplier: 'Provvaror AB', amount: 300, ordered_on: '2026-11-20',
      expected_on: '2026-11-27', ...recorded },
    equipment_request: [{ id: f.equipmentRequestId, ...asked }, { id: f.grantedRequestId, ...asked }],
    equipment_request_step: { request_id: f.grantedRequestId, step: 'granted', happened_on: f.today, amount: 200, reason: '', ...recorded },
    testing_place: { id: f.testingPlaceId, name: `Mottagningen ${f.testingPlaceId}`, ...recorded },
    testing_day: { place_id: f.testingPlaceId, tested_on: f.today, capacity: 20, booked: 1, ...recorded },
    testing_request: [
      { id: f.testingRequestId, staff_id: f.worker, unit_id: f.unitId, ground: 'visits', asked_on: f.today, ...recorded },
      { id: f.bookedTestId, staff_id: f.coworker, unit_id: f.unitId, ground: 'authority', asked_on: f.today, place_id: f.testingPlaceId,
        booked_on: f.today, ...recorded },
    ],
    staff_support_contract: { id: f.contractId, supplier: 'Provhälsan AB', about: 'Krisstöd i grupp', procurement: 'direct',
      services: 'general', reason: 'Stödet behövs nu', signed_on: '2026-11-10',
      agreed_ore: 20_000_000, ...recorded },
    staff_support_cost: { id: f.costId, contract_id: f.contractId, on_day: '2026-11-20', ore: 1_500_000, words: 'Två grupper',
      ...recorded },
    staff_support_offer: { id: f.offerId, kind: 'group', phase: 'acute', name: 'Samtal i grupp', who: 'Provhälsan',
      reached_through: '0999-10 30 00', contract_id: f.contractId, ...recorded },
    staff_support_receiver: { staff_id: f.manager, from_on: '2026-01-01', ...recorded },
    staff_support_request: [
      { id: f.ownRequestId, ...between, kind: 'individual', words: 'Vill tala med någon', asked_on: f.today, helped_words: '',
        recorded_at: f.now, recorded_by: f.worker },
      { id: f.unitRequestId, asker_id: f.manager, receiver_id: f.manager, unit_id: f.unitId, kind: 'group',
        words: 'Efter händelsen i går', asked_on: f.today, helped_words: '', ...recorded },
    ],
    staff_support_contact: { id: randomUUID(), request_id: f.ownRequestId, ...between, on_day: f.today, way: 'phone', words: 'Tid bokad',
      ...recorded },
    staff_support_quarter_count: { quarter: '2026-Q4', requests: 1 },
    improvement: { id: f.improvementId, kind: 'improvement', what: 'Ny rutin för hot', child_perspective: 'Barnen får samma handläggare',
      unit_id: f.unitId, owner_id: f.manager, due_on: '2026-12-31',
      begun_on: f.today, ended_words: '', ...recorded },
    improvement_note: { id: randomUUID(), improvement_id: f.improvementId, on_day: f.today, words: 'Utkastet är klart', ...recorded },
  }
}
