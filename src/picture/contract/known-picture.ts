import * as z from 'zod'
import { dayShape } from '../../calendar/contract.ts'
import { pictureShape } from '../contract.ts'

/** What of the picture cannot be counted as it was known on an earlier day. */
export const notKeptParts = ['openClocks', 'decidedInTime', 'caseload', 'notSeenAlone', 'alarms'] as const

/** The picture as it was known when a day was over: what is kept with the instant it was written. The rest is named, and not there. */
export const knownPictureShape = pictureShape.pick({
  at: true, units: true, unitId: true, weeks: true, reports: true, unopened: true, contacts: true, digital: true,
}).extend({ knownOn: dayShape, unassigned: z.int().min(0), notKept: z.array(z.enum(notKeptParts)) })
export type KnownPicture = z.output<typeof knownPictureShape>

export const knownApiQuery = z.object({ kant: dayShape, enhet: z.uuid().optional().catch(undefined) })
