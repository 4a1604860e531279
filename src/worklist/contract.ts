import * as z from 'zod'
import { dayShape, instantShape, timeShape } from '../calendar/contract.ts'
import { worklistRowShape } from '../cases/contract.ts'
import { nextShape, pageQuery } from '../platform/paging.ts'

/** The views of the list, in the order of the tabs; the words are those of the address. */
export const views = ['mina', 'enhet', 'ofordelade', 'parkerade', 'klara'] as const
export type ViewName = (typeof views)[number]

/** The legal order, or a column's. */
export const orders = ['lag', 'tid', 'namn', 'krav', 'kontakt', 'handlaggare'] as const
export type Order = (typeof orders)[number]

export const ages = ['0-5', '6-12', '13-17', '18-'] as const
export type AgeSpan = (typeof ages)[number]

/** What one has chosen to see; remembered for the person. Never a name: it would stand in the address. */
export const choicesShape = z.object({
  syskon: z.literal('1').nullable().catch(null),
  enhet: z.uuid().nullable().catch(null),
  handlaggare: z.uuid().nullable().catch(null),
  krav: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .nullable()
    .catch(null),
  alder: z.enum(ages).nullable().catch(null),
  ordning: z.enum(orders).catch('lag'),
})
export type Choices = z.output<typeof choicesShape>

export const worklistQuery = z.object({
  vy: z.enum(views).optional().catch(undefined),
  /** Set when the address holds all the choices, also those left empty; they are then remembered. */
  urval: z.string().optional(),
  person: z.uuid().optional().catch(undefined),
  /** The child of a report whose form was just sent: its drafts in this browser are done with. */
  barn: z.uuid().optional().catch(undefined),
  sida: z.coerce.number().int().min(1).max(100).catch(1),
  syskon: z.string().optional(),
  enhet: z.string().optional(),
  handlaggare: z.string().optional(),
  krav: z.string().optional(),
  alder: z.string().optional(),
  ordning: z.string().optional(),
})
export type WorklistQuery = z.output<typeof worklistQuery>

export const apiQuery = z.object({
  view: z.enum(views).optional(),
  unit: z.uuid().optional(),
  worker: z.uuid().optional(),
  rule: z.string().optional(),
  age: z.enum(ages).optional(),
  order: z.enum(orders).default('lag'),
  page: z.coerce.number().int().min(1).max(100).default(1),
})

/** What is shown of the latest contact with a child. */
export const lastContactShape = z.object({
  mode: z.string(),
  outcome: z.string(),
  on: dayShape,
  seen: z.enum(['alone', 'seen', 'not']),
})

const siblingShape = z.object({ personId: z.uuid(), name: z.string().nullable(), birthOn: dayShape.nullable() })

const answerRow = worklistRowShape.extend({
  group: z.enum(['now', 'today', 'this-week', 'later']),
  /** Days to the nominal day, negative when overdue. */
  daysLeft: z.int(),
  /** In whose place one has the row: the worker one is deputy for, or who is away without a deputy. */
  insteadOf: z.string().nullable(),
  uncovered: z.boolean(),
  lastContact: lastContactShape.nullable(),
  siblings: z.array(siblingShape),
  /** What a crisis means for the row; null when nothing. `last`: it waits after all others. A row with a clock is put last by what a manager has written alone. */
  gear: z.discriminatedUnion('says', [
    z.object({ says: z.enum(['slow', 'kept']), last: z.boolean(), name: z.string(), level: z.int() }),
    z.object({ says: z.literal('postponed'), last: z.boolean(), untilOn: dayShape, reason: z.string(), by: z.string() }),
  ]).nullable(),
  step: z.object({ href: z.string(), label: z.string() }),
})

export const countsShape = z.object({
  mina: z.int(),
  enhet: z.int().nullable(),
  ofordelade: z.int().nullable(),
  parkerade: z.int(),
  klara: z.int(),
})
export type Counts = z.output<typeof countsShape>

export const worklistAnswer = z.object({
  view: z.enum(views),
  counts: countsShape,
  /** Rows in the view after the filters; `rows` holds one page of them. */
  total: z.int(),
  page: z.int(),
  pages: z.int(),
  rows: z.array(answerRow),
  done: z.array(
    z.object({
      kind: z.enum(['clock', 'task']),
      id: z.uuid(),
      personId: z.uuid().nullable(),
      name: z.string().nullable(),
      caseNumber: z.string().nullable(),
      rule: z.string().nullable(),
      title: z.string().nullable(),
      endedOn: dayShape,
      how: z.string(),
    }),
  ),
})

const rowParams = z.object({ kind: z.enum(['clock', 'task']), id: z.uuid() })
export const parkingParams = rowParams
export const parkingBody = z.strictObject({ untilOn: dayShape, reason: z.string().trim().min(1, 'reason_needed').max(200, 'too_long') })
/** The form: the day as typed. */
export const parkingForm = z.object({ until: z.string().default(''), reason: z.string().default('') })
export const parkingAnswer = z.object({
  kind: z.enum(['clock', 'task']),
  id: z.uuid(),
  personId: z.uuid().nullable(),
  untilOn: dayShape.nullable(),
})

export const taskParams = z.object({ id: z.uuid() })
export const taskBody = z.strictObject({
  personId: z.uuid(),
  title: z.string().trim().min(1, 'step_needed').max(200, 'too_long'),
  dueOn: dayShape,
  dueTime: timeShape.nullable().default(null),
}).meta({ examples: [{ personId: '6f1b2c1e-52d1-4f0c-9d55-0c2f3a1f7b10', title: 'Ring skolan', dueOn: '2026-12-01', dueTime: '09:30' }] })
export const taskMoveBody = z.strictObject({ dueOn: dayShape, dueTime: timeShape.nullable().default(null) })
export const taskMoveForm = z.object({ due: z.string().default('') })
export const taskAnswer = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  title: z.string(),
  dueOn: dayShape,
  dueTime: timeShape.nullable(),
  contactId: z.uuid().nullable(),
})
export const taskList = z.object({ tasks: z.array(taskAnswer), next: nextShape })
export const taskQuery = z.object({ personId: z.uuid().optional(), ...pageQuery })

export const draftParams = z.object({ form: z.string().regex(/^[a-z][a-z-]{0,39}$/, 'unknown_form'), subjectId: z.uuid() })
const typed = z.string().max(20_000, 'too_long')
export const draftBody = z.strictObject({
  fields: z
    .record(z.string().max(100), z.union([typed, z.array(typed).max(40)]))
    .refine((fields) => Object.keys(fields).length <= 80, 'too_many_fields'),
})
export const draftSaved = z.object({ savedAt: z.string(), at: instantShape })
export const draftAnswer = z.object({
  form: z.string(),
  subjectId: z.uuid(),
  fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  savedAt: instantShape,
})
export const draftList = z.object({ drafts: z.array(z.object({ form: z.string(), subjectId: z.uuid(), savedAt: instantShape })) })
