-- Questions that come by telephone, at the desk or in writing, visits to the office, and outreach: counted, never about whom. There is no text
-- in these rows that could hold a person; what they are about is chosen from lists that the municipality keeps itself.
CREATE TABLE reach_choice (
  municipality_code char(4) NOT NULL,
  list text NOT NULL,
  code text NOT NULL,
  name text,
  place integer NOT NULL,
  closed_on date,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT reach_choice_pk PRIMARY KEY (municipality_code, list, code),
  CONSTRAINT reach_choice_list_is_known CHECK (list IN ('theme', 'group', 'place')),
  CONSTRAINT reach_choice_code_is_short CHECK (code ~ '^[a-z0-9_-]{1,36}$'),
  CONSTRAINT reach_choice_name_is_said CHECK (name <> ''),
  CONSTRAINT reach_choice_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON TABLE reach_choice IS 'What the municipality has added to the shipped themes, groups and places, or changed about them. A shipped one without a row is as shipped.';
COMMENT ON COLUMN reach_choice.name IS 'Empty for a shipped one under its own words.';
COMMENT ON COLUMN reach_choice.closed_on IS 'The first day that it can no longer be chosen; what was counted stays.';
CREATE INDEX reach_choice_of_writer ON reach_choice (municipality_code, recorded_by);
CREATE UNIQUE INDEX reach_choice_name_is_taken ON reach_choice (municipality_code, list, lower(name)) WHERE closed_on IS NULL;

CREATE TABLE enquiry (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  asked_on date NOT NULL,
  theme text NOT NULL,
  channel text NOT NULL,
  answer text NOT NULL,
  waited_minutes integer,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  CONSTRAINT enquiry_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT enquiry_theme_is_a_code CHECK (theme ~ '^[a-z0-9_-]{1,36}$'),
  CONSTRAINT enquiry_channel_is_known CHECK (channel IN ('phone', 'desk', 'written')),
  CONSTRAINT enquiry_answer_is_known CHECK (answer IN ('answered', 'passed_on', 'not_answered')),
  CONSTRAINT enquiry_waiting_is_minutes_of_a_day CHECK (waited_minutes BETWEEN 0 AND 1440),
  CONSTRAINT enquiry_is_withdrawn_wholly_or_not CHECK (num_nonnulls(withdrawn_at, withdrawn_by) IN (0, 2)),
  CONSTRAINT enquiry_is_of_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit,
  CONSTRAINT enquiry_is_counted_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff,
  CONSTRAINT enquiry_is_withdrawn_by_staff FOREIGN KEY (municipality_code, withdrawn_by) REFERENCES staff);
COMMENT ON TABLE enquiry IS 'One question, without who asked. Who counted it is kept so that it can be taken back, and is shown to nobody.';
COMMENT ON COLUMN enquiry.theme IS 'A shipped theme, or the code of an own one in reach_choice.';
CREATE INDEX enquiry_by_day ON enquiry (municipality_code, unit_id, asked_on);
CREATE INDEX enquiry_of_writer ON enquiry (municipality_code, recorded_by, recorded_at);
CREATE INDEX enquiry_of_withdrawer ON enquiry (municipality_code, withdrawn_by);

CREATE TABLE enquiry_week_count (
  municipality_code char(4) NOT NULL,
  unit_id uuid NOT NULL,
  week char(8) NOT NULL,
  theme text NOT NULL,
  channel text NOT NULL,
  answer text NOT NULL,
  enquiries integer NOT NULL,
  timed integer NOT NULL,
  waited_minutes integer NOT NULL,
  CONSTRAINT enquiry_week_count_pk PRIMARY KEY (municipality_code, unit_id, week, theme, channel, answer),
  CONSTRAINT enquiry_week_count_is_never_negative CHECK (enquiries >= 0 AND timed >= 0 AND waited_minutes >= 0),
  CONSTRAINT enquiry_week_count_is_of_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit);
COMMENT ON COLUMN enquiry_week_count.timed IS 'Of how many the waiting was noted; waited_minutes is the sum of theirs.';

CREATE TABLE office_visit (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  visited_on date NOT NULL,
  kind text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  CONSTRAINT office_visit_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT office_visit_kind_is_known CHECK (kind IN ('booked', 'unbooked')),
  CONSTRAINT office_visit_is_withdrawn_wholly_or_not CHECK (num_nonnulls(withdrawn_at, withdrawn_by) IN (0, 2)),
  CONSTRAINT office_visit_is_of_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit,
  CONSTRAINT office_visit_is_counted_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff,
  CONSTRAINT office_visit_is_withdrawn_by_staff FOREIGN KEY (municipality_code, withdrawn_by) REFERENCES staff);
COMMENT ON TABLE office_visit IS 'One visitor to a unit''s office, without who it was.';
CREATE INDEX office_visit_by_day ON office_visit (municipality_code, unit_id, visited_on);
CREATE INDEX office_visit_of_writer ON office_visit (municipality_code, recorded_by, recorded_at);
CREATE INDEX office_visit_of_withdrawer ON office_visit (municipality_code, withdrawn_by);

CREATE TABLE office_visit_week_count (
  municipality_code char(4) NOT NULL,
  unit_id uuid NOT NULL,
  week char(8) NOT NULL,
  kind text NOT NULL,
  visits integer NOT NULL,
  CONSTRAINT office_visit_week_count_pk PRIMARY KEY (municipality_code, unit_id, week, kind),
  CONSTRAINT office_visit_week_count_is_never_negative CHECK (visits >= 0),
  CONSTRAINT office_visit_week_count_is_of_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit);

CREATE TABLE outreach (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  on_day date NOT NULL,
  group_code text NOT NULL,
  place_code text NOT NULL,
  way text NOT NULL,
  met integer NOT NULL,
  minutes integer NOT NULL,
  staff_count integer NOT NULL,
  corrects_id uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  CONSTRAINT outreach_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT outreach_group_is_a_code CHECK (group_code ~ '^[a-z0-9_-]{1,36}$'),
  CONSTRAINT outreach_place_is_a_code CHECK (place_code ~ '^[a-z0-9_-]{1,36}$'),
  CONSTRAINT outreach_way_is_known CHECK (way IN ('street', 'digital')),
  CONSTRAINT outreach_met_is_a_number_of_people CHECK (met BETWEEN 0 AND 5000),
  CONSTRAINT outreach_takes_some_time CHECK (minutes BETWEEN 15 AND 1440),
  CONSTRAINT outreach_is_made_by_some CHECK (staff_count BETWEEN 1 AND 50),
  CONSTRAINT outreach_is_withdrawn_wholly_or_not CHECK (num_nonnulls(withdrawn_at, withdrawn_by) IN (0, 2)),
  CONSTRAINT outreach_is_of_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit,
  CONSTRAINT outreach_corrects_another FOREIGN KEY (municipality_code, corrects_id) REFERENCES outreach,
  CONSTRAINT outreach_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff,
  CONSTRAINT outreach_is_withdrawn_by_staff FOREIGN KEY (municipality_code, withdrawn_by) REFERENCES staff);
COMMENT ON TABLE outreach IS 'One round of outreach: where, how long, by how many, and how many were met. Nobody who was met is named.';
COMMENT ON COLUMN outreach.minutes IS 'How long it took, not multiplied by how many staff there were.';
CREATE UNIQUE INDEX outreach_is_corrected_once ON outreach (municipality_code, corrects_id);
CREATE INDEX outreach_by_day ON outreach (municipality_code, on_day);
CREATE INDEX outreach_of_unit ON outreach (municipality_code, unit_id);
CREATE INDEX outreach_of_writer ON outreach (municipality_code, recorded_by);
CREATE INDEX outreach_of_withdrawer ON outreach (municipality_code, withdrawn_by);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['reach_choice', 'enquiry', 'enquiry_week_count', 'office_visit', 'office_visit_week_count', 'outreach'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
GRANT UPDATE (name, place, closed_on, recorded_at, recorded_by) ON reach_choice TO helhet_app;
GRANT UPDATE (withdrawn_at, withdrawn_by) ON enquiry, office_visit, outreach TO helhet_app;
GRANT UPDATE (enquiries, timed, waited_minutes) ON enquiry_week_count TO helhet_app;
GRANT UPDATE (visits) ON office_visit_week_count TO helhet_app;

/* The weeks of questions and visits counted again from their rows; see count_weeks_again, which is now made of this and of what it was. */
CREATE FUNCTION count_reach_weeks_again() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE code char(4) := app_municipality(); mended integer := 0; more integer;
BEGIN
  WITH counted AS (SELECT e.unit_id, to_char(e.asked_on, 'IYYY-"W"IW')::char(8) AS week, e.theme, e.channel, e.answer, count(*)::integer AS enquiries,
      count(e.waited_minutes)::integer AS timed, coalesce(sum(e.waited_minutes), 0)::integer AS waited_minutes
    FROM enquiry e WHERE e.municipality_code = code AND e.withdrawn_at IS NULL GROUP BY 1, 2, 3, 4, 5),
  gone AS (UPDATE enquiry_week_count k SET enquiries = 0, timed = 0, waited_minutes = 0 WHERE k.municipality_code = code AND k.enquiries > 0
    AND NOT EXISTS (SELECT FROM counted c WHERE (c.unit_id, c.week, c.theme, c.channel, c.answer) = (k.unit_id, k.week, k.theme, k.channel, k.answer))
    RETURNING 1),
  put AS (INSERT INTO enquiry_week_count AS k SELECT code, unit_id, week, theme, channel, answer, enquiries, timed, waited_minutes FROM counted
    ON CONFLICT (municipality_code, unit_id, week, theme, channel, answer)
    DO UPDATE SET enquiries = excluded.enquiries, timed = excluded.timed, waited_minutes = excluded.waited_minutes
    WHERE (k.enquiries, k.timed, k.waited_minutes) IS DISTINCT FROM (excluded.enquiries, excluded.timed, excluded.waited_minutes) RETURNING 1)
  SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM put) INTO more;
  mended := mended + more;

  WITH counted AS (SELECT v.unit_id, to_char(v.visited_on, 'IYYY-"W"IW')::char(8) AS week, v.kind, count(*)::integer AS visits
    FROM office_visit v WHERE v.municipality_code = code AND v.withdrawn_at IS NULL GROUP BY 1, 2, 3),
  gone AS (UPDATE office_visit_week_count k SET visits = 0 WHERE k.municipality_code = code AND k.visits > 0
    AND NOT EXISTS (SELECT FROM counted c WHERE (c.unit_id, c.week, c.kind) = (k.unit_id, k.week, k.kind)) RETURNING 1),
  put AS (INSERT INTO office_visit_week_count AS k SELECT code, unit_id, week, kind, visits FROM counted
    ON CONFLICT (municipality_code, unit_id, week, kind) DO UPDATE SET visits = excluded.visits WHERE k.visits <> excluded.visits RETURNING 1)
  SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM put) INTO more;
  RETURN mended + more;
END $$;
ALTER FUNCTION count_weeks_again() RENAME TO count_case_weeks_again;
CREATE FUNCTION count_weeks_again() RETURNS integer LANGUAGE sql AS $$ SELECT count_case_weeks_again() + count_reach_weeks_again() $$;
GRANT EXECUTE ON FUNCTION count_reach_weeks_again, count_weeks_again TO helhet_app;
