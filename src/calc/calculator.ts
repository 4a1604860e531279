import { z } from 'zod'

/** One thing that is wrong with an input: where ("cases[0].start", empty for the whole) and what. */
export type CalculatorFault = { where: string; what: string }

/** The answer of a calculator, or what is wrong with the input. Nothing is answered in part. */
export type Calculated = { answer: unknown; faults: null } | { answer: null; faults: readonly CalculatorFault[] }

/** A pure function of the system as analysts and checks may call it: from the command line and over the API. */
export type Calculator = {
  name: string
  /** What it answers, in one line. */
  summary: string
  /** What a reader must know to use it: units, edges, sources. */
  help: string
  input: z.ZodType
  output: z.ZodType
  example: unknown
  /** Whether something as large as this may take over 100 ms; a server then calculates it beside its own thread. */
  takesLong: (sent: unknown) => boolean
  /** How long a server lets it go on, in seconds, where that is longer than for others. */
  atMost?: number
  /** Checks the input, counts, checks the answer. Never throws for anything that was sent to it. */
  calculate: (input: unknown) => Calculated
}

type Definition<Input extends z.ZodType, Output extends z.ZodType> = {
  name: string
  summary: string
  help: string
  input: Input
  output: Output
  example: z.input<Input>
  takesLong: (sent: unknown) => boolean
  atMost?: number
  /** The pure function. A RangeError it throws is a fault of the input; anything else is a fault of ours. */
  run: (input: z.output<Input>) => z.input<Output>
}

/** Makes a calculator of a pure function and the shapes of what goes in and comes out. */
export function calculator<Input extends z.ZodType, Output extends z.ZodType>(
  { run, ...described }: Definition<Input, Output>,
): Calculator {
  return {
    ...described,
    calculate: (sent) => {
      const parsed = described.input.safeParse(sent)
      if (!parsed.success) return { answer: null, faults: parsed.error.issues.map(faultOf) }
      try {
        return { answer: described.output.parse(run(parsed.data)), faults: null }
      } catch (fault) {
        if (fault instanceof RangeError) return { answer: null, faults: [{ where: '', what: fault.message }] }
        throw fault
      }
    },
  }
}

/** Whether what was sent holds a list of this name with more than so many items; what it holds besides is not looked at. */
export function listLongerThan(most: number, name: string): (sent: unknown) => boolean {
  return (sent) => {
    const list: unknown = typeof sent === 'object' && sent !== null ? Object.entries(sent).find(([key]) => key === name)?.[1] : null
    return Array.isArray(list) && list.length > most
  }
}

/** The JSON Schema of what goes in and what comes out, draft 2020-12. */
export function schemasOf({ input, output }: Calculator): { input: unknown; output: unknown } {
  return { input: z.toJSONSchema(input, { io: 'input' }), output: z.toJSONSchema(output, { io: 'output' }) }
}

/** A place inside the input as people write it: cases[0].start. */
function faultOf({ path, message }: { path: readonly PropertyKey[]; message: string }): CalculatorFault {
  const where = path.reduce<string>((before, step) => {
    if (typeof step === 'number') return `${before}[${step}]`
    return before === '' ? String(step) : `${before}.${String(step)}`
  }, '')
  return { where, what: message }
}
