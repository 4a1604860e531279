import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'

const database = await testDatabase()
const { ask, app } = await testApp(database)
const make = maker(database.owner, testNow)
const unitId = await make.unit({ name: 'Kansliet' })
const author = await make.staff({ unitId, roles: ['coordinator'] })
const reviewer = await make.staff({ unitId, roles: ['coordinator'] })
const note = { title: 'Besök i Provby', place: 'Provby', visitedOn: '2026-11-17', body: 'Cheferna stannar.', tags: ['chefer'] }
const typed = { name: 'Läsare', email: 'las@example.test', body: 'Så gör vi också.' }

async function post(path: string, body: object, as: { cookie: string } | null): Promise<string> {
  const answer = await ask('POST', path, as, body)
  expect(answer.status, answer.text).toBe(200)
  return String(answer.json()['id'] ?? answer.json()['token'])
}

const formId = /name="formId" value="([0-9a-f-]{36})"/
/** For who is signed in nothing is kept: that is the page made anew. */
const shown = async (as: { cookie: string } | null, path: string): Promise<string> => {
  const { status, text } = await ask('GET', path, as)
  // A refusal has the staff's frame for who is signed in.
  return status === 200 ? text.replace(formId, '') : String(status)
}

test('a page that is kept says after every change what one made anew says', async () => {
  const id = await post('/api/visit-notes', note, author)
  const other = await post('/api/visit-notes', { ...note, title: 'Annat' }, author)
  for (const each of [id, other]) await post(`/api/visit-notes/${each}/review-request`, {}, author)
  let own = ''
  let mine = ''
  const changes: ReadonlyArray<() => Promise<unknown>> = [
    () => post(`/api/visit-notes/${id}/review`, { outcome: 'publish' }, reviewer),
    () => post(`/api/visit-notes/${other}/review`, { outcome: 'publish' }, reviewer),
    async () => {
      mine = await post('/api/published-notes/besok-i-provby/comments', typed, null)
      const waiting = await ask('GET', '/api/comments?state=waiting', author)
      own = /"id":"([0-9a-f-]{36})"/.exec(waiting.text)?.[1] ?? ''
    },
    () => post(`/api/comments/${own}/decision`, { outcome: 'show', mask: ['Läsare'] }, author),
    () => post(`/api/comments/${own}/answer`, { answer: 'Tack.' }, author),
    () => post(`/api/comments/${own}/decision`, { outcome: 'refuse', refusedFor: 'off_topic' }, author),
    () => post(`/api/comments/${own}/decision`, { outcome: 'show' }, author),
    () => ask('POST', '/api/own-comments/withdrawal', null, { token: mine }),
    () => post(`/api/visit-notes/${id}/corrections`, { title: 'Besök i Provby', body: 'Cheferna stannar länge.', what: 'Ett ord' }, author),
    () => post(`/api/visit-notes/${other}/withdrawal`, { reason: 'Dubblett' }, author),
  ]
  const paths = ['/besok', '/besok?q=cheferna', '/besok?tagg=chefer', '/besok/besok-i-provby', '/besok/annat', '/besok/flode.xml']
  for (const path of paths) await ask('GET', path, null)
  const seen = new Set<string>()
  for (const change of changes) {
    await change()
    for (const path of paths) {
      const kept = await shown(null, path)
      expect(kept, path).toBe(await shown(author, path))
      if (path === '/besok/besok-i-provby') seen.add(kept)
    }
  }
  // Published; with the comment covered; answered; with its name; corrected. What else happens gives back a page that was seen.
  expect(seen.size).toBe(5)
})

test('a browser that has the page is told so, and each reader gets a form of her own', async () => {
  const send = async (path: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url: path, headers })
  const first = await send('/besok')
  expect(first.headers['cache-control']).toBe('private, no-cache')
  const again = await send('/besok', { 'if-none-match': String(first.headers['etag']) })
  expect([again.statusCode, again.body]).toEqual([304, ''])
  const packed = await send('/besok', { 'accept-encoding': 'gzip, br' })
  expect(packed.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(packed.rawPayload).toString()).toBe(first.body)
  const english = await send('/besok', { 'if-none-match': String(first.headers['etag']), 'accept-language': 'en' })
  expect([english.statusCode, english.body.includes('lang="en"')]).toEqual([200, true])
  const pages = [await send('/besok/besok-i-provby'), await send('/besok/besok-i-provby')]
  expect(new Set(pages.map(({ body }) => formId.exec(body)?.[1])).size).toBe(2)
  expect(pages.map(({ headers }) => headers['cache-control'])).toEqual(['no-store', 'no-store'])
  const { rows } = await database.owner.query<{ many: number }>("SELECT count(*)::int AS many FROM trace WHERE action = 'GET /besok' AND actor_kind = 'public'")
  // Three addresses of the list at first and after each of ten changes, and four times here.
  expect(rows[0]?.many).toBe(37)
})

test('when very many comment at once the form comes back as it was written, and says to wait', async () => {
  await make.run(`INSERT INTO note_comment (municipality_code, id, note_id, name, body, found, masked, state, secret_hash, received_at)
    SELECT $1, gen_random_uuid(), n.id, 'Läsare', 'Många', '{}', '{}', 'waiting', sha256(('many ' || c)::bytea), $2::timestamptz - interval '1 minute'
    FROM generate_series(1, 300) AS c, (SELECT id FROM visit_note WHERE municipality_code = $1 AND address = 'besok-i-provby') AS n`, [home, testNow])
  const sent = { ...typed, body: 'Det här tog lång tid att <b>skriva</b>', formId: 'mitt-formular', tell: 'yes' }
  const answer = await ask('POST', '/besok/besok-i-provby', null, formBody(sent))
  expect([answer.status, answer.headers['retry-after']]).toEqual([429, '60'])
  for (const words of ['Många kommenterar just nu', 'Det här tog lång tid att &lt;b', 'value="mitt-formular"', 'value="las@example.test"', 'Till anteckningen']) expect(answer.text).toContain(words)
  expect(answer.text).toMatch(/name="tell"[^>]*checked|checked[^>]*name="tell"/)
  const { rows } = await database.owner.query<{ many: number }>("SELECT count(*)::int AS many FROM trace WHERE action = 'POST /besok/:address' AND refusal = 'comments_come_too_fast'")
  expect(rows[0]?.many).toBe(1)
})
