import { beforeAll, expect, test } from 'vitest'
import { testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { instant } from '../calendar/instant.ts'
import { investigationDays } from '../investigations/queries/own-days.ts'
import { inTransaction } from '../platform/db.ts'
import { comparisonAnswer } from './contract/comparisons.ts'
import { ownFigureJobKinds } from './usecases/count-own-figures.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const unitId = await make.unit({ name: 'Barn och unga' })
const director = await make.staff({ unitId, roles: ['director'] })
const worker = await make.staff({ unitId })

beforeAll(async () => {
  await make.run("INSERT INTO public_figure (municipality_code, kpi, title, description, unit, by_gender, area, published_for, recorded_at) VALUES ($1, 'U33401', 'Utredningstid', '', 'dagar', false, '', '', now())", [home])
  await make.run("INSERT INTO public_figure_value (municipality_code, kpi, year, gender, place, value, standing) VALUES ($1, 'U33401', 2025, 'T', '2421', 110, 'known')", [home])
})

/** So many investigations, each concluded on a day and begun so many days before, of somebody born on a day. */
async function concluded(many: number, on: string, days: number, birthOn = '2015-01-01'): Promise<void> {
  for (let each = 0; each < many; each += 1) {
    const { id: childId, caseId } = await make.personWithClosedCase(worker, { birthOn })
    await make.run(`INSERT INTO investigation (municipality_code, id, person_id, case_id, opened_on, concluded_on, outcome, access, recorded_at)
      VALUES ($1, gen_random_uuid(), $2, $3, $4::date - $5::int, $4, 'measure', '{}', now())`, [home, childId, caseId, on, days])
  }
}
async function count(now: string): Promise<void> {
  await inTransaction(database.app, { municipality: home, staffId: null, keys: '*' }, async (tx) => {
    await ownFigureJobKinds({ U33401: investigationDays })[0]?.run(tx, { municipality: home, now: instant(now), body: {}, aside: () => Promise.reject(new Error('no other transaction is needed')) })
  })
}
const own = async () => comparisonAnswer.parse((await ask('GET', '/api/comparisons?place=2421', director)).json()).figures.find(({ kpi }) => kpi === 'U33401')?.own

test('the own figure stands beside the public one a month after the half-year, of ten or more, and is never counted again', async () => {
  await concluded(9, '2026-03-02', 100)
  await concluded(1, '2026-07-01', 900)
  await concluded(1, '2025-12-31', 900)
  await concluded(1, '2026-03-02', 900, '2002-01-01')
  await count('2026-11-24T03:00:00.000Z')
  expect(await own()).toEqual([])
  await concluded(1, '2026-06-30', 115)
  await count('2026-07-30T03:00:00.000Z')
  expect(await own()).toEqual([])
  await count('2026-08-01T03:00:00.000Z')
  expect(await own()).toEqual([{ year: 2026, value: 102, counted: 10 }])
  await concluded(1, '2026-06-30', 900)
  await count('2026-11-24T03:00:00.000Z')
  expect(await own()).toEqual([{ year: 2026, value: 102, counted: 10 }])
  const page = await ask('GET', '/jamforelse?plats=2421', director)
  expect(page.text).toContain('Eget tal, Provby kommun: 2026 102 (10 utredningar)')
  expect(page.text).not.toContain('utredningars längd finns inte')
  await expect(make.run("INSERT INTO own_figure VALUES ($1, 'U33401', 2025, 90, 9, now())", [home])).rejects.toThrow('own_figure_is_of_ten_or_more')
})
