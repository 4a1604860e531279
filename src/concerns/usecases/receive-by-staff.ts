import { staffIdOf } from '../../access/rules.ts'
import { parseDayInput, parseTimeInput } from '../../calendar/input.ts'
import { instantOf, timeOf } from '../../calendar/instant.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FieldFault } from '../../platform/refusal.ts'
import { toldChildren } from '../contract/receiving.ts'
import type { StaffReport, StaffReportForm } from '../contract/receiving.ts'
import { receiveConcern } from './receive-concern.ts'
import type { Received } from './receive-concern.ts'

type By = Pick<Asked, 'actor' | 'clock'>

/**
 * Takes in a report by telephone, letter, visit or through emergency duty. It may have come in earlier than now, never later.
 * Who works with the intake group has read it by writing it down, and so has opened it; anybody else hands it to the intake group.
 *
 * @throws Refusal received_later_than_now.
 */
export async function receiveByStaff(tx: Write, report: StaffReport, { actor, clock }: By): Promise<Received> {
  const now = clock.now()
  const receivedAt = instantOf(report.receivedOn, report.receivedTime)
  // The minute that is running counts as now: a time is typed without seconds.
  if (receivedAt > now) throw refused([{ field: 'receivedTime', code: 'received_later_than_now' }])
  const opens = actor.may.has('concern.open') && actor.roles.some((role) => role === 'intake' || role === 'unit_manager')
  return receiveConcern(tx, {
    ...report, receivedAt, children: toldChildren(report.children), client: null,
    by: { staffId: staffIdOf(actor), unitId: actor.unitId, opens },
  }, actor.municipalityName, now)
}

/** The same from the page, where day and time are typed: "i går", "24/11", "08.12". Left empty they are now. */
export async function receiveTyped(tx: Write, form: StaffReportForm, asked: By): Promise<Received> {
  const { receivedDay, receivedTime, hidden, hiddenReason, arrivedVia, reporterKind, ...report } = form
  const today = asked.clock.today()
  const receivedOn = receivedDay.trim() === '' ? today : parseDayInput(receivedDay, today, 'past')
  const receivedAtTime = receivedTime.trim() === '' ? timeOf(asked.clock.now()) : (parseTimeInput(receivedTime, today,
    'past')?.time ?? null)
  const faults: FieldFault[] = [
    ...(receivedOn === null ? [{ field: 'receivedDay', code: 'no_day' }] : []),
    ...(receivedAtTime === null ? [{ field: 'receivedTime', code: 'no_time' }] : []),
  ]
  if (receivedOn === null || receivedAtTime === null || arrivedVia === null || reporterKind === null) throw refused(faults)
  return receiveByStaff(tx, {
    ...report, arrivedVia, reporterKind, receivedOn, receivedTime: receivedAtTime, hiddenReason: hidden ? hiddenReason : '',
  }, asked)
}

function refused(faults: readonly FieldFault[]): Refusal {
  return new Refusal('invalid', 422, { faults: faults.length }, faults)
}
