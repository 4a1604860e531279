-- The recruitment bank: adverts, who shared them, candidates with their consent, files, steps and interviews, and the plan of introduction or training.
-- A candidate is deleted whole when consent ends or is withdrawn; only counts by month remain. Candidates are no clients: they are seen by who recruits.
CREATE TABLE advert (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  address text NOT NULL,
  title text NOT NULL,
  unit_id uuid NOT NULL,
  kind text NOT NULL,
  about text NOT NULL,
  asked_for text NOT NULL,
  offered text NOT NULL,
  contact text NOT NULL,
  hours_percent integer NOT NULL,
  places integer NOT NULL,
  starts_on date,
  last_on date NOT NULL,
  published_on date,
  closed_on date,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT advert_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT advert_address_is_taken UNIQUE (municipality_code, address),
  CONSTRAINT advert_address_is_a_word CHECK (address ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  CONSTRAINT advert_says_what CHECK (title <> '' AND about <> '' AND contact <> ''),
  CONSTRAINT advert_kind_is_known CHECK (kind IN ('permanent', 'temporary', 'summer')),
  CONSTRAINT advert_hours_are_per_cent CHECK (hours_percent BETWEEN 1 AND 100),
  CONSTRAINT advert_places_are_some CHECK (places BETWEEN 1 AND 100),
  CONSTRAINT advert_closes_after_it_is_published CHECK (closed_on >= published_on),
  CONSTRAINT advert_is_of_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit,
  CONSTRAINT advert_is_written_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
CREATE INDEX advert_of_unit ON advert (municipality_code, unit_id);
CREATE INDEX advert_of_writer ON advert (municipality_code, recorded_by);

CREATE TABLE share_code (
  municipality_code char(4) NOT NULL,
  staff_id uuid NOT NULL,
  code text NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT share_code_pk PRIMARY KEY (municipality_code, staff_id),
  CONSTRAINT share_code_is_one_persons UNIQUE (municipality_code, code),
  CONSTRAINT share_code_is_a_word CHECK (code ~ '^[a-z]{8}$'),
  CONSTRAINT share_code_is_of_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff);

CREATE TABLE share_count (
  municipality_code char(4) NOT NULL,
  advert_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  visits integer NOT NULL,
  applications integer NOT NULL,
  employed integer NOT NULL,
  CONSTRAINT share_count_pk PRIMARY KEY (municipality_code, advert_id, staff_id),
  CONSTRAINT share_count_is_never_negative CHECK (visits >= 0 AND applications >= 0 AND employed >= 0),
  CONSTRAINT share_count_is_of_an_advert FOREIGN KEY (municipality_code, advert_id) REFERENCES advert,
  CONSTRAINT share_count_is_of_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff);
COMMENT ON TABLE share_count IS 'How often an employee''s own link was followed, and what came of it. Nothing is kept of who followed it.';
CREATE INDEX share_count_of_staff ON share_count (municipality_code, staff_id);

CREATE TABLE candidate (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  given_name text NOT NULL,
  family_name text NOT NULL,
  email text NOT NULL,
  phone text NOT NULL,
  advert_id uuid,
  via_staff_id uuid,
  wish text NOT NULL,
  degree text NOT NULL,
  degree_year integer,
  experience_years integer,
  letter text NOT NULL,
  stage text NOT NULL,
  received_at timestamptz NOT NULL,
  consented_at timestamptz NOT NULL,
  consent_to_on date NOT NULL,
  withdrawn_at timestamptz,
  secret_hash bytea NOT NULL,
  staff_id uuid,
  CONSTRAINT candidate_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT candidate_has_one_secret UNIQUE (municipality_code, secret_hash),
  CONSTRAINT candidate_secret_is_sha256 CHECK (octet_length(secret_hash) = 32),
  CONSTRAINT candidate_is_named CHECK (given_name <> '' AND family_name <> ''),
  CONSTRAINT candidate_can_be_reached CHECK (email <> '' OR phone <> ''),
  CONSTRAINT candidate_wish_is_known CHECK (wish IN ('permanent', 'temporary', 'summer')),
  CONSTRAINT candidate_degree_is_known CHECK (degree IN ('social_work', 'student', 'other')),
  CONSTRAINT candidate_degree_year_is_a_year CHECK (degree_year BETWEEN 1950 AND 2100),
  CONSTRAINT candidate_experience_is_in_years CHECK (experience_years BETWEEN 0 AND 60),
  CONSTRAINT candidate_stage_is_known CHECK (stage IN ('new', 'contacted', 'interview', 'offered', 'employed', 'declined')),
  CONSTRAINT candidate_is_staff_when_employed CHECK ((staff_id IS NOT NULL) = (stage = 'employed')),
  CONSTRAINT candidate_answers_an_advert FOREIGN KEY (municipality_code, advert_id) REFERENCES advert,
  CONSTRAINT candidate_came_through_staff FOREIGN KEY (municipality_code, via_staff_id) REFERENCES staff,
  CONSTRAINT candidate_became_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff);
COMMENT ON COLUMN candidate.advert_id IS 'Empty for a spontaneous application.';
COMMENT ON COLUMN candidate.consent_to_on IS 'The last day that the candidate may be kept; deleted by the job of the night after.';
COMMENT ON COLUMN candidate.secret_hash IS 'SHA-256 of the secret in the link to the candidate''s own page.';
CREATE INDEX candidate_of_advert ON candidate (municipality_code, advert_id);
CREATE INDEX candidate_of_sharer ON candidate (municipality_code, via_staff_id);
CREATE INDEX candidate_of_staff ON candidate (municipality_code, staff_id);

CREATE TABLE candidate_file (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  candidate_id uuid NOT NULL,
  file_type text NOT NULL,
  size_bytes integer NOT NULL,
  sha256 bytea NOT NULL,
  scan text NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT candidate_file_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT candidate_file_type_is_known CHECK (file_type IN ('pdf', 'docx')),
  CONSTRAINT candidate_file_size_is_within_bounds CHECK (size_bytes BETWEEN 1 AND 5242880),
  CONSTRAINT candidate_file_hash_is_sha256 CHECK (octet_length(sha256) = 32),
  CONSTRAINT candidate_file_scan_is_known CHECK (scan IN ('waiting', 'clean', 'infected', 'no_scanner')),
  CONSTRAINT candidate_has_one_file UNIQUE (municipality_code, candidate_id),
  CONSTRAINT candidate_file_is_of_a_candidate FOREIGN KEY (municipality_code, candidate_id) REFERENCES candidate);

CREATE TABLE candidate_file_piece (
  municipality_code char(4) NOT NULL,
  file_id uuid NOT NULL,
  number integer NOT NULL,
  content bytea NOT NULL,
  CONSTRAINT candidate_file_piece_pk PRIMARY KEY (municipality_code, file_id, number),
  CONSTRAINT candidate_file_piece_is_of_a_file FOREIGN KEY (municipality_code, file_id) REFERENCES candidate_file);

CREATE TABLE candidate_step (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  candidate_id uuid NOT NULL,
  stage text NOT NULL,
  words text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT candidate_step_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT candidate_step_is_known CHECK (stage IN ('new', 'contacted', 'interview', 'offered', 'employed', 'declined')),
  CONSTRAINT candidate_step_is_of_a_candidate FOREIGN KEY (municipality_code, candidate_id) REFERENCES candidate,
  CONSTRAINT candidate_step_is_taken_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
CREATE INDEX candidate_step_of_candidate ON candidate_step (municipality_code, candidate_id);
CREATE INDEX candidate_step_of_writer ON candidate_step (municipality_code, recorded_by);

CREATE TABLE candidate_interview (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  candidate_id uuid NOT NULL,
  on_day date NOT NULL,
  way text NOT NULL,
  words text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  withdrawn_at timestamptz,
  CONSTRAINT candidate_interview_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT candidate_interview_way_is_known CHECK (way IN ('meeting', 'phone', 'video', 'reference')),
  CONSTRAINT candidate_interview_says_something CHECK (words <> ''),
  CONSTRAINT candidate_interview_is_of_a_candidate FOREIGN KEY (municipality_code, candidate_id) REFERENCES candidate,
  CONSTRAINT candidate_interview_is_written_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN candidate_interview.withdrawn_at IS 'Taken back by who wrote it: shown no more, and gone with the candidate.';
CREATE INDEX candidate_interview_of_candidate ON candidate_interview (municipality_code, candidate_id);
CREATE INDEX candidate_interview_of_writer ON candidate_interview (municipality_code, recorded_by);

CREATE TABLE introduction_plan (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  candidate_id uuid,
  staff_id uuid,
  unit_id uuid NOT NULL,
  mentor_id uuid,
  starts_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT introduction_plan_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT introduction_plan_kind_is_known CHECK (kind IN ('introduction', 'substitute')),
  CONSTRAINT introduction_plan_is_for_one CHECK (num_nonnulls(candidate_id, staff_id) = 1),
  CONSTRAINT introduction_plan_is_of_a_candidate FOREIGN KEY (municipality_code, candidate_id) REFERENCES candidate,
  CONSTRAINT introduction_plan_is_of_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff,
  CONSTRAINT introduction_plan_is_in_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit,
  CONSTRAINT introduction_plan_has_a_mentor FOREIGN KEY (municipality_code, mentor_id) REFERENCES staff,
  CONSTRAINT introduction_plan_is_written_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN introduction_plan.candidate_id IS 'Until the candidate is employed; then staff_id, so that the plan stays when the candidate is deleted.';
COMMENT ON COLUMN introduction_plan.starts_on IS 'The first day of work; training of a substitute has steps before it.';
CREATE UNIQUE INDEX candidate_has_a_plan_already ON introduction_plan (municipality_code, candidate_id) WHERE candidate_id IS NOT NULL;
CREATE INDEX introduction_plan_of_staff ON introduction_plan (municipality_code, staff_id);
CREATE INDEX introduction_plan_of_unit ON introduction_plan (municipality_code, unit_id);
CREATE INDEX introduction_plan_of_mentor ON introduction_plan (municipality_code, mentor_id);
CREATE INDEX introduction_plan_of_writer ON introduction_plan (municipality_code, recorded_by);

CREATE TABLE introduction_step (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  what text NOT NULL,
  due_on date NOT NULL,
  done_on date,
  done_by uuid,
  dropped_on date,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT introduction_step_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT introduction_step_says_what CHECK (what <> ''),
  CONSTRAINT introduction_step_is_done_by_somebody CHECK (num_nonnulls(done_on, done_by) IN (0, 2)),
  CONSTRAINT introduction_step_is_done_or_dropped CHECK (num_nonnulls(done_on, dropped_on) < 2),
  CONSTRAINT introduction_step_is_of_a_plan FOREIGN KEY (municipality_code, plan_id) REFERENCES introduction_plan,
  CONSTRAINT introduction_step_is_done_by_staff FOREIGN KEY (municipality_code, done_by) REFERENCES staff);
CREATE INDEX introduction_step_of_plan ON introduction_step (municipality_code, plan_id);
CREATE INDEX introduction_step_of_doer ON introduction_step (municipality_code, done_by);

CREATE TABLE candidate_month_count (
  municipality_code char(4) NOT NULL,
  month char(7) NOT NULL,
  outcome text NOT NULL,
  candidates integer NOT NULL,
  CONSTRAINT candidate_month_count_pk PRIMARY KEY (municipality_code, month, outcome),
  CONSTRAINT candidate_month_outcome_is_known CHECK (outcome IN ('withdrawn', 'expired', 'employed')),
  CONSTRAINT candidate_month_count_is_never_negative CHECK (candidates >= 0));
COMMENT ON TABLE candidate_month_count IS 'How many candidates were deleted in a month, 2026-11, and why: all that remains of them. employed: deleted after they were employed.';

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['advert', 'share_code', 'share_count', 'candidate', 'candidate_file', 'candidate_file_piece', 'candidate_step',
    'candidate_interview', 'introduction_plan', 'introduction_step', 'candidate_month_count'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
  -- A candidate is deleted by the nightly job, with all that is about the candidate alone.
  FOREACH t IN ARRAY ARRAY['candidate', 'candidate_file', 'candidate_file_piece', 'candidate_step', 'candidate_interview', 'introduction_plan',
    'introduction_step'] LOOP
    EXECUTE format('GRANT DELETE ON %I TO helhet_app', t);
  END LOOP;
END $$;
GRANT UPDATE (title, unit_id, kind, about, asked_for, offered, contact, hours_percent, places, starts_on, last_on, published_on, closed_on)
  ON advert TO helhet_app;
GRANT UPDATE (visits, applications, employed) ON share_count TO helhet_app;
GRANT UPDATE (stage, staff_id, consented_at, consent_to_on, withdrawn_at) ON candidate TO helhet_app;
GRANT UPDATE (scan) ON candidate_file TO helhet_app;
GRANT UPDATE (withdrawn_at) ON candidate_interview TO helhet_app;
GRANT UPDATE (candidate_id, staff_id, unit_id, mentor_id, starts_on) ON introduction_plan TO helhet_app;
GRANT UPDATE (done_on, done_by, dropped_on) ON introduction_step TO helhet_app;
GRANT UPDATE (candidates) ON candidate_month_count TO helhet_app;
