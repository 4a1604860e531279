/** Kinds of homes, as the events of law/chain name the form of care; domain words in GLOSSARY.md. */
export const homeKinds = ['family-home', 'kinship-home', 'emergency-home', 'hvb', 'supported-housing', 'special-youth-home', 'shelter'] as const
export type HomeKind = (typeof homeKinds)[number]
/** Where a placed child lives: in a home of a kind, or at home while care under LVU goes on (LVU 11 §). */
export const careForms = [...homeKinds, 'own-home'] as const
export type CareForm = (typeof careForms)[number]

export const bases = ['sol', 'lvu6', 'lvu2', 'lvu3', 'lvu2-3', 'shelter'] as const
export type Basis = (typeof bases)[number]

export const endReasons = ['returned_home', 'breakdown', 'came_of_age', 'custody_transferred', 'moved_away', 'other'] as const
export type EndReason = (typeof endReasons)[number]

export const planKinds = ['care_plan', 'implementation_plan'] as const
export type PlanKind = (typeof planKinds)[number]

/** Facts of a placement beside where the child lives; ids of law/chain. */
export const eventKinds = ['health-notice-sent', 'health-notice-waived', 'jourhem-prolonged'] as const
export type EventKind = (typeof eventKinds)[number]

export const homeChecks = ['criminal_register', 'suspicion_register', 'home_study', 'yearly_review'] as const
export type HomeCheck = (typeof homeChecks)[number]
export const checkOutcomes = ['in_order', 'remark'] as const
export type CheckOutcome = (typeof checkOutcomes)[number]

/** How a placement stands. */
export const placementStates = ['proposed', 'ongoing', 'ended', 'dropped'] as const
export type PlacementState = (typeof placementStates)[number]
