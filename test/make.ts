import { createHash } from 'node:crypto'
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Role } from '../src/access/contract.ts'
import { decisionKinds } from '../src/decisions/contract.ts'
import { testNumbers } from './test-numbers.ts'

/** What tests stand on: rows made as the owner, past row level security, with sensible defaults. Each `make` answers with the row's id. */
export type Make = ReturnType<typeof maker>

export const home = '9901'
export const elsewhere = '9902'

type Staff = { id: string; cookie: string; unitId: string; name: string }

/**
 * @param owner the pool of the owner role.
 * @param now the instant that rows are recorded at, and that sessions were last seen at.
 */
export function maker(owner: pg.Pool, now: string) {
  let serial = 0
  const today = now.slice(0, 10)
  const run = async (text: string, values: unknown[]): Promise<void> => {
    await owner.query(text, values)
  }

  const made = new Map<string, Promise<string>>()
  /** Made once by each maker, whoever needs it. */
  function municipality(code = home, name = 'Provby kommun'): Promise<string> {
    const there = made.get(code) ?? newMunicipality(code, name)
    made.set(code, there)
    return there
  }

  async function newMunicipality(code: string, name: string): Promise<string> {
    await run(`INSERT INTO municipality (municipality_code, name, kind, case_prefix, phone, emergency_phone)
      VALUES ($1, $2, 'municipality', 'SN', '0999-10 20 00', '0999-10 20 30') ON CONFLICT DO NOTHING`, [code, name])
    await run("INSERT INTO municipality_served VALUES ($1, $2, 'municipality') ON CONFLICT DO NOTHING", [code, name])
    await usualDelegation(code)
    return code
  }

  /** The delegation order as municipalities usually have it: most is decided by the social worker or the unit manager. */
  async function usualDelegation(code: string): Promise<void> {
    await run(`INSERT INTO delegation_rule (municipality_code, id, kind, decider, valid_from_on, adopted, recorded_at)
      SELECT $1, gen_random_uuid(), k.kind, k.decider, '2020-01-01', 'SN 2019-12-10 § 1', $4 FROM unnest($2::text[], $3::text[]) AS k (kind, decider)
       WHERE NOT EXISTS (SELECT FROM delegation_rule d WHERE d.municipality_code = $1) ON CONFLICT DO NOTHING`,
    [code, decisionKinds.map((kind) => kind.code), decisionKinds.map(({ usual }) => usual), now])
  }

  async function unit({ code = home, name = `Enhet ${++serial}`,
    kind = 'investigation' }: { code?: string; name?: string; kind?: string } = {}): Promise<string> {
    await municipality(code)
    const id = randomUUID()
    await run('INSERT INTO unit (municipality_code, id, name, kind, shared_key) VALUES ($1, $2, $3, $4, $5)',
      [code, id, name, kind, randomUUID()])
    return id
  }

  /** A member of staff with roles from long ago and an open session; `cookie` is sent as it is. */
  async function staff({ code = home, unitId, roles = ['social_worker'], given = 'Test', family = `Person${++serial}` }: {
    code?: string; unitId: string; roles?: readonly Role[]; given?: string; family?: string }): Promise<Staff> {
    const id = randomUUID()
    await run(`INSERT INTO staff (municipality_code, id, subject, given_name, family_name, title, email, unit_id)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [code, id, `subject-${id}`, given, family, 'socialsekreterare', `${id}@example.test`, unitId])
    for (const role of roles) {
      await run(`INSERT INTO role_assignment (municipality_code, id, staff_id, role, unit_id, from_on, recorded_at)
        VALUES ($1, $2, $3, $4, $5, '2020-01-01', $6)`,
        [code, randomUUID(), id, role, unitId, now])
    }
    return { id, unitId, name: `${given} ${family}`, cookie: await session(id, code) }
  }

  async function session(staffId: string, code = home): Promise<string> {
    const secret = randomUUID() + randomUUID()
    await run('INSERT INTO session (municipality_code, id_hash, staff_id, started_at, last_seen_at) VALUES ($1, $2, $3, $4, $4)',
      [code, createHash('sha256').update(secret).digest(), staffId, now])
    return `__Host-helhet=${code}.${secret}`
  }

  async function deputy(staffId: string, deputyId: string, { code = home, from = today, to = today } = {}): Promise<void> {
    await run(`INSERT INTO deputy (municipality_code, id, staff_id, deputy_id, from_on, to_on, reason, given_by, recorded_at)
      VALUES ($1, $2, $3, $4, $5, $6, 'semester', $3, $7)`,
      [code, randomUUID(), staffId, deputyId, from, to, now])
  }

  /** A child with an official test number of its own. Nobody may see it until a case or a relation opens it. */
  async function person({ code = home, given = 'Barn', family = `Prov${++serial}`, birthOn = '2015-07-18', protection = 'none',
    number = testNumbers.next() }: {
    code?: string; given?: string; family?: string; birthOn?: string; protection?: string; number?: string | null } = {}): Promise<string> {
    await municipality(code)
    const id = randomUUID()
    await run(`INSERT INTO person (municipality_code, id, identity_kind, identity_number, given_name, family_name, search_key, birth_on,
      protection, access, recorded_at)
      VALUES ($1, $2, $3, $4, $5, $6, lower($6 || ' ' || $5), $7, $8, '{}', $9)`,
    [code, id, number === null ? 'unknown' : 'personnummer', number, given, family, birthOn, protection, now])
    return id
  }

  /** A person with a case in the responsible worker's unit, closed until `refresh` opens it. */
  async function personWithClosedCase(responsible: Staff,
    settings: Parameters<typeof person>[0] = {}): Promise<{ id: string; caseId: string; caseNumber: string }> {
    const code = settings.code ?? home
    const id = await person(settings)
    const caseId = randomUUID()
    const caseNumber = `SN 2026/${90_000 + ++serial}`
    await run(`INSERT INTO person_case (municipality_code, id, person_id, case_number, opened_on, unit_id, access, recorded_at)
      VALUES ($1, $2, $3, $4, $5, $6, '{}', $7)`,
      [code, caseId, id, caseNumber, today, responsible.unitId, now])
    await run(`INSERT INTO case_responsibility (municipality_code, id, case_id, person_id, staff_id, from_at, reason, access, recorded_at)
      VALUES ($1, $2, $3, $4, $5, $6, 'första handläggare', '{}', $6)`,
      [code, randomUUID(), caseId, id, responsible.id, now])
    return { id, caseId, caseNumber }
  }

  /** A person with a case in the responsible worker's unit. */
  async function personWithCase(responsible: Staff,
    settings: Parameters<typeof person>[0] = {}): ReturnType<typeof personWithClosedCase> {
    const opened = await personWithClosedCase(responsible, settings)
    await refresh(opened.id, settings.code)
    return opened
  }

  async function relation(personId: string, relativeId: string, kind: string,
    { code = home, word = null }: { code?: string; word?: string | null } = {}): Promise<void> {
    await run(`INSERT INTO relation (municipality_code, id, person_id, relative_id, kind, word, access, recorded_at)
      VALUES ($1, $2, $3, $4, $5, $6, '{}', $7)`,
      [code, randomUUID(), personId, relativeId, kind, word, now])
    await refresh(personId, code)
  }

  async function whereabouts(personId: string, kind: string, value: string, code = home): Promise<void> {
    await run(`INSERT INTO person_whereabouts (municipality_code, id, person_id, kind, value, access, recorded_at)
      VALUES ($1, $2, $3, $4, $5, '{}', $6)`,
      [code, randomUUID(), personId, kind, value, now])
    await refresh(personId, code)
  }

  async function refresh(personId: string, code = home): Promise<void> {
    await run('SELECT refresh_access($1, $2, $3)', [code, personId, today])
  }

  return {
    municipality, unit, staff, session, deputy, person, personWithCase, personWithClosedCase, relation, whereabouts, refresh, run, owner,
  }
}
