import * as z from 'zod'
import { dayShape } from '../../calendar/contract.ts'
import { readOre } from '../../calendar/money.ts'
import { dayField, idChosen, idIfChosen, textIfAny, textOf } from './typed-words.ts'

/** Kinds of support in the order they are offered, those of the first days first. */
export const supportKinds = ['first_aid', 'group', 'individual', 'coaching', 'legal', 'authority', 'routines', 'inspection_line',
  'occupational_health'] as const
export type SupportKind = (typeof supportKinds)[number]
/** When it helps: acute from the first hours to some weeks; later when the work is taken up again; always. */
export const supportPhases = ['acute', 'later', 'always'] as const
export type SupportPhase = (typeof supportPhases)[number]
export const supportOutcomes = ['given', 'not_given', 'withdrawn'] as const
export type SupportOutcome = (typeof supportOutcomes)[number]
export const helpedChoices = ['much', 'some', 'little', 'not'] as const
export type Helped = (typeof helpedChoices)[number]
export const contactWays = ['meeting', 'phone', 'video', 'written'] as const
export type ContactWay = (typeof contactWays)[number]
export const procurements = ['direct', 'framework', 'tender'] as const
export type Procurement = (typeof procurements)[number]
/** `social`: social and other special services (LOU 19 a:2, annex 2), which have a limit of their own. */
export const serviceKinds = ['general', 'social'] as const
export type ServiceKind = (typeof serviceKinds)[number]
export const improvementKinds = ['action', 'improvement'] as const
export type ImprovementKind = (typeof improvementKinds)[number]
export const improvementOutcomes = ['done', 'dropped'] as const
export type ImprovementOutcome = (typeof improvementOutcomes)[number]

const choice = 'choice_needed'
const kind = z.enum(supportKinds, choice)

export const offerBody = z.strictObject({
  kind, phase: z.enum(supportPhases, choice), name: textOf(80), who: textOf(120), reachedBy: textOf(200), contractId: z.uuid().nullable(),
})
export const offerForm = z.object({ ...offerBody.shape, contractId: idIfChosen })
export type OfferBody = z.output<typeof offerBody>

/** `unitId` null: for the asker alone, and confidential. */
export const supportRequestBody = z.strictObject({ unitId: z.uuid().nullable(), receiverId: z.uuid(), kind, words: textOf(2000) })
export const supportRequestForm = z.object({ unitId: idIfChosen, receiverId: idChosen, kind, words: textOf(2000) })
export type SupportRequestBody = z.output<typeof supportRequestBody>
export const supportContactBody = z.strictObject({ on: dayShape, way: z.enum(contactWays, choice), words: textOf(1000) })
export const supportContactForm = z.object({ on: dayField, way: z.enum(contactWays, choice), words: textOf(1000) })
export type SupportContactBody = z.output<typeof supportContactBody>
export const endBody = z.strictObject({ outcome: z.enum(supportOutcomes, choice) })
export const endForm = z.object(endBody.shape)
export const helpedBody = z.strictObject({ helped: z.enum(helpedChoices, choice), words: textIfAny(500) })
export const helpedForm = z.object(helpedBody.shape)
export type HelpedBody = z.output<typeof helpedBody>
export const receiverBody = z.strictObject({ staffId: z.uuid() })
export const receiverForm = z.object({ staffId: idChosen })

const ore = z.int('amount_needed').min(0, 'amount_needed').max(100_000_000_000, 'amount_needed')
const contractFields = { supplier: textOf(80), about: textOf(120), procurement: z.enum(procurements, choice),
  services: z.enum(serviceKinds, choice), reason: textOf(500) }
/** `agreedOre`: the whole contract with its options, without value added tax. */
export const contractBody = z.strictObject({ ...contractFields, signedOn: dayShape, endsOn: dayShape.nullable(), agreedOre: ore })
export type ContractBody = z.output<typeof contractBody>
const kronor = z.string().default('').transform((text, context) => {
  const read = readOre(text)
  if (read !== null) return read
  context.addIssue({ code: 'custom', message: 'amount_needed' })
  return z.NEVER
})
export const contractForm = z.object({ ...contractFields, signedOn: dayField, endsOn: dayField, agreed: kronor })
export const costBody = z.strictObject({ on: dayShape, ore: ore.min(1, 'amount_needed'), words: textOf(120) })
export const costForm = z.object({ on: dayField, amount: kronor, words: textOf(120) })
export type CostBody = z.output<typeof costBody>
export const costParams = z.object({ id: z.uuid(), costId: z.uuid() })

export const improvementBody = z.strictObject({
  kind: z.enum(improvementKinds, choice), what: textOf(300), childPerspective: textOf(500), unitId: z.uuid().nullable(),
    ownerId: z.uuid(), dueOn: dayShape,
})
export const improvementForm = z.object({ ...improvementBody.shape, unitId: idIfChosen, ownerId: idChosen, dueOn: dayField })
export type ImprovementBody = z.output<typeof improvementBody>
/** What has happened; `outcome` ends it, `dueOn` moves the day. */
export const improvementNoteBody = z.strictObject({
  words: textOf(500), outcome: z.enum(improvementOutcomes, choice).nullable().default(null), dueOn: dayShape.nullable().default(null),
})
export const improvementNoteForm = z.object({
  words: textOf(500), outcome: z.enum(['', ...improvementOutcomes], choice).default('').transform((text) => (text === '' ? null : text)),
    dueOn: dayField,
})
export type ImprovementNoteBody = z.output<typeof improvementNoteBody>
export const improvementsQuery = z.object({ visa: z.enum(['oppna', 'alla']).catch('oppna').default('oppna') })

const offerShape = z.object({
  id: z.uuid(), kind, phase: z.enum(supportPhases), name: z.string(), who: z.string(), reachedBy: z.string(),
    contractId: z.uuid().nullable(),
  closedOn: dayShape.nullable(),
})
export type Offer = z.output<typeof offerShape>
export const offersAnswer = z.object({ offers: z.array(offerShape) })
const receiverShape = z.object({ id: z.uuid(), name: z.string(), title: z.string(), fromOn: dayShape })
export type Receiver = z.output<typeof receiverShape>
export const receiversAnswer = z.object({ receivers: z.array(receiverShape) })

const requestShape = z.object({
  id: z.uuid(), unitId: z.uuid().nullable(), unitName: z.string().nullable(), askerId: z.uuid(), askerName: z.string(),
    receiverId: z.uuid(),
  receiverName: z.string(), kind, words: z.string(), askedOn: dayShape, outcome: z.enum(supportOutcomes).nullable(),
    endedOn: dayShape.nullable(),
  helped: z.enum(helpedChoices).nullable(), helpedWords: z.string(),
})
export type SupportRequest = z.output<typeof requestShape>
const contactShape = z.object({ id: z.uuid(), on: dayShape, way: z.enum(contactWays), words: z.string(), by: z.string() })
export type SupportContact = z.output<typeof contactShape>
export const supportRequestsAnswer = z.object({ requests: z.array(requestShape) })
export const supportRequestAnswer = z.object({ request: requestShape, contacts: z.array(contactShape) })

/** `over`: the value is above the limit for direct award; `near`: at least 80 %; `free`: another procurement than direct, no limit here. */
export const limitStandings = ['free', 'within', 'near', 'over'] as const
export type LimitStanding = (typeof limitStandings)[number]
export const documentationStandings = ['none', 'due', 'late', 'done'] as const
export type DocumentationStanding = (typeof documentationStandings)[number]
const contractShape = z.object({
  id: z.uuid(), supplier: z.string(), about: z.string(), procurement: z.enum(procurements), services: z.enum(serviceKinds),
    reason: z.string(), signedOn: dayShape,
  endsOn: dayShape.nullable(), agreedOre: z.int(), usedOre: z.int(), documentedOn: dayShape.nullable(),
})
export type Contract = z.output<typeof contractShape>
const judgedShape = contractShape.extend({
  /** What was agreed, or what has been used where that is more. */
  valueOre: z.int(),
  /** With the other direct awards to the same supplier, of the same kind of services, signed in the same year. */
  togetherOre: z.int(), limitOre: z.int().nullable(), limit: z.enum(limitStandings), documentation: z.enum(documentationStandings),
  documentBy: dayShape.nullable(),
})
export type JudgedContract = z.output<typeof judgedShape>
const costShape = z.object({ id: z.uuid(), on: dayShape, ore: z.int(), words: z.string(), withdrawn: z.boolean() })
export type Cost = z.output<typeof costShape>
export const contractsAnswer = z.object({ contracts: z.array(judgedShape) })
export const contractAnswer = z.object({ contract: judgedShape, costs: z.array(costShape) })

/** Of requests for units, by kind; persons' own are only counted by quarter. */
const useShape = z.object({ kind, asked: z.int(), given: z.int(), much: z.int(), some: z.int(), little: z.int(), not: z.int() })
export type SupportUse = z.output<typeof useShape>
/** `requests` null: one to four, which is not shown. */
const quarterShape = z.object({ quarter: z.string(), requests: z.int().nullable() })
export type SupportQuarter = z.output<typeof quarterShape>
export const useAnswer = z.object({ units: z.array(useShape), persons: z.array(quarterShape) })

const improvementShape = z.object({
  id: z.uuid(), kind: z.enum(improvementKinds), what: z.string(), childPerspective: z.string(), unitId: z.uuid().nullable(),
    unitName: z.string().nullable(),
  ownerId: z.uuid(), ownerName: z.string(), begunOn: dayShape, dueOn: dayShape, outcome: z.enum(improvementOutcomes).nullable(),
    endedOn: dayShape.nullable(),
  endedWords: z.string(),
})
export type Improvement = z.output<typeof improvementShape>
const noteShape = z.object({ id: z.uuid(), on: dayShape, words: z.string(), dueOn: dayShape.nullable(), by: z.string() })
export type ImprovementNote = z.output<typeof noteShape>
export const improvementsAnswer = z.object({ improvements: z.array(improvementShape) })
export const improvementAnswer = z.object({ improvement: improvementShape, notes: z.array(noteShape) })
