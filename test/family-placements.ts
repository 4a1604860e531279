import { randomUUID } from 'node:crypto'

/** Each family's provider has a number of its own. */
let organisations = 0

/** The ids of what is placed: a home of a provider, the child's placement there, and a proposal for the sibling. */
export function placementIds() {
  return {
    providerId: randomUUID(), homeId: randomUUID(), otherHomeId: randomUUID(), homeContactId: randomUUID(), deviationId: randomUUID(),
    placementId: randomUUID(), proposedPlacementId: randomUUID(), invoiceId: randomUUID(), restrictionId: randomUUID(),
    organisationNumber: `559${String(organisations += 1).padStart(7, '0')}`,
  }
}

type Around = ReturnType<typeof placementIds> & { child: { id: string }; taskId: string; sibling: string; worker: string; now: string; today: string }

const closed: readonly string[] = []

/** A row of every table of homes, providers and placements. The child sleeps in the provider's home since the first of the month. */
export function placementRows(f: Around) {
  const recorded = { recorded_at: f.now, recorded_by: f.worker }
  const ofChild = { person_id: f.child.id, placement_id: f.placementId, access: closed, ...recorded }
  const home = { situated_in: 'Provby', address: 'Provvägen 2', places: 3, ...recorded }
  return {
    provider: { id: f.providerId, name: 'Provomsorg AB', organisation_number: f.organisationNumber, phone: '', ...recorded },
    provider_permit: { id: randomUUID(), provider_id: f.providerId, permit_number: 'IVO-1', kinds: ['hvb'], places: 8, from_on: '2024-01-01',
      ...recorded },
    provider_check: { id: randomUUID(), provider_id: f.providerId, checked_on: '2026-09-01', outcome: 'in_order', words: '', ...recorded },
    provider_contract: { id: randomUUID(), provider_id: f.providerId, kind: 'hvb', price_ore: 420_000, from_on: '2026-01-01', ...recorded },
    provider_deviation: { id: f.deviationId, provider_id: f.providerId, happened_on: '2026-10-01', words: 'Ingen personal på natten', ...recorded },
    deviation_follow_up: { id: randomUUID(), deviation_id: f.deviationId, followed_up_on: '2026-10-05', words: 'Utlovad nattpersonal', ...recorded },
    home: [
      { id: f.homeId, kind: 'hvb', label: 'Provhemmet', provider_id: f.providerId, ...home },
      { id: f.otherHomeId, kind: 'family-home', label: 'Familjen Prov', provider_id: null, ...home },
    ],
    home_contact: { id: f.homeContactId, home_id: f.homeId, name: 'Prov Kontakt', part: 'föreståndare', phone: '0999-1', ...recorded },
    home_check: { id: randomUUID(), home_id: f.homeId, kind: 'home_study', checked_on: '2026-01-10', outcome: 'in_order', words: '', ...recorded },
    home_agreement: { id: randomUUID(), home_id: f.homeId, fee_ore: 100, costs_ore: 100, words: '', from_on: '2026-01-01', ...recorded },
    visit_restriction: { id: f.restrictionId, series_id: f.restrictionId, home_id: f.homeId, from_on: '2026-11-20', review_on: '2026-12-20', reason_kind: 'infection',
      reason: 'Magsjuka', decided_on: '2026-11-19', decided_who: 'Föreståndaren', period_id: f.restrictionId, ...recorded },
    visit_restriction_told: { id: randomUUID(), series_id: f.restrictionId, period_id: f.restrictionId, whom: 'home', told_on: '2026-11-19', way: 'phone', ...recorded },
    visit_restriction_exception: { id: randomUUID(), series_id: f.restrictionId, whom: 'siblings', from_on: '2026-11-20', reason: 'Möts ute', ...recorded },
    visit_restriction_child: { id: randomUUID(), series_id: f.restrictionId, period_id: f.restrictionId, person_id: f.child.id, kind: 'digital_offered', happened_on: '2026-11-20', way: 'video', words: '',
      access: closed, ...recorded },
    placement: [
      { id: f.placementId, form: 'hvb', basis: 'sol', ground: 'Provbeslut', planned_from_on: '2026-11-01', end_fact_ids: closed,
        person_id: f.child.id, access: closed, ...recorded },
      { id: f.proposedPlacementId, form: 'family-home', basis: 'sol', ground: 'Provbeslut', planned_from_on: f.today, end_fact_ids: closed,
        person_id: f.sibling, access: closed, ...recorded },
    ],
    placement_stay: { id: randomUUID(), home_id: f.homeId, form: 'hvb', basis: 'sol', begun_as: 'start', words: '', from_on: '2026-11-01',
      fact_ids: closed, ...ofChild },
    placement_plan: { id: randomUUID(), kind: 'care_plan', version: 1, words: 'Provplan', agreed_on: '2026-11-01', agreed_with: '', fact_ids: closed,
      ...ofChild },
    placement_event: { id: randomUUID(), kind: 'health-notice-sent', happened_on: '2026-11-01', words: '', fact_ids: closed, ...ofChild },
    placement_visit: { task_id: f.taskId, placement_id: f.placementId, person_id: f.child.id, access: closed, recorded_at: f.now },
    provider_invoice: { id: f.invoiceId, provider_id: f.providerId, number: '1001', received_on: '2026-11-20', ...recorded },
    provider_invoice_row: { invoice_id: f.invoiceId, position: 1, person_id: f.child.id, from_on: '2026-11-01', to_on: '2026-11-20', nights: 20,
      amount_ore: 8_400_000, access: closed },
  }
}
