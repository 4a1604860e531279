import type { DecisionKind } from '../../decisions/contract.ts'
import type { Basis, HomeKind } from '../contract/words.ts'
import { isCompulsory } from './steps.ts'

const byForm = {
  'family-home': 'place_family_home', 'kinship-home': 'place_kinship_home', 'emergency-home': 'place_emergency_home', hvb: 'place_hvb',
  'supported-housing': 'place_supported_housing',
} as const satisfies Partial<Record<HomeKind, DecisionKind>>
const known: Readonly<Partial<Record<HomeKind, DecisionKind>>> = byForm

/**
 * Which decision a placement needs; null when none is made here: in a shelter (2024:79, applied for to the court) and in a special youth
 * home without LVU, which the law does not know.
 *
 * Source: SoL 11:1 and 22:2, 22:4 (family and emergency homes), 9:19-20 (supported housing, HVB); LVU 11 § (where the child is to stay),
 * read 2026-11-21.
 */
export function decisionFor(form: HomeKind, basis: Basis): { kind: DecisionKind; paragraph: string | null } | null {
  if (basis === 'shelter' || form === 'shelter') return null
  if (isCompulsory(basis)) return { kind: known[form] ?? 'decide_where_to_stay', paragraph: 'LVU 11' }
  const kind = known[form]
  return kind === undefined ? null : { kind, paragraph: null }
}
