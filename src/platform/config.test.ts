import { describe, expect, test } from 'vitest'
import { isFaulty, readConfig } from './config.ts'

const signIn = {
  OIDC_ISSUER: 'https://idp.example.se', OIDC_CLIENT_ID: 'helhet', OIDC_CLIENT_SECRET: 'secret',
    OIDC_REQUIRED_ACR: 'http://id.sambi.se/loa/loa3',
}
const production = { HELHET_MODE: 'production', HELHET_URL: 'https://helhet.example.se', DATABASE_URL: 'postgresql://run:x@db/helhet',
  ...signIn }

function wrong(env: Record<string, string>): string[] {
  const answer = readConfig(env)
  return isFaulty(answer) ? answer.map((fault) => fault.name) : []
}

test('nothing given: a demo on this machine, port 8080, with the embedded database', () => {
  expect(readConfig({})).toMatchObject({
    mode: 'demo', port: 8080, host: 'localhost', url: 'http://localhost:8080', databaseUrl: null, sessionIdleMinutes: 30, sessionHours: 12,
      trustedProxies: null, oidc: null,
  })
})

test('the public address follows the port unless it is given', () => {
  expect(readConfig({ PORT: '9000' })).toMatchObject({ url: 'http://localhost:9000' })
  expect(readConfig({ HELHET_URL: 'https://helhet.example.se/' })).toMatchObject({ url: 'https://helhet.example.se' })
})

test('a command needs neither sign-in nor public address, the server does', () => {
  const env = { HELHET_MODE: 'production', DATABASE_URL: 'postgresql://run:x@db/helhet' }
  expect(readConfig(env, false)).toMatchObject({ mode: 'production', oidc: null })
  expect(wrong(env)).toEqual(['HELHET_URL', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_REQUIRED_ACR'])
})

test('webhooks may be sent to the hosts and networks of the inner network that are named, none by themselves', () => {
  expect(readConfig({})).toMatchObject({ webhookInner: [] })
  expect(readConfig({ HELHET_WEBHOOK_INNER: 'integration.kommun.local, 10.20.0.0/16' }))
    .toMatchObject({ webhookInner: ['integration.kommun.local', '10.20.0.0/16'] })
  expect(wrong({ HELHET_WEBHOOK_INNER: 'http://10.0.0.1' })).toEqual(['HELHET_WEBHOOK_INNER'])
})

test('an empty value counts as not given', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 8080, databaseUrl: null })
})

test('production with everything is accepted', () => {
  expect(readConfig(production)).toMatchObject({ mode: 'production', oidc: { requiredAcr: 'http://id.sambi.se/loa/loa3' } })
})

test('production refuses to start without the required level of assurance', () => {
  expect(wrong({ ...production, OIDC_REQUIRED_ACR: '' })).toEqual(['OIDC_REQUIRED_ACR'])
})

test('production refuses a set clock, a sign-in without https and a missing address', () => {
  expect(wrong({ ...production, HELHET_NOW: '2026-11-23T07:00', OIDC_ISSUER: 'http://idp.example.se', HELHET_URL: '' }))
    .toEqual(['HELHET_URL', 'HELHET_NOW', 'OIDC_ISSUER'])
})

test('a database of one\'s own asks which mode is meant', () => {
  expect(wrong({ DATABASE_URL: 'postgresql://run:x@db/helhet' })).toEqual(['HELHET_MODE'])
  expect(wrong({ DATABASE_ADMIN_URL: 'postgresql://owner:x@db/helhet' })).toEqual(['DATABASE_URL'])
})

test('nightly backups need a key, and fourteen are kept unless something else is said', () => {
  expect(wrong({ HELHET_BACKUP_DIR: '/backups' })).toEqual(['HELHET_BACKUP_KEY_FILE'])
  expect(readConfig({ HELHET_BACKUP_DIR: '/backups', HELHET_BACKUP_KEY_FILE: '/key' }))
    .toMatchObject({ backup: { folder: '/backups', keyFile: '/key', keep: 14, deletionList: null } })
})

test('mail needs a sender', () => {
  expect(wrong({ SMTP_URL: 'smtp://localhost:25' })).toEqual(['MAIL_FROM'])
})

describe('a wrong value is refused with its name:', () => {
  test.each([
    ['PORT', 'eighty'], ['PORT', '0'], ['PORT', '65536'], ['PORT', '80.5'], ['HELHET_HOST', 'http://x'],
      ['HELHET_URL', 'helhet.example.se'],
    ['HELHET_URL', 'https://example.se/helhet'], ['DATABASE_URL', 'mysql://x/y'], ['HELHET_MODE', 'test'], ['HELHET_BACKUP_KEEP', '0'],
      ['HELHET_NOW', '2026-02-30T07:00'],
    ['HELHET_NOW', '2026-11-23'], ['OIDC_ISSUER', 'idp'], ['SMTP_URL', 'https://mail'], ['SESSION_IDLE_MINUTES', '1'],
      ['SESSION_HOURS', '25'], ['TRUSTED_PROXIES', '-1'], ['LOG_LEVEL', 'loud'],
    ['METRICS_TOKEN', 'short'],
  ])('%s=%s', (name, value) => {
    expect(wrong({ ...(name.startsWith('OIDC') ? signIn : {}), MAIL_FROM: 'a@example.se', [name]: value })).toEqual([name])
  })

  test('all faults are told at once, in both languages, without the values', () => {
    const answer = readConfig({ PORT: 'hemlig', LOG_LEVEL: 'hemlig' })
    if (!isFaulty(answer)) throw new Error('expected faults')
    expect(answer.map((fault) => fault.name)).toEqual(['PORT', 'LOG_LEVEL'])
    expect(JSON.stringify(answer)).not.toContain('hemlig')
    for (const { name, said } of answer) for (const sentence of [said.sv, said.en]) expect(sentence).toContain(`${name}=`)
  })
})
