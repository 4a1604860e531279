-- Cooperation with the unions, and the work environment: a shared vision, meetings, requests of safety representatives (AML 6:6 a), work that is
-- stopped (AML 6:7) and incidents. None of it is about a client.
CREATE TABLE agreed_figure (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  measure text NOT NULL,
  category text NOT NULL,
  agreed_on date NOT NULL,
  ended_on date,
  ended_by uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT agreed_figure_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT agreed_figure_is_named CHECK (measure <> '' AND category <> ''),
  CONSTRAINT agreed_figure_ends_wholly_or_not CHECK (num_nonnulls(ended_on, ended_by) IN (0, 2)),
  CONSTRAINT agreed_figure_ends_after_it_is_agreed CHECK (ended_on >= agreed_on),
  CONSTRAINT agreed_figure_is_ended_by_staff FOREIGN KEY (municipality_code, ended_by) REFERENCES staff,
  CONSTRAINT agreed_figure_is_written_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON TABLE agreed_figure IS 'Which released figures the parties have agreed to follow together. The figures themselves stand in the released tables.';
CREATE UNIQUE INDEX agreed_figure_is_agreed_once ON agreed_figure (municipality_code, measure, category) WHERE ended_on IS NULL;
CREATE INDEX agreed_figure_of_writer ON agreed_figure (municipality_code, recorded_by);
CREATE INDEX agreed_figure_of_ender ON agreed_figure (municipality_code, ended_by);

CREATE TABLE vision_goal (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  goal text NOT NULL,
  why text NOT NULL,
  figure_id uuid,
  direction text,
  target integer,
  agreed_on date NOT NULL,
  replaces uuid,
  ended_on date,
  ended_by uuid,
  ended_why text,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT vision_goal_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT vision_goal_is_said CHECK (goal <> ''),
  CONSTRAINT vision_goal_has_a_figure_wholly_or_not CHECK (num_nonnulls(figure_id, direction, target) IN (0, 3)),
  CONSTRAINT vision_goal_direction_is_known CHECK (direction IN ('at_least', 'at_most')),
  CONSTRAINT vision_goal_target_is_never_negative CHECK (target >= 0),
  CONSTRAINT vision_goal_ends_wholly_or_not CHECK (num_nonnulls(ended_on, ended_by, ended_why) IN (0, 3)),
  CONSTRAINT vision_goal_ends_after_it_is_agreed CHECK (ended_on >= agreed_on),
  CONSTRAINT vision_goal_is_replaced_once UNIQUE (municipality_code, replaces),
  CONSTRAINT vision_goal_is_of_a_figure FOREIGN KEY (municipality_code, figure_id) REFERENCES agreed_figure,
  CONSTRAINT vision_goal_replaces_a_goal FOREIGN KEY (municipality_code, replaces) REFERENCES vision_goal,
  CONSTRAINT vision_goal_is_ended_by_staff FOREIGN KEY (municipality_code, ended_by) REFERENCES staff,
  CONSTRAINT vision_goal_is_written_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON TABLE vision_goal IS 'A goal of the vision that employer and unions share. Changed by a new row that replaces it.';
CREATE INDEX vision_goal_of_figure ON vision_goal (municipality_code, figure_id);
CREATE INDEX vision_goal_of_writer ON vision_goal (municipality_code, recorded_by);
CREATE INDEX vision_goal_of_ender ON vision_goal (municipality_code, ended_by);

CREATE TABLE vision_follow_up (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  goal_id uuid NOT NULL,
  on_day date NOT NULL,
  standing text NOT NULL,
  what text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT vision_follow_up_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT vision_follow_up_standing_is_known CHECK (standing IN ('reached', 'nearer', 'unchanged', 'further')),
  CONSTRAINT vision_follow_up_is_said CHECK (what <> ''),
  CONSTRAINT vision_follow_up_is_of_a_goal FOREIGN KEY (municipality_code, goal_id) REFERENCES vision_goal,
  CONSTRAINT vision_follow_up_is_written_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
CREATE INDEX vision_follow_up_of_goal ON vision_follow_up (municipality_code, goal_id);
CREATE INDEX vision_follow_up_of_writer ON vision_follow_up (municipality_code, recorded_by);

CREATE TABLE cooperation_meeting (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  unit_id uuid,
  kind text NOT NULL,
  held_on date NOT NULL,
  place text NOT NULL,
  participants text NOT NULL,
  employer_approved_at timestamptz,
  employer_approved_by uuid,
  union_approved_at timestamptz,
  union_approved_by uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT cooperation_meeting_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT cooperation_meeting_kind_is_known CHECK (kind IN ('cooperation_group', 'safety_committee', 'negotiation', 'information')),
  CONSTRAINT cooperation_meeting_is_approved_by_somebody CHECK (num_nonnulls(employer_approved_at, employer_approved_by) IN (0, 2)
    AND num_nonnulls(union_approved_at, union_approved_by) IN (0, 2)),
  CONSTRAINT cooperation_meeting_is_approved_by_two CHECK (employer_approved_by <> union_approved_by),
  CONSTRAINT cooperation_meeting_is_of_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit,
  CONSTRAINT cooperation_meeting_is_approved_by_employer FOREIGN KEY (municipality_code, employer_approved_by) REFERENCES staff,
  CONSTRAINT cooperation_meeting_is_approved_by_union FOREIGN KEY (municipality_code, union_approved_by) REFERENCES staff,
  CONSTRAINT cooperation_meeting_is_written_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN cooperation_meeting.unit_id IS 'Null: for the whole department.';
CREATE INDEX cooperation_meeting_by_day ON cooperation_meeting (municipality_code, held_on);
CREATE INDEX cooperation_meeting_of_unit ON cooperation_meeting (municipality_code, unit_id);
CREATE INDEX cooperation_meeting_of_employer ON cooperation_meeting (municipality_code, employer_approved_by);
CREATE INDEX cooperation_meeting_of_union ON cooperation_meeting (municipality_code, union_approved_by);
CREATE INDEX cooperation_meeting_of_writer ON cooperation_meeting (municipality_code, recorded_by);

CREATE TABLE safety_request (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  area text NOT NULL,
  what text NOT NULL,
  why text NOT NULL,
  representative_id uuid,
  representative_name text,
  received_on date NOT NULL,
  receipt_at timestamptz NOT NULL,
  answer_due_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT safety_request_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT safety_request_area_is_known
    CHECK (area IN ('workload', 'threats', 'working_time', 'premises', 'organisation', 'victimisation', 'other')),
  CONSTRAINT safety_request_is_said CHECK (what <> '' AND why <> ''),
  CONSTRAINT safety_request_has_one_representative CHECK (num_nonnulls(representative_id, representative_name) = 1),
  CONSTRAINT safety_request_representative_is_named CHECK (representative_name <> ''),
  CONSTRAINT safety_request_is_answered_after_it_came CHECK (answer_due_on >= received_on),
  CONSTRAINT safety_request_is_in_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit,
  CONSTRAINT safety_request_is_of_a_representative FOREIGN KEY (municipality_code, representative_id) REFERENCES staff,
  CONSTRAINT safety_request_is_written_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON TABLE safety_request IS 'What a safety representative asks of the employer (AML 6:6 a).';
COMMENT ON COLUMN safety_request.receipt_at IS 'When the written receipt was given: the moment the request is written in here.';
COMMENT ON COLUMN safety_request.answer_due_on IS 'The last day for an answer as it was counted that day. The law says without delay; the days are a local setting.';
CREATE INDEX safety_request_of_unit ON safety_request (municipality_code, unit_id, received_on);
CREATE INDEX safety_request_of_representative ON safety_request (municipality_code, representative_id);
CREATE INDEX safety_request_of_writer ON safety_request (municipality_code, recorded_by);

CREATE TABLE safety_request_step (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  request_id uuid NOT NULL,
  kind text NOT NULL,
  on_day date NOT NULL,
  what text NOT NULL,
  outcome text,
  due_on date,
  owner text,
  action_id uuid,
  reference text,
  struck_at timestamptz,
  struck_by uuid,
  struck_why text,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT safety_request_step_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT safety_request_step_kind_is_known
    CHECK (kind IN ('answer', 'action', 'action_done', 'note', 'escalated', 'authority_decision', 'withdrawn', 'closed')),
  CONSTRAINT safety_request_step_is_said CHECK (what <> ''),
  CONSTRAINT safety_request_answer_is_known CHECK (kind <> 'answer' OR outcome IN ('accepted', 'partly', 'refused')),
  CONSTRAINT safety_request_decision_is_known CHECK (kind <> 'authority_decision' OR outcome IN ('injunction', 'ban', 'no_action')),
  CONSTRAINT safety_request_outcome_is_of_its_kind CHECK ((outcome IS NOT NULL) = (kind IN ('answer', 'authority_decision'))),
  CONSTRAINT safety_request_action_has_owner_and_day CHECK (kind <> 'action' OR num_nonnulls(owner, due_on) = 2),
  CONSTRAINT safety_request_action_done_names_it CHECK ((action_id IS NOT NULL) = (kind = 'action_done')),
  CONSTRAINT safety_request_step_is_struck_wholly_or_not CHECK (num_nonnulls(struck_at, struck_by, struck_why) IN (0, 3)),
  CONSTRAINT safety_request_step_is_of_a_request FOREIGN KEY (municipality_code, request_id) REFERENCES safety_request,
  CONSTRAINT safety_request_step_is_of_an_action FOREIGN KEY (municipality_code, action_id) REFERENCES safety_request_step,
  CONSTRAINT safety_request_step_is_struck_by_staff FOREIGN KEY (municipality_code, struck_by) REFERENCES staff,
  CONSTRAINT safety_request_step_is_written_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN safety_request_step.reference IS 'The number of the matter at the Swedish Work Environment Authority.';
CREATE INDEX safety_request_step_of_request ON safety_request_step (municipality_code, request_id);
CREATE INDEX safety_request_step_of_action ON safety_request_step (municipality_code, action_id);
CREATE INDEX safety_request_step_of_striker ON safety_request_step (municipality_code, struck_by);
CREATE INDEX safety_request_step_of_writer ON safety_request_step (municipality_code, recorded_by);

CREATE TABLE cooperation_matter (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  place integer NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  what text NOT NULL,
  outcome text,
  outcome_words text NOT NULL,
  union_view text NOT NULL,
  request_id uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT cooperation_matter_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT cooperation_matter_kind_is_known CHECK (kind IN ('mbl_11', 'mbl_19', 'cooperation', 'work_environment')),
  CONSTRAINT cooperation_matter_outcome_is_known CHECK (outcome IN ('agreed', 'not_agreed', 'informed', 'postponed', 'central')),
  CONSTRAINT cooperation_matter_is_named CHECK (title <> ''),
  CONSTRAINT cooperation_matter_has_a_place CHECK (place > 0),
  CONSTRAINT cooperation_matter_is_of_a_meeting FOREIGN KEY (municipality_code, meeting_id) REFERENCES cooperation_meeting,
  CONSTRAINT cooperation_matter_is_of_a_request FOREIGN KEY (municipality_code, request_id) REFERENCES safety_request,
  CONSTRAINT cooperation_matter_is_written_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
CREATE INDEX cooperation_matter_of_meeting ON cooperation_matter (municipality_code, meeting_id);
CREATE INDEX cooperation_matter_of_request ON cooperation_matter (municipality_code, request_id);
CREATE INDEX cooperation_matter_of_writer ON cooperation_matter (municipality_code, recorded_by);

CREATE TABLE cooperation_addition (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  what text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT cooperation_addition_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT cooperation_addition_is_said CHECK (what <> ''),
  CONSTRAINT cooperation_addition_is_of_a_meeting FOREIGN KEY (municipality_code, meeting_id) REFERENCES cooperation_meeting,
  CONSTRAINT cooperation_addition_is_written_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON TABLE cooperation_addition IS 'What is added to a protocol that both sides have approved.';
CREATE INDEX cooperation_addition_of_meeting ON cooperation_addition (municipality_code, meeting_id);
CREATE INDEX cooperation_addition_of_writer ON cooperation_addition (municipality_code, recorded_by);

CREATE TABLE work_stop (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  ground text NOT NULL,
  what text NOT NULL,
  employer_said text NOT NULL,
  stopped_at timestamptz NOT NULL,
  ended_at timestamptz,
  ended_how text,
  ended_words text,
  ended_by uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT work_stop_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT work_stop_ground_is_known CHECK (ground IN ('danger', 'alone', 'ban')),
  CONSTRAINT work_stop_is_said CHECK (what <> '' AND employer_said <> ''),
  CONSTRAINT work_stop_ends_somehow CHECK (ended_how IN ('remedied', 'authority', 'representative')),
  CONSTRAINT work_stop_ends_wholly_or_not CHECK (num_nonnulls(ended_at, ended_how, ended_words, ended_by) IN (0, 4)),
  CONSTRAINT work_stop_ends_after_it_begins CHECK (ended_at >= stopped_at),
  CONSTRAINT work_stop_is_in_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit,
  CONSTRAINT work_stop_is_ended_by_staff FOREIGN KEY (municipality_code, ended_by) REFERENCES staff,
  CONSTRAINT work_stop_is_written_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON TABLE work_stop IS 'Dangerous work that a safety representative has stopped (AML 6:7).';
CREATE INDEX work_stop_of_unit ON work_stop (municipality_code, unit_id, stopped_at);
CREATE INDEX work_stop_of_ender ON work_stop (municipality_code, ended_by);
CREATE INDEX work_stop_of_writer ON work_stop (municipality_code, recorded_by);

CREATE TABLE incident (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  kind text NOT NULL,
  place text NOT NULL,
  occurred_on date NOT NULL,
  what text NOT NULL,
  serious boolean NOT NULL,
  follow_up_due_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT incident_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT incident_kind_is_known CHECK (kind IN ('near_miss', 'threat', 'violence', 'accident', 'ill_health', 'overload', 'victimisation')),
  CONSTRAINT incident_place_is_known CHECK (place IN ('office', 'home_visit', 'elsewhere', 'digital')),
  CONSTRAINT incident_is_said CHECK (what <> ''),
  CONSTRAINT incident_is_followed_up_after_it_occurred CHECK (follow_up_due_on >= occurred_on),
  CONSTRAINT incident_is_in_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit,
  CONSTRAINT incident_is_written_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON TABLE incident IS 'What happened, or nearly did, to staff at work. Whoever writes it in is the one who reports it; nobody else is named.';
CREATE INDEX incident_of_unit ON incident (municipality_code, unit_id, occurred_on);
CREATE INDEX incident_of_writer ON incident (municipality_code, recorded_by);

CREATE TABLE incident_step (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  kind text NOT NULL,
  on_day date NOT NULL,
  what text NOT NULL,
  serious boolean,
  due_on date,
  owner text,
  action_id uuid,
  reference text,
  struck_at timestamptz,
  struck_by uuid,
  struck_why text,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT incident_step_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT incident_step_kind_is_known
    CHECK (kind IN ('judged', 'told_authority', 'told_representative', 'action', 'action_done', 'follow_up', 'closed')),
  CONSTRAINT incident_step_is_said CHECK (what <> ''),
  CONSTRAINT incident_is_judged_serious_or_not CHECK ((serious IS NOT NULL) = (kind = 'judged')),
  CONSTRAINT incident_action_has_owner_and_day CHECK (kind <> 'action' OR num_nonnulls(owner, due_on) = 2),
  CONSTRAINT incident_action_done_names_it CHECK ((action_id IS NOT NULL) = (kind = 'action_done')),
  CONSTRAINT incident_step_is_struck_wholly_or_not CHECK (num_nonnulls(struck_at, struck_by, struck_why) IN (0, 3)),
  CONSTRAINT incident_step_is_of_an_incident FOREIGN KEY (municipality_code, incident_id) REFERENCES incident,
  CONSTRAINT incident_step_is_of_an_action FOREIGN KEY (municipality_code, action_id) REFERENCES incident_step,
  CONSTRAINT incident_step_is_struck_by_staff FOREIGN KEY (municipality_code, struck_by) REFERENCES staff,
  CONSTRAINT incident_step_is_written_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
CREATE INDEX incident_step_of_incident ON incident_step (municipality_code, incident_id);
CREATE INDEX incident_step_of_action ON incident_step (municipality_code, action_id);
CREATE INDEX incident_step_of_striker ON incident_step (municipality_code, struck_by);
CREATE INDEX incident_step_of_writer ON incident_step (municipality_code, recorded_by);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['agreed_figure', 'vision_goal', 'vision_follow_up', 'cooperation_meeting', 'cooperation_matter', 'cooperation_addition',
    'safety_request', 'safety_request_step', 'work_stop', 'incident', 'incident_step'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
  END LOOP;
END $$;
GRANT UPDATE (ended_on, ended_by) ON agreed_figure TO helhet_app;
GRANT UPDATE (ended_on, ended_by, ended_why) ON vision_goal TO helhet_app;
GRANT UPDATE (held_on, place, participants, employer_approved_at, employer_approved_by, union_approved_at, union_approved_by)
  ON cooperation_meeting TO helhet_app;
GRANT UPDATE (kind, title, what, outcome, outcome_words, union_view, request_id) ON cooperation_matter TO helhet_app;
GRANT DELETE ON cooperation_matter TO helhet_app;
GRANT UPDATE (struck_at, struck_by, struck_why) ON safety_request_step TO helhet_app;
GRANT UPDATE (ended_at, ended_how, ended_words, ended_by) ON work_stop TO helhet_app;
GRANT UPDATE (struck_at, struck_by, struck_why) ON incident_step TO helhet_app;
