-- Documents in a person's file. What is being written (document_draft) and what is locked (document) are two tables: a locked document is
-- never changed, not even by the system, since the run role may only read it and add new ones. It is corrected by an addition or by a new
-- version that names the old.
CREATE TABLE document_template (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  ended_on date,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  CONSTRAINT document_template_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT document_template_kind_is_known CHECK (kind IN ('case_note', 'letter', 'plan', 'decision_document', 'incoming', 'child_version', 'other')),
  CONSTRAINT document_template_has_a_name CHECK (name <> ''),
  CONSTRAINT document_template_is_of_a_municipality FOREIGN KEY (municipality_code) REFERENCES municipality);

CREATE TABLE document_template_version (
  municipality_code char(4) NOT NULL,
  template_id uuid NOT NULL,
  version integer NOT NULL,
  title text NOT NULL,
  body text NOT NULL,
  child_text text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  CONSTRAINT document_template_version_pk PRIMARY KEY (municipality_code, template_id, version),
  CONSTRAINT document_template_version_is_counted_from_one CHECK (version >= 1),
  CONSTRAINT document_template_version_is_of_a_template FOREIGN KEY (municipality_code, template_id) REFERENCES document_template);
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['document_template', 'document_template_version'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_the_municipalitys_own', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
GRANT UPDATE (ended_on) ON document_template TO helhet_app;

CREATE TABLE document_draft (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  strand text,
  kind text NOT NULL,
  title text NOT NULL,
  document_on date NOT NULL,
  body text NOT NULL,
  child_text text NOT NULL,
  template_id uuid,
  template_version integer,
  sources jsonb NOT NULL,
  supersedes_id uuid,
  revision integer NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  changed_at timestamptz NOT NULL,
  changed_by uuid NOT NULL,
  CONSTRAINT document_draft_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT document_draft_kind_is_known CHECK (kind IN ('case_note', 'letter', 'plan', 'decision_document', 'incoming', 'child_version', 'other')),
  CONSTRAINT document_draft_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT document_draft_is_begun_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff,
  CONSTRAINT document_draft_is_changed_by_staff FOREIGN KEY (municipality_code, changed_by) REFERENCES staff,
  CONSTRAINT document_draft_is_made_from_a_template FOREIGN KEY (municipality_code, template_id, template_version) REFERENCES document_template_version);
COMMENT ON COLUMN document_draft.sources IS 'What the template put in: placeholder, value, and the row it came from.';
COMMENT ON COLUMN document_draft.revision IS 'Counted up at each saving: who saves on an older one is told, and overwrites nothing.';
CREATE INDEX document_draft_of_person ON document_draft (municipality_code, person_id, changed_at);
CREATE INDEX document_draft_of_beginner ON document_draft (municipality_code, recorded_by);
CREATE INDEX document_draft_of_changer ON document_draft (municipality_code, changed_by);
CREATE INDEX document_draft_of_template ON document_draft (municipality_code, template_id, template_version);

CREATE TABLE document (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  strand text,
  kind text NOT NULL,
  title text NOT NULL,
  document_on date NOT NULL,
  body text NOT NULL,
  child_text text NOT NULL,
  template_id uuid,
  template_version integer,
  sources jsonb NOT NULL,
  supersedes_id uuid,
  access uuid[] NOT NULL,
  written_by uuid NOT NULL,
  locked_at timestamptz NOT NULL,
  locked_by uuid NOT NULL,
  CONSTRAINT document_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT document_kind_is_known CHECK (kind IN ('case_note', 'letter', 'plan', 'decision_document', 'incoming', 'child_version', 'other')),
  CONSTRAINT document_says_something CHECK (title <> '' AND (body <> '' OR child_text <> '')),
  CONSTRAINT document_is_superseded_once UNIQUE (municipality_code, supersedes_id),
  CONSTRAINT document_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT document_supersedes_another FOREIGN KEY (municipality_code, supersedes_id) REFERENCES document,
  CONSTRAINT document_is_written_by_staff FOREIGN KEY (municipality_code, written_by) REFERENCES staff,
  CONSTRAINT document_is_locked_by_staff FOREIGN KEY (municipality_code, locked_by) REFERENCES staff,
  CONSTRAINT document_is_made_from_a_template FOREIGN KEY (municipality_code, template_id, template_version) REFERENCES document_template_version);
CREATE INDEX document_of_person ON document (municipality_code, person_id, document_on DESC);
CREATE INDEX document_of_writer ON document (municipality_code, written_by);
CREATE INDEX document_of_locker ON document (municipality_code, locked_by);
CREATE INDEX document_of_template ON document (municipality_code, template_id, template_version);

CREATE TABLE document_addition (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  document_id uuid NOT NULL,
  person_id uuid NOT NULL,
  strand text,
  note text NOT NULL,
  written_by uuid NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT document_addition_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT document_addition_says_something CHECK (note <> ''),
  CONSTRAINT document_addition_is_of_a_document FOREIGN KEY (municipality_code, document_id) REFERENCES document,
  CONSTRAINT document_addition_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT document_addition_is_written_by_staff FOREIGN KEY (municipality_code, written_by) REFERENCES staff);
CREATE INDEX document_addition_of_document ON document_addition (municipality_code, document_id);
CREATE INDEX document_addition_of_person ON document_addition (municipality_code, person_id);
CREATE INDEX document_addition_of_writer ON document_addition (municipality_code, written_by);

-- Files that came from outside. They lie in the database in pieces, so that backup, restoring, export and destruction hold for them too.
CREATE TABLE attachment (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  strand text,
  document_id uuid,
  title text NOT NULL,
  received_on date NOT NULL,
  sender text NOT NULL,
  file_type text NOT NULL,
  size_bytes integer NOT NULL,
  sha256 bytea NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT attachment_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT attachment_type_is_known CHECK (file_type IN ('pdf', 'png', 'jpeg', 'docx', 'odt', 'text')),
  CONSTRAINT attachment_has_a_title CHECK (title <> ''),
  CONSTRAINT attachment_size_is_within_bounds CHECK (size_bytes BETWEEN 1 AND 20971520),
  CONSTRAINT attachment_hash_is_sha256 CHECK (octet_length(sha256) = 32),
  CONSTRAINT attachment_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT attachment_belongs_to_a_document FOREIGN KEY (municipality_code, document_id) REFERENCES document,
  CONSTRAINT attachment_is_taken_in_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
CREATE INDEX attachment_of_person ON attachment (municipality_code, person_id, received_on DESC);
CREATE INDEX attachment_of_document ON attachment (municipality_code, document_id);
CREATE INDEX attachment_of_recorder ON attachment (municipality_code, recorded_by);

CREATE TABLE attachment_piece (
  municipality_code char(4) NOT NULL,
  attachment_id uuid NOT NULL,
  number integer NOT NULL,
  person_id uuid NOT NULL,
  strand text,
  content bytea NOT NULL,
  access uuid[] NOT NULL,
  CONSTRAINT attachment_piece_pk PRIMARY KEY (municipality_code, attachment_id, number),
  CONSTRAINT attachment_piece_is_of_an_attachment FOREIGN KEY (municipality_code, attachment_id) REFERENCES attachment,
  CONSTRAINT attachment_piece_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
CREATE INDEX attachment_piece_of_person ON attachment_piece (municipality_code, person_id);

CREATE TABLE attachment_scan (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  attachment_id uuid NOT NULL,
  person_id uuid NOT NULL,
  strand text,
  outcome text NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT attachment_scan_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT attachment_scan_outcome_is_known CHECK (outcome IN ('clean', 'infected', 'no_scanner')),
  CONSTRAINT attachment_scan_is_of_an_attachment FOREIGN KEY (municipality_code, attachment_id) REFERENCES attachment,
  CONSTRAINT attachment_scan_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
COMMENT ON COLUMN attachment_scan.outcome IS 'infected: the pieces were taken away when it was found.';
CREATE INDEX attachment_scan_of_attachment ON attachment_scan (municipality_code, attachment_id, recorded_at);
CREATE INDEX attachment_scan_of_person ON attachment_scan (municipality_code, person_id);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['document_draft', 'document', 'document_addition', 'attachment', 'attachment_piece', 'attachment_scan'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality() AND app_sees(access))
      WITH CHECK (municipality_code = app_municipality())', t || '_opens_to_its_keys', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE (access) ON %I TO helhet_app', t);
  END LOOP;
END $$;
GRANT UPDATE (kind, strand, title, document_on, body, child_text, revision, changed_at, changed_by), DELETE ON document_draft TO helhet_app;
GRANT DELETE ON attachment_piece TO helhet_app;
INSERT INTO strand_table (table_name, strand) VALUES ('document_draft', '*'), ('document', '*'), ('document_addition', '*'),
  ('attachment', '*'), ('attachment_piece', '*'), ('attachment_scan', '*');
