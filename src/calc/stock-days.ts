import { z } from 'zod'
import { dayShape } from '../calendar/contract.ts'
import { countDaysLeft, fewestFirst, usualShare } from '../crisis/rules/count-days-left.ts'
import { calculator, listLongerThan } from './calculator.ts'

const id = z.string().min(1).max(100)
const amount = z.number().min(0).max(1_000_000_000)
const days = z.int().nullable().describe('Whole days after today that it suffices for; null: over 365, or no use is known.')
const rate = z.number().nullable()

const input = z.strictObject({
  today: dayShape.describe('The stock is what there is at the end of this day.'),
  share: z.number().gt(0).lt(1).optional().describe('The chance that what happens lies within the bounds; 0.8 when left out.'),
  articles: z.array(z.strictObject({
    id, stock: amount, use: z.array(amount).max(1000).describe('What was used on each day whose use is known, in any order.'),
    deliveries: z.array(z.strictObject({ expectedOn: dayShape, amount })).max(1000).default([]),
  })).max(10_000),
}).refine(({ articles }) => new Set(articles.map((article) => article.id)).size === articles.length, { path: ['articles'],
  message: 'an article is named twice' })

const output = z.strictObject({
  articles: z.array(z.strictObject({
    id: z.string(), perDay: rate, perDayLower: rate, perDayUpper: rate, days, daysLower: days, daysUpper: days,
    lastsTo: dayShape.nullable().describe('The last day that it suffices for; null when days is.'),
    daysWithoutDeliveries: z.int().nullable().describe('As days, when nothing that is ordered comes.'),
  })),
})

/** How long stocks last, with bounds. */
export const stockDays = calculator({
  name: 'stock-days',
  summary: 'How many days stocks of equipment last, with bounds, those that end first first.',
  help: [
    'Use per day is the mean of the days given. Bounds: what is used in d days is mean * d -+ t * sqrt(variance * (d + d * d / n)), Student\'s t',
    'with n - 1 degrees (at least 1); variance is that of the days and never under their mean. perDayLower and -Upper are bounds of the mean.',
    'A delivery counts from the day it is expected; one expected before today is late and not counted. days is the last day before the first',
    'that is not covered, even when more comes later. daysLower and -Upper: the same with the upper and the lower bound of the use. Articles',
    'are answered by days, then daysLower, null last, then in the order given.',
  ].join('\n'),
  input, output,
  example: {
    today: '2026-11-24',
    articles: [
      { id: 'masks', stock: 400, use: [38, 45, 41, 52, 36, 47, 44], deliveries: [{ expectedOn: '2026-12-01', amount: 500 }] },
      { id: 'visors', stock: 60, use: [2, 0, 3, 1, 2], deliveries: [] }, { id: 'gloves', stock: 1200, use: [], deliveries: [] },
    ],
  },
  takesLong: listLongerThan(100, 'articles'),
  run: ({ today, share = usualShare, articles }) => ({
    articles: articles.map(({ id: article, ...kept }) => ({ id: article, ...countDaysLeft(kept, today, share) })).toSorted(fewestFirst),
  }),
})
