-- Visits to municipalities within the dialogue: rounds, when and with whom each visit is made, its programme, what was seen and said, what the
-- municipality takes to its plan, and how that stood at the next visit. Nothing here is about a client. Participants and quotes are personal
-- data: they are kept with a purpose until a day, and erased then or when consent is withdrawn.
CREATE TABLE visit_round (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  name text COLLATE swedish NOT NULL,
  number smallint NOT NULL,
  first_on date NOT NULL,
  last_on date NOT NULL,
  selection_id uuid,
  follows_id uuid,
  settings jsonb NOT NULL,
  feed_hash bytea,
  feed_since timestamptz,
  changed_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT visit_round_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT visit_round_feed_is_of_one UNIQUE (municipality_code, feed_hash),
  CONSTRAINT visit_round_is_named CHECK (name <> '' AND length(name) <= 80),
  CONSTRAINT visit_round_is_the_first_or_the_second CHECK (number IN (1, 2)),
  CONSTRAINT visit_round_ends_after_it_begins CHECK (last_on >= first_on),
  CONSTRAINT visit_round_follows_when_it_is_the_second CHECK (follows_id IS NULL OR number = 2),
  CONSTRAINT visit_round_has_a_feed_wholly_or_not CHECK (num_nonnulls(feed_hash, feed_since) IN (0, 2)),
  CONSTRAINT visit_round_is_of_a_selection FOREIGN KEY (municipality_code, selection_id) REFERENCES selection,
  CONSTRAINT visit_round_follows_another FOREIGN KEY (municipality_code, follows_id) REFERENCES visit_round,
  CONSTRAINT visit_round_is_begun_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN visit_round.settings IS 'What the plan is made by: teams with their homes and days, weeks to avoid, the smallest gap.';
COMMENT ON COLUMN visit_round.feed_hash IS 'SHA-256 of the secret in the address of its calendar feed; empty: no feed.';
CREATE INDEX visit_round_by_time ON visit_round (municipality_code, last_on, id);
CREATE INDEX visit_round_of_selection ON visit_round (municipality_code, selection_id);
CREATE INDEX visit_round_after_another ON visit_round (municipality_code, follows_id);
CREATE INDEX visit_round_of_writer ON visit_round (municipality_code, recorded_by);

CREATE TABLE visit (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  round_id uuid NOT NULL,
  place char(4) NOT NULL,
  number smallint NOT NULL,
  from_on date,
  to_on date,
  team text NOT NULL,
  status text NOT NULL,
  cancelled_for text,
  locked boolean NOT NULL,
  note_id uuid,
  plan_link text NOT NULL,
  changed_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT visit_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT visit_is_of_a_place_once_a_round UNIQUE (municipality_code, round_id, place),
  CONSTRAINT visit_place_is_a_code CHECK (place ~ '^[0-9]{4}$'),
  CONSTRAINT visit_is_the_first_or_the_second CHECK (number IN (1, 2)),
  CONSTRAINT visit_has_its_days_wholly_or_not CHECK (num_nonnulls(from_on, to_on) IN (0, 2)),
  CONSTRAINT visit_ends_after_it_begins CHECK (to_on >= from_on AND to_on <= from_on + 6),
  CONSTRAINT visit_status_is_known CHECK (status IN ('planned', 'confirmed', 'done', 'cancelled')),
  CONSTRAINT visit_has_a_day_before_it_is_confirmed CHECK (status NOT IN ('confirmed', 'done') OR from_on IS NOT NULL),
  CONSTRAINT visit_is_locked_on_a_day CHECK (NOT locked OR from_on IS NOT NULL),
  CONSTRAINT visit_is_cancelled_for_a_reason CHECK ((status = 'cancelled') = (cancelled_for IS NOT NULL)),
  CONSTRAINT visit_is_of_a_round FOREIGN KEY (municipality_code, round_id) REFERENCES visit_round,
  CONSTRAINT visit_is_recorded_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN visit.from_on IS 'Empty while no day is set.';
COMMENT ON COLUMN visit.plan_link IS 'Where the municipality''s plan for action is read: an address of this installation or another.';
CREATE INDEX visit_by_day ON visit (municipality_code, round_id, from_on, id);
CREATE INDEX visit_by_place ON visit (municipality_code, place, number);
CREATE INDEX visit_of_note ON visit (municipality_code, note_id);
CREATE INDEX visit_of_writer ON visit (municipality_code, recorded_by);

CREATE TABLE visit_plan (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  round_id uuid NOT NULL,
  input jsonb NOT NULL,
  answer jsonb NOT NULL,
  stage text NOT NULL,
  changed_at timestamptz NOT NULL,
  accepted_at timestamptz,
  accepted_by uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT visit_plan_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT visit_plan_stage_is_known CHECK (stage IN ('proposed', 'accepted', 'dropped')),
  CONSTRAINT visit_plan_is_accepted_wholly_or_not CHECK (num_nonnulls(accepted_at, accepted_by) = CASE stage WHEN 'accepted' THEN 2 ELSE 0 END),
  CONSTRAINT visit_plan_is_of_a_round FOREIGN KEY (municipality_code, round_id) REFERENCES visit_round,
  CONSTRAINT visit_plan_is_accepted_by_staff FOREIGN KEY (municipality_code, accepted_by) REFERENCES staff,
  CONSTRAINT visit_plan_is_made_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON TABLE visit_plan IS 'A proposal of which team visits which municipality in which week, as it was made and changed by hand.';
CREATE INDEX visit_plan_of_round ON visit_plan (municipality_code, round_id, recorded_at);
CREATE INDEX visit_plan_of_accepter ON visit_plan (municipality_code, accepted_by);
CREATE INDEX visit_plan_of_maker ON visit_plan (municipality_code, recorded_by);

CREATE TABLE visit_point (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  visit_id uuid NOT NULL,
  kind text NOT NULL,
  on_day date NOT NULL,
  from_time time NOT NULL,
  to_time time NOT NULL,
  place text NOT NULL,
  leader text NOT NULL,
  removed_at timestamptz,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT visit_point_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT visit_point_kind_is_known CHECK (kind IN ('politicians', 'managers', 'workers', 'unions', 'families', 'school', 'health', 'auditors',
    'other')),
  CONSTRAINT visit_point_ends_after_it_starts CHECK (to_time > from_time),
  CONSTRAINT visit_point_is_of_a_visit FOREIGN KEY (municipality_code, visit_id) REFERENCES visit,
  CONSTRAINT visit_point_is_recorded_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN visit_point.leader IS 'Who of the office leads it.';
CREATE INDEX visit_point_of_visit ON visit_point (municipality_code, visit_id, on_day, from_time);
CREATE INDEX visit_point_of_writer ON visit_point (municipality_code, recorded_by);

CREATE TABLE visit_participant (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  visit_id uuid NOT NULL,
  point_id uuid,
  role text NOT NULL,
  count integer NOT NULL,
  name text,
  contact text,
  purpose text,
  consent_on date,
  keep_until date,
  erased_at timestamptz,
  removed_at timestamptz,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT visit_participant_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT visit_participant_role_is_known CHECK (role IN ('politicians', 'managers', 'workers', 'unions', 'families', 'school', 'health',
    'auditors', 'other')),
  CONSTRAINT visit_participant_is_counted CHECK (count BETWEEN 1 AND 1000),
  CONSTRAINT visit_participant_is_named_with_consent CHECK (num_nonnulls(name, purpose, consent_on, keep_until) IN (0, 4)),
  CONSTRAINT visit_participant_is_reached_by_name CHECK (contact IS NULL OR name IS NOT NULL),
  CONSTRAINT visit_participant_is_one_when_named CHECK (name IS NULL OR count = 1),
  CONSTRAINT visit_participant_leaves_no_name_when_it_is_erased CHECK (erased_at IS NULL OR name IS NULL),
  CONSTRAINT visit_participant_leaves_no_name_when_it_is_removed CHECK (removed_at IS NULL OR name IS NULL),
  CONSTRAINT visit_participant_is_of_a_visit FOREIGN KEY (municipality_code, visit_id) REFERENCES visit,
  CONSTRAINT visit_participant_met_at_a_point FOREIGN KEY (municipality_code, point_id) REFERENCES visit_point,
  CONSTRAINT visit_participant_is_recorded_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON TABLE visit_participant IS 'How many of a role took part; one line of its own for each who agreed to be named.';
CREATE INDEX visit_participant_of_visit ON visit_participant (municipality_code, visit_id);
CREATE INDEX visit_participant_at_point ON visit_participant (municipality_code, point_id);
CREATE INDEX visit_participant_of_writer ON visit_participant (municipality_code, recorded_by);
CREATE INDEX visit_participant_by_end ON visit_participant (municipality_code, keep_until) WHERE name IS NOT NULL;

CREATE TABLE visit_observation (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  visit_id uuid NOT NULL,
  point_id uuid,
  theme text NOT NULL,
  judgement text NOT NULL,
  level text NOT NULL,
  words text NOT NULL,
  example boolean NOT NULL,
  example_title text,
  source text NOT NULL,
  removed_at timestamptz,
  changed_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT visit_observation_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT visit_observation_theme_is_a_code CHECK (theme ~ '^[a-z_]{2,40}$'),
  CONSTRAINT visit_observation_judgement_is_known CHECK (judgement IN ('strength', 'gap', 'neither')),
  CONSTRAINT visit_observation_level_is_known CHECK (level IN ('municipal', 'regional', 'national')),
  CONSTRAINT visit_observation_says_what CHECK (words <> '' AND length(words) <= 2000),
  CONSTRAINT visit_observation_that_is_an_example_has_a_title CHECK (example = (example_title IS NOT NULL)),
  CONSTRAINT visit_observation_that_is_an_example_is_no_gap CHECK (NOT example OR judgement <> 'gap'),
  CONSTRAINT visit_observation_is_of_a_visit FOREIGN KEY (municipality_code, visit_id) REFERENCES visit,
  CONSTRAINT visit_observation_was_made_at_a_point FOREIGN KEY (municipality_code, point_id) REFERENCES visit_point,
  CONSTRAINT visit_observation_is_recorded_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN visit_observation.theme IS 'One of the codes in the contract of visits; they are added to and never given another meaning.';
COMMENT ON COLUMN visit_observation.source IS 'Where it stands when it was read and not heard at the visit; empty: heard at the visit.';
CREATE INDEX visit_observation_of_visit ON visit_observation (municipality_code, visit_id, recorded_at);
CREATE INDEX visit_observation_by_theme ON visit_observation (municipality_code, theme, level);
CREATE INDEX visit_observation_at_point ON visit_observation (municipality_code, point_id);
CREATE INDEX visit_observation_of_writer ON visit_observation (municipality_code, recorded_by);

CREATE TABLE visit_quote (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  visit_id uuid NOT NULL,
  point_id uuid,
  role text NOT NULL,
  words text,
  consent text,
  consent_on date,
  keep_until date NOT NULL,
  withdrawn_at timestamptz,
  erased_at timestamptz,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT visit_quote_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT visit_quote_role_is_known CHECK (role IN ('politicians', 'managers', 'workers', 'unions', 'families', 'school', 'health', 'auditors',
    'other')),
  CONSTRAINT visit_quote_has_consent_wholly_or_not CHECK (num_nonnulls(consent, consent_on) IN (0, 2)),
  CONSTRAINT visit_quote_consent_is_known CHECK (consent IN ('oral', 'written', 'published')),
  CONSTRAINT visit_quote_says_nothing_once_it_is_erased CHECK ((words IS NULL) = (erased_at IS NOT NULL)),
  CONSTRAINT visit_quote_is_erased_when_it_is_withdrawn CHECK (withdrawn_at IS NULL OR erased_at IS NOT NULL),
  CONSTRAINT visit_quote_is_of_a_visit FOREIGN KEY (municipality_code, visit_id) REFERENCES visit,
  CONSTRAINT visit_quote_was_said_at_a_point FOREIGN KEY (municipality_code, point_id) REFERENCES visit_point,
  CONSTRAINT visit_quote_is_recorded_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN visit_quote.consent IS 'How who said it agreed to be quoted; published: it already stands in print, as said. Empty: it may not be published.';
CREATE INDEX visit_quote_of_visit ON visit_quote (municipality_code, visit_id, recorded_at);
CREATE INDEX visit_quote_at_point ON visit_quote (municipality_code, point_id);
CREATE INDEX visit_quote_of_writer ON visit_quote (municipality_code, recorded_by);
CREATE INDEX visit_quote_by_end ON visit_quote (municipality_code, keep_until) WHERE erased_at IS NULL;

CREATE TABLE visit_plan_item (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  visit_id uuid NOT NULL,
  theme text NOT NULL,
  words text NOT NULL,
  removed_at timestamptz,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT visit_plan_item_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT visit_plan_item_theme_is_a_code CHECK (theme ~ '^[a-z_]{2,40}$'),
  CONSTRAINT visit_plan_item_says_what CHECK (words <> '' AND length(words) <= 500),
  CONSTRAINT visit_plan_item_is_of_a_visit FOREIGN KEY (municipality_code, visit_id) REFERENCES visit,
  CONSTRAINT visit_plan_item_is_recorded_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON TABLE visit_plan_item IS 'What the municipality said at the visit that it takes to its plan for action.';
CREATE INDEX visit_plan_item_of_visit ON visit_plan_item (municipality_code, visit_id, recorded_at);
CREATE INDEX visit_plan_item_of_writer ON visit_plan_item (municipality_code, recorded_by);

CREATE TABLE visit_follow_up (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  visit_id uuid NOT NULL,
  observation_id uuid,
  item_id uuid,
  status text NOT NULL,
  note text NOT NULL,
  superseded_at timestamptz,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT visit_follow_up_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT visit_follow_up_is_of_one_thing CHECK (num_nonnulls(observation_id, item_id) = 1),
  CONSTRAINT visit_follow_up_status_is_known CHECK (status IN ('held', 'on_the_way', 'not_done', 'changed')),
  CONSTRAINT visit_follow_up_is_of_a_visit FOREIGN KEY (municipality_code, visit_id) REFERENCES visit,
  CONSTRAINT visit_follow_up_is_of_an_observation FOREIGN KEY (municipality_code, observation_id) REFERENCES visit_observation,
  CONSTRAINT visit_follow_up_is_of_a_plan_item FOREIGN KEY (municipality_code, item_id) REFERENCES visit_plan_item,
  CONSTRAINT visit_follow_up_is_recorded_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON TABLE visit_follow_up IS 'How a gap or a point of the plan from the first visit stood at the second; a correction is a new row.';
CREATE INDEX visit_follow_up_of_visit ON visit_follow_up (municipality_code, visit_id);
CREATE UNIQUE INDEX visit_follow_up_says_one_thing_of_an_observation ON visit_follow_up (municipality_code, visit_id, observation_id)
  WHERE superseded_at IS NULL AND observation_id IS NOT NULL;
CREATE UNIQUE INDEX visit_follow_up_says_one_thing_of_a_plan_item ON visit_follow_up (municipality_code, visit_id, item_id)
  WHERE superseded_at IS NULL AND item_id IS NOT NULL;
CREATE INDEX visit_follow_up_of_observation ON visit_follow_up (municipality_code, observation_id);
CREATE INDEX visit_follow_up_of_plan_item ON visit_follow_up (municipality_code, item_id);
CREATE INDEX visit_follow_up_of_writer ON visit_follow_up (municipality_code, recorded_by);

CREATE TABLE visit_correction (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  visit_id uuid NOT NULL,
  observation_id uuid,
  before jsonb NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT visit_correction_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT visit_correction_is_of_a_visit FOREIGN KEY (municipality_code, visit_id) REFERENCES visit,
  CONSTRAINT visit_correction_is_of_an_observation FOREIGN KEY (municipality_code, observation_id) REFERENCES visit_observation,
  CONSTRAINT visit_correction_is_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON TABLE visit_correction IS 'What a visit or an observation said before it was changed. Never a name or a quote.';
CREATE INDEX visit_correction_of_visit ON visit_correction (municipality_code, visit_id, recorded_at);
CREATE INDEX visit_correction_of_observation ON visit_correction (municipality_code, observation_id);
CREATE INDEX visit_correction_of_writer ON visit_correction (municipality_code, recorded_by);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['visit_round', 'visit', 'visit_plan', 'visit_point', 'visit_participant', 'visit_observation', 'visit_quote',
      'visit_plan_item', 'visit_follow_up', 'visit_correction'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
GRANT UPDATE (name, first_on, last_on, settings, feed_hash, feed_since, changed_at) ON visit_round TO helhet_app;
GRANT UPDATE (from_on, to_on, team, status, cancelled_for, locked, note_id, plan_link, changed_at) ON visit TO helhet_app;
GRANT UPDATE (answer, stage, changed_at, accepted_at, accepted_by) ON visit_plan TO helhet_app;
GRANT UPDATE (kind, on_day, from_time, to_time, place, leader, removed_at) ON visit_point TO helhet_app;
GRANT UPDATE (point_id, role, count, name, contact, purpose, consent_on, keep_until, erased_at, removed_at) ON visit_participant TO helhet_app;
GRANT UPDATE (point_id, theme, judgement, level, words, example, example_title, source, removed_at, changed_at) ON visit_observation TO helhet_app;
GRANT UPDATE (point_id, role, words, consent, consent_on, keep_until, withdrawn_at, erased_at) ON visit_quote TO helhet_app;
GRANT UPDATE (theme, words, removed_at) ON visit_plan_item TO helhet_app;
GRANT UPDATE (superseded_at) ON visit_follow_up TO helhet_app;
