-- Who is at work: where each member of staff is, by half-day, as planned and as answered. Nothing is written for who has not answered: silence
-- is neither present nor away. A correction is a new row that names the old; the old one stays with when it was replaced.
CREATE TABLE presence (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  staff_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  day_on date NOT NULL,
  half text NOT NULL,
  state text NOT NULL,
  reason text,
  kind text NOT NULL,
  source text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  supersedes_id uuid,
  replaced_at timestamptz,
  CONSTRAINT presence_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT presence_half_is_known CHECK (half IN ('morning', 'afternoon')),
  CONSTRAINT presence_state_is_known CHECK (state IN ('office', 'remote', 'away')),
  CONSTRAINT presence_reason_is_known CHECK (reason IN ('sick', 'sick_child', 'leave', 'holiday', 'training', 'other')),
  CONSTRAINT presence_reason_is_of_who_is_away CHECK (reason IS NULL OR state = 'away'),
  CONSTRAINT presence_kind_is_known CHECK (kind IN ('plan', 'answer')),
  CONSTRAINT presence_source_is_known CHECK (source IN ('self', 'manager', 'import', 'system', 'halves')),
  CONSTRAINT presence_is_superseded_once UNIQUE (municipality_code, supersedes_id),
  CONSTRAINT presence_is_of_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff,
  CONSTRAINT presence_is_in_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit,
  CONSTRAINT presence_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff,
  CONSTRAINT presence_supersedes_another FOREIGN KEY (municipality_code, supersedes_id) REFERENCES presence);
COMMENT ON COLUMN presence.unit_id IS 'Where the person worked when it was entered: history stays with that unit.';
COMMENT ON COLUMN presence.kind IS 'A plan was entered before the day, an answer on the day or later.';
COMMENT ON COLUMN presence.reason IS 'For the person and for who manages the unit alone.';
CREATE UNIQUE INDEX one_presence_of_a_half_stands ON presence (municipality_code, staff_id, day_on, half) WHERE replaced_at IS NULL;
CREATE INDEX presence_by_day ON presence (municipality_code, day_on) WHERE replaced_at IS NULL;
CREATE INDEX presence_of_staff ON presence (municipality_code, staff_id, day_on);
CREATE INDEX presence_of_unit ON presence (municipality_code, unit_id, day_on);
CREATE INDEX presence_of_writer ON presence (municipality_code, recorded_by);
CREATE INDEX absence_by_day ON absence_day (municipality_code, absent_on);

-- The share that must be at work in a unit, where it is another than the municipality's own for units with authority.
CREATE TABLE presence_floor (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  share numeric(4, 3) NOT NULL,
  from_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT presence_floor_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT presence_floor_is_a_share CHECK (share >= 0 AND share <= 1),
  CONSTRAINT presence_floor_is_of_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit,
  CONSTRAINT presence_floor_is_set_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
CREATE INDEX presence_floor_of_unit ON presence_floor (municipality_code, unit_id, from_on);
CREATE INDEX presence_floor_of_writer ON presence_floor (municipality_code, recorded_by);

-- A floor that breaks even if all who have not answered come: raised with the answer that broke it, ended with the one that mended it.
CREATE TABLE floor_alarm (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  day_on date NOT NULL,
  half text NOT NULL,
  employed integer NOT NULL,
  away integer NOT NULL,
  least integer NOT NULL,
  raised_at timestamptz NOT NULL,
  ended_at timestamptz,
  CONSTRAINT floor_alarm_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT floor_alarm_half_is_known CHECK (half IN ('morning', 'afternoon')),
  CONSTRAINT floor_alarm_is_of_a_broken_floor CHECK (employed - away < least),
  CONSTRAINT floor_alarm_is_of_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit);
CREATE UNIQUE INDEX one_floor_alarm_stands ON floor_alarm (municipality_code, unit_id, day_on, half) WHERE ended_at IS NULL;
CREATE INDEX floor_alarm_of_unit ON floor_alarm (municipality_code, unit_id, day_on);

-- Two who are kept in the same half of the staff: they meet anyway.
CREATE TABLE presence_pair (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  one_staff_id uuid NOT NULL,
  other_staff_id uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  ended_at timestamptz,
  ended_by uuid,
  CONSTRAINT presence_pair_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT presence_pair_kind_is_known CHECK (kind IN ('household', 'car_pool')),
  CONSTRAINT presence_pair_is_two CHECK (one_staff_id < other_staff_id),
  CONSTRAINT presence_pair_is_ended_wholly_or_not CHECK (num_nonnulls(ended_at, ended_by) IN (0, 2)),
  CONSTRAINT presence_pair_has_one FOREIGN KEY (municipality_code, one_staff_id) REFERENCES staff,
  CONSTRAINT presence_pair_has_another FOREIGN KEY (municipality_code, other_staff_id) REFERENCES staff,
  CONSTRAINT presence_pair_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff,
  CONSTRAINT presence_pair_is_ended_by_staff FOREIGN KEY (municipality_code, ended_by) REFERENCES staff);
CREATE UNIQUE INDEX presence_pair_stands_already ON presence_pair (municipality_code, one_staff_id, other_staff_id) WHERE ended_at IS NULL;
CREATE INDEX presence_pair_of_one ON presence_pair (municipality_code, one_staff_id);
CREATE INDEX presence_pair_of_other ON presence_pair (municipality_code, other_staff_id);
CREATE INDEX presence_pair_of_writer ON presence_pair (municipality_code, recorded_by);
CREATE INDEX presence_pair_of_ender ON presence_pair (municipality_code, ended_by);

-- The staff in two halves that never meet at the office: a proposal until somebody applies it.
CREATE TABLE halves_plan (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  unit_id uuid,
  from_on date NOT NULL,
  to_on date NOT NULL,
  swap_weekday integer NOT NULL,
  swap_weeks integer NOT NULL,
  objective integer NOT NULL,
  bound integer NOT NULL,
  conflicts jsonb NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  applied_at timestamptz,
  applied_by uuid,
  CONSTRAINT halves_plan_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT halves_plan_ends_after_it_begins CHECK (to_on >= from_on),
  CONSTRAINT halves_plan_swaps_on_a_working_day CHECK (swap_weekday BETWEEN 1 AND 5 AND swap_weeks BETWEEN 1 AND 4),
  CONSTRAINT halves_plan_is_not_under_its_bound CHECK (objective >= bound),
  CONSTRAINT halves_plan_is_applied_wholly_or_not CHECK (num_nonnulls(applied_at, applied_by) IN (0, 2)),
  CONSTRAINT halves_plan_is_of_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit,
  CONSTRAINT halves_plan_is_made_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff,
  CONSTRAINT halves_plan_is_applied_by_staff FOREIGN KEY (municipality_code, applied_by) REFERENCES staff);
COMMENT ON COLUMN halves_plan.unit_id IS 'Empty: all units together.';
CREATE INDEX halves_plan_of_unit ON halves_plan (municipality_code, unit_id);
CREATE INDEX halves_plan_of_writer ON halves_plan (municipality_code, recorded_by);
CREATE INDEX halves_plan_of_applier ON halves_plan (municipality_code, applied_by);

CREATE TABLE halves_member (
  municipality_code char(4) NOT NULL,
  plan_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  team text NOT NULL,
  CONSTRAINT halves_member_pk PRIMARY KEY (municipality_code, plan_id, staff_id),
  CONSTRAINT halves_member_team_is_known CHECK (team IN ('a', 'b')),
  CONSTRAINT halves_member_is_of_a_plan FOREIGN KEY (municipality_code, plan_id) REFERENCES halves_plan,
  CONSTRAINT halves_member_is_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff);
CREATE INDEX halves_member_of_staff ON halves_member (municipality_code, staff_id);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['presence', 'presence_floor', 'floor_alarm', 'presence_pair', 'halves_plan', 'halves_member'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
GRANT UPDATE (replaced_at) ON presence TO helhet_app;
GRANT UPDATE (ended_at) ON floor_alarm TO helhet_app;
GRANT UPDATE (ended_at, ended_by) ON presence_pair TO helhet_app;
GRANT UPDATE (applied_at, applied_by) ON halves_plan TO helhet_app;

-- Time systems of the municipality may report presence.
ALTER TABLE client_credential DROP CONSTRAINT client_credential_scope_is_known;
ALTER TABLE client_credential ADD CONSTRAINT client_credential_scope_is_known CHECK (scope <@ ARRAY['concern.report', 'presence.report']);
