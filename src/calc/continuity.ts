import { z } from 'zod'
import { dayShape } from '../calendar/contract.ts'
import { changeReasons, childContinuity, contactsWithResponsible, measureContinuity } from '../workload/rules/measure-continuity.ts'
import { calculator, listLongerThan } from './calculator.ts'

const id = z.string().min(1).max(100)
const input = z.strictObject({
  from: dayShape, to: dayShape,
  responsible: z.array(z.strictObject({
    child: id, worker: id, from: dayShape, to: dayShape.nullable(), reason: z.string().max(500).default('').describe('What the handover said, in free words.'),
    reopened: z.boolean().default(false).describe('The case had been closed, and was opened again with this worker.'),
    previousEnd: z.strictObject({ on: dayShape, how: z.string().max(100).describe('"internal_move", or any other end.') }).nullable().default(null)
      .describe('When the one before ended an employment.'),
  })).max(50_000),
  contacts: z.array(z.strictObject({ child: id, on: dayShape, worker: id })).max(50_000).default([]).describe('Those that took place.'),
}).refine(({ from, to }) => from <= to, { path: ['to'], message: 'is before from' })

const output = z.strictObject({
  children: z.int(), withOne: z.int(), withTwo: z.int(), withMore: z.int(), workers: z.int(), mean: z.number().nullable(),
  changes: z.array(z.strictObject({ reason: z.enum(changeReasons), count: z.int() })),
  contacts: z.int(), withResponsible: z.int(), share: z.number().nullable(),
  byChild: z.array(z.strictObject({ child: z.string(), workers: z.int(), changes: z.array(z.strictObject({ on: dayShape, reason: z.enum(changeReasons) })) })),
})

/** Workers per child in a period, why they changed, and how often it was the responsible one. */
export const continuity = calculator({
  name: 'continuity',
  summary: 'Responsible workers per child in a period, reasons for changes, and the share of contacts with the responsible worker.',
  help: [
    'A worker responsible for a single day of the period counts; the same worker twice counts once; a change is a day in the period on which',
    'another worker took over. Reasons: left and moved_within when the one before ended an employment within 31 days of the change and the',
    'handover names no other reason, else by words of the handover (Swedish and English); reopened when the case had been closed; other when',
    'no word fits. A contact is with the responsible worker when its writer was responsible that day, on the day of a handover the old or the',
    'new. Children without a worker in the period are not counted. share and mean are null of nothing.',
  ].join('\n'),
  input, output,
  example: {
    from: '2026-01-01', to: '2026-12-31',
    responsible: [{ child: 'a', worker: 'x', from: '2025-09-01', to: '2026-03-16', reason: '' }, { child: 'a', worker: 'y', from: '2026-03-16', to: null, reason: 'X har slutat' },
      { child: 'b', worker: 'x', from: '2026-02-02', to: null, reason: 'Ny anmälan' }],
    contacts: [{ child: 'a', on: '2026-03-16', worker: 'x' }, { child: 'a', on: '2026-04-01', worker: 'x' }],
  },
  takesLong: (sent) => listLongerThan(1000, 'responsible')(sent) || listLongerThan(1000, 'contacts')(sent),
  run: ({ from, to, responsible, contacts }) => {
    const held = responsible.map(({ child, worker, ...rest }) => ({ childId: child, workerId: worker, ...rest }))
    const measured = measureContinuity(held, { from, to })
    const met = contactsWithResponsible(contacts.map(({ child, worker, on }) => ({ childId: child, workerId: worker, on })), held)
    const byChild = [...new Set(held.map(({ childId }) => childId))].map((child) => childContinuity(child, held, { from, to })).filter(({ workers }) => workers > 0)
    return {
      ...measured, mean: measured.children === 0 ? null : measured.workers / measured.children, ...met, share: met.contacts === 0 ? null : met.withResponsible / met.contacts,
      byChild: byChild.map(({ childId, workers, changes }) => ({ child: childId, workers, changes: changes.map(({ on, reason }) => ({ on, reason })) })),
    }
  },
})
