import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import {
  answerKinds, applicants, applicationKinds, areas, communicationWays, consents, followupContacts, followupGrounds, informedParties, lacks,
    origins,
  outcomes, parties, sourceKinds,
} from './words.ts'

const day = dayShape
const name = z.string().nullable()

export const headingShape = z.object({
  key: z.string(), area: z.enum(areas), labelSv: z.string(), labelEn: z.string(), helpSv: z.string(), helpEn: z.string(),
})
export const templateAnswer = z.object({
  version: z.int(), headings: z.array(headingShape),
  versions: z.array(z.object({ version: z.int(), reason: z.string(), byName: name, at: instantShape })),
})

const personShape = z.object({
  id: z.uuid(),
  /** Null for a protected identity, as the birth day. */
  name, birthOn: day.nullable(), caseNumber: z.string().nullable(),
})
export const headShape = z.object({
  id: z.uuid(), personId: z.uuid(), openedOn: day, openedFrom: z.enum(origins), openedByName: name, concludedOn: day.nullable(),
  outcome: z.enum(outcomes).nullable(), lockedAt: instantShape.nullable(), templateVersion: z.int(), nominalDueOn: day.nullable(),
  legalDueOn: day.nullable(), informedOn: day.nullable(), informedWaived: z.boolean(),
})
const answerShape = z.object({ id: z.uuid(), kind: z.enum(answerKinds), answeredOn: day, source: z.string(), body: z.string(),
  byName: name })

/** One investigation with everything in it. */
export const investigationAnswer = z.object({
  head: headShape, person: personShape, headings: z.array(headingShape),
  scope: z.object({ concise: z.boolean(), headings: z.array(z.string()), reason: z.string(), byName: name, at: instantShape }).nullable(),
  texts: z.array(z.object({
    field: z.string(), version: z.int(), body: z.string(), byName: name, at: instantShape, versions: z.int(),
    /** Texts beside it that nobody has chosen between yet. */
    sides: z.int(),
  })),
  requests: z.array(z.object({
    id: z.uuid(), sourceKind: z.enum(sourceKinds), source: z.string(), question: z.string(), askedOn: day, remindOn: day, byName: name,
    answers: z.array(answerShape),
  })),
  communications: z.array(z.object({
    id: z.uuid(), what: z.string(), how: z.enum(communicationWays).nullable(), party: z.enum(parties).nullable(),
      partyWords: z.string().nullable(),
    toldOn: day.nullable(), answerByOn: day.nullable(), waivedReason: z.string().nullable(), byName: name, at: instantShape,
    answers: z.array(z.object({ id: z.uuid(), answeredOn: day, body: z.string() })),
  })),
  applications: z.array(z.object({
    id: z.uuid(), kind: z.enum(applicationKinds), receivedOn: day, applicant: z.enum(applicants), applicantWords: z.string().nullable(),
    wanted: z.string(), byName: name,
  })),
  additions: z.array(z.object({ id: z.uuid(), body: z.string(), byName: name, at: instantShape })),
  decisionIds: z.array(z.uuid()),
  /** What is missing before it can be concluded; `field` is the text it stands in. */
  lacking: z.array(z.object({ lack: z.enum(lacks), field: z.string().nullable() })),
})

export const savedTextAnswer = z.object({
  /** current: it holds. beside: somebody else had written; both are kept. same: nothing new was said. */
  as: z.enum(['current', 'beside', 'same']),
  /** What the next save of the same text begins from. */
  version: z.int(), savedAt: instantShape, personId: z.uuid(),
})
export const textHistoryAnswer = z.object({
  personId: z.uuid(),
  versions: z.array(z.object({
    version: z.int(), base: z.int(), standing: z.enum(['current', 'beside']), settles: z.array(z.int()), body: z.string(), byName: name,
    at: instantShape,
  })),
})

export const changedAnswer = z.object({ id: z.uuid(), personId: z.uuid() })
export const openedAnswer = changedAnswer.extend({ opened: z.boolean() })
export const askedAnswer = changedAnswer.extend({ requestId: z.uuid() })
export const communicatedAnswer = changedAnswer.extend({ communicationId: z.uuid() })
export const decidedAnswer = changedAnswer.extend({ decisionId: z.uuid(), state: z.enum(['decided', 'for_meeting']) })
export const followupStartedAnswer = changedAnswer.extend({ state: z.enum(['decided', 'for_meeting']) })

export const followupAnswer = z.object({
  id: z.uuid(), personId: z.uuid(), after: z.enum(followupGrounds), investigationId: z.uuid().nullable(), proposedOn: day,
  consent: z.enum(consents), consentReason: z.string().nullable(), informed: z.array(z.enum(informedParties)), reasons: z.string(),
  closedOn: day.nullable(), result: z.string().nullable(), informedAtEnd: z.array(z.enum(informedParties)).nullable(), byName: name,
  nominalDueOn: day.nullable(), newInvestigationOn: day.nullable(), decisionId: z.uuid().nullable(), decisionState: z.string().nullable(),
  notes: z.array(z.object({ id: z.uuid(), notedOn: day, how: z.enum(followupContacts), body: z.string(), byName: name })),
})
export const personInvestigationsAnswer = z.object({
  personId: z.uuid(), investigations: z.array(headShape), followups: z.array(followupAnswer),
})
