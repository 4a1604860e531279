import { expect, test } from 'vitest'
import { testDatabase } from './database.ts'

const database = await testDatabase()

test('the run role is neither superuser nor exempt from row level security, and owns nothing', async () => {
  const role = await database.app.query(`
    SELECT rolsuper, rolbypassrls, (SELECT count(*)::int FROM pg_class WHERE relowner = pg_roles.oid) AS owned
    FROM pg_roles WHERE rolname = current_user`)
  expect(role.rows).toEqual([{ rolsuper: false, rolbypassrls: false, owned: 0 }])
})

test('the database has taken every migration', async () => {
  const steps = await database.app.query<{ steps: number }>('SELECT count(*)::int AS steps FROM migration')
  expect(steps.rows[0]?.steps).toBeGreaterThan(0)
})
