-- What members of staff are able to do, beyond their role, and plans of who covers for whom. Nothing here is about a client.
CREATE TABLE competence (
  municipality_code char(4) NOT NULL,
  code text NOT NULL,
  name_sv text COLLATE swedish NOT NULL,
  name_en text NOT NULL,
  closed_on date,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT competence_pk PRIMARY KEY (municipality_code, code),
  CONSTRAINT competence_code_is_short CHECK (code ~ '^[a-z0-9_-]{1,40}$'),
  CONSTRAINT competence_is_named_in_both_languages CHECK (name_sv <> '' AND length(name_sv) <= 60 AND name_en <> '' AND length(name_en) <= 60),
  CONSTRAINT competence_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON TABLE competence IS 'What the municipality has added to the shipped competences.';
COMMENT ON COLUMN competence.closed_on IS 'The first day that it can no longer be chosen; who has it keeps it.';
CREATE INDEX competence_of_writer ON competence (municipality_code, recorded_by);
CREATE UNIQUE INDEX competence_name_is_taken ON competence (municipality_code, lower(name_sv)) WHERE closed_on IS NULL;

CREATE TABLE staff_competence (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  staff_id uuid NOT NULL,
  competence text NOT NULL,
  from_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  ended_at timestamptz,
  ended_by uuid,
  CONSTRAINT staff_competence_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT staff_competence_is_a_code CHECK (competence ~ '^[a-z0-9_-]{1,40}$'),
  CONSTRAINT staff_competence_is_ended_wholly_or_not CHECK (num_nonnulls(ended_at, ended_by) IN (0, 2)),
  CONSTRAINT staff_competence_is_of_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff,
  CONSTRAINT staff_competence_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff,
  CONSTRAINT staff_competence_is_ended_by_staff FOREIGN KEY (municipality_code, ended_by) REFERENCES staff);
COMMENT ON COLUMN staff_competence.competence IS 'A shipped competence, or the code of an own one; the degrees of SoL 25:1 are among the shipped.';
CREATE UNIQUE INDEX staff_competence_is_held_once ON staff_competence (municipality_code, staff_id, competence) WHERE ended_at IS NULL;
CREATE INDEX staff_competence_of_staff ON staff_competence (municipality_code, staff_id);
CREATE INDEX staff_competence_of_writer ON staff_competence (municipality_code, recorded_by);
CREATE INDEX staff_competence_of_ender ON staff_competence (municipality_code, ended_by);

-- A plan as it was made: what it was made from and what came out, never changed. Another is another row, which may say which it replaces.
CREATE TABLE cover_plan (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  from_on date NOT NULL,
  to_on date NOT NULL,
  choices jsonb NOT NULL,
  input jsonb NOT NULL,
  answer jsonb NOT NULL,
  replaces_id uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT cover_plan_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT cover_plan_ends_after_it_begins CHECK (to_on >= from_on),
  CONSTRAINT cover_plan_replaces_another FOREIGN KEY (municipality_code, replaces_id) REFERENCES cover_plan,
  CONSTRAINT cover_plan_is_asked_for_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN cover_plan.choices IS 'Locks on persons and places, and the groups that are counted as away.';
COMMENT ON COLUMN cover_plan.input IS 'What it was made from, by ids: the calculator staffing-plan gives the same answer for it.';
CREATE INDEX cover_plan_by_time ON cover_plan (municipality_code, recorded_at);
CREATE INDEX cover_plan_replaced ON cover_plan (municipality_code, replaces_id);
CREATE INDEX cover_plan_of_writer ON cover_plan (municipality_code, recorded_by);

-- A half-day that somebody works in another unit, from when a manager of that unit accepted it until it is over or called off.
CREATE TABLE cover_move (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  day_on date NOT NULL,
  half text NOT NULL,
  from_unit_id uuid NOT NULL,
  to_unit_id uuid NOT NULL,
  accepted_at timestamptz NOT NULL,
  accepted_by uuid NOT NULL,
  ended_at timestamptz,
  ended_by uuid,
  CONSTRAINT cover_move_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT cover_move_half_is_known CHECK (half IN ('morning', 'afternoon')),
  CONSTRAINT cover_move_leads_to_another_unit CHECK (from_unit_id <> to_unit_id),
  CONSTRAINT cover_move_is_ended_wholly_or_not CHECK (num_nonnulls(ended_at, ended_by) IN (0, 2)),
  CONSTRAINT cover_move_is_of_a_plan FOREIGN KEY (municipality_code, plan_id) REFERENCES cover_plan,
  CONSTRAINT cover_move_is_of_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff,
  CONSTRAINT cover_move_leaves_a_unit FOREIGN KEY (municipality_code, from_unit_id) REFERENCES unit,
  CONSTRAINT cover_move_enters_a_unit FOREIGN KEY (municipality_code, to_unit_id) REFERENCES unit,
  CONSTRAINT cover_move_is_accepted_by_staff FOREIGN KEY (municipality_code, accepted_by) REFERENCES staff,
  CONSTRAINT cover_move_is_ended_by_staff FOREIGN KEY (municipality_code, ended_by) REFERENCES staff);
CREATE UNIQUE INDEX somebody_is_in_one_place_at_a_time ON cover_move (municipality_code, staff_id, day_on, half) WHERE ended_at IS NULL;
CREATE INDEX cover_move_of_plan ON cover_move (municipality_code, plan_id);
CREATE INDEX cover_move_by_day ON cover_move (municipality_code, day_on) WHERE ended_at IS NULL;
CREATE INDEX cover_move_from ON cover_move (municipality_code, from_unit_id);
CREATE INDEX cover_move_to ON cover_move (municipality_code, to_unit_id);
CREATE INDEX cover_move_of_accepter ON cover_move (municipality_code, accepted_by);
CREATE INDEX cover_move_of_ender ON cover_move (municipality_code, ended_by);

-- What was opened for somebody who covers: a deputyship for one who is away, or the intake role of the unit. Each ends by its own last day.
CREATE TABLE cover_access (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  deputy_id uuid,
  role_id uuid,
  from_on date NOT NULL,
  to_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT cover_access_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT cover_access_is_by_one_way CHECK (num_nonnulls(deputy_id, role_id) = 1),
  CONSTRAINT cover_access_has_an_end CHECK (to_on >= from_on),
  CONSTRAINT cover_access_is_of_a_plan FOREIGN KEY (municipality_code, plan_id) REFERENCES cover_plan,
  CONSTRAINT cover_access_is_of_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff,
  CONSTRAINT cover_access_is_to_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit,
  CONSTRAINT cover_access_is_a_deputyship FOREIGN KEY (municipality_code, deputy_id) REFERENCES deputy,
  CONSTRAINT cover_access_is_a_role FOREIGN KEY (municipality_code, role_id) REFERENCES role_assignment);
CREATE INDEX cover_access_of_plan ON cover_access (municipality_code, plan_id);
CREATE INDEX cover_access_of_staff ON cover_access (municipality_code, staff_id);
CREATE INDEX cover_access_to_unit ON cover_access (municipality_code, unit_id);
CREATE INDEX cover_access_of_deputy ON cover_access (municipality_code, deputy_id);
CREATE INDEX cover_access_of_role ON cover_access (municipality_code, role_id);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['competence', 'staff_competence', 'cover_plan', 'cover_move', 'cover_access'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
GRANT UPDATE (closed_on) ON competence TO helhet_app;
GRANT UPDATE (ended_at, ended_by) ON staff_competence, cover_move TO helhet_app;
