import { staffIdOf } from '../../access/rules.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FieldBody } from '../contract/bodies.ts'
import { heldTexts, saveNextText, saveText, textVersions } from '../queries/field.ts'
import { investigationHead } from '../queries/investigation.ts'
import { headingsOfVersion } from '../queries/template.ts'
import { isFitting, knownFields } from '../rules/fields.ts'
import { currentOf, placeText } from '../rules/place-text.ts'
import { shippedHeadings } from '../rules/shipped-template.ts'
import type { TypedText } from '../rules/typed-texts.ts'
import { heldInvestigation } from './hold-investigation.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
/** Where the text went. `version`: the one that holds now and that the writer goes on from; beside, the writer's own stays where it was. */
export type SavedText = { readonly as: 'current' | 'beside' | 'same'; readonly version: number; readonly savedAt: Instant;
  readonly personId: string }

const fixed = knownFields([])
const shipped = new Set(shippedHeadings.map(({ key }) => key))

/**
 * Saves one text of an investigation as a new version. When somebody else has written since the version it began from, both texts are kept
 * until a person has seen them (rules/place-text.ts).
 *
 * @throws Refusal investigation_not_found, investigation_is_locked, unknown_field (404), invalid (a way of hearing the child that is none).
 */
export async function saveInvestigationText(tx: Write, { id, field }: { id: string; field: string }, text: FieldBody,
  who: Who): Promise<SavedText> {
  if (!isFitting(field, text.body)) throw new Refusal('invalid', 422, { faults: 1 }, [{ field, code: 'hearing_needed' }])
  const savedAt = who.clock.now()
  const made = { investigationId: id, field, body: text.body, pen: text.pen, at: savedAt, by: staffIdOf(who.actor) }
  if (text.settles.length === 0) {
    const next = await saveNextText(tx, { ...made, id: newId(), base: text.base, known: fixed.has(field), shipped: shipped.has(field) })
    if (next !== null) return { as: 'current', savedAt, ...next }
  }
  const held = await heldInvestigation(tx, id)
  const { personId } = held
  const head = await investigationHead(tx, id)
  if (head === undefined || !knownFields(await headingsOfVersion(tx,
    head.templateVersion)).has(field)) throw new Refusal('unknown_field', 404)
  const versions = await textVersions(tx, id, field)
  const current = currentOf(versions)?.version ?? 0
  if (text.base > (versions.at(-1)?.version ?? 0)) throw new Refusal('unknown_version', 409)
  const placed = placeText(versions, text)
  if (placed.as === 'same') return { as: 'same', version: current, savedAt, personId }
  await saveText(tx, { ...made, personId, access: held.access, version: placed.version, base: text.base, standing: placed.as,
    settles: placed.settles })
  return { as: placed.as, version: placed.as === 'current' ? placed.version : text.base, savedAt, personId }
}

/**
 * Saves the texts of a page that was sent as a whole: those that were changed on it, each as its own. A text that is as it was when the page
 * was opened is left alone, also when a colleague has written since.
 *
 * @returns whose investigation it is, and whether any text had to be kept beside another.
 * @throws Refusal as saveInvestigationText.
 */
export async function saveInvestigationTexts(
  tx: Write, id: string, { pen, texts }: { pen: string; texts: readonly TypedText[] }, who: Who,
): Promise<{ personId: string; beside: boolean }> {
  const { personId } = await heldInvestigation(tx, id)
  const held = new Map((await heldTexts(tx, id)).map((text) => [text.field, text] as const))
  let beside = false
  for (const { field, body, base } of texts) {
    const current = held.get(field)
    const began = current?.version === base ? current.body
      : base === 0 ? '' : (await textVersions(tx, id, field)).find(({ version }) => version === base)?.body
    if (began?.trim() === body.trim()) continue
    const saved = await saveInvestigationText(tx, { id, field }, { body, base, pen, settles: [] }, who)
    beside ||= saved.as === 'beside'
  }
  return { personId, beside }
}
