import { kpiSummaryAnswer, kpiSummaryInput } from '../dialogue/contract/kpi-summary.ts'
import { summariseFigures } from '../dialogue/rules/summarise-figures.ts'
import { calculator, listLongerThan } from './calculator.ts'

/** How one figure lies in many municipalities. */
export const kpiSummary = calculator({
  name: 'kpi-summary',
  summary: 'How one figure lies among municipalities in a year: median, quartiles, mean, ranks, and how many lack it and why.',
  help: [
    'values: one each, null where it is missing, with Kolada\'s status: Missing (not reported), Privacy (few people behind it), Not',
    'applicable. They are kept apart and never counted as 0. Quartiles are R\'s type 7. Each municipality counts as one in the mean,',
    'whatever its size. ranks: 1 for the highest, equal figures share a number (1, 2, 2, 4); whether high is good depends on the figure',
    'and is not said.',
  ].join('\n'),
  input: kpiSummaryInput,
  output: kpiSummaryAnswer,
  example: {
    values: [
      { id: '0581', value: 84.1 }, { id: '1492', value: 79.5 }, { id: '1880', value: 84.1 }, { id: '2421', value: 88.2 },
      { id: '2560', value: null, status: 'Privacy' }, { id: '2583', value: null, status: 'Missing' },
    ],
  },
  takesLong: listLongerThan(5000, 'values'),
  run: summariseFigures,
})
