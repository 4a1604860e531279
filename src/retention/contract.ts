import * as z from 'zod'
import { dayShape, instantShape } from '../calendar/contract.ts'
import { keepReasons } from '../law/retention.ts'

/** Of what something is destroyed: everything about a person, or one report about a child that no investigation followed. */
export const itemKinds = ['person', 'report'] as const
export type ItemKind = (typeof itemKinds)[number]
export const leftReasons = ['kept_after_all', 'somebody_elses_kin', 'case_is_open'] as const

const itemShape = z.object({
  item: z.number().int(), kind: z.enum(itemKinds), caseNumber: z.string().nullable(), until: dayShape, destroyBy: dayShape, reason: z.enum(keepReasons),
  paragraph: z.string(), rowsGone: z.number().int().nullable(), leftBecause: z.enum(leftReasons).nullable(),
})
export const destructionShape = z.object({
  id: z.uuid(), proposedAt: instantShape, proposedBy: z.string(), proposedById: z.uuid(), decidedAt: instantShape.nullable(), decidedBy: z.string().nullable(),
  approved: z.boolean().nullable(), reason: z.string().nullable(), doneAt: instantShape.nullable(), rowsGone: z.number().int().nullable(), items: z.array(itemShape),
})
export type DestructionView = z.output<typeof destructionShape>

/** What may be destroyed: one line, with why it was kept until then. */
const dueShape = z.object({
  kind: z.enum(itemKinds), subjectId: z.uuid(), personId: z.uuid(), caseNumber: z.string().nullable(), until: dayShape, destroyBy: dayShape,
  reason: z.enum(keepReasons), paragraph: z.string(), overdue: z.boolean(), proposed: z.boolean(),
})
/** A closed file that is kept for ever: why, and where it stands on its way to the archive. */
const keptFileShape = z.object({
  personId: z.uuid(), caseNumber: z.string().nullable(), reason: z.enum(keepReasons), paragraph: z.string(), protected: z.boolean(),
  /** In a package that is asked for, approved or made, and not delivered. */
  asked: z.boolean(), deliveredOn: dayShape.nullable(), deliveredAs: z.string().nullable(),
})
const packageItemShape = z.object({
  item: z.number().int(), caseNumber: z.string().nullable(), reason: z.enum(keepReasons), paragraph: z.string(), protected: z.boolean(),
  leftBecause: z.enum(['no_longer_kept']).nullable(),
})
export const archivePackageShape = z.object({
  id: z.uuid(), askedAt: instantShape, askedById: z.uuid(), askedBy: z.string(), decidedAt: instantShape.nullable(), decidedBy: z.string().nullable(),
  approved: z.boolean().nullable(), reason: z.string().nullable(), madeAt: instantShape.nullable(), sizeBytes: z.number().nullable(),
  fileCount: z.number().int().nullable(), sha256: z.string().nullable(), deliveredOn: dayShape.nullable(), deliveredAs: z.string().nullable(),
  /** The sealed file is there to be fetched. */
  fetchable: z.boolean(), items: z.array(packageItemShape),
})
export type ArchivePackage = z.output<typeof archivePackageShape>
export const packagesShape = z.object({ packages: z.array(archivePackageShape) })
export type Packages = z.output<typeof packagesShape>

export const overviewShape = z.object({
  due: z.array(dueShape),
  /** How many persons and reports fall due in each month to come. */
  months: z.array(z.object({ month: z.string(), persons: z.number().int(), reports: z.number().int() })),
  /** How many are kept, and why. */
  kept: z.array(z.object({ reason: z.enum(keepReasons), paragraph: z.string(), persons: z.number().int() })),
  destructions: z.array(destructionShape),
  /** What can be handed over to the archive, and whether there is a key to seal it to. */
  keptFiles: z.array(keptFileShape), hasKey: z.boolean(), packages: z.array(archivePackageShape),
})
export type RetentionView = z.output<typeof overviewShape>

export const proposeBody = z.object({ subjects: z.array(z.object({ kind: z.enum(itemKinds), id: z.uuid() })).min(1, 'nothing_chosen').max(500, 'too_many') })
export const askPackageBody = z.object({ personIds: z.array(z.uuid()).min(1, 'nothing_chosen').max(50, 'too_many_files') })
export const deliveryBody = z.object({ deliveredOn: dayShape, deliveredAs: z.string().trim().min(1, 'reference_needed').max(200, 'too_long') })
export type DeliveryBody = z.output<typeof deliveryBody>
/** What the page of deliveries sends. */
export const deliveryForm = z.object({
  packageId: z.string().max(60).default(''), deliveredOn: z.string().max(40).default(''), deliveredAs: z.string().max(2000).default(''),
})
export const refuseBody = z.object({ reason: z.string().trim().min(1, 'reason_needed').max(500, 'too_long') })
export const destructionParams = z.object({ id: z.uuid() })
export const madeShape = z.object({ id: z.uuid() })

const ticked = z.union([z.string(), z.array(z.string())]).optional().transform((sent) => (sent === undefined ? [] : [sent].flat()))
/** `subject`: "person:<id>" or "report:<id>", as the boxes of the page send them. */
export const retentionForm = z.object({
  what: z.enum(['propose', 'approve', 'refuse', 'ask_package', 'approve_package', 'refuse_package']).catch('propose'), subject: ticked,
  person: ticked, destructionId: z.string().max(60).default(''), packageId: z.string().max(60).default(''), reason: z.string().max(2000).default(''),
})
