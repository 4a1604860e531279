import { z } from 'zod'
import { dayShape } from '../calendar/contract.ts'
import { identityFaults, identityKinds, parseIdentityNumber } from '../persons/identity-number.ts'
import { calculator, listLongerThan } from './calculator.ts'

const input = z.strictObject({ numbers: z.array(z.string()), today: dayShape })

const output = z.strictObject({
  results: z.array(z.strictObject({
    input: z.string(),
    valid: z.boolean(),
    kind: z.enum(identityKinds),
    normalised: z.string().regex(/^\d{12}$/).nullable(),
    fault: z.enum(identityFaults).nullable(),
  })),
})

/** Whether identity numbers are right, and what is wrong with those that are not. */
export const identity = calculator({
  name: 'identity',
  summary: 'Whether identity numbers are right, of what kind, in stored form, and the fault of each wrong one.',
  help: [
    'numbers are personnummer or samordningsnummer in any usual form: ten or twelve digits, with or without "-", "+" or a',
    'space before the last four, spaces around. Letters among the last four make a local number, which has no check digit.',
    'Ten digits get their century from the mark and today: never a birth after today, and a hundred years older with "+".',
    'normalised is twelve digits, or null. fault is the first found of characters, length, date, check-digit, or null.',
    'Use reserved test numbers when trying it out.',
  ].join('\n'),
  input,
  output,
  example: { numbers: ['18900111-9800', '900112-9817', '201010602397', '19850412-T123', '18900111-9801'], today: '2026-11-21' },
  takesLong: listLongerThan(1000, 'numbers'),
  run: ({ numbers, today }) => ({
    results: numbers.map((number) => {
      const { valid, kind, normalised, fault } = parseIdentityNumber(number, today)
      return { input: number, valid, kind, normalised, fault }
    }),
  }),
})
