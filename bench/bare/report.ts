/**
 * A report by telephone with one child, as one statement: $1 report, $2 child, $3 reference, $4 day, $5 instant, $6 narrative, $7 child's
 * name, $8 age, $9 whereabouts, $10 who wrote it, $11 ground, $12-$13 the two clocks' ids, $14 the day to decide, $15 its week.
 */
export const saveReport = `WITH unit_of AS (
    SELECT id, ARRAY[id, shared_key] AS keys FROM unit WHERE municipality_code = app_municipality() AND kind = 'intake' AND ended_on IS
      NULL ORDER BY name LIMIT 1),
  made AS (
    INSERT INTO concern (municipality_code, id, reference, received_on, received_at, arrived_via, reporter_kind, mandated, anonymous,
      wants_feedback, narrative,
        unit_id, access, recorded_at, recorded_by)
      SELECT app_municipality(), $1::uuid, $3::text, $4::date, $5::timestamptz, 'phone', 'school', true, false, false, $6::text, id,
        keys, $5::timestamptz, $10::uuid FROM unit_of),
  ground AS (
    INSERT INTO concern_ground (municipality_code, concern_id, ground, access) SELECT app_municipality(), $1::uuid, $11::text, keys FROM
      unit_of),
  child AS (
    INSERT INTO concern_child (municipality_code, id, concern_id, position, told_name, told_age, told_whereabouts, unit_id, access,
      recorded_at)
      SELECT app_municipality(), $2::uuid, $1::uuid, 0, $7::text, $8::text, $9::text, id, keys, $5::timestamptz FROM unit_of),
  clocks AS (
    INSERT INTO clock (municipality_code, id, rule, rule_version, subject_kind, subject_id, unit_id, started_on, nominal_due_on,
      legal_due_on, paragraph, access, recorded_at)
      SELECT app_municipality(), c.id, c.rule, 2, 'concern_child', $2::uuid, u.id, $4::date, c.due, c.due, c.paragraph, u.keys,
        $5::timestamptz
        FROM unit_of u, (VALUES ($12::uuid, 'protect-assess', $4::date, 'SoL 20:1'), ($13::uuid, 'prelim-assess', $14::date, 'SoL 20:2'))
          AS c (id, rule, due, paragraph))
  SELECT count_concern(id, $15::char(8), 'school', 1, 1), count_concern_ground(id, $15::char(8), $11::text, 1) FROM unit_of`
