-- Who has lost the last role in case work stands in for nobody any more, whatever other role is left: administrators, HR and log reviewers
-- do not come to see persons through a deputyship that was given while they worked with cases.
/* Who a live session belongs to, with roles and access keys on that day. No row: unknown, ended, idle too long, no longer
   employed, or begun while a role was held that has ended since, unless the same role goes on. No roles: none of one's own that day.
   Keys: the own id, those deputised for while one has a role in case work of one's own, the units managed (a director manages all), and the
   shared key of units in whose intake or emergency duty one works (emergency duty and directors: every intake unit's). */
CREATE OR REPLACE FUNCTION session_actor(hash bytea, on_day date, idle_since timestamptz) RETURNS TABLE (
  staff_id uuid, given_name text, family_name text, title text, unit_id uuid, unit_name text, last_seen_at timestamptz,
  roles text[], keys uuid[], managed_units uuid[], deputised uuid[], preferences jsonb)
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
DECLARE
  code char(4) := app_municipality();
  case_work CONSTANT text[] := ARRAY['social_worker', 'intake', 'emergency_duty', 'unit_manager', 'director'];
BEGIN
  RETURN QUERY
  WITH me AS (
    SELECT s.staff_id, s.last_seen_at, p.given_name, p.family_name, p.title, p.unit_id, u.name AS unit_name,
           (s.started_at AT TIME ZONE 'Europe/Stockholm')::date AS began_on
      FROM session s JOIN staff p ON p.municipality_code = code AND p.id = s.staff_id
      JOIN unit u ON u.municipality_code = code AND u.id = p.unit_id
     WHERE s.municipality_code = code AND s.id_hash = hash AND s.ended_at IS NULL AND s.last_seen_at > idle_since
       AND (p.ended_on IS NULL OR p.ended_on >= on_day)),
  own AS (
    SELECT r.role, r.unit_id FROM me JOIN role_assignment r ON r.municipality_code = code AND r.staff_id = me.staff_id
     WHERE r.from_on <= on_day AND (r.to_on IS NULL OR r.to_on >= on_day)),
  outlived AS (
    SELECT FROM me JOIN role_assignment r ON r.municipality_code = code AND r.staff_id = me.staff_id
     WHERE r.to_on < on_day AND r.to_on >= me.began_on AND r.to_on >= r.from_on
       AND NOT EXISTS (SELECT FROM own o WHERE o.role = r.role AND o.unit_id IS NOT DISTINCT FROM r.unit_id)),
  stands_in AS (
    SELECT d.staff_id FROM me JOIN deputy d ON d.municipality_code = code AND d.deputy_id = me.staff_id
     WHERE d.from_on <= on_day AND d.to_on >= on_day AND EXISTS (SELECT FROM own o WHERE o.role = ANY (case_work))),
  role AS (
    SELECT o.role, o.unit_id FROM own o
    UNION SELECT r.role, r.unit_id FROM stands_in s JOIN role_assignment r ON r.municipality_code = code AND r.staff_id = s.staff_id
     WHERE r.role = ANY (case_work) AND r.from_on <= on_day AND (r.to_on IS NULL OR r.to_on >= on_day)),
  manages AS (
    SELECT u.id FROM unit u WHERE u.municipality_code = code
       AND (EXISTS (SELECT FROM role r WHERE r.role = 'director') OR u.id IN (SELECT r.unit_id FROM role r WHERE r.role = 'unit_manager'))),
  shares AS (
    SELECT u.shared_key FROM unit u WHERE u.municipality_code = code
       AND (u.id IN (SELECT r.unit_id FROM role r WHERE r.role IN ('intake', 'unit_manager'))
         OR u.kind = 'intake' AND EXISTS (SELECT FROM role r WHERE r.role IN ('emergency_duty', 'director'))))
  SELECT me.staff_id, me.given_name, me.family_name, me.title, me.unit_id, me.unit_name, me.last_seen_at,
         ARRAY(SELECT DISTINCT role.role FROM role ORDER BY 1),
         CASE WHEN EXISTS (SELECT FROM role r WHERE r.role = ANY (case_work))
           THEN ARRAY(SELECT me.staff_id UNION SELECT s.staff_id FROM stands_in s UNION SELECT m.id FROM manages m
                      UNION SELECT h.shared_key FROM shares h)
           ELSE ARRAY[me.staff_id] END,
         ARRAY(SELECT m.id FROM manages m), ARRAY(SELECT s.staff_id FROM stands_in s),
         coalesce((SELECT jsonb_object_agg(f.key, f.value) FROM staff_preference f
                    WHERE f.municipality_code = code AND f.staff_id = me.staff_id AND f.key IN ('language', 'theme')), '{}')
    FROM me WHERE NOT EXISTS (SELECT FROM outlived) OR NOT EXISTS (SELECT FROM own);
END $$;
