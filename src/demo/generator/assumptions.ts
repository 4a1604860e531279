import type { ReporterKind } from '../../concerns/contract/words.ts'
import { england2023, reportersNorway2018 } from '../data/published-series.ts'

/**
 * Every number the history is drawn with. What has a published source names it; the rest was chosen, because no Swedish figure is
 * published. docs/demo-data.md lists them for readers.
 */
export const assumed = {
  persons: 1500,
  contacts: 20_000,
  /** Reports a week on average. Chosen: some 450 decisions a year, as in the pictures of the look. */
  reportsPerWeek: 10,
  /** Siblings who stand in the same report, each. Chosen. */
  siblingInReport: 0.32,
  /** How much more likely a family that was reported within a year is to be reported again. Chosen. */
  againWeight: 1.4,
  /** Share of a working day's inflow on Saturdays, Sundays and holidays. Chosen. */
  inflowOnFreeDay: 0.28,
  /** Share of the usual inflow from schools and preschools while schools are closed. Chosen; the month's level is the published one. */
  schoolsInHolidays: 0.12,
  dentistOfHealthCare: 0.08,
  secondGround: 0.27,
  /** Minutes from receipt to opening, median: in office hours, and by the emergency duty. Chosen. */
  openedInOffice: 14,
  openedByDuty: 40,
  assessedSameDay: 0.955,
  needsProtection: 0.035,
  /** Decided on or before the legal due day. Chosen, as in the pictures of the look. */
  decidedInTime: 0.91,
  extended: 0.025,
  /** Investigation opened, of all reports; brothers and sisters mostly alike: 40 per cent of the children. Chosen: no Swedish figure. */
  opens: 0.34,
  siblingsAlike: 0.86,
  wantsFeedback: 0.45,
  feedbackLate: 0.1,
  feedbackWithheld: 0.03,
  informedSameDay: 0.84,
  /** Concluded within four months. Chosen. */
  concludedInTime: 0.87,
  outcomes: { no_measure: 0.52, measure: 0.45, application: 0.03 },
  placedOfMeasures: 0.13,
  placedAtStart: 34,
  investigatedAtStart: 46,
  followedUp: 0.2,
  consideredLate: 0.05,
  coworkers: 0.07,
  /** Share of the contacts per kind of unit. Chosen, after the pictures of the look. */
  contactShare: { intake: 0.25, north: 0.27, south: 0.3, placement: 0.18 },
  /** Contacts: with text, with siblings, with an addition, with a next step. Chosen. */
  contactText: 0.72,
  contactSiblings: 0.4,
  overdueSeenAlone: 0.75,
  contactAddition: 0.012,
  /** Met by a colleague of the unit while another is responsible. */
  contactColleague: 0.09,
  contactNextStep: 0.2,
  contactOnFreeDay: 0.02,
  /** From the fourth Monday before this week the south unit cancels a share of its personal meetings: the story of the picture. */
  restrictions: { weeks: 4, units: ['south'], share: 0.36 },
  /** Leavers a year over all social workers (England, 2023). */
  leaversPerYear: england2023.leavers / england2023.socialWorkers,
  /** Working days lost to sickness, per full-time worker and year (England, 2023), over 225 working days. */
  sickDays: england2023.sickDays / england2023.fullTime / 225,
  sickChildDays: 0.014,
  trainingDays: 0.012,
} as const

/** The modes of a contact and how common each is; video makes the 16 per cent of the pictures. Chosen. */
export const modes = [
  { mode: 'visit', share: 22 }, { mode: 'office', share: 26 }, { mode: 'outdoors', share: 4 }, { mode: 'video', share: 15 },
  { mode: 'phone', share: 28 }, { mode: 'letter', share: 5 },
] as const

/** What became of a meeting that was planned: in person or by video, and by telephone. Chosen. */
export const outcomes = [
  { outcome: 'held', meeting: 83, call: 93 }, { outcome: 'cancelled_by_us', meeting: 3.2, call: 1 },
  { outcome: 'cancelled_by_them', meeting: 5.4, call: 1.5 }, { outcome: 'illness', meeting: 4.6, call: 1 },
  { outcome: 'no_show', meeting: 3.8, call: 3.5 },
] as const

/**
 * Grounds of concern with weight and the ages they are given for. Violence, sexual abuse and neglect keep the proportions of physical
 * abuse, sexual abuse and the three kinds of neglect in Los Angeles 2007 (19 : 7 : 31); the others were chosen.
 */
export const grounds = [
  { ground: 'violence_against_child', weight: 18.5, from: 0, to: 17 }, { ground: 'sexual_abuse', weight: 6.6, from: 3, to: 17 },
  { ground: 'neglect', weight: 31.4, from: 0, to: 17 }, { ground: 'violence_in_close_relations', weight: 14, from: 0, to: 17 },
  { ground: 'parent_alcohol_or_drugs', weight: 13, from: 0, to: 17 }, { ground: 'own_alcohol_or_drugs', weight: 12, from: 12, to: 20 },
  { ground: 'crime', weight: 13, from: 11, to: 20 }, { ground: 'school_absence', weight: 16, from: 7, to: 18 },
  { ground: 'mental_ill_health', weight: 13, from: 8, to: 20 }, { ground: 'honour_related', weight: 2, from: 9, to: 20 },
  { ground: 'other', weight: 5, from: 0, to: 20 },
] as const

/** The reporters of the demo: the published kinds summed, dentists taken out of health care. */
export const reporters = summed()

function summed(): readonly { kind: ReporterKind; weight: number }[] {
  const weights = new Map<ReporterKind, number>()
  for (const { kind, reports } of reportersNorway2018) weights.set(kind, (weights.get(kind) ?? 0) + reports)
  const healthCare = weights.get('health_care') ?? 0
  weights.set('dentist', healthCare * assumed.dentistOfHealthCare)
  weights.set('health_care', healthCare * (1 - assumed.dentistOfHealthCare))
  return [...weights].map(([kind, weight]) => ({ kind, weight }))
}
