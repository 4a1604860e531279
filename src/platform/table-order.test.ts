import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyDatabase, testDatabase } from '../../test/database.ts'
import { dependencyOrder, tableOrder } from './table-order.ts'

const migrated = await testDatabase()
const scratch = await emptyDatabase()

const link = (text: string) => ({ from: text.split('>')[0] ?? '', to: text.split('>')[1] ?? '' })

test('what is pointed to comes first, equals in alphabetical order', () => {
  expect(dependencyOrder(['contact', 'unit', 'staff', 'law'], ['contact>staff', 'contact>unit', 'staff>unit'].map(link)))
    .toEqual(['law', 'unit', 'staff', 'contact'])
})

test('a link to itself does not change the order; of a circle the alphabetically first goes first', () => {
  expect(dependencyOrder(['b', 'a', 'c', 'aa'], ['a>b', 'b>c', 'c>a', 'b>b', 'aa>a'].map(link))).toEqual(['a', 'aa', 'c', 'b'])
})

test('every name comes once, and links lead backwards unless they are in a circle', () => {
  const names = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1 })
  const forward = fc.array(fc.tuple(fc.nat(7), fc.nat(7)))
  fc.assert(fc.property(names, forward, (shuffled, pairs) => {
    const all = shuffled.toSorted()
    const nameAt = (number: number): string => all[number % all.length] ?? 'a'
    const links = pairs.map(([one, other]) => ({ from: nameAt(Math.max(one, other)), to: nameAt(Math.min(one, other)) }))
      .filter(({ from, to }) => from > to)
    const order = dependencyOrder(shuffled, links)
    expect(order.toSorted()).toEqual(all)
    for (const { from, to } of links) expect(order.indexOf(to)).toBeLessThan(order.indexOf(from))
  }))
})

test('the migrated schema: every table once, those without a municipality first, each after what it points to', async () => {
  const order = await tableOrder(migrated.owner)
  const { rows } = await migrated.owner.query<{ count: string }>("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")
  expect(order).toHaveLength(Number(rows[0]?.count))
  const names = order.map((table) => table.name)
  const firstMunicipal = order.findIndex((table) => table.municipal)
  expect(order.slice(firstMunicipal).every((table) => table.municipal)).toBe(true)
  const pairs = [['municipality', 'unit'], ['unit', 'staff'], ['person', 'person_case'], ['contact', 'contact_child']] as const
  for (const [earlier, later] of pairs) {
    expect(names.indexOf(earlier)).toBeLessThan(names.indexOf(later))
  }
  expect(order.find((table) => table.name === 'preliminary_decision')?.unsettled).toEqual(['preliminary_decision_corrects_another'])
})

test('a circle of tables is told by the keys that must be checked when all rows are there', async () => {
  await scratch.owner.query(`
    CREATE TABLE hen (id int CONSTRAINT hen_pk PRIMARY KEY, egg_id int, twice int GENERATED ALWAYS AS (id * 2) STORED);
    CREATE TABLE egg (id int CONSTRAINT egg_pk PRIMARY KEY, hen_id int CONSTRAINT egg_is_of_a_hen REFERENCES hen);
    ALTER TABLE hen ADD CONSTRAINT hen_hatched FOREIGN KEY (egg_id) REFERENCES egg`)
  expect(await tableOrder(scratch.owner)).toEqual([
    { name: 'egg', municipal: false, columns: ['id', 'hen_id'], unsettled: ['egg_is_of_a_hen'] },
    { name: 'hen', municipal: false, columns: ['id', 'egg_id'], unsettled: [] },
  ])
})
