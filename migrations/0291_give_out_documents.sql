-- Documents given out of a person's file (utlämnande): who asked for what and when, what was chosen, what was masked and by which
-- paragraph, and what was given to whom. The text of what was chosen is copied, so that it can always be shown what was given.
CREATE TABLE disclosure_request (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  asker_kind text NOT NULL,
  asker text NOT NULL,
  asked_for text NOT NULL,
  received_on date NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT disclosure_request_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT disclosure_asker_is_known CHECK (asker_kind IN ('party', 'custodian', 'counsel', 'authority', 'other')),
  CONSTRAINT disclosure_request_says_what CHECK (asked_for <> ''),
  CONSTRAINT disclosure_request_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT disclosure_request_is_taken_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN disclosure_request.asker IS 'Empty when whoever asks wants to be unknown, as is everybody''s right for public documents (TF 2:18).';
CREATE INDEX disclosure_request_of_person ON disclosure_request (municipality_code, person_id, received_on DESC);
CREATE INDEX disclosure_request_of_recorder ON disclosure_request (municipality_code, recorded_by);

CREATE TABLE disclosure_item (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  request_id uuid NOT NULL,
  person_id uuid NOT NULL,
  source_kind text NOT NULL,
  source_id uuid NOT NULL,
  item_on date NOT NULL,
  content text NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT disclosure_item_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT disclosure_item_kind_is_known CHECK (source_kind IN ('document', 'contact', 'concern', 'attachment')),
  CONSTRAINT disclosure_item_is_chosen_once UNIQUE (municipality_code, request_id, source_kind, source_id),
  CONSTRAINT disclosure_item_is_of_a_request FOREIGN KEY (municipality_code, request_id) REFERENCES disclosure_request,
  CONSTRAINT disclosure_item_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT disclosure_item_is_chosen_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN disclosure_item.content IS 'The text as it stood when it was chosen, title and all; masks count its characters (UTF-16).';
CREATE INDEX disclosure_item_of_person ON disclosure_item (municipality_code, person_id);
CREATE INDEX disclosure_item_of_chooser ON disclosure_item (municipality_code, recorded_by);

CREATE TABLE disclosure_mask (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  item_id uuid NOT NULL,
  person_id uuid NOT NULL,
  first_character integer NOT NULL,
  end_character integer NOT NULL,
  paragraph text NOT NULL,
  reason text NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT disclosure_mask_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT disclosure_mask_covers_something CHECK (first_character >= 0 AND end_character > first_character),
  CONSTRAINT disclosure_mask_gives_its_reason CHECK (paragraph <> '' AND reason <> ''),
  CONSTRAINT disclosure_mask_is_of_an_item FOREIGN KEY (municipality_code, item_id) REFERENCES disclosure_item,
  CONSTRAINT disclosure_mask_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT disclosure_mask_is_made_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
CREATE INDEX disclosure_mask_of_item ON disclosure_mask (municipality_code, item_id);
CREATE INDEX disclosure_mask_of_person ON disclosure_mask (municipality_code, person_id);
CREATE INDEX disclosure_mask_of_maker ON disclosure_mask (municipality_code, recorded_by);

CREATE TABLE disclosure_outcome (
  municipality_code char(4) NOT NULL,
  request_id uuid NOT NULL,
  person_id uuid NOT NULL,
  outcome text NOT NULL,
  decision_id uuid NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT disclosure_outcome_pk PRIMARY KEY (municipality_code, decision_id),
  CONSTRAINT disclosure_outcome_is_known CHECK (outcome IN ('release', 'release_masked', 'refuse_release')),
  CONSTRAINT disclosure_outcome_is_of_a_request FOREIGN KEY (municipality_code, request_id) REFERENCES disclosure_request,
  CONSTRAINT disclosure_outcome_stands_in_a_decision FOREIGN KEY (municipality_code, decision_id) REFERENCES decision,
  CONSTRAINT disclosure_outcome_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT disclosure_outcome_is_written_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON TABLE disclosure_outcome IS 'A request is decided again only when the proposal was not adopted; the latest row holds.';
CREATE INDEX disclosure_outcome_of_person ON disclosure_outcome (municipality_code, person_id);
CREATE INDEX disclosure_outcome_of_request ON disclosure_outcome (municipality_code, request_id, recorded_at);
CREATE INDEX disclosure_outcome_of_writer ON disclosure_outcome (municipality_code, recorded_by);

CREATE TABLE disclosure_giving (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  request_id uuid NOT NULL,
  person_id uuid NOT NULL,
  given_on date NOT NULL,
  receiver text NOT NULL,
  how text NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT disclosure_giving_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT disclosure_giving_how_is_known CHECK (how IN ('in_person', 'letter', 'secure_digital', 'read_on_site')),
  CONSTRAINT disclosure_giving_names_the_receiver CHECK (receiver <> ''),
  CONSTRAINT disclosure_giving_is_of_a_request FOREIGN KEY (municipality_code, request_id) REFERENCES disclosure_request,
  CONSTRAINT disclosure_giving_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT disclosure_giving_is_done_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
CREATE INDEX disclosure_giving_of_request ON disclosure_giving (municipality_code, request_id);
CREATE INDEX disclosure_giving_of_person ON disclosure_giving (municipality_code, person_id);
CREATE INDEX disclosure_giving_of_giver ON disclosure_giving (municipality_code, recorded_by);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['disclosure_request', 'disclosure_item', 'disclosure_mask', 'disclosure_outcome', 'disclosure_giving'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality() AND app_sees(access))
      WITH CHECK (municipality_code = app_municipality())', t || '_opens_to_its_keys', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE (access) ON %I TO helhet_app', t);
    INSERT INTO strand_table (table_name, strand) VALUES (t, NULL);
  END LOOP;
END $$;
-- What was chosen and masked may be taken back until it is decided.
GRANT DELETE ON disclosure_item, disclosure_mask TO helhet_app;
