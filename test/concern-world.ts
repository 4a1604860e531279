import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { TestApp } from './app.ts'
import { formBody } from './app.ts'
import type { TestDatabase } from './database.ts'
import { home } from './make.ts'
import type { Make } from './make.ts'

type Signed = { id: string; cookie: string; unitId: string; name: string }
export type World = Awaited<ReturnType<typeof concernWorld>>

/** A municipality with an intake unit and an investigation unit, and one person of each kind in them. */
export async function concernWorld(make: Make) {
  const intakeUnit = await make.unit({ kind: 'intake', name: 'Mottagning' })
  const unit = await make.unit({ kind: 'investigation', name: 'Utredning Norr' })
  return {
    intakeUnit, unit,
    intake: await make.staff({ unitId: intakeUnit, roles: ['intake'], given: 'Inga', family: 'Mott' }),
    intakeManager: await make.staff({ unitId: intakeUnit, roles: ['unit_manager'], given: 'Mona', family: 'Chef' }),
    duty: await make.staff({ unitId: intakeUnit, roles: ['emergency_duty'], given: 'Jour', family: 'Natt' }),
    worker: await make.staff({ unitId: unit, roles: ['social_worker'], given: 'Maja', family: 'Ekwall' }),
    other: await make.staff({ unitId: unit, roles: ['social_worker'], given: 'Per', family: 'Aldin' }),
    manager: await make.staff({ unitId: unit, roles: ['unit_manager'], given: 'Bo', family: 'Rask' }),
    director: await make.staff({ unitId: unit, roles: ['director'], given: 'Sara', family: 'Sund' }),
    reviewer: await make.staff({ unitId: unit, roles: ['log_reviewer'], given: 'Logg', family: 'Granskare' }),
  }
}

/** What a preschool writes in the public form; `more` changes or adds fields. */
export function publicFields(more: Record<string, string> = {}): Record<string, string> {
  return {
    'formId': randomUUID(), 'children.0.name': 'Tuva', 'children.0.age': '3 år', 'children.0.whereabouts': 'Förskolan Myran',
    'narrative': 'Kommer utan ytterkläder.', 'lastHappened': 'now', 'relation': 'work', 'workplaceKind': 'preschool', 'name': 'Rut Alm',
    'workplace': 'Förskolan Myran', 'contact': '0999-55 44 33', ...more,
  }
}

type Row = Record<string, unknown>

/** What tests do over and over with reports of concern: over HTTP where the system is meant, in SQL where only the rows are. */
export function concernSteps({ ask }: Pick<TestApp, 'ask'>, database: TestDatabase, world: World) {
  const rows = async (text: string, values: unknown[] = []): Promise<Row[]> => (await database.owner.query<Row>(text, values)).rows

  /** Sends the public form. @returns the report and its children. */
  async function report(more: Record<string, string> = {}): Promise<{ id: string; childIds: string[] }> {
    const answer = await ask('POST', '/anmal', null, formBody(publicFields(more)))
    if (answer.status !== 303) throw new Error(`the form answered ${answer.status}`)
    return sentTo(answer.location)
  }

  /** The report that a form led on to: by its id, its reference, or the secret of its receipt. */
  async function sentTo(location: string | undefined): Promise<{ id: string; childIds: string[] }> {
    const [, kind = '', key = ''] = /(kvitto|mottagen|anmalningar)\/(?!mottagen)([^?/]+)/.exec(location ?? '') ?? []
    const hash = createHash('sha256').update(key).digest()
    const [found] = await rows(`SELECT c.id FROM concern c WHERE c.reference = $1 OR c.id::text = $1
      OR c.reference = (SELECT r.reference FROM concern_receipt r WHERE r.token_hash = $2)`, [decodeURIComponent(key), hash])
    if (found === undefined) throw new Error(`no report under ${kind}`)
    const id = String(found['id'])
    const children = await rows('SELECT id FROM concern_child WHERE concern_id = $1 AND moved_on IS NULL ORDER BY position', [id])
    return { id, childIds: children.map((row) => String(row['id'])) }
  }

  const act = (as: Signed, url: string, body: object = {}) => ask('POST', `/api${url}`, as, body)
  const open = (id: string, as: Signed = world.intake) => act(as, `/concerns/${id}/opening`)
  const link = (childId: string, personId: string, as: Signed = world.intake) => act(as, `/concern-children/${childId}/identity`,
    { personId })
  const assign = (id: string, childId: string, staffId: string, as: Signed = world.intake) => act(as, `/concerns/${id}/assignment`,
    { children: [{ childId, staffId }] })
  const protect = (childId: string, as: Signed, more: object = {}) => act(as, `/concern-children/${childId}/protection-assessment`,
    { outcome: 'no_immediate_need', reasons: 'Trygg hos mormor.', ...more })
  const decide = (childId: string, as: Signed, decision = 'open_investigation', more: object = {}) =>
    act(as, `/concern-children/${childId}/decision`, { decision, reasons: 'Behöver utredas.', ...more })

  /** A report that is opened, about a known child and given to the worker. */
  async function assigned(personId: string, more: Record<string, string> = {},
    staff: Signed = world.worker): Promise<{ id: string; childId: string }> {
    const { id, childIds } = await report(more)
    const childId = childIds[0] ?? ''
    for (const step of [() => open(id), () => link(childId, personId), () => assign(id, childId, staff.id)]) {
      const answer = await step()
      if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`)
    }
    return { id, childId }
  }

  const clocks = (subjectId: string) => rows(`SELECT rule, started_on, nominal_due_on, legal_due_on, ended_on, ended_how FROM clock
    WHERE subject_id = $1
    ORDER BY started_on, rule, nominal_due_on`, [subjectId])

  return { rows, report, sentTo, act, open, link, assign, protect, decide, assigned, clocks }
}

/** A credential of a school's system. @returns the header it sends. */
export async function clientCredential(make: Make, now: string, reporterKind = 'school', to = '2030-01-01'): Promise<string> {
  const id = randomUUID()
  const secret = randomBytes(24).toString('base64url')
  await make.run(`INSERT INTO client_credential (municipality_code, id, name, reporter_kind, secret_hash, scope, from_on, to_on,
    recorded_at) VALUES ($1, $2, 'Skolsystemet', $3, $4, '{concern.report}', '2020-01-01', $5, $6)`,
    [home, id, reporterKind, createHash('sha256').update(secret).digest(), to, now])
  return `Bearer ${home}.${id}.${secret}`
}
