import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { roleShape } from '../contract.ts'
import { nextShape, pageQuery } from '../../platform/paging.ts'
import type { PageAsked } from '../../platform/paging.ts'

/** Why a reading is looked at; 'sample' is chance alone. Two need no person: something that was tried, and how many were read. */
export const pickRules = ['own_record', 'relative', 'same_address', 'same_surname', 'colleague', 'no_open_case', 'outside_hours', 'absent',
  'break_glass',
  'many_persons', 'protected_shown', 'refused_emergency', 'sample'] as const
export type PickRule = (typeof pickRules)[number]

/** What was done, in the few kinds that a person outside can follow. */
export const actionKinds = ['person', 'contact', 'report', 'case', 'family', 'protected', 'search', 'list', 'picture', 'emergency',
  'review', 'document',
  'investigation', 'measure', 'placement', 'compulsory_care', 'income_support', 'meeting', 'state_report', 'import_export', 'recruitment',
  'other'] as const
export type ActionKind = (typeof actionKinds)[number]

export const outcomes = ['justified', 'unjustified', 'reported'] as const
export type Outcome = (typeof outcomes)[number]
export const itemStates = ['new', 'asked', 'answered', 'closed'] as const
export type ItemState = (typeof itemStates)[number]

/** What was done, each kind once: whether it only showed, or changed something. */
const deedShape = z.object({ kind: z.enum(actionKinds), changes: z.boolean() })
export type Deed = z.output<typeof deedShape>

/** A reading as the review sees it: by ids and case number. A person's name is asked for with a reading of its own. */
export const itemShape = z.object({
  id: z.uuid(),
  reader: z.object({ id: z.uuid(), name: z.string(), unitName: z.string() }),
  /** Null: about the reader's day as a whole, or about something that was tried. */
  personId: z.uuid().nullable(),
  caseNumber: z.string().nullable(),
  readOn: dayShape,
  firstAt: instantShape,
  lastAt: instantShape,
  lines: z.int(),
  did: z.array(deedShape),
  why: z.array(z.string()),
  rules: z.array(z.enum(pickRules)),
  state: z.enum(itemStates),
  /** Whether the reading is the asker's own: somebody else reviews it. */
  own: z.boolean(),
})
export type Item = z.output<typeof itemShape>

export const entryShape = z.object({
  id: z.uuid(),
  kind: z.enum(['question', 'answer', 'outcome']),
  text: z.string(),
  outcome: z.enum(outcomes).nullable(),
  correctsId: z.uuid().nullable(),
  by: z.string(),
  at: instantShape,
})
export const wholeItemShape = itemShape.extend({ entries: z.array(entryShape), allowed: z.array(z.enum(['ask', 'close', 'correct',
  'show_name'])) })
export type WholeItem = z.output<typeof wholeItemShape>

const pageNumber = z.coerce.number().int().min(1).max(10_000).catch(1).default(1)
export const queueQuery = z.object({
  lage: z.enum(['oppna', 'nya', 'fragade', 'besvarade', 'avslutade']).catch('oppna').default('oppna'),
  regel: z.enum(pickRules).optional().catch(undefined),
  lasare: z.uuid().optional().catch(undefined),
  sida: pageNumber,
})
/** The same for programs, by cursor too. */
export const queueApiQuery = queueQuery.extend(pageQuery)
export type QueueQuery = z.output<typeof queueQuery> & PageAsked
export const queueShape = z.object({
  items: z.array(itemShape), count: z.int(), page: z.int(), pages: z.int(), open: z.int(), next: nextShape,
})
export type Queue = z.output<typeof queueShape>

export const itemParams = z.object({ id: z.uuid() })
const said = (least: number) => z.string().trim().min(least, 'text_needed').max(2000, 'too_long')
/** A question to a reader, or the answer. */
export const sayingBody = z.object({ text: said(1) })
export const outcomeBody = z.object({
  outcome: z.enum(outcomes, 'outcome_needed'), text: said(0).default(''), correctsId: z.uuid().nullable().default(null),
})
export const outcomeForm = outcomeBody.extend({ correctsId: z.string().default('') })
export const entryMade = z.object({ id: z.uuid() })
export const nameShape = z.object({ personId: z.uuid(), name: z.string().nullable(), protected: z.boolean() })
export type ShownName = z.output<typeof nameShape>

export const subjectBody = z.object({ subject: z.string().trim().min(1, 'subject_needed').max(40, 'subject_unclear') })
export const personFound = z.object({ id: z.uuid() })
export const personParams = z.object({ id: z.uuid() })
const typedDay = z.string().max(30).optional().catch(undefined)
export const linesQuery = z.object({
  /** Days as people write them; what cannot be read, or nothing, is the last twelve months. */
  fran: typedDay, till: typedDay,
  slag: z.enum(['alla', 'last', 'andrat', 'nekat']).catch('alla').default('alla'), sida: pageNumber,
})
export const linesApiQuery = linesQuery.extend(pageQuery)
export type LinesQuery = z.output<typeof linesQuery> & PageAsked

/** One line of the log about a person. `reader` null: the public, a school's or a hospital's system, or Helhet itself. */
export const lineShape = z.object({
  id: z.string(),
  at: instantShape,
  actorKind: z.enum(['staff', 'client', 'public', 'system']),
  reader: z.object({ id: z.uuid(), name: z.string(), unitName: z.string(), role: roleShape.nullable() }).nullable(),
  kind: z.enum(actionKinds),
  action: z.string(),
  changes: z.boolean(),
  why: z.string(),
  outcome: z.enum(['done', 'refused', 'failed']),
})
export type Line = z.output<typeof lineShape>
export const personLogShape = z.object({
  personId: z.uuid(), caseNumber: z.string().nullable(), protected: z.boolean(), from: dayShape, to: dayShape,
  lines: z.array(lineShape), count: z.int(), page: z.int(), pages: z.int(), next: nextShape,
})
export type PersonLog = z.output<typeof personLogShape>

/** What the person may have: nothing that tells who else is in the file or where anybody is. */
export const extractShape = z.object({
  personId: z.uuid(), caseNumber: z.string().nullable(), from: dayShape, to: dayShape, printedAt: instantShape,
  names: z.boolean(), units: z.boolean(),
  rows: z.array(z.object({
    on: dayShape, fromTime: z.string(), toTime: z.string(), who: z.enum(['staff', 'client', 'public', 'system']),
      role: roleShape.nullable(),
    unitName: z.string().nullable(), name: z.string().nullable(), kind: z.enum(actionKinds), changes: z.boolean(), emergency: z.boolean(),
      times: z.int(),
  })),
  /** Whether there were more lines than an extract holds; then the period must be shorter. */
  cut: z.boolean(),
})
export type Extract = z.output<typeof extractShape>

export const myQuestionShape = z.object({
  id: z.uuid(), itemId: z.uuid(), askedAt: instantShape, text: z.string(), personId: z.uuid().nullable(),
    caseNumber: z.string().nullable(), readOn: dayShape,
  firstAt: instantShape, lastAt: instantShape, did: z.array(deedShape), answer: z.string().nullable(), answeredAt: instantShape.nullable(),
})
export type MyQuestion = z.output<typeof myQuestionShape>
export const myQuestionsShape = z.object({ questions: z.array(myQuestionShape) })

export const monthParams = z.object({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) })
export const statementShape = z.object({
  month: z.string(), reads: z.int(), personsRead: z.int(), readers: z.int(), picked: z.int(), sampled: z.int(), questioned: z.int(),
    answered: z.int(),
  justified: z.int(), unjustified: z.int(), reported: z.int(), waiting: z.int(), emergencyAccesses: z.int(), refusedEmergencies: z.int(),
  refusedRequests: z.int(), verifiedTo: z.int(), headHash: z.string().nullable(), chainFault: z.string().nullable(), madeAt: instantShape,
})
export type Statement = z.output<typeof statementShape>
export const statementsShape = z.object({ statements: z.array(statementShape) })

export const staffIdentityBody = z.object({ staffId: z.uuid('staff_needed'), identityNumber: z.string().trim().max(20, 'number_unclear') })
export const staffIdentityShape = z.object({ staffId: z.uuid(), name: z.string(), unitName: z.string(), known: z.boolean() })
export type StaffIdentity = z.output<typeof staffIdentityShape>
export const staffIdentitiesShape = z.object({ staff: z.array(staffIdentityShape) })
