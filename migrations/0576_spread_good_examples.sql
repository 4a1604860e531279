-- What municipalities have done that others may do too: from visits, from their plans for action, and as they tell themselves.
CREATE TABLE good_example (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  place_code char(4),
  place text COLLATE swedish NOT NULL,
  theme text NOT NULL,
  title text COLLATE swedish NOT NULL,
  done text NOT NULL,
  takes text NOT NULL,
  source_kind text NOT NULL,
  source_id uuid,
  source_words text NOT NULL,
  contact_role text NOT NULL,
  seen_on date NOT NULL,
  stage text NOT NULL,
  address text,
  published_at timestamptz,
  published_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  changed_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT good_example_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT good_example_address_is_taken UNIQUE (municipality_code, address),
  CONSTRAINT good_example_is_somewhere CHECK (place <> '' AND length(place) <= 80),
  CONSTRAINT good_example_place_is_a_code CHECK (place_code ~ '^[0-9]{4}$'),
  CONSTRAINT good_example_has_a_theme CHECK (theme <> '' AND length(theme) <= 60),
  CONSTRAINT good_example_has_a_title CHECK (title <> '' AND length(title) <= 120),
  CONSTRAINT good_example_says_what_was_done CHECK (done <> '' AND length(done) <= 4000),
  CONSTRAINT good_example_says_what_it_takes CHECK (length(takes) <= 2000 AND (stage = 'draft' OR takes <> '')),
  CONSTRAINT good_example_source_is_known CHECK (source_kind IN ('visit', 'plan', 'own')),
  CONSTRAINT good_example_names_its_source CHECK (source_words <> '' AND length(source_words) <= 300),
  CONSTRAINT good_example_points_at_its_source CHECK ((source_kind = 'own') = (source_id IS NULL)),
  CONSTRAINT good_example_contact_is_a_role CHECK (contact_role <> '' AND length(contact_role) <= 120),
  CONSTRAINT good_example_stage_is_known CHECK (stage IN ('draft', 'published', 'withdrawn')),
  CONSTRAINT good_example_is_published_wholly_or_not CHECK (num_nonnulls(address, published_at, published_by) IN (0, 3)),
  CONSTRAINT good_example_that_is_public_has_an_address CHECK (stage <> 'published' OR address IS NOT NULL),
  CONSTRAINT good_example_is_withdrawn_wholly_or_not CHECK (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_reason)
    = CASE stage WHEN 'withdrawn' THEN 3 ELSE 0 END),
  CONSTRAINT good_example_is_written_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff,
  CONSTRAINT good_example_is_published_by_staff FOREIGN KEY (municipality_code, published_by) REFERENCES staff,
  CONSTRAINT good_example_is_withdrawn_by_staff FOREIGN KEY (municipality_code, withdrawn_by) REFERENCES staff);
COMMENT ON COLUMN good_example.place_code IS 'Code of the municipality; empty for one that the register of municipalities does not have.';
COMMENT ON COLUMN good_example.source_id IS 'The observation of a visit, or the finding of a plan for action.';
COMMENT ON COLUMN good_example.contact_role IS 'Whom to ask, by role: never a name.';
CREATE INDEX good_example_by_change ON good_example (municipality_code, changed_at, id);
CREATE INDEX good_example_of_source ON good_example (municipality_code, source_id);
CREATE INDEX good_example_of_writer ON good_example (municipality_code, recorded_by);
CREATE INDEX good_example_of_publisher ON good_example (municipality_code, published_by);
CREATE INDEX good_example_of_withdrawer ON good_example (municipality_code, withdrawn_by);
CREATE INDEX good_example_by_words ON good_example USING gin (to_tsvector('pg_catalog.swedish'::regconfig, title || ' ' || place || ' ' || done || ' ' || takes));

CREATE TABLE good_example_correction (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  example_id uuid NOT NULL,
  what text NOT NULL,
  before jsonb NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT good_example_correction_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT good_example_correction_says_what CHECK (what <> '' AND length(what) <= 300),
  CONSTRAINT good_example_correction_is_of_an_example FOREIGN KEY (municipality_code, example_id) REFERENCES good_example,
  CONSTRAINT good_example_correction_is_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON TABLE good_example_correction IS 'What a published example said before it was corrected. Readers see that, when and why.';
CREATE INDEX good_example_correction_of_example ON good_example_correction (municipality_code, example_id, recorded_at);
CREATE INDEX good_example_correction_of_writer ON good_example_correction (municipality_code, recorded_by);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['good_example', 'good_example_correction'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
CREATE POLICY good_example_is_seen_when_published ON good_example AS RESTRICTIVE FOR SELECT
  USING (app_staff() IS NOT NULL OR address IS NOT NULL OR app_sees('{}'::uuid[]));
GRANT UPDATE (place_code, place, theme, title, done, takes, contact_role, seen_on, stage, address, published_at, published_by, withdrawn_at, withdrawn_by,
  withdrawn_reason, changed_at) ON good_example TO helhet_app;
