import * as z from 'zod'
import { dayShape, instantShape, timeShape } from '../calendar/contract.ts'

/** How a contact took place, in the order of the keys 1-6. */
export const modes = ['visit', 'office', 'outdoors', 'video', 'phone', 'letter'] as const
export type Mode = (typeof modes)[number]
/** Modes in which a child can be seen; by telephone or letter it cannot. */
export const seeingModes: readonly Mode[] = ['visit', 'office', 'outdoors', 'video']

/** Whether it came about: held, or why not and by whom. */
export const outcomes = ['held', 'cancelled_by_us', 'cancelled_by_them', 'illness', 'no_show'] as const
export type Outcome = (typeof outcomes)[number]

/** How one met a child: in private, among others, or not at all. */
export const seenHow = ['alone', 'seen', 'not'] as const
export type SeenHow = (typeof seenHow)[number]

export const contactParams = z.object({ id: z.uuid() })
export const noteParams = z.object({ id: z.uuid() })

const words = (most: number) => z.string().max(most, 'too_long')

const nextStepShape = z.strictObject({
  title: words(200).min(1, 'step_needed'),
  dueOn: dayShape,
  dueTime: timeShape.nullable().default(null),
})

/** A contact note as it is handed in. `id` is chosen by the sender: the same id sent twice makes one note. */
export const contactBody = z.strictObject({
  id: z.uuid().optional(),
  mode: z.enum(modes, 'mode_needed'),
  outcome: z.enum(outcomes, 'outcome_needed'),
  /** Only when it did not come about. */
  notHeldReason: words(500).nullable().default(null),
  happenedOn: dayShape,
  happenedTime: timeShape.nullable().default(null),
  minutes: z.int('minutes_out_of_range').min(1, 'minutes_out_of_range').max(1440, 'minutes_out_of_range').nullable().default(null),
  note: words(20_000).default(''),
  /** The children whose files the note belongs in, and how each was seen. */
  children: z
    .array(z.strictObject({ personId: z.uuid(), seen: z.enum(seenHow).default('not') }))
    .min(1, 'child_needed')
    .max(12, 'too_many_children'),
  /** Who was met, children among them; `others` are words ("mormor", "läraren"). */
  participants: z
    .strictObject({
      personIds: z.array(z.uuid()).max(20, 'too_many_people').default([]),
      others: z.array(words(100).min(1)).max(10, 'too_many_people').default([]),
    })
    .default({ personIds: [], others: [] }),
  /** Becomes a promise of one's own, never a clock of the law. */
  nextStep: nextStepShape.nullable().default(null),
  /** The promise that this contact keeps. */
  taskId: z.uuid().nullable().default(null),
})
export type ContactBody = z.output<typeof contactBody>

/** The form as it is typed; rules.ts reads it. */
export const noteForm = z.object({
  formId: z.string().default(''),
  mode: z.string().default(''),
  outcome: z.string().default('held'),
  reason: z.string().default(''),
  present: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((value) => [value].flat()),
  other: z.string().default(''),
  seen: z.record(z.string(), z.string()).default({}),
  when: z.string().default(''),
  minutes: z.string().default(''),
  minutesOther: z.string().default(''),
  note: z.string().default(''),
  step: z.string().default(''),
  due: z.string().default(''),
  taskId: z.string().default(''),
  keepDraft: z.string().default(''),
})
export type NoteForm = z.output<typeof noteForm>

export const noteQuery = z.object({
  uppgift: z.uuid().optional().catch(undefined),
  till: z.enum(['arbetslista', 'person']).catch('person'),
})

export const additionBody = z.strictObject({ note: words(20_000).min(1, 'note_needed') })
export const additionForm = z.object({ note: words(20_000).min(1, 'note_needed') })

/** A note on the wrong person is moved to the right one. */
export const moveBody = z.strictObject({ fromPersonId: z.uuid(), toPersonId: z.uuid() })
export const moveForm = z.object({ from: z.uuid('from_needed'), to: z.string().min(1, 'to_needed').max(60, 'to_needed') })

const personSeen = z.object({
  personId: z.uuid(),
  /** Null for a protected identity. */
  name: z.string().nullable(),
  caseNumber: z.string().nullable(),
  protected: z.boolean(),
})

export const contactAnswer = z.object({
  id: z.uuid(),
  mode: z.enum(modes),
  outcome: z.enum(outcomes),
  notHeldReason: z.string().nullable(),
  happenedOn: dayShape,
  happenedTime: timeShape.nullable(),
  minutes: z.int().nullable(),
  note: z.string(),
  /** The group session that the note came of; null for any other. */
  groupSessionId: z.uuid().nullable(),
  writtenBy: z.object({ id: z.uuid(), name: z.string() }),
  recordedAt: instantShape,
  children: z.array(personSeen.extend({ seen: z.enum(seenHow), movedOn: dayShape.nullable() })),
  participants: z.array(z.object({ personId: z.uuid().nullable(), words: z.string() })),
  additions: z.array(z.object({ id: z.uuid(), note: z.string(), by: z.string(), recordedAt: instantShape })),
  /** What may be done with it now. */
  allowed: z.array(z.enum(['add', 'move'])),
})
export type ContactAnswer = z.output<typeof contactAnswer>

/** The facts of a contact on a timeline. */
export const contactFacts = z.object({
  mode: z.enum(modes),
  outcome: z.enum(outcomes),
  reason: z.string().nullable(),
  minutes: z.int().nullable(),
  time: z.string().nullable(),
  note: z.string(),
  seen: z.enum(seenHow),
  people: z.array(z.string()),
  additions: z.array(z.object({ at: z.string(), by: z.string(), note: z.string() })),
})
