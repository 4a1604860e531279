import { shippedChoices } from '../../contacts/contract/enquiries.ts'
import type { Figure } from '../contract.ts'

/** How a figure is counted: things in a week, a share of such things, or how many there are when a week ends. */
export type FigureKind = 'count' | 'share' | 'standing'
export const figureGroups = ['contacts', 'reports', 'reporters', 'grounds', 'deadlines', 'cases', 'enquiries', 'others'] as const
export type FigureGroup = (typeof figureGroups)[number]

/** `list`: the rows behind it; `weekly`: the list is of one week. `known`: can be counted as it was known on an earlier day. */
export type FigureRule = {
  readonly group: FigureGroup; readonly kind: FigureKind; readonly list: Figure | null; readonly weekly: boolean; readonly known: boolean
}

const contacts: FigureRule = { group: 'contacts', kind: 'count', list: 'kontakter', weekly: true, known: true }
const reports: FigureRule = { group: 'reports', kind: 'count', list: 'anmalningar', weekly: true, known: true }
const reporters: FigureRule = { ...reports, group: 'reporters' }
const grounds: FigureRule = { ...reports, group: 'grounds' }
const deadlines: FigureRule = { group: 'deadlines', kind: 'standing', list: 'forsenade', weekly: false, known: false }
const enquiries: FigureRule = { group: 'enquiries', kind: 'count', list: null, weekly: false, known: true }
const others: FigureRule = { group: 'others', kind: 'count', list: null, weekly: false, known: true }

/**
 * Every figure that is shown over time. What is kept with the instant it was written can be counted as it was known on an earlier day; the end
 * of a clock, of a case and of an investigation is written over, so what rests on them cannot.
 */
export const figureRules: Readonly<Record<string, FigureRule>> = {
  'contacts.held': contacts, 'contacts.personal': contacts, 'contacts.video': contacts, 'contacts.phone': contacts,
  'contacts.digital': { ...contacts, kind: 'share' }, 'contacts.cancelled_by_us': contacts, 'contacts.cancelled_by_them': contacts,
  'contacts.illness': contacts, 'contacts.no_show': contacts, 'contacts.seen': contacts, 'contacts.seen_alone': contacts,
  'reports.all': reports, 'reports.children': reports, 'reports.school': reports, 'reports.authorities': reports, 'reports.private': reports,
  'reports.unopened': { ...reports, kind: 'standing', list: null, weekly: false },
  'reports.unassigned': { ...reports, kind: 'standing', list: 'ofordelade', weekly: false },
  ...Object.fromEntries(['school', 'preschool', 'police', 'health_care', 'dentist', 'psychiatry', 'social_services', 'emergency_duty', 'women_shelter',
    'migration_agency', 'other_authority', 'relative', 'private', 'self', 'anonymous'].map((kind) => [`reporters.${kind}`, reporters])),
  ...Object.fromEntries(['violence_against_child', 'violence_in_close_relations', 'sexual_abuse', 'neglect', 'parent_alcohol_or_drugs', 'own_alcohol_or_drugs',
    'crime', 'school_absence', 'mental_ill_health', 'honour_related', 'other'].map((ground) => [`grounds.${ground}`, grounds])),
  'decisions.in_time': { ...deadlines, kind: 'share', list: null }, 'clocks.late': { ...deadlines, kind: 'count' }, 'clocks.overdue': deadlines,
  'clocks.undecided': { ...deadlines, list: 'obeslutade' },
  'cases.open': { ...deadlines, group: 'cases', list: 'arenden' }, 'children.not_seen_alone': { ...deadlines, group: 'cases', list: 'ej-sedda' },
  'enquiries.all': enquiries, ...Object.fromEntries(shippedChoices.theme.map((theme) => [`enquiries.${theme}`, enquiries])),
  'visits.booked': enquiries, 'visits.unbooked': enquiries,
  'sick.days': others, 'support.applications': others, arrivals: others,
}

/** @returns the keys of a group's figures, in the order they are listed. */
export function figuresOf(group: FigureGroup): string[] {
  return Object.entries(figureRules).filter(([, rule]) => rule.group === group).map(([key]) => key)
}

/** The week of the same number a year before; null when that year had no such week. */
export function weekYearBefore(week: string): string | null {
  return week.endsWith('-W53') ? null : `${Number(week.slice(0, 4)) - 1}${week.slice(4)}`
}
