import { staffIdOf } from '../../access/rules.ts'
import { colleaguesWithRole } from '../../access/queries/staff-list.ts'
import type { Day } from '../../calendar/day.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type {
  ComparedLine, NewRoutine, Readers, Routine, RoutineAdoption, RoutineFacts, RoutineRow, RoutinesQuery, RoutineText, RoutineVersion,
} from '../contract/routine.ts'
import {
  readersOf, removeDraftVersion, routineRows, routineToChange, saveClosing, saveDraftVersion, saveRead, saveRoutine, saveRoutineFacts, saveVersionAdoption, staffCount, versionsOf,
} from '../queries/routine.ts'
import type { StoredRoutine } from '../queries/routine.ts'
import { adoptionFaults, compareTexts, routineState, versionOn } from '../rules/routine.ts'
import type { HeldDays } from '../rules/routine.ts'
import { madeBy } from './keep-plan.ts'
import type { Who } from './keep-plan.ts'
import { refuseIf } from './read-plan-form.ts'

type Held = StoredRoutine['versions'][number] & HeldDays

/** A routine as it is listed: the version that holds, else the latest adopted one, else the draft. */
function rowOf(routine: StoredRoutine, today: Day, staff: number): RoutineRow {
  const { versions, closedOn, closedReason: _reason, ...facts } = routine
  const adopted = versions.flatMap((each): Held[] => (each.validFromOn === null ? [] : [{ ...each, validFromOn: each.validFromOn }]))
  const shown = versionOn(adopted, today) ?? adopted[0] ?? versions[0]
  return {
    ...facts, state: routineState({ closedOn, adopted }, today), version: shown?.version ?? 1, steps: shown?.steps ?? [], validFromOn: shown?.validFromOn ?? null,
    validToOn: shown?.validToOn ?? null, reviewOn: shown?.reviewOn ?? null, draft: versions.some(({ stage }) => stage === 'draft'), readByMe: shown?.readByMe ?? false,
    read: shown?.read ?? 0, staff,
  }
}

/** The routines, narrowed as asked. Drafts that nobody has adopted are shown to those who may write them alone. */
export async function listRoutines(tx: Read, { step, kind, state }: RoutinesQuery, { actor, clock }: Who): Promise<RoutineRow[]> {
  const today = clock.today()
  const staff = await staffCount(tx, today)
  const rows = (await routineRows(tx, { staffId: staffIdOf(actor), today })).map((row) => rowOf(row, today, staff))
  return rows.filter((row) => (row.state !== 'draft' || actor.may.has('routine.write')) && (step === undefined || row.steps.includes(step))
    && (kind === undefined || row.kind === kind) && (state === undefined ? row.state !== 'closed' : row.state === state))
}

/** One routine with its versions; drafts for those who may write them alone. @throws Refusal routine_not_found (404). */
export async function oneRoutine(tx: Read, id: string, { actor, clock }: Who): Promise<Routine> {
  const today = clock.today()
  const [row] = await routineRows(tx, { staffId: staffIdOf(actor), today, id })
  if (row === undefined) throw new Refusal('routine_not_found', 404)
  const writes = actor.may.has('routine.write')
  const listed = rowOf(row, today, await staffCount(tx, today))
  if (listed.state === 'draft' && !writes) throw new Refusal('routine_not_found', 404)
  const versions = (await versionsOf(tx, id, today)).filter(({ stage }) => writes || stage === 'adopted')
  return { ...listed, draft: writes && listed.draft, closedOn: row.closedOn, closedReason: row.closedReason, versions }
}

export type ComparedVersion = { readonly version: RoutineVersion; readonly against: number | null; readonly lines: ComparedLine[] }

/** A version against another; the one before it when none is named. @throws Refusal routine_not_found (404). */
export function compareVersions({ versions }: Pick<Routine, 'versions'>, number: number, against: number | undefined): ComparedVersion {
  const version = versions.find((each) => each.version === number)
  const other = against === undefined ? versions.find((each) => each.version < number) : versions.find((each) => each.version === against)
  if (version === undefined || (against !== undefined && other === undefined)) throw new Refusal('routine_not_found', 404)
  return { version, against: other?.version ?? null, lines: compareTexts(other?.body ?? version.body, version.body) }
}

/** Those who may own a routine. */
export async function ownerChoices(tx: Read, { clock }: Pick<Who, 'clock'>): Promise<Array<{ id: string; name: string }>> {
  return (await colleaguesWithRole(tx, ['unit_manager', 'director'], clock.today())).map(({ id, name, unitName }) => ({ id, name: `${name}, ${unitName}` }))
}

async function refuseUnknownOwner(tx: Read, ownerId: string, who: Who): Promise<void> {
  refuseIf((await ownerChoices(tx, who)).some(({ id }) => id === ownerId) ? [] : [{ field: 'ownerId', code: 'choose' }])
}

/** Writes a new routine as a draft. @returns its id. @throws Refusal invalid (422), routine_title_is_taken (409). */
export async function addRoutine(tx: Write, made: NewRoutine, who: Who): Promise<string> {
  await refuseUnknownOwner(tx, made.ownerId, who)
  return saveRoutine(tx, made, madeBy(who))
}

async function changing(tx: Write, id: string, who: Who): Promise<Routine> {
  const found = await routineToChange(tx, id)
  if (found === undefined) throw new Refusal('routine_not_found', 404)
  if (found.closedOn !== null) throw new Refusal('routine_is_closed', 409)
  return oneRoutine(tx, id, who)
}

/** Changes a routine's title, kind and owner. A crisis routine becomes permanent by an adoption, not here. @throws Refusal routine_not_found (404), routine_is_closed (409), invalid (422). */
export async function changeRoutine(tx: Write, id: string, facts: RoutineFacts, who: Who): Promise<void> {
  await changing(tx, id, who)
  await refuseUnknownOwner(tx, facts.ownerId, who)
  await saveRoutineFacts(tx, id, facts)
}

/** Writes the draft of the next version, or changes it. @returns its number. @throws Refusal routine_not_found (404), routine_is_closed (409). */
export async function draftRoutine(tx: Write, id: string, text: RoutineText, who: Who): Promise<number> {
  const { versions } = await changing(tx, id, who)
  const draft = versions.find(({ stage }) => stage === 'draft')
  const version = draft?.version ?? Math.max(0, ...versions.map((each) => each.version)) + 1
  await saveDraftVersion(tx, id, version, text, madeBy(who))
  return version
}

/**
 * Adopts the draft of a routine. A crisis routine gets a last day and ends by itself; made permanent, it is a routine from then on.
 *
 * @throws Refusal routine_not_found, no_draft (404), routine_is_closed, change_note_needed (409), invalid (422).
 */
export async function adoptRoutine(tx: Write, id: string, { permanent, ...made }: RoutineAdoption & { permanent: boolean }, who: Who): Promise<number> {
  const routine = await changing(tx, id, who)
  const draft = routine.versions.find(({ stage }) => stage === 'draft')
  if (draft === undefined) throw new Refusal('no_draft', 404)
  if (draft.version > 1 && (draft.changeNote ?? '') === '') throw new Refusal('change_note_needed', 409)
  const kind = permanent && routine.kind === 'crisis_routine' ? 'routine' : routine.kind
  refuseIf(adoptionFaults(kind, made, who.clock.today()))
  if (kind !== routine.kind) await saveRoutineFacts(tx, id, { title: routine.title, kind, ownerId: routine.ownerId })
  await saveVersionAdoption(tx, id, draft.version, made, madeBy(who))
  return draft.version
}

/** Throws the draft away; a routine whose only version it was is closed. @throws Refusal routine_not_found, no_draft (404), routine_is_closed (409). */
export async function dropRoutineDraft(tx: Write, id: string, who: Who): Promise<void> {
  const { versions } = await changing(tx, id, who)
  const draft = versions.find(({ stage }) => stage === 'draft')
  if (draft === undefined) throw new Refusal('no_draft', 404)
  if (versions.length === 1) throw new Refusal('only_version', 409)
  await removeDraftVersion(tx, id, draft.version)
}

/** Says that a routine no longer holds. @throws Refusal routine_not_found (404), routine_is_closed (409). */
export async function closeRoutine(tx: Write, id: string, reason: string, who: Who): Promise<void> {
  await changing(tx, id, who)
  await saveClosing(tx, id, { on: who.clock.today(), reason }, staffIdOf(who.actor))
}

/** Says that one has read the version that holds. @throws Refusal routine_not_found (404), routine_not_in_force (409). */
export async function confirmRead(tx: Write, id: string, who: Who): Promise<void> {
  const routine = await oneRoutine(tx, id, who)
  if (routine.state !== 'in_force' && routine.state !== 'review_due') throw new Refusal('routine_not_in_force', 409)
  await saveRead(tx, id, routine.version, staffIdOf(who.actor), who.clock.now())
}

/** Who has read a version and who has not, in the units that one leads; the director sees every unit. @throws Refusal routine_not_found (404). */
export async function readersOfVersion(tx: Read, id: string, version: number, who: Who): Promise<Readers> {
  const { versions } = await oneRoutine(tx, id, who)
  if (!versions.some((each) => each.version === version)) throw new Refusal('routine_not_found', 404)
  const units = who.actor.roles.includes('director') ? null : [...who.actor.managedUnits]
  return { readers: await readersOf(tx, id, version, units, who.clock.today()) }
}
