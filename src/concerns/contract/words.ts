/** The codes of a report of concern: what the database holds and the wire carries; the texts turn them into words. */

/** Who may have reported. The first eleven are bodies that must report (SoL 19:1-3), when the report comes through their work. */
export const mandatedKinds = ['school', 'preschool', 'health_care', 'dentist', 'psychiatry', 'police', 'social_services', 'emergency_duty',
  'women_shelter', 'migration_agency', 'other_authority'] as const
export const otherKinds = ['relative', 'private', 'self', 'anonymous'] as const
export const reporterKinds = [...mandatedKinds, ...otherKinds] as const
export type ReporterKind = (typeof reporterKinds)[number]

/** What the report is about. Several may hold at once; counted, never a search key in case work (2001:637 15 §). */
export const grounds = ['violence_against_child', 'violence_in_close_relations', 'sexual_abuse', 'neglect', 'parent_alcohol_or_drugs',
  'own_alcohol_or_drugs', 'crime', 'school_absence', 'mental_ill_health', 'honour_related', 'other'] as const
export type Ground = (typeof grounds)[number]

/** When it last happened, as told: today or yesterday, the last week, longer ago or not known. */
export const lastHappenedWords = ['now', 'week', 'earlier'] as const
export type LastHappened = (typeof lastHappenedWords)[number]

/** How staff took it in. */
export const staffArrivals = ['phone', 'letter', 'visit', 'emergency_duty'] as const
export const arrivals = ['public_form', ...staffArrivals, 'api'] as const
export type Arrival = (typeof arrivals)[number]

/** How the person who writes in the public form comes to know of the child. */
export const relationsToChild = ['work', 'private', 'self', 'anonymous'] as const
export type RelationToChild = (typeof relationsToChild)[number]

export const protectionOutcomes = ['needs_protection', 'no_immediate_need'] as const
export type ProtectionOutcome = (typeof protectionOutcomes)[number]
export const decisions = ['open_investigation', 'do_not_open', 'already_open'] as const
export type Decision = (typeof decisions)[number]
export const tellings = ['opened', 'not_opened', 'already_open'] as const
export type Telling = (typeof tellings)[number]
/** To whom the worry about somebody who had turned 21 was passed on. */
export const passedTo = ['adult_unit', 'other_municipality', 'nobody'] as const
export type PassedTo = (typeof passedTo)[number]
export const toldParties = ['child', 'custodian', 'other'] as const
export type ToldParty = (typeof toldParties)[number]

/** Most children in one report, on pages and on the wire. */
export const mostChildren = 8
/** Longest account, in characters: about ten pages. */
export const longestNarrative = 20_000

/** The pages that a step may be taken from and that one comes back to. */
export const comingFrom = ['arbetslista', 'person'] as const
export type ComingFrom = (typeof comingFrom)[number]
