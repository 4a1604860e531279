import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { describe, expect, test } from 'vitest'
import { schemaFaults, schemaRules } from '../src/platform/schema-lint.ts'
import { emptyDatabase, testDatabase } from './database.ts'

const sources = fileURLToPath(new URL('../src', import.meta.url))
const migrated = await testDatabase()
const scratch = await emptyDatabase()

test('the migrated schema keeps every house rule', async () => {
  expect(await schemaFaults(migrated.owner)).toEqual([])
})

/** A table that keeps every rule, for plants that break exactly one. */
const sound = (name: string, columns = ''): string => `
  CREATE TABLE ${name} (municipality_code char(4) NOT NULL, id uuid NOT NULL, ${columns}
    CONSTRAINT ${name}_pk PRIMARY KEY (municipality_code, id));
  ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE ${name} FORCE ROW LEVEL SECURITY;
  CREATE POLICY ${name}_is_own ON ${name} USING (municipality_code = current_setting('app.municipality', true)::char(4));`

await scratch.owner.query('GRANT CREATE ON SCHEMA public TO helhet_app')

const plants: { rule: RegExp; found: string; sql: string; by?: pg.Pool }[] = [
  { rule: /carries municipality_code/, found: 'homeless', sql: 'CREATE TABLE homeless (id uuid NOT NULL, CONSTRAINT homeless_pk PRIMARY KEY (id))' },
  { rule: /carries municipality_code/, found: 'number_as_text', sql: sound('number_as_text').replace('char(4)', 'text') },
  { rule: /has a primary key/, found: 'keyless', sql: 'CREATE TABLE keyless (municipality_code char(4) NOT NULL)' },
  { rule: /first in primary keys/, found: 'keyed_by_id.keyed_by_id_pk', sql: sound('keyed_by_id').replace('(municipality_code, id)', '(id, municipality_code)') },
  { rule: /first in unique indexes/, found: 'one_email', sql: `${sound('mail', 'email text,')} CREATE UNIQUE INDEX one_email ON mail (lower(email))` },
  {
    rule: /first in foreign keys/, found: 'child.child_of_parent',
    sql: `${sound('parent', 'CONSTRAINT parent_has_one_id UNIQUE (municipality_code, id), code char(4), CONSTRAINT parent_has_one_code UNIQUE (code),')}
      ${sound('child', 'parent_code char(4), CONSTRAINT child_of_parent FOREIGN KEY (parent_code) REFERENCES parent (code),')}
      CREATE INDEX child_by_parent ON child (parent_code)`,
  },
  {
    rule: /has an index/, found: 'slow.slow_of_sound',
    sql: `${sound('quick')} ${sound('slow', 'quick_id uuid, CONSTRAINT slow_of_sound FOREIGN KEY (municipality_code, quick_id) REFERENCES quick,')}`,
  },
  {
    rule: /has an index/, found: 'half.half_of_whole',
    sql: `${sound('whole')} ${sound('half', 'whole_id uuid, kind text, CONSTRAINT half_of_whole FOREIGN KEY (municipality_code, whole_id) REFERENCES whole,')}
      CREATE INDEX half_by_whole ON half (municipality_code, whole_id) WHERE kind = 'some'`,
  },
  {
    rule: /first in primary keys/, found: 'booked.booked_once',
    sql: `CREATE EXTENSION IF NOT EXISTS btree_gist; ${sound('booked', 'room uuid, CONSTRAINT booked_once EXCLUDE USING gist (room WITH =, municipality_code WITH =),')}`,
  },
  {
    rule: /points to no municipality/, found: 'installation.installation_is_of_one',
    sql: `${sound('one')} CREATE TABLE installation (code char(4), id uuid, CONSTRAINT installation_is_of_one FOREIGN KEY (code, id) REFERENCES one)`,
  },
  {
    rule: /no circle/, found: 'egg',
    sql: `${sound('hen', 'egg_id uuid,')} ${sound('egg', 'hen_id uuid, CONSTRAINT egg_of_hen FOREIGN KEY (municipality_code, hen_id) REFERENCES hen,')}
      ALTER TABLE hen ADD CONSTRAINT hen_of_egg FOREIGN KEY (municipality_code, egg_id) REFERENCES egg`,
  },
  {
    rule: /no trigger/, found: 'watched.watches',
    sql: `${sound('watched')} CREATE FUNCTION watch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      CREATE TRIGGER watches BEFORE INSERT ON watched FOR EACH ROW EXECUTE FUNCTION watch()`,
  },
  { rule: /SET LOCAL alone/, found: 'lets_in', sql: "CREATE FUNCTION lets_in() RETURNS text LANGUAGE sql AS $$ SELECT set_config('app.keys', '*', true) $$" },
  { rule: /SET LOCAL alone/, found: 'becomes', sql: 'CREATE FUNCTION becomes() RETURNS void LANGUAGE plpgsql AS $$ BEGIN SET LOCAL ROLE helhet_app; END $$' },
  {
    rule: /locks rows names the municipality/, found: 'takes_any',
    sql: `${sound('heap')} CREATE FUNCTION takes_any() RETURNS uuid LANGUAGE sql AS 'SELECT id FROM heap LIMIT 1 FOR UPDATE SKIP LOCKED'`,
  },
  { rule: /may read every table/, found: 'unread', sql: sound('unread') },
  { rule: /enabled and forced/, found: 'open', sql: `${sound('open')} ALTER TABLE open DISABLE ROW LEVEL SECURITY` },
  { rule: /enabled and forced/, found: 'unforced', sql: `${sound('unforced')} ALTER TABLE unforced NO FORCE ROW LEVEL SECURITY` },
  { rule: /enabled and forced/, found: 'without_policy', sql: `${sound('without_policy')} DROP POLICY without_policy_is_own ON without_policy` },
  {
    rule: /no subquery/, found: 'nested.nested_asks',
    sql: `${sound('nested')} CREATE POLICY nested_asks ON nested USING (id IN (SELECT id FROM pg_class, nested AS other))`,
  },
  { rule: /name that a person understands/, found: 'unnamed.unnamed_size_check', sql: sound('unnamed', 'size integer CHECK (size > 0),') },
  { rule: /name that a person understands/, found: 'unnamed_too.unnamed_too_check1', sql: sound('unnamed_too', 'a int, b int, CHECK (a > b), CHECK (a < b),') },
  { rule: /without time zone/, found: 'zoneless.told', sql: sound('zoneless', 'told timestamp,') },
  { rule: /_on is a day/, found: 'day_as_text.decided_on', sql: sound('day_as_text', 'decided_on text,') },
  { rule: /_at is an instant/, found: 'instant_as_day.sent_at', sql: sound('instant_as_day', 'sent_at date,') },
  { rule: /_by is a person/, found: 'name_as_person.decided_by', sql: sound('name_as_person', 'decided_by text,') },
  { rule: /never chooses the day/, found: 'today.decided_on', sql: sound('today', 'decided_on date DEFAULT CURRENT_DATE,') },
  { rule: /never chooses the day/, found: 'just_now.decided_on', sql: sound('just_now', 'decided_on date DEFAULT now(),') },
  { rule: /owns nothing/, found: 'mine', sql: sound('mine'), by: scratch.app },
  { rule: /may not empty a table/, found: 'emptied', sql: `${sound('emptied')} GRANT TRUNCATE ON emptied TO helhet_app` },
  { rule: /add to and read the log/, found: 'trace', sql: `${sound('trace', 'outcome text,')} GRANT SELECT, INSERT, UPDATE (outcome) ON trace TO helhet_app` },
  { rule: /add to and read the log/, found: 'trace_seal', sql: `${sound('trace_seal')} GRANT DELETE ON trace_seal TO PUBLIC` },
  {
    rule: /change national tables/, found: 'installation',
    sql: 'CREATE TABLE installation (kind text NOT NULL, CONSTRAINT installation_pk PRIMARY KEY (kind)); GRANT UPDATE ON installation TO helhet_app',
  },
  { rule: /view asks with the rights/, found: 'peephole', sql: 'CREATE VIEW peephole AS SELECT 1 AS one' },
  { rule: /fixes its search path/, found: 'lifted', sql: 'CREATE FUNCTION lifted() RETURNS int LANGUAGE sql SECURITY DEFINER RETURN 1' },
  { rule: /Swedish sort order/, found: 'collation swedish', sql: 'SELECT 1' },
]

test('rows are locked past one another only within a municipality, and nobody changes role', () => {
  const texts = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.test)\.tsx?$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(sources, name), 'utf8') }))
  const faults = texts.filter(({ name, text }) => name !== 'platform/schema-lint.ts' && /\bSET (LOCAL |SESSION )?ROLE\b/i.test(text)
    || [...text.matchAll(/(?<!\()SKIP LOCKED|skipLocked\(/g)].some(({ index }) => !/municipality_code['",\s]*=/.test(text.slice(Math.max(0, index - 500), index))))
  expect(faults.map(({ name }) => name)).toEqual([])
  expect(texts.some(({ text }) => text.includes('SKIP LOCKED`'))).toBe(true)
})

describe('a planted breach is found:', () => {
  test.each(plants)('$rule in $found', async ({ rule, found, sql, by = scratch.owner }) => {
    const client = await by.connect()
    try {
      await client.query('BEGIN')
      await client.query(sql)
      expect(await schemaFaults(client)).toContainEqual({ rule: expect.stringMatching(rule), found })
    } finally {
      await client.query('ROLLBACK')
      client.release()
    }
  })

  test('every rule has a plant', () => {
    expect(schemaRules.filter((rule) => !plants.some((plant) => plant.rule.test(rule)))).toEqual([])
  })
})
