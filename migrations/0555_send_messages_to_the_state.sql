-- What happens when a rule of law is changed, counted on the municipality's own facts of two years, and what the municipality says to the state.
-- A count holds no child: numbers from one to four are not written down.
CREATE TABLE law_change (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  name text COLLATE swedish NOT NULL,
  rule text NOT NULL,
  kind text NOT NULL,
  length integer,
  unit text,
  changed_on date NOT NULL,
  from_on date NOT NULL,
  to_on date NOT NULL,
  who text NOT NULL,
  placed_months integer NOT NULL,
  act_hours numeric(6, 2) NOT NULL,
  stage text NOT NULL,
  answer jsonb,
  counted_at timestamptz,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT law_change_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT law_change_is_named CHECK (name <> '' AND length(name) <= 120),
  CONSTRAINT law_change_kind_is_known CHECK (kind IN ('none', 'length')),
  CONSTRAINT law_change_length_goes_with_its_kind CHECK (num_nonnulls(length, unit) = CASE kind WHEN 'length' THEN 2 ELSE 0 END),
  CONSTRAINT law_change_length_is_positive CHECK (length BETWEEN 1 AND 1000),
  CONSTRAINT law_change_unit_is_known CHECK (unit IN ('days', 'weeks', 'months')),
  CONSTRAINT law_change_days_are_in_order CHECK (from_on <= to_on AND changed_on <= to_on),
  CONSTRAINT law_change_group_is_known CHECK (who IN ('all', 'unaccompanied', 'others')),
  CONSTRAINT law_change_months_are_possible CHECK (placed_months BETWEEN 0 AND 216),
  CONSTRAINT law_change_hours_are_possible CHECK (act_hours BETWEEN 0 AND 1000),
  CONSTRAINT law_change_stage_is_known CHECK (stage IN ('waiting', 'counted')),
  CONSTRAINT law_change_is_counted_wholly_or_not CHECK (num_nonnulls(answer, counted_at) = CASE stage WHEN 'counted' THEN 2 ELSE 0 END),
  CONSTRAINT law_change_is_asked_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN law_change.answer IS 'What may be shown of both outcomes; what is hidden is null and written nowhere.';
CREATE INDEX law_change_by_time ON law_change (municipality_code, recorded_at);
CREATE INDEX law_change_of_writer ON law_change (municipality_code, recorded_by);

CREATE TABLE state_message (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  title text COLLATE swedish NOT NULL,
  body text NOT NULL,
  theme text NOT NULL,
  level text NOT NULL,
  addressee text NOT NULL,
  stage text NOT NULL,
  sent_on date,
  sent_at timestamptz,
  sent_by uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT state_message_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT state_message_has_a_title CHECK (title <> '' AND length(title) <= 120),
  CONSTRAINT state_message_says_something CHECK (body <> '' AND length(body) <= 8000),
  CONSTRAINT state_message_theme_is_known CHECK (theme IN ('violence', 'knowledge', 'considerations', 'profiteering', 'reporting', 'allocation',
    'education', 'supervision', 'other')),
  CONSTRAINT state_message_level_is_known CHECK (level IN ('local', 'regional', 'national')),
  CONSTRAINT state_message_has_an_addressee CHECK (addressee <> '' AND length(addressee) <= 160),
  CONSTRAINT state_message_stage_is_known CHECK (stage IN ('draft', 'sent')),
  CONSTRAINT state_message_is_sent_wholly_or_not CHECK (num_nonnulls(sent_on, sent_at, sent_by) = CASE stage WHEN 'draft' THEN 0 ELSE 3 END),
  CONSTRAINT state_message_is_sent_by_staff FOREIGN KEY (municipality_code, sent_by) REFERENCES staff,
  CONSTRAINT state_message_is_written_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON TABLE state_message IS 'Its words are changed while it is a draft; what is sent stands, is answered, and is closed or withdrawn with a reason.';
CREATE INDEX state_message_by_time ON state_message (municipality_code, recorded_at);
CREATE INDEX state_message_of_sender ON state_message (municipality_code, sent_by);
CREATE INDEX state_message_of_writer ON state_message (municipality_code, recorded_by);

CREATE TABLE state_message_figure (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  message_id uuid NOT NULL,
  figure text,
  law_change_id uuid,
  frozen jsonb,
  frozen_at timestamptz,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT state_message_figure_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT state_message_figure_is_one_thing CHECK (num_nonnulls(figure, law_change_id) = 1),
  CONSTRAINT state_message_figure_is_frozen_wholly_or_not CHECK (num_nonnulls(frozen, frozen_at) IN (0, 2)),
  CONSTRAINT state_message_figure_is_of_a_message FOREIGN KEY (municipality_code, message_id) REFERENCES state_message,
  CONSTRAINT state_message_figure_is_of_a_law_change FOREIGN KEY (municipality_code, law_change_id) REFERENCES law_change,
  CONSTRAINT state_message_figure_is_attached_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN state_message_figure.frozen IS 'The figure as it was when the message was sent, with its words; empty while it is counted anew each time.';
CREATE UNIQUE INDEX state_message_figure_stands_once ON state_message_figure (municipality_code, message_id, figure) WHERE figure IS NOT NULL;
CREATE UNIQUE INDEX state_message_law_change_stands_once ON state_message_figure (municipality_code, message_id, law_change_id) WHERE law_change_id IS NOT NULL;
CREATE INDEX state_message_figure_of_message ON state_message_figure (municipality_code, message_id);
CREATE INDEX state_message_figure_of_law_change ON state_message_figure (municipality_code, law_change_id);
CREATE INDEX state_message_figure_of_writer ON state_message_figure (municipality_code, recorded_by);

CREATE TABLE state_message_answer (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  message_id uuid NOT NULL,
  received_on date NOT NULL,
  sender text NOT NULL,
  body text NOT NULL,
  corrects_id uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT state_message_answer_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT state_message_answer_says_who CHECK (sender <> '' AND length(sender) <= 160),
  CONSTRAINT state_message_answer_says_something CHECK (body <> '' AND length(body) <= 8000),
  CONSTRAINT state_message_answer_is_of_a_message FOREIGN KEY (municipality_code, message_id) REFERENCES state_message,
  CONSTRAINT state_message_answer_corrects_another FOREIGN KEY (municipality_code, corrects_id) REFERENCES state_message_answer,
  CONSTRAINT state_message_answer_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
CREATE INDEX state_message_answer_of_message ON state_message_answer (municipality_code, message_id);
CREATE UNIQUE INDEX state_message_answer_is_corrected_once ON state_message_answer (municipality_code, corrects_id);
CREATE INDEX state_message_answer_of_writer ON state_message_answer (municipality_code, recorded_by);

CREATE TABLE state_message_end (
  municipality_code char(4) NOT NULL,
  message_id uuid NOT NULL,
  kind text NOT NULL,
  ended_on date NOT NULL,
  note text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT state_message_end_pk PRIMARY KEY (municipality_code, message_id),
  CONSTRAINT state_message_end_kind_is_known CHECK (kind IN ('closed', 'withdrawn')),
  CONSTRAINT state_message_end_says_why CHECK (note <> '' AND length(note) <= 1000),
  CONSTRAINT state_message_end_is_of_a_message FOREIGN KEY (municipality_code, message_id) REFERENCES state_message,
  CONSTRAINT state_message_end_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON TABLE state_message_end IS 'The row is removed when the message is opened again.';
CREATE INDEX state_message_end_of_writer ON state_message_end (municipality_code, recorded_by);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['law_change', 'state_message', 'state_message_figure', 'state_message_answer', 'state_message_end'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
GRANT UPDATE (stage, answer, counted_at) ON law_change TO helhet_app;
CREATE POLICY law_change_is_counted_once ON law_change AS RESTRICTIVE FOR UPDATE USING (stage = 'waiting') WITH CHECK (true);
GRANT UPDATE (title, body, theme, level, addressee, stage, sent_on, sent_at, sent_by) ON state_message TO helhet_app;
CREATE POLICY state_message_is_changed_as_a_draft ON state_message AS RESTRICTIVE FOR UPDATE USING (stage = 'draft') WITH CHECK (true);
GRANT DELETE ON state_message TO helhet_app;
CREATE POLICY state_message_is_removed_as_a_draft ON state_message AS RESTRICTIVE FOR DELETE USING (stage = 'draft');
GRANT UPDATE (frozen, frozen_at), DELETE ON state_message_figure TO helhet_app;
CREATE POLICY state_message_figure_is_frozen_once ON state_message_figure AS RESTRICTIVE FOR UPDATE USING (frozen IS NULL) WITH CHECK (true);
CREATE POLICY state_message_figure_is_removed_unfrozen ON state_message_figure AS RESTRICTIVE FOR DELETE USING (frozen IS NULL);
GRANT DELETE ON state_message_end TO helhet_app;
