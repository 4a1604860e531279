import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testNow } from '../test/app.ts'
import { testDatabase } from '../test/database.ts'
import { home, maker } from '../test/make.ts'
import { freePort, visitor } from '../test/visitor.ts'
import { readHeads } from './platform/log-chain.ts'

const database = await testDatabase()
const make = maker(database.owner, testNow)
const folder = await mkdtemp(join(tmpdir(), 'helhet start '))
const started: ChildProcess[] = []
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

beforeAll(async () => {
  await database.owner.query("INSERT INTO installation (kind) VALUES ('demo')")
  const { id } = await make.staff({ unitId: await make.unit(), roles: ['log_reviewer'], given: 'Inga', family: 'Frid' })
  await database.owner.query("INSERT INTO staff_preference VALUES ($1, $2, 'demo_sign_in', '{\"order\":1}')", [home, id])
})

type Run = { readonly child: ChildProcess; readonly out: () => string; readonly ended: Promise<number | null> }

/** The command line's start as a process of its own, on the test database. */
function start(port: number, env: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('cli.ts', import.meta.url)), 'start'], {
    env: {
      PATH: process.env['PATH'] ?? '', HELHET_MODE: 'demo', DATABASE_URL: database.appUrl, HELHET_DATA: join(folder, `data ${port}`),
        PORT: String(port), LOG_LEVEL: 'error', ...env,
    },
  })
  started.push(child)
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => { said += chunk.toString() })
  child.stderr?.on('data', (chunk: Buffer) => { said += chunk.toString() })
  return { child, out: () => said, ended: new Promise((resolve) => { child.on('exit', resolve) }) }
}

async function answers(port: number, { out, child }: Run): Promise<void> {
  for (let waited = 0; waited < 30_000 && child.exitCode === null; waited += 100) {
    if (await fetch(`http://localhost:${port}/halsa/redo`).then(({ ok }) => ok, () => false)) return
    await pause(100)
  }
  throw new Error(`it never answered: ${out()}`)
}

describe('start', { timeout: 60_000 }, () => {
  test('answers, says where and how to sign in, lets one in, and stops in order with the log sealed', async () => {
    const port = await freePort()
    const run = start(port, { HELHET_NOW: '2026-11-24T08:00' })
    await answers(port, run)
    expect(run.out()).toContain(`Helhet: http://localhost:${port}`)
    expect(run.out()).toContain('Välj vem du vill vara på sidan.')

    const browser = visitor(`http://localhost:${port}`)
    const { rows } = await database.owner.query<{ subject: string }>("SELECT subject FROM staff WHERE given_name = 'Inga'")
    const page = await browser.follow('/logga-in?till=/min-roll', { person: rows[0]?.subject ?? '' })
    expect(page.text).toContain('Du är inloggad som Logggranskare')
    expect(page.text).toContain('Klockan står på 24 november 2026 08.0')

    const taken = start(port)
    expect(await taken.ended).toBe(1)
    expect(taken.out()).toContain(`Port ${port} används redan av ett annat program. Välj en annan: PORT=${port + 1}.`)
    expect(taken.out()).not.toContain('    at ')

    run.child.kill('SIGTERM')
    expect(await run.ended).toBe(0)
    const unsealed = await database.owner.query('SELECT 1 FROM trace_unsealed')
    expect(unsealed.rowCount).toBe(0)
    const heads = readHeads(await readFile(join(folder, `data ${port}`, 'log-head.jsonl'), 'utf8'))
    const sealed = await database.owner.query<{ n: string }>('SELECT max(number) AS n FROM trace_seal')
    expect(heads.at(-1)).toMatchObject({ municipality: home, number: Number(sealed.rows[0]?.n) })
  })

  test('a request under way is answered before it stops', async () => {
    const port = await freePort()
    const run = start(port)
    await answers(port, run)
    const lock = await database.owner.connect()
    await lock.query('BEGIN; LOCK TABLE law_rule_version IN ACCESS EXCLUSIVE MODE')
    const browser = visitor(`http://localhost:${port}`)
    const { rows } = await database.owner.query<{ subject: string }>("SELECT subject FROM staff WHERE given_name = 'Inga'")
    await browser.follow('/logga-in?till=/min-roll', { person: rows[0]?.subject ?? '' })
    const slow = browser.visit('/lag')
    await pause(300)
    run.child.kill('SIGTERM')
    await pause(300)
    await lock.query('ROLLBACK')
    lock.release()
    expect((await slow).status).toBe(200)
    expect(await run.ended).toBe(0)
  })

  test('production is refused without a level of assurance, and on a demo\'s database', async () => {
    const production = {
      HELHET_MODE: 'production', HELHET_URL: 'https://helhet.example', OIDC_ISSUER: 'https://idp.example', OIDC_CLIENT_ID: 'a',
        OIDC_CLIENT_SECRET: 'b',
    }
    const lax = start(await freePort(), production)
    expect(await lax.ended).toBe(1)
    expect(lax.out()).toContain('OIDC_REQUIRED_ACR saknas')
    const demoData = start(await freePort(), { ...production, OIDC_REQUIRED_ACR: 'http://id.sambi.se/loa/loa3' })
    expect(await demoData.ended).toBe(1)
    expect(demoData.out()).toContain('Databasen innehåller demokommunen')
  })

  test('a demo is refused on a database of real data', async () => {
    const real = await testDatabase()
    await real.owner.query("INSERT INTO installation (kind) VALUES ('production')")
    const run = start(await freePort(), { DATABASE_URL: real.appUrl })
    expect(await run.ended).toBe(1)
    expect(run.out()).toContain('öppnas inte i demoläge')
  })
})
