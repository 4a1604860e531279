-- The plan for crises: what must go on whatever happens, in which order, and what may run in low gear. A version is written as a draft and stands
-- as it was adopted; what is wrong in it is put right in the next. Activities keep their id from version to version, so that versions compare.
CREATE TABLE crisis_plan (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL,
  stage text NOT NULL,
  aim text NOT NULL,
  change_note text,
  follows_activation_id uuid,
  taught text,
  valid_from_on date,
  adopted_on date,
  adopted_who text,
  adopted_at timestamptz,
  adopted_by uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT crisis_plan_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT crisis_plan_version_is_its_own UNIQUE (municipality_code, version),
  CONSTRAINT crisis_plan_is_known_by_its_stage UNIQUE (municipality_code, id, stage),
  CONSTRAINT crisis_plan_version_counts_from_one CHECK (version >= 1),
  CONSTRAINT crisis_plan_stage_is_known CHECK (stage IN ('draft', 'adopted')),
  CONSTRAINT crisis_plan_says_its_aim CHECK (aim <> ''),
  CONSTRAINT crisis_plan_is_adopted_wholly_or_not CHECK (num_nonnulls(valid_from_on, adopted_on, adopted_who, adopted_at, adopted_by)
    = CASE stage WHEN 'adopted' THEN 5 ELSE 0 END),
  CONSTRAINT crisis_plan_says_who_adopted_it CHECK (adopted_who <> ''),
  CONSTRAINT crisis_plan_holds_from_its_adoption CHECK (valid_from_on >= adopted_on),
  CONSTRAINT crisis_plan_says_what_changed CHECK (version = 1 OR stage = 'draft' OR change_note <> ''),
  CONSTRAINT crisis_plan_after_a_crisis_says_what_it_taught CHECK (follows_activation_id IS NULL OR stage = 'draft' OR taught <> ''),
  CONSTRAINT crisis_plan_is_adopted_by_staff FOREIGN KEY (municipality_code, adopted_by) REFERENCES staff,
  CONSTRAINT crisis_plan_is_written_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN crisis_plan.follows_activation_id IS 'The latest crisis when this version was begun; what it taught must then be said.';
COMMENT ON COLUMN crisis_plan.adopted_who IS 'Who adopted it, in words: a committee and its paragraph, a director.';
CREATE UNIQUE INDEX one_draft_of_the_crisis_plan ON crisis_plan (municipality_code) WHERE stage = 'draft';
CREATE INDEX crisis_plan_of_adopter ON crisis_plan (municipality_code, adopted_by);
CREATE INDEX crisis_plan_of_writer ON crisis_plan (municipality_code, recorded_by);
CREATE INDEX crisis_plan_after_activation ON crisis_plan (municipality_code, follows_activation_id);

CREATE TABLE crisis_activity (
  municipality_code char(4) NOT NULL,
  plan_id uuid NOT NULL,
  activity_id uuid NOT NULL,
  plan_stage text NOT NULL,
  name text COLLATE swedish NOT NULL,
  unit_id uuid,
  priority smallint NOT NULL,
  rank integer NOT NULL,
  hours_per_day numeric(6, 2) NOT NULL,
  competence text,
  qualified boolean NOT NULL,
  tolerable_hours integer NOT NULL,
  plan_b text NOT NULL,
  low_gear_from smallint,
  low_gear_words text,
  covers text[] NOT NULL,
  CONSTRAINT crisis_activity_pk PRIMARY KEY (municipality_code, plan_id, activity_id),
  CONSTRAINT crisis_activity_has_a_name CHECK (name <> '' AND length(name) <= 120),
  CONSTRAINT crisis_activity_class_is_one_to_four CHECK (priority BETWEEN 1 AND 4),
  CONSTRAINT crisis_activity_rank_is_a_place CHECK (rank BETWEEN 1 AND 999),
  CONSTRAINT crisis_activity_needs_hours_of_a_day CHECK (hours_per_day BETWEEN 0 AND 2000),
  CONSTRAINT crisis_activity_competence_is_a_code CHECK (competence ~ '^[a-z0-9_-]{1,40}$'),
  CONSTRAINT crisis_activity_outage_is_hours CHECK (tolerable_hours BETWEEN 0 AND 8760),
  CONSTRAINT crisis_activity_has_a_plan_b CHECK (plan_b <> ''),
  CONSTRAINT crisis_activity_level_is_one_to_three CHECK (low_gear_from BETWEEN 1 AND 3),
  CONSTRAINT crisis_activity_of_the_first_class_never_slows CHECK (priority > 1 OR low_gear_from IS NULL),
  CONSTRAINT crisis_activity_is_of_a_plan FOREIGN KEY (municipality_code, plan_id, plan_stage)
    REFERENCES crisis_plan (municipality_code, id, stage) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT crisis_activity_is_of_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit);
COMMENT ON COLUMN crisis_activity.activity_id IS 'The same in every version of the plan.';
COMMENT ON COLUMN crisis_activity.unit_id IS 'Empty: the activity is of every unit, or of none in particular.';
COMMENT ON COLUMN crisis_activity.hours_per_day IS 'Hours of work that a working day needs; 0: as it comes.';
COMMENT ON COLUMN crisis_activity.tolerable_hours IS 'How long it may stand still, hours; 0: not at all.';
COMMENT ON COLUMN crisis_activity.covers IS 'Which rows of the worklists are of it: task, unseen, restriction, or the id of a rule of law.';
CREATE INDEX crisis_activity_of_plan ON crisis_activity (municipality_code, plan_id, plan_stage);
CREATE INDEX crisis_activity_of_unit ON crisis_activity (municipality_code, unit_id);

CREATE TABLE crisis_activity_need (
  municipality_code char(4) NOT NULL,
  plan_id uuid NOT NULL,
  activity_id uuid NOT NULL,
  needs_id uuid NOT NULL,
  plan_stage text NOT NULL,
  CONSTRAINT crisis_activity_need_pk PRIMARY KEY (municipality_code, plan_id, activity_id, needs_id),
  CONSTRAINT crisis_activity_needs_another CHECK (activity_id <> needs_id),
  CONSTRAINT crisis_activity_need_is_of_a_plan FOREIGN KEY (municipality_code, plan_id, plan_stage)
    REFERENCES crisis_plan (municipality_code, id, stage) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT crisis_activity_need_is_of_an_activity FOREIGN KEY (municipality_code, plan_id, activity_id)
    REFERENCES crisis_activity ON DELETE CASCADE,
  CONSTRAINT crisis_activity_need_is_an_activity FOREIGN KEY (municipality_code, plan_id, needs_id)
    REFERENCES crisis_activity ON DELETE CASCADE);
COMMENT ON TABLE crisis_activity_need IS 'That one activity cannot go on without another. No circles: checked when the plan is written.';
CREATE INDEX crisis_activity_need_of_plan ON crisis_activity_need (municipality_code, plan_id, plan_stage);
CREATE INDEX crisis_activity_need_of_needed ON crisis_activity_need (municipality_code, plan_id, needs_id);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['crisis_plan', 'crisis_activity', 'crisis_activity_need'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
    EXECUTE format('GRANT SELECT, INSERT, DELETE ON %I TO helhet_app', t);
  END LOOP;
END $$;
-- What has been adopted stands: the run role changes and removes drafts alone. The stage of the lines follows the plan's by the foreign key.
CREATE POLICY crisis_plan_is_changed_as_a_draft ON crisis_plan AS RESTRICTIVE FOR UPDATE USING (stage = 'draft') WITH CHECK (true);
CREATE POLICY crisis_plan_is_removed_as_a_draft ON crisis_plan AS RESTRICTIVE FOR DELETE USING (stage = 'draft');
CREATE POLICY crisis_activity_is_changed_in_a_draft ON crisis_activity AS RESTRICTIVE FOR UPDATE USING (plan_stage = 'draft');
CREATE POLICY crisis_activity_is_removed_from_a_draft ON crisis_activity AS RESTRICTIVE FOR DELETE USING (plan_stage = 'draft');
CREATE POLICY crisis_activity_is_added_to_a_draft ON crisis_activity AS RESTRICTIVE FOR INSERT
  WITH CHECK (app_staff() IS NULL OR plan_stage = 'draft');
CREATE POLICY crisis_activity_need_is_removed_from_a_draft ON crisis_activity_need AS RESTRICTIVE FOR DELETE USING (plan_stage = 'draft');
CREATE POLICY crisis_activity_need_is_added_to_a_draft ON crisis_activity_need AS RESTRICTIVE FOR INSERT
  WITH CHECK (app_staff() IS NULL OR plan_stage = 'draft');
GRANT UPDATE (stage, aim, change_note, follows_activation_id, taught, valid_from_on, adopted_on, adopted_who, adopted_at, adopted_by) ON crisis_plan TO helhet_app;
GRANT UPDATE (name, unit_id, priority, rank, hours_per_day, competence, qualified, tolerable_hours, plan_b, low_gear_from, low_gear_words, covers)
  ON crisis_activity TO helhet_app;
