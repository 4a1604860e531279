import { expect, test } from 'vitest'
import { testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { addDays, day } from '../calendar/day.ts'
import { instant } from '../calendar/instant.ts'
import { isoWeek } from '../calendar/week.ts'
import { inTransaction } from '../platform/db.ts'
import { watchSeries } from './usecases/watch-series.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)

test('a theme that is asked about more and more is an alarm of its unit, in the municipality\'s own words', async () => {
  const unitId = await make.unit({ kind: 'intake' })
  const manager = await make.staff({ unitId, roles: ['unit_manager'] })
  const other = await make.staff({ unitId: await make.unit(), roles: ['unit_manager'] })
  await make.run("INSERT INTO reach_choice VALUES ($1, 'theme', 'b1f0', 'Läxhjälp', 100, NULL, $2, $3)", [home, testNow, manager.id])
  for (let back = 120; back > 0; back -= 1) {
    const week = isoWeek(addDays(day('2026-11-23'), -7 * back))
    const counts = { b1f0: (back <= 3 ? 22 : 7) + (back % 3), housing: 8 + (back % 3) }
    for (const [theme, count] of Object.entries(counts)) {
      await make.run("INSERT INTO enquiry_week_count VALUES ($1, $2, $3, $4, 'phone', 'answered', $5, 0, 0)",
        [home, unitId, week, theme, count])
    }
  }
  await inTransaction(database.owner, { municipality: home, staffId: null, keys: '*' }, (tx) => watchSeries(tx, instant(testNow)))
  const { alarms } = (await ask('GET', '/api/picture/alarms', manager)).json()
  expect(alarms).toContainEqual(expect.objectContaining({ unitId, series: 'enquiries.b1f0', ownName: 'Läxhjälp', direction: 'rise',
    fromWeek: '2026-W45' }))
  expect(JSON.stringify(alarms)).not.toContain('enquiries.housing')
  const { text } = await ask('GET', '/lagesbild/forandringar', manager)
  expect(text).toMatch(/Frågor om läxhjälp är ungefär [\d,]+ gånger så många som väntat sedan vecka 45/)
  const { id } = Array.isArray(alarms) ? alarms.find(({ series }) => series === 'enquiries.b1f0') : { id: '' }
  expect((await ask('GET', `/lagesbild/forandringar/${id}`, manager)).text).toContain(`href="/fragor/veckor?enhet=${unitId}"`)
  expect((await ask('GET', '/api/picture/alarms', other)).text).not.toContain('enquiries.')
})

test('questions and visits are figures over time, also as they were known before one was taken back', async () => {
  const unitId = await make.unit({ kind: 'intake' })
  const manager = await make.staff({ unitId, roles: ['unit_manager'] })
  await make.run(`INSERT INTO enquiry VALUES ($1, gen_random_uuid(), $2, '2026-11-17', 'housing', 'phone', 'answered', NULL, '2026-11-17T09:00:00Z', $3,
      '2026-11-23T09:00:00Z', $3), ($1, gen_random_uuid(), $2, '2026-11-17', 'housing', 'phone', 'answered', NULL, '2026-11-17T09:00:00Z', $3, NULL, NULL)`,
  [home, unitId, manager.id])
  await make.run("INSERT INTO office_visit VALUES ($1, gen_random_uuid(), $2, '2026-11-17', 'unbooked', '2026-11-17T09:00:00Z', $3)", [home, unitId, manager.id])
  await make.run("INSERT INTO enquiry_week_count VALUES ($1, $2, '2026-W47', 'housing', 'phone', 'answered', 1, 0, 0)", [home, unitId])
  const latest = async (figure: string, known = ''): Promise<unknown> => {
    const { whole } = (await ask('GET', `/api/picture/over-time/${figure}?enhet=${unitId}${known}`, manager)).json()
    return typeof whole === 'object' && whole !== null && 'points' in whole && Array.isArray(whole.points) ? whole.points.at(-1) : null
  }
  expect(await latest('enquiries.housing')).toMatchObject({ week: '2026-W47', count: 1 })
  expect(await latest('enquiries.all', '&kant=2026-11-22')).toMatchObject({ week: '2026-W47', count: 2 })
  expect(await latest('visits.unbooked', '&kant=2026-11-22')).toMatchObject({ week: '2026-W47', count: 1 })
  expect((await ask('GET', `/lagesbild/over-tid/enquiries.housing?enhet=${unitId}`, manager)).text).toContain('Frågor om boende')
})
