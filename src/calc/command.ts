import type { Calculator, CalculatorFault } from './calculator.ts'
import { schemasOf } from './calculator.ts'
import { calculatorNamed, calculators } from './list.ts'

/** What a run writes and how it ends: 0, or 1 with one line on standard error. */
export type CommandResult = { stdout: string; stderr: string; exitCode: 0 | 1 }

const USAGE = 'helhet calc --list | helhet calc <name> [--help | --schema | --example]'

/** Whether these words after `helhet calc` read an input, so that nobody waits for one that is not coming. */
export function calcReadsInput(args: readonly string[]): boolean {
  return args.length === 1 && !args[0]?.startsWith('-')
}

/**
 * Runs `helhet calc` with the words that follow it.
 *
 * @param stdin the JSON of the input; not looked at with --list, --help, --schema and --example.
 */
export function runCalc(args: readonly string[], stdin: string): CommandResult {
  const [name, option, ...rest] = args
  if (name === undefined) return failed(`name a calculator: ${USAGE}`)
  if (option === undefined && name === '--list') return written(listing())
  if (option === undefined && name === '--help') return written(`${USAGE}\n\n${listing()}`)
  if (name.startsWith('-')) return failed(`unknown option ${name}: ${USAGE}`)
  const found = calculatorNamed(name)
  if (found === undefined) return failed(`unknown calculator "${name}"; helhet calc --list names them`)
  if (rest.length > 0) return failed(`${name}: too many words: ${USAGE}`)
  return option === undefined ? calculated(found, stdin) : described(found, option)
}

/** Faults as one line: "deadlines: cases[0].start: is not an existing day". The first five, and how many more. */
export function faultLine(name: string, faults: readonly CalculatorFault[]): string {
  const shown = faults.slice(0, 5).map(({ where, what }) => (where === '' ? what : `${where}: ${what}`))
  const more = faults.length > 5 ? `; and ${faults.length - 5} more` : ''
  return `${name}: ${shown.join('; ')}${more}`.replace(/\s+/g, ' ')
}

function calculated(one: Calculator, stdin: string): CommandResult {
  if (stdin.trim() === '') {
    return failed(`${one.name}: standard input is empty; try: helhet calc ${one.name} --example | helhet calc ${one.name}`)
  }
  const sent = parsedJson(stdin)
  if (sent === undefined) return failed(`${one.name}: standard input is not JSON`)
  const { answer, faults } = one.calculate(sent)
  return faults === null ? written(`${JSON.stringify(answer)}\n`) : failed(faultLine(one.name, faults))
}

function described(one: Calculator, option: string): CommandResult {
  switch (option) {
    case '--help':
      return written(helpOf(one))
    case '--schema':
      return written(`${JSON.stringify(schemasOf(one), null, 2)}\n`)
    case '--example':
      return written(`${JSON.stringify(one.example)}\n`)
    default:
      return failed(`${one.name}: unknown option ${option}: ${USAGE}`)
  }
}

function helpOf(one: Calculator): string {
  const { answer } = one.calculate(one.example)
  return [
    `helhet calc ${one.name}: ${one.summary}`, '', one.help, '',
    'Input on standard input, for example:', JSON.stringify(one.example, null, 2), '',
    'Output on standard output, for that input:', JSON.stringify(answer, null, 2), '',
    `helhet calc ${one.name} --schema prints the JSON Schema of both. Bad input: one line on standard error, exit code 1.`, '',
  ].join('\n')
}

function listing(): string {
  const width = Math.max(...calculators.map(({ name }) => name.length))
  return calculators.map(({ name, summary }) => `${name.padEnd(width)}  ${summary}\n`).join('')
}

/** JSON without the parser's own words, which may repeat what was sent; undefined when it is none. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function written(stdout: string): CommandResult {
  return { stdout, stderr: '', exitCode: 0 }
}

function failed(line: string): CommandResult {
  return { stdout: '', stderr: `${line}\n`, exitCode: 1 }
}
