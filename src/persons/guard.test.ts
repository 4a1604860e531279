import { describe, expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { elsewhere, home, maker } from '../../test/make.ts'

const database = await testDatabase()
const now = '2026-11-24T07:20:00.000Z'
const { ask } = await testApp(database, { now })
const make = maker(database.owner, now)
const unitId = await make.unit()
const worker = await make.staff({ unitId, given: 'Maja', family: 'Ekwall' })
const colleague = await make.staff({ unitId })
const manager = await make.staff({ unitId, roles: ['unit_manager'] })

describe("with the application's checks switched off, the database itself", () => {
  const tables = [
    'person',
    'person_whereabouts',
    'person_earlier',
    'person_reveal',
    'relation',
    'household_member',
    'person_joining',
    'person_case',
    'case_responsibility',
    'case_coworker',
    'investigation',
    'clock',
    'task',
    'parking',
  ] as const
  type Table = (typeof tables)[number]
  const ofPerson = (table: Table): string => (table === 'person' ? 'id' : table === 'person_joining' ? 'kept_id' : 'person_id')
  const changes: Partial<Record<Table, string>> = {
    person: "given_name = 'X'",
    person_whereabouts: "to_on = '2026-11-24'",
    relation: "to_on = '2026-11-24'",
    household_member: "to_on = '2026-11-24'",
    person_joining: "undone_on = '2026-11-24', undone_reason = 'x'",
    person_case: "closed_on = '2026-11-24'",
    case_responsibility: "to_at = '2026-11-25T00:00:00Z'",
    case_coworker: "to_on = '2026-11-24'",
    investigation: "concluded_on = '2026-11-24', outcome = 'no_measure'",
    clock: "ended_on = '2026-11-24', ended_how = 'met'",
    task: "done_on = '2026-11-24', done_by = staff_id",
    parking: "lifted_at = '2026-11-24T00:00:00Z'",
  }

  async function wholePerson(): Promise<string> {
    const { id, caseId } = await make.personWithCase(worker, { protection: 'confidentiality_mark' })
    const other = await make.person()
    await make.relation(id, other, 'parent')
    await make.whereabouts(id, 'address', 'Storgatan 1')
    const insert = (table: Table, columns: string, values: string, more: unknown[] = []) =>
      make.run(
        `INSERT INTO ${table} (municipality_code, id, access, recorded_at, ${columns})
          VALUES ('${home}', gen_random_uuid(), '{}', '${now}', ${values})`,
        more,
      )
    await insert('person_earlier', 'person_id, was, reason, recorded_by', "$1, '{}', 'x', $2", [id, worker.id])
    await insert('household_member', 'household_id, person_id', '$1, $1', [id])
    await insert('person_joining', 'kept_id, other_id, joined_on, reason, recorded_by', "$1, $2, '2026-11-01', 'x', $3", [
      id,
      other,
      worker.id,
    ])
    await insert(
      'case_coworker',
      'case_id, person_id, staff_id, strand, from_on, reason, given_by',
      "$1, $2, $3, 'contact', '2026-11-01', 'x', $4",
      [caseId, id, manager.id, worker.id],
    )
    await insert('investigation', 'person_id, case_id, opened_on', "$1, $2, '2026-11-01'", [id, caseId])
    await insert(
      'clock',
      'rule, rule_version, subject_kind, subject_id, person_id, unit_id, started_on, nominal_due_on, legal_due_on, paragraph',
      "'child-invest', 2, 'person', $1, $1, $2, '2026-11-01', '2027-03-01', '2027-03-01', 'SoL 20:3'",
      [id, unitId],
    )
    await insert('task', 'person_id, title, due_on, staff_id, recorded_by', "$1, 'Ring', '2026-11-27', $2, $2", [id, worker.id])
    await insert('parking', 'row_kind, row_id, person_id, until_on, reason, parked_by', "'clock', $1, $1, '2026-11-27', 'x', $2", [
      id,
      worker.id,
    ])
    await make.refresh(id)
    await ask('POST', `/api/persons/${id}/reveal`, worker, { purpose: 'contact' })
    return id
  }

  /** How many rows of each table somebody with these keys sees, and how many a change would touch. */
  async function reach(
    id: string,
    { code = home, staff, keys }: { code?: string; staff: string; keys: readonly string[] },
  ): Promise<{ seen: Record<string, number>; changed: number }> {
    const client = await database.app.connect()
    try {
      await client.query(
        `BEGIN; SET LOCAL app.municipality = '${code}'; SET LOCAL app.staff = '${staff}'; SET LOCAL app.keys = '{${keys.join(',')}}'`,
      )
      const seen: Record<string, number> = {}
      let changed = 0
      for (const table of tables) {
        const where = `${ofPerson(table)} = '${id}'`
        seen[table] = Number((await client.query<{ count: string }>(`SELECT count(*) FROM ${table} WHERE ${where}`)).rows[0]?.count)
        if (changes[table] !== undefined)
          changed += (await client.query(`UPDATE ${table} SET ${changes[table]} WHERE ${where}`)).rowCount ?? 0
      }
      return { seen, changed }
    } finally {
      await client.query('ROLLBACK')
      client.release()
    }
  }

  test('shows everything to the responsible worker', async () => {
    const { seen, changed } = await reach(await wholePerson(), { staff: worker.id, keys: [worker.id] })
    expect(seen).toEqual(Object.fromEntries(tables.map((table) => [table, 1])))
    expect(changed).toBe(Object.keys(changes).length)
  })

  test("shows and changes nothing for another worker, another unit's manager, another municipality, or nobody", async () => {
    const id = await wholePerson()
    const otherUnit = await make.unit()
    const asked = [
      { staff: colleague.id, keys: [colleague.id] },
      { staff: colleague.id, keys: [colleague.id, otherUnit] },
      { code: elsewhere, staff: worker.id, keys: [worker.id, unitId] },
      { staff: '', keys: [] },
    ]
    for (const each of asked) {
      const { seen, changed } = await reach(id, each)
      expect(Object.values(seen).every((count) => count === 0)).toBe(true)
      expect(changed).toBe(0)
    }
  })
})

describe('who sees only the header, through a sibling,', () => {
  async function siblingOfAnother() {
    const own = await make.personWithCase(worker)
    const parent = await make.person({ given: 'Mor' })
    const sibling = await make.person({ given: 'Syskon' })
    await make.relation(own.id, parent, 'parent')
    await make.relation(sibling, parent, 'parent')
    await make.whereabouts(sibling, 'address', 'Gömda gränd 7')
    await make.refresh(own.id)
    const seen = await ask('GET', `/api/persons/${sibling}`, worker)
    expect(seen.json()).toMatchObject({ headerOnly: true, whereabouts: [] })
    return { own: own.id, sibling }
  }

  test('opens no case that would open the rest', async () => {
    const { sibling } = await siblingOfAnother()
    const answer = await ask('POST', `/api/persons/${sibling}/case`, worker, { responsibleId: worker.id, reason: 'vill se' })
    expect([answer.status, answer.json()['code']]).toEqual([404, 'person_not_found'])
  })

  test('makes no relative of the person whose address comes with it, but may say that they are siblings', async () => {
    const { own, sibling } = await siblingOfAnother()
    for (const more of [{ kinds: ['network'] }, { kinds: ['sibling'], phone: '0999-11 22 33' }]) {
      const answer = await ask('POST', `/api/persons/${own}/relations`, worker, { relativeId: sibling, ...more })
      expect([answer.status, answer.json()['code']]).toEqual([404, 'person_not_found'])
    }
    expect((await ask('POST', `/api/persons/${own}/relations`, worker, { relativeId: sibling, kinds: ['sibling'] })).status).toBe(200)
    expect((await ask('GET', `/api/persons/${sibling}`, worker)).text).not.toContain('Gömda gränd')
  })

  test('moves nobody into a household whose address comes with it, on the page neither', async () => {
    const { own, sibling } = await siblingOfAnother()
    expect((await ask('POST', `/api/persons/${own}/relations`, worker, { relativeId: sibling, kinds: ['sibling'] })).status).toBe(200)
    const answer = await ask('POST', `/api/persons/${own}/household`, worker, { withIds: [sibling] })
    expect([answer.status, answer.json()['code']]).toEqual([404, 'person_not_found'])
    const { rows } = await database.owner.query('SELECT 1 FROM household_member WHERE person_id = ANY ($1)', [[own, sibling]])
    expect(rows).toEqual([])
    const page = (await ask('GET', `/person/${own}/familj`, worker)).text
    expect(page).not.toContain(`name="withIds" value="${sibling}"`)
  })
})
