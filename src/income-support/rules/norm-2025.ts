import { day } from '../../calendar/day.ts'
import type { NormYear } from '../contract/calculation.ts'

const kronor = (amount: number): number => amount * 100
const age = (from: number, to: number, amount: number, withoutLunch: number | null = null) =>
  ({ from, to, amount: kronor(amount), withoutLunch: withoutLunch === null ? null : kronor(withoutLunch) })

/**
 * The national norm for 2025 as Helhet brings it. The price base amount stands in another act and has to be entered.
 *
 * Source: socialtjänstförordning (2025:468) 12 kap. 2 §, read 2026-11-21.
 */
export const norm2025: NormYear = {
  year: 2025, version: 0, source: 'Socialtjänstförordning (2025:468) 12 kap. 2 §', readOn: day('2026-11-21'), invented: false, baseAmount: null,
  amounts: {
    ages: [
      age(0, 0, 2720, 2540), age(1, 2, 3030, 2780), age(3, 3, 2700, 2480), age(4, 6, 3030, 2700), age(7, 10, 3790), age(11, 14, 4350),
      age(15, 18, 4920), age(19, 20, 4960),
    ],
    single: kronor(3910), couple: kronor(7050), common: [1270, 1400, 1770, 2010, 2310, 2620, 2810].map(kronor),
  },
}

/** The norms that come with Helhet. Those of other years are entered by the municipality. */
export const shippedNorms: readonly NormYear[] = [norm2025]
