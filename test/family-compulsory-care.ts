import { randomUUID } from 'node:crypto'

/** The ids of a custody that runs, and of an earlier one that the law ended. */
export function compulsoryIds() {
  return {
    matterId: randomUUID(), matterFactId: randomUUID(), lapsedMatterId: randomUUID(), lapsedFactId: randomUUID(), lapsedClockId: randomUUID(),
    handledClockId: randomUUID(),
  }
}

type Around = ReturnType<typeof compulsoryIds> & { child: { id: string }; worker: string; unitId: string; now: string; today: string }

const closed: readonly string[] = []

/** A row of every table of compulsory care, with the facts and clocks they hang on. */
export function compulsoryRows(f: Around) {
  const recorded = { recorded_at: f.now, recorded_by: f.worker }
  const ofChild = { person_id: f.child.id, access: closed, ...recorded }
  const matter = { kind: 'care', start: 'immediate_custody', why: 'Provskäl', court: 'Provrätten', ...ofChild }
  const fact = { type: 'custody-decided', fields: '{}', strand: 'placement', subject_kind: 'matter', ...ofChild }
  const clock = { rule: 'lvu-submit', rule_version: 1, strand: 'placement', subject_kind: 'matter', person_id: f.child.id, unit_id: f.unitId,
    paragraph: 'LVU 7', access: closed, recorded_at: f.now }
  const lapsed = { ...clock, subject_id: f.lapsedMatterId, started_on: '2026-03-27', nominal_due_on: '2026-04-03', legal_due_on: '2026-04-07',
    ended_on: '2026-04-08', ended_how: 'lapsed' }
  return {
    facts: [
      { id: f.matterFactId, on_day: f.today, ref: f.matterId, subject_id: f.matterId, ...fact },
      { id: f.lapsedFactId, on_day: '2026-03-27', ref: f.lapsedMatterId, subject_id: f.lapsedMatterId, ...fact },
    ],
    clocks: [{ ...lapsed, id: f.lapsedClockId }, { ...lapsed, id: f.handledClockId, rule: 'lvu-apply' }],
    tables: {
      compulsory_matter: [{ id: f.matterId, opened_on: f.today, ...matter }, { id: f.lapsedMatterId, opened_on: '2026-03-27', ...matter }],
      compulsory_step: { id: randomUUID(), matter_id: f.matterId, fact_id: f.matterFactId, words: 'Provord', sent_how: '', court_case_number: '',
        decided_as: 'chair', ...ofChild },
      compulsory_lapse_handled: { clock_id: f.handledClockId, handled_on: f.today, words: 'Provord', ...ofChild },
    },
  }
}
