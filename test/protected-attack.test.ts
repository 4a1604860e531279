import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roles } from '../src/access/contract.ts'
import { testApp, testNow } from './app.ts'
import { testDatabase } from './database.ts'
import { preparedFamily } from './family.ts'
import type { Family } from './family.ts'
import { lookAgain } from './look-again.ts'
import { elsewhere, maker } from './make.ts'
import { lines, requestOf, sampleOf, senderOf } from './route-lines.ts'
import type { Line, Sender } from './route-lines.ts'

// A child with protected registration, whose every secret is a word that occurs nowhere else. Everybody who may come asks for every line of
// the route table, and no secret may come back: not in an answer, a header, an error, a letter, the access log or the program's own log.
const database = await testDatabase()
const said: string[] = []
const { app } = await testApp(database, { logLevel: 'trace', logTo: { write: (line) => said.push(line) } })
const make = maker(database.owner, testNow)

type Secrets = { readonly hidden: readonly string[]; readonly name: string; readonly placedIn: string }
type Hidden = { readonly family: Family; readonly secrets: Secrets }

/** A prepared family whose child is protected: where it lives and goes to school, how it is reached, and who its mother is. */
async function hiddenFamily(): Promise<Hidden> {
  const family = await preparedFamily(make, { now: testNow })
  const mark = randomBytes(4).toString('hex')
  const [street, school, phone, mother, name, placed] = ['gatan', 'skolan', 'telefon', 'mamma', 'namn', 'hemmet'].map((word) => `Kanarie${word}${mark}`)
  await make.run('DELETE FROM person_reveal WHERE person_id = $1', [family.child.id])
  // The mother is a relative of the hidden child alone, and was at no meeting: else her name would be known for reasons of its own.
  await make.run('DELETE FROM relation WHERE relative_id = $1 AND person_id <> $2', [family.mother, family.child.id])
  await make.run('DELETE FROM contact_participant WHERE person_id = $1', [family.mother])
  await make.run("UPDATE person SET given_name = $2, search_key = lower(family_name || ' ' || $2) WHERE id = $1", [family.mother, mother])
  await make.run("UPDATE person SET given_name = $2, search_key = lower(family_name || ' ' || $2), protection = 'protected_registration' WHERE id = $1",
    [family.child.id, name])
  await make.run('UPDATE person_whereabouts SET value = $2 WHERE person_id = $1', [family.child.id, street])
  await make.run('UPDATE home SET label = $2, situated_in = $2, address = $2 WHERE id = $1', [family.homeId, placed])
  await make.run(`INSERT INTO person_whereabouts (municipality_code, id, person_id, kind, value, access, recorded_at)
    VALUES ($1, $2, $3, 'school', $4, '{}', $5)`, [family.code, randomUUID(), family.child.id, school, testNow])
  // Opens what the child has to those who may see it, the school with it.
  await make.whereabouts(family.child.id, 'phone', phone ?? '')
  await make.run('UPDATE concern_child SET told_whereabouts = $2, told_name = $3 WHERE person_id = $1', [family.child.id, `${school}, ${street}`, name])
  return { family, secrets: { hidden: [street, school, phone, mother].map(String), name: String(name), placedIn: String(placed) } }
}

const { family, secrets } = await hiddenFamily()
const another = await preparedFamily(make, { now: testNow })
const anyUnit = await make.unit()

/** Everyone who may come: the family's own staff, each role of the same unit, of another unit and of another municipality, a school, the public. */
async function everyone(): Promise<ReadonlyMap<string, Sender>> {
  const who = new Map<string, Sender>([['the public', {}],
    ['a school', { authorization: `Bearer ${family.code}.${family.clientId}.${family.clientSecret}` }]])
  for (const own of ['worker', 'coworker', 'manager', 'intake'] as const) who.set(`own ${own}`, { cookie: await make.session(family[own].id) })
  for (const role of roles) {
    who.set(`${role} of the unit`, await make.staff({ unitId: family.unitId, roles: [role] }))
    who.set(`${role} of another unit`, await make.staff({ unitId: anyUnit, roles: [role] }))
  }
  who.set('director of another municipality', await make.staff({ code: elsewhere, unitId: await make.unit({ code: elsewhere }), roles: ['director'] }))
  return who
}

const asking = await everyone()
const looks = lines.filter(({ method }) => method === 'GET')
const writes = lines.filter(({ method, may }) => method !== 'GET' && may !== 'person.show_protected')

/** The secrets that stand in a text, however it is written. */
function found(text: string, { hidden, name }: Secrets, withName: boolean): string[] {
  const plain = text.toLowerCase()
  return [...hidden, ...(withName ? [name] : [])].filter((word) => plain.includes(word.toLowerCase()))
}

/** The person's own pages, which those who work with the child open by its id; there the name may stand, but nothing else. */
const isOfThePerson = ({ path }: Line): boolean => /:(id|personId|concernId|childId|rowId)\b/.test(path)

/** The register of homes, and of where visits are limited, names every home, and whom each takes nowhere; all other lines would tell where the child is. */
const isOfHomes = ({ path }: Line): boolean => /^\/(api\/)?(hem|homes|utforare|providers|besoksrestriktion|besoksrestriktioner|visit-restrictions)(\/|$)/.test(path)

/** The home a hidden child is placed in, where it stands; in the register of homes only when the child stands beside it. */
function placeTold(line: Line, text: string, { family: { child }, secrets: { placedIn } }: Hidden): string[] {
  if (!text.includes(placedIn)) return []
  return !isOfHomes(line) || text.includes(child.id) || text.includes(child.caseNumber) ? [placedIn] : []
}

/** The words that stand in a letter that waits or was sent, or in the access log after a line of it. */
async function written(words: readonly string[], after = '0'): Promise<string[]> {
  const { rows } = await database.owner.query<{ word: string }>(`SELECT w.word FROM unnest($1::text[]) AS w (word)
    WHERE EXISTS (SELECT FROM trace t WHERE t.id > $2 AND t::text ILIKE '%' || w.word || '%')
       OR EXISTS (SELECT FROM job j WHERE j.body::text ILIKE '%' || w.word || '%')`, [words, after])
  return rows.map(({ word }) => word)
}

async function lastLogged(): Promise<string> {
  const { rows } = await database.owner.query<{ id: string }>('SELECT coalesce(max(id), 0) AS id FROM trace')
  return rows[0]?.id ?? '0'
}

const wordsOf = ({ hidden, name }: Secrets): readonly string[] => [...hidden, name]

afterAll(async () => {
  expect(said.length).toBeGreaterThan(100)
  expect(found(said.join('\n'), secrets, true), 'the program\'s own log').toEqual([])
  expect(await written(wordsOf(secrets)), 'letters and the access log').toEqual([])
})

describe.each(looks)('$name', (line) => {
  test('tells nobody a secret of a hidden child', async () => {
    const told: string[] = []
    for (const [who, sender] of asking) {
      const answer = await app.inject(requestOf(line, family, sender))
      const text = `${answer.body}\n${JSON.stringify(answer.headers)}`
      const words = [...found(text, secrets, !isOfThePerson(line)), ...placeTold(line, text, { family, secrets })]
      told.push(...words.map((word) => `${who} (${answer.statusCode}): ${word}`))
    }
    expect(told).toEqual([])
    // A paper is printed anew for each who asks.
  }, 120_000)
})

// Each of these lines makes a family.
const statistics = lookAgain(database.owner)

describe.each(writes)('$name', (line) => {
  beforeAll(statistics)

  test('tells whoever may send it no secret of a hidden child', async () => {
    const before = await lastLogged()
    const own = await hiddenFamily()
    const sample = sampleOf(line)
    await sample.before?.(own.family, make)
    const answer = await app.inject(requestOf(line, own.family, await senderOf(make, sample, own.family)))
    const text = `${answer.body}\n${JSON.stringify(answer.headers)}`
    expect([...found(text, own.secrets, !isOfThePerson(line)), ...placeTold(line, text, own)]).toEqual([])
    expect(await written(wordsOf(own.secrets), before)).toEqual([])
  })
})

describe('the secrets', () => {
  test('are seen by the one who says why, so that the words can be found at all', async () => {
    const own = await hiddenFamily()
    const headers = { 'sec-fetch-site': 'same-origin', cookie: await make.session(own.family.worker.id) }
    const look = async (): Promise<string[]> =>
      found((await app.inject({ method: 'GET', url: `/person/${own.family.child.id}`, headers })).body, own.secrets, false)
    expect(await look()).toEqual([])
    const shown = await app.inject({ method: 'POST', url: `/api/persons/${own.family.child.id}/reveal`, headers, payload: { purpose: 'contact' } })
    expect(shown.statusCode).toBe(200)
    expect(await look()).toEqual(own.secrets.hidden)
    expect(await written([own.family.child.id, ...wordsOf(own.secrets)])).toEqual([own.family.child.id])
  })
})

describe('searching', () => {
  test('no search by name finds the hidden child or the mother, whoever asks', async () => {
    for (const [who, sender] of asking) {
      for (const text of [secrets.name, secrets.hidden[3] ?? '', `${secrets.name} ${family.surname}`]) {
        const answer = await app.inject({ method: 'POST', url: '/api/search', headers: { 'sec-fetch-site': 'same-origin', ...sender }, payload: { text } })
        // The words one wrote oneself may come back; an id may not.
        expect(answer.body.includes(family.child.id), `${who} searched`).toBe(false)
        if (!who.startsWith('own')) expect(answer.body.includes(family.mother), `${who} searched`).toBe(false)
      }
    }
  })

  test('what one may not see takes as long as what does not exist', async () => {
    const stranger = { cookie: another.worker.cookie, 'sec-fetch-site': 'same-origin' }
    const time = async (url: string): Promise<number> => {
      const begun = performance.now()
      const answer = await app.inject({ method: 'GET', url, headers: stranger })
      expect(answer.statusCode).toBe(404)
      return performance.now() - begun
    }
    const [there, nowhere]: [number[], number[]] = [[], []]
    for (let round = 0; round < 160; round += 1) {
      const turns = [async () => there.push(await time(`/api/persons/${family.child.id}`)), async () => nowhere.push(await time(`/api/persons/${randomUUID()}`))]
      for (const turn of round % 2 === 0 ? turns : turns.toReversed()) await turn()
    }
    const median = (all: number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0
    const difference = Math.abs(median(there) - median(nowhere))
    console.log(`Hidden ${median(there).toFixed(2)} ms, nowhere ${median(nowhere).toFixed(2)} ms`)
    expect(difference).toBeLessThan(Math.max(0.5, median(nowhere) * 0.25))
  }, 60_000)
})
