import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import pg from 'pg'
import { z } from 'zod'

/** What a backup says of itself, in its first record. */
export const backupHeader = z.object({
  /** The instant of the snapshot, ISO 8601 in UTC. */
  madeAt: z.string(),
  kind: z.enum(['demo', 'production']),
  /** The steps the schema had taken, in order, with the checksum of each. */
  migrations: z.array(z.object({ number: z.number().int(), name: z.string(), sha256: z.string() })),
  municipalities: z.array(z.string().regex(/^\d{4}$/)),
  /** The end of each municipality's log chain in the snapshot; none for a municipality whose log is empty. */
  heads: z.array(z.object({ municipality: z.string(), number: z.number().int(), hash: z.string() })),
})
export type BackupHeader = z.infer<typeof backupHeader>

/** A table begins: its rows follow in the next records, as COPY writes them, the columns in this order. */
export const backupTable = z.object({ name: z.string(), columns: z.array(z.string()) })

/** What the file must have held, in its last record. */
export const backupEnd = z.object({ rows: z.record(z.string(), z.number().int()) })
export type BackupEnd = z.infer<typeof backupEnd>

/** How far the work has come, for the person who waits. */
export type BackupProgress = { readonly table: string; readonly rows: number; readonly share: number }

/** The steps a schema has taken live in the header; their table is made by migrating. */
export const notBackedUp = 'migration'

/** Rows are compressed lightly: they are text, and the disk and the network beyond it are slower than the processor. */
export async function packed(rows: Buffer): Promise<Buffer> {
  return promisify<Buffer, object, Buffer>(deflateRaw)(rows, { level: 1 })
}
export async function unpacked(body: Buffer): Promise<Buffer> {
  return promisify<Buffer, object, Buffer>(inflateRaw)(body, {})
}

/** How both ends write values as text, whatever the roles or the database say otherwise; and no statement is cut off by time. */
const settings = [
  'TimeZone=UTC', 'DateStyle=ISO', 'IntervalStyle=postgres', 'extra_float_digits=1', 'client_encoding=UTF8', 'search_path=public',
  'statement_timeout=0', 'idle_in_transaction_session_timeout=0', 'lock_timeout=0', 'citus.propagate_set_commands=local',
]

/** A connection of its own for copying rows out or in. */
export async function copyingClient(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, options: settings.map((setting) => `-c ${setting}`).join(' ') })
  await client.connect()
  return client
}
