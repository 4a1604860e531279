import * as z from 'zod'
import { staffIdOf } from '../access/rules.ts'
import { writing } from '../mount/route.ts'
import type { Route } from '../mount/route.ts'
import { Refusal } from '../platform/refusal.ts'
import { calculatingBeside } from './beside.ts'
import { schemasOf } from './calculator.ts'
import type { Calculator } from './calculator.ts'
import { calculators } from './list.ts'

const beside = calculatingBeside({ most: 2, seconds: 20 })
const fiveMegabytes = 5 * 1024 * 1024
const mostFaults = 20

/** POST /api/calc/<name>, one line per calculator. They know no person, so the log is told of none. */
export const calcRoutes: readonly Route[] = calculators.map((one) => {
  const { input, output } = schemasOf(one)
  return writing({
    path: `/api/calc/${one.name}`, may: 'calc.run', summary: one.summary, mostBytes: fiveMegabytes,
    // The calculator itself reads what was sent and checks what it answers; the shapes here describe both.
    body: z.unknown().meta({ ...described(input), examples: [one.example] }), answer: z.unknown().meta(described(output)),
    about: () => [],
    handle: async (_tx, { actor, body }) => answerOf(one, staffIdOf(actor), body),
  })
})

async function answerOf(one: Calculator, user: string, sent: unknown): Promise<unknown> {
  const { answer, faults } = one.takesLong(sent) ? await beside(user, one.name, sent, one.atMost) : one.calculate(sent)
  if (faults === null) return answer
  const fields = faults.slice(0, mostFaults).map(({ where, what }) => ({ field: where, code: what }))
  throw new Refusal('invalid', 422, { faults: faults.length }, fields)
}

function described(schema: unknown): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).parse(schema)
}
