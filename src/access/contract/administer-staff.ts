import * as z from 'zod'
import { dayShape } from '../../calendar/contract.ts'
import { roles, roleShape, unitKinds } from '../contract.ts'
import { nextShape, pageQuery } from '../../platform/paging.ts'
import type { PageAsked } from '../../platform/paging.ts'

const words = (most: number) => z.string().trim().min(1, 'needed').max(most, 'too_long')
const count = z.int().nonnegative()
const nothing = (value: unknown): unknown => (value === '' ? null : value)

/** The answer of whoever adds or changes: the id of what was added or changed. */
export const madeShape = z.object({ id: z.uuid() })
export const idParams = z.object({ id: z.uuid() })

export const unitKindShape = z.enum(unitKinds)
export const unitNameShape = z.strictObject({ name: words(80) })
export type UnitName = z.output<typeof unitNameShape>

export const unitShape = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: unitKindShape,
  /** The unit's last day; null while it is open. */
  endedOn: z.string().nullable(),
  /** How many work here today. */
  staff: count,
  /** Who manage the unit today. */
  managers: z.array(z.object({ id: z.uuid(), name: z.string() })),
})
export type UnitRow = z.output<typeof unitShape>
export const unitsShape = z.object({ units: z.array(unitShape) })

/** The last day of what ends. Yesterday: it has ended now. Never earlier. */
export const lastDayShape = z.strictObject({ lastDay: dayShape })
export type LastDay = z.output<typeof lastDayShape>

export const changedStaffShape = z.strictObject({
  givenName: words(80),
  familyName: words(80),
  title: words(80),
  email: z.email('not_an_address').nullable(),
  unitId: z.uuid('needed'),
})
export type ChangedStaff = z.output<typeof changedStaffShape>

/**
 * Which staff a list shows: holders of a role today; `none`: without one today or later; `ending`: with one that ends within thirty
 * days; `left`: who have left.
 */
export const staffChoices = [...roles, 'none', 'ending', 'left'] as const
export type StaffChoice = (typeof staffChoices)[number]
export const staffQuery = z.object({
  unitId: z.uuid().optional(),
  role: z.enum(staffChoices).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  ...pageQuery,
})
export type StaffFilter = { readonly unitId?: string | undefined; readonly role?: StaffChoice | undefined; readonly page: number }
  & PageAsked

/** Words of a name, or the whole of what the sign-in calls the person. Sent in a body: a name does not stand in an address. */
export const staffSearchShape = z.strictObject({ name: words(80) })

export const staffRowShape = z.object({
  id: z.uuid(),
  name: z.string(),
  title: z.string(),
  unitId: z.uuid(),
  unitName: z.string(),
  endedOn: z.string().nullable(),
  roles: z.array(z.object({ role: roleShape, unitName: z.string().nullable(), toOn: z.string().nullable() })),
})
export type StaffRow = z.output<typeof staffRowShape>
export const staffListShape = z.object({ staff: z.array(staffRowShape), total: count, page: z.int(), pages: z.int(), next: nextShape })
export type StaffList = z.output<typeof staffListShape>
export const staffFoundShape = z.object({ staff: z.array(staffRowShape), more: z.boolean() })
export type StaffFound = z.output<typeof staffFoundShape>

/** How a dated fact stands on a day; withdrawn: it was held on no day. */
export const standings = ['coming', 'now', 'ended', 'withdrawn'] as const
export type Standing = (typeof standings)[number]

export const heldRoleShape = z.object({
  id: z.uuid(),
  role: roleShape,
  unitName: z.string().nullable(),
  fromOn: z.string(),
  toOn: z.string().nullable(),
  standing: z.enum(standings),
  /** Null: at set-up, by nobody here. */
  givenBy: z.string().nullable(),
  givenAt: z.string(),
  endedBy: z.string().nullable(),
  endedAt: z.string().nullable(),
})
export type HeldRole = z.output<typeof heldRoleShape>

export const heldDeputyShape = z.object({
  id: z.uuid(),
  /** The one whose page it is on has the other as deputy, or stands in for the other. */
  direction: z.enum(['has', 'is']),
  otherId: z.uuid(),
  otherName: z.string(),
  fromOn: z.string(),
  toOn: z.string(),
  reason: z.string(),
  standing: z.enum(standings),
  givenBy: z.string().nullable(),
  givenAt: z.string(),
  endedBy: z.string().nullable(),
  endedAt: z.string().nullable(),
})
export type HeldDeputy = z.output<typeof heldDeputyShape>

export const memberShape = z.object({
  id: z.uuid(),
  subject: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  title: z.string(),
  email: z.string().nullable(),
  unitId: z.uuid(),
  unitName: z.string(),
  endedOn: z.string().nullable(),
  roles: z.array(heldRoleShape),
  deputies: z.array(heldDeputyShape),
  sessions: z.object({ open: count, lastSeenAt: z.string().nullable() }),
})
export type Member = z.output<typeof memberShape>

/** What the administrator should see to, in numbers. */
export const attentionShape = z.object({
  withoutRole: count,
  rolesEnding: count,
  unitsWithoutManager: count,
  awayWithoutDeputy: count,
  failedJobs: count,
  clientsEnding: count,
  /** Addresses of other systems that receive nothing, and those ended for it in the last week. */
  webhooksFailing: count,
  administrators: count,
  logReviewers: count,
})
export type Attention = z.output<typeof attentionShape>
export const endedSessionsShape = z.object({ ended: count })

const typedDay = z.string().trim().max(40, 'day_unclear')
const whenFields = { when: z.enum(['now', 'day'], 'choose_when'), lastDay: typedDay.default('') }
/** Forms: days as people write them, and an empty choice where the wire has null. */
export const whenForm = z.object(whenFields)
/** A question that is only answered with the button. */
export const nothingForm = z.object({})
export const unitForm = z.object({ name: words(80), kind: z.enum(unitKinds, 'needed') })
export const unitNameForm = z.object({ name: words(80) })
const staffFields = {
  givenName: words(80),
  familyName: words(80),
  title: words(80),
  email: z.preprocess(nothing, z.email('not_an_address').nullable()),
  unitId: z.uuid('needed'),
}
export const changedStaffForm = z.object(staffFields)
export const staffForm = z.object({ subject: words(200), ...staffFields })
export const roleForm = z.object({
  role: z.enum(roles, 'needed'),
  unitId: z.preprocess(nothing, z.uuid('needed').nullable()),
  fromOn: typedDay.min(1, 'needed'),
  toOn: typedDay.default(''),
})
export const deputyForm = z.object({
  deputyId: z.uuid('needed'),
  fromOn: typedDay.min(1, 'needed'),
  toOn: typedDay.min(1, 'needed'),
  reason: words(200),
})
export const staffListQuery = z.object({
  enhet: z.uuid().optional().catch(undefined),
  roll: z.enum(staffChoices).optional().catch(undefined),
  sida: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export const staffSearchForm = z.object({ namn: words(80) })
