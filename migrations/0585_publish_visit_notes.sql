-- Notes of visits to municipalities: written, reviewed by another person, published under an address that lasts, and what readers write under them.
-- Readers' names and e-mail addresses are personal data: they are kept no longer than the job of erasure says, and no client is ever named here.
CREATE TABLE visit_note (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  title text NOT NULL,
  place text NOT NULL,
  visited_on date NOT NULL,
  body text NOT NULL,
  tags text[] NOT NULL,
  takes_comments boolean NOT NULL,
  stage text NOT NULL,
  author_id uuid NOT NULL,
  sent_at timestamptz,
  returned_words text,
  reviewed_at timestamptz,
  reviewed_by uuid,
  address text,
  published_at timestamptz,
  changed_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT visit_note_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT visit_note_address_is_taken UNIQUE (municipality_code, address),
  CONSTRAINT visit_note_has_a_title_and_a_place CHECK (title <> '' AND place <> ''),
  CONSTRAINT visit_note_stage_is_known CHECK (stage IN ('draft', 'review', 'published', 'withdrawn')),
  CONSTRAINT visit_note_says_something CHECK (stage IN ('draft', 'withdrawn') OR body <> ''),
  CONSTRAINT visit_note_has_few_tags CHECK (cardinality(tags) <= 8),
  CONSTRAINT visit_note_is_reviewed_wholly_or_not CHECK (num_nonnulls(reviewed_at, reviewed_by) IN (0, 2)),
  CONSTRAINT visit_note_is_reviewed_by_another CHECK (reviewed_by <> author_id),
  CONSTRAINT visit_note_is_published_after_review CHECK (stage <> 'published' OR num_nonnulls(reviewed_by, address, published_at) = 3),
  CONSTRAINT visit_note_is_withdrawn_wholly_or_not CHECK (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_reason)
    = CASE stage WHEN 'withdrawn' THEN 3 ELSE 0 END),
  CONSTRAINT visit_note_is_written_by_staff FOREIGN KEY (municipality_code, author_id) REFERENCES staff,
  CONSTRAINT visit_note_is_reviewed_by_staff FOREIGN KEY (municipality_code, reviewed_by) REFERENCES staff,
  CONSTRAINT visit_note_is_withdrawn_by_staff FOREIGN KEY (municipality_code, withdrawn_by) REFERENCES staff);
COMMENT ON COLUMN visit_note.place IS 'The municipality that was visited, as its name is written.';
COMMENT ON COLUMN visit_note.address IS 'The last part of its public address, given when it is first published and never changed.';
COMMENT ON COLUMN visit_note.returned_words IS 'What the reviewer asked for when it was sent back.';
CREATE INDEX visit_note_of_author ON visit_note (municipality_code, author_id);
CREATE INDEX visit_note_of_reviewer ON visit_note (municipality_code, reviewed_by);
CREATE INDEX visit_note_of_withdrawer ON visit_note (municipality_code, withdrawn_by);
CREATE INDEX visit_note_by_writing ON visit_note (municipality_code, recorded_at, id);
CREATE INDEX visit_note_by_publication ON visit_note (municipality_code, published_at, id) WHERE stage = 'published';
CREATE INDEX visit_note_by_words ON visit_note USING gin (to_tsvector('pg_catalog.swedish'::regconfig, title || ' ' || place || ' ' || body));
CREATE INDEX visit_note_by_tag ON visit_note USING gin (tags);

CREATE TABLE visit_note_correction (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  note_id uuid NOT NULL,
  what text NOT NULL,
  title_before text NOT NULL,
  body_before text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT visit_note_correction_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT visit_note_correction_says_what CHECK (what <> ''),
  CONSTRAINT visit_note_correction_is_of_a_note FOREIGN KEY (municipality_code, note_id) REFERENCES visit_note,
  CONSTRAINT visit_note_correction_is_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON TABLE visit_note_correction IS 'What a published note said before it was corrected. Readers see that, when and why, not the text itself.';
CREATE INDEX visit_note_correction_of_note ON visit_note_correction (municipality_code, note_id, recorded_at);
CREATE INDEX visit_note_correction_of_writer ON visit_note_correction (municipality_code, recorded_by);

CREATE TABLE note_comment (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  note_id uuid NOT NULL,
  name text,
  email text,
  link text,
  body text,
  found text[] NOT NULL,
  masked text[] NOT NULL,
  state text NOT NULL,
  refused_for text,
  shown_html text,
  decided_at timestamptz,
  decided_by uuid,
  answer text,
  answered_at timestamptz,
  answered_by uuid,
  secret_hash bytea NOT NULL,
  received_at timestamptz NOT NULL,
  erased_at timestamptz,
  CONSTRAINT note_comment_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT note_comment_is_sent_once UNIQUE (municipality_code, secret_hash),
  CONSTRAINT note_comment_state_is_known CHECK (state IN ('waiting', 'shown', 'refused', 'withdrawn')),
  CONSTRAINT note_comment_is_refused_for_a_reason CHECK ((state = 'refused') <= (refused_for IS NOT NULL)),
  CONSTRAINT note_comment_reason_is_known CHECK (refused_for IN ('personal_data', 'hateful', 'unlawful', 'off_topic', 'advertising')),
  CONSTRAINT note_comment_is_decided_wholly_or_not CHECK (num_nonnulls(decided_at, decided_by) IN (0, 2)),
  CONSTRAINT note_comment_is_decided_before_it_is_shown CHECK (state NOT IN ('shown', 'refused') OR decided_at IS NOT NULL),
  CONSTRAINT note_comment_is_shown_as_cleaned CHECK ((state = 'shown') = (shown_html IS NOT NULL)),
  CONSTRAINT note_comment_is_answered_wholly_or_not CHECK (num_nonnulls(answer, answered_at, answered_by) IN (0, 3)),
  CONSTRAINT note_comment_is_whole_until_it_is_erased CHECK (num_nonnulls(name, body) = CASE WHEN erased_at IS NULL THEN 2 ELSE 0 END),
  CONSTRAINT note_comment_leaves_nothing_when_it_is_erased CHECK (erased_at IS NULL OR (num_nonnulls(email, link, shown_html) = 0
    AND found = '{}' AND masked = '{}')),
  CONSTRAINT note_comment_is_erased_when_it_is_withdrawn CHECK (state <> 'withdrawn' OR erased_at IS NOT NULL),
  CONSTRAINT note_comment_is_of_a_note FOREIGN KEY (municipality_code, note_id) REFERENCES visit_note,
  CONSTRAINT note_comment_is_decided_by_staff FOREIGN KEY (municipality_code, decided_by) REFERENCES staff,
  CONSTRAINT note_comment_is_answered_by_staff FOREIGN KEY (municipality_code, answered_by) REFERENCES staff);
COMMENT ON COLUMN note_comment.body IS 'As the reader wrote it, uncleaned: never shown as HTML.';
COMMENT ON COLUMN note_comment.shown_html IS 'What readers see: masked and cleaned when it was let through.';
COMMENT ON COLUMN note_comment.found IS 'Kinds of personal data that were found in it when it came.';
COMMENT ON COLUMN note_comment.masked IS 'Words that the moderator covers where it is shown.';
COMMENT ON COLUMN note_comment.secret_hash IS 'SHA-256 of the secret in the writer''s own link.';
CREATE INDEX note_comment_of_note ON note_comment (municipality_code, note_id, state, received_at, id);
CREATE INDEX note_comment_of_moderator ON note_comment (municipality_code, decided_by);
CREATE INDEX note_comment_of_answerer ON note_comment (municipality_code, answered_by);
CREATE INDEX note_comment_queue ON note_comment (municipality_code, state, received_at, id);
CREATE INDEX note_comment_by_arrival ON note_comment (municipality_code, received_at);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['visit_note', 'visit_note_correction', 'note_comment'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
-- Whoever is not signed in meets no draft, whatever a page asks for; a backup and the nightly jobs read all there is.
CREATE POLICY visit_note_is_seen_when_published ON visit_note AS RESTRICTIVE FOR SELECT
  USING (app_staff() IS NOT NULL OR stage IN ('published', 'withdrawn') OR app_sees('{}'::uuid[]));
GRANT UPDATE (title, place, visited_on, body, tags, takes_comments, stage, sent_at, returned_words, reviewed_at, reviewed_by, address, published_at,
  changed_at, withdrawn_at, withdrawn_by, withdrawn_reason) ON visit_note TO helhet_app;
GRANT UPDATE (name, email, link, body, found, masked, state, refused_for, shown_html, decided_at, decided_by, answer, answered_at, answered_by, erased_at)
  ON note_comment TO helhet_app;
