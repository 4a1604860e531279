import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { DocumentKind, NewTemplateBody, Placeholder, Template, TemplateDetail, TemplateVersionBody } from '../contract/templates.ts'
import type { KnownValues } from '../rules/fill-template.ts'

const here = sql<string>`app_municipality()`
type By = { readonly id: string | null; readonly at: Instant }

/** The municipality's templates, those in use first. */
export async function templatesOf(tx: Read): Promise<Template[]> {
  const { rows } = await sql<Template>`SELECT t.id, t.name, t.kind, t.ended_on AS "endedOn", v.version
      FROM document_template t
      CROSS JOIN LATERAL (SELECT max(version) AS version FROM document_template_version
        WHERE municipality_code = ${here} AND template_id = t.id) v
     WHERE t.municipality_code = ${here} ORDER BY t.ended_on IS NOT NULL, t.name COLLATE swedish, t.id`.execute(tx)
  return rows
}

/** A template with all its versions, the newest first. */
export async function templateOf(tx: Read, id: string): Promise<TemplateDetail | undefined> {
  const { rows } = await sql<TemplateDetail>`SELECT t.id, t.name, t.kind, t.ended_on AS "endedOn", max(v.version) AS version,
        jsonb_agg(jsonb_build_object('version', v.version, 'title', v.title, 'body', v.body, 'childText', v.child_text,
          'recordedAt', to_char(v.recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'by', s.given_name || ' ' || s.family_name)
            ORDER BY v.version DESC) AS versions
      FROM document_template t JOIN document_template_version v ON v.municipality_code = ${here} AND v.template_id = t.id
      LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = v.recorded_by
     WHERE t.municipality_code = ${here} AND t.id = ${id}::uuid GROUP BY t.id, t.name, t.kind, t.ended_on`.execute(tx)
  return rows[0]
}

/** The template, its row locked while a version is added or it is ended. */
export async function templateToChange(tx: Write,
  id: string): Promise<{ id: string; kind: DocumentKind; ended: boolean; version: number } | undefined> {
  const locked = await tx.selectFrom('document_template').select('id').where('municipality_code', '=', here).where('id', '=', id)
    .forUpdate().executeTakeFirst()
  if (locked === undefined) return undefined
  const found = await templateOf(tx, id)
  return found === undefined ? undefined : { id, kind: found.kind, ended: found.endedOn !== null, version: found.version }
}

/** Writes a new template without versions. @returns its id. */
export async function saveTemplate(tx: Write, { name, kind }: Pick<NewTemplateBody, 'name' | 'kind'>, by: By): Promise<string> {
  const id = newId()
  await tx.insertInto('document_template').values({ municipality_code: here, id, name, kind, recorded_at: by.at,
    recorded_by: by.id }).execute()
  return id
}

export async function saveTemplateVersion(tx: Write, made: TemplateVersionBody & { templateId: string; version: number },
  by: By): Promise<void> {
  await tx.insertInto('document_template_version').values({
    municipality_code: here, template_id: made.templateId, version: made.version, title: made.title, body: made.body,
    child_text: made.childText, recorded_at: by.at, recorded_by: by.id,
  }).execute()
}

export async function endTemplate(tx: Write, id: string, on: Day): Promise<void> {
  await tx.updateTable('document_template').set({ ended_on: on }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

type Ground = {
  person: { id: string; name: string; number: string | null; birthOn: string | null; address: string | null }
  custodians: string[]; custodiansProtected: boolean; case: { id: string; number: string; openedOn: string }
  worker: { id: string; name: string; title: string } | null; unit: { id: string; name: string }
  municipality: { code: string; name: string; phone: string | null }
  investigation: { id: string; openedOn: string } | null
  decision: { id: string; what: string; reasons: string; paragraph: string; decidedOn: string } | null
}

/**
 * Every value that a template may ask for about a person, with the row it stands in. What the asker may not see is not there.
 *
 * @param hides what is protected: it gives no value, whoever asks.
 */
export async function knownValues(
  tx: Read, personId: string, { today, hides, say }: { today: Day; hides: { identity: boolean; address: boolean }; say: (on: string) =>
    string },
): Promise<KnownValues | undefined> {
  const ground = await groundOf(tx, personId, today)
  if (ground === undefined) return undefined
  const { person, worker, unit, municipality, investigation, decision } = ground
  const at = <T>(value: T | null | undefined, text: (given: T) => string,
    kind: 'person' | 'case' | 'staff' | 'unit' | 'municipality' | 'today' | 'investigation' | 'decision', id: string) =>
    value === null || value === undefined || text(value) === '' ? { missing: 'not_there' as const }
      : { value: text(value), from: { kind, id } }
  const guarded = (hidden: boolean, known: ReturnType<typeof at>) => (hidden ? { missing: 'protected' as const } : known)
  const same = (text: string): string => text
  const ofPerson = (value: string | null, text = same) => guarded(hides.identity, at(value, text, 'person', person.id))
  const ofDecision = (value: string | undefined, text = same) => at(value, text, 'decision', decision?.id ?? '')
  return {
    'person.name': ofPerson(person.name), 'person.identity_number': ofPerson(person.number),
      'person.birth_day': ofPerson(person.birthOn, say),
    'person.address': guarded(hides.identity || hides.address, at(person.address, same, 'person', person.id)),
    'custodians.names': guarded(hides.identity || ground.custodiansProtected, at(ground.custodians.join(', '), same, 'person', person.id)),
    'case.number': at(ground.case.number, same, 'case', person.id), 'case.opened_on': at(ground.case.openedOn, say, 'case', person.id),
    'worker.name': at(worker?.name, same, 'staff', worker?.id ?? ''), 'worker.title': at(worker?.title, same, 'staff', worker?.id ?? ''),
    'unit.name': at(unit.name, same, 'unit', unit.id), 'municipality.name': at(municipality.name, same, 'municipality', municipality.code),
    'municipality.phone': at(municipality.phone, same, 'municipality', municipality.code), today: at(today, say, 'today', today),
    'investigation.opened_on': at(investigation?.openedOn, say, 'investigation', investigation?.id ?? ''),
    'decision.what': ofDecision(decision?.what), 'decision.reasons': ofDecision(decision?.reasons),
    'decision.paragraph': ofDecision(decision?.paragraph), 'decision.decided_on': ofDecision(decision?.decidedOn, say),
  } satisfies Record<Placeholder, KnownValues[Placeholder]>
}

async function groundOf(tx: Read, personId: string, today: Day): Promise<Ground | undefined> {
  const { rows } = await sql<Ground>`
    SELECT jsonb_build_object('id', p.id, 'name', trim(p.given_name || ' ' || p.family_name), 'number', p.identity_number, 'birthOn', p.birth_on,
        'address', (SELECT w.value FROM person_whereabouts w WHERE w.municipality_code = ${here} AND w.person_id = p.id AND w.kind = 'address'
          AND (w.from_on IS NULL OR w.from_on <= ${today}::date) AND (w.to_on IS NULL OR w.to_on >= ${today}::date)
          ORDER BY w.recorded_at DESC LIMIT 1)) AS person,
      coalesce(k.names, '{}') AS custodians, coalesce(k.protected, false) AS "custodiansProtected",
      jsonb_build_object('id', c.id, 'number', c.case_number, 'openedOn', c.opened_on) AS case,
      (SELECT jsonb_build_object('id', s.id, 'name', s.given_name || ' ' || s.family_name, 'title', s.title)
        FROM case_responsibility r JOIN staff s ON s.municipality_code = ${here} AND s.id = r.staff_id
        WHERE r.municipality_code = ${here} AND r.case_id = c.id AND r.to_at IS NULL) AS worker,
      jsonb_build_object('id', u.id, 'name', u.name) AS unit,
      jsonb_build_object('code', m.municipality_code, 'name', m.name, 'phone', m.phone) AS municipality,
      (SELECT jsonb_build_object('id', i.id, 'openedOn', i.opened_on) FROM investigation i
        WHERE i.municipality_code = ${here} AND i.person_id = p.id ORDER BY i.opened_on DESC LIMIT 1) AS investigation,
      (SELECT jsonb_build_object('id', d.id, 'what', d.what, 'reasons', d.reasons, 'paragraph', d.paragraph, 'decidedOn', d.decided_on)
        FROM decision d WHERE d.municipality_code = ${here} AND d.person_id = p.id AND d.state = 'decided'
        ORDER BY d.decided_at DESC LIMIT 1) AS decision
      FROM person p
      JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = p.id
      JOIN unit u ON u.municipality_code = ${here} AND u.id = c.unit_id
      JOIN municipality m ON m.municipality_code = ${here}
      LEFT JOIN LATERAL (SELECT array_agg(trim(o.given_name || ' ' || o.family_name) ORDER BY o.family_name, o.given_name) AS names,
          bool_or(o.protection <> 'none') AS protected
        FROM relation r JOIN person o ON o.municipality_code = ${here} AND o.id = r.relative_id
        WHERE r.municipality_code = ${here} AND r.person_id = p.id AND r.kind = 'custodian' AND (r.to_on IS NULL OR r.to_on >= ${today}::date)) k ON true
     WHERE p.municipality_code = ${here} AND p.id = ${personId}::uuid`.execute(tx)
  return rows[0]
}
