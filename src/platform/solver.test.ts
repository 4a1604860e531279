import { afterAll, expect, test } from 'vitest'
import { openSolver } from './solver.ts'

const solver = openSolver({ seconds: 5 })
afterAll(() => solver.close())

const least = (bound: string): string => `Minimize\n 2 x + 3 y\nSubject To\n x + y >= ${bound}\nBounds\n x <= 2\nGeneral\n x y\nEnd\n`

test('a program is solved in whole numbers', async () => {
  const { status, values } = await solver.solve(least('4.5'))
  expect([status, values.get('x'), values.get('y')]).toEqual(['optimal', 2, 3])
})

test('several are asked for at once and each gets its own answer', async () => {
  const answers = await Promise.all(['1', '2', '3'].map((bound) => solver.solve(least(bound))))
  expect(answers.map(({ values }) => (values.get('x') ?? 0) + (values.get('y') ?? 0))).toEqual([1, 2, 3])
})

test('one without an answer says so, and one without an end is not solved', async () => {
  expect((await solver.solve('Minimize\n x\nSubject To\n x >= 3\n x <= 1\nEnd\n')).status).toBe('infeasible')
  expect((await solver.solve('Maximize\n x\nSubject To\n x >= 3\nEnd\n')).status).toBe('unsolved')
})

test('one that cannot be read is not solved, and the next is all the same', async () => {
  expect(await solver.solve('this is no program')).toEqual({ status: 'unsolved', values: new Map(), bound: null })
  expect((await solver.solve(least('1'))).status).toBe('optimal')
})
