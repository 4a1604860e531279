-- Plans for action: what was found, what is to change and what is good and must be kept, each with a live figure where there is one; what the
-- staff propose; meetings that follow the plan up; and lessons that go on to the next plan. Nothing in a plan is about a client.
CREATE TABLE action_plan (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  title text NOT NULL,
  unit_id uuid,
  origin text NOT NULL,
  origin_on date NOT NULL,
  origin_words text NOT NULL,
  aim text NOT NULL,
  from_on date NOT NULL,
  to_on date NOT NULL,
  stage text NOT NULL,
  adopted_on date,
  adopted_who text,
  address text,
  published_at timestamptz,
  published_by uuid,
  closed_on date,
  lessons text NOT NULL,
  copied_from_id uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT action_plan_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT action_plan_says_what CHECK (title <> '' AND aim <> ''),
  CONSTRAINT action_plan_origin_is_known CHECK (origin IN ('visit', 'audit', 'picture', 'own')),
  CONSTRAINT action_plan_ends_after_it_begins CHECK (to_on >= from_on),
  CONSTRAINT action_plan_stage_is_known CHECK (stage IN ('draft', 'adopted', 'closed')),
  CONSTRAINT action_plan_is_adopted_wholly_or_not CHECK (num_nonnulls(adopted_on, adopted_who) IN (0, 2)),
  CONSTRAINT action_plan_that_is_no_draft_was_adopted CHECK (stage = 'draft' OR adopted_on IS NOT NULL),
  CONSTRAINT action_plan_is_closed_on_a_day CHECK ((stage = 'closed') = (closed_on IS NOT NULL)),
  CONSTRAINT action_plan_is_published_wholly_or_not CHECK (num_nonnulls(published_at, published_by) IN (0, 2)),
  CONSTRAINT action_plan_is_published_at_an_address CHECK (published_at IS NULL OR address IS NOT NULL AND stage <> 'draft'),
  CONSTRAINT action_plan_address_is_words CHECK (address ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(address) <= 60),
  CONSTRAINT action_plan_address_is_taken UNIQUE (municipality_code, address),
  CONSTRAINT action_plan_is_of_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit,
  CONSTRAINT action_plan_follows_another FOREIGN KEY (municipality_code, copied_from_id) REFERENCES action_plan,
  CONSTRAINT action_plan_is_published_by_staff FOREIGN KEY (municipality_code, published_by) REFERENCES staff,
  CONSTRAINT action_plan_is_written_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN action_plan.unit_id IS 'Empty: the whole department. The figures of a plan are of its unit.';
COMMENT ON COLUMN action_plan.origin_words IS 'Who visited or audited, or what the picture showed.';
COMMENT ON COLUMN action_plan.address IS 'The last part of the public address /plan/<address>; kept when the page is withdrawn.';
CREATE INDEX action_plan_of_unit ON action_plan (municipality_code, unit_id);
CREATE INDEX action_plan_after_another ON action_plan (municipality_code, copied_from_id);
CREATE INDEX action_plan_of_publisher ON action_plan (municipality_code, published_by);
CREATE INDEX action_plan_of_writer ON action_plan (municipality_code, recorded_by);

CREATE TABLE plan_finding (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  kind text NOT NULL,
  words text NOT NULL,
  figure text,
  direction text,
  guard numeric(10, 2),
  baseline_count integer,
  baseline_of integer,
  baseline_week text,
  latest_count integer,
  latest_of integer,
  latest_week text,
  fell_on date,
  removed_at timestamptz,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT plan_finding_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT plan_finding_kind_is_known CHECK (kind IN ('change', 'keep')),
  CONSTRAINT plan_finding_says_what CHECK (words <> ''),
  CONSTRAINT plan_finding_direction_is_known CHECK (direction IN ('higher', 'lower')),
  CONSTRAINT plan_finding_is_guarded_wholly_or_not CHECK (num_nonnulls(figure, direction, guard) IN (0, 3)),
  CONSTRAINT plan_finding_that_is_guarded_is_good CHECK (figure IS NULL OR kind = 'keep'),
  CONSTRAINT plan_finding_falls_when_it_is_guarded CHECK (fell_on IS NULL OR figure IS NOT NULL),
  CONSTRAINT plan_finding_is_of_a_plan FOREIGN KEY (municipality_code, plan_id) REFERENCES action_plan,
  CONSTRAINT plan_finding_is_written_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN plan_finding.kind IS 'change: must become another; keep: is good and must be kept.';
COMMENT ON COLUMN plan_finding.guard IS 'The value that the figure may not pass: of a share in per cent, else a count.';
COMMENT ON COLUMN plan_finding.fell_on IS 'Since when the figure has been on the wrong side of the guard; empty while it is not.';
CREATE INDEX plan_finding_of_plan ON plan_finding (municipality_code, plan_id);
CREATE INDEX plan_finding_of_writer ON plan_finding (municipality_code, recorded_by);

CREATE TABLE plan_action (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  finding_id uuid,
  what text NOT NULL,
  why text NOT NULL,
  owner_id uuid NOT NULL,
  partners text NOT NULL,
  start_on date NOT NULL,
  due_on date NOT NULL,
  budget_ore bigint,
  status text NOT NULL,
  figure text,
  direction text,
  target numeric(10, 2),
  baseline_count integer,
  baseline_of integer,
  baseline_week text,
  latest_count integer,
  latest_of integer,
  latest_week text,
  evidence text NOT NULL,
  copied_from_id uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT plan_action_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT plan_action_says_what_and_why CHECK (what <> '' AND why <> ''),
  CONSTRAINT plan_action_is_due_after_it_starts CHECK (due_on >= start_on),
  CONSTRAINT plan_action_costs_no_less_than_nothing CHECK (budget_ore BETWEEN 0 AND 100000000000),
  CONSTRAINT plan_action_status_is_known CHECK (status IN ('planned', 'ongoing', 'done', 'dropped')),
  CONSTRAINT plan_action_direction_is_known CHECK (direction IN ('higher', 'lower')),
  CONSTRAINT plan_action_is_measured_wholly_or_not CHECK (num_nonnulls(figure, direction, target) IN (0, 3)),
  CONSTRAINT plan_action_is_of_a_plan FOREIGN KEY (municipality_code, plan_id) REFERENCES action_plan,
  CONSTRAINT plan_action_answers_a_finding FOREIGN KEY (municipality_code, finding_id) REFERENCES plan_finding,
  CONSTRAINT plan_action_follows_another FOREIGN KEY (municipality_code, copied_from_id) REFERENCES plan_action,
  CONSTRAINT plan_action_is_owned_by_staff FOREIGN KEY (municipality_code, owner_id) REFERENCES staff,
  CONSTRAINT plan_action_is_written_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN plan_action.partners IS 'Units, functions and organisations that take part; never persons by name, since the public page shows it.';
COMMENT ON COLUMN plan_action.target IS 'Of a share in per cent, else a count in four complete weeks.';
COMMENT ON COLUMN plan_action.baseline_week IS 'The last of the weeks that the baseline was counted in.';
CREATE INDEX plan_action_of_plan ON plan_action (municipality_code, plan_id);
CREATE INDEX plan_action_of_finding ON plan_action (municipality_code, finding_id);
CREATE INDEX plan_action_after_another ON plan_action (municipality_code, copied_from_id);
CREATE INDEX plan_action_of_owner ON plan_action (municipality_code, owner_id);
CREATE INDEX plan_action_of_writer ON plan_action (municipality_code, recorded_by);

CREATE TABLE plan_action_event (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  action_id uuid NOT NULL,
  on_day date NOT NULL,
  status text NOT NULL,
  words text NOT NULL,
  evidence text NOT NULL,
  due_on date,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT plan_action_event_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT plan_action_event_status_is_known CHECK (status IN ('planned', 'ongoing', 'done', 'dropped')),
  CONSTRAINT plan_action_event_says_what CHECK (words <> ''),
  CONSTRAINT plan_action_event_is_of_an_action FOREIGN KEY (municipality_code, action_id) REFERENCES plan_action,
  CONSTRAINT plan_action_event_is_written_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN plan_action_event.due_on IS 'The new day that it is due, when the event moves it.';
CREATE INDEX plan_action_event_of_action ON plan_action_event (municipality_code, action_id);
CREATE INDEX plan_action_event_of_writer ON plan_action_event (municipality_code, recorded_by);

CREATE TABLE plan_proposal (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  what text NOT NULL,
  why text NOT NULL,
  outcome text,
  answer text NOT NULL,
  answered_on date,
  answered_by uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT plan_proposal_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT plan_proposal_says_what_and_why CHECK (what <> '' AND why <> ''),
  CONSTRAINT plan_proposal_outcome_is_known CHECK (outcome IN ('taken', 'declined', 'withdrawn')),
  CONSTRAINT plan_proposal_is_answered_wholly_or_not CHECK (num_nonnulls(outcome, answered_on, answered_by) IN (0, 3)),
  CONSTRAINT plan_proposal_that_is_declined_says_why CHECK (outcome IS DISTINCT FROM 'declined' OR answer <> ''),
  CONSTRAINT plan_proposal_is_of_a_plan FOREIGN KEY (municipality_code, plan_id) REFERENCES action_plan,
  CONSTRAINT plan_proposal_is_answered_by_staff FOREIGN KEY (municipality_code, answered_by) REFERENCES staff,
  CONSTRAINT plan_proposal_is_written_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
CREATE INDEX plan_proposal_of_plan ON plan_proposal (municipality_code, plan_id);
CREATE INDEX plan_proposal_of_answerer ON plan_proposal (municipality_code, answered_by);
CREATE INDEX plan_proposal_of_writer ON plan_proposal (municipality_code, recorded_by);

CREATE TABLE plan_meeting (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  held_on date NOT NULL,
  took_part text NOT NULL,
  words text NOT NULL,
  next_on date,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT plan_meeting_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT plan_meeting_says_what CHECK (took_part <> '' AND words <> ''),
  CONSTRAINT plan_meeting_comes_before_the_next CHECK (next_on > held_on),
  CONSTRAINT plan_meeting_is_of_a_plan FOREIGN KEY (municipality_code, plan_id) REFERENCES action_plan,
  CONSTRAINT plan_meeting_is_written_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
CREATE INDEX plan_meeting_of_plan ON plan_meeting (municipality_code, plan_id, held_on);
CREATE INDEX plan_meeting_of_writer ON plan_meeting (municipality_code, recorded_by);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['action_plan', 'plan_finding', 'plan_action', 'plan_action_event', 'plan_proposal', 'plan_meeting'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
GRANT UPDATE (title, unit_id, origin, origin_on, origin_words, aim, from_on, to_on, stage, adopted_on, adopted_who, address, published_at, published_by,
  closed_on, lessons) ON action_plan TO helhet_app;
GRANT UPDATE (latest_count, latest_of, latest_week, fell_on, removed_at) ON plan_finding TO helhet_app;
GRANT UPDATE (finding_id, what, why, owner_id, partners, start_on, due_on, budget_ore, status, figure, direction, target, baseline_count, baseline_of,
  baseline_week, latest_count, latest_of, latest_week, evidence) ON plan_action TO helhet_app;
GRANT UPDATE (outcome, answer, answered_on, answered_by) ON plan_proposal TO helhet_app;
