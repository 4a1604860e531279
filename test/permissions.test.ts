import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { roles } from '../src/access/contract.ts'
import type { Role } from '../src/access/contract.ts'
import { permissionsOf } from '../src/access/rules.ts'
import { staleAccess } from './access-keys.ts'
import { openApp, testNow } from './app.ts'
import { openDatabase } from './database.ts'
import { preparedFamily } from './family.ts'
import type { Family } from './family.ts'
import { lookAgain } from './look-again.ts'
import { elsewhere, home, maker } from './make.ts'
import { lines, requestOf, sampleOf, senderOf } from './route-lines.ts'
import type { Line, Sender } from './route-lines.ts'
import { samples } from './samples/all.ts'
import { testNumbers } from './test-numbers.ts'

// Every line of the route table times everyone who may come: made from the table itself. What a line needs to be accepted stands in
// test/samples; a line without a sample fails here.
type Traced = { actor_kind: string; actor_id: string | null; action: string; about: string[]; outcome: string; refusal: string | null }
type Answer = { status: number; text: string; location: unknown; traces: Traced[] }

/** The whole program on a database of its own, and the families and staff that the lines are tried on. */
async function openWorld() {
  const { database, close } = await openDatabase()
  const program = await openApp(database)
  const make = maker(database.owner, testNow)
  // A number is given once per database.
  testNumbers.startAgain()
  const anyUnit = await make.unit()
  const held = new Map<Role, Sender>()
  for (const role of roles) held.set(role, await make.staff({ unitId: anyUnit, roles: [role] }))
  const family = await preparedFamily(make, { now: testNow })
  const another = await preparedFamily(make, { now: testNow })
  const away = await preparedFamily(make, { code: elsewhere, now: testNow })
  const closeBoth = async (): Promise<void> => {
    await program.close()
    await close()
  }
  return { database, app: program.app, make, held, family, another, away, statistics: lookAgain(database.owner), close: closeBoth }
}

let world: Awaited<ReturnType<typeof openWorld>>

async function latest(): Promise<string> {
  const { rows } = await world.database.owner.query<{ id: string }>('SELECT coalesce(max(id), 0) AS id FROM trace')
  return rows[0]?.id ?? '0'
}

/** Sends a line's sample for a family, and answers with what came back and the lines it left in the log. */
async function send(
  line: Line, family: Family, sender: Sender, options: Parameters<typeof requestOf>[3] = {},
): Promise<Answer> {
  const before = await latest()
  const answer = await world.app.inject(requestOf(line, family, sender, options))
  const { rows } = await world.database.owner.query<Traced>(
    'SELECT actor_kind, actor_id, action, about, outcome, refusal FROM trace WHERE id > $1 ORDER BY id', [before])
  return { status: answer.statusCode, text: answer.body, location: answer.headers.location, traces: rows }
}

/** A form that is refused is shown again where the form may be seen: that second look has a line of its own. */
function refused({ traces }: Answer, line: Line): void {
  expect(traces[0]).toMatchObject({ action: line.name, outcome: 'refused' })
  const second = traces.slice(1).map(({ action, outcome }) => `${action} ${outcome}`)
  expect(second).toEqual(second.length === 0 ? [] : [`GET ${line.path} refused`])
}

/** The ids of the family's own records; not those of its staff and units. */
function recordIds(family: Family): Set<string> {
  const { worker: _w, coworker: _c, manager: _m, intake: _i, unitId: _u, intakeUnitId: _n, ...records } = family
  return new Set(JSON.stringify(records).match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g))
}

/** The same text with other ids in the place of the family's, as if there were no such records. */
function unknownIds(family: Family): (text: string) => string {
  const ids = recordIds(family)
  const others = new Map([...ids].map((id) => [id, randomUUID()]))
  return (text) => [...others].reduce((changed, [id, other]) => changed.replaceAll(id, other), text)
}

/** What a page says, or an answer of the API: without ids, and without the frame, which is the reader's own. */
const told = (text: string): string => (/<div class="page-head">[\s\S]*<\/main>/.exec(text)?.[0] ?? text)
  .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '*').replaceAll('Annanby kommun', 'Provby kommun')
const reaches = (line: Line): boolean => samples[line.name]?.reaches ?? /:(id|\w+Id)\b/.test(line.path)

// Each line makes a family or more: what the lines before have left behind slows those that come after.
const parts = 4
const size = Math.ceil(lines.length / parts)
const part = (number: number): readonly Line[] => lines.slice(number * size, (number + 1) * size)
vi.setConfig({ testTimeout: 60_000 })

describe.each(Array.from({ length: parts }, (_, number) => number))('part %i', (number) => {
  beforeAll(async () => {
    world = await openWorld()
    return world.close
  })

  describe.each(part(number))('$name', tried)
})

/** Everything that must hold of a line. */
function tried(line: Line): void {
  beforeAll(() => world.statistics())

  test('is accepted from the right one, with one line in the log about the right persons', async () => {
    const { make, family, database } = world
    const sample = sampleOf(line)
    const own = line.method === 'GET' && sample.before === undefined ? family : await preparedFamily(make, { now: testNow })
    await sample.before?.(own, make)
    const answer = await send(line, own, await senderOf(make, sample, own))
    expect(answer.status, answer.text.slice(0, 600)).toBeLessThan(400)
    expect(String(answer.location)).not.toMatch(/^\/logga-in\?(till|skal)/)
    const made: Record<string, unknown> = line.route.kind === 'api' ? JSON.parse(answer.text) : {}
    expect(answer.traces).toMatchObject([{ action: line.name, outcome: 'done', refusal: null }])
    const [traced, known] = [new Set(answer.traces[0]?.about), new Set(sample.about(own, made))]
    expect([...traced].filter((id) => sample.makes === undefined || known.has(id)).toSorted()).toEqual([...known].toSorted())
    expect(traced.size - known.size).toBe(sample.makes ?? 0)
    const persons = [own.child.id, own.sibling.id, own.wrong.id, own.mother, own.double]
    if (line.method !== 'GET') expect(await staleAccess(database.owner, home, testNow.slice(0, 10), persons)).toEqual([])
  })

  if (line.may !== 'public') test('turns a stranger away', async () => {
    const answer = await send(line, world.family, {})
    if (line.route.kind === 'page') expect([answer.status, String(answer.location)]).toEqual([303, expect.stringMatching(/^\/logga-in/)])
    else expect(answer.status).toBe(401)
    refused(answer, line)
    expect(answer.traces[0]).toMatchObject({ actor_kind: 'public', refusal: 'signed_out' })
  })

  if (line.may !== 'public') test('turns away everyone without the permission', async () => {
    const without = roles.filter((role) => line.may === 'public' || !permissionsOf([role]).has(line.may))
    const { app, database, family, held } = world
    const before = await latest()
    const answers = await Promise.all(without.map((role) => app.inject(requestOf(line, family, held.get(role) ?? {}))))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(without.map(() => 403))
    const { rows } = await database.owner.query(
      'SELECT DISTINCT actor_id FROM trace WHERE id > $1 AND action = $2 AND outcome = $3 AND refusal = $4', [before, line.name, 'refused', 'not_permitted'])
    expect(rows).toHaveLength(without.length)
    if (line.ofClients) return
    const { code, clientId, clientSecret } = family
    expect((await send(line, family, { authorization: `Bearer ${code}.${clientId}.${clientSecret}` })).status).toBe(403)
  })

  const changes = line.may !== 'public' && !line.ofClients && line.method !== 'GET'
  if (changes) test('refuses what another site sends in one\'s name', async () => {
    const { make, family } = world
    const answer = await send(line, family, await senderOf(make, sampleOf(line), family), { site: 'cross-site' })
    expect(answer.status).toBe(403)
    expect(answer.traces[0]?.refusal).toBe('not_from_our_pages')
  })

  if (reaches(line)) test('says to another unit and another municipality just what it says of what does not exist', async () => {
    const { make, family, another, away } = world
    const sample = sampleOf(line)
    // What a line needs besides is done to a family of its own: the others are read by lines to come.
    const mine = sample.before === undefined ? family : await preparedFamily(make, { now: testNow })
    await sample.before?.(mine, make)
    const missing = await send(line, mine, await senderOf(make, sample, mine), { ids: unknownIds(mine) })
    expect([missing.status, missing.text.slice(0, 400)]).toEqual([404, expect.any(String)])
    for (const stranger of [another, away]) {
      if (stranger === another && (sample.as === 'director' || sample.ofUnit === false)) continue
      const answer = await send(line, mine, await senderOf(make, sample, stranger))
      expect(answer.status).toBe(404)
      expect(told(answer.text)).toBe(told(missing.text))
      refused(answer, line)
    }
  })

  const lists = !reaches(line) && line.method === 'GET' && line.may !== 'public'
  if (lists) test('shows another unit and another municipality nothing of the family', async () => {
    const { make, family, another, away } = world
    const sample = sampleOf(line)
    for (const stranger of sample.as === 'director' || sample.ofUnit === false ? [away] : [another, away]) {
      const { text, traces } = await send(line, family, await senderOf(make, sample, stranger))
      expect([...recordIds(family), family.surname].filter((word) => text.includes(word))).toEqual([])
      expect(traces.flatMap(({ about }) => about).filter((id) => recordIds(family).has(id))).toEqual([])
    }
  })
}

test('there is no sample of a line that is not in the table', () => {
  expect(Object.keys(samples).filter((name) => !lines.some((line) => line.name === name))).toEqual([])
})
