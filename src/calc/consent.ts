import { z } from 'zod'
import { consenters, consentNeeded } from '../law/consent.ts'
import type { ConsentMatter } from '../law/consent.ts'
import { calculator } from './calculator.ts'

/** What consent is asked for, by the measure's kind: what needs an assessment, what is care outside the home, what neither. */
const matterOf = {
  'open-measure': 'open_measure', 'contact-person': 'open_measure', 'contact-family': 'open_measure', 'family-treatment': 'open_measure',
  'out-of-home': 'out_of_home', 'family-home': 'out_of_home', 'emergency-home': 'out_of_home', 'supported-housing': 'out_of_home',
  'hvb': 'out_of_home', 'special-support-housing': 'out_of_home', 'unassessed-measure': 'unassessed_measure', 'compulsory': 'compulsory',
} as const satisfies Record<string, ConsentMatter>
const kinds = z.literal([
  'open-measure', 'contact-person', 'contact-family', 'family-treatment', 'out-of-home', 'family-home', 'emergency-home', 'supported-housing',
  'hvb', 'special-support-housing', 'unassessed-measure', 'compulsory',
])

const input = z.strictObject({ age: z.int('must be whole years').min(0, 'must be 0 or more').max(130, 'must be at most 130'), measure: kinds })

const output = z.strictObject({
  ways: z.array(z.strictObject({ who: z.array(z.enum(consenters)), ifSuitable: z.boolean() })),
  paragraph: z.string(),
})

/** Whose consent a measure needs. */
export const consent = calculator({
  name: 'consent',
  summary: 'Whose consent a measure to a child of an age needs, and by which section.',
  help: [
    'age is whole years on the day of the decision. Any one of ways is enough; in each, everyone named is needed. custodian stands',
    'for every custodian, child for the person itself, also when grown up. ifSuitable: only where that is suitable, which is',
    'weighed and written. No way at all: the measure is decided without consent.',
  ].join('\n'),
  input,
  output,
  example: { age: 13, measure: 'contact-person' },
  takesLong: () => false,
  run: ({ age, measure }) => {
    const { ways, paragraph } = consentNeeded(age, matterOf[measure])
    return { ways: ways.map(({ who, ifSuitable }) => ({ who: [...who], ifSuitable })), paragraph }
  },
})
