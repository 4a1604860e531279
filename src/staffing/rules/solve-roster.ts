import type { RosterAnswer } from '../contract/roster.ts'
import { checkRoster } from './check-roster.ts'
import type { Roster } from './read-roster.ts'
import { writeRosterProgram } from './write-roster-program.ts'

/** What a solver of programs came to. */
type Solution = { readonly status: 'optimal' | 'infeasible' | 'unsolved'; readonly values: ReadonlyMap<string, number>; readonly bound: number | null }

/** Makes the roster that costs least. A roster is only given when it breaks nothing, whatever the solver says of it. */
export function solveRoster(roster: Roster, solve: (program: string) => Solution): RosterAnswer {
  const { status, values, bound } = solve(writeRosterProgram(roster))
  if (status === 'infeasible') return { shifts: [], cost: null, bound: null, status: 'infeasible' }
  // Weights are whole, and no cost is below 0.
  const least = Math.max(0, Math.ceil((bound ?? 0) - 1e-6))
  const shifts = roster.staff.flatMap(({ id }, member) => Array.from({ length: roster.days }, (_, day) => roster.shifts.flatMap((shift, which) =>
    ((values.get(`x${member}_${day}_${which}`) ?? 0) > 0.5 ? [{ staff: id, day, shift: shift.id }] : []))).flat())
  const { cost, broken } = checkRoster(roster, shifts)
  if (values.size === 0 || broken.length > 0) return { shifts: [], cost: null, bound: least, status: 'unsolved' }
  return { shifts, cost, bound: Math.min(least, cost), status: least >= cost ? 'optimal' : 'feasible' }
}
