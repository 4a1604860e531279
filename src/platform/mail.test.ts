import { SMTPServer } from 'smtp-server'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { inTransaction } from './db.ts'
import { runDueJobs } from './jobs.ts'
import { askForMail, mailJob } from './mail.ts'
import type { Mail } from './mail.ts'

const database = await testDatabase()
const make = maker(database.owner, testNow)
await make.municipality()
beforeEach(() => database.owner.query('TRUNCATE job'))

const received: Array<{ from: string; to: string[]; text: string }> = []
const answering: { refuses: boolean } = { refuses: false }
const server = new SMTPServer({
  authOptional: true, disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      if (answering.refuses) return done(new Error('not now'))
      const { mailFrom, rcptTo } = session.envelope
      received.push({ from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map(({ address }) => address),
        text: Buffer.concat(chunks).toString() })
      done()
    })
  },
})
await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
const address = server.server.address()
const smtpUrl = `smtp://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
afterAll(() => new Promise<void>((resolve) => { server.close(() => resolve()) }))

const templates = { concern_unopened: { sv: { subject: 'Oöppnad anmälan', body: 'En anmälan har inte öppnats.' },
  en: { subject: 'Unopened report', body: 'A report lies unopened.' } } }
const settings = { mail: { smtpUrl, from: 'helhet@kommun.example' }, origin: 'https://helhet.kommun.example', templates }
const mail: Mail = { template: 'concern_unopened', to: 'chef@kommun.example', language: 'sv', reference: 'A-2026-0042',
  path: '/anmalningar/7d0a1f6e-5f0e-4f4f-9d9a-0a1b2c3d4e5f' }

const ask = (asked: Mail, key = 'one') => inTransaction(database.app, { municipality: home, staffId: null, keys: [] }, (tx) => (
  askForMail(tx, asked, { municipality: home, key, now: testNow })))
const run = (from: Parameters<typeof mailJob>[0] = settings, at = testNow) => runDueJobs(database.app, home, [mailJob(from)], at, () => at)
const jobs = async () => (await database.owner.query('SELECT done_at, note, fault, attempts FROM job')).rows

describe('a letter', () => {
  test('reaches the mail server with words, reference and link, and nothing else', async () => {
    await ask(mail)
    await ask(mail)
    expect(await run()).toEqual({ ran: 1, failed: 0 })
    expect(received).toHaveLength(1)
    const [letter] = received
    expect(letter).toMatchObject({ from: 'helhet@kommun.example', to: ['chef@kommun.example'] })
    expect(letter?.text).toMatch(/Subject: =\?UTF-8\?Q\?O=C3=B6ppnad_anm=C3=A4lan_.*A-2026-0042/)
    expect(letter?.text.replaceAll('=\r\n', '')).toContain('https://helhet.kommun.example/anmalningar/7d0a1f6e-5f0e-4f4f-9d9a-0a1b2c3d4e5f')
  })

  test('says its counts in its own words, and takes no other text with it', async () => {
    const counting = { weekly: { sv: { subject: 'Veckan', body: 'Så var den.', lines: { held: ([now = '', before = '']: readonly string[]) => `Blev av: ${now} (${before})` } },
      en: { subject: 'The week', body: 'This is how it was.' } } }
    await ask({ ...mail, template: 'weekly', reference: null, figures: ['held 12 1–4', 'unknown 7'], path: '/lagesbild' }, 'counts')
    expect(await run({ ...settings, templates: counting })).toEqual({ ran: 1, failed: 0 })
    const text = (received.pop()?.text ?? '').replaceAll('=\r\n', '').replaceAll('=E2=80=93', '–')
    expect(text).toContain('Blev av: 12 (1–4)')
    expect(text).not.toContain('unknown')
    for (const figure of ['held 3', 'held Maja', 'held 12 9 8', 'held 191212121212']) await expect(ask({ ...mail, figures: [figure] }, figure)).rejects.toThrow()
  })

  test('names members of staff by their ids, with a number each, and nobody who is not there', async () => {
    const unitId = await make.unit()
    const worker = await make.staff({ unitId, given: 'Maja', family: 'Ekwall' })
    const boss = await make.staff({ unitId, given: 'Bo', family: 'Rask' })
    await ask({ ...mail, staff: [`${worker.id} 12`, boss.id, '7d0a1f6e-5f0e-4f4f-9d9a-0a1b2c3d4e5f 3'] })
    received.length = 0
    expect(await run()).toEqual({ ran: 1, failed: 0 })
    expect(received[0]?.text.replaceAll('\r\n', '\n')).toContain('\n\nMaja Ekwall: 12\nBo Rask\n\nhttps://')
    for (const staff of [['Maja Ekwall 12'], [`${worker.id} tolv`], [`${worker.id} 12 barn`]]) {
      await expect(ask({ ...mail, staff }, 'other')).rejects.toThrow('Invalid')
    }
  })

  test('is tried again when the mail server refuses it', async () => {
    answering.refuses = true
    await ask(mail)
    expect(await run()).toEqual({ ran: 1, failed: 1 })
    answering.refuses = false
    expect(await run(settings, '2026-11-24T07:01:00.000Z')).toEqual({ ran: 1, failed: 0 })
    expect(await jobs()).toMatchObject([{ attempts: 2, done_at: '2026-11-24T07:01:00.000Z', fault: null }])
  })

  test('is done with a note when there is no mail server', async () => {
    await ask(mail)
    expect(await run({ ...settings, mail: null })).toEqual({ ran: 1, failed: 0 })
    expect(await jobs()).toMatchObject([{ note: 'no_mail_configured' }])
  })

  test.each<[string, Partial<Mail>]>([
    ['an identity number as reference', { reference: '20150718-1234' }], ['the same without a hyphen', { reference: '201507181234' }],
      ['a short one', { reference: '150718-1234' }],
    ['a name as reference', { reference: 'Maja Ekwall' }], ['free text as template', { template: 'Hej, barnet Maja' }],
      ['a name in the link', { path: '/person/Maja' }],
    ['a query in the link', { path: '/sok?q=maja' }], ['another site', { path: '//evil.example' }],
      ['two addresses', { to: 'a@b.example, c@d.example' }],
  ])('cannot even be asked for with %s', async (_what, wrong) => {
    await expect(ask({ ...mail, ...wrong })).rejects.toThrow()
    expect(await jobs()).toEqual([])
  })

  test('has no place for anything more', async () => {
    await expect(ask(Object.assign({ ...mail }, { text: 'om barnet' }))).rejects.toThrow()
  })
})
