import { expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { inTransaction, openPool } from '../platform/db.ts'
import { shippedRuleVersions } from './data/shipped.ts'
import { ruleVersions } from './queries.ts'

const database = await testDatabase()

test('the rows of a new database are exactly the rules that are shipped', async () => {
  const pool = openPool(database.appUrl, 1)
  const rows = await inTransaction(pool, { municipality: '9901', staffId: null, keys: [] }, (tx) => ruleVersions(tx))
  await pool.end()
  const inOrder = [...shippedRuleVersions].sort((a, b) => (a.rule === b.rule ? a.version - b.version : a.rule < b.rule ? -1 : 1))
  expect(rows).toEqual(inOrder)
})

test('the run role cannot change a rule of law', async () => {
  await expect(database.app.query("UPDATE law_rule_version SET length = 30 WHERE rule = 'prelim-assess'"))
    .rejects.toThrow(/permission denied/)
})
