import pg from 'pg'
import { afterAll, expect, inject, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { distribute, placeTables, placements } from './distribute.ts'
import { tableOrder } from './table-order.ts'

const database = await testDatabase()
const { port, superuser } = inject('testCluster')
const admin = new pg.Client({ connectionString: `postgresql://postgres:${superuser}@127.0.0.1:${port}/${database.name}` })
await admin.connect()
afterAll(() => admin.end())

const table = (name: string, municipal = true) => ({ name, municipal, columns: [], unsettled: [] })

test('a municipality\'s tables lie together by its code, common ones are copied, jobs stay', () => {
  const tables = [
    table('migration', false), table('law_rule_version', false), table('municipality'), table('unit'), table('staff'), table('job'),
  ]
  expect(placements(tables, new Set(['law_rule_version'])).map(({ sql }) => sql)).toEqual([
    "SELECT create_reference_table('municipality')",
    "SELECT create_distributed_table('unit', 'municipality_code', colocate_with => 'none')",
    "SELECT create_distributed_table('staff', 'municipality_code', colocate_with => 'unit')",
  ])
})

test('a server without Citus is told that a plain one is enough, and nothing is changed', async () => {
  await expect(distribute(database.ownerUrl)).rejects.toThrow('does not have the extension Citus')
  const { rowCount } = await admin.query("SELECT FROM pg_extension WHERE extname = 'citus'")
  expect(rowCount).toBe(0)
})

test('every table is placed once, what is pointed to before what points; a second time nothing is left to do', async () => {
  // What Citus offers, as far as it is asked: notes each call, and refuses a table whose foreign key leads to one that is not placed.
  await admin.query(`
    CREATE TABLE pg_dist_partition (logicalrelid regclass);
    CREATE FUNCTION place(t text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN
      IF EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = t::regclass AND k.contype = 'f' AND k.confrelid <> k.conrelid
        AND k.confrelid NOT IN (SELECT logicalrelid FROM pg_dist_partition)) THEN RAISE '% points to a table that is not placed', t; END IF;
      INSERT INTO pg_dist_partition VALUES (t::regclass); END $$;
    CREATE FUNCTION create_reference_table(t text) RETURNS void LANGUAGE sql AS 'SELECT place(t)';
    CREATE FUNCTION create_distributed_table(t text, by text, colocate_with text) RETURNS void LANGUAGE sql AS 'SELECT place(t)'`)
  const told: string[] = []
  const placed = await placeTables(admin, (name) => told.push(name))
  expect(told).toEqual(placed)
  const all = (await tableOrder(admin)).map(({ name }) => name).filter((name) => name !== 'pg_dist_partition')
  expect(all.filter((name) => !placed.includes(name)).toSorted()).toEqual(['installation', 'job', 'migration'])
  expect((await placeTables(admin, () => {})).filter((name) => name !== 'pg_dist_partition')).toEqual([])
})
