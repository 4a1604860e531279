import { staffIdOf } from '../../access/rules.ts'
import { dayOf } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { askForMail } from '../../platform/mail.ts'
import { pageOf } from '../../platform/paged-rows.ts'
import type { PageAsked } from '../../platform/paging.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { StopBody, StopEndBody, WorkStop } from '../contract/stops.ts'
import { employersOf } from '../queries/request.ts'
import { lockStop, saveStop, saveStopEnd, stopById, stopPage, stopsFrom } from '../queries/stop.ts'
import { onPage, refuseDay, refuseNumbers, refuseUnit, sees, unitsAsked, unitsOf } from './sight.ts'
import type { Who } from './sight.ts'

export type StopList = { readonly stops: readonly WorkStop[]; readonly units: ReadonlyArray<{ id: string; name: string }>; readonly unitId: string | null; readonly total: number; readonly lasting: number
  readonly page: number; readonly pages: number }

/** @throws Refusal unit_not_yours (404) for a unit that is not among one's own. */
export async function readStops(tx: Read, { unitId, page }: { unitId: string | null; page: number }, who: Who): Promise<StopList> {
  const { rows, total, lasting } = await stopPage(tx, unitsAsked(who, unitId), { page, length: onPage })
  return { stops: rows, units: await unitsOf(tx, who), unitId, total, lasting, page, pages: Math.max(1, Math.ceil(total / onPage)) }
}

/** How many stops last now in the units one sees. */
export async function stopsThatLast(tx: Read, who: Who): Promise<number> {
  return (await stopPage(tx, unitsAsked(who, null), { page: 1, length: 1 })).lasting
}

export async function listStops(tx: Read, asked: PageAsked & { unitId: string | null }, who: Who): Promise<{ stops: WorkStop[]; next: string | null }> {
  const { rows, next } = pageOf(await stopsFrom(tx, unitsAsked(who, asked.unitId), asked), asked, ({ stoppedAt, id }) => [stoppedAt, id])
  return { stops: rows, next }
}

/** @throws Refusal work_stop_not_found (404), also for another unit's. */
export async function readStop(tx: Read, id: string, who: Who): Promise<WorkStop> {
  const stop = await stopById(tx, id)
  if (stop === undefined || !sees(who, stop.unitId)) throw new Refusal('work_stop_not_found', 404)
  return stop
}

function refuseInstant(at: Instant, field: string, who: Who, from?: Instant): void {
  refuseDay(dayOf(at), field, who)
  if (at > who.clock.now()) throw new Refusal('cooperation_day_is_wrong', 422, {}, [{ field, code: 'after_today' }])
  if (from !== undefined && at < from) throw new Refusal('cooperation_day_is_wrong', 422, {}, [{ field, code: 'too_long_ago' }])
}

/** Writes in that a safety representative has stopped work, and tells the employer's side. @throws Refusal unit_not_yours (404), cooperation_day_is_wrong, text_names_a_person (422). */
export async function enterStop(tx: Write, body: StopBody, who: Who): Promise<{ id: string }> {
  await refuseUnit(tx, body.unitId, who)
  refuseInstant(body.stoppedAt, 'stoppedAt', who)
  refuseNumbers({ what: body.what, employerSaid: body.employerSaid }, who)
  const id = await saveStop(tx, body, { at: who.clock.now(), by: staffIdOf(who.actor) })
  for (const reader of await employersOf(tx, body.unitId, who.clock.today())) {
    if (reader.id === who.actor.id) continue
    await askForMail(tx, { template: 'work_stopped', to: reader.email, language: reader.language, reference: null, path: `/arbetsmiljo/stopp/${id}` },
      { municipality: who.actor.municipality, key: `work stopped ${id} ${reader.id}`, now: who.clock.now() })
  }
  return { id }
}

/** Writes in how the stop ended. @throws Refusal work_stop_not_found (404), work_stop_is_ended (409), cooperation_day_is_wrong, text_names_a_person (422). */
export async function endStop(tx: Write, id: string, body: StopEndBody, who: Who): Promise<{ id: string }> {
  await lockStop(tx, id)
  const stop = await readStop(tx, id, who)
  if (stop.endedAt !== null) throw new Refusal('work_stop_is_ended', 409)
  refuseInstant(body.endedAt, 'endedAt', who, stop.stoppedAt)
  refuseNumbers({ words: body.words }, who)
  await saveStopEnd(tx, id, body, staffIdOf(who.actor))
  return { id }
}
