import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { testApp, testNow } from '../../test/app.ts'
import type { Answer } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { jobKinds } from '../jobs.ts'
import { runDueJobs } from '../platform/jobs.ts'
import { scanBytes } from '../platform/scanner.ts'

const database = await testDatabase()
const { app, ask } = await testApp(database)
const make = maker(database.owner, testNow)
const maja = await make.staff({ unitId: await make.unit() })
const other = await make.staff({ unitId: await make.unit() })
const elis = await make.personWithCase(maja)
const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(700_000, 7)])

const given = (bytes: Buffer, more: object = {}): object => ({
  personId: elis.id, title: 'Yttrande från skolan', sender: 'Skolan', receivedOn: '2026-11-23', base64: bytes.toString('base64'), ...more,
})
const take = (bytes: Buffer, more: object = {}): Promise<Answer> => ask('POST', '/api/attachments', maja, given(bytes, more))
const idOf = (answer: Answer): string => String(answer.json()['id'])
async function scan(scanner: string | null): Promise<{ ran: number; failed: number }> {
  return runDueJobs(database.app, home, jobKinds({ mail: null, origin: 'http://localhost', idleMinutes: 30, scanner }), testNow, () => testNow)
}
const fetched = (id: string, cookie = maja.cookie) => app.inject({ method: 'GET', url: `/bilaga/${id}`, headers: { cookie, 'sec-fetch-site': 'same-origin' } })

describe('a file that came', () => {
  test('is kept in pieces with its hash, and comes back as it was under a name that says nothing', async () => {
    const answer = await take(pdf)
    expect(answer.json()).toMatchObject({ fileType: 'pdf', sizeBytes: pdf.length, scan: 'waiting', sha256: createHash('sha256').update(pdf).digest('hex') })
    const id = idOf(answer)
    expect((await fetched(id)).statusCode).toBe(409)
    expect(await scan(null)).toEqual({ ran: 1, failed: 0 })
    const sent = await fetched(id)
    expect(sent.rawPayload.equals(pdf)).toBe(true)
    expect(sent.headers).toMatchObject({ 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="bilaga-${id.slice(0, 8)}.pdf"`, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
    expect((await ask('GET', `/person/${elis.id}/handlingar`, maja)).text).toContain('inte genomsökta efter virus')
    const { rows } = await database.owner.query('SELECT count(*)::int AS pieces, max(octet_length(content)) AS longest FROM attachment_piece WHERE attachment_id = $1', [id])
    expect(rows).toEqual([{ pieces: 3, longest: 262_144 }])
  })

  test('is given out when the scanner has found nothing, and taken away when it has found something', async () => {
    const clean = idOf(await take(pdf))
    expect(await scan('/bin/true -')).toEqual({ ran: 1, failed: 0 })
    expect((await fetched(clean)).statusCode).toBe(200)
    const infected = idOf(await take(pdf))
    await scan('/bin/false')
    expect((await fetched(infected)).statusCode).toBe(410)
    const { rows } = await database.owner.query('SELECT FROM attachment_piece WHERE attachment_id = $1', [infected])
    expect(rows).toEqual([])
    expect((await ask('GET', `/person/${elis.id}/handlingar`, maja)).text).toContain('Virus, borttagen')
  })

  test('is not given out while a scanner that should be there cannot answer', async () => {
    const id = idOf(await take(pdf))
    expect(await scan('/no/such/scanner')).toEqual({ ran: 1, failed: 1 })
    expect((await fetched(id)).statusCode).toBe(409)
  })

  test('that does not agree with its hash is not given out', async () => {
    const id = idOf(await take(Buffer.from('En text')))
    await database.owner.query("UPDATE attachment_piece SET content = 'En annan' WHERE attachment_id = $1", [id])
    await database.owner.query(`INSERT INTO attachment_scan SELECT municipality_code, gen_random_uuid(), id, person_id, strand, 'clean', access, recorded_at
      FROM attachment WHERE id = $1`, [id])
    expect(await fetched(id)).toMatchObject({ statusCode: 500 })
    expect((await fetched(id)).body).toContain('attachment_is_damaged')
  })

  test.each([
    ['a web page', Buffer.from('<html><script>x</script>'), 'file_type_not_allowed'], ['nothing', Buffer.alloc(0), 'file_needed'],
    ['too much', Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(10 * 1024 * 1024)]), 'file_too_large'],
  ])('is refused when it is %s', async (_what, bytes, code) => {
    const answer = await take(bytes)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(code)
  })

  test('is nobody else\'s: not to add to, not to list, not to fetch, not by another address', async () => {
    const id = idOf(await take(pdf))
    await scan(null)
    expect((await fetched(id, other.cookie)).statusCode).toBe(404)
    expect((await ask('GET', `/api/attachments/${id}`, other)).status).toBe(404)
    expect((await ask('GET', `/api/attachments?personId=${elis.id}`, other)).status).toBe(404)
    expect((await ask('POST', '/api/attachments', other, given(pdf))).status).toBe(404)
    for (const path of ['/bilaga/..%2f..%2fetc%2fpasswd', '/bilaga/00000000-0000-4000-8000-000000000000', `/bilaga/${id}.pdf`]) {
      expect([404, 422], path).toContain((await ask('GET', path, maja)).status)
    }
  })

  test('comes with a form too, and stands in a document of the same person alone', async () => {
    const boundary = 'x-boundary'
    const part = (name: string, value: string, file = ''): string => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${value}\r\n`
    const body = `${part('title', 'Brev')}${part('receivedOn', '2026-11-24')}${part('file', '%PDF-1.4 innehåll', '; filename="../../../etc/passwd.pdf"')}--${boundary}--\r\n`
    const sent = await app.inject({ method: 'POST', url: `/person/${elis.id}/handlingar/fil`, payload: body,
      headers: { cookie: maja.cookie, 'sec-fetch-site': 'same-origin', 'content-type': `multipart/form-data; boundary=${boundary}` } })
    expect(sent.headers['location']).toBe(`/person/${elis.id}/handlingar?klart=taken`)
    expect((await ask('GET', `/api/attachments?personId=${elis.id}`, maja)).text).not.toContain('passwd')
    const noor = await make.personWithCase(maja)
    const document = await ask('POST', '/api/documents', maja, { personId: noor.id, kind: 'letter', body: 'x' })
    await ask('POST', `/api/documents/${idOf(document)}/lock`, maja)
    expect((await take(pdf, { documentId: idOf(document) })).json()).toMatchObject({ code: 'document_not_found' })
    expect((await take(pdf, { personId: noor.id, documentId: idOf(document) })).status).toBe(200)
  })
})

test('a scanner says by its exit code what it found, and no shell reads the command', async () => {
  expect(await scanBytes('/bin/cat -', Buffer.alloc(1_000_000))).toBe('clean')
  await expect(scanBytes('/bin/true; /bin/false', Buffer.from('x'))).rejects.toThrow('cannot be run')
  await expect(scanBytes('/bin/sleep 5', Buffer.from('x'), 0.2)).rejects.toThrow('could not tell')
})
