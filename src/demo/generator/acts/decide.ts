import type { Day } from '../../../calendar/day.ts'
import type { DecisionKind } from '../../../decisions/contract.ts'
import { traitsOf } from '../../../decisions/rules/decide-who.ts'
import type { ChainEventType, FactFields } from '../../../law/chain/contract.ts'
import type { Row } from '../../contract.ts'
import { at, clock } from '../time.ts'
import type { World } from '../world.ts'
import { addFact } from './add-fact.ts'

/** What is decided about a child; `facts`: what waits to be registered when it is decided. */
export type Matter = {
  readonly personId: string; readonly by: string; readonly kind: DecisionKind
  readonly subjectKind: 'placement' | 'investigation' | 'matter' | 'measure' | 'person' | 'follow_up' | 'disclosure'
  readonly subjectId: string; readonly what: string; readonly reasons: string; readonly on: Day
  readonly facts?: ReadonlyArray<{ readonly type: ChainEventType; readonly fields?: FactFields }>
}
/** Who has decided it and when, or who is to. */
export type Standing = { readonly as: string; readonly on: Day; readonly by: string | null; readonly refused?: string } | { readonly awaits: string }

/** Writes a decision as it stands. What gives somebody something has its fact, whose execution is then watched. */
export function decideOn(world: World, made: Matter, standing: Standing): Row<'decision'> {
  const { rows, chance } = world
  const { strand, paragraph, favourable } = traitsOf(made.kind)
  const about = { personId: made.personId, strand, subjectKind: made.subjectKind, subjectId: made.subjectId }
  const row: Row<'decision'> = {
    id: chance.id(), person_id: made.personId, strand, kind: made.kind, subject_kind: made.subjectKind, subject_id: made.subjectId, what: made.what, reasons: made.reasons, paragraph,
    facts: JSON.stringify((made.facts ?? []).map(({ type, fields = {} }) => ({ ...about, type, on: made.on, fields }))), proposed_on: made.on, proposed_by: made.by, access: [],
    recorded_at: at(made.on, clock(10, 20)), ...stateOf(standing),
  }
  rows.decision.push(row)
  if (favourable && row.state === 'decided' && 'on' in standing) {
    addFact(world, { personId: made.personId, type: 'favourable-decided', on: standing.on, ref: row.id, strand, subjectKind: 'decision', subjectId: row.id,
      at: at(standing.on, clock(14, 40)), by: made.by })
  }
  return row
}

function stateOf(standing: Standing): Pick<Row<'decision'>, 'state'> & Partial<Row<'decision'>> {
  if ('awaits' in standing) return { state: 'for_meeting', awaits: standing.awaits }
  const { as, on, by, refused } = standing
  return { state: refused === undefined ? 'decided' : 'refused', decided_on: on, decided_at: at(on, clock(14, 40)), decided_as: as, decided_by: by,
    ...(refused === undefined ? {} : { outcome: refused }) }
}

const factsOf = { executed: 'favourable-executed', interrupted: 'favourable-interrupted', withdrawn: 'favourable-withdrawn' } as const

/** What happened with the execution, with the fact that the law counts from. */
export function execute(world: World, decision: Row<'decision'>, what: keyof typeof factsOf, on: Day, reason: string | null): void {
  const made = { at: at(on, clock(15, 30)), by: decision.proposed_by ?? null }
  world.rows.decision_execution.push({ id: world.chance.id(), decision_id: decision.id, person_id: decision.person_id, strand: decision.strand, what, on_day: on, reason, access: [],
    recorded_at: made.at, recorded_by: made.by })
  const { strand } = decision
  if (strand !== 'placement' && strand !== 'unaccompanied' && strand !== 'measure') return
  addFact(world, { personId: decision.person_id, type: factsOf[what], on, ref: decision.id, strand, subjectKind: 'decision', subjectId: decision.id, ...made })
}
