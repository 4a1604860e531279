import { staffIdOf } from '../../access/rules.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { ChosenQuery } from '../contract/chosen.ts'
import type { ChangeView, NewView, PictureView } from '../contract/view.ts'
import { removeView, renameView, saveFirst, saveView, shareView, viewsOf } from '../queries/view.ts'
import { figureRules } from '../rules/figures.ts'

type By = Pick<Asked, 'actor' | 'clock'>

/** One's own views and those shared with one. */
export function readViews(tx: Read, { actor }: By): Promise<PictureView[]> {
  return viewsOf(tx, staffIdOf(actor), actor.managedUnits)
}

/** @throws Refusal view_not_found (404). */
export async function readView(tx: Read, id: string, { actor }: By): Promise<PictureView> {
  const [found] = await viewsOf(tx, staffIdOf(actor), actor.managedUnits, id)
  if (found === undefined) throw new Refusal('view_not_found', 404)
  return found
}

/** The view that the picture opens with, while one may still open it; null: the whole picture. */
export async function firstView(tx: Read, by: By): Promise<PictureView | null> {
  return (await readViews(tx, by)).find(({ first }) => first) ?? null
}

/** Keeps a choice under a name. @throws Refusal figure_not_found (404), unit_not_yours (404), invalid (422) for a name that one has already. */
export async function keepView(tx: Write, made: NewView, by: By): Promise<PictureView> {
  if (made.figures.some((figure) => figureRules[figure] === undefined)) throw new Refusal('figure_not_found', 404)
  ownUnit(made.unitId, by)
  await freeName(tx, made.name, null, by)
  return readView(tx, await saveView(tx, made, { staffId: staffIdOf(by.actor), at: by.clock.now() }), by)
}

/**
 * Renames a view, shares it with the managers of a unit that one manages, or lets the picture open with it.
 *
 * @throws Refusal view_not_found (404), also for changes to a view that is another's; unit_not_yours (404).
 */
export async function changeView(tx: Write, id: string, change: ChangeView, by: By): Promise<PictureView> {
  const view = await readView(tx, id, by)
  const staffId = staffIdOf(by.actor)
  if (change.name !== undefined || change.sharedUnitId !== undefined) ownView(view)
  if (change.name !== undefined) {
    await freeName(tx, change.name, id, by)
    await renameView(tx, id, change.name)
  }
  if (change.sharedUnitId !== undefined) {
    ownUnit(change.sharedUnitId, by)
    await shareView(tx, id, change.sharedUnitId, staffId)
  }
  if (change.first !== undefined && change.first !== view.first) await saveFirst(tx, staffId, change.first ? id : null)
  return readView(tx, id, by)
}

/** Removes a view of one's own, also as the first that opens. @throws Refusal view_not_found (404). */
export async function dropView(tx: Write, id: string, by: By): Promise<void> {
  const view = await readView(tx, id, by)
  ownView(view)
  if (view.first) await saveFirst(tx, staffIdOf(by.actor), null)
  await removeView(tx, id)
}

/** What a view chooses, as the page of chosen figures asks. */
export function chosenIn({ figures, unitId, weeks, knownOn }: PictureView, { actor }: Pick<By, 'actor'>): ChosenQuery {
  const choices = { 26: '26', 52: '52', 104: '104' } as const
  // A view that is shared may be of a unit that whoever opens it does not manage: then it is of all of theirs.
  return { figur: figures, enhet: unitId !== null && actor.managedUnits.includes(unitId) ? unitId : undefined, veckor: choices[weeks], kant: knownOn ?? undefined }
}

async function freeName(tx: Read, name: string, id: string | null, by: By): Promise<void> {
  const taken = (await readViews(tx, by)).some((view) => view.sharedBy === null && view.name === name && view.id !== id)
  if (taken) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'name', code: 'name_taken' }])
}

function ownView({ sharedBy }: PictureView): void {
  if (sharedBy !== null) throw new Refusal('view_not_found', 404)
}

function ownUnit(unitId: string | null, { actor }: By): void {
  if (unitId !== null && !actor.managedUnits.includes(unitId)) throw new Refusal('unit_not_yours', 404)
}
