import type { RebookInput } from '../contract/rebooking.ts'
import type { Option, Slot, Weighed } from './find-options.ts'

/** A variable: 1 when the option is taken, when a part of it is in a room, when somebody steps in, or when the session is cancelled. */
export type Column =
  | { readonly of: 'option'; readonly session: number; readonly option: number }
  | { readonly of: 'room'; readonly session: number; readonly option: number; readonly part: number; readonly room: string }
  | { readonly of: 'stand_in'; readonly session: number; readonly option: number; readonly staff: string }
  | { readonly of: 'cancel'; readonly session: number }

/** The program in CPLEX LP format, the same without whole numbers (its answer is a bound), and what each variable stands for. */
export type Program = { readonly whole: string; readonly relaxed: string; readonly columns: readonly Column[]; readonly costs: readonly number[] }

/** One cancelled session costs more than everything else together, so nothing is cancelled that could be kept in any way. */
export function cancelCost(weighed: readonly Weighed[]): number {
  return 1 + weighed.reduce((sum, { options }) => sum + Math.max(0, ...options.map(mostOf)), 0)
}

function mostOf({ cost, parts }: Option): number {
  return cost + parts.reduce((sum, { rooms }) => sum + Math.max(0, ...rooms.map((room) => room.cost)), 0)
}

/**
 * Writes the choice among the options as a program of zeros and ones:
 * each session takes one option or is cancelled; each part of a taken option is in one room; no room holds two at once; nobody is in
 * two places at once; a half that needs leaders gets them among those who may step in.
 */
export function writeProgram({ choices }: RebookInput, weighed: readonly Weighed[]): Program {
  const sheet = new Map<string, Busy[]>()
  const people = new Map<string, Busy[]>()
  const columns: Column[] = []
  const costs: number[] = []
  const rows: string[] = []
  const add = (column: Column, cost: number): string => {
    columns.push(column)
    return `x${costs.push(cost) - 1}`
  }
  const cancelled = cancelCost(weighed)
  const keepEven = new Set(choices.flatMap(({ how, move }) => (how === 'rejected' && move.kind === 'cancel' ? [move.session] : [])))
  for (const [session, { session: { id, leaders, participants }, fits, options }] of weighed.entries()) {
    const ways = [add({ of: 'cancel', session }, keepEven.has(id) ? 2 * cancelled : cancelled)]
    for (const [option, { cost, parts, extraLeaders, mayStepIn }] of options.entries()) {
      const taken = add({ of: 'option', session, option }, cost)
      ways.push(taken)
      for (const [part, { slot, rooms }] of parts.entries()) {
        const inRooms = rooms.map((room) => {
          const column = add({ of: 'room', session, option, part, room: room.id }, room.cost)
          note(sheet, room.id, { slot, column, session })
          return column
        })
        rows.push(`${inRooms.join(' + ')} - ${taken} = 0`)
      }
      // Sessions that fit stay at their time: who is in them is already taken up there, and their other times are left out.
      if (fits) continue
      const spans = parts.filter(({ slot }, index) => parts.findIndex((other) => other.slot.start === slot.start) === index)
      for (const { slot } of spans) for (const person of [...leaders, ...participants.map((each) => each.id)]) note(people, person, { slot, column: taken, session })
      const [first] = parts
      if (extraLeaders === 0 || first === undefined) continue
      const steppedIn = mayStepIn.map((staff) => {
        const column = add({ of: 'stand_in', session, option, staff }, 0)
        note(people, staff, { slot: first.slot, column, session })
        return column
      })
      rows.push(`${steppedIn.join(' + ')} - ${extraLeaders} ${taken} = 0`)
    }
    rows.push(`${ways.join(' + ')} = 1`)
  }
  rows.push(...[...sheet.values()].flatMap((busy) => atOnce(busy, 1)), ...[...people.values()].flatMap((busy) => atOnce(busy, 2)))
  return { columns, costs, ...written(costs, [...new Set(rows)]) }
}

type Busy = { readonly slot: Slot; readonly column: string; readonly session: number }

function note(sheet: Map<string, Busy[]>, id: string, busy: Busy): void {
  const others = sheet.get(id)
  if (others === undefined) sheet.set(id, [busy])
  else others.push(busy)
}

/**
 * A row for each moment at which more than one may be there at once: at most one is. Moments whose row is part of the next one's are left
 * out, and those that concern fewer sessions than `least`.
 */
function atOnce(busy: readonly Busy[], least: number): string[] {
  const starts = [...new Set(busy.map(({ slot }) => slot.start))].toSorted((a, b) => a - b)
  return starts.flatMap((start, index) => {
    const there = busy.filter(({ slot }) => slot.start <= start && start < slot.end)
    const next = starts[index + 1]
    if (next !== undefined && there.every(({ slot }) => slot.end > next)) return []
    if (there.length < 2 || new Set(there.map(({ session }) => session)).size < least) return []
    return [`${there.map(({ column }) => column).join(' + ')} <= 1`]
  })
}

function written(costs: readonly number[], rows: readonly string[]): { whole: string; relaxed: string } {
  const names = costs.map((_, index) => `x${index}`)
  const goal = costs.flatMap((cost, index) => (cost === 0 ? [] : [`${cost} x${index}`])).join(' + ')
  const head = `Minimize\n${folded(goal === '' ? '0 x0' : goal)}\nSubject To\n${rows.map(folded).join('\n')}\n`
  return {
    whole: `${head}Binary\n${folded(names.join(' '))}\nEnd\n`,
    relaxed: `${head}Bounds\n${names.map((name) => `0 <= ${name} <= 1`).join('\n')}\nEnd\n`,
  }
}

/** The format's lines are short. */
function folded(row: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of row.split(' ')) {
    if (line.length + word.length > 150) {
      lines.push(line)
      line = ''
    }
    line += ` ${word}`
  }
  return [...lines, line].join('\n')
}
