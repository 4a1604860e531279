import * as z from 'zod'
import { dayShape, instantShape } from '../calendar/contract.ts'
import { identityKinds } from './identity-number.ts'

/** The levels that show in data; the third, a fabricated identity, never does. */
export const protections = ['none', 'confidentiality_mark', 'protected_registration'] as const
export type Protection = (typeof protections)[number]
export const whereaboutsKinds = ['address', 'phone', 'email', 'preschool', 'school'] as const
export type WhereaboutsKind = (typeof whereaboutsKinds)[number]
export const relationKinds = ['custodian', 'parent', 'step_parent', 'sibling', 'grandparent', 'network'] as const
export type RelationKind = (typeof relationKinds)[number]
export const revealPurposes = ['contact', 'decision', 'other'] as const

const line = (longest: number) => z.string().trim().max(longest, 'too_long')
/** Empty and left out are the same: nothing is known. */
export const knownLine = (longest: number) =>
  line(longest)
    .transform((text) => (text === '' ? null : text))
    .nullable()
    .default(null)
export const reasonShape = line(500).min(1, 'reason_needed')
const knownDay = dayShape.nullable().default(null)

export const personParams = z.object({ id: z.uuid() })
export const personRowParams = z.object({ id: z.uuid(), rowId: z.uuid() })

/** Who somebody is, as far as it is known. Without a number the record's own id is the temporary one. */
export const personFields = {
  identityNumber: knownLine(20),
  givenName: line(100).default(''),
  familyName: line(100).default(''),
  birthOn: knownDay,
  interpreterLanguage: knownLine(60),
}
export const givenPersonShape = z.object(personFields)
export type GivenPerson = z.output<typeof givenPersonShape>

export const correctBody = givenPersonShape.extend({ deceasedOn: knownDay, reason: reasonShape })
export type CorrectBody = z.output<typeof correctBody>

export const whereaboutsBody = z.object({
  kind: z.enum(whereaboutsKinds, 'kind_needed'),
  value: line(200).min(1, 'value_needed'),
  fromOn: knownDay,
})
export type WhereaboutsBody = z.output<typeof whereaboutsBody>
export const endBody = z.object({ toOn: dayShape })

/** A relative: one who is known already (`relativeId`), or a new person. */
export const relationBody = givenPersonShape.extend({
  relativeId: z.uuid().nullable().default(null),
  kinds: z.array(z.enum(relationKinds)).min(1, 'kind_needed'),
  word: knownLine(60),
  fromOn: knownDay,
  phone: knownLine(40),
})
export type RelationBody = z.output<typeof relationBody>

export const householdBody = z.object({ withIds: z.array(z.uuid()), fromOn: knownDay })
export type HouseholdBody = z.output<typeof householdBody>

export const protectionBody = z.object({
  protection: z.enum(protections, 'level_needed'),
  hiddenWhereaboutsFromOn: knownDay,
  reason: reasonShape,
})
export type ProtectionBody = z.output<typeof protectionBody>

export const revealBody = z.object({ purpose: z.enum(revealPurposes, 'purpose_needed'), reason: knownLine(300) })
export type RevealBody = z.output<typeof revealBody>

export const joinBody = z.object({ otherId: z.uuid(), reason: reasonShape })
export const undoBody = z.object({ reason: reasonShape })

// What forms send: days as people type them, and a single tick as a text instead of a list.
const typedDayText = z.string().max(60).default('')
/** A field that may be ticked once, several times, or not at all. */
export const tickedShape = <S extends z.ZodType>(each: S) =>
  z.preprocess((sent) => (typeof sent === 'string' ? [sent] : (sent ?? [])), z.array(each))
export const correctForm = correctBody.extend({ birthOn: typedDayText, deceasedOn: typedDayText })
export const whereaboutsForm = whereaboutsBody.extend({ fromOn: typedDayText })
export const relationForm = relationBody.extend({
  birthOn: typedDayText,
  fromOn: typedDayText,
  kinds: tickedShape(z.enum(relationKinds)).refine((kinds) => kinds.length > 0, 'kind_needed'),
})
export const householdForm = z.object({ withIds: tickedShape(z.uuid()), fromOn: typedDayText })
export const protectionForm = protectionBody.omit({ hiddenWhereaboutsFromOn: true }).extend({ hidden: z.string().default('') })
export const endForm = z.object({ toOn: typedDayText })
export const backQuery = z.object({ till: z.string().max(200).optional() })

export const madeShape = z.object({ id: z.uuid() })
export const doneShape = z.object({ done: z.literal(true) })
export const revealShape = z.object({ until: instantShape })

/** A person's header. What is hidden is null, and `hidden` says so. */
export const personHeaderShape = z.object({
  id: z.uuid(),
  givenName: z.string().nullable(),
  familyName: z.string().nullable(),
  identityKind: z.enum(identityKinds),
  identityNumber: z.string().nullable(),
  birthOn: dayShape.nullable(),
  age: z.number().int().nullable(),
  deceasedOn: dayShape.nullable(),
  interpreterLanguage: z.string().nullable(),
  protection: z.enum(protections),
  hiddenWhereaboutsFromOn: dayShape.nullable(),
  /** Lives with somebody who is protected or whose whereabouts are hidden: the own address would tell. */
  livesWithHidden: z.boolean(),
  shownUntil: instantShape.nullable(),
  hidden: z.object({ identity: z.boolean(), whereabouts: z.boolean() }),
})
