import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Protection } from '../../persons/contract.ts'
import type { Read } from '../../platform/db.ts'
import type { Basis, CareForm, EndReason, EventKind, HomeKind, PlanKind } from '../contract/words.ts'

const here = sql<string>`app_municipality()`
/** Rows as one JSON list, never null. */
const list = (select: RawBuilder<unknown>): RawBuilder<unknown> => sql`coalesce((SELECT jsonb_agg(to_jsonb(x)) FROM (${select}) x), '[]')`

export type StayRow = {
  id: string; form: CareForm; basis: Basis; fromOn: Day; toOn: Day | null; begunAs: 'start' | 'move' | 'basis'; words: string
  homeId: string | null; homeLabel: string | null; situatedIn: string | null
}
export type PlacementRow = {
  id: string; personId: string; form: HomeKind; basis: Basis; ground: string; decisionId: string | null
  plannedFromOn: Day; plannedToOn: Day | null; endedOn: Day | null; endReason: EndReason | null; endWords: string | null; droppedOn: Day | null
  stays: StayRow[]
  /** Whether the home must not be told of, before anybody has said why it is needed. */
  hides: boolean
}
export type ClockRow = {
  id: string; rule: string; startedOn: Day; nominalDueOn: Day; legalDueOn: Day; paragraph: string; endedOn: Day | null; endedHow: string | null
  term: { sv: string; en: string }
}
export type PlacementRest = {
  plans: Array<{ id: string; kind: PlanKind; version: number; agreedOn: Day; agreedWith: string; words: string }>
  events: Array<{ id: string; kind: EventKind; on: Day; untilOn: Day | null; words: string }>
  clocks: ClockRow[]
  visits: { lastOn: Day | null; lastAloneOn: Day | null; nextOn: Day | null }
}
/** Whom a page is about, as far as the asker may see it; `revealedUntil`: the asker has said why protected data is needed. */
export type Subject = {
  id: string; givenName: string; familyName: string; birthOn: Day | null; protection: Protection; revealedUntil: string | null
  caseNumber: string | null; responsibleName: string | null; mayWrite: boolean
}

/** The person of a page; undefined when it does not exist or is not the asker's to see. */
export async function subjectOf(tx: Read, personId: string, now: Instant, today: Day): Promise<Subject | undefined> {
  const { rows } = await sql<Subject>`SELECT p.id, p.given_name AS "givenName", p.family_name AS "familyName", p.birth_on AS "birthOn",
      p.protection, c.case_number AS "caseNumber", s.given_name || ' ' || s.family_name AS "responsibleName",
      c.id IS NOT NULL AND app_sees(case_keys(${here}, p.id, ${today}::date, 'placement')) AS "mayWrite",
      (SELECT max(v.until_at) FROM person_reveal v WHERE v.municipality_code = ${here} AND v.person_id = p.id AND v.staff_id = app_staff()
        AND v.until_at > ${now}::timestamptz) AS "revealedUntil"
    FROM person p
    LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = p.id
    LEFT JOIN case_responsibility r ON r.municipality_code = ${here} AND r.case_id = c.id AND r.to_at IS NULL
    LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = r.staff_id
    WHERE p.municipality_code = ${here} AND p.id = ${personId}::uuid`.execute(tx)
  return rows[0]
}

const stays = sql`SELECT s.id, s.form, s.basis, s.from_on AS "fromOn", s.to_on AS "toOn", s.begun_as AS "begunAs", s.words,
    s.home_id AS "homeId", h.label AS "homeLabel", h.situated_in AS "situatedIn"
  FROM placement_stay s LEFT JOIN home h ON h.municipality_code = ${here} AND h.id = s.home_id
  WHERE s.municipality_code = ${here} AND s.placement_id = p.id AND s.withdrawn_at IS NULL ORDER BY s.from_on, s.recorded_at`

const columns = (today: Day): RawBuilder<unknown> => sql`p.id, p.person_id AS "personId", p.form, p.basis, p.ground,
  p.decision_id AS "decisionId", p.planned_from_on AS "plannedFromOn", p.planned_to_on AS "plannedToOn", p.ended_on AS "endedOn",
  p.end_reason AS "endReason", p.end_words AS "endWords", p.dropped_on AS "droppedOn", ${list(stays)} AS stays,
  p.form = 'shelter' OR p.person_id = ANY (placed_hidden(ARRAY[p.person_id], ${today}::date)) AS hides`

/** A placement with where the child has slept; undefined when it does not exist or is not the asker's to see. */
export async function placementOf(tx: Read, id: string, today: Day): Promise<PlacementRow | undefined> {
  const { rows } = await sql<PlacementRow>`SELECT ${columns(today)} FROM placement p
    WHERE p.municipality_code = ${here} AND p.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** The placement, locked until the request ends: for the next step. */
export async function placementToChange(tx: Read, id: string, today: Day): Promise<PlacementRow | undefined> {
  await sql`SELECT FROM placement WHERE municipality_code = ${here} AND id = ${id}::uuid FOR UPDATE`.execute(tx)
  return placementOf(tx, id, today)
}

/** Whether it is registered that care under LVU ended between two days. */
export async function hasCareEnded(tx: Read, personId: string, from: Day, to: Day): Promise<boolean> {
  const { rows } = await sql`SELECT FROM case_fact WHERE municipality_code = ${here} AND person_id = ${personId}::uuid
    AND type = 'lvu-care-ended' AND withdrawn_at IS NULL AND on_day BETWEEN ${from}::date AND ${to}::date LIMIT 1`.execute(tx)
  return rows.length > 0
}

/** What the care rests on by the latest that stands registered of custody and court, and since when; null for care that has ended. */
export type RegisteredCare = { basis: Basis | null; on: Day }

/** The same of a person; undefined when nothing of it is registered, or the law itself has ended the custody. */
export async function registeredCare(tx: Read, personId: string): Promise<RegisteredCare | undefined> {
  const { rows } = await sql<RegisteredCare>`SELECT f.on_day AS on,
      CASE f.type WHEN 'custody-decided' THEN 'lvu6' WHEN 'care-granted' THEN f.fields->>'basis' END AS basis
    FROM case_fact f WHERE f.municipality_code = ${here} AND f.person_id = ${personId}::uuid AND f.withdrawn_at IS NULL
      AND f.type IN ('custody-decided', 'custody-ended', 'care-granted', 'care-refused', 'lvu-care-ended')
      AND NOT EXISTS (SELECT FROM clock k WHERE k.municipality_code = ${here} AND k.person_id = f.person_id AND k.subject_kind = 'matter'
        AND k.subject_id = f.subject_id AND k.ended_how = 'lapsed')
    ORDER BY f.on_day DESC, f.recorded_at DESC, f.type = 'custody-decided' LIMIT 1`.execute(tx)
  return rows[0]
}

/** All placements of a person, the latest first. */
export async function placementsOf(tx: Read, personId: string, today: Day): Promise<PlacementRow[]> {
  const { rows } = await sql<PlacementRow>`SELECT ${columns(today)} FROM placement p
    WHERE p.municipality_code = ${here} AND p.person_id = ${personId}::uuid ORDER BY p.planned_from_on DESC, p.recorded_at DESC`.execute(tx)
  return rows
}

/** The clocks that a placement starts; ids of the rules of law. */
const rules = ['consider-sol', 'consider-lvu2', 'review-lvu3', 'shelter-submit', 'custody-transfer', 'care-plan-rev', 'jourhem-max', 'health-exam']

/** Plans, notices, clocks and visits of a placement. Visits are contact notes and promises: no register of their own. */
export async function restOf(tx: Read, placement: Pick<PlacementRow, 'id' | 'personId'>, from: Day): Promise<PlacementRest> {
  const { id, personId } = placement
  const seen = (which: RawBuilder<unknown>): RawBuilder<unknown> => sql`(SELECT max(k.happened_on) FROM contact_child k
    JOIN contact c ON c.municipality_code = ${here} AND c.id = k.contact_id
    WHERE k.municipality_code = ${here} AND k.person_id = ${personId}::uuid AND k.moved_on IS NULL AND ${which})`
  const { rows } = await sql<PlacementRest>`SELECT
    ${list(sql`SELECT e.id, e.kind, e.version, e.agreed_on AS "agreedOn", e.agreed_with AS "agreedWith", e.words FROM placement_plan e
      WHERE e.municipality_code = ${here} AND e.placement_id = ${id}::uuid ORDER BY e.kind, e.version DESC`)} AS plans,
    ${list(sql`SELECT e.id, e.kind, e.happened_on AS on, e.until_on AS "untilOn", e.words FROM placement_event e
      WHERE e.municipality_code = ${here} AND e.placement_id = ${id}::uuid ORDER BY e.happened_on DESC, e.recorded_at DESC`)} AS events,
    ${list(sql`SELECT k.id, k.rule, k.started_on AS "startedOn", k.nominal_due_on AS "nominalDueOn", k.legal_due_on AS "legalDueOn", k.paragraph,
        k.ended_on AS "endedOn", k.ended_how AS "endedHow", jsonb_build_object('sv', v.term_sv, 'en', v.term_en) AS term
      FROM clock k JOIN law_rule_version v ON v.rule = k.rule AND v.version = k.rule_version
      WHERE k.municipality_code = ${here} AND k.person_id = ${personId}::uuid AND k.rule = ANY (${rules}::text[])
        -- Two months in an emergency home count from the investigation's end, before the child came or after.
        AND (k.started_on >= ${from}::date OR (k.rule = 'jourhem-max' AND coalesce(k.ended_on >= ${from}::date, true)))
      ORDER BY k.ended_on IS NOT NULL, k.nominal_due_on, k.started_on`)} AS clocks,
    jsonb_build_object('lastOn', ${seen(sql`k.seen AND c.mode = 'visit'`)}, 'lastAloneOn', ${seen(sql`k.seen_alone`)},
      'nextOn', (SELECT min(t.due_on) FROM placement_visit n JOIN task t ON t.municipality_code = ${here} AND t.id = n.task_id
        AND t.done_on IS NULL WHERE n.municipality_code = ${here} AND n.placement_id = ${id}::uuid)) AS visits`.execute(tx)
  const rest = rows[0]
  if (rest === undefined) throw new Error('a statement without FROM answers with one row')
  return rest
}

/** Since when a person is placed, and in what form, for one line on the person's page; the home is never part of it. */
export async function currentPlacement(tx: Read, personIds: readonly string[], today: Day): Promise<
  { id: string; form: CareForm; basis: Basis; fromOn: Day } | undefined> {
  const { rows } = await sql<{ id: string; form: CareForm; basis: Basis; fromOn: Day }>`SELECT s.placement_id AS id, s.form, s.basis,
      (SELECT min(f.from_on) FROM placement_stay f WHERE f.municipality_code = ${here} AND f.placement_id = s.placement_id
        AND f.withdrawn_at IS NULL) AS "fromOn"
    FROM placement_stay s WHERE s.municipality_code = ${here} AND s.person_id = ANY (${[...personIds]}::uuid[]) AND s.withdrawn_at IS NULL
      AND daterange(s.from_on, s.to_on, '[)') @> ${today}::date LIMIT 1`.execute(tx)
  return rows[0]
}
