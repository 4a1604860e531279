-- What the administration of staff stands on: who ended a role, that nobody gives or ends the own, and that nobody both
-- administers and reviews the log.

-- A role that never began, or was given by mistake today, ends the day before its first day: then it is held on no day.
ALTER TABLE role_assignment
  ADD COLUMN ended_by uuid,
  ADD COLUMN ended_at timestamptz,
  DROP CONSTRAINT role_ends_after_it_begins,
  ADD CONSTRAINT role_ends_after_it_begins CHECK (to_on >= from_on - 1),
  DROP CONSTRAINT role_is_held_once_at_a_time,
  ADD CONSTRAINT role_is_held_once_at_a_time EXCLUDE USING gist (municipality_code WITH =, staff_id WITH =, role WITH =,
    coalesce(unit_id, '00000000-0000-0000-0000-000000000000') WITH =, daterange(from_on, to_on + 1) WITH &&),
  ADD CONSTRAINT administrator_is_no_log_reviewer EXCLUDE USING gist (municipality_code WITH =, staff_id WITH =, role WITH <>,
    daterange(from_on, to_on + 1) WITH &&) WHERE (role IN ('administrator', 'log_reviewer')),
  ADD CONSTRAINT role_end_has_an_instant CHECK (ended_by IS NULL OR ended_at IS NOT NULL),
  ADD CONSTRAINT nobody_ends_an_own_role CHECK (ended_by <> staff_id);
COMMENT ON COLUMN role_assignment.to_on IS 'The last day of the role; empty while it lasts; the day before from_on: withdrawn, held on no day.';
COMMENT ON COLUMN role_assignment.ended_at IS 'When the last day was set afterwards; empty while the role stands as it was given.';
GRANT UPDATE (ended_by, ended_at) ON role_assignment TO helhet_app;

ALTER TABLE deputy
  ADD COLUMN ended_by uuid,
  ADD COLUMN ended_at timestamptz,
  DROP CONSTRAINT deputy_ends_after_it_begins,
  ADD CONSTRAINT deputy_ends_after_it_begins CHECK (to_on >= from_on - 1),
  ADD CONSTRAINT nobody_makes_oneself_deputy CHECK (given_by <> deputy_id),
  ADD CONSTRAINT deputy_end_has_an_instant CHECK (ended_by IS NULL OR ended_at IS NOT NULL),
  ADD CONSTRAINT nobody_changes_an_own_deputyship CHECK (ended_by <> deputy_id);
COMMENT ON COLUMN deputy.to_on IS 'The last day as deputy; the day before from_on: withdrawn, on no day.';
COMMENT ON COLUMN deputy.ended_at IS 'When the last day was set afterwards; empty while it stands as it was given.';
GRANT UPDATE (ended_by, ended_at) ON deputy TO helhet_app;

-- Whoever is signed in writes in the own name: together with the checks above nobody gives, lengthens or ends an own role, nor makes
-- oneself a deputy, whatever the program does. Set-up, the demo and jobs ask as nobody.
CREATE POLICY role_is_given_in_the_own_name ON role_assignment AS RESTRICTIVE FOR INSERT
  WITH CHECK (app_staff() IS NULL OR given_by = app_staff());
CREATE POLICY role_is_ended_in_the_own_name ON role_assignment AS RESTRICTIVE FOR UPDATE USING (true)
  WITH CHECK (app_staff() IS NULL OR ended_by = app_staff());
CREATE POLICY deputy_is_named_in_the_own_name ON deputy AS RESTRICTIVE FOR INSERT
  WITH CHECK (app_staff() IS NULL OR given_by = app_staff());
CREATE POLICY deputy_is_ended_in_the_own_name ON deputy AS RESTRICTIVE FOR UPDATE USING (true)
  WITH CHECK (app_staff() IS NULL OR ended_by = app_staff());

/* Who a live session belongs to, with roles and access keys on that day. No row: unknown, ended, idle too long, no longer
   employed, or begun while a role was held that has ended since, unless the same role goes on. No roles: none of one's own that day.
   Keys: the own id, those deputised for, the units managed (a director manages all), and the shared key of units in whose intake or
   emergency duty one works (emergency duty and directors: every intake unit's). */
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
     WHERE d.from_on <= on_day AND d.to_on >= on_day AND EXISTS (SELECT FROM own)),
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

/* How much a member of staff answers for now: persons' cases, and reports that are being handled. Numbers only, so that an
   administrator, who sees no persons, can be told what must be handed over first. Looks past the asker's keys. */
CREATE FUNCTION duties_of_staff(member uuid) RETURNS TABLE (cases integer, reports integer) LANGUAGE plpgsql AS $$
DECLARE code char(4) := app_municipality(); own text := see_everything();
BEGIN
  RETURN QUERY SELECT
    (SELECT count(*)::integer FROM case_responsibility r JOIN person_case c ON c.municipality_code = code AND c.id = r.case_id
      WHERE r.municipality_code = code AND r.staff_id = member AND r.to_at IS NULL AND c.closed_on IS NULL),
    (SELECT count(DISTINCT n.id)::integer FROM concern_assignment a
       JOIN concern_child n ON n.municipality_code = code AND n.id = a.concern_child_id AND n.moved_on IS NULL
      WHERE a.municipality_code = code AND a.staff_id = member
        AND NOT EXISTS (SELECT FROM concern_assignment later WHERE later.municipality_code = code
          AND later.concern_child_id = a.concern_child_id AND later.assigned_at > a.assigned_at)
        AND EXISTS (SELECT FROM clock k WHERE k.municipality_code = code AND k.subject_kind = 'concern_child' AND k.subject_id = n.id
          AND k.ended_on IS NULL));
  PERFORM see_again_with(own);
END $$;

/* The same of a unit: open cases, and reports that are unopened or being handled. */
CREATE FUNCTION duties_of_unit(of_unit uuid) RETURNS TABLE (cases integer, reports integer) LANGUAGE plpgsql AS $$
DECLARE code char(4) := app_municipality(); own text := see_everything();
BEGIN
  RETURN QUERY SELECT
    (SELECT count(*)::integer FROM person_case c WHERE c.municipality_code = code AND c.unit_id = of_unit AND c.closed_on IS NULL),
    (SELECT count(*)::integer FROM concern c WHERE c.municipality_code = code AND c.unit_id = of_unit AND c.opened_at IS NULL)
    + (SELECT count(*)::integer FROM concern_child n WHERE n.municipality_code = code AND n.unit_id = of_unit AND n.moved_on IS NULL
        AND EXISTS (SELECT FROM clock k WHERE k.municipality_code = code AND k.subject_kind = 'concern_child' AND k.subject_id = n.id
          AND k.ended_on IS NULL));
  PERFORM see_again_with(own);
END $$;

/* How many answer for somebody's case and cannot see to it on a day: away the whole day, ended, or without a role in case work; and
   have no deputy that day. */
CREATE FUNCTION workers_away_without_deputy(on_day date) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE code char(4) := app_municipality(); own text := see_everything(); found integer;
BEGIN
  SELECT count(DISTINCT r.staff_id) INTO found FROM case_responsibility r
    JOIN person_case c ON c.municipality_code = code AND c.id = r.case_id AND c.closed_on IS NULL
    JOIN staff s ON s.municipality_code = code AND s.id = r.staff_id
   WHERE r.municipality_code = code AND r.to_at IS NULL
     AND (s.ended_on < on_day
       OR EXISTS (SELECT FROM absence_day a
         WHERE a.municipality_code = code AND a.staff_id = r.staff_id AND a.absent_on = on_day AND a.share >= 1)
       OR NOT EXISTS (SELECT FROM role_assignment h WHERE h.municipality_code = code AND h.staff_id = r.staff_id
         AND h.role IN ('social_worker', 'intake', 'emergency_duty', 'unit_manager', 'director')
         AND h.from_on <= on_day AND (h.to_on IS NULL OR h.to_on >= on_day)))
     AND NOT EXISTS (SELECT FROM deputy d
       WHERE d.municipality_code = code AND d.staff_id = r.staff_id AND d.from_on <= on_day AND d.to_on >= on_day);
  PERFORM see_again_with(own);
  RETURN found;
END $$;
