import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import { seenRows } from '../../contacts/queries/unseen.ts'
import type { SeenRow } from '../../contacts/queries/unseen.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { RuleId, RuleVersion, Said } from '../../law/contract.ts'
import type { Protection, RelationKind, WhereaboutsKind } from '../../persons/contract.ts'
import type { PersonRow } from '../../persons/queries/person.ts'
import type { Read } from '../../platform/db.ts'

const here = sql<string>`app_municipality()`
/** Rows as one JSON list, never null. */
const list = (select: RawBuilder<unknown>): RawBuilder<unknown> => sql`coalesce((SELECT jsonb_agg(to_jsonb(x)) FROM (${select}) x), '[]')`
const open = (alias: string, today: Day): RawBuilder<unknown> =>
  sql`(${sql.ref(`${alias}.to_on`)} IS NULL OR ${sql.ref(`${alias}.to_on`)} >= ${today}::date)`

export type ClockRow = {
  id: string
  rule: RuleId
  subjectKind: string
  subjectId: string
  startedOn: Day
  nominalDueOn: Day
  legalDueOn: Day
  paragraph: string
  endedOn: Day | null
  endedHow: 'met' | 'superseded' | 'not_required' | 'lapsed' | null
  term: Said
  localSetting: boolean
} & Pick<RuleVersion, 'kind' | 'unit' | 'overdueFrom' | 'lapses' | 'protectsNow'>

export type RelativeRow = {
  id: string
  kind: RelationKind | 'child'
  word: string | null
  givenName: string
  familyName: string
  birthOn: Day | null
  protection: Protection
  deceasedOn: Day | null
  interpreterLanguage: string | null
  phone: string | null
  livesTogether: boolean
  caseNumber: string | null
  responsibleId: string | null
  responsibleName: string | null
  unitId: string | null
  investigated: boolean
}

export type Head = PersonRow & {
  revealedUntil: string | null
  /** Somebody whose whereabouts are hidden lives with the person, whom the asker need not see. */
  livesWithHidden: boolean
  case: { id: string; number: string; openedOn: Day; closedOn: Day | null; unitId: string; unitName: string } | null
  responsibilities: Array<{ staffId: string; name: string; fromOn: Day; toOn: Day | null }>
  coworkers: Array<{ staffId: string; name: string; strand: string }>
  clocks: ClockRow[]
  tasks: Array<{ id: string; title: string; dueOn: Day; dueTime: string | null; staffName: string }>
  whereabouts: Array<{ kind: WhereaboutsKind; value: string; fromOn: Day | null }>
  family: RelativeRow[]
  joined: Array<{ id: string; otherId: string; joinedOn: Day }>
  keptAs: string | null
  lastSeenAloneOn: Day | null
  seenAloneWithin: number | null
  /** What is open that has a limit for being seen, and when the child was; at most one row. */
  toSee: SeenRow[]
}

/**
 * Everything on a person's page but the timeline, in one statement: row level security leaves of each part what the asker may see.
 * Clocks that ended are here for thirty days. Undefined when the person does not exist or is not the asker's to see.
 */
export async function personHead(tx: Read, id: string, now: Instant, today: Day): Promise<Head | undefined> {
  const { rows } = await sql<Head>`
    WITH record AS (
      SELECT ${id}::uuid AS id
      UNION SELECT j.other_id FROM person_joining j WHERE j.municipality_code = ${here} AND j.kept_id = ${id}::uuid AND j.undone_on IS NULL)
    SELECT p.id, p.identity_kind AS "identityKind", p.identity_number AS "identityNumber", p.given_name AS "givenName",
      p.family_name AS "familyName",
      p.birth_on AS "birthOn", p.protection, p.hidden_whereabouts_from_on AS "hiddenWhereaboutsFromOn",
        p.interpreter_language AS "interpreterLanguage",
      p.deceased_on AS "deceasedOn", home_is_hidden(p.id, ${today}::date) AS "livesWithHidden",
      (SELECT to_char(max(v.until_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') FROM person_reveal v
        WHERE v.municipality_code = ${here}
        AND v.person_id = p.id AND v.staff_id = app_staff() AND v.until_at > ${now}::timestamptz) AS "revealedUntil",
      (SELECT jsonb_build_object('id', c.id, 'number', c.case_number, 'openedOn', c.opened_on, 'closedOn', c.closed_on, 'unitId', c.unit_id,
        'unitName', u.name)
        FROM person_case c JOIN unit u ON u.municipality_code = ${here} AND u.id = c.unit_id WHERE c.municipality_code = ${here}
          AND c.person_id = p.id) AS case,
      ${list(responsibilities)} AS responsibilities, ${list(coworkers(today))} AS coworkers, ${list(clocks(today))} AS clocks,
        ${list(tasks)} AS tasks,
      ${list(whereabouts(today))} AS whereabouts, ${list(family(today))} AS family,
      ${list(sql`SELECT j.id, j.other_id AS "otherId", j.joined_on AS "joinedOn" FROM person_joining j
        WHERE j.municipality_code = ${here} AND j.kept_id = p.id AND j.undone_on IS NULL ORDER BY j.joined_on`)} AS joined,
      (SELECT j.kept_id FROM person_joining j WHERE j.municipality_code = ${here} AND j.other_id = p.id
        AND j.undone_on IS NULL) AS "keptAs",
      (SELECT max(k.happened_on) FROM contact_child k WHERE k.municipality_code = ${here} AND k.person_id IN (SELECT record.id FROM record)
        AND k.seen_alone AND k.moved_on IS NULL) AS "lastSeenAloneOn",
      (SELECT l.value::integer FROM local_setting l WHERE l.municipality_code = ${here} AND l.key = 'child-not-seen-alone'
        AND l.valid_from_on <= ${today}::date ORDER BY l.valid_from_on DESC, l.recorded_at DESC LIMIT 1) AS "seenAloneWithin",
      ${list(seenRows({ persons: [id] }, today))} AS "toSee"
    FROM person p WHERE p.municipality_code = ${here} AND p.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

const responsibilities = sql`SELECT r.staff_id AS "staffId", s.given_name || ' ' || s.family_name AS name,
    (r.from_at AT TIME ZONE 'Europe/Stockholm')::date AS "fromOn", (r.to_at AT TIME ZONE 'Europe/Stockholm')::date AS "toOn"
  FROM case_responsibility r JOIN staff s ON s.municipality_code = ${here} AND s.id = r.staff_id
  WHERE r.municipality_code = ${here} AND r.person_id = p.id ORDER BY r.from_at`

const coworkers = (
  today: Day,
): RawBuilder<unknown> => sql`SELECT w.staff_id AS "staffId", s.given_name || ' ' || s.family_name AS name, w.strand
  FROM case_coworker w JOIN staff s ON s.municipality_code = ${here} AND s.id = w.staff_id
  WHERE w.municipality_code = ${here} AND w.person_id = p.id AND w.from_on <= ${today}::date AND ${open('w', today)}
    ORDER BY s.family_name, w.strand`

const clocks = (
  today: Day,
): RawBuilder<unknown> => sql`SELECT k.id, k.rule, k.subject_kind AS "subjectKind", k.subject_id AS "subjectId",
  k.started_on AS "startedOn",
    k.nominal_due_on AS "nominalDueOn", k.legal_due_on AS "legalDueOn", k.paragraph, k.ended_on AS "endedOn", k.ended_how AS "endedHow",
    jsonb_build_object('sv', v.term_sv, 'en', v.term_en) AS term, v.is_local_setting AS "localSetting", v.kind, v.unit,
      v.overdue_from AS "overdueFrom", v.lapses,
    v.protects_now AS "protectsNow"
  FROM clock k JOIN law_rule_version v ON v.rule = k.rule AND v.version = k.rule_version
  WHERE k.municipality_code = ${here} AND k.person_id IN (SELECT record.id FROM record) AND (k.ended_on IS NULL
    OR k.ended_on >= ${today}::date - 30)
  ORDER BY k.ended_on NULLS FIRST, k.nominal_due_on, k.id`

const tasks = sql`SELECT t.id, t.title, t.due_on AS "dueOn", to_char(t.due_time, 'HH24:MI') AS "dueTime",
  s.given_name || ' ' || s.family_name AS "staffName"
  FROM task t JOIN staff s ON s.municipality_code = ${here} AND s.id = t.staff_id
  WHERE t.municipality_code = ${here} AND t.person_id IN (SELECT record.id FROM record) AND t.done_on IS NULL
    ORDER BY t.due_on, t.due_time NULLS LAST, t.id`

const whereabouts = (today: Day): RawBuilder<unknown> => sql`SELECT w.kind, w.value, w.from_on AS "fromOn" FROM person_whereabouts w
  WHERE w.municipality_code = ${here} AND w.person_id = p.id AND ${open('w', today)} ORDER BY w.kind, w.recorded_at DESC`

/** The home where somebody placed sleeps tonight; nothing for who lives at home, whatever the household says. */
const sleepsIn = (alias: string, today: Day): RawBuilder<unknown> => sql`(SELECT y.home_id FROM placement_stay y
  WHERE y.municipality_code = ${here} AND y.person_id = ${sql.ref(`${alias}.id`)} AND y.withdrawn_at IS NULL AND y.from_on <= ${today}::date
    AND (y.to_on IS NULL OR y.to_on > ${today}::date))`

/** Those recorded as relatives, siblings through a shared parent or custodian, and the children whose relative the person is. */
const family = (today: Day): RawBuilder<unknown> => sql`
  SELECT f.id, f.kind, f.word, q.given_name AS "givenName", q.family_name AS "familyName", q.birth_on AS "birthOn", q.protection,
    q.deceased_on AS "deceasedOn",
    q.interpreter_language AS "interpreterLanguage",
    (SELECT w.value FROM person_whereabouts w WHERE w.municipality_code = ${here} AND w.person_id = q.id AND w.kind = 'phone'
      AND ${open('w', today)}
      AND coalesce(q.hidden_whereabouts_from_on > ${today}::date, true)
      ORDER BY w.recorded_at DESC LIMIT 1) AS phone,
    coalesce(CASE WHEN ${sleepsIn('p', today)} IS NULL AND ${sleepsIn('q', today)} IS NULL THEN
        EXISTS (SELECT FROM household_member m JOIN household_member o ON o.municipality_code = ${here} AND o.household_id = m.household_id
          AND o.person_id = q.id
          WHERE m.municipality_code = ${here} AND m.person_id = p.id AND ${open('m', today)} AND ${open('o', today)})
      ELSE ${sleepsIn('p', today)} = ${sleepsIn('q', today)} END, false) AS "livesTogether",
    c.case_number AS "caseNumber", r.staff_id AS "responsibleId", s.given_name || ' ' || s.family_name AS "responsibleName",
      c.unit_id AS "unitId",
    EXISTS (SELECT FROM investigation i WHERE i.municipality_code = ${here} AND i.person_id = q.id
      AND i.concluded_on IS NULL) AS investigated
  FROM (
    SELECT r.relative_id AS id, r.kind, r.word FROM relation r WHERE r.municipality_code = ${here} AND r.person_id = p.id
      AND ${open('r', today)}
    UNION SELECT o.person_id, 'sibling', NULL FROM relation r JOIN relation o ON o.municipality_code = ${here}
      AND o.relative_id = r.relative_id
      AND o.kind IN ('parent', 'custodian') AND o.person_id <> p.id AND ${open('o', today)}
      WHERE r.municipality_code = ${here} AND r.person_id = p.id AND r.kind IN ('parent', 'custodian') AND ${open('r', today)}
    UNION SELECT r.person_id, CASE r.kind WHEN 'sibling' THEN 'sibling' ELSE 'child' END, NULL FROM relation r
      WHERE r.municipality_code = ${here} AND r.relative_id = p.id AND ${open('r', today)}) f
  JOIN person q ON q.municipality_code = ${here} AND q.id = f.id
  LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = q.id
  LEFT JOIN case_responsibility r ON r.municipality_code = ${here} AND r.case_id = c.id AND r.to_at IS NULL
  LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = r.staff_id
  ORDER BY q.birth_on, q.id, f.kind`
