-- Units, staff, roles with from and to, deputies. Their administration pages come later; the rows are the truth from the start.
CREATE TABLE unit (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  name text COLLATE swedish NOT NULL,
  kind text NOT NULL,
  shared_key uuid NOT NULL,
  ended_on date,
  CONSTRAINT unit_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT unit_name_is_unique UNIQUE (municipality_code, name),
  CONSTRAINT unit_kind_is_known CHECK (kind IN ('intake', 'investigation', 'placement', 'support', 'emergency_duty', 'management')),
  CONSTRAINT unit_is_of_a_municipality FOREIGN KEY (municipality_code) REFERENCES municipality);
COMMENT ON COLUMN unit.shared_key IS 'The access key of the whole group: opens what is not yet assigned to one worker.';

CREATE TABLE staff (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  subject text NOT NULL,
  given_name text COLLATE swedish NOT NULL,
  family_name text COLLATE swedish NOT NULL,
  title text NOT NULL,
  email text,
  unit_id uuid NOT NULL,
  ended_on date,
  CONSTRAINT staff_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT staff_signs_in_as_one_subject UNIQUE (municipality_code, subject),
  CONSTRAINT staff_belongs_to_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit);
CREATE INDEX staff_of_unit ON staff (municipality_code, unit_id);

CREATE TABLE role_assignment (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  staff_id uuid NOT NULL,
  role text NOT NULL,
  unit_id uuid,
  from_on date NOT NULL,
  to_on date,
  given_by uuid,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT role_assignment_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT role_is_known CHECK (role IN ('social_worker', 'intake', 'emergency_duty', 'unit_manager', 'director', 'hr', 'committee',
    'union', 'log_reviewer', 'coordinator', 'administrator')),
  CONSTRAINT role_ends_after_it_begins CHECK (to_on >= from_on),
  CONSTRAINT nobody_gives_oneself_a_role CHECK (given_by <> staff_id),
  CONSTRAINT role_of_a_unit_names_the_unit CHECK (role NOT IN ('unit_manager', 'intake', 'emergency_duty') OR unit_id IS NOT NULL),
  CONSTRAINT role_is_of_a_member_of_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff,
  CONSTRAINT role_is_in_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit,
  CONSTRAINT role_is_held_once_at_a_time EXCLUDE USING gist (municipality_code WITH =, staff_id WITH =, role WITH =,
    coalesce(unit_id, '00000000-0000-0000-0000-000000000000') WITH =, daterange(from_on, to_on, '[]') WITH &&));
COMMENT ON COLUMN role_assignment.to_on IS 'The last day of the role; empty while it lasts.';
CREATE INDEX role_assignment_of_unit ON role_assignment (municipality_code, unit_id);
CREATE INDEX role_assignment_of_staff ON role_assignment (municipality_code, staff_id);

CREATE TABLE deputy (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  staff_id uuid NOT NULL,
  deputy_id uuid NOT NULL,
  from_on date NOT NULL,
  to_on date NOT NULL,
  reason text NOT NULL,
  given_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT deputy_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT deputy_is_somebody_else CHECK (deputy_id <> staff_id),
  CONSTRAINT deputy_ends_after_it_begins CHECK (to_on >= from_on),
  CONSTRAINT deputy_stands_in_for_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff,
  CONSTRAINT deputy_is_staff FOREIGN KEY (municipality_code, deputy_id) REFERENCES staff);
COMMENT ON COLUMN deputy.to_on IS 'The last day as deputy.';
CREATE INDEX deputy_of_staff ON deputy (municipality_code, staff_id);
CREATE INDEX deputy_by_deputy ON deputy (municipality_code, deputy_id);

-- Machine clients of schools and health care: they may only hand in reports of concern.
CREATE TABLE client_credential (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  reporter_kind text NOT NULL,
  secret_hash bytea NOT NULL,
  scope text[] NOT NULL,
  from_on date NOT NULL,
  to_on date NOT NULL,
  revoked_at timestamptz,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT client_credential_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT client_credential_has_an_end_day CHECK (to_on >= from_on),
  CONSTRAINT client_credential_scope_is_known CHECK (scope <@ ARRAY['concern.report']),
  CONSTRAINT client_credential_is_of_a_municipality FOREIGN KEY (municipality_code) REFERENCES municipality);

-- Signed-in sessions: the cookie holds the municipality and a secret; here is only the secret's SHA-256.
CREATE TABLE session (
  municipality_code char(4) NOT NULL,
  id_hash bytea NOT NULL,
  staff_id uuid NOT NULL,
  acr text,
  started_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  ended_at timestamptz,
  ended_why text,
  CONSTRAINT session_pk PRIMARY KEY (municipality_code, id_hash),
  CONSTRAINT session_is_of_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff,
  CONSTRAINT session_ends_for_a_known_reason CHECK (ended_why IN ('signed_out', 'signed_out_everywhere', 'idle', 'role_ended', 'revoked')),
  CONSTRAINT session_ends_wholly_or_not_at_all CHECK (num_nonnulls(ended_at, ended_why) IN (0, 2)));
CREATE INDEX session_of_staff ON session (municipality_code, staff_id) WHERE ended_at IS NULL;

-- Remembered choices: language, theme, the worklist's filters.
CREATE TABLE staff_preference (
  municipality_code char(4) NOT NULL,
  staff_id uuid NOT NULL,
  key text NOT NULL,
  value jsonb NOT NULL,
  CONSTRAINT staff_preference_pk PRIMARY KEY (municipality_code, staff_id, key),
  CONSTRAINT staff_preference_is_of_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['unit', 'staff', 'role_assignment', 'deputy', 'client_credential', 'session', 'staff_preference'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON unit, staff, role_assignment, deputy, client_credential, session TO helhet_app;
GRANT UPDATE (name, kind, ended_on) ON unit TO helhet_app;
GRANT UPDATE (given_name, family_name, title, email, unit_id, ended_on) ON staff TO helhet_app;
GRANT UPDATE (to_on) ON role_assignment, deputy TO helhet_app;
GRANT UPDATE (revoked_at, secret_hash, to_on) ON client_credential TO helhet_app;
GRANT UPDATE (last_seen_at, ended_at, ended_why) ON session TO helhet_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON staff_preference TO helhet_app;

/* Who a live session belongs to, with roles and access keys on that day. No row: unknown, ended or idle too long.
   Keys: the own id, those deputised for, the units managed (a director manages all), and the shared key of units in whose
   intake or emergency duty one works (emergency duty: every intake unit's). */
CREATE FUNCTION session_actor(hash bytea, on_day date, idle_since timestamptz) RETURNS TABLE (
  staff_id uuid, given_name text, family_name text, title text, unit_id uuid, unit_name text, last_seen_at timestamptz,
  roles text[], keys uuid[], managed_units uuid[], deputised uuid[], preferences jsonb)
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
DECLARE code char(4) := app_municipality();
BEGIN
  RETURN QUERY
  WITH me AS (
    SELECT s.staff_id, s.last_seen_at, p.given_name, p.family_name, p.title, p.unit_id, u.name AS unit_name
      FROM session s JOIN staff p ON p.municipality_code = code AND p.id = s.staff_id
      JOIN unit u ON u.municipality_code = code AND u.id = p.unit_id
     WHERE s.municipality_code = code AND s.id_hash = hash AND s.ended_at IS NULL AND s.last_seen_at > idle_since
       AND (p.ended_on IS NULL OR p.ended_on >= on_day)),
  role AS (
    SELECT r.role, r.unit_id FROM me JOIN role_assignment r ON r.municipality_code = code AND r.staff_id = me.staff_id
     WHERE r.from_on <= on_day AND (r.to_on IS NULL OR r.to_on >= on_day)),
  stands_in AS (
    SELECT d.staff_id FROM me JOIN deputy d ON d.municipality_code = code AND d.deputy_id = me.staff_id
     WHERE d.from_on <= on_day AND d.to_on >= on_day),
  manages AS (
    SELECT u.id FROM unit u WHERE u.municipality_code = code
       AND (EXISTS (SELECT FROM role r WHERE r.role = 'director')
         OR u.id IN (SELECT r.unit_id FROM role r WHERE r.role = 'unit_manager')
         OR u.id IN (SELECT r.unit_id FROM stands_in s JOIN role_assignment r ON r.municipality_code = code AND r.staff_id = s.staff_id
                      WHERE r.role = 'unit_manager' AND r.from_on <= on_day AND (r.to_on IS NULL OR r.to_on >= on_day)))),
  shares AS (
    SELECT u.shared_key FROM unit u WHERE u.municipality_code = code
       AND (u.id IN (SELECT r.unit_id FROM role r WHERE r.role IN ('intake', 'unit_manager'))
         OR u.kind = 'intake' AND EXISTS (SELECT FROM role r WHERE r.role IN ('emergency_duty', 'director'))))
  SELECT me.staff_id, me.given_name, me.family_name, me.title, me.unit_id, me.unit_name, me.last_seen_at,
         ARRAY(SELECT DISTINCT role.role FROM role ORDER BY 1),
         CASE WHEN EXISTS (SELECT FROM role r WHERE r.role IN ('social_worker', 'intake', 'emergency_duty', 'unit_manager', 'director'))
           THEN ARRAY(SELECT me.staff_id UNION SELECT s.staff_id FROM stands_in s UNION SELECT m.id FROM manages m
                      UNION SELECT h.shared_key FROM shares h)
           ELSE ARRAY[me.staff_id] END,
         ARRAY(SELECT m.id FROM manages m), ARRAY(SELECT s.staff_id FROM stands_in s),
         coalesce((SELECT jsonb_object_agg(f.key, f.value) FROM staff_preference f
                    WHERE f.municipality_code = code AND f.staff_id = me.staff_id AND f.key IN ('language', 'theme')), '{}')
    FROM me;
END $$;
GRANT EXECUTE ON FUNCTION session_actor TO helhet_app;
