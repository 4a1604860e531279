import { day } from '../../calendar/day.ts'
import { chain } from '../../law/chain/chain.ts'
import { shippedRuleVersions } from '../../law/data/shipped.ts'
import { shippedCounting } from '../../law/settings.ts'
import { grouped } from './grouped.ts'
import type { World } from './world.ts'

const law = { versions: shippedRuleVersions, counting: shippedCounting }
const howEnded = { 'act': 'met', 'superseded': 'superseded', 'not-required': 'not_required', 'lapsed': 'lapsed' } as const

/** The clocks that follow from the facts of each person, as the system settles them: added when the whole history has been told. */
export function clocksFromFacts({ rows, facts, chance, today }: World): void {
  const births = new Map(rows.person.map((row) => [row.id, row.birth_on]))
  const units = new Map(rows.person_case.map((row) => [row.person_id, row.unit_id]))
  for (const [personId, own] of grouped(facts, (fact) => fact.personId)) {
    const birth = births.get(personId)
    const events = own.map(({ type, on, ref, fields }) => ({ type, on, ref, ...fields }))
    const { clocks } = chain({ today, birthDate: birth == null ? null : day(birth), events }, law)
    for (const clock of clocks) {
      const fact = own[clock.source]
      // An application for income support starts no clock of opening (register-facts.ts).
      if (fact === undefined || (clock.rule === 'open-immediately' && fact.strand === 'income_support')) continue
      rows.clock.push({
        id: chance.id(), rule: clock.rule, rule_version: clock.ruleVersion, paragraph: clock.paragraph, strand: fact.strand,
        subject_kind: fact.subjectKind, subject_id: fact.subjectId, person_id: personId, unit_id: units.get(personId) ?? '',
        started_on: clock.startedOn, nominal_due_on: clock.nominalDue, legal_due_on: clock.legalDue, access: [], recorded_at: fact.at,
        ...(clock.endedOn === null || clock.endedBy === null ? {} : { ended_on: clock.endedOn, ended_how: howEnded[clock.endedBy] }),
      })
    }
  }
}
