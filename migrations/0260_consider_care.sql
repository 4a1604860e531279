-- The consideration or review of care for a placed child: the worker's own text under each heading, and, once it is sent to the meeting,
-- the registered facts that it rested on, each with its source.
CREATE TABLE consideration (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  placement_id uuid NOT NULL,
  kind text NOT NULL,
  basis text NOT NULL,
  since_on date NOT NULL,
  proposal text NOT NULL,
  conclusion text,
  minutes integer,
  version integer NOT NULL,
  dropped_on date,
  decision_id uuid,
  sent_on date,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  CONSTRAINT consideration_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT consideration_kind_is_known CHECK (kind IN ('consider_placement', 'consider_lvu2', 'review_lvu3', 'consider_custody_transfer')),
  CONSTRAINT consideration_conclusion_is_known CHECK (conclusion IN ('continues', 'changes', 'ceases')),
  CONSTRAINT consideration_takes_some_time CHECK (minutes BETWEEN 1 AND 6000),
  CONSTRAINT consideration_is_sent_wholly_or_not_at_all CHECK (num_nonnulls(decision_id, sent_on) IN (0, 2)),
  CONSTRAINT consideration_is_sent_with_a_proposal CHECK (sent_on IS NULL OR (proposal <> '' AND conclusion IS NOT NULL)),
  CONSTRAINT consideration_is_sent_or_dropped CHECK (num_nonnulls(sent_on, dropped_on) < 2),
  CONSTRAINT consideration_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT consideration_is_of_a_placement FOREIGN KEY (municipality_code, placement_id) REFERENCES placement,
  CONSTRAINT consideration_becomes_a_decision FOREIGN KEY (municipality_code, decision_id) REFERENCES decision);
COMMENT ON COLUMN consideration.since_on IS 'The last consideration, or the day the care began: what is registered from then on is gathered.';
COMMENT ON COLUMN consideration.version IS 'Counts each save: two who write at once are told of one another.';
CREATE INDEX consideration_of_person ON consideration (municipality_code, person_id);
CREATE INDEX consideration_of_placement ON consideration (municipality_code, placement_id);
CREATE INDEX consideration_of_decision ON consideration (municipality_code, decision_id);
CREATE UNIQUE INDEX one_consideration_of_a_kind_at_a_time ON consideration (municipality_code, person_id, kind)
  WHERE sent_on IS NULL AND dropped_on IS NULL;

CREATE TABLE consideration_text (
  municipality_code char(4) NOT NULL,
  consideration_id uuid NOT NULL,
  heading text NOT NULL,
  person_id uuid NOT NULL,
  words text NOT NULL,
  access uuid[] NOT NULL,
  saved_at timestamptz NOT NULL,
  saved_by uuid,
  CONSTRAINT consideration_text_pk PRIMARY KEY (municipality_code, consideration_id, heading),
  CONSTRAINT consideration_text_belongs FOREIGN KEY (municipality_code, consideration_id) REFERENCES consideration,
  CONSTRAINT consideration_text_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
CREATE INDEX consideration_text_of_person ON consideration_text (municipality_code, person_id);

CREATE TABLE consideration_source (
  municipality_code char(4) NOT NULL,
  consideration_id uuid NOT NULL,
  position integer NOT NULL,
  heading text NOT NULL,
  person_id uuid NOT NULL,
  source_kind text NOT NULL,
  source_id uuid NOT NULL,
  page_id uuid NOT NULL,
  on_day date NOT NULL,
  facts jsonb NOT NULL,
  access uuid[] NOT NULL,
  CONSTRAINT consideration_source_pk PRIMARY KEY (municipality_code, consideration_id, position),
  CONSTRAINT source_kind_is_known CHECK (source_kind IN ('contact', 'measure_follow_up', 'placement_event', 'placement_plan', 'information')),
  CONSTRAINT consideration_source_belongs FOREIGN KEY (municipality_code, consideration_id) REFERENCES consideration,
  CONSTRAINT consideration_source_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
COMMENT ON TABLE consideration_source IS 'What the text rested on when it was sent: one row a registered fact, as it stood then.';
COMMENT ON COLUMN consideration_source.page_id IS 'Whose page shows the source: the contact, the measure, the placement or the investigation.';
CREATE INDEX consideration_source_of_person ON consideration_source (municipality_code, person_id);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['consideration', 'consideration_text', 'consideration_source'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality() AND app_sees(access))
      WITH CHECK (municipality_code = app_municipality())', t || '_opens_to_its_keys', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE (access) ON %I TO helhet_app', t);
    INSERT INTO strand_table (table_name, strand) VALUES (t, 'placement');
  END LOOP;
END $$;
GRANT UPDATE (proposal, conclusion, minutes, version, dropped_on, decision_id, sent_on) ON consideration TO helhet_app;
GRANT UPDATE (words, saved_at, saved_by) ON consideration_text TO helhet_app;
