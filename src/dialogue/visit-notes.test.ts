import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { testNumbers } from '../../test/test-numbers.ts'
import { instant } from '../calendar/instant.ts'
import { inTransaction } from '../platform/db.ts'
import { readDeletionList } from '../platform/deletion-list.ts'
import { commentAnswer, commentsAnswer } from './contract/comments.ts'
import { noteAnswer, publicNotesAnswer } from './contract/notes.ts'
import { commentJobKinds } from './usecases/erase-comments.ts'
import { moderatorJobKinds } from './usecases/tell-of-comments.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const unitId = await make.unit({ name: 'Kansliet' })
const author = await make.staff({ unitId, roles: ['coordinator'], given: 'Kerstin', family: 'Rosén' })
const reviewer = await make.staff({ unitId, roles: ['coordinator'], given: 'Nils', family: 'Holm' })
const worker = await make.staff({ unitId })
const nobody = null
const list = join(mkdtempSync(join(tmpdir(), 'helhet-notes-')), 'kept', 'list.jsonl')

const plain = { title: 'Besök i Åmål & Säffle', place: 'Åmål', visitedOn: '2026-11-17', body: 'Cheferna stannar.\n\n## Samverkan\n- Skola', tags: ['Samverkan', ' samverkan ', 'chefer'] }

async function post(path: string, body: object, as: { cookie: string } | null): Promise<string> {
  const answer = await ask('POST', path, as, body)
  expect(answer.status, answer.text).toBe(200)
  return String(answer.json()['id'] ?? answer.json()['token'])
}
async function published(note: object = plain): Promise<{ id: string; address: string }> {
  const id = await post('/api/visit-notes', note, author)
  await post(`/api/visit-notes/${id}/review-request`, {}, author)
  await post(`/api/visit-notes/${id}/review`, { outcome: 'publish' }, reviewer)
  return { id, address: noteAnswer.parse((await ask('GET', `/api/visit-notes/${id}`, author)).json()).address ?? '' }
}
const code = async (path: string, body: object, as: { cookie: string } | null) => {
  const answer = await ask('POST', path, as, body)
  return [answer.status, answer.json()['code']]
}
const typed = { name: 'Läsare', email: 'las@example.test', body: 'Så gör vi <b>också</b>.' }

describe('a note of a visit', () => {
  test('is a draft that nobody outside sees, is reviewed by another, and is then public under an address that lasts', async () => {
    const begun = await ask('POST', '/anteckningar-besok/ny', author, formBody({ do: 'save', title: plain.title, place: 'Åmål', visited: '17/11', body: '', tags: 'A, b' }))
    expect(begun.location).toContain('klart=saved')
    const id = String(begun.location).split('/')[2]?.split('?')[0] ?? ''
    expect(await code(`/api/visit-notes/${id}/review-request`, {}, author)).toEqual([422, 'visit_note_is_empty'])
    await ask('PUT', `/api/visit-notes/${id}`, author, plain)
    await post(`/api/visit-notes/${id}/review-request`, {}, author)
    expect(await code(`/api/visit-notes/${id}/review`, { outcome: 'publish' }, author)).toEqual([409, 'visit_note_is_your_own'])
    expect(await code(`/api/visit-notes/${id}/review`, { outcome: 'return' }, reviewer)).toEqual([422, 'visit_note_review_is_wrong'])
    expect(await code(`/api/visit-notes/${id}/review`, { outcome: 'publish' }, worker)).toEqual([403, 'not_permitted'])
    expect((await ask('GET', '/besok', nobody)).text).not.toContain('Åmål')
    await post(`/api/visit-notes/${id}/review`, { outcome: 'publish' }, reviewer)
    expect((await ask('GET', '/besok/besok-i-amal-saffle', nobody)).text).toContain('Cheferna stannar.')
    const second = await published()
    expect(second.address).toBe('besok-i-amal-saffle-2')
    await post(`/api/visit-notes/${id}/corrections`, { title: 'Åmål', body: 'Cheferna stannar länge.', what: 'Ett ord saknades' }, author)
    const page = await ask('GET', '/besok/besok-i-amal-saffle', nobody)
    expect([page.status, page.text.includes('stannar länge'), page.text.includes('Ett ord saknades')]).toEqual([200, true, true])
    await post(`/api/visit-notes/${second.id}/withdrawal`, { reason: 'Dubblett' }, author)
    expect((await ask('GET', `/besok/${second.address}`, nobody)).status).toBe(410)
    expect((await ask('GET', '/besok/finns-inte', nobody)).status).toBe(404)
  })

  test('is found by words in any form, by tag and in the feed; the feed holds what XML can hold', async () => {
    await published({ ...plain, title: 'Fackens <vision> \u0007 & mer', body: 'Medarbetarna delade annonserna.', tags: ['"> fack'] })
    const found = async (query: string) => publicNotesAnswer.parse((await ask('GET', `/api/published-notes?${query}`, nobody)).json()).notes.map(({ title }) => title)
    expect(await found('words=annons')).toHaveLength(1)
    expect(await found('words=%22%20OR%20)(%26!:*')).toEqual([])
    expect(await found('tag=chefer')).toEqual(['Åmål'])
    expect(await found('limit=1')).toHaveLength(1)
    const feed = await ask('GET', '/besok/flode.xml', nobody)
    expect(feed.text).toContain('Fackens &lt;vision&gt;  &amp; mer')
    expect(feed.text).toContain('term="&quot;&gt; fack"')
    expect(feed.text).toMatch(/href="https?:\/\/[^"/]+\/besok\/besok-i-amal-saffle"/)
    expect(feed.text).not.toMatch(/href="\//)
    const list = await ask('GET', '/besok', nobody)
    expect(list.headers['set-cookie']).toBeUndefined()
    expect(list.text).toContain('Fackens &lt;vision')
  })

  test('takes no identity number and no day to come', async () => {
    expect(await code('/api/visit-notes', { ...plain, body: `Barnet ${testNumbers.next()}` }, author)).toEqual([422, 'text_names_a_person'])
    expect(await code('/api/visit-notes', { ...plain, visitedOn: '2026-12-01' }, author)).toEqual([422, 'visit_note_is_wrong'])
    expect((await ask('POST', '/anteckningar-besok/ny', author, formBody({}))).status).toBe(422)
  })
})

describe('a comment', () => {
  test('is read by a person before it is shown, cleaned, covered and answered; the e-mail address is nowhere', async () => {
    const { id, address } = await published()
    const sent = await ask('POST', `/besok/${address}`, nobody, formBody({ ...typed, body: `${typed.body} <script>x</script>Ring 070-123 45 67, fråga efter Olle.`, formId: 'a' }))
    expect(sent.location).toMatch(/^\/besok\/kommentar\/[\w-]{43}\?klart=sent$/)
    expect((await ask('GET', `/besok/${address}`, nobody)).text).not.toContain('också')
    const [queued] = commentsAnswer.parse((await ask('GET', '/api/comments', reviewer)).json()).comments
    expect([queued?.found, queued?.email]).toEqual([['phone'], 'las@example.test'])
    const detail = await ask('GET', `/kommentarer/${queued?.id ?? ''}`, reviewer)
    expect(detail.text).toContain('070-123 45 67</strong>, telefonnummer')
    const decided = await ask('POST', `/kommentarer/${queued?.id ?? ''}`, reviewer, formBody({ outcome: 'show', mask: '070-123 45 67\nOlle', refusedFor: '' }))
    expect(decided.location).toContain('klart=decided')
    await post(`/api/comments/${queued?.id ?? ''}/answer`, { answer: 'Tack för det.' }, author)
    const { text } = await ask('GET', `/besok/${address}`, nobody)
    expect(text).toContain('Så gör vi <b>också</b>. Ring […], fråga efter […].')
    expect([text.includes('Tack för det.'), text.includes('las@example.test'), text.includes('Olle')]).toEqual([true, false, false])
    expect((await ask('GET', `/api/published-notes/${address}`, nobody)).text).not.toContain('example.test')
    // It may be taken down afterwards, with a reason that its writer is told.
    expect(await code(`/api/comments/${queued?.id ?? ''}/decision`, { outcome: 'refuse' }, reviewer)).toEqual([422, 'comment_decision_is_wrong'])
    await post(`/api/comments/${queued?.id ?? ''}/decision`, { outcome: 'refuse', refusedFor: 'off_topic' }, reviewer)
    expect((await ask('GET', String(sent.location), nobody)).text).toContain('Handlar om något annat')
    expect(noteAnswer.parse((await ask('GET', `/api/visit-notes/${id}`, author)).json()).shown).toBe(0)
  })

  test('with an identity number, without name or e-mail, or with the trap filled is told what to change and keeps its text', async () => {
    const { address } = await published()
    const faults = async (more: object): Promise<unknown> => {
      const answer = await ask('POST', `/api/published-notes/${address}/comments`, nobody, { ...typed, ...more })
      expect(answer.status).toBe(422)
      const { errors } = answer.json()
      return errors
    }
    const number = testNumbers.next()
    for (const more of [{ name: '' }, { email: 'las' }, { link: 'javascript:alert(1)' }, { body: '<script>x</script>' }, { body: `Se ${number}` },
      { body: `${number.slice(0, 8)}<b></b>-${number.slice(8)}` }, { trap: 'x' }]) {
      await faults(more)
    }
    const again = await ask('POST', `/besok/${address}`, nobody, formBody({ ...typed, body: 'Står kvar', trap: 'x' }))
    expect([again.status, again.text.includes('Står kvar'), again.text.includes('Töm fältet')]).toEqual([422, true, true])
    expect((await database.owner.query('SELECT FROM note_comment c JOIN visit_note n ON n.id = c.note_id WHERE n.address = $1', [address])).rowCount).toBe(0)
  })

  test('sent twice from one form is one; a number that looks like an identity number is never shown', async () => {
    const { address } = await published()
    const body = { ...typed, body: 'Numret är 19121212-1210 kanske.', formId: 'same' }
    const first = await post(`/api/published-notes/${address}/comments`, body, nobody)
    expect(await post(`/api/published-notes/${address}/comments`, body, nobody)).toBe(first)
    const { comments } = commentsAnswer.parse((await ask('GET', '/api/comments', reviewer)).json())
    const mine = comments.filter((comment) => comment.body?.includes('1210'))
    expect([mine.length, mine[0]?.found]).toEqual([1, ['identity_number']])
    const path = `/api/comments/${mine[0]?.id ?? ''}`
    expect(await code(`${path}/decision`, { outcome: 'show' }, reviewer)).toEqual([422, 'comment_decision_is_wrong'])
    await post(`${path}/decision`, { outcome: 'show', mask: ['19121212-1210'] }, reviewer)
    expect(commentAnswer.parse((await ask('GET', path, reviewer)).json()).preview).toBe('Numret är […] kanske.')
    expect(await code(`${path}/answer`, { answer: 'Tack' }, worker)).toEqual([403, 'not_permitted'])
  })

  test('is erased when its writer takes it back, and when it was refused long ago; old e-mail addresses go', async () => {
    const { address, id } = await published()
    const send = (body: string) => post(`/api/published-notes/${address}/comments`, { ...typed, body }, nobody)
    const token = await send('Tas tillbaka')
    await send('Nekas')
    await send('Visas')
    for (const { id: commentId, body } of commentsAnswer.parse((await ask('GET', '/api/comments', reviewer)).json()).comments) {
      if (body === 'Nekas') await post(`/api/comments/${commentId}/decision`, { outcome: 'refuse', refusedFor: 'advertising' }, reviewer)
      if (body === 'Visas' || body === 'Tas tillbaka') await post(`/api/comments/${commentId}/decision`, { outcome: 'show' }, reviewer)
    }
    expect((await ask('POST', `/besok/kommentar/${token}`, nobody, formBody({}))).location).toContain('klart=withdrawn')
    expect((await ask('GET', `/besok/${address}`, nobody)).text).not.toContain('Tas tillbaka')
    const run = (now: string) => inTransaction(database.app, { municipality: home, staffId: null, keys: [] }, async (tx) => {
      await commentJobKinds(list)[0]?.run(tx, { municipality: home, now: instant(now), body: {}, aside: () => Promise.reject(new Error('no other transaction is needed')) })
    })
    const rows = async () => (await database.owner.query<{ state: string; name: string | null; email: string | null; body: string | null }>(
      'SELECT state, name, email, body FROM note_comment WHERE note_id = $1 ORDER BY state', [id])).rows
    await run('2027-02-01T03:00:00.000Z')
    expect((await rows()).map(({ state, body }) => [state, body])).toEqual([['refused', 'Nekas'], ['shown', 'Visas'], ['withdrawn', null]])
    await run('2028-01-01T03:00:00.000Z')
    expect(await rows()).toEqual([{ state: 'refused', name: null, email: null, body: null }, { state: 'shown', name: 'Läsare', email: null, body: 'Visas' },
      { state: 'withdrawn', name: null, email: null, body: null }])
  })

  test('is not taken where the note is closed for them, and a flood waits', async () => {
    const closed = await published({ ...plain, takesComments: false })
    expect(await code(`/api/published-notes/${closed.address}/comments`, typed, nobody)).toEqual([409, 'comments_are_closed'])
    const { id, address } = await published()
    await make.run(`INSERT INTO note_comment (municipality_code, id, note_id, name, email, body, found, masked, state, secret_hash, received_at)
      SELECT $1, gen_random_uuid(), $2, 'Robot', 'r@example.test', 'x', '{}', '{}', 'waiting', sha256(n::text::bytea), $3 FROM generate_series(1, 300) n`, [home, id, testNow])
    const held = await ask('POST', `/besok/${address}`, nobody, formBody({ ...typed, body: 'En riktig läsare' }))
    expect([held.status, held.text.includes('En riktig läsare')]).toEqual([429, true])
  })
})

describe('letters and the list of what was destroyed', () => {
  const letters = async () => (await database.owner.query<{ template: string; to: string; body: string }>(
    "SELECT body ->> 'template' AS template, body ->> 'to' AS to, body::text AS body FROM job WHERE kind = 'mail' ORDER BY 1, 2")).rows
  const run = (kind: string, jobBody: Readonly<Record<string, string>> = {}, now = '2026-11-25T05:25:00.000Z') => inTransaction(database.app,
    { municipality: home, staffId: null, keys: [] }, async (tx) => {
      const job = [...commentJobKinds(list), ...moderatorJobKinds].find((each) => each.kind === kind)
      await job?.run(tx, { municipality: home, now: instant(now), body: jobBody, aside: () => Promise.reject(new Error('no other transaction is needed')) })
    })
  const idOf = async (name: string): Promise<string> => String((await database.owner.query('SELECT id FROM note_comment WHERE name = $1', [name])).rows[0]?.['id'])

  test('moderators hear of a queue, the author of what is shown, and the writer only when that was asked for; no letter holds what was written', async () => {
    await make.run("DELETE FROM job WHERE kind = 'mail'", [])
    await make.run("UPDATE note_comment SET state = 'withdrawn', name = NULL, email = NULL, link = NULL, body = NULL, shown_html = NULL, found = '{}', masked = '{}', answer = NULL, answered_at = NULL, answered_by = NULL, erased_at = now(), received_at = received_at - interval '1 hour'", [])
    await run('tell_moderators')
    expect(await letters()).toEqual([])
    const { address } = await published()
    for (const [name, tell] of [['Alva', 'yes'], ['Bo', ''], ['Cilla', 'yes']]) {
      await post(`/api/published-notes/${address}/comments`, { ...typed, name, email: `${name?.toLowerCase()}@example.test`, tell }, nobody)
    }
    await run('tell_moderators')
    await run('tell_moderators')
    const waiting = await letters()
    expect(waiting.map(({ template, to }) => [template, to])).toEqual([author, reviewer].map(({ id }) => ['comments_wait', `${id}@example.test`]).toSorted())
    expect(waiting[0]?.body).toContain('waiting 1–4')
    await make.run("DELETE FROM job WHERE kind = 'mail'", [])
    for (const [name, body] of [['Alva', { outcome: 'show' }], ['Bo', { outcome: 'show' }], ['Cilla', { outcome: 'refuse', refusedFor: 'off_topic' }]] as const) {
      await post(`/api/comments/${await idOf(name)}/decision`, body, reviewer)
    }
    await post(`/api/comments/${await idOf('Alva')}/decision`, { outcome: 'refuse', refusedFor: 'off_topic' }, reviewer)
    const told = await letters()
    expect(told.map(({ template, to }) => [template, to])).toEqual([['comment_on_note', `${author.id}@example.test`], ['comment_refused', 'cilla@example.test'], ['comment_shown', 'alva@example.test']])
    expect(told.map(({ body }) => body).join(' ')).not.toMatch(/Alva|Cilla|också|visit-notes\/own|kommentar\//)
  })

  test('what is taken back or erased is on the list, so that a restored backup does not bring it back', async () => {
    const { address } = await published()
    const token = await post(`/api/published-notes/${address}/comments`, { ...typed, name: 'Doris' }, nobody)
    const id = await idOf('Doris')
    expect((await ask('POST', '/api/own-comments/withdrawal', nobody, { token })).status).toBe(200)
    const { rows: [asked] } = await database.owner.query("SELECT body FROM job WHERE kind = 'list_withdrawn_comment' AND body ->> 'id' = $1", [id])
    expect(asked).toEqual({ body: { id } })
    await run('list_withdrawn_comment', { id })
    const listed = await readDeletionList(list, true)
    expect(listed).toContainEqual({ kind: 'note_comment', municipality: home, id, day: '2026-11-25' })
    await post(`/api/published-notes/${address}/comments`, { ...typed, name: 'Erik' }, nobody)
    const erik = await idOf('Erik')
    await post(`/api/comments/${erik}/decision`, { outcome: 'refuse', refusedFor: 'hateful' }, reviewer)
    await run('erase_comments', {}, '2027-03-01T03:00:00.000Z')
    expect(await readDeletionList(list, true)).toContainEqual({ kind: 'note_comment', municipality: home, id: erik, day: '2027-03-01' })
  })
})
