-- What somebody could not do or read, told through the accessibility statement's form (act 2018:1937 13 §).
CREATE TABLE accessibility_fault (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  page text NOT NULL,
  description text NOT NULL,
  contact text,
  recorded_at timestamptz NOT NULL,
  answered_at timestamptz,
  answered_by uuid,
  CONSTRAINT accessibility_fault_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT accessibility_fault_is_short CHECK (length(page) <= 200 AND length(description) <= 2000 AND length(contact) <= 200),
  CONSTRAINT accessibility_fault_is_answered_wholly_or_not_at_all CHECK (num_nonnulls(answered_at, answered_by) IN (0, 2)),
  CONSTRAINT accessibility_fault_is_of_a_municipality FOREIGN KEY (municipality_code) REFERENCES municipality,
  CONSTRAINT accessibility_fault_is_answered_by_staff FOREIGN KEY (municipality_code, answered_by) REFERENCES staff);
COMMENT ON COLUMN accessibility_fault.contact IS 'How the sender wants the answer; given freely, may be empty.';
CREATE INDEX accessibility_fault_by_answerer ON accessibility_fault (municipality_code, answered_by);
ALTER TABLE accessibility_fault ENABLE ROW LEVEL SECURITY;
ALTER TABLE accessibility_fault FORCE ROW LEVEL SECURITY;
CREATE POLICY accessibility_fault_is_own ON accessibility_fault USING (municipality_code = app_municipality());
GRANT SELECT, INSERT ON accessibility_fault TO helhet_app;
GRANT UPDATE (answered_at, answered_by) ON accessibility_fault TO helhet_app;
