import { z } from 'zod'
import { dayShape } from '../calendar/contract.ts'
import type { Day } from '../calendar/day.ts'
import { documentKinds, keepingOf, keepReasons } from '../law/retention.ts'
import type { Keeping } from '../law/retention.ts'
import { calculator, listLongerThan } from './calculator.ts'

const input = z.strictObject({
  documents: z.array(z.strictObject({
    id: z.string().min(1, 'is empty').max(200, 'is longer than 200 characters'),
    kind: z.enum(documentKinds),
    file: z.string().max(200, 'is longer than 200 characters').default(''),
    lastNoteOn: dayShape.nullable(),
  })),
  person: z.strictObject({ birthDate: dayShape.nullable() }),
  municipality: z.string().regex(/^\d{4}$/, 'must be four digits'),
  today: dayShape,
  olderToThirty: z.boolean().default(true),
})

const output = z.strictObject({
  documents: z.array(z.strictObject({
    id: z.string(),
    keep: z.enum(['for-ever', 'until', 'not-known-yet']),
    until: dayShape.nullable(),
    destroyBy: dayShape.nullable(),
    state: z.enum(['kept', 'due', 'overdue']),
    reason: z.enum(keepReasons),
    paragraph: z.string(),
    waitsFor: z.array(z.string()),
  })),
})

/** How long a person's documents are kept. */
export const retention = calculator({
  name: 'retention',
  summary: 'How long each document about a person is kept, for ever or until a day, with the reason and the paragraph.',
  help: [
    'kind says what the document belongs to. lastNoteOn is the day of the last note on it; of a row in a register, the day the',
    'circumstances ceased; null while it is still written in. Documents with the same file are counted from the last note in it; left out,',
    'all lie in one. municipality is the four digits of its code. until is the first day it may be destroyed, destroyBy the last day it may',
    'be there (31 December of the year after). state on today: kept, due from until on, overdue after destroyBy. waitsFor names documents',
    'that moved the day. olderToThirty: whether an investigation last noted before 2026-01-15 is kept to the thirtieth birthday too; the law',
    'is silent, and true when left out. SoL 16:1-3, 16:2 a, SoF 13:1.',
  ].join('\n'),
  input,
  output,
  example: {
    documents: [
      { id: 'report', kind: 'report_not_investigated', lastNoteOn: '2021-03-04', file: 'a' },
      { id: 'investigation', kind: 'child_investigation', lastNoteOn: '2026-05-06', file: 'b' },
      { id: 'foster home', kind: 'placement', lastNoteOn: null, file: 'c' },
    ],
    person: { birthDate: '2014-02-03' }, municipality: '2421', today: '2026-11-22',
  },
  takesLong: listLongerThan(300, 'documents'),
  run: ({ documents, person, municipality, today, olderToThirty }) => {
    const seen = new Set<string>()
    for (const [place, { id }] of documents.entries()) {
      if (seen.has(id)) throw new RangeError(`documents[${place}].id: stands twice`)
      seen.add(id)
    }
    return {
      documents: keepingOf(documents, { birthOn: person.birthDate, municipality, olderToThirty }).map((kept) => ({
        ...kept, waitsFor: [...kept.waitsFor], state: stateOf(kept, today),
      })),
    }
  },
})

function stateOf({ until, destroyBy }: Keeping, today: Day): 'kept' | 'due' | 'overdue' {
  if (until === null || today < until) return 'kept'
  return destroyBy !== null && today > destroyBy ? 'overdue' : 'due'
}
