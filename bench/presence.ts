import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv, env } from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { inTransaction, openPool } from '../src/platform/db.ts'
import { databaseUrl, fillMunicipality } from './municipality.ts'
import { percentile } from './numbers.ts'
import { memoryOf, startOurs } from './processes.ts'

// A morning when everybody answers where they are: prints how long answers took, whether any was lost, and whether the board is right.
//   npm run bench:presence                     3 000 people in 60 units within ten minutes
//   options: --people <n>, --minutes <n>; one in twenty presses twice, one in ten changes the afternoon afterwards
const { values: options } = parseArgs({ args: argv.slice(2), options: { people: { type: 'string', default: '3000' }, minutes: { type: 'string', default: '10' } } })
const people = Number(options.people)
const milliseconds = Number(options.minutes) * 60_000
const [code, morning, day] = ['9901', '2026-11-24T07:00:00.000Z', '2026-11-24']
const perUnit = 50
// The board of a Tuesday morning, on whatever day this is run.
env['HELHET_NOW'] = '2026-11-24T08:00'

type Person = { readonly cookie: string; readonly unit: number; readonly place: number }
const boardShape = z.object({ counts: z.array(z.object({
  unitName: z.string(), on: z.string(), half: z.string(), employed: z.int(), office: z.int(), remote: z.int(), away: z.int(), unanswered: z.int(), standing: z.string() })),
alarms: z.array(z.object({ unitName: z.string() })) })

const folder = await mkdtemp(join(tmpdir(), 'helhet-presence-'))
await chmod(folder, 0o711)
await fillMunicipality(folder, 1, 1)
const ours = await startOurs(folder)
try {
  await measure()
} finally {
  await ours.stop()
  await rm(folder, { recursive: true, force: true })
}

async function measure(): Promise<void> {
  const pool = openPool(await databaseUrl(folder), 2)
  const staff = await employ()
  const answers = staff.flatMap(({ cookie, place }) => {
    const body = { answer: stateOf(place) }
    return [{ cookie, body }, ...(place % 20 === 0 ? [{ cookie, body }] : []), ...(place % 10 === 1 ? [{ cookie, body: { answer: 'remote', half: 'afternoon', on: '2026-11-25' } }] : [])]
  })
  const times: number[] = []
  let refused = 0
  const begun = performance.now()
  await Promise.all(answers.map(async ({ cookie, body }, index) => {
    await pause((index / answers.length) * milliseconds)
    const sent = performance.now()
    const answer = await fetch(`http://127.0.0.1:${ours.port}/api/presence/own`, { method: 'POST', body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', cookie } }).catch(() => null)
    times.push(performance.now() - sent)
    if (answer === null || !answer.ok) refused += 1
    await answer?.arrayBuffer()
  }))
  const seconds = (performance.now() - begun) / 1000
  // Inside a transaction that says which municipality: row level security shows nothing otherwise.
  const { rows } = await inTransaction(pool, { municipality: code, staffId: null, keys: '*' }, (_tx, client) => client.query<{ people: number; halves: number }>(
    `SELECT count(DISTINCT staff_id)::int AS people, count(*)::int AS halves FROM presence
      WHERE day_on = $1 AND replaced_at IS NULL AND unit_id IN (SELECT id FROM unit WHERE name LIKE 'Mätenhet%')`, [day]))
  await pool.end()
  console.log(`${people} people in ${Math.ceil(people / perUnit)} units, ${answers.length} answers in ${seconds.toFixed(0)} s: ms p50 / p95 / p99 / slowest ${[0.5, 0.95, 0.99, 1].map((share) => percentile(times, share).toFixed(0)).join(' / ')}; refused ${refused}.`)
  console.log(`Found ${rows[0]?.people} people with ${rows[0]?.halves} half-days of today; expected ${people} with ${2 * people}.`)
  await compareBoard(staff)
  console.log(`Memory of the server afterwards: ${(await memoryOf(ours))?.toFixed(0) ?? 'unknown'} MB.`)
}

/** Every fourth unit has a bad morning: six in ten are away. */
function stateOf(place: number): string {
  const unit = Math.floor(place / perUnit)
  const within = place % 10
  if (unit % 4 === 0 ? within < 6 : within === 0) return 'sick'
  return within % 3 === 0 ? 'remote' : 'office'
}

async function compareBoard(staff: readonly Person[]): Promise<void> {
  const asked = performance.now()
  const answer = await fetch(`http://127.0.0.1:${ours.port}/api/presence/board`, { headers: { cookie: staff[0]?.cookie ?? '' } })
  const { counts, alarms } = boardShape.parse(await answer.json())
  const took = performance.now() - asked
  let wrong = 0
  for (let unit = 0; unit * perUnit < people; unit += 1) {
    const states = staff.filter((one) => one.unit === unit).map(({ place }) => stateOf(place))
    const count = (state: string): number => states.filter((each) => each === state).length
    const shown = counts.find((each) => each.unitName === nameOf(unit) && each.on === day && each.half === 'morning')
    const isRight = shown?.office === count('office') && shown.remote === count('remote') && shown.away === count('sick') && shown.unanswered === 0
    const isAlarmed = alarms.some((each) => each.unitName === nameOf(unit))
    if (!isRight || isAlarmed !== (count('sick') > states.length - Math.ceil(states.length / 2))) wrong += 1
  }
  console.log(`The board of two weeks took ${took.toFixed(0)} ms; units that it shows wrongly, or whose alarm is missing or should not be: ${wrong}.`)
}

function nameOf(unit: number): string {
  return `Mätenhet ${unit + 1}`
}

/** The staff, each with a role and signed in. */
async function employ(): Promise<Person[]> {
  const made = Array.from({ length: people }, (_, place) => ({ place, unit: Math.floor(place / perUnit), id: randomUUID(), secret: randomBytes(32).toString('hex') }))
  const units = Array.from({ length: Math.ceil(people / perUnit) }, () => randomUUID())
  const pool = openPool(await databaseUrl(folder), 1)
  try {
    await inTransaction(pool, { municipality: code, staffId: null, keys: '*' }, async (_tx, client) => {
      await client.query(`INSERT INTO unit (municipality_code, id, name, kind, shared_key) SELECT $1, u.id, u.name, 'investigation', gen_random_uuid() FROM unnest($2::uuid[], $3::text[]) AS u (id, name)`,
        [code, units, units.map((_, at) => nameOf(at))])
      await client.query(`INSERT INTO staff (municipality_code, id, subject, given_name, family_name, title, unit_id)
        SELECT $1, s.id, 'bench:' || s.id, 'Test', 'Person', 'socialsekreterare', s.unit FROM unnest($2::uuid[], $3::uuid[]) AS s (id, unit)`, [code, made.map(({ id }) => id), made.map(({ unit }) => units[unit])])
      await client.query(`INSERT INTO role_assignment (municipality_code, id, staff_id, role, unit_id, from_on, recorded_at)
        SELECT $1, gen_random_uuid(), id, 'social_worker', unit_id, '2020-01-01', $2 FROM staff WHERE municipality_code = $1 AND subject LIKE 'bench:%'`, [code, morning])
      await client.query(`INSERT INTO session (municipality_code, id_hash, staff_id, started_at, last_seen_at) SELECT $1, decode(h, 'hex'), id, $4, $4 FROM unnest($2::text[], $3::uuid[]) AS s (h, id)`,
        [code, made.map(({ secret }) => createHash('sha256').update(secret).digest('hex')), made.map(({ id }) => id), morning])
    })
  } finally {
    await pool.end()
  }
  return made.map(({ place, unit, secret }) => ({ place, unit, cookie: `__Host-helhet=${code}.${secret}` }))
}
