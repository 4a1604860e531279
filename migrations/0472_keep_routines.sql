-- Routines and governing documents: who owns them, in versions that stand as they were adopted, when each holds, when it is looked at again, at which
-- step of a case it applies, and who has read it. A crisis routine has a last day and ends by itself unless a version without one is adopted.
CREATE TABLE routine (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  title text COLLATE swedish NOT NULL,
  kind text NOT NULL,
  owner_id uuid NOT NULL,
  closed_on date,
  closed_reason text,
  closed_by uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT routine_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT routine_has_a_title CHECK (title <> '' AND length(title) <= 120),
  CONSTRAINT routine_kind_is_known CHECK (kind IN ('routine', 'crisis_routine', 'guideline', 'policy', 'governing_document')),
  CONSTRAINT routine_is_closed_wholly_or_not CHECK (num_nonnulls(closed_on, closed_reason, closed_by) IN (0, 3)),
  CONSTRAINT routine_is_owned_by_staff FOREIGN KEY (municipality_code, owner_id) REFERENCES staff,
  CONSTRAINT routine_is_closed_by_staff FOREIGN KEY (municipality_code, closed_by) REFERENCES staff,
  CONSTRAINT routine_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN routine.kind IS 'A crisis routine that is made permanent becomes a routine.';
CREATE INDEX routine_of_owner ON routine (municipality_code, owner_id);
CREATE INDEX routine_of_closer ON routine (municipality_code, closed_by);
CREATE INDEX routine_of_writer ON routine (municipality_code, recorded_by);
CREATE UNIQUE INDEX routine_title_is_taken ON routine (municipality_code, lower(title)) WHERE closed_on IS NULL;

CREATE TABLE routine_version (
  municipality_code char(4) NOT NULL,
  routine_id uuid NOT NULL,
  version integer NOT NULL,
  stage text NOT NULL,
  body text NOT NULL,
  change_note text,
  steps text[] NOT NULL,
  valid_from_on date,
  valid_to_on date,
  review_on date,
  adopted_on date,
  adopted_who text,
  adopted_at timestamptz,
  adopted_by uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT routine_version_pk PRIMARY KEY (municipality_code, routine_id, version),
  CONSTRAINT routine_version_counts_from_one CHECK (version >= 1),
  CONSTRAINT routine_version_stage_is_known CHECK (stage IN ('draft', 'adopted')),
  CONSTRAINT routine_version_says_something CHECK (body <> ''),
  CONSTRAINT routine_version_is_adopted_wholly_or_not CHECK (num_nonnulls(valid_from_on, adopted_on, adopted_who, adopted_at, adopted_by)
    = CASE stage WHEN 'adopted' THEN 5 ELSE 0 END),
  CONSTRAINT routine_version_ends_or_is_looked_at_again CHECK (stage = 'draft' OR num_nonnulls(valid_to_on, review_on) >= 1),
  CONSTRAINT routine_version_says_who_adopted_it CHECK (adopted_who <> ''),
  CONSTRAINT routine_version_holds_from_its_adoption CHECK (valid_from_on >= adopted_on),
  CONSTRAINT routine_version_ends_after_it_begins CHECK (valid_to_on >= valid_from_on),
  CONSTRAINT routine_version_says_what_changed CHECK (version = 1 OR stage = 'draft' OR change_note <> ''),
  CONSTRAINT routine_version_is_of_a_routine FOREIGN KEY (municipality_code, routine_id) REFERENCES routine,
  CONSTRAINT routine_version_is_adopted_by_staff FOREIGN KEY (municipality_code, adopted_by) REFERENCES staff,
  CONSTRAINT routine_version_is_written_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN routine_version.valid_to_on IS 'The last day; needed for a crisis routine, which then ends by itself.';
COMMENT ON COLUMN routine_version.steps IS 'Codes of the steps of a case where it applies.';
CREATE UNIQUE INDEX one_draft_of_a_routine ON routine_version (municipality_code, routine_id) WHERE stage = 'draft';
CREATE INDEX routine_version_of_adopter ON routine_version (municipality_code, adopted_by);
CREATE INDEX routine_version_of_writer ON routine_version (municipality_code, recorded_by);

CREATE TABLE routine_read (
  municipality_code char(4) NOT NULL,
  routine_id uuid NOT NULL,
  version integer NOT NULL,
  staff_id uuid NOT NULL,
  read_at timestamptz NOT NULL,
  CONSTRAINT routine_read_pk PRIMARY KEY (municipality_code, routine_id, version, staff_id),
  CONSTRAINT routine_read_is_of_a_version FOREIGN KEY (municipality_code, routine_id, version) REFERENCES routine_version,
  CONSTRAINT routine_read_is_by_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff);
CREATE INDEX routine_read_of_staff ON routine_read (municipality_code, staff_id);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['routine', 'routine_version', 'routine_read'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
GRANT UPDATE (title, kind, owner_id, closed_on, closed_reason, closed_by) ON routine TO helhet_app;
GRANT UPDATE (stage, body, change_note, steps, valid_from_on, valid_to_on, review_on, adopted_on, adopted_who, adopted_at, adopted_by) ON routine_version TO helhet_app;
GRANT DELETE ON routine_version TO helhet_app;
CREATE POLICY routine_version_is_changed_as_a_draft ON routine_version AS RESTRICTIVE FOR UPDATE USING (stage = 'draft') WITH CHECK (true);
CREATE POLICY routine_version_is_removed_as_a_draft ON routine_version AS RESTRICTIVE FOR DELETE USING (stage = 'draft');
