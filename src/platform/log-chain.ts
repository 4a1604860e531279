import { createHash } from 'node:crypto'
import type pg from 'pg'
import * as z from 'zod'

/** The end of a municipality's chain: kept outside the database, so that a cut tail or a rewritten chain shows. */
export type ChainHead = { readonly municipality: string; readonly number: number; readonly hash: string }

/**
 * What is wrong, at the first number where it shows. `changed`: the line no longer fits its seal (edited, or the one before it was taken
 * away and the rest numbered anew). `moved`: it changed places with the line at `other`. `inserted`: a line that was never sealed here.
 * `missing_line`: the seal's line is gone. `missing_seal`: a number is gone. `past_chain`: a line that is neither sealed nor waiting to be.
 * `lost_waiting`: a line that waited was taken away. `cut_tail` and `rewritten`: seen against a head from outside.
 */
export type ChainFaultKind = 'changed' | 'moved' | 'inserted' | 'missing_line' | 'missing_seal' | 'past_chain' | 'lost_waiting' | 'cut_tail' | 'rewritten'
export type ChainFault = { readonly municipality: string; readonly number: number; readonly fault: ChainFaultKind;
  readonly other: number | null }
export type ChainCheck = { readonly heads: readonly ChainHead[]; readonly sealed: number; readonly unsealed: number;
  readonly fault: ChainFault | null }

/** Asks the database one thing and gives the rows: a connection's own, or a transaction's. */
export type ChainReader = (text: string, values: readonly unknown[]) => Promise<readonly unknown[]>

/**
 * Every column of a log line in a fixed order, as PostgreSQL writes it; what the hash covers. The last one stands there only on lines that
 * have it, so that those written before it was thought of are as they were.
 */
const lineText = `concat_ws('|', t.municipality_code, t.id, extract(epoch FROM t.at)::numeric(20, 6), t.actor_kind, coalesce(t.actor_id::text, '-'), t.action,
  t.about::text, t.why, t.outcome, coalesce(t.refusal, '-'), t.request_id, 'of ' || t.subject_id)`
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
    `SELECT u.trace_id AS id, ${lineText} AS line FROM trace_unsealed u JOIN trace t ON t.municipality_code = u.municipality_code
      AND t.id = u.trace_id
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
 * Walks one municipality's chain from the start and compares every link. See `checkChain`.
 *
 * @param client inside a transaction of that municipality.
 */
export async function verifyChain(
  client: pg.ClientBase, municipality: string, kept: readonly ChainHead[], progress: (sealed: number) => void = () => {},
): Promise<ChainCheck> {
  return checkChain(async (text, values) => (await client.query(text, [...values])).rows, municipality, kept, progress)
}

const sealShape = z.object({ number: z.coerce.number(), hash: z.instanceof(Buffer), line: z.string().nullable() })
type Seal = z.output<typeof sealShape>
type Walk = { number: number; before: Buffer; previous: Buffer | null }
const batch = 10_000

const batchSql = `SELECT s.number, s.hash, CASE WHEN t.id IS NULL THEN NULL ELSE ${lineText} END AS line
    FROM trace_seal s LEFT JOIN trace t ON t.municipality_code = s.municipality_code AND t.id = s.trace_id
   WHERE s.municipality_code = $1 AND s.number > $2 ORDER BY s.number LIMIT ${batch}`

/**
 * Walks one municipality's chain in batches, so that memory stays the same however long it is. A changed, removed, swapped or added line
 * breaks it; against heads kept outside, so do a cut tail and a rewritten chain.
 *
 * @param kept heads read from outside the database, any number of them, oldest or newest.
 * @param progress called after each batch with how many lines were found whole so far.
 */
export async function checkChain(
  ask: ChainReader, municipality: string, kept: readonly ChainHead[], progress: (sealed: number) => void = () => {},
): Promise<ChainCheck> {
  const expected = new Map(kept.filter((head) => head.municipality === municipality).map((head) => [head.number, head.hash]))
  const walk: Walk = { number: 0, before: start, previous: null }
  for (;;) {
    const seals = (await ask(batchSql, [municipality, walk.number])).map((row) => sealShape.parse(row))
    const fault = walkOn(walk, seals, expected)
    if (fault !== null) return { heads: [], sealed: walk.number, unsealed: 0, fault: { municipality, ...fault } }
    progress(walk.number)
    if (seals.length < batch) break
  }
  const beyond = [...expected.keys()].filter((each) => each > walk.number)
  if (beyond.length > 0) {
    return { heads: [], sealed: walk.number, unsealed: 0, fault: { municipality, number: walk.number + 1, fault: 'cut_tail',
      other: Math.max(...beyond) } }
  }
  return rest(ask, municipality, walk)
}

type Found = Omit<ChainFault, 'municipality'> | null

/** Follows the links of a batch as far as they hold; the walk is left at the last whole one. */
function walkOn(walk: Walk, seals: readonly Seal[], expected: Map<number, string>): Found {
  for (const [index, seal] of seals.entries()) {
    const at = walk.number + 1
    if (seal.number !== at) return { number: at, fault: 'missing_seal', other: null }
    if (seal.line === null) return { number: at, fault: 'missing_line', other: null }
    const hash = link(walk.before, seal.line)
    if (!hash.equals(seal.hash)) return breakAt(walk, seal, seals.slice(index + 1))
    walk.previous = walk.before
    walk.before = hash
    walk.number = at
    const outside = expected.get(at)
    if (outside !== undefined && outside !== hash.toString('hex')) return { number: at, fault: 'rewritten', other: null }
    expected.delete(at)
  }
  return null
}

/** Why a link does not hold, as far as the rest of the batch tells. */
function breakAt({ number, before, previous }: Walk, seal: Seal, after: readonly Seal[]): Found {
  const at = number + 1
  // It fits if the line before it is passed over: that one was put in.
  if (previous !== null && seal.line !== null && link(previous, seal.line).equals(seal.hash)) return { number, fault: 'inserted',
    other: null }
  const other = after.find(({ hash, line }) => {
    const here = line === null ? null : link(before, line)
    return here !== null && (here.equals(seal.hash) || here.equals(hash))
  })
  return other === undefined ? { number: at, fault: 'changed', other: null } : { number: at, fault: 'moved', other: other.number }
}

const countShape = z.object({ lines: z.coerce.number(), seals: z.coerce.number(), unsealed: z.coerce.number() })

/**
 * Lines that are neither sealed nor waiting to be: somebody took them out of the waiting row, or put them in past it. One statement, one
 * view.
 */
async function rest(ask: ChainReader, municipality: string, { number, before }: Walk): Promise<ChainCheck> {
  const [row] = await ask(
    `SELECT (SELECT count(*) FROM trace WHERE municipality_code = $1) AS lines,
            (SELECT count(*) FROM trace_seal WHERE municipality_code = $1) AS seals,
            (SELECT count(*) FROM trace_unsealed WHERE municipality_code = $1) AS unsealed`, [municipality])
  const { lines, seals, unsealed } = countShape.parse(row)
  const heads = number === 0 ? [] : [{ municipality, number, hash: before.toString('hex') }]
  const kind: ChainFaultKind | null = lines === seals + unsealed ? null : lines > seals + unsealed ? 'past_chain' : 'lost_waiting'
  return { heads, sealed: number, unsealed, fault: kind === null ? null : { municipality, number: number + 1, fault: kind, other: null } }
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
