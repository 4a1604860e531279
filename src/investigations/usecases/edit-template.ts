import { staffIdOf } from '../../access/rules.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { TemplateBody } from '../contract/bodies.ts'
import { headingsOfVersion, saveTemplate, takenKeys, templateVersions } from '../queries/template.ts'
import type { TemplateVersion } from '../queries/template.ts'
import { newTemplate, shippedVersion } from '../rules/shipped-template.ts'
import type { Heading } from '../rules/shipped-template.ts'

export type Template = { readonly version: number; readonly headings: readonly Heading[]; readonly versions: readonly TemplateVersion[] }

/** The headings that investigations opened now get, and the versions that the municipality has written. */
export async function templateNow(tx: Read): Promise<Template> {
  const versions = await templateVersions(tx)
  const version = versions[0]?.version ?? shippedVersion
  return { version, headings: await headingsOfVersion(tx, version), versions }
}

/**
 * Writes a new version of the headings; it holds for investigations opened from then on. Those that run keep theirs.
 *
 * @throws Refusal invalid when a side would have no heading left; assessment_template_pk when somebody wrote a version at the same time.
 */
export async function editTemplate(tx: Write, body: TemplateBody, { actor, clock }: Pick<Asked, 'actor' | 'clock'>): Promise<Template> {
  const made = newTemplate(body.headings, await takenKeys(tx))
  if ('empty' in made) throw new Refusal('invalid', 422, { faults: made.empty.length }, made.empty.map((area) => ({ field: `side-${area}`,
    code: 'heading_needed' })))
  const { version } = await templateNow(tx)
  await saveTemplate(tx, { version: version + 1, headings: made.headings, reason: body.reason, at: clock.now(), by: staffIdOf(actor) })
  return templateNow(tx)
}
