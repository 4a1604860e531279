import * as z from 'zod'

/** The text of an instance and how long may be spent on it. */
export const rosterInput = z.strictObject({
  instance: z.string('must be text').min(1, 'must not be empty').max(1_000_000, 'must be at most 1000000 characters')
    .describe('The text of an instance of the shift scheduling benchmark (schedulingbenchmarks.org), section by section.'),
  timeLimitSeconds: z.number('must be a number').min(0.1, 'must be at least 0.1').max(600, 'must be at most 600').default(60),
})

export const rosterAnswer = z.strictObject({
  shifts: z.array(z.strictObject({ staff: z.string(), day: z.int(), shift: z.string() })).describe('Who works which shift on which day; days are counted from 0.'),
  cost: z.number().nullable().describe('The weights of wishes not met and of cover too low or too high; null when no roster was found.'),
  bound: z.number().nullable().describe('No roster costs less; null when that is not known.'),
  status: z.enum(['optimal', 'feasible', 'infeasible', 'unsolved'])
    .describe('unsolved: nothing was found in the time, and it is not proven that there is nothing.'),
})
export type RosterAnswer = z.output<typeof rosterAnswer>

/** What may be wrong with the text of an instance; the line is counted from 1. */
export type RosterFaultCode =
  | 'section_is_unknown' | 'section_comes_twice' | 'section_is_missing' | 'line_is_outside_sections' | 'columns_are_wrong' | 'number_is_wrong'
  | 'horizon_is_wrong' | 'shift_is_unknown' | 'staff_is_unknown' | 'day_is_outside' | 'id_is_wrong' | 'id_comes_twice' | 'too_large'
export type RosterFault = { readonly code: RosterFaultCode; readonly line: number }
