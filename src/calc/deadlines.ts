import { z } from 'zod'
import { dayShape } from '../calendar/contract.ts'
import { ruleIds } from '../law/contract.ts'
import { shippedRuleVersions } from '../law/data/shipped.ts'
import { dueFor } from '../law/rules.ts'
import { calculator, listLongerThan } from './calculator.ts'

const input = z.strictObject({
  cases: z.array(z.strictObject({
    rule: z.enum(ruleIds, {
      error: ({ input: sent }) => (typeof sent === 'string' ? `unknown rule "${sent.slice(0, 60)}"` : 'must be the name of a rule'),
    }),
    start: dayShape,
    basis: z.enum(['2', '3'], 'must be "2" or "3"').optional(),
  })),
})

const output = z.strictObject({
  deadlines: z.array(z.strictObject({
    rule: z.enum(ruleIds),
    start: dayShape,
    nominalDue: dayShape,
    legalDue: dayShape,
    paragraph: z.string(),
    ruleVersion: z.int(),
    beforeFirstVersion: z.literal(true).optional(),
  })),
})

/** When each of the 36 rules of law falls due from a start day. */
export const deadlines = calculator({
  name: 'deadlines',
  summary: 'When a rule of law falls due from a start day: the day itself and the day the law allows.',
  help: [
    'rule is one of the 36 names in the schema; an unknown one fails the whole call. start is the Swedish day of the fact',
    'that starts the clock; for lvu-age the day of birth, with basis "2" (18 years, also when left out) or "3" (21 years).',
    'nominalDue is the day counted to; legalDue is the same day, or the next working day when it is a Saturday, Sunday,',
    "public holiday, Midsummer, Christmas or New Year's Eve (1930:173 2 §). Recurring rules give the next due day from the",
    'start. The version of the rule is the one in force on the start day; a start before the first one recorded is counted',
    'with that one and answers "beforeFirstVersion": true. Days on which holidays are not known (before 1954, after 2100)',
    'are refused where a holiday could move the day.',
  ].join('\n'),
  input,
  output,
  example: { cases: [{ rule: 'prelim-assess', start: '2026-03-02' }, { rule: 'lvu-age', start: '2009-05-17', basis: '3' }] },
  takesLong: listLongerThan(1000, 'cases'),
  run: ({ cases }) => ({
    deadlines: cases.map(({ rule, start, basis }, place) => {
      const { beforeFirstVersion, ...due } = dueOrPlace(place, () =>
        dueFor(shippedRuleVersions, rule, start, basis === undefined ? {} : { basis }))
      return { rule, start, ...due, ...(beforeFirstVersion ? { beforeFirstVersion: true as const } : {}) }
    }),
  }),
})

/** A refusal of the rules says which of the cases it is about. */
function dueOrPlace<Due>(place: number, due: () => Due): Due {
  try {
    return due()
  } catch (fault) {
    throw fault instanceof RangeError ? new RangeError(`cases[${place}]: ${fault.message}`) : fault
  }
}
