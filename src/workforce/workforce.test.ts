import { beforeAll, expect, test } from 'vitest'
import { testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { instant } from '../calendar/instant.ts'
import { inTransaction, openPool } from '../platform/db.ts'
import { importAbsences } from '../staffing/usecases.ts'
import { importEmployments } from './usecases/import-employments.ts'

const database = await testDatabase()
const make = maker(database.owner, testNow)
const pool = openPool(database.appUrl, 1)
let subject = ''

beforeAll(async () => {
  const staff = await make.staff({ unitId: await make.unit({ name: 'Utredning Norr' }) })
  subject = `subject-${staff.id}`
  return () => pool.end()
})

const asSystem = <T>(work: (tx: Parameters<Parameters<typeof inTransaction<T>>[2]>[0]) => Promise<T>): Promise<T> =>
  inTransaction(pool, { municipality: home, staffId: null, keys: [] }, work)
const file = (text: string): Uint8Array => new TextEncoder().encode(text)
const employments = (rows: string) =>
  asSystem((tx) => importEmployments(tx, file(`användare;enhet;befattning;från;tillsvidare;omfattning;till;orsak\n${rows}`),
  instant(testNow)))

test('an employment is added once, however often the file is read', async () => {
  const row = `${subject};Utredning Norr;socialsekreterare;2024-02-01;ja;87,5;;\n`
  expect(await employments(row)).toEqual({ added: 1, corrected: 0, unchanged: 0 })
  expect(await employments(row)).toEqual({ added: 0, corrected: 0, unchanged: 1 })
})

test('a changed row corrects the old one, which stays', async () => {
  expect(await employments(`${subject};Utredning Norr;socialsekreterare;2024-02-01;ja;87,5;2026-10-31;egen begäran\n`))
    .toEqual({ added: 0, corrected: 1, unchanged: 0 })
  const { rows } = await database.owner.query('SELECT count(*)::int AS n FROM employment_event')
  expect(rows[0].n).toBe(2)
})

test('one wrong cell stops the whole file, and every fault is told by line and column', async () => {
  const answer = await employments(`${subject};Utredning Norr;x;2025-01-01;ja;100;;\nnobody;Utredning Norr;x;1/2;kanske;0;;pension\n`)
  expect(answer).toEqual(expect.arrayContaining([
    { line: 3, column: 'anvandare', code: 'staff_is_unknown' }, { line: 3, column: 'fran', code: 'day_is_written_yyyy_mm_dd' },
    { line: 3, column: 'tillsvidare', code: 'write_ja_or_nej' }, { line: 3, column: 'omfattning', code: 'share_is_1_to_100' },
    { line: 3, column: 'orsak', code: 'end_needs_day_and_reason' },
  ]))
  const { rows } = await database.owner.query("SELECT 1 FROM employment_event WHERE post = 'x'")
  expect(rows).toEqual([])
})

test('days away are added once', async () => {
  const read = () => asSystem((tx) =>
    importAbsences(tx, file(`användare,dag,slag,andel\n${subject},2026-11-23,sjuk,\n${subject},2026-11-24,vab,50\n`), instant(testNow)))
  expect(await read()).toEqual({ added: 2, unchanged: 0 })
  expect(await read()).toEqual({ added: 0, unchanged: 2 })
})
