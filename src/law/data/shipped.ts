import type { RuleVersion } from '../contract.ts'
import { careAndPlacementRules } from './care-and-placement.ts'
import { compulsoryCareRules } from './compulsory-care.ts'
import { concernAndInvestigationRules } from './concern-and-investigation.ts'
import { otherDutyRules } from './other-duties.ts'

/**
 * Every version of every rule that Helhet is shipped with, to be loaded as rows. A municipality may add versions from a
 * day on; whoever counts passes the list that holds for the municipality.
 */
export const shippedRuleVersions: readonly RuleVersion[] = [
  ...concernAndInvestigationRules,
  ...careAndPlacementRules,
  ...compulsoryCareRules,
  ...otherDutyRules,
]
