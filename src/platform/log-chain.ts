import { createHash } from 'node:crypto'
import type pg from 'pg'
import Cursor from 'pg-cursor'

/** The end of a municipality's chain: kept outside the database, so that a cut tail or a rewritten chain shows. */
export type ChainHead = { readonly municipality: string; readonly number: number; readonly hash: string }

export type ChainFault = { readonly municipality: string; readonly number: number; readonly fault: 'changed' | 'missing_line' | 'missing_seal' | 'cut_tail' | 'rewritten' }
export type ChainCheck = { readonly heads: readonly ChainHead[]; readonly sealed: number; readonly unsealed: number; readonly fault: ChainFault | null }

/** Every column of a log line in a fixed order, as PostgreSQL writes it; what the hash covers. */
const lineText = `concat_ws('|', t.municipality_code, t.id, extract(epoch FROM t.at)::numeric(20, 6), t.actor_kind, coalesce(t.actor_id::text, '-'), t.action,
  t.about::text, t.why, t.outcome, coalesce(t.refusal, '-'), t.request_id)`
const start = Buffer.alloc(32)

function link(before: Buffer, line: string): Buffer {
  return createHash('sha256').update(before).update(line, 'utf8').digest()
}

/**
 * Takes the lines written since last time into the chain of one municipality, oldest number first. One sealer at a time
 * (advisory lock); requests never wait for it. The client is inside a transaction of that municipality.
 *
 * @returns how many were sealed, at most `most`.
 */
export async function sealChain(client: pg.ClientBase, municipality: string, most = 5000): Promise<number> {
  await client.query("SELECT pg_advisory_xact_lock(hashtextextended('helhet log chain ' || $1, 0))", [municipality])
  const { rows } = await client.query<{ id: string; line: string }>(
    `SELECT u.trace_id AS id, ${lineText} AS line FROM trace_unsealed u JOIN trace t ON t.municipality_code = u.municipality_code AND t.id = u.trace_id
      WHERE u.municipality_code = $1 ORDER BY u.trace_id LIMIT $2`, [municipality, most])
  if (rows.length === 0) return 0
  const head = await headOf(client, municipality)
  let before: Buffer = head?.hash ?? start
  const hashes = rows.map(({ line }) => (before = link(before, line)))
  const ids = rows.map(({ id }) => id)
  await client.query(`INSERT INTO trace_seal (municipality_code, number, trace_id, hash)
    SELECT $1, $2::bigint + n, id, hash FROM unnest($3::bigint[], $4::bytea[]) WITH ORDINALITY AS s (id, hash, n)`,
  [municipality, head?.number ?? 0, ids, hashes])
  await client.query('DELETE FROM trace_unsealed WHERE municipality_code = $1 AND trace_id = ANY($2::bigint[])', [municipality, ids])
  return rows.length
}

async function headOf(client: pg.ClientBase, municipality: string): Promise<{ number: number; hash: Buffer } | null> {
  const { rows } = await client.query<{ number: string; hash: Buffer }>(
    'SELECT number, hash FROM trace_seal WHERE municipality_code = $1 ORDER BY number DESC LIMIT 1', [municipality])
  const row = rows[0]
  return row === undefined ? null : { number: Number(row.number), hash: row.hash }
}

/** The head as it is kept outside; null while the chain is empty. */
export async function chainHead(client: pg.ClientBase, municipality: string): Promise<ChainHead | null> {
  const head = await headOf(client, municipality)
  return head === null ? null : { municipality, number: head.number, hash: head.hash.toString('hex') }
}

/**
 * Walks one municipality's chain from the start and compares every link.
 * A changed, removed, swapped or added line breaks it; against heads kept outside, so do a cut tail and a rewritten chain.
 *
 * @param kept heads read from outside the database, any number of them, oldest or newest.
 */
export async function verifyChain(client: pg.ClientBase, municipality: string, kept: readonly ChainHead[]): Promise<ChainCheck> {
  const expected = new Map(kept.filter((head) => head.municipality === municipality).map((head) => [head.number, head.hash]))
  const cursor = client.query(new Cursor<{ number: string; hash: Buffer; line: string | null }>(
    `SELECT s.number, s.hash, CASE WHEN t.id IS NULL THEN NULL ELSE ${lineText} END AS line
       FROM trace_seal s LEFT JOIN trace t ON t.municipality_code = s.municipality_code AND t.id = s.trace_id
      WHERE s.municipality_code = $1 ORDER BY s.number`, [municipality]))
  let before: Buffer = start
  let number = 0
  const at = (fault: ChainFault['fault'], where: number): ChainCheck => ({ heads: [], sealed: number, unsealed: 0, fault: { municipality, number: where, fault } })
  try {
    for (let rows = await cursor.read(5000); rows.length > 0; rows = await cursor.read(5000)) {
      for (const row of rows) {
        if (Number(row.number) !== number + 1) return at('missing_seal', number + 1)
        if (row.line === null) return at('missing_line', number + 1)
        const hash = link(before, row.line)
        if (!hash.equals(row.hash)) return at('changed', number + 1)
        number += 1
        before = hash
        const outside = expected.get(number)
        if (outside !== undefined && outside !== hash.toString('hex')) return at('rewritten', number)
        expected.delete(number)
      }
    }
  } finally {
    await cursor.close()
  }
  const beyond = [...expected.keys()].filter((each) => each > number)
  if (beyond.length > 0) return at('cut_tail', number + 1)
  return rest(client, municipality, number, before)
}

/** Lines that are neither sealed nor waiting to be: somebody took them out of the waiting row, or put them in past it. */
async function rest(client: pg.ClientBase, municipality: string, number: number, hash: Buffer): Promise<ChainCheck> {
  const { rows } = await client.query<{ lines: string; unsealed: string }>(
    `SELECT (SELECT count(*) FROM trace WHERE municipality_code = $1) AS lines,
            (SELECT count(*) FROM trace_unsealed WHERE municipality_code = $1) AS unsealed`, [municipality])
  const lines = Number(rows[0]?.lines ?? 0)
  const unsealed = Number(rows[0]?.unsealed ?? 0)
  const heads = number === 0 ? [] : [{ municipality, number, hash: hash.toString('hex') }]
  const fault: ChainFault | null = lines === number + unsealed ? null : { municipality, number: number + 1, fault: 'missing_seal' }
  return { heads, sealed: number, unsealed, fault }
}

/** Heads from the append-only file: one JSON object per line; lines that are cut off by a crash are passed over. */
export function readHeads(text: string): ChainHead[] {
  return text.split('\n').flatMap((line) => {
    const found = /^\{"municipality":"(\d{4})","number":(\d+),"hash":"([0-9a-f]{64})"/.exec(line)
    return found === null ? [] : [{ municipality: found[1] ?? '', number: Number(found[2]), hash: found[3] ?? '' }]
  })
}

/** One line of the append-only file. */
export function writeHead(head: ChainHead, at: string): string {
  return `${JSON.stringify({ municipality: head.municipality, number: head.number, hash: head.hash, at })}\n`
}
