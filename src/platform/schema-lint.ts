import type pg from 'pg'

/** One breach of the house rules of the schema: which rule, and the table, column or constraint that breaks it. */
export type SchemaFault = { readonly rule: string; readonly found: string }

/** Tables that are the same for everybody and hold no municipality's rows. */
const nationalTables = ['migration', 'installation', 'law_rule_version', 'municipality_reference', 'municipality_served', 'strand_table']
/** What has been written here is evidence: the run role may add and read, nothing else. */
const logTables = ['trace', 'trace_seal']
/** Columns whose name ends in "by" without naming a person: what ends a deadline is an event. */
const notPersons = ['law_rule_version.ended_by']
const runRole = 'helhet_app'

/*
 * Each rule is a question to the catalogue that answers with what breaks it. They all see `tab` (our tables, partitions of a table
 * left out), `col` (their columns) and `con` (their constraints, NOT NULL left out).
 */
const ours = `
  WITH tab AS (
    SELECT c.oid, c.relname AS name, c.relrowsecurity, c.relforcerowsecurity, c.relname = ANY ('{${nationalTables.join(',')}}') AS national
    FROM pg_class c WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relnamespace = 'public'::regnamespace
  ), col AS (
    SELECT tab.oid, a.attnum, tab.name || '.' || a.attname AS name, a.attname, tab.national, a.attnotnull,
           format_type(a.atttypid, a.atttypmod) AS type, pg_get_expr(d.adbin, d.adrelid) AS default_value
    FROM tab JOIN pg_attribute a ON a.attrelid = tab.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  ), con AS (
    SELECT tab.name || '.' || k.conname AS name, k.conname, tab.name AS table_name, k.contype, k.conrelid, k.confrelid, k.conkey, k.confkey,
           tab.national, k.conrelid::regclass::text AS rel,
           (SELECT attname FROM pg_attribute WHERE attrelid = k.conrelid AND attnum = k.conkey[1]) AS first_column,
           (SELECT attname FROM pg_attribute WHERE attrelid = k.confrelid AND attnum = k.confkey[1]) AS first_target
    FROM tab JOIN pg_constraint k ON k.conrelid = tab.oid AND k.contype IN ('p', 'u', 'f', 'c', 'x') AND k.conparentid = 0
  )`

/** The rules by name, each with its question. The names are what a person reads when a rule is broken. */
const rules: Record<string, string> = {
  'a table carries municipality_code char(4) NOT NULL, or is in the list of national tables': `
    SELECT tab.name FROM tab LEFT JOIN col ON col.oid = tab.oid AND col.attname = 'municipality_code'
    WHERE NOT tab.national AND (col.type IS DISTINCT FROM 'character(4)' OR NOT col.attnotnull)`,
  'a table has a primary key': `
    SELECT tab.name FROM tab WHERE NOT EXISTS (SELECT FROM con WHERE con.conrelid = tab.oid AND con.contype = 'p')`,
  'municipality_code stands first in primary keys, unique and exclusion constraints': `
    SELECT name FROM con WHERE contype IN ('p', 'u', 'x') AND NOT national AND first_column <> 'municipality_code'`,
  'municipality_code stands first in unique indexes': `
    SELECT i.indexrelid::regclass::text AS name FROM tab JOIN pg_index i ON i.indrelid = tab.oid AND i.indisunique
    LEFT JOIN pg_attribute a ON a.attrelid = tab.oid AND a.attnum = i.indkey[0]
    WHERE NOT tab.national AND a.attname IS DISTINCT FROM 'municipality_code'
      AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid)`,
  'municipality_code stands first in foreign keys and points to municipality_code': `
    SELECT con.name FROM con LEFT JOIN tab target ON target.oid = con.confrelid
    WHERE con.contype = 'f' AND NOT coalesce(target.national, false)
      AND (con.first_column <> 'municipality_code' OR con.first_target <> 'municipality_code')`,
  'a table that is the same for everybody points to no municipality\'s rows': `
    SELECT con.name FROM con JOIN tab target ON target.oid = con.confrelid WHERE con.contype = 'f' AND con.national
      AND NOT target.national`,
  'foreign keys make no circle of tables': `
    SELECT name FROM tab WHERE oid IN (
      WITH RECURSIVE leads(origin, oid) AS (
        SELECT conrelid, confrelid FROM con WHERE contype = 'f' AND conrelid <> confrelid
        UNION SELECT leads.origin, con.confrelid FROM leads JOIN con ON con.conrelid = leads.oid AND con.contype = 'f'
          AND con.conrelid <> con.confrelid)
      SELECT origin FROM leads WHERE origin = leads.oid)`,
  'no trigger: on a spread table it sees the name of a part, not of the table': `
    SELECT t.tgrelid::regclass || '.' || t.tgname AS name FROM pg_trigger t JOIN tab ON tab.oid = t.tgrelid WHERE NOT t.tgisinternal`,
  'a function changes who asks by SET LOCAL alone, which follows to other servers': `
    SELECT p.proname AS name FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
      AND p.prosrc ~* '\\m(set_config|set\\s+(local\\s+)?role)\\M'
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`,
  'a function that locks rows names the municipality': `
    SELECT p.proname AS name FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
      AND p.prosrc ~* '\\mfor\\s+(no\\s+key\\s+)?update\\M'
      AND p.prosrc !~* 'municipality_code\\s*='`,
  'the run role may read every table: else backups lack it': `
    SELECT name FROM tab WHERE NOT has_table_privilege('${runRole}', oid, 'SELECT')`,
  'a foreign key has an index that begins with its columns': `
    SELECT name FROM con WHERE contype = 'f' AND NOT EXISTS (
      SELECT FROM pg_index i WHERE i.indrelid = con.conrelid AND i.indisvalid AND cardinality(con.conkey) <= i.indnkeyatts
        AND (i.indkey::int2[])[0:cardinality(con.conkey) - 1] @> con.conkey
        AND (i.indpred IS NULL OR pg_get_expr(i.indpred, i.indrelid) ~ '^\\(\\w+ IS NOT NULL\\)$'))`,
  'row level security is enabled and forced, and has a policy': `
    SELECT tab.name FROM tab WHERE NOT tab.national
      AND NOT (relrowsecurity AND relforcerowsecurity AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = tab.oid))`,
  'a policy holds no subquery': `
    SELECT p.polrelid::regclass || '.' || p.polname AS name FROM pg_policy p
    WHERE concat(pg_get_expr(p.polqual, p.polrelid), ' ', pg_get_expr(p.polwithcheck, p.polrelid)) ~ '\\mSELECT\\M'`,
  'a constraint has a name that a person understands when it fires': `
    SELECT name FROM con WHERE conname ~ ('^' || left(table_name, 20) || '.*_(check|key|fkey|excl)[0-9]*$')`,
  'no instant without time zone': `
    SELECT name FROM col WHERE type LIKE 'timestamp%without time zone%'`,
  '_on is a day (date)': `
    SELECT name FROM col WHERE attname ~ '_on$' AND type NOT IN ('date', 'date[]')`,
  '_at is an instant (timestamptz)': `
    SELECT name FROM col WHERE attname ~ '(^|_)at$' AND type <> 'timestamp with time zone'`,
  '_by is a person (uuid)': `
    SELECT name FROM col WHERE attname ~ '_by$' AND type <> 'uuid' AND name <> ALL ('{${notPersons.join(',')}}')`,
  'the database never chooses the day of a fact': `
    SELECT name FROM col WHERE attname ~ '_on$' AND default_value ~* 'now\\(|current_|localtime|timestamp\\('`,
  'the run role owns nothing': `
    SELECT relname AS name FROM pg_class WHERE relowner = '${runRole}'::regrole AND relkind <> 't'
    UNION ALL SELECT proname FROM pg_proc WHERE proowner = '${runRole}'::regrole
    UNION ALL SELECT nspname FROM pg_namespace WHERE nspowner = '${runRole}'::regrole AND nspname !~ '^pg_temp'`,
  'the run role may not empty a table': `
    SELECT name FROM tab WHERE has_table_privilege('${runRole}', oid, 'TRUNCATE')`,
  'the run role may only add to and read the log': `
    SELECT name FROM tab WHERE name = ANY ('{${logTables.join(',')}}')
      AND (has_table_privilege('${runRole}', oid, 'DELETE') OR has_any_column_privilege('${runRole}', oid, 'UPDATE'))`,
  'the run role may not change national tables': `
    SELECT name FROM tab WHERE national AND name <> 'municipality_served' AND (has_any_column_privilege('${runRole}', oid, 'INSERT')
      OR has_any_column_privilege('${runRole}', oid, 'UPDATE') OR has_table_privilege('${runRole}', oid, 'DELETE'))`,
  'a view asks with the rights of the one who asks': `
    SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
      AND (c.relkind = 'm' OR c.relkind = 'v' AND NOT coalesce(c.reloptions && '{security_invoker=true,security_invoker=on}', false))
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`,
  'a function with its owner\'s rights fixes its search path': `
    SELECT p.proname AS name FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef
      AND NOT EXISTS (SELECT FROM unnest(p.proconfig) AS setting WHERE setting LIKE 'search_path=%')`,
  'the Swedish sort order exists': `
    SELECT 'collation swedish' AS name WHERE NOT EXISTS (SELECT FROM pg_collation WHERE collname = 'swedish' AND collprovider = 'i')`,
}

/** The names of all rules, for a test that plants a breach of each. */
export const schemaRules: readonly string[] = Object.keys(rules)

/**
 * What in a migrated database breaks the house rules: the municipality in every key, so that a row of one cannot point into another;
 * forced row level security without subqueries, so that the schema may be spread over several servers; names that explain themselves.
 *
 * @param database a connection as the role that owns the schema.
 */
export async function schemaFaults(database: pg.Pool | pg.PoolClient): Promise<SchemaFault[]> {
  const faults: SchemaFault[] = []
  for (const [rule, question] of Object.entries(rules)) {
    const broken = await database.query<{ name: string }>(`${ours} ${question} ORDER BY 1`)
    faults.push(...broken.rows.map((row) => ({ rule, found: row.name })))
  }
  return faults
}
