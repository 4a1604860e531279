import { addDays, day } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { LawSource, RuleVersion, Said } from '../contract.ts'

/** The day the paragraphs of this folder were read. */
const readOn = day('2026-11-21')

/** The old Social Services Act (2001:453) was in force from this day, the present (2025:400) from the second. */
const oldActFrom = day('2002-01-01')
const newActFrom = day('2025-07-01')

type Usual = Pick<
  RuleVersion,
  'lengthByBasis' | 'calendar' | 'overdueFrom' | 'lapses' | 'localSetting' | 'protectsNow' | 'notes' | 'consequence'
>

const usual: Usual = {
  lengthByBasis: null, calendar: 'next-weekday', overdueFrom: 'legal-due', lapses: 'never', localSetting: false,
  protectsNow: false, notes: null, consequence: null,
}

/** What a rule says whichever its version; what is usual need not be said. */
export type RuleText = Omit<RuleVersion, 'version' | 'basedOn' | 'validFrom' | 'validTo' | 'paragraph' | 'source' | 'readOn' | keyof Usual> &
  Partial<Usual>

type Standing = { paragraph: string; source: LawSource; from: Day }

/** A rule with one recorded version. */
export function oneVersion(text: RuleText, { paragraph, source, from }: Standing): readonly RuleVersion[] {
  return [{ ...usual, ...text, version: 1, basedOn: null, validFrom: from, validTo: null, paragraph, source, readOn }]
}

type SocialServices = {
  paragraph: string
  oldParagraph: string
  /** When the second version came; with the present act unless said. */
  from?: Day
  source?: LawSource
  oldSource?: LawSource
  /** What was different before. */
  before?: Partial<RuleText>
}

/** A rule of the Social Services Act: version 1 in the act of 2001, version 2 in the act of 2025. */
export function inSocialServicesAct(text: RuleText, standing: SocialServices): readonly RuleVersion[] {
  const from = standing.from ?? newActFrom
  return [
    {
      ...usual, ...text, ...standing.before,
      version: 1, basedOn: null, validFrom: oldActFrom, validTo: addDays(from, -1),
      paragraph: `SoL 2001:453 ${standing.oldParagraph}`, source: standing.oldSource ?? 'SoL01', readOn,
    },
    {
      ...usual, ...text,
      version: 2, basedOn: null, validFrom: from, validTo: null,
      paragraph: standing.paragraph, source: standing.source ?? 'SoL', readOn,
    },
  ]
}

/** A text in both languages. */
export function said(sv: string, en: string): Said {
  return { sv, en }
}

export const committee = said('socialnämnden', 'the social welfare committee')
export const committeeOrSubcommittee = said(
  'socialnämnden eller dess utskott', 'the social welfare committee or its sub-committee',
)
export const administrativeCourt = said('förvaltningsrätten', 'the administrative court')
