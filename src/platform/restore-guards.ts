import type pg from 'pg'
import type { OrderedTable } from './table-order.ts'

/** What is made again from the rows when all are there, in one go, instead of being kept up row by row. */
export type Remade = { readonly table: string; readonly drop: string; readonly add: string }
/** A foreign key as it is taken away and put back, and the removal of the rows that it would refuse. */
export type ForeignKey = Remade & { readonly deletePointingNowhere: string }

/**
 * For the rest of the transaction the owner sees and writes every row, and no trigger runs. The owner may always do this; that it is
 * done in the transaction that loads means that it is undone with it.
 */
export async function liftGuards(client: pg.Client, tables: readonly OrderedTable[]): Promise<void> {
  for (const { name } of tables) {
    await client.query(`ALTER TABLE ${client.escapeIdentifier(name)} NO FORCE ROW LEVEL SECURITY, DISABLE TRIGGER USER`)
  }
}

/** Row level security holds again, also for the owner, where the schema says so: on every table of a municipality. */
export async function putGuardsBack(client: pg.Client, tables: readonly OrderedTable[]): Promise<void> {
  for (const { name, municipal } of tables) {
    await client.query(`ALTER TABLE ${client.escapeIdentifier(name)} ${municipal ? 'FORCE ROW LEVEL SECURITY, ' : ''}ENABLE TRIGGER USER`)
  }
}

/**
 * Every foreign key, by the tables that they point from. Taken away while rows are loaded and checked as a whole when put back: quicker
 * than row by row, and circles between tables need no care.
 */
export async function foreignKeys(client: pg.Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
           format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS add,
           format('DELETE FROM %s f WHERE %s AND NOT EXISTS (SELECT FROM %s t WHERE %s)', conrelid::regclass,
             (SELECT string_agg(format('f.%I IS NOT NULL', a.attname), ' AND ')
                FROM unnest(conkey) k JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = k),
             confrelid::regclass,
             (SELECT string_agg(format('t.%I = f.%I', b.attname, a.attname), ' AND ') FROM unnest(conkey, confkey) AS u(k, l)
                JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = k
                JOIN pg_attribute b ON b.attrelid = confrelid AND b.attnum = l)) AS "deletePointingNowhere",
           conrelid::regclass::text AS table
      FROM pg_constraint WHERE contype = 'f' AND conparentid = 0 AND connamespace = 'public'::regnamespace
     ORDER BY conrelid::regclass::text, conname`)
  return rows
}

/** Every index that no constraint stands on. */
export async function indexes(client: pg.Client): Promise<Remade[]> {
  const { rows } = await client.query<Remade>(`
    SELECT i.indrelid::regclass::text AS table, format('DROP INDEX %s', i.indexrelid::regclass) AS drop,
           pg_get_indexdef(i.indexrelid) AS add
      FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'i' AND NOT c.relispartition
       AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid) ORDER BY 1, 3`)
  return rows
}

/** Removes rows whose foreign key leads to a row that is gone, and those that point to them, until none is left. */
export async function removePointingNowhere(client: pg.Client, keys: readonly ForeignKey[]): Promise<void> {
  for (let removed = 1; removed > 0;) {
    removed = 0
    for (const key of keys) removed += (await client.query(key.deletePointingNowhere)).rowCount ?? 0
  }
}
