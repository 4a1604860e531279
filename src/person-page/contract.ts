import * as z from 'zod'
import { dayShape, instantShape } from '../calendar/contract.ts'
import { timelineRowShape } from '../cases/contract.ts'
import { waitingShape } from '../contacts/contract/unseen.ts'
import { endedByLaw } from '../compulsory-care/contract.ts'
import { nextShape, pageQuery } from '../platform/paging.ts'
import { childRestrictionShape } from '../placements/contract/restrictions.ts'
import { bases, careForms } from '../placements/contract/words.ts'
import { personHeaderShape, relationKinds, whereaboutsKinds } from '../persons/contract.ts'

export const personParams = z.object({ id: z.uuid() })
export const views = ['allt', 'kontakter', 'beslut', 'inkommet', 'insatser', 'placering', 'ekonomi'] as const
export type Views = (typeof views)[number]
export const personQuery = z.object({
  visa: z.enum(views).default('allt').catch('allt'),
  anteckna: z.string().optional(),
  uppgift: z.uuid().optional(),
})

/** The case: who answers for it, since when, and which in order of how many in how long. */
export const caseShape = z.object({
  number: z.string(),
  openedOn: dayShape,
  closedOn: dayShape.nullable(),
  unitName: z.string(),
  responsible: z.object({ id: z.uuid(), name: z.string(), since: dayShape }).nullable(),
  /** How many have been responsible, the present one among them, since the first day. */
  workers: z.number().int(),
  firstOn: dayShape.nullable(),
  coworkers: z.array(z.object({ name: z.string(), strand: z.string() })),
})
export type CaseView = z.output<typeof caseShape>

/** A clock of the law as it stands on the day of the answer. Days left are counted to the nominal day, negative when overdue. */
export const clockShape = z.object({
  id: z.uuid(),
  rule: z.string(),
  term: z.object({ sv: z.string(), en: z.string() }),
  paragraph: z.string(),
  localSetting: z.boolean(),
  subjectId: z.uuid(),
  startedOn: dayShape,
  nominalDueOn: dayShape,
  legalDueOn: dayShape,
  endedOn: dayShape.nullable(),
  state: z.enum(['running', 'overdue', 'met', 'met-late', 'superseded', 'not-required', 'lapsed']),
  atOnce: z.boolean(),
  daysLeft: z.number().int().nullable(),
  used: z.number(),
})
export type ClockView = z.output<typeof clockShape>

export const taskShape = z.object({
  id: z.uuid(),
  title: z.string(),
  dueOn: dayShape,
  dueTime: z.string().nullable(),
  staffName: z.string(),
})
export type TaskView = z.output<typeof taskShape>

/** One of the family or network. Name and age are null for a protected identity; the case only when the asker may see it. */
export const relativeShape = z.object({
  id: z.uuid(),
  kinds: z.array(z.enum([...relationKinds, 'child'])),
  word: z.string().nullable(),
  name: z.string().nullable(),
  age: z.number().int().nullable(),
  protected: z.boolean(),
  deceased: z.boolean(),
  livesTogether: z.boolean(),
  interpreterLanguage: z.string().nullable(),
  phone: z.string().nullable(),
  /** Whether the asker may open the person's own page. */
  mayOpen: z.boolean(),
  caseNumber: z.string().nullable(),
  responsibleId: z.uuid().nullable(),
  responsibleName: z.string().nullable(),
  investigated: z.boolean(),
})
export type RelativeView = z.output<typeof relativeShape>

/** The header of a report on the child or a sibling whose case the asker sees, and when its papers are destroyed at the earliest. */
export const earlierReportShape = z.object({
  /** Of a sibling: the name, null when it is protected. */
  id: z.uuid(),
  sibling: z.boolean(),
  siblingName: z.string().nullable(),
  receivedOn: dayShape,
  reporterKind: z.string(),
  outcome: z.string().nullable(),
  decidedOn: dayShape.nullable(),
  deletion: z.union([
    z.object({ kind: z.literal('deleted'), from: dayShape, by: dayShape }),
    z.object({ kind: z.literal('kept'), why: z.enum(['research_county', 'research_birth_day']) }),
    z.null(),
  ]),
})
export type EarlierReport = z.output<typeof earlierReportShape>

export const allowedShape = z.enum(['note', 'handover', 'reopen', 'close', 'coworkers', 'correct', 'protect', 'reveal', 'open_case', 'join'])
export type Allowed = z.output<typeof allowedShape>

/** Everything about a person that the asker may see, in one answer. Hidden parts are null; `person.hidden` says that they are. */
export const personViewShape = z.object({
  person: personHeaderShape,
  case: caseShape.nullable(),
  /** Why the asker sees it, as the log has it. */
  seenAs: z.enum(['own_case', 'deputy', 'coworker', 'manager', 'intake', 'role', 'break_glass']),
  /** The asker sees only the header, because a related child is in a case of the asker's. */
  headerOnly: z.boolean(),
  clocks: z.array(clockShape),
  tasks: z.array(taskShape),
  lastSeenAloneOn: dayShape.nullable(),
  seenAloneWithin: z.number().int(),
  /** When the child was last seen and how long it has waited, by the local limit of the kind of case that decides; null when nothing open has one. */
  seen: z.object({ seenOn: dayShape.nullable(), aloneOn: dayShape.nullable(), seen: waitingShape, alone: waitingShape }).nullable(),
  family: z.array(relativeShape).nullable(),
  whereabouts: z.array(z.object({ kind: z.enum(whereaboutsKinds), value: z.string(), fromOn: dayShape.nullable() })).nullable(),
  keptAs: z.uuid().nullable(),
  joined: z.array(z.object({ id: z.uuid(), otherId: z.uuid(), joinedOn: dayShape })),
  earlierReports: z.array(earlierReportShape).nullable(),
  /** Where the person sleeps tonight when placed, by form alone; null when not, or not the asker's to see. */
  placement: z.object({ id: z.uuid(), form: z.enum(careForms), basis: z.enum(bases), fromOn: dayShape }).nullable(),
  /** Restrictions of visits where the person lives, that hold or will hold. They limit no contact of the person's own. */
  visitRestrictions: z.array(childRestrictionShape.pick({ id: true, state: true, fromOn: true, toOn: true, reviewOn: true, childToldOn: true, custodiansToldOn: true, custodiansAreTold: true, offeredOn: true })),
  /** What the law itself has ended, for as long as nobody has written what was done about it. */
  lapses: z.array(z.object({ clockId: z.uuid(), what: z.enum(endedByLaw), on: dayShape, paragraph: z.string() })),
  timeline: z.array(timelineRowShape),
  allowed: z.array(allowedShape),
  printedAt: instantShape,
})
export type PersonView = z.output<typeof personViewShape>

/** What has happened, page by page; `strand` leaves the others out ('contact': the notes of contacts). */
export const timelineQuery = z.object({ strand: timelineRowShape.shape.strand.optional(), ...pageQuery })
export const timelineShape = z.object({
  personId: z.uuid(), joinedIds: z.array(z.uuid()), seenAs: personViewShape.shape.seenAs, lines: z.array(timelineRowShape), next: nextShape,
})
