-- Visiting restrictions at homes and at everything that a provider runs: from when to when, why, decided by whom, who has been told, which
-- exceptions there are. It limits visits to a place and no child's own contact, which takes a decision under LVU 14 §. A correction is the next
-- row of the same restriction: what was told and excepted stands with the first.
CREATE TABLE visit_restriction (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  series_id uuid NOT NULL,
  home_id uuid,
  provider_id uuid,
  from_on date NOT NULL,
  to_on date,
  review_on date,
  reason_kind text NOT NULL,
  reason text NOT NULL,
  decided_on date NOT NULL,
  decided_who text NOT NULL,
  correction text,
  period_id uuid NOT NULL,
  replaces_id uuid,
  replaced_at timestamptz,
  ended_on date,
  ended_reason text,
  ended_at timestamptz,
  ended_by uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT visit_restriction_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT visit_restriction_is_at_a_home_or_a_provider CHECK (num_nonnulls(home_id, provider_id) = 1),
  CONSTRAINT visit_restriction_ends_after_it_begins CHECK (to_on >= from_on),
  CONSTRAINT visit_restriction_without_end_is_reviewed CHECK (to_on IS NOT NULL OR review_on >= from_on),
  CONSTRAINT visit_restriction_reason_is_known CHECK (reason_kind IN ('infection', 'safety', 'premises', 'staffing', 'authority', 'other')),
  CONSTRAINT visit_restriction_says_why_and_who CHECK (reason <> '' AND decided_who <> ''),
  CONSTRAINT visit_restriction_correction_says_why CHECK ((id = series_id) = (correction IS NULL)
    AND (correction IS NULL) = (replaces_id IS NULL) AND correction <> ''),
  CONSTRAINT visit_restriction_is_ended_wholly_or_not_at_all CHECK (num_nonnulls(ended_on, ended_reason, ended_at, ended_by) IN (0, 4)),
  CONSTRAINT visit_restriction_is_at_a_known_home FOREIGN KEY (municipality_code, home_id) REFERENCES home,
  CONSTRAINT visit_restriction_is_at_a_known_provider FOREIGN KEY (municipality_code, provider_id) REFERENCES provider,
  CONSTRAINT visit_restriction_replaces_a_row FOREIGN KEY (municipality_code, replaces_id) REFERENCES visit_restriction,
  CONSTRAINT visit_restriction_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff,
  CONSTRAINT visit_restriction_is_ended_by_staff FOREIGN KEY (municipality_code, ended_by) REFERENCES staff);
COMMENT ON COLUMN visit_restriction.series_id IS 'The id of the first row; a correction is a later row of the same.';
COMMENT ON COLUMN visit_restriction.ended_on IS 'The last day that it held, when it was ended before its time.';
COMMENT ON COLUMN visit_restriction.period_id IS 'The id of the first row with these days: who was told of others is told anew.';
CREATE UNIQUE INDEX one_row_of_a_visit_restriction_stands ON visit_restriction (municipality_code, series_id) WHERE replaced_at IS NULL;
CREATE INDEX visit_restriction_by_replaced ON visit_restriction (municipality_code, replaces_id);
CREATE INDEX visit_restriction_at_home ON visit_restriction (municipality_code, home_id);
CREATE INDEX visit_restriction_at_provider ON visit_restriction (municipality_code, provider_id);
CREATE INDEX visit_restriction_of_writer ON visit_restriction (municipality_code, recorded_by);
CREATE INDEX visit_restriction_of_ender ON visit_restriction (municipality_code, ended_by);

-- That the home, or the responsible workers together, were told.
CREATE TABLE visit_restriction_told (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  series_id uuid NOT NULL,
  period_id uuid NOT NULL,
  whom text NOT NULL,
  told_on date NOT NULL,
  way text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT visit_restriction_told_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT visit_restriction_told_whom_is_known CHECK (whom IN ('home', 'workers')),
  CONSTRAINT visit_restriction_told_way_is_known CHECK (way IN ('meeting', 'phone', 'video', 'letter', 'message')),
  CONSTRAINT visit_restriction_told_is_of_a_restriction FOREIGN KEY (municipality_code, series_id) REFERENCES visit_restriction,
  CONSTRAINT visit_restriction_told_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
CREATE INDEX visit_restriction_told_of_series ON visit_restriction_told (municipality_code, series_id);
CREATE INDEX visit_restriction_told_of_writer ON visit_restriction_told (municipality_code, recorded_by);

-- Whom an exception is for by part, for everybody who lives there.
CREATE TABLE visit_restriction_exception (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  series_id uuid NOT NULL,
  whom text NOT NULL,
  from_on date NOT NULL,
  to_on date,
  reason text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT visit_restriction_exception_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT visit_restriction_exception_whom_is_known CHECK (whom IN ('custodians', 'siblings', 'relatives', 'counsel', 'social_services', 'other')),
  CONSTRAINT visit_restriction_exception_ends_after_it_begins CHECK (to_on >= from_on),
  CONSTRAINT visit_restriction_exception_says_why CHECK (reason <> ''),
  CONSTRAINT visit_restriction_exception_is_of_a_restriction FOREIGN KEY (municipality_code, series_id) REFERENCES visit_restriction,
  CONSTRAINT visit_restriction_exception_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
CREATE INDEX visit_restriction_exception_of_series ON visit_restriction_exception (municipality_code, series_id);
CREATE INDEX visit_restriction_exception_of_writer ON visit_restriction_exception (municipality_code, recorded_by);

-- What one placed child has of a restriction: that the child and the custodians were told, that contact by video or telephone was offered, an
-- exception for this child's visitors.
CREATE TABLE visit_restriction_child (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  series_id uuid NOT NULL,
  period_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  happened_on date NOT NULL,
  way text,
  whom text,
  to_on date,
  words text NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT visit_restriction_child_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT visit_restriction_child_kind_is_known CHECK (kind IN ('child_told', 'custodians_told', 'digital_offered', 'exception')),
  CONSTRAINT visit_restriction_child_way_is_known CHECK (way IN ('meeting', 'phone', 'video', 'letter', 'message')),
  CONSTRAINT visit_restriction_child_was_told_in_a_way CHECK ((kind = 'exception') = (way IS NULL)),
  CONSTRAINT visit_restriction_child_exception_is_for_somebody CHECK ((kind = 'exception') = (whom IS NOT NULL)
    AND whom IN ('custodians', 'siblings', 'relatives', 'counsel', 'social_services', 'other')),
  CONSTRAINT visit_restriction_child_exception_says_why CHECK (kind <> 'exception' OR words <> ''),
  CONSTRAINT visit_restriction_child_ends_after_it_begins CHECK (to_on >= happened_on),
  CONSTRAINT visit_restriction_child_is_of_a_restriction FOREIGN KEY (municipality_code, series_id) REFERENCES visit_restriction,
  CONSTRAINT visit_restriction_child_is_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT visit_restriction_child_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
CREATE INDEX visit_restriction_child_of_series ON visit_restriction_child (municipality_code, series_id);
CREATE INDEX visit_restriction_child_of_person ON visit_restriction_child (municipality_code, person_id);
CREATE INDEX visit_restriction_child_of_writer ON visit_restriction_child (municipality_code, recorded_by);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['visit_restriction', 'visit_restriction_told', 'visit_restriction_exception'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
GRANT UPDATE (replaced_at, ended_on, ended_reason, ended_at, ended_by) ON visit_restriction TO helhet_app;
ALTER TABLE visit_restriction_child ENABLE ROW LEVEL SECURITY;
ALTER TABLE visit_restriction_child FORCE ROW LEVEL SECURITY;
CREATE POLICY visit_restriction_child_opens_to_its_keys ON visit_restriction_child USING (municipality_code = app_municipality() AND app_sees(access))
  WITH CHECK (municipality_code = app_municipality());
GRANT SELECT, INSERT, UPDATE (access) ON visit_restriction_child TO helhet_app;
INSERT INTO strand_table (table_name, strand) VALUES ('visit_restriction_child', 'placement');
SELECT build_strand_refresh();
