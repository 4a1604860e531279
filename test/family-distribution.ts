import { randomUUID } from 'node:crypto'

export const distributionIds = () => ({ distributionId: randomUUID(), shareSetId: randomUUID(), bookId: randomUUID(), agreedId: randomUUID(), endedAgreementId: randomUUID(), arrivalId: randomUUID() })

type Around = ReturnType<typeof distributionIds> & { manager: string; now: string; today: string }

/** A run of the distribution of one day and two children, and a standing ledger with one entry. */
export function distributionRows(f: Around) {
  const choices = { stream: 'own', arrivals: [{ day: f.today, children: 2 }], weights: { population: 1, young: 0, own: 0 }, own: [], floor: 1, ties: [], moves: [] }
  const entry = { book_id: f.bookId, on_day: f.today, equal: 0, share_set_id: f.shareSetId, arrival_id: f.arrivalId, recorded_at: f.now, recorded_by: f.manager }
  const agreement = { book_id: f.bookId, from_code: '1880', to_code: '2421', children: 2, from_day: f.today, to_day: '2027-12-31', note: '', recorded_at: f.now, recorded_by: f.manager }
  return {
    share_set: { id: f.shareSetId, name: `Andelar ${f.shareSetId.slice(0, 8)}`, version: 1, valid_from: f.today, source: 'Prov', shares: JSON.stringify({ 2421: 400, 1880: 600 }), places: 2, per_mille: 1000,
      recorded_at: f.now, recorded_by: f.manager },
    distribution_book: { id: f.bookId, name: 'Prov', start_on: '2026-01-01', recorded_at: f.now, recorded_by: f.manager },
    distribution_book_shares: { book_id: f.bookId, from_day: '2026-01-01', share_set_id: f.shareSetId, recorded_at: f.now, recorded_by: f.manager },
    distribution_agreement: [{ ...agreement, id: f.agreedId }, { ...agreement, id: f.endedAgreementId }],
    distribution_agreement_end: { book_id: f.bookId, agreement_id: f.endedAgreementId, from_day: f.today, to_day: agreement.to_day, last_day: f.today, why: 'Prov', recorded_at: f.now, recorded_by: f.manager },
    distribution_arrival: { id: f.arrivalId, book_id: f.bookId, on_day: f.today, children: 2, note: '', recorded_at: f.now, recorded_by: f.manager },
    distribution_entry: { ...entry, number: 1, counts: 1, how: 'tie', turn_code: '2421', to_code: '2421', why: 'Prov' },
    distribution_run: { id: f.distributionId, name: 'Prov', choices: JSON.stringify(choices), shares: JSON.stringify({ 2421: 400, 1880: 600 }), children: 2, first_on: f.today,
      last_on: f.today, lowest: 0, highest: 2.5, recorded_at: f.now, recorded_by: f.manager },
    distribution_day: { run_id: f.distributionId, on_day: f.today, came: 2, sum: 2, lowest: 0, highest: 2.5, equal: 0, given: JSON.stringify({ 2421: 2 }) },
  }
}
