import { calcReadsInput, runCalc } from '../calc/command.ts'
import type { Surroundings } from './command.ts'

/** Runs a calculator. Standard output holds the answer and nothing else; a refusal is one line on standard error and exit code 1. */
export async function runCalculator({ args, input, answer, complain }: Surroundings): Promise<number> {
  const { stdout, stderr, exitCode } = runCalc(args, calcReadsInput(args) ? await input() : '')
  if (stdout !== '') answer(stdout)
  if (stderr !== '') complain(stderr)
  return exitCode
}
