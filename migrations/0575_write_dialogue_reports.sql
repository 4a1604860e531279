-- Reports of a dialogue: one text with chapters at three levels, made of statements with their sources, reviewed by another person and published
-- under an address that lasts. Each change is a version of its own; readers see the one that was published.
CREATE TABLE dialogue_report (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  title text COLLATE swedish NOT NULL,
  language char(2) NOT NULL,
  kpis text[] NOT NULL,
  from_on date,
  to_on date,
  due_on date,
  stage text NOT NULL,
  author_id uuid NOT NULL,
  sent_at timestamptz,
  sent_by uuid,
  returned_words text,
  reviewed_at timestamptz,
  reviewed_by uuid,
  address text,
  published_at timestamptz,
  published_number integer,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  changed_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT dialogue_report_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT dialogue_report_address_is_taken UNIQUE (municipality_code, address),
  CONSTRAINT dialogue_report_kind_is_known CHECK (kind IN ('final', 'status')),
  CONSTRAINT dialogue_report_has_a_title CHECK (title <> '' AND length(title) <= 120),
  CONSTRAINT dialogue_report_language_is_known CHECK (language IN ('sv', 'en')),
  CONSTRAINT dialogue_report_tells_of_few_figures CHECK (cardinality(kpis) <= 12),
  CONSTRAINT dialogue_report_on_status_has_a_period CHECK (num_nonnulls(from_on, to_on, due_on) = CASE kind WHEN 'status' THEN 3 ELSE 0 END),
  CONSTRAINT dialogue_report_period_is_in_order CHECK (from_on <= to_on AND to_on < due_on),
  CONSTRAINT dialogue_report_stage_is_known CHECK (stage IN ('draft', 'review', 'published', 'withdrawn')),
  CONSTRAINT dialogue_report_is_sent_wholly_or_not CHECK (num_nonnulls(sent_at, sent_by) IN (0, 2)),
  CONSTRAINT dialogue_report_in_review_is_sent CHECK (stage <> 'review' OR sent_by IS NOT NULL),
  CONSTRAINT dialogue_report_is_reviewed_wholly_or_not CHECK (num_nonnulls(reviewed_at, reviewed_by) IN (0, 2)),
  CONSTRAINT dialogue_report_is_reviewed_by_another CHECK (reviewed_by <> sent_by),
  CONSTRAINT dialogue_report_is_published_wholly_or_not CHECK (num_nonnulls(address, published_at, published_number) IN (0, 3)),
  CONSTRAINT dialogue_report_is_published_after_review CHECK (stage <> 'published' OR num_nonnulls(reviewed_by, published_number) = 2),
  CONSTRAINT dialogue_report_is_withdrawn_wholly_or_not CHECK (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_reason)
    = CASE stage WHEN 'withdrawn' THEN 3 ELSE 0 END),
  CONSTRAINT dialogue_report_is_written_by_staff FOREIGN KEY (municipality_code, author_id) REFERENCES staff,
  CONSTRAINT dialogue_report_is_sent_by_staff FOREIGN KEY (municipality_code, sent_by) REFERENCES staff,
  CONSTRAINT dialogue_report_is_reviewed_by_staff FOREIGN KEY (municipality_code, reviewed_by) REFERENCES staff,
  CONSTRAINT dialogue_report_is_withdrawn_by_staff FOREIGN KEY (municipality_code, withdrawn_by) REFERENCES staff);
COMMENT ON COLUMN dialogue_report.kpis IS 'Public figures that it tells of.';
COMMENT ON COLUMN dialogue_report.due_on IS 'Of a status report: the day by the rhythm that it answers.';
COMMENT ON COLUMN dialogue_report.published_number IS 'The version that readers see, also while a later one is written.';
COMMENT ON COLUMN dialogue_report.address IS 'The last part of its public address, given when it is first published and never changed.';
CREATE UNIQUE INDEX dialogue_report_answers_a_day_once ON dialogue_report (municipality_code, due_on) WHERE stage <> 'withdrawn';
CREATE INDEX dialogue_report_by_change ON dialogue_report (municipality_code, changed_at, id);
CREATE INDEX dialogue_report_by_publication ON dialogue_report (municipality_code, published_at, id) WHERE published_number IS NOT NULL;
CREATE INDEX dialogue_report_of_author ON dialogue_report (municipality_code, author_id);
CREATE INDEX dialogue_report_of_sender ON dialogue_report (municipality_code, sent_by);
CREATE INDEX dialogue_report_of_reviewer ON dialogue_report (municipality_code, reviewed_by);
CREATE INDEX dialogue_report_of_withdrawer ON dialogue_report (municipality_code, withdrawn_by);

CREATE TABLE dialogue_report_version (
  municipality_code char(4) NOT NULL,
  report_id uuid NOT NULL,
  number integer NOT NULL,
  what text NOT NULL,
  content jsonb NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT dialogue_report_version_pk PRIMARY KEY (municipality_code, report_id, number),
  CONSTRAINT dialogue_report_version_is_counted_from_one CHECK (number >= 1),
  CONSTRAINT dialogue_report_version_cause_is_known CHECK (what IN ('drafted', 'written', 'edited', 'moved', 'left_out', 'taken_in', 'renewed', 'appendix',
    'quoted', 'sent', 'returned', 'published', 'reopened')),
  CONSTRAINT dialogue_report_version_is_of_a_report FOREIGN KEY (municipality_code, report_id) REFERENCES dialogue_report,
  CONSTRAINT dialogue_report_version_is_written_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON TABLE dialogue_report_version IS 'The whole text as it was after a change. It holds which quotes are in it and never their words: consent may be withdrawn.';
CREATE INDEX dialogue_report_version_of_writer ON dialogue_report_version (municipality_code, recorded_by);

CREATE TABLE dialogue_report_rhythm (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  start_on date NOT NULL,
  months integer NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT dialogue_report_rhythm_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT dialogue_report_rhythm_is_of_our_time CHECK (start_on BETWEEN '2000-01-01' AND '2200-12-31'),
  CONSTRAINT dialogue_report_rhythm_is_some_months CHECK (months BETWEEN 1 AND 24),
  CONSTRAINT dialogue_report_rhythm_is_set_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON TABLE dialogue_report_rhythm IS 'From which day and how often a status report is due; the latest row holds.';
CREATE INDEX dialogue_report_rhythm_by_time ON dialogue_report_rhythm (municipality_code, recorded_at);
CREATE INDEX dialogue_report_rhythm_of_setter ON dialogue_report_rhythm (municipality_code, recorded_by);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['dialogue_report', 'dialogue_report_version', 'dialogue_report_rhythm'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
-- Whoever is not signed in meets what is or was published, and of the versions those that were.
CREATE POLICY dialogue_report_is_seen_when_published ON dialogue_report AS RESTRICTIVE FOR SELECT
  USING (app_staff() IS NOT NULL OR published_number IS NOT NULL OR app_sees('{}'::uuid[]));
CREATE POLICY dialogue_report_version_is_seen_when_published ON dialogue_report_version AS RESTRICTIVE FOR SELECT
  USING (app_staff() IS NOT NULL OR what = 'published' OR app_sees('{}'::uuid[]));
GRANT UPDATE (title, stage, sent_at, sent_by, returned_words, reviewed_at, reviewed_by, address, published_at, published_number, withdrawn_at, withdrawn_by,
  withdrawn_reason, changed_at) ON dialogue_report TO helhet_app;
