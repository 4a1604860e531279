import { staffIdOf } from '../../access/rules.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { NewTemplateBody, TemplateDetail, TemplateVersionBody } from '../contract/templates.ts'
import { endTemplate, saveTemplate, saveTemplateVersion, templateOf, templateToChange } from '../queries/template.ts'
import { templateFaults } from '../rules/fill-template.ts'

type Who = Pick<Asked, 'actor' | 'clock'>

/** The template with its versions. @throws Refusal template_not_found (404). */
export async function templateFor(tx: Read, id: string): Promise<TemplateDetail> {
  const found = await templateOf(tx, id)
  if (found === undefined) throw new Refusal('template_not_found', 404)
  return found
}

/** Makes a template of the municipality's own. @throws Refusal invalid (422) for a placeholder that is not in the closed list. */
export async function makeTemplate(tx: Write, body: NewTemplateBody, who: Who): Promise<TemplateDetail> {
  refuseFaults(body)
  const by = byOf(who)
  const templateId = await saveTemplate(tx, body, by)
  await saveTemplateVersion(tx, { ...body, templateId, version: 1 }, by)
  return templateFor(tx, templateId)
}

/** A new version; documents made from older ones stay as they are. @throws Refusal template_not_found (404), template_has_ended (409), invalid. */
export async function renewTemplate(tx: Write, templateId: string, body: TemplateVersionBody, who: Who): Promise<TemplateDetail> {
  refuseFaults(body)
  const template = await templateToChange(tx, templateId)
  if (template === undefined) throw new Refusal('template_not_found', 404)
  if (template.ended) throw new Refusal('template_has_ended', 409)
  await saveTemplateVersion(tx, { ...body, templateId, version: template.version + 1 }, byOf(who))
  return templateFor(tx, templateId)
}

/** From today on nothing new is made from it. @throws Refusal template_not_found (404), template_has_ended (409). */
export async function retireTemplate(tx: Write, templateId: string, { clock }: Who): Promise<TemplateDetail> {
  const template = await templateToChange(tx, templateId)
  if (template === undefined) throw new Refusal('template_not_found', 404)
  if (template.ended) throw new Refusal('template_has_ended', 409)
  await endTemplate(tx, templateId, clock.today())
  return templateFor(tx, templateId)
}

function byOf({ actor, clock }: Who) {
  return { id: staffIdOf(actor), at: clock.now() }
}

function refuseFaults({ title, body, childText }: TemplateVersionBody): void {
  const faults = templateFaults({ title, body, childText })
  if (faults.length > 0) throw new Refusal('invalid', 422, { faults: faults.length }, faults)
}
