import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { pageQuery, nextShape } from '../../platform/paging.ts'

/** What may stand on the agenda, in the order it does: what was promised before comes first. */
export const itemKinds = ['action', 'floor', 'alarm', 'clock', 'equipment', 'decision'] as const
export type ItemKind = (typeof itemKinds)[number]
/** How somebody was told of what the meeting decided. */
export const tellingWays = ['at_meeting', 'phone', 'mail', 'in_person', 'staff_message', 'intranet'] as const
export type TellingWay = (typeof tellingWays)[number]
/** What can be taken away again while the meeting goes on. */
export const removables = ['participant', 'decision', 'action', 'told'] as const
export type Removable = (typeof removables)[number]

const words = (most: number) => z.string().trim().min(1, 'needed').max(most, 'too_long')
export const mostWords = 1000

export const dailyParams = z.object({ id: z.uuid() })

export const participantBody = z.strictObject({
  staffId: z.uuid().nullable().default(null).describe('A member of staff; null for somebody from outside, who then has a name and a role.'),
  name: words(80).nullable().default(null), role: words(80).nullable().default(null),
})
export type ParticipantBody = z.output<typeof participantBody>
const itemId = z.uuid().nullable().default(null).describe('The item on the agenda that it belongs to.')
export const dailyDecisionBody = z.strictObject({ what: words(mostWords), itemId })
export const dailyActionBody = z.strictObject({ what: words(mostWords), ownerId: z.uuid('needed'), dueOn: dayShape, itemId })
export const toldBody = z.strictObject({ whom: words(120), how: z.enum(tellingWays, 'needed') })
export const dailyAdditionBody = z.strictObject({ what: words(mostWords) })
export const dailySearchBody = z.strictObject({ words: words(80) })

/** Every form of a meeting's page in one: `do` says which was sent. */
export const dailyForm = z.object({
  do: z.enum(['staff', 'outside', 'decision', 'action', 'told', 'addition']).default('staff'),
  staffId: z.string().default(''), name: z.string().trim().max(80, 'too_long').default(''),
    role: z.string().trim().max(80, 'too_long').default(''),
  decision: z.string().trim().max(mostWords, 'too_long').default(''), decisionItem: z.string().default(''),
  actionWhat: z.string().trim().max(mostWords, 'too_long').default(''), actionItem: z.string().default(''),
  owner: z.string().default(''), due: z.string().trim().max(60, 'too_long').default(''),
  whom: z.string().trim().max(120, 'too_long').default(''), how: z.enum(tellingWays).default('at_meeting'),
  addition: z.string().trim().max(mostWords, 'too_long').default(''),
})
export type DailyForm = z.output<typeof dailyForm>
export const removeForm = z.object({ what: z.enum(removables), rowId: z.uuid() })
export const dailySearchForm = z.object({ ord: z.string().trim().max(80, 'too_long').default('') })
export const dailyListQuery = z.object({ sida: z.coerce.number().int().min(1).max(10_000).catch(1), klart: z.string().optional() })
export const dailyMeetingsQuery = z.object(pageQuery)
export const removeParams = z.object({ id: z.uuid(), what: z.enum(removables), rowId: z.uuid() })

const bothLanguages = z.object({ sv: z.string(), en: z.string() })
const dailyItemShape = z.object({
  id: z.uuid(), kind: z.enum(itemKinds), unitId: z.uuid().nullable(), unitName: z.string().nullable(), words: bothLanguages,
  figures: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).describe('As they stood when the meeting was started.'),
  href: z.string().nullable(),
})
export type DailyItem = z.output<typeof dailyItemShape>
const participantShape = z.object({
  id: z.uuid(), staffId: z.uuid().nullable(), name: z.string(), role: z.string().describe('The title of staff, the role of others.'),
})
const dailyDecisionShape = z.object({ id: z.uuid(), itemId: z.uuid().nullable(), what: z.string() })
export const dailyActionShape = z.object({
  id: z.uuid(), meetingId: z.uuid(), itemId: z.uuid().nullable(), what: z.string(), ownerId: z.uuid(), ownerName: z.string(),
    givenOn: dayShape, dueOn: dayShape,
  doneOn: dayShape.nullable(), doneByName: z.string().nullable(),
})
export type DailyAction = z.output<typeof dailyActionShape>
const toldShape = z.object({ id: z.uuid(), whom: z.string(), how: z.enum(tellingWays) })
const dailyAdditionShape = z.object({ id: z.uuid(), what: z.string(), by: z.string(), at: instantShape })

export const dailyLineShape = z.object({
  id: z.uuid(), on: dayShape, startedAt: instantShape, startedByName: z.string(), closedAt: instantShape.nullable(),
    closedByName: z.string().nullable(),
  participants: z.int(), decisions: z.int(), actions: z.int(), openActions: z.int(),
})
export type DailyLine = z.output<typeof dailyLineShape>
export const dailyMeetingsAnswer = z.object({ meetings: z.array(dailyLineShape), next: nextShape })
export const dailyFoundAnswer = z.object({ meetings: z.array(dailyLineShape) })
export const dailyMeetingAnswer = dailyLineShape.omit({ participants: true, decisions: true, actions: true, openActions: true }).extend({
  items: z.array(dailyItemShape), participants: z.array(participantShape), decisions: z.array(dailyDecisionShape),
    actions: z.array(dailyActionShape),
  told: z.array(toldShape), additions: z.array(dailyAdditionShape),
})
export type DailyMeeting = z.output<typeof dailyMeetingAnswer>
export const dailyIdShape = z.object({ id: z.uuid() })
export const dailyStartedShape = z.object({ id: z.uuid(),
  started: z.boolean().describe('False when the meeting of the day was started already.') })
export const dailyActionsAnswer = z.object({ actions: z.array(dailyActionShape) })
