import { addDays } from '../../calendar/day.ts'
import type { Clock } from '../../calendar/clock.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Attention, Member, StaffFilter, StaffFound, StaffList, UnitRow } from '../contract/administer-staff.ts'
import { attentionOn } from '../queries/attention.ts'
import { memberOf } from '../queries/member.ts'
import { staffNamed, staffPage } from '../queries/staff-list.ts'
import { unitRows } from '../queries/unit.ts'

type At = { readonly clock: Clock }
type Of = { readonly params: { readonly id: string } }

/** What ends within so many days is told beforehand. */
const soonDays = 30

/** What the administrator should see to today: numbers only, about staff and the system, never about persons. */
export function attention(tx: Read, { clock }: At): Promise<Attention> {
  return attentionOn(tx, clock.today(), addDays(clock.today(), soonDays))
}

/** One page of the staff, by unit and role. */
export function staffByChoice(tx: Read, filter: StaffFilter, { clock }: At): Promise<StaffList> {
  return staffPage(tx, filter, clock.today(), addDays(clock.today(), soonDays))
}

/** Staff by words of the name, or by the whole account. At most fifty; `more` says that there are others. */
export function staffByName(tx: Read, name: string, { clock }: At): Promise<StaffFound> {
  return staffNamed(tx, name, clock.today())
}

/** A member of staff with all that was given and ended. @throws Refusal `staff_not_found`. */
export async function member(tx: Read, { params, clock }: At & Of): Promise<Member> {
  const found = await memberOf(tx, params.id, clock.today())
  if (found === undefined) throw new Refusal('staff_not_found', 404)
  return found
}

/** One unit. @throws Refusal `unit_not_found`. */
export async function unit(tx: Read, { params, clock }: At & Of): Promise<UnitRow> {
  const found = (await unitRows(tx, clock.today())).find(({ id }) => id === params.id)
  if (found === undefined) throw new Refusal('unit_not_found', 404)
  return found
}
