-- Employments as events and days away, filled from the first day; their pages come later.
CREATE TABLE employment_event (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  staff_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  post text NOT NULL,
  from_on date NOT NULL,
  to_on date,
  end_reason text,
  permanent boolean NOT NULL,
  hours_share numeric(4, 3) NOT NULL,
  experience_since_on date,
  recorded_at timestamptz NOT NULL,
  supersedes_id uuid,
  CONSTRAINT employment_event_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT employment_ends_after_it_begins CHECK (to_on >= from_on),
  CONSTRAINT employment_end_reason_is_known CHECK (end_reason IN ('own_request', 'retirement', 'end_of_temporary', 'internal_move', 'employer', 'death')),
  CONSTRAINT employment_ends_wholly_or_not_at_all CHECK (num_nonnulls(to_on, end_reason) IN (0, 2)),
  CONSTRAINT employment_hours_are_a_share CHECK (hours_share > 0 AND hours_share <= 1),
  CONSTRAINT employment_is_superseded_once UNIQUE (municipality_code, supersedes_id),
  CONSTRAINT employment_is_of_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff,
  CONSTRAINT employment_is_in_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit,
  CONSTRAINT employment_supersedes_another FOREIGN KEY (municipality_code, supersedes_id) REFERENCES employment_event);
CREATE INDEX employment_event_of_staff ON employment_event (municipality_code, staff_id);
CREATE INDEX employment_event_of_unit ON employment_event (municipality_code, unit_id);

CREATE TABLE absence_day (
  municipality_code char(4) NOT NULL,
  staff_id uuid NOT NULL,
  absent_on date NOT NULL,
  kind text NOT NULL,
  share numeric(4, 3) NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT absence_day_pk PRIMARY KEY (municipality_code, staff_id, absent_on, kind),
  CONSTRAINT absence_kind_is_known CHECK (kind IN ('sick', 'sick_child', 'leave', 'holiday', 'training', 'other')),
  CONSTRAINT absence_is_a_share_of_a_day CHECK (share > 0 AND share <= 1),
  CONSTRAINT absence_is_of_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff);
