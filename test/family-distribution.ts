import { randomUUID } from 'node:crypto'

export const distributionIds = () => ({ distributionId: randomUUID() })

type Around = ReturnType<typeof distributionIds> & { manager: string; now: string; today: string }

/** A run of the distribution of one day and two children. */
export function distributionRows(f: Around) {
  const choices = { stream: 'own', arrivals: [{ day: f.today, children: 2 }], weights: { population: 1, young: 0, own: 0 }, own: [], floor: 1, ties: [], moves: [] }
  return {
    distribution_run: { id: f.distributionId, name: 'Prov', choices: JSON.stringify(choices), shares: JSON.stringify({ 2421: 400, 1880: 600 }), children: 2, first_on: f.today,
      last_on: f.today, lowest: 0, highest: 2.5, recorded_at: f.now, recorded_by: f.manager },
    distribution_day: { run_id: f.distributionId, on_day: f.today, came: 2, sum: 2, lowest: 0, highest: 2.5, equal: 0, given: JSON.stringify({ 2421: 2 }) },
  }
}
