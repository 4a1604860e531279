-- Protected data is hidden until somebody says why it is needed; then it is shown to that member of staff for a quarter of an hour.
CREATE TABLE person_reveal (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  purpose text NOT NULL,
  reason text,
  shown_at timestamptz NOT NULL,
  until_at timestamptz NOT NULL,
  access uuid[] NOT NULL,
  CONSTRAINT person_reveal_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT person_reveal_purpose_is_known CHECK (purpose IN ('contact', 'decision', 'other')),
  CONSTRAINT person_reveal_other_purpose_is_said CHECK (purpose <> 'other' OR reason <> ''),
  CONSTRAINT person_reveal_ends_after_it_begins CHECK (until_at > shown_at),
  CONSTRAINT person_reveal_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT person_reveal_is_to_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff);
CREATE INDEX person_reveal_of_person ON person_reveal (municipality_code, person_id, staff_id, until_at);
CREATE INDEX person_reveal_of_staff ON person_reveal (municipality_code, staff_id);
ALTER TABLE person_reveal ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_reveal FORCE ROW LEVEL SECURITY;
CREATE POLICY person_reveal_opens_to_its_keys ON person_reveal USING (municipality_code = app_municipality() AND app_sees(access))
  WITH CHECK (municipality_code = app_municipality());
GRANT SELECT, INSERT, UPDATE (access) ON person_reveal TO helhet_app;
