import type { ReporterKind } from '../../concerns/contract/words.ts'

/** How a kind of reporter in the demo is made of the published kinds: the Norwegian name, and the reports to child protection in 2018. */
export type PublishedReporter = { readonly name: string; readonly reports: number; readonly kind: ReporterKind }

/**
 * Reports of concern to the Norwegian child protection service in 2018 by reporter (SSB, CC BY 4.0), each with the Swedish kind that
 * comes nearest. No such series is published for Sweden.
 */
export const reportersNorway2018 = [
  { name: 'Frivillige organisasjonar / idrettslag', reports: 77, kind: 'private' },
  { name: 'Utekontakt / fritidsklubb', reports: 95, kind: 'other_authority' },
  { name: 'Pedagogisk-psykologisk teneste (PPT)', reports: 203, kind: 'school' },
  { name: 'Asylmottak / UDI / innvandringsstyresmakt', reports: 336, kind: 'migration_agency' },
  { name: 'Barnet sjølv', reports: 358, kind: 'self' },
  { name: 'Tenester for personar med rusproblem', reports: 453, kind: 'health_care' },
  { name: 'Krisesenter', reports: 471, kind: 'women_shelter' },
  { name: 'Familievernkontor', reports: 534, kind: 'social_services' },
  { name: 'Familie for øvrig', reports: 1043, kind: 'relative' },
  { name: 'Psykisk helsevern for barn og unge', reports: 1198, kind: 'psychiatry' },
  { name: 'Psykisk helsevern for vaksne', reports: 1500, kind: 'psychiatry' },
  { name: 'NAV (kommune og stat)', reports: 1749, kind: 'other_authority' },
  { name: 'Andre offentlege instansar', reports: 1994, kind: 'other_authority' },
  { name: 'Andre', reports: 2247, kind: 'anonymous' },
  { name: 'Barnehage', reports: 3087, kind: 'preschool' },
  { name: 'Helsestasjon / skolehelsetenesta', reports: 3096, kind: 'health_care' },
  { name: 'Barnevernsvakt', reports: 3281, kind: 'emergency_duty' },
  { name: 'Lege / sjukehus / tannlege', reports: 4121, kind: 'health_care' },
  { name: 'Andre privatpersonar', reports: 4183, kind: 'private' },
  { name: 'Mor / far / foresatte', reports: 4591, kind: 'relative' },
  { name: 'Skole', reports: 7125, kind: 'school' },
  { name: 'Politi / lensmann', reports: 8034, kind: 'police' },
  { name: 'Barnevernstenesta', reports: 8341, kind: 'social_services' },
] as const satisfies readonly PublishedReporter[]

/**
 * Children referred to child protection per month in Los Angeles County, January to November 2007 and December 2006 (DCFS fact sheet
 * of November 2007, public), with the days of the month: the shape of a year, with its dip in summer and around New Year.
 */
export const referralsLosAngeles2007 = [
  { month: 1, children: 12_847, days: 31 }, { month: 2, children: 12_683, days: 28 }, { month: 3, children: 15_425, days: 31 },
  { month: 4, children: 13_793, days: 30 }, { month: 5, children: 16_434, days: 31 }, { month: 6, children: 14_014, days: 30 },
  { month: 7, children: 12_871, days: 31 }, { month: 8, children: 13_460, days: 31 }, { month: 9, children: 13_946, days: 30 },
  { month: 10, children: 16_553, days: 31 }, { month: 11, children: 14_070, days: 30 }, { month: 12, children: 11_150, days: 31 },
] as const

/** England 2023 (DfE, OGL): children's social workers in post, those who left in the year, and working days lost to sickness. */
export const england2023 = {
  socialWorkers: 35_199, leavers: 5_640, fullTime: 33_119.1, sickDays: 270_751,
} as const
