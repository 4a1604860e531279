import { chartInputShape, controlChartsShape } from '../monitoring/contract.ts'
import { controlCharts } from '../monitoring/rules/control-chart.ts'
import { calculator, listLongerThan } from './calculator.ts'

/** Control charts of single values. */
export const controlChart = calculator({
  name: 'control-chart',
  summary: 'Control charts of single values: individuals with moving range (XmR), EWMA and CUSUM, with limits and signals.',
  help: [
    'individuals: centre is the mean, the limits lie 3 sigma away, where sigma is the mean moving range / 1.128. A signal is a value',
    'outside the limits, the eighth or later in a row on one side of the centre, or one nearer its limit than the centre when at least',
    'three of four are; rules says which. movingRange: the distance between neighbours, limit 3.267 times its mean. ewma: each value counts',
    'lambda (0.2), limits as after many values. cusum: what lies more than k (0.5) sigma from the centre is added up, upwards in high,',
    'downwards in low; its limits, h (5) sigma, are for the sums. centre and sigma may be given, or counted from the first values alone',
    '(baseline), which is right when the later ones are to be judged. Indices are from 0.',
    'Sources: NIST/SEMATECH e-Handbook 6.3.2; Wheeler, Understanding Variation (1993).',
  ].join('\n'),
  input: chartInputShape,
  output: controlChartsShape,
  example: { values: [52, 47, 53, 49, 50, 51, 48, 52, 50, 49, 51, 57, 58, 56, 60], parameters: { baseline: 11 } },
  takesLong: listLongerThan(2000, 'values'),
  run: ({ values, parameters }) => controlCharts(values, parameters),
})
