-- The daily meeting: one a day, with an agenda whose figures are frozen as they stood when it was started, who was there, what was decided, what is
-- to be done by whom, and who was told. Nothing here is about a client: what stands on the agenda are counts, and what is typed is looked through.
CREATE TABLE daily_meeting (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  on_day date NOT NULL,
  started_at timestamptz NOT NULL,
  started_by uuid NOT NULL,
  closed_at timestamptz,
  closed_by uuid,
  CONSTRAINT daily_meeting_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT daily_meeting_is_held_once_a_day UNIQUE (municipality_code, on_day),
  CONSTRAINT daily_meeting_is_closed_wholly_or_not CHECK (num_nonnulls(closed_at, closed_by) IN (0, 2)),
  CONSTRAINT daily_meeting_is_closed_after_it_is_started CHECK (closed_at >= started_at),
  CONSTRAINT daily_meeting_is_started_by_staff FOREIGN KEY (municipality_code, started_by) REFERENCES staff,
  CONSTRAINT daily_meeting_is_closed_by_staff FOREIGN KEY (municipality_code, closed_by) REFERENCES staff,
  CONSTRAINT daily_meeting_is_of_a_municipality FOREIGN KEY (municipality_code) REFERENCES municipality);
COMMENT ON COLUMN daily_meeting.closed_at IS 'From then on nothing in it changes; what was wrong is said in an addition.';
CREATE INDEX daily_meeting_of_starter ON daily_meeting (municipality_code, started_by);
CREATE INDEX daily_meeting_of_closer ON daily_meeting (municipality_code, closed_by);

CREATE TABLE daily_meeting_item (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  place integer NOT NULL,
  kind text NOT NULL,
  unit_id uuid,
  words_sv text NOT NULL,
  words_en text NOT NULL,
  figures jsonb NOT NULL,
  href text,
  CONSTRAINT daily_meeting_item_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT daily_meeting_item_has_its_place UNIQUE (municipality_code, meeting_id, place),
  CONSTRAINT daily_meeting_item_kind_is_known CHECK (kind IN ('action', 'floor', 'alarm', 'clock', 'equipment', 'decision')),
  CONSTRAINT daily_meeting_item_is_said CHECK (words_sv <> '' AND words_en <> ''),
  CONSTRAINT daily_meeting_item_leads_within CHECK (href ~ '^/[a-z0-9/?=&#-]+$'),
  CONSTRAINT daily_meeting_item_is_of_a_meeting FOREIGN KEY (municipality_code, meeting_id) REFERENCES daily_meeting,
  CONSTRAINT daily_meeting_item_is_of_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit);
COMMENT ON COLUMN daily_meeting_item.figures IS 'Counts and codes as they stood when the meeting was started.';
COMMENT ON COLUMN daily_meeting_item.href IS 'Where it is followed today; what is shown there may have changed since.';
CREATE INDEX daily_meeting_item_of_unit ON daily_meeting_item (municipality_code, unit_id);

CREATE TABLE daily_meeting_participant (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  staff_id uuid,
  name text,
  role text,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT daily_meeting_participant_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT daily_meeting_participant_is_noted_once UNIQUE (municipality_code, meeting_id, staff_id),
  CONSTRAINT daily_meeting_participant_is_staff_or_named CHECK (CASE WHEN staff_id IS NULL THEN num_nonnulls(name, role) = 2
    ELSE num_nonnulls(name, role) = 0 END),
  CONSTRAINT daily_meeting_participant_is_said CHECK (name <> '' AND role <> ''),
  CONSTRAINT daily_meeting_participant_is_at_a_meeting FOREIGN KEY (municipality_code, meeting_id) REFERENCES daily_meeting,
  CONSTRAINT daily_meeting_participant_is_of_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff);
COMMENT ON COLUMN daily_meeting_participant.name IS 'Of somebody from outside, without an account: name, and role ("Säkerhetssamordnare").';
CREATE INDEX daily_meeting_participant_of_staff ON daily_meeting_participant (municipality_code, staff_id);

CREATE TABLE daily_meeting_decision (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  item_id uuid,
  what text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT daily_meeting_decision_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT daily_meeting_decision_is_said CHECK (what <> ''),
  CONSTRAINT daily_meeting_decision_is_made_at_a_meeting FOREIGN KEY (municipality_code, meeting_id) REFERENCES daily_meeting,
  CONSTRAINT daily_meeting_decision_is_on_an_item FOREIGN KEY (municipality_code, item_id) REFERENCES daily_meeting_item);
CREATE INDEX daily_meeting_decision_of_meeting ON daily_meeting_decision (municipality_code, meeting_id);
CREATE INDEX daily_meeting_decision_on_item ON daily_meeting_decision (municipality_code, item_id);

CREATE TABLE daily_meeting_action (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  item_id uuid,
  what text NOT NULL,
  owner_id uuid NOT NULL,
  due_on date NOT NULL,
  done_on date,
  done_by uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT daily_meeting_action_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT daily_meeting_action_is_said CHECK (what <> ''),
  CONSTRAINT daily_meeting_action_is_done_wholly_or_not CHECK (num_nonnulls(done_on, done_by) IN (0, 2)),
  CONSTRAINT daily_meeting_action_is_given_at_a_meeting FOREIGN KEY (municipality_code, meeting_id) REFERENCES daily_meeting,
  CONSTRAINT daily_meeting_action_is_on_an_item FOREIGN KEY (municipality_code, item_id) REFERENCES daily_meeting_item,
  CONSTRAINT daily_meeting_action_is_of_staff FOREIGN KEY (municipality_code, owner_id) REFERENCES staff,
  CONSTRAINT daily_meeting_action_is_done_by_staff FOREIGN KEY (municipality_code, done_by) REFERENCES staff);
CREATE INDEX daily_meeting_action_of_meeting ON daily_meeting_action (municipality_code, meeting_id);
CREATE INDEX daily_meeting_action_on_item ON daily_meeting_action (municipality_code, item_id);
CREATE INDEX daily_meeting_action_of_owner ON daily_meeting_action (municipality_code, owner_id);
CREATE INDEX daily_meeting_action_of_doer ON daily_meeting_action (municipality_code, done_by);
CREATE INDEX daily_meeting_action_open ON daily_meeting_action (municipality_code, due_on) WHERE done_on IS NULL;

CREATE TABLE daily_meeting_told (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  whom text NOT NULL,
  how text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT daily_meeting_told_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT daily_meeting_told_is_said CHECK (whom <> ''),
  CONSTRAINT daily_meeting_told_way_is_known CHECK (how IN ('at_meeting', 'phone', 'mail', 'in_person', 'staff_message', 'intranet')),
  CONSTRAINT daily_meeting_told_is_of_a_meeting FOREIGN KEY (municipality_code, meeting_id) REFERENCES daily_meeting);
CREATE INDEX daily_meeting_told_of_meeting ON daily_meeting_told (municipality_code, meeting_id);

CREATE TABLE daily_meeting_addition (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  what text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT daily_meeting_addition_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT daily_meeting_addition_is_said CHECK (what <> ''),
  CONSTRAINT daily_meeting_addition_is_to_a_meeting FOREIGN KEY (municipality_code, meeting_id) REFERENCES daily_meeting,
  CONSTRAINT daily_meeting_addition_is_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON TABLE daily_meeting_addition IS 'What was said wrong or left out, written after the meeting was closed.';
CREATE INDEX daily_meeting_addition_of_meeting ON daily_meeting_addition (municipality_code, meeting_id);
CREATE INDEX daily_meeting_addition_of_writer ON daily_meeting_addition (municipality_code, recorded_by);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['daily_meeting', 'daily_meeting_item', 'daily_meeting_participant', 'daily_meeting_decision', 'daily_meeting_action',
    'daily_meeting_told', 'daily_meeting_addition'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
GRANT UPDATE (closed_at, closed_by) ON daily_meeting TO helhet_app;
GRANT UPDATE (done_on, done_by) ON daily_meeting_action TO helhet_app;
-- While the meeting goes on what was entered by mistake is taken away.
GRANT DELETE ON daily_meeting_participant, daily_meeting_decision, daily_meeting_action, daily_meeting_told TO helhet_app;

/* What the agenda of the daily meeting is made of, for every unit: looks past the keys and gives numbers and series alone, since a meeting of
   the whole municipality that one manager starts must not be about that manager's unit only. */
CREATE FUNCTION daily_meeting_clocks(on_day date) RETURNS TABLE (unit_id uuid, unit_name text, overdue integer, due_today integer)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE code char(4) := app_municipality(); own text := see_everything();
BEGIN
  RETURN QUERY SELECT u.id, u.name::text, count(*) FILTER (WHERE k.legal_due_on < on_day)::integer, count(*) FILTER (WHERE k.legal_due_on = on_day)::integer
    FROM clock k JOIN unit u ON u.municipality_code = code AND u.id = k.unit_id
   WHERE k.municipality_code = code AND k.ended_on IS NULL AND k.legal_due_on <= on_day GROUP BY u.id, u.name;
  PERFORM see_again_with(own);
END $$;
CREATE FUNCTION daily_meeting_decisions() RETURNS TABLE (awaits text, waiting integer, since date) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE code char(4) := app_municipality(); own text := see_everything();
BEGIN
  RETURN QUERY SELECT d.awaits, count(*)::integer, min(d.proposed_on) FROM decision d
   WHERE d.municipality_code = code AND d.state = 'for_meeting' GROUP BY d.awaits;
  PERFORM see_again_with(own);
END $$;
CREATE FUNCTION daily_meeting_alarms() RETURNS TABLE (id uuid, unit_id uuid, unit_name text, series text, own_name text, direction text, from_week text,
  ratio double precision, acknowledged boolean) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE code char(4) := app_municipality(); own text := see_everything();
BEGIN
  RETURN QUERY SELECT a.id, a.unit_id, u.name::text, a.series, (SELECT c.name FROM reach_choice c WHERE c.municipality_code = code AND c.list = 'theme'
      AND a.series = 'enquiries.' || c.code), a.direction, a.from_week::text, a.ratio, a.acknowledged_at IS NOT NULL
    FROM series_alarm a LEFT JOIN unit u ON u.municipality_code = code AND u.id = a.unit_id
   WHERE a.municipality_code = code AND a.closed_at IS NULL;
  PERFORM see_again_with(own);
END $$;
GRANT EXECUTE ON FUNCTION daily_meeting_clocks, daily_meeting_decisions, daily_meeting_alarms TO helhet_app;
