import type { Asked } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { textVersions } from '../queries/field.ts'
import type { StoredText } from '../queries/field.ts'
import { knownFields } from '../rules/fields.ts'
import { loadInvestigation } from './load-investigation.ts'
import type { Investigation } from './load-investigation.ts'

/** One text of an investigation with all its versions. @throws Refusal investigation_not_found, unknown_field. */
export async function loadField(
  tx: Read, { id, field }: { id: string; field: string }, who: Pick<Asked, 'actor' | 'clock'>,
): Promise<{ data: Investigation; field: string; versions: readonly StoredText[] }> {
  const data = await loadInvestigation(tx, id, who)
  if (!knownFields(data.headings).has(field)) throw new Refusal('unknown_field', 404)
  return { data, field, versions: await textVersions(tx, id, field) }
}
