import { day, yearOf } from '../../../calendar/day.ts'
import { dayOf } from '../../../calendar/instant.ts'
import type { Instant } from '../../../calendar/instant.ts'
import type { Arrival, Ground, LastHappened, ReporterKind } from '../../../concerns/contract/words.ts'
import { isMandated } from '../../../concerns/rules/reporters.ts'
import { standingOf } from '../../../concerns/rules/standing.ts'
import { demoClient } from '../../contract.ts'
import type { Row } from '../../contract.ts'
import type { Person, Reported, Worker, World } from '../world.ts'
import { endClock, startClock } from './keep-clock.ts'

/** A child as the report names it; `person` once intake has found out who it is. */
export type Told = { readonly person: Person | null; readonly name: string; readonly age: string; readonly whereabouts: string }

export type Arriving = {
  readonly at: Instant
  readonly via: Arrival
  readonly kind: ReporterKind
  readonly reporter?: { readonly name?: string; readonly workplace?: string; readonly contact?: string }
  readonly wantsFeedback: boolean
  readonly narrative: string
  readonly lastHappened: LastHappened | null
  readonly grounds: readonly Ground[]
  readonly children: readonly Told[]
  readonly opened: { readonly at: Instant; readonly by: Worker }
}

/** Takes in a report: each child with its own two clocks, from the day it came in. A child under investigation needs no decision. */
export function receiveConcern(world: World, arriving: Arriving): Reported[] {
  const { rows, chance, units } = world
  const unit = units.intake.row
  const receivedOn = dayOf(arriving.at)
  const concern = concernRow(world, arriving)
  rows.concern.push(concern)
  for (const ground of new Set(arriving.grounds)) rows.concern_ground.push({ concern_id: concern.id, ground, access: [] })
  return arriving.children.map((told, position) => {
    const row: Row<'concern_child'> = {
      id: chance.id(), concern_id: concern.id, position, told_name: told.name, told_age: told.age, told_whereabouts: told.whereabouts,
      unit_id: unit.id, access: [],
      recorded_at: concern.recorded_at,
    }
    rows.concern_child.push(row)
    const reported: Reported = { row, concern, child: told.person, clocks: new Map(), standing: 'pending', decision: null }
    const clock = {
      startedOn: receivedOn, subjectKind: 'concern_child' as const, subjectId: row.id, personId: told.person?.row.id ?? null,
      unitId: unit.id, at: concern.recorded_at,
    }
    startClock(world, reported.clocks, { rule: 'protect-assess', ...clock })
    startClock(world, reported.clocks, { rule: 'prelim-assess', ...clock })
    if (concern.wants_feedback) {
      rows.feedback_request.push({
        id: chance.id(), concern_child_id: row.id, asked_on: receivedOn, access: [], recorded_at: concern.recorded_at,
      })
    }
    if (told.person !== null) identify(world, reported, told.person, arriving.opened)
    return reported
  })
}

function concernRow(
  { chance, series, units }: World, { at, via, kind, reporter = {}, wantsFeedback, narrative, lastHappened, opened }: Arriving,
): Row<'concern'> {
  const receivedOn = dayOf(at)
  const mandated = isMandated(kind)
  const id = chance.id()
  const typed = via === 'public_form' || via === 'api' ? null : opened
  return {
    id, reference: series.reference(yearOf(receivedOn)), received_on: receivedOn, received_at: at, arrived_via: via, reporter_kind: kind,
    mandated,
    anonymous: !mandated && Object.keys(reporter).length === 0, reporter_name: reporter.name ?? null,
    reporter_workplace: reporter.workplace ?? null,
    reporter_contact: reporter.contact ?? null, wants_feedback: wantsFeedback && mandated, narrative, last_happened: lastHappened,
    unit_id: units.intake.row.id,
    opened_at: opened.at, opened_by: opened.by.row.id, client_id: via === 'api' ? demoClient.id : null,
    client_key: via === 'api' ? id : null, access: [],
    recorded_at: typed?.at ?? at, recorded_by: typed?.by.row.id ?? null,
  }
}

function identify(world: World, reported: Reported, person: Person, opened: Arriving['opened']): void {
  const { row, concern, clocks } = reported
  row.person_id = person.row.id
  row.identified_at = opened.at
  row.identified_by = opened.by.row.id
  const ongoing = person.file?.investigation
  const standing = standingOf(
    day(concern.received_on), ongoing ? [{ id: ongoing.id, openedOn: day(ongoing.opened_on), concludedOn: null }] : [],
  )
  reported.standing = standing.kind
  if (standing.kind === 'pending') {
    person.file?.pending.add(reported)
    return
  }
  row.investigation_id = standing.investigationId
  endClock(clocks, 'prelim-assess', standing.on, standing.kind === 'during' ? 'not_required' : 'met')
  if (concern.wants_feedback) {
    if (person.file) person.file.owed += 1
    startClock(world, clocks, {
      rule: 'feedback', startedOn: standing.on, until: standing.on, subjectKind: 'concern_child', subjectId: row.id,
      personId: person.row.id,
      unitId: row.unit_id, at: opened.at,
    })
  }
}
