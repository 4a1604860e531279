import { randomBytes } from 'node:crypto'
import { saveClocks } from '../../cases/queries/clock.ts'
import { clockFrom } from '../../cases/usecases/start-clock.ts'
import { yearOf } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { dayOf } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import { isoWeek } from '../../calendar/week.ts'
import { countingOn, ruleVersions } from '../../law/queries.ts'
import type { Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import { announce } from '../../webhooks/usecases/announce.ts'
import type { ToldChild } from '../contract/receiving.ts'
import type { Arrival, Ground, LastHappened, ReporterKind } from '../contract/words.ts'
import { intakeUnit, saveConcern, saveReportParts } from '../queries/receive.ts'
import type { IntakeUnit } from '../queries/receive.ts'
import { referenceFrom } from '../rules/reference.ts'
import { isMandated } from '../rules/reporters.ts'

/** A report as it came in, however it came. Names of the reporter are dropped when the reporter is to be unknown. */
export type Incoming = {
  receivedAt: Instant; arrivedVia: Arrival; reporterKind: ReporterKind; name: string; workplace: string; contact: string;
  hiddenReason: string
  wantsFeedback: boolean; narrative: string; lastHappened: LastHappened | null; grounds: readonly Ground[]; children: readonly ToldChild[]
  client: { id: string; key: string } | null
  /** Who wrote it down, and whether that person has thereby opened it; null from outside. */
  by: { staffId: string; unitId: string | null; opens: boolean } | null
}
export type Received = { id: string; reference: string; receivedAt: Instant; decideBy: Day; tellsBack: boolean; unit: IntakeUnit }

/**
 * Takes in a report of concern: one report, and for each child a row with its own two clocks, counted from the Swedish day it came in.
 *
 * @throws Refusal no_intake_unit when the municipality has nobody who takes in reports.
 *
 * Source: socialtjänstlagen (2025:400) 20 kap. 1-2 §§, read 2026-11-21.
 */
export async function receiveConcern(tx: Write, incoming: Incoming, municipality: string, now: Instant): Promise<Received> {
  const unit = await intakeUnit(tx, incoming.by?.unitId ?? null)
  if (unit === undefined) throw new Refusal('no_intake_unit', 409)
  const receivedOn = dayOf(incoming.receivedAt)
  const tellsBack = incoming.wantsFeedback && isMandated(incoming.reporterKind)
  const { id, reference } = await saveWithReference(tx, { incoming, unit, receivedOn, tellsBack, municipality, now })
  const decideBy = await addChildren(tx, { incoming, concernId: id, unit, receivedOn, tellsBack, now })
  await announce(tx, 'report.received', { concernId: id }, now)
  if (incoming.by?.opens === true) await announce(tx, 'report.opened', { concernId: id }, now)
  return { id, reference, receivedAt: incoming.receivedAt, decideBy, tellsBack, unit }
}

type Making = { incoming: Incoming; unit: IntakeUnit; receivedOn: Day; tellsBack: boolean; now: Instant }
// One in several million references is drawn twice in a year: whoever misses this often has a key that was used before.
const mostDraws = 4

async function saveWithReference(tx: Write, { incoming, unit, receivedOn, tellsBack, municipality,
  now }: Making & { municipality: string }): Promise<{ id: string; reference: string }> {
  const unknown = incoming.reporterKind === 'anonymous'
  const known = (text: string): string | null => (unknown || text.trim() === '' ? null : text)
  const names = { reporterName: known(incoming.name), reporterWorkplace: known(incoming.workplace),
    reporterContact: known(incoming.contact) }
  const mandated = isMandated(incoming.reporterKind)
  for (let draw = 0; draw < mostDraws; draw += 1) {
    const reference = referenceFrom(municipality, yearOf(receivedOn), randomBytes(5))
    const id = await saveConcern(tx, {
      reference, receivedOn, receivedAt: incoming.receivedAt, arrivedVia: incoming.arrivedVia, reporterKind: incoming.reporterKind,
      mandated,
      anonymous: !mandated && Object.values(names).every((name) => name === null), ...names,
      hiddenReason: incoming.hiddenReason.trim() === '' ? null : incoming.hiddenReason, wantsFeedback: tellsBack,
      narrative: incoming.narrative,
      lastHappened: incoming.lastHappened, unitId: unit.id, openedAt: incoming.by?.opens === true ? now : null,
      openedBy: incoming.by?.opens === true ? incoming.by.staffId : null, clientId: incoming.client?.id ?? null,
      clientKey: incoming.client?.key ?? null,
      access: [unit.id, unit.sharedKey], at: now, by: incoming.by?.staffId ?? null,
    })
    if (id !== null) return { id, reference }
  }
  throw new Refusal('concern_is_handed_in_once_by_a_client', 409)
}

async function addChildren(tx: Write, { incoming, concernId, unit, receivedOn, tellsBack,
  now }: Making & { concernId: string }): Promise<Day> {
  const versions = await ruleVersions(tx, ['protect-assess', 'prelim-assess'])
  const counting = await countingOn(tx, receivedOn)
  const access = [unit.id, unit.sharedKey]
  const children = incoming.children.map(({ name, age, whereabouts }) => ({ id: newId(), name, age, whereabouts }))
  await saveReportParts(tx, {
    concernId, unitId: unit.id, week: isoWeek(receivedOn), reporterKind: incoming.reporterKind, grounds: [...new Set(incoming.grounds)],
    children,
    askedOn: tellsBack ? receivedOn : null, access, at: now, by: incoming.by?.staffId ?? null,
  })
  const clocks = children.flatMap(({ id }) => (['protect-assess', 'prelim-assess'] as const).map((rule) => clockFrom(versions, counting, {
    rule, startedOn: receivedOn, subjectKind: 'concern_child', subjectId: id, personId: null, unitId: unit.id, access, at: now,
  })))
  await saveClocks(tx, clocks)
  return clocks.find(({ rule }) => rule === 'prelim-assess')?.nominalDueOn ?? receivedOn
}
