-- Elected bodies, their members, their meetings, and what stands on an agenda.
CREATE TABLE body (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  shared_key uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  CONSTRAINT body_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT body_kind_is_known CHECK (kind IN ('committee', 'sub_committee')),
  CONSTRAINT body_has_a_name CHECK (name <> ''),
  CONSTRAINT body_name_is_used_once UNIQUE (municipality_code, name),
  CONSTRAINT body_is_of_a_municipality FOREIGN KEY (municipality_code) REFERENCES municipality);
COMMENT ON COLUMN body.shared_key IS 'Opens what stands on the body''s agendas, and nothing else about anybody.';

CREATE TABLE body_member (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  body_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  part text NOT NULL,
  from_on date NOT NULL,
  to_on date,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  CONSTRAINT body_member_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT member_part_is_known CHECK (part IN ('chair', 'vice_chair', 'named', 'member', 'substitute')),
  CONSTRAINT member_ends_after_begins CHECK (to_on >= from_on),
  CONSTRAINT member_sits_once_at_a_time EXCLUDE USING gist
    (municipality_code WITH =, body_id WITH =, staff_id WITH =, daterange(from_on, to_on, '[]') WITH &&),
  CONSTRAINT member_sits_in_a_body FOREIGN KEY (municipality_code, body_id) REFERENCES body,
  CONSTRAINT member_signs_in FOREIGN KEY (municipality_code, staff_id) REFERENCES staff);
COMMENT ON COLUMN body_member.part IS 'named: a member whom the committee has named to decide alone when it cannot be awaited (LVU 6 and 11).';
CREATE INDEX body_member_of_body ON body_member (municipality_code, body_id);
CREATE INDEX body_member_of_staff ON body_member (municipality_code, staff_id);

CREATE TABLE meeting (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  body_id uuid NOT NULL,
  on_day date NOT NULL,
  starts time NOT NULL,
  place text NOT NULL,
  adjusted_on date,
  adjusted_by uuid,
  adjusters text,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  CONSTRAINT meeting_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT meeting_takes_place_somewhere CHECK (place <> ''),
  CONSTRAINT meeting_is_adjusted_wholly_or_not_at_all CHECK (num_nonnulls(adjusted_on, adjusters) IN (0, 2)),
  CONSTRAINT meeting_is_adjusted_after_it CHECK (adjusted_on >= on_day),
  CONSTRAINT body_meets_once_at_a_time UNIQUE (municipality_code, body_id, on_day, starts),
  CONSTRAINT meeting_is_of_a_body FOREIGN KEY (municipality_code, body_id) REFERENCES body);
COMMENT ON COLUMN meeting.adjusters IS 'Who adjusted the protocol: names, as they stand under it.';

CREATE TABLE agenda_item (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  decision_id uuid NOT NULL,
  person_id uuid NOT NULL,
  strand text NOT NULL,
  part text NOT NULL,
  position integer NOT NULL,
  kind text NOT NULL,
  case_number text NOT NULL,
  what text NOT NULL,
  reasons text NOT NULL,
  paragraph text NOT NULL,
  outcome text,
  outcome_words text,
  votes text,
  reservation text,
  outcome_at timestamptz,
  outcome_by uuid,
  access uuid[] NOT NULL,
  body_access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  CONSTRAINT agenda_item_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT agenda_part_is_known CHECK (part IN ('proposal', 'report')),
  CONSTRAINT agenda_outcome_is_known CHECK (outcome IN ('as_proposed', 'otherwise', 'returned', 'postponed', 'noted')),
  CONSTRAINT agenda_outcome_has_its_time CHECK (num_nonnulls(outcome, outcome_at) IN (0, 2)),
  CONSTRAINT other_outcome_is_told CHECK (outcome IS NULL OR outcome IN ('as_proposed', 'noted') OR outcome_words <> ''),
  CONSTRAINT report_is_noted CHECK (outcome IS NULL OR (part = 'report') = (outcome = 'noted')),
  CONSTRAINT decision_stands_once_on_an_agenda UNIQUE (municipality_code, meeting_id, decision_id),
  CONSTRAINT agenda_item_is_of_a_meeting FOREIGN KEY (municipality_code, meeting_id) REFERENCES meeting,
  CONSTRAINT agenda_item_is_a_decision FOREIGN KEY (municipality_code, decision_id) REFERENCES decision,
  CONSTRAINT agenda_item_is_about_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
COMMENT ON COLUMN agenda_item.what IS 'The proposal as the members had it before them; the decision''s own row is not theirs to open.';
COMMENT ON COLUMN agenda_item.part IS 'report: what a chair decided alone, reported at the next meeting (LVU 6 and 11).';
COMMENT ON COLUMN agenda_item.body_access IS 'The key of the body, for as long as the item stands; the case''s keys are in access.';
CREATE INDEX agenda_item_of_decision ON agenda_item (municipality_code, decision_id);
CREATE INDEX agenda_item_of_person ON agenda_item (municipality_code, person_id);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['body', 'body_member', 'meeting'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
GRANT UPDATE (name) ON body TO helhet_app;
GRANT UPDATE (to_on) ON body_member TO helhet_app;
GRANT UPDATE (on_day, starts, place, adjusted_on, adjusted_by, adjusters) ON meeting TO helhet_app;
ALTER TABLE agenda_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE agenda_item FORCE ROW LEVEL SECURITY;
CREATE POLICY agenda_item_opens_to_its_keys ON agenda_item
  USING (municipality_code = app_municipality() AND (app_sees(access) OR app_sees(body_access)))
  WITH CHECK (municipality_code = app_municipality());
-- Only an item that has no outcome yet is taken away again.
GRANT SELECT, INSERT, UPDATE (access, position, outcome, outcome_words, votes, reservation, outcome_at, outcome_by), DELETE ON agenda_item TO helhet_app;
INSERT INTO strand_table (table_name, strand) VALUES ('agenda_item', '*');

-- A correction that was not adopted leaves room for another.
ALTER TABLE decision DROP CONSTRAINT decision_is_superseded_once;
CREATE UNIQUE INDEX decision_is_superseded_once ON decision (municipality_code, supersedes_id) WHERE state <> 'refused';
CREATE INDEX decision_of_superseded ON decision (municipality_code, supersedes_id);

/* Who a live session belongs to, with roles and access keys on that day. No row: unknown, ended, idle too long, no longer
   employed, or begun while a role was held that has ended since, unless the same role goes on. No roles: none of one's own that day.
   Keys: the own id, those deputised for while one has a role in case work of one's own, the units managed (a director manages all), and the
   shared key of units in whose intake or emergency duty one works (emergency duty and directors: every intake unit's); and, for who holds
   the role of the committee, the key of the bodies one is a member of, which opens their agendas and nothing else. */
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
  sits AS (
    SELECT b.shared_key FROM me JOIN body_member m ON m.municipality_code = code AND m.staff_id = me.staff_id
      JOIN body b ON b.municipality_code = code AND b.id = m.body_id
     WHERE m.from_on <= on_day AND (m.to_on IS NULL OR m.to_on >= on_day) AND EXISTS (SELECT FROM own o WHERE o.role = 'committee')),
  shares AS (
    SELECT u.shared_key FROM unit u WHERE u.municipality_code = code
       AND (u.id IN (SELECT r.unit_id FROM role r WHERE r.role IN ('intake', 'unit_manager'))
         OR u.kind = 'intake' AND EXISTS (SELECT FROM role r WHERE r.role IN ('emergency_duty', 'director'))))
  SELECT me.staff_id, me.given_name, me.family_name, me.title, me.unit_id, me.unit_name, me.last_seen_at,
         ARRAY(SELECT DISTINCT role.role FROM role ORDER BY 1),
         CASE WHEN EXISTS (SELECT FROM role r WHERE r.role = ANY (case_work))
           THEN ARRAY(SELECT me.staff_id UNION SELECT s.staff_id FROM stands_in s UNION SELECT m.id FROM manages m
                      UNION SELECT h.shared_key FROM shares h UNION SELECT t.shared_key FROM sits t)
           ELSE ARRAY(SELECT me.staff_id UNION SELECT t.shared_key FROM sits t) END,
         ARRAY(SELECT m.id FROM manages m), ARRAY(SELECT s.staff_id FROM stands_in s),
         coalesce((SELECT jsonb_object_agg(f.key, f.value) FROM staff_preference f
                    WHERE f.municipality_code = code AND f.staff_id = me.staff_id AND f.key IN ('language', 'theme')), '{}')
    FROM me WHERE NOT EXISTS (SELECT FROM outlived) OR NOT EXISTS (SELECT FROM own);
END $$;
