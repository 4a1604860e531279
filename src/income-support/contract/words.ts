/** How an application came in. `renewal`: told to the worker as "the same as last month", with what has changed. */
export const arrivals = ['public_form', 'letter', 'phone', 'visit', 'renewal'] as const
export type Arrival = (typeof arrivals)[number]
/** The ways that staff may choose: the public form writes its own. */
export const staffArrivals = ['letter', 'phone', 'visit', 'renewal'] as const

/** Who somebody is in the household that applies. Children are those at home, and pupils at home to twenty. */
export const memberRoles = ['applicant', 'co_applicant', 'child'] as const
export type MemberRole = (typeof memberRoles)[number]

/** The reasonable costs of SoL 12:7 first paragraph 2, and `other`: what is applied for besides (SoL 12:1). */
export const costKinds = ['housing', 'electricity', 'work_travel', 'home_insurance', 'union_fee', 'unemployment_fund', 'other'] as const
export type CostKind = (typeof costKinds)[number]

/** Incomes by kind. `child_work` is a child's or pupil's own earnings (SoL 12:9), `leisure_card` never counts (SoL 12:7 a). */
export const incomeKinds = ['employment', 'unemployment_benefit', 'sickness_benefit', 'parental_benefit', 'activity_support', 'child_allowance',
  'housing_allowance', 'maintenance', 'study_support', 'pension', 'capital', 'tax_refund', 'child_work', 'leisure_card', 'other'] as const
export type IncomeKind = (typeof incomeKinds)[number]

/** What keeps an adult from supporting itself. Helhet's own codes: the layout of Socialstyrelsen's file was not read. */
export const impediments = ['unemployed_no_benefit', 'unemployed_low_benefit', 'unemployed_waiting', 'sick_certified', 'sick_not_certified',
  'social_reasons', 'parental_leave', 'part_time', 'full_time_low_income', 'language_studies', 'studies', 'none', 'other'] as const
export type Impediment = (typeof impediments)[number]

/** What an adult takes part in to support itself. `none`: nothing this month. */
export const activities = ['job_search', 'work_practice', 'municipal_activity', 'language_studies', 'rehabilitation', 'studies', 'none'] as const
export type Activity = (typeof activities)[number]

/** Why support ended. */
export const closingReasons = ['work', 'social_insurance', 'studies', 'other_income', 'moved', 'household_changed', 'died', 'unknown', 'other'] as const
export type ClosingReason = (typeof closingReasons)[number]

/** Where an application stands; the first that is true. */
export const standings = ['received', 'calculated', 'for_meeting', 'decided', 'to_pay', 'listed', 'paid', 'withdrawn'] as const
export type Standing = (typeof standings)[number]

/** What was decided on an application as a whole. */
export const outcomes = ['grant', 'partly_grant', 'refuse'] as const
export type Outcome = (typeof outcomes)[number]

/** The views of the list, each with a word in its address. */
export const listViews = ['incoming', 'open', 'to_pay', 'decided'] as const
export type ListView = (typeof listViews)[number]

/** The most children, incomes and adults who share the dwelling that one application holds. */
export const mostChildren = 15
export const mostIncomes = 20
