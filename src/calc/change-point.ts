import { z } from 'zod'
import { changePointInputShape, levelChangeShape } from '../monitoring/contract.ts'
import { changePoints } from '../monitoring/rules/change-points.ts'
import { calculator, listLongerThan } from './calculator.ts'

/** Since when a series has another level. */
export const changePoint = calculator({
  name: 'change-point',
  summary: 'The points at which a series took on a new level, with the ratio of the levels and the interval each lies in.',
  help: [
    'The whole series is looked at, also what comes after a change: monitor is the one that does not look ahead. Whole numbers from 0 on',
    'are counts (Poisson with overdispersion); other values are normal about their level. index is the first point of the new level,',
    'from 0; interval the first and last point it may begin with (95 %); ratio the new level over the old. A level has at least four',
    'points. A clear season (12, 52, 4 or 7 points, at least four times over) is taken away first, and neighbours that resemble each',
    'other count for less. Nothing found answers no changes. What goes slowly is no change, though a steep',
    'slope may come out as steps. Eight values at least.',
    'Sources: optimal partitioning, Jackson et al. (2005); penalty 3 log n after Zhang and Siegmund (2007); interval, Hansen (2000).',
  ].join('\n'),
  input: changePointInputShape,
  output: z.strictObject({ changes: z.array(levelChangeShape) }),
  example: { values: [20, 24, 18, 22, 19, 23, 21, 17, 20, 22, 12, 14, 11, 13, 9, 12, 15, 11] },
  takesLong: listLongerThan(800, 'values'),
  run: ({ values }) => ({ changes: changePoints(values) }),
})
