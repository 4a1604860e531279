import { lawChangeInput, lawChangeOutput } from '../development/contract/law-change.ts'
import { rerunLaw } from '../development/rules/rerun-law.ts'
import { shippedRuleVersions } from '../law/data/shipped.ts'
import { shippedCounting } from '../law/settings.ts'
import { calculator, listLongerThan } from './calculator.ts'

/** What a changed rule of law would have meant for some children. */
export const lawWhatIf = calculator({
  name: 'law-what-if',
  summary: 'What is done, done late and left undone by a rule of law as it is, and as it would be had the rule been changed.',
  help: [
    'children hold the facts of the calculator chain. Both outcomes count the clocks of rules from the first day (from) to the last (to):',
    'acts done, those of them that were late, what stood undone, days late, and hours (acts times hours of the rule).',
    'A clock that starts on changedOn or later follows the change; one that had started keeps its time. With placedMonths the change',
    'holds for a child only from when it has been placed without a break for so many months.',
    '',
    'consider-sol, consider-lvu2 and review-lvu3 come back: under the change each act is done as many days before or after its last',
    'legal day as the act in the same place was; when the acts of the child run out as the last one; without any, on the last day. What',
    'was never done is not done then either. prelim-assess, child-invest and care-plan-rev are done once: the act stands on its day and',
    'the last day moves; a decision on more time that is no longer needed is left out. A child whose facts the chain refuses is skipped.',
    'The law is the one that Helhet is shipped with. Nothing is hidden here: numbers under five may tell of a child.',
  ].join('\n'),
  input: lawChangeInput,
  output: lawChangeOutput,
  example: {
    rules: ['consider-sol'], change: { kind: 'length', length: 12, unit: 'months' }, changedOn: '2024-11-24', from: '2024-11-24', to: '2026-11-23',
    group: { who: 'unaccompanied', placedMonths: 12 }, hours: { 'consider-sol': 6 },
    children: [{
      birthDate: '2010-03-14', unaccompanied: true,
      events: [
        { type: 'placement-started', on: '2024-01-10', basis: 'sol', form: 'family-home', home: 'h1' },
        { type: 'considered', on: '2024-07-08' }, { type: 'considered', on: '2025-01-07' }, { type: 'considered', on: '2025-07-21' },
        { type: 'considered', on: '2026-01-20' }, { type: 'considered', on: '2026-07-15' },
      ],
    }],
  },
  takesLong: listLongerThan(20, 'children'),
  run: (input) => rerunLaw(input, { versions: shippedRuleVersions, counting: shippedCounting }),
})
