import { randomUUID } from 'node:crypto'
import { env } from 'node:process'
import { expect, test } from 'vitest'
import { testNow } from '../app.ts'
import { home } from '../make.ts'
import { loadTimes, median } from './load-time.ts'
import { browserApp, sessionAt } from './open.ts'

const { browser, make, origin } = await browserApp()
const rows = 200

/** A worker with as many duties as a list can hold on one page: half are clocks of the law, half own promises. */
async function workerWithMany(): Promise<{ cookie: string }> {
  const unitId = await make.unit()
  const worker = await make.staff({ unitId })
  for (let count = 0; count < rows / 2; count += 1) {
    const { id } = await make.personWithCase(worker)
    const dueOn = `2026-12-${String((count % 12) + 1).padStart(2, '0')}`
    await make.run(`INSERT INTO task (municipality_code, id, person_id, title, due_on, staff_id, access, recorded_at, recorded_by)
      VALUES ($1, $2, $3, 'Ring skolan', $4, $5, '{}', $6, $5)`,
      [home, randomUUID(), id, dueOn, worker.id, testNow])
    await make.run(`INSERT INTO clock (municipality_code, id, rule, rule_version, subject_kind, subject_id, person_id, unit_id, started_on,
      nominal_due_on,
        legal_due_on, paragraph, access, recorded_at) VALUES ($1, $2, 'child-invest', 2, 'investigation', $2, $3, $4, '2026-11-20', $5, $5,
        'SoL 20:4', '{}', $6)`,
      [home, randomUUID(), id, unitId, dueOn, testNow])
    await make.refresh(id)
  }
  return worker
}

// The goal is a second as the median of nine on a quiet machine: HELHET_MEASURE=ja npx vitest run test/browser/page-load
// Among other tests the quickest of three only says that nothing has become slow by a mistake.
const measuring = env['HELHET_MEASURE'] === 'ja'

test('two hundred rows of the worklist stand there soon, also on a slow computer', async () => {
  const { milliseconds, rows: seen } = await loadTimes(browser, `${origin}/arbetslista`, [sessionAt(origin, await workerWithMany())],
    measuring ? 9 : 3)
  console.log(`${seen} rows of the worklist on a 4x slowed processor and 10 Mbit/s: ${Math.round(median(milliseconds))} ms`)
  expect(seen).toBe(rows)
  if (measuring) expect(median(milliseconds)).toBeLessThan(1000)
  else expect(milliseconds[0]).toBeLessThan(2500)
}, 120_000)
