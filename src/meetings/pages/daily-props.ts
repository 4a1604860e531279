import type { View } from '../../mount/route.ts'
import type { Typed } from '../../mount/typed.tsx'
import type { DailyMeeting } from '../contract/daily.ts'
import type { StaffChoice } from '../queries/daily-parts.ts'

/** A daily meeting with those who may be noted as there or given something to do. */
export type HeldMeeting = DailyMeeting & { readonly staff: readonly StaffChoice[] }
/** What every part of its page is given. */
export type DailyProps = { readonly meeting: HeldMeeting; readonly view: View; readonly form: Typed }
