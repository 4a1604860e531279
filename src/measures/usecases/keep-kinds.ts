import { staffIdOf } from '../../access/rules.ts'
import type { Day } from '../../calendar/day.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FieldFault } from '../../platform/refusal.ts'
import type { Counts, Kinds, NewKind, UnnamedBody } from '../contract.ts'
import {
  addUse, endRow, ownKinds, saveKind, saveUnnamedDecision, undoUse, unnamedDecisions, usesOfDay, usesOfYear,
} from '../queries/kind.ts'
import { allKinds, holdsOn, perMonth } from '../rules.ts'

type Who = Pick<Asked, 'actor' | 'clock'>

function refuse(faults: readonly FieldFault[]): void {
  if (faults.length > 0) throw new Refusal('invalid', 422, { faults: faults.length }, faults)
}

/** Every kind of measure, and the committee's decisions that who uses one is not recorded. */
export async function readKinds(tx: Read): Promise<Kinds> {
  return { kinds: allKinds(await ownKinds(tx)), unnamed: await unnamedDecisions(tx) }
}

/** Adds a kind of the municipality's own, from a day. @throws Refusal invalid (422). */
export async function addKind(tx: Write, body: NewKind, { actor, clock }: Who): Promise<string> {
  refuse(body.toOn !== null && body.toOn < body.fromOn ? [{ field: 'toOn', code: 'ends_before_it_begins' }] : [])
  return saveKind(tx, { ...body, by: staffIdOf(actor), at: clock.now() })
}

/** Gives an own kind its last day; what has been registered under it stays. @throws Refusal measure_kind_not_found (404), invalid (422). */
export async function endKind(tx: Write, id: string, toOn: Day): Promise<void> {
  const kind = (await ownKinds(tx)).find((each) => each.id === id)
  if (kind === undefined) throw new Refusal('measure_kind_not_found', 404)
  refuse(toOn < kind.fromOn ? [{ field: 'toOn', code: 'ends_before_it_begins' }] : [])
  await endRow(tx, 'measure_kind', id, toOn)
}

/**
 * Writes down that the committee has decided that who uses a kind is not recorded, from a day (SoL 14:5).
 *
 * @throws Refusal invalid (422), also for a kind that is never given without assessment.
 */
export async function addUnnamedDecision(tx: Write, body: UnnamedBody, { actor, clock }: Who): Promise<string> {
  const kind = allKinds(await ownKinds(tx)).find((each) => each.kind === body.kind)
  const overlaps = (await unnamedDecisions(tx)).some((each) => each.kind === body.kind
    && (each.toOn === null || each.toOn >= body.fromOn) && (body.toOn === null || each.fromOn <= body.toOn))
  refuse([
    ...(kind === undefined || !holdsOn(kind, body.fromOn) ? [{ field: 'kind', code: 'kind_needed' }] : []),
    ...(kind?.alwaysAssessed === true ? [{ field: 'kind', code: 'always_assessed' }] : []),
    ...(overlaps ? [{ field: 'kind', code: 'decided_already' }] : []),
    ...(body.decidedOn > clock.today() ? [{ field: 'decidedOn', code: 'after_today' }] : []),
    ...(body.decidedOn > body.fromOn ? [{ field: 'fromOn', code: 'before_decision' }] : []),
    ...(body.toOn !== null && body.toOn < body.fromOn ? [{ field: 'toOn', code: 'ends_before_it_begins' }] : []),
  ])
  return saveUnnamedDecision(tx, { ...body, by: staffIdOf(actor), at: clock.now() })
}

/** Gives such a decision its last day. @throws Refusal measure_kind_not_found (404), invalid (422). */
export async function endUnnamedDecision(tx: Write, id: string, toOn: Day): Promise<void> {
  const decision = (await unnamedDecisions(tx)).find((each) => each.id === id)
  if (decision === undefined) throw new Refusal('measure_kind_not_found', 404)
  refuse(toOn < decision.fromOn ? [{ field: 'toOn', code: 'ends_before_it_begins' }] : [])
  await endRow(tx, 'unnamed_measure_decision', id, toOn)
}

/**
 * Counts one use of an open offer in the asker's unit today, or takes one away again: unit, kind, day and number, never who.
 *
 * @returns how many there are today.
 * @throws Refusal identity_is_recorded (409) when the committee has not decided so for the kind, nothing_to_undo (409), no_unit (409).
 */
export async function countUse(tx: Write, { kind, step }: { kind: string; step: 'add' | 'undo' }, { actor, clock }: Who): Promise<number> {
  const on = clock.today()
  if (actor.unitId === null) throw new Refusal('no_unit', 409)
  const stands = (await unnamedDecisions(tx)).some((each) => each.kind === kind && holdsOn(each, on))
  if (!stands) throw new Refusal('identity_is_recorded', 409)
  const used = { unitId: actor.unitId, kind, on }
  if (step === 'add') return addUse(tx, used)
  const left = await undoUse(tx, used)
  if (left === undefined) throw new Refusal('nothing_to_undo', 409)
  return left
}

/**
 * What may be counted today, with the asker's own unit's count, and the year's uses per month: of the asker's unit and those managed; the
 * director's of all.
 */
export async function readCounts(tx: Read, year: number | undefined, { actor, clock }: Who): Promise<Counts> {
  const today = clock.today()
  const shownYear = year ?? Number(today.slice(0, 4))
  const units = actor.roles.includes('director') ? null : [...(actor.unitId === null ? [] : [actor.unitId]), ...actor.managedUnits]
  const counted = actor.unitId === null ? new Map<string, number>() : await usesOfDay(tx, actor.unitId, today)
  const rows = await usesOfYear(tx, shownYear, units)
  const lines = new Map(rows.map(({ unitId, unitName, kind, ownName }) => [`${unitId} ${kind}`, { unitId, unitName, kind, ownName }]))
  return {
    year: shownYear,
    open: (await unnamedDecisions(tx)).filter((each) => holdsOn(each, today))
      .map(({ kind, ownName }) => ({ kind, ownName, today: counted.get(kind) ?? 0 })),
    months: [...lines.values()].map(({ unitId, ...line }) => ({
      ...line, perMonth: perMonth(rows.filter((row) => row.unitId === unitId && row.kind === line.kind)),
    })),
  }
}
