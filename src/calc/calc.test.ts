import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ruleIds } from '../law/contract.ts'
import { calcReadsInput, runCalc } from './command.ts'
import { calculators } from './list.ts'

function answerOf(name: string, input: unknown): unknown {
  const { stdout, stderr, exitCode } = runCalc([name], JSON.stringify(input))
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
  return JSON.parse(stdout)
}

function refusalOf(name: string, input: unknown): string {
  const { stdout, stderr, exitCode } = runCalc([name], typeof input === 'string' ? input : JSON.stringify(input))
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 })
  expect(stderr.endsWith('\n') && !stderr.slice(0, -1).includes('\n')).toBe(true)
  return stderr.trim()
}

describe.each(calculators)('$name', (one) => {
  test('runs its own example, in and out as its schemas say', () => {
    const example: unknown = JSON.parse(runCalc([one.name, '--example'], '').stdout)
    const answer = answerOf(one.name, example)
    const schemas = JSON.parse(runCalc([one.name, '--schema'], '').stdout)
    const ajv = new Ajv2020({ formats: { date: true } })
    expect(ajv.validate(schemas.input, example)).toBe(true)
    expect(ajv.validate(schemas.output, answer)).toBe(true)
    expect(ajv.validate(schemas.input, { ...one.calculate(example), extra: 1 })).toBe(false)
  })

  test('says the same each time, and shows its example in the help', () => {
    const [first, second] = [one.calculate(one.example), one.calculate(one.example)]
    expect(first).toEqual(second)
    const { stdout, exitCode } = runCalc([one.name, '--help'], '')
    expect(exitCode).toBe(0)
    expect(stdout).toContain(JSON.stringify(one.example, null, 2))
    expect(stdout).toContain(JSON.stringify(first.answer, null, 2))
  })

  test('refuses keys it does not know, and whatever is no input, in one line', () => {
    expect(refusalOf(one.name, { ...JSON.parse(JSON.stringify(one.example)), extra: 1 })).toContain('"extra"')
    for (const wrong of [[], null, 1, 'x', {}]) expect(refusalOf(one.name, JSON.stringify(wrong))).toContain(`${one.name}: `)
    fc.assert(fc.property(fc.jsonValue(), (sent) => refusalOf(one.name, JSON.stringify(sent)).length > 0))
  })
})

describe('deadlines', () => {
  test('counts the example of the contract', () => {
    expect(answerOf('deadlines', { cases: [{ rule: 'prelim-assess', start: '2026-03-02' }] })).toEqual({
      deadlines: [{
        rule: 'prelim-assess', start: '2026-03-02', nominalDue: '2026-03-16', legalDue: '2026-03-16', paragraph: 'SoL 20:2', ruleVersion: 2,
      }],
    })
  })

  test('counts all 36 rules in the order asked', () => {
    const cases = ruleIds.map((rule) => ({ rule, start: '2026-11-14' }))
    expect(answerOf('deadlines', { cases })).toMatchObject({ deadlines: cases })
  })

  test('marks a start before the first version instead of refusing it', () => {
    expect(answerOf('deadlines', { cases: [{ rule: 'shelter-submit', start: '2024-03-29' }] })).toEqual({
      deadlines: [{
        rule: 'shelter-submit', start: '2024-03-29', nominalDue: '2024-04-05', legalDue: '2024-04-05', paragraph: '2024:79 4:3-6, 5:3',
        ruleVersion: 1, beforeFirstVersion: true,
      }],
    })
  })

  test('takes the age limit by basis', () => {
    const cases = [{ rule: 'lvu-age', start: '2008-02-29' }, { rule: 'lvu-age', start: '2008-02-29', basis: '3' }]
    expect(answerOf('deadlines', { cases })).toMatchObject({ deadlines: [{ legalDue: '2026-02-28' }, { legalDue: '2029-02-28' }] })
  })

  test.each([
    [{ rule: 'fourteen-days', start: '2026-03-02' }, 'deadlines: cases[1].rule: unknown rule "fourteen-days"'],
    [{ rule: 'prelim-assess', start: '2026-02-30' }, 'deadlines: cases[1].start: is not an existing day written YYYY-MM-DD'],
    [{ rule: 'prelim-assess' }, 'deadlines: cases[1].start: is not an existing day written YYYY-MM-DD'],
    [{ rule: 'prelim-assess', start: '1950-03-02' }, 'deadlines: cases[1]: Swedish holidays are known for 1954 to 2100, not for 1950'],
    [{ rule: 'prelim-assess', start: '2026-03-02', basis: '2' }, 'deadlines: cases[1]: the rule "prelim-assess" takes no basis'],
    [{ rule: 'lvu-age', start: '2026-03-02', basis: '1' }, 'deadlines: cases[1].basis: must be "2" or "3"'],
  ])('fails the whole call and says where: %j', (wrong, line) => {
    expect(refusalOf('deadlines', { cases: [{ rule: 'appeal', start: '2026-03-02' }, wrong] })).toBe(line)
  })
})

describe('calendar', () => {
  test('gives each day of midsummer', () => {
    expect(answerOf('calendar', { from: '2026-06-18', to: '2026-06-21' })).toEqual({
      days: [
        { day: '2026-06-18', holiday: null, eve: null, workingDay: true, isoWeek: '2026-W25' },
        { day: '2026-06-19', holiday: null, eve: 'Midsommarafton', workingDay: false, isoWeek: '2026-W25' },
        { day: '2026-06-20', holiday: 'Midsommardagen', eve: null, workingDay: false, isoWeek: '2026-W25' },
        { day: '2026-06-21', holiday: null, eve: null, workingDay: false, isoWeek: '2026-W25' },
      ],
    })
  })

  test('covers 1954 to 2100 in one call', () => {
    const { days } = z.object({ days: z.array(z.unknown()) }).parse(answerOf('calendar', { from: '1954-01-01', to: '2100-12-31' }))
    expect(days).toHaveLength(53_691)
  })

  test.each([
    [{ from: '2026-06-22', to: '2026-06-21' }, 'to: is before from'],
    [{ from: '1953-12-31', to: '1954-01-02' }, '1954 to 2100, not for 1953'],
    [{ from: '2026-01-01', to: '9999-12-31' }, '1954 to 2100, not for 9999'],
  ])('refuses %j', (input, words) => {
    expect(refusalOf('calendar', input)).toContain(words)
  })
})

describe('identity', () => {
  const official = ['skatteverket_test_personnummer_5000.txt', 'skatteverket_test_samordningsnummer_200.txt'].flatMap((file) =>
    readFileSync(new URL(`../../test/data/personnummer/${file}`, import.meta.url), 'utf8').trim().split(/\s+/))

  test('finds all official test numbers valid', () => {
    const shape = z.object({ results: z.array(z.object({ valid: z.literal(true), normalised: z.string() })) })
    const { results } = shape.parse(answerOf('identity', { numbers: official, today: '2026-11-21' }))
    expect(results.map(({ normalised }) => normalised)).toEqual(official)
    expect(official).toHaveLength(5200)
  })

  test('names the kind and the fault of each', () => {
    const numbers = ['18900111-9800', '18900111-9801', '19850412-T123', '1985', '']
    expect(answerOf('identity', { numbers, today: '2026-11-21' })).toEqual({
      results: [
        { input: '18900111-9800', valid: true, kind: 'personnummer', normalised: '189001119800', fault: null },
        { input: '18900111-9801', valid: false, kind: 'personnummer', normalised: null, fault: 'check-digit' },
        { input: '19850412-T123', valid: true, kind: 'local', normalised: null, fault: null },
        { input: '1985', valid: false, kind: 'unknown', normalised: null, fault: 'length' },
        { input: '', valid: false, kind: 'unknown', normalised: null, fault: 'length' },
      ],
    })
  })

  test('does not repeat numbers in a refusal', () => {
    expect(refusalOf('identity', { numbers: [189001119800], today: '2026-11-21' })).not.toContain('1890')
    expect(refusalOf('identity', '{"numbers":["18900111-9800"')).toBe('identity: standard input is not JSON')
  })
})

describe('chain', () => {
  const today = '2026-11-22'
  const child = { birthDate: '2015-06-15' }

  test('gives the clocks and lapses of the contract, sorted', () => {
    const events = [{ type: 'custody-decided', on: '2026-11-02' }, { type: 'concern-received', on: '2026-11-02', mandated: false, ref: 'a' }]
    expect(answerOf('chain', { today, child, events })).toEqual({
      clocks: [
        {
          rule: 'lvu-submit', startedOn: '2026-11-02', nominalDue: '2026-11-09', legalDue: '2026-11-09', endedOn: '2026-11-10', state: 'lapsed',
          overdueDays: 1, paragraph: 'LVU 7',
        },
        {
          rule: 'prelim-assess', startedOn: '2026-11-02', nominalDue: '2026-11-16', legalDue: '2026-11-16', endedOn: null, state: 'overdue',
          overdueDays: 6, paragraph: 'SoL 20:2',
        },
        {
          rule: 'protect-assess', startedOn: '2026-11-02', nominalDue: '2026-11-02', legalDue: '2026-11-02', endedOn: null, state: 'overdue',
          overdueDays: 20, paragraph: 'SoL 20:1',
        },
      ],
      lapsed: [{ what: 'immediate-custody', on: '2026-11-10', paragraph: 'LVU 7' }],
    })
  })

  test.each([
    [{ type: 'considered', on: '2026-11-02' }, 'chain: events[1]: considered: needs another basis of care'],
    [{ type: 'parties-phoned', on: '2026-11-02' }, 'chain: events[1].type: parties-phoned: is of an unknown type'],
    [{ type: 'concern-received', on: '2026-02-30', mandated: true }, 'chain: events[1].on: concern-received: is not an existing day'],
    [{ type: 'concern-received', on: '2026-11-02' }, 'chain: events[1].mandated: concern-received: '],
    [{ type: 'investigation-extended', on: '2026-11-02', until: '2026-11-02' }, 'chain: events[1]: investigation-extended: has an until'],
    [{ type: 'considered', on: '2026-11-23' }, 'chain: events[1]: considered: is later than today'],
    [{ type: 'considered', on: '2026-11-02', until: '2026-11-30' }, 'chain: events[1]: considered: '],
    [{ on: '2026-11-02' }, 'chain: events[1].type: is of an unknown type'],
  ])('names the place and the type of an event that cannot stand: %j', (wrong, line) => {
    expect(refusalOf('chain', { today, child, events: [{ type: 'investigation-opened', on: '2026-11-01' }, wrong] })).toContain(line)
  })
})

describe('consent', () => {
  const custodians = { who: ['custodian'], ifSuitable: false }
  const childAlone = { who: ['child'], ifSuitable: true }

  test.each([
    [11, 'contact-person', [custodians], 'SoL 21:1'],
    [12, 'contact-person', [custodians, childAlone], 'SoL 21:1'],
    [15, 'contact-person', [childAlone], 'SoL 21:1'],
    [14, 'family-home', [custodians], 'SoL 21:1'],
    [15, 'hvb', [{ who: ['child', 'custodian'], ifSuitable: false }], 'SoL 21:1, LVU 1'],
    [14, 'unassessed-measure', [custodians], 'SoL 21:2'],
    [15, 'unassessed-measure', [custodians, childAlone], 'SoL 21:2'],
    [15, 'compulsory', [], 'LVU 1'],
  ])('at %i for %s', (age, measure, ways, paragraph) => {
    expect(answerOf('consent', { age, measure })).toEqual({ ways, paragraph })
  })

  test.each([[{ age: 13.5, measure: 'hvb' }, 'consent: age: must be whole years'], [{ age: -1, measure: 'hvb' }, 'consent: age: must be 0 or more']])(
    'refuses %j', (input, line) => {
      expect(refusalOf('consent', input)).toBe(line)
    })
})

describe('norm', () => {
  test('counts a household of one adult and two children line by line, in öre (SoF 12:2)', () => {
    const children = [{ birthDate: '2015-06-15' }, { birthDate: '2022-02-01', lunchAway: true }]
    expect(answerOf('norm', { month: '2025-11', household: { adults: 1, children } })).toMatchObject({
      lines: [
        { line: 'adults', child: null, amount: 391_000 }, { line: 'child', child: 0, age: 10, amount: 379_000 },
        { line: 'child', child: 1, age: 3, amount: 248_000 }, { line: 'common', size: 3, amount: 177_000 },
      ],
      total: 1_195_000,
    })
  })

  test.each([
    [{ month: '2026-11', household: { adults: 1 } }, 'norm: month: the norm of 2026 is not entered'],
    [{ month: '2025-13', household: { adults: 1 } }, 'norm: month: is not a month written YYYY-MM'],
    [{ month: '2025-11', household: { adults: 3 } }, 'norm: household.adults: must be 1 or 2'],
  ])('refuses %j', (input, line) => {
    expect(refusalOf('norm', input)).toBe(line)
  })
})

describe('the command', () => {
  test('lists the calculators', () => {
    const { stdout, exitCode } = runCalc(['--list'], '')
    expect(exitCode).toBe(0)
    expect(stdout.trim().split('\n').map((line) => line.split(' ')[0])).toEqual(calculators.map(({ name }) => name))
  })

  test.each([
    [[], 'name a calculator'], [['deadline'], 'unknown calculator "deadline"'], [['--lists'], 'unknown option --lists'],
    [['deadlines', '--verbose'], 'unknown option --verbose'], [['deadlines', '--help', 'x'], 'too many words'],
  ])('answers %j with what to write', (args, words) => {
    const { stdout, stderr, exitCode } = runCalc(args, '')
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 })
    expect(stderr).toContain(words)
  })

  test('says that nothing came on standard input', () => {
    expect(refusalOf('calendar', ' ')).toContain('standard input is empty')
  })

  test('waits for an input only when it needs one', () => {
    expect([['deadlines'], ['deadlines', '--help'], ['--list'], []].map(calcReadsInput)).toEqual([true, false, false, false])
  })

  test('shows at most five faults of many', () => {
    const cases = Array.from({ length: 8 }, () => ({ rule: 'x', start: '2026-03-02' }))
    expect(refusalOf('deadlines', { cases })).toContain('; and 3 more')
  })
})
