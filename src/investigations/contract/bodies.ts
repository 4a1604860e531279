import * as z from 'zod'
import { dayShape } from '../../calendar/contract.ts'
import { tickedShape } from '../../persons/contract.ts'
import {
  answerKinds, applicants, applicationKinds, areas, communicationWays, consents, followupContacts, followupGrounds, informedParties,
    outcomes, parties,
  sourceKinds,
} from './words.ts'

export const idParams = z.object({ id: z.uuid() })
export const fieldParams = z.object({ id: z.uuid(), field: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/) })
export const requestParams = z.object({ id: z.uuid(), requestId: z.uuid() })
export const communicationParams = z.object({ id: z.uuid(), communicationId: z.uuid() })

const words = (most: number) => z.string().trim().max(most, 'too_long')
const said = (code: string, most = 20_000) => words(most).min(1, code)

/**
 * One text as it is saved. `base` is the version that the writer began from, `pen` one opening of the page, `settles` the versions beside it
 * that the writer has seen and chosen away or worked in.
 */
export const fieldBody = z.strictObject({
  body: z.string().max(60_000, 'too_long').transform((text) => text.replaceAll('\0', '').replace(/\r\n?/g, '\n')),
  base: z.int().min(0),
  pen: z.uuid(),
  settles: z.array(z.int().min(1)).max(50).default([]),
})
export type FieldBody = z.output<typeof fieldBody>
/** The same from a page's form without script: several texts at once, named text-<field> and base-<field>. */
export const fieldsForm = z.looseObject({ pen: z.uuid() })
export const settleForm = z.object({ text: z.string().max(60_000, 'too_long').default(''), base: z.coerce.number().int().min(0),
  pen: z.uuid(), settles: tickedShape(z.coerce.number().int().min(1)) })

export const applicationBody = z.strictObject({
  kind: z.enum(applicationKinds, 'kind_needed'),
  receivedOn: dayShape,
  applicant: z.enum(applicants, 'applicant_needed'),
  applicantWords: words(200).nullable().default(null),
  wanted: said('wanted_needed'),
})
export type ApplicationBody = z.output<typeof applicationBody>
export const applicationForm = applicationBody.extend({ receivedOn: z.string().max(60).default(''),
  applicantWords: words(200).default('') })

export const scopeBody = z.strictObject({
  concise: z.boolean(), headings: z.array(z.string().max(60)).max(20).default([]), reason: said('reason_needed', 2000),
})
export type ScopeBody = z.output<typeof scopeBody>
export const scopeForm = z.object({
  scope: z.enum(['whole', 'concise'], 'scope_needed'), headings: tickedShape(z.string().max(60)), reason: said('reason_needed', 2000),
})

export const requestBody = z.strictObject({
  sourceKind: z.enum(sourceKinds, 'source_kind_needed'), source: said('source_needed', 200), question: said('question_needed', 4000),
  askedOn: dayShape, remindOn: dayShape,
})
export type RequestBody = z.output<typeof requestBody>
export const requestForm = requestBody.extend({ askedOn: z.string().max(60).default(''), remindOn: z.string().max(60).default('') })

export const answerBody = z.strictObject({
  kind: z.enum(answerKinds, 'answer_kind_needed'), answeredOn: dayShape, source: words(200).default(''), body: words(20_000).default(''),
})
export type AnswerBody = z.output<typeof answerBody>
export const answerForm = answerBody.extend({ answeredOn: z.string().max(60).default('') })

export const communicationBody = z.discriminatedUnion('how', [
  z.strictObject({
    how: z.enum(communicationWays), what: said('what_needed', 2000), party: z.enum(parties, 'party_needed'),
    partyWords: words(200).nullable().default(null), toldOn: dayShape, answerByOn: dayShape,
  }),
  z.strictObject({ how: z.literal('waived'), what: said('what_needed', 2000), waivedReason: said('reason_needed', 2000) }),
], 'how_needed')
export type CommunicationBody = z.output<typeof communicationBody>
export const communicationForm = z.object({
  how: z.enum([...communicationWays, 'waived'], 'how_needed'), what: said('what_needed', 2000), party: z.string().default(''),
  partyWords: words(200).default(''), toldOn: z.string().max(60).default(''), answerByOn: z.string().max(60).default(''),
  waivedReason: words(2000).default(''),
})
export const communicationAnswerBody = z.strictObject({ answeredOn: dayShape, body: said('answer_needed') })
export const communicationAnswerForm = z.object({ answeredOn: z.string().max(60).default(''), body: said('answer_needed') })

export const extensionBody = z.strictObject({ until: dayShape, reasons: said('reasons_needed', 4000) })
export const extensionForm = z.object({ until: z.string().max(60).default(''), reasons: said('reasons_needed', 4000) })

export const conclusionBody = z.strictObject({ outcome: z.enum(outcomes, 'outcome_needed'), reasons: said('reasons_needed') })
export type ConclusionBody = z.output<typeof conclusionBody>

export const additionBody = z.strictObject({ body: said('addition_needed') })

export const followupBody = z.strictObject({
  after: z.enum(followupGrounds, 'after_needed'), consent: z.enum(consents, 'consent_needed'),
  consentReason: words(2000).nullable().default(null), informed: z.array(z.enum(informedParties)).max(2).default([]),
    reasons: said('reasons_needed', 4000),
})
export type FollowupBody = z.output<typeof followupBody>
export const followupForm = followupBody.extend({ consentReason: words(2000).default(''), informed: tickedShape(z.enum(informedParties)) })
export const followupNoteBody = z.strictObject({ notedOn: dayShape, how: z.enum(followupContacts, 'contact_needed'),
  body: said('note_needed') })
export const followupNoteForm = followupNoteBody.extend({ notedOn: z.string().max(60).default('') })
export const followupCloseBody = z.strictObject({ result: said('result_needed'),
  informed: z.array(z.enum(informedParties)).max(2).default([]) })
export const followupCloseForm = z.object({ result: said('result_needed'), informed: tickedShape(z.enum(informedParties)) })

const headingShape = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/).or(z.literal('')).default(''), area: z.enum(areas), labelSv: words(80),
    labelEn: words(80).default(''), helpSv: words(400).default(''),
  helpEn: words(400).default(''),
})
/** A new version of the template: every heading in its order; those without words are left out. */
export const templateBody = z.strictObject({ headings: z.array(headingShape).min(1).max(20), reason: said('reason_needed', 2000) })
export type TemplateBody = z.output<typeof templateBody>
