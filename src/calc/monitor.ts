import { MonitorRefusal, monitorInputShape, monitorOutputShape } from '../monitoring/contract.ts'
import { monitor as judge } from '../monitoring/rules/monitor.ts'
import { monitoringTexts } from '../monitoring/texts.ts'
import { calculator, listLongerThan } from './calculator.ts'

/** Change detection on a series of counts. */
export const monitor = calculator({
  name: 'monitor',
  summary: 'Watches a series of counts, week by week or month by month: what was expected, between which bounds, where it rose or fell.',
  help: [
    'The series is equally spaced, frequency 52 counts points. Each point from "from" on (indices are from 0) is judged by what came',
    'before it and nothing later. default looks for rises and falls, keeps holidays and season in mind and is held to a rate of false',
    'alarms (docs/monitoring.md). The named methods follow their papers with the parameters and defaults of the R package surveillance',
    '1.20, and look for rises alone; lower is null where the method has none. ears-c1, -c2, -c3: alpha 0.01, baseline 7. farrington:',
    'alpha 0.05 (two-sided), b 5 years or as many as exist, w 3. farrington-flexible: the same (one-sided), noPeriods 10,',
    'pastWeeksNotIncluded 26, thresholdMethod delta. cusum-rossi: k 1.04, h 2.26, expected is the mean before "from", upper the smallest',
    'count that alarms (0: any does). glr-poisson: arl 5, expected by the season before "from", upper likewise. asPublished follows the',
    'paper where the package departs from it. A parameter of another method is not looked at. changes joins alarms that belong together: from, observed over expected, interval of 95 %.',
    'A series that is too short for the method is refused, with how many points are missing.',
  ].join('\n'),
  input: monitorInputShape,
  output: monitorOutputShape,
  example: { series: [4, 6, 5, 7, 3, 5, 6, 4, 5, 14, 13, 6], frequency: 52, start: '2026-W01', method: 'ears-c1', from: 7 },
  takesLong: listLongerThan(200, 'series'),
  run: (input) => {
    try {
      return judge(input)
    } catch (fault) {
      throw fault instanceof MonitorRefusal ? new RangeError(monitoringTexts.en.refusals[fault.code](fault.facts)) : fault
    }
  },
})
