-- What an investigation holds: how it was opened, its texts version by version, what others told, what the parties saw, and its end.
ALTER TABLE investigation
  ADD COLUMN opened_from text,
  ADD COLUMN template_version integer NOT NULL DEFAULT 1,
  ADD COLUMN locked_at timestamptz,
  ADD CONSTRAINT investigation_opened_from_is_known CHECK (opened_from IN ('application', 'information'));
COMMENT ON COLUMN investigation.opened_from IS 'Empty: a report of concern.';
COMMENT ON COLUMN investigation.template_version IS 'The assessment''s headings; 1 is the shipped template, later ones are the municipality''s.';
COMMENT ON COLUMN investigation.locked_at IS 'When its contents were locked: sent to be decided, or concluded. Empty for those concluded before Helhet held contents.';

-- A concluded investigation changes no more, except who may see it (which is renewed with every key).
DROP POLICY investigation_opens_to_its_keys ON investigation;
CREATE POLICY investigation_opens_to_its_keys ON investigation FOR SELECT
  USING (municipality_code = app_municipality() AND app_sees(access));
CREATE POLICY investigation_is_opened ON investigation FOR INSERT WITH CHECK (municipality_code = app_municipality());
CREATE POLICY investigation_changes_until_concluded ON investigation FOR UPDATE
  USING (municipality_code = app_municipality() AND app_sees(access) AND (concluded_on IS NULL OR app_sees('{}')))
  WITH CHECK (municipality_code = app_municipality());
GRANT UPDATE (locked_at) ON investigation TO helhet_app;

/* Whether what was recorded at an instant may stand in an investigation: nothing may that was recorded after it was locked, or, where
   nothing says when, after the day it was concluded. */
CREATE FUNCTION investigation_takes(code char(4), investigation uuid, at timestamptz) RETURNS boolean LANGUAGE sql STABLE
  RETURN NOT EXISTS (SELECT FROM investigation i WHERE i.municipality_code = code AND i.id = investigation
    AND (i.locked_at < at OR i.locked_at IS NULL AND i.concluded_on < (at AT TIME ZONE 'Europe/Stockholm')::date));
GRANT EXECUTE ON FUNCTION investigation_takes TO helhet_app;

-- The headings of the assessment as the municipality has chosen to write them; a change is a new version.
CREATE TABLE assessment_template (
  municipality_code char(4) NOT NULL,
  version integer NOT NULL,
  reason text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT assessment_template_pk PRIMARY KEY (municipality_code, version),
  CONSTRAINT assessment_template_follows_the_shipped_one CHECK (version > 1),
  CONSTRAINT assessment_template_reason_is_said CHECK (reason <> ''),
  CONSTRAINT assessment_template_is_of_a_municipality FOREIGN KEY (municipality_code) REFERENCES municipality,
  CONSTRAINT assessment_template_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
CREATE INDEX assessment_template_of_staff ON assessment_template (municipality_code, recorded_by);
CREATE TABLE assessment_heading (
  municipality_code char(4) NOT NULL,
  version integer NOT NULL,
  key text NOT NULL,
  area text NOT NULL,
  position integer NOT NULL,
  label_sv text NOT NULL,
  label_en text NOT NULL,
  help_sv text NOT NULL,
  help_en text NOT NULL,
  CONSTRAINT assessment_heading_pk PRIMARY KEY (municipality_code, version, key),
  CONSTRAINT assessment_heading_area_is_known CHECK (area IN ('child', 'parents', 'surroundings')),
  CONSTRAINT assessment_heading_has_a_place UNIQUE (municipality_code, version, area, position),
  CONSTRAINT assessment_heading_has_words CHECK (label_sv <> '' AND label_en <> ''),
  CONSTRAINT assessment_heading_is_of_a_template FOREIGN KEY (municipality_code, version) REFERENCES assessment_template);

-- Which headings bear on the decision: the whole form or a concise one, chosen with a reason. The latest holds.
CREATE TABLE investigation_scope (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  investigation_id uuid NOT NULL,
  person_id uuid NOT NULL,
  concise boolean NOT NULL,
  headings text[] NOT NULL,
  reason text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  access uuid[] NOT NULL,
  CONSTRAINT investigation_scope_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT investigation_scope_reason_is_said CHECK (reason <> ''),
  CONSTRAINT investigation_scope_names_headings CHECK (concise = (cardinality(headings) > 0)),
  CONSTRAINT investigation_is_locked CHECK (investigation_takes(municipality_code, investigation_id, recorded_at)),
  CONSTRAINT investigation_scope_is_of_an_investigation FOREIGN KEY (municipality_code, investigation_id) REFERENCES investigation,
  CONSTRAINT investigation_scope_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
CREATE INDEX investigation_scope_of_investigation ON investigation_scope (municipality_code, investigation_id);
CREATE INDEX investigation_scope_of_person ON investigation_scope (municipality_code, person_id);

-- The texts, version by version. What two wrote at once stands beside the text that holds until somebody has chosen.
CREATE TABLE investigation_field (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  investigation_id uuid NOT NULL,
  person_id uuid NOT NULL,
  field text NOT NULL,
  version integer NOT NULL,
  base_version integer NOT NULL,
  standing text NOT NULL,
  settles integer[] NOT NULL,
  pen_id uuid NOT NULL,
  body text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  access uuid[] NOT NULL,
  CONSTRAINT investigation_field_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT investigation_field_is_written_in_turn UNIQUE (municipality_code, investigation_id, field, version),
  CONSTRAINT investigation_field_standing_is_known CHECK (standing IN ('current', 'beside')),
  CONSTRAINT investigation_field_builds_on_an_earlier_one CHECK (base_version >= 0 AND base_version < version),
  CONSTRAINT investigation_is_locked CHECK (investigation_takes(municipality_code, investigation_id, recorded_at)),
  CONSTRAINT investigation_field_is_of_an_investigation FOREIGN KEY (municipality_code, investigation_id) REFERENCES investigation,
  CONSTRAINT investigation_field_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
COMMENT ON COLUMN investigation_field.pen_id IS 'One opening of the page: what the same pen wrote in between is no conflict.';
COMMENT ON COLUMN investigation_field.settles IS 'Versions beside it that somebody has seen and chosen away or worked in.';
CREATE INDEX investigation_field_of_person ON investigation_field (municipality_code, person_id);

-- What was applied for, or told in another way than by a report about a child; the investigation is opened at once (SoL 14:2).
CREATE TABLE investigation_application (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  investigation_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  received_on date NOT NULL,
  applicant text NOT NULL,
  applicant_words text,
  wanted text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  access uuid[] NOT NULL,
  CONSTRAINT investigation_application_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT investigation_application_kind_is_known CHECK (kind IN ('application', 'information')),
  CONSTRAINT investigation_application_applicant_is_known CHECK (applicant IN ('child', 'custodian', 'appointed_guardian', 'other')),
  CONSTRAINT investigation_application_says_what CHECK (wanted <> ''),
  CONSTRAINT investigation_application_is_of_an_investigation FOREIGN KEY (municipality_code, investigation_id) REFERENCES investigation,
  CONSTRAINT investigation_application_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
CREATE INDEX investigation_application_of_investigation ON investigation_application (municipality_code, investigation_id);
CREATE INDEX investigation_application_of_person ON investigation_application (municipality_code, person_id);

-- Information asked of school, health care and others, and what they answered.
CREATE TABLE information_request (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  investigation_id uuid NOT NULL,
  person_id uuid NOT NULL,
  source_kind text NOT NULL,
  source text NOT NULL,
  question text NOT NULL,
  asked_on date NOT NULL,
  remind_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  access uuid[] NOT NULL,
  CONSTRAINT information_request_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT information_request_source_is_known CHECK (source_kind IN ('school', 'preschool', 'health_care', 'psychiatry', 'dentist', 'police',
    'social_services', 'network', 'other')),
  CONSTRAINT information_request_says_whom_and_what CHECK (source <> '' AND question <> ''),
  CONSTRAINT information_request_reminds_after_it_asks CHECK (remind_on >= asked_on),
  CONSTRAINT investigation_is_locked CHECK (investigation_takes(municipality_code, investigation_id, recorded_at)),
  CONSTRAINT information_request_is_of_an_investigation FOREIGN KEY (municipality_code, investigation_id) REFERENCES investigation,
  CONSTRAINT information_request_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
CREATE INDEX information_request_of_investigation ON information_request (municipality_code, investigation_id);
CREATE INDEX information_request_of_person ON information_request (municipality_code, person_id);
CREATE TABLE information_answer (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  request_id uuid NOT NULL,
  investigation_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  answered_on date NOT NULL,
  source text NOT NULL,
  body text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  access uuid[] NOT NULL,
  CONSTRAINT information_answer_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT information_answer_kind_is_known CHECK (kind IN ('answer', 'reminder', 'not_awaited')),
  CONSTRAINT information_answer_says_what CHECK (body <> '' OR kind = 'reminder'),
  CONSTRAINT investigation_is_locked CHECK (investigation_takes(municipality_code, investigation_id, recorded_at)),
  CONSTRAINT information_answer_is_of_a_request FOREIGN KEY (municipality_code, request_id) REFERENCES information_request,
  CONSTRAINT information_answer_is_of_an_investigation FOREIGN KEY (municipality_code, investigation_id) REFERENCES investigation,
  CONSTRAINT information_answer_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
COMMENT ON COLUMN information_answer.kind IS 'An answer; a reminder sent while none came; or that it is awaited no more, with the reason.';
CREATE INDEX information_answer_of_request ON information_answer (municipality_code, request_id);
CREATE INDEX information_answer_of_investigation ON information_answer (municipality_code, investigation_id);
CREATE INDEX information_answer_of_person ON information_answer (municipality_code, person_id);

-- What a party was shown before the decision, until when it may answer, and what it answered (FL 25); or why it was not shown.
CREATE TABLE material_communication (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  investigation_id uuid NOT NULL,
  person_id uuid NOT NULL,
  what text NOT NULL,
  party text,
  party_words text,
  how text,
  told_on date,
  answer_by_on date,
  waived_reason text,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  access uuid[] NOT NULL,
  CONSTRAINT material_communication_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT material_communication_party_is_known CHECK (party IN ('child', 'custodian', 'appointed_guardian', 'public_counsel', 'other')),
  CONSTRAINT material_communication_how_is_known CHECK (how IN ('letter', 'meeting', 'phone', 'digital')),
  CONSTRAINT material_communication_is_told_or_waived CHECK (CASE WHEN waived_reason IS NULL THEN
    num_nonnulls(party, how, told_on, answer_by_on) = 4 ELSE waived_reason <> '' AND num_nonnulls(party, how, told_on, answer_by_on) = 0 END),
  CONSTRAINT material_communication_is_answered_after_it_is_told CHECK (answer_by_on >= told_on),
  CONSTRAINT material_communication_says_what CHECK (what <> ''),
  CONSTRAINT investigation_is_locked CHECK (investigation_takes(municipality_code, investigation_id, recorded_at)),
  CONSTRAINT material_communication_is_of_an_investigation FOREIGN KEY (municipality_code, investigation_id) REFERENCES investigation,
  CONSTRAINT material_communication_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
CREATE INDEX material_communication_of_investigation ON material_communication (municipality_code, investigation_id);
CREATE INDEX material_communication_of_person ON material_communication (municipality_code, person_id);
CREATE TABLE communication_answer (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  communication_id uuid NOT NULL,
  investigation_id uuid NOT NULL,
  person_id uuid NOT NULL,
  answered_on date NOT NULL,
  body text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  access uuid[] NOT NULL,
  CONSTRAINT communication_answer_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT communication_answer_says_what CHECK (body <> ''),
  CONSTRAINT investigation_is_locked CHECK (investigation_takes(municipality_code, investigation_id, recorded_at)),
  CONSTRAINT communication_answer_is_of_a_communication FOREIGN KEY (municipality_code, communication_id) REFERENCES material_communication,
  CONSTRAINT communication_answer_is_of_an_investigation FOREIGN KEY (municipality_code, investigation_id) REFERENCES investigation,
  CONSTRAINT communication_answer_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
CREATE INDEX communication_answer_of_communication ON communication_answer (municipality_code, communication_id);
CREATE INDEX communication_answer_of_investigation ON communication_answer (municipality_code, investigation_id);
CREATE INDEX communication_answer_of_person ON communication_answer (municipality_code, person_id);

-- What was noted about an investigation after it was locked.
CREATE TABLE investigation_addition (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  investigation_id uuid NOT NULL,
  person_id uuid NOT NULL,
  body text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  access uuid[] NOT NULL,
  CONSTRAINT investigation_addition_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT investigation_addition_says_what CHECK (body <> ''),
  CONSTRAINT investigation_addition_is_of_an_investigation FOREIGN KEY (municipality_code, investigation_id) REFERENCES investigation,
  CONSTRAINT investigation_addition_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
CREATE INDEX investigation_addition_of_investigation ON investigation_addition (municipality_code, investigation_id);
CREATE INDEX investigation_addition_of_person ON investigation_addition (municipality_code, person_id);

-- How a child fares after a closed investigation, an ended placement or ended compulsory care (SoL 23, LVU 21 b).
CREATE TABLE followup (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  after text NOT NULL,
  investigation_id uuid,
  proposed_on date NOT NULL,
  consent text NOT NULL,
  consent_reason text,
  informed text[] NOT NULL,
  reasons text NOT NULL,
  closed_on date,
  closed_by uuid,
  result text,
  informed_at_end text[],
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  access uuid[] NOT NULL,
  CONSTRAINT followup_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT followup_after_is_known CHECK (after IN ('investigation', 'placement', 'lvu-care')),
  CONSTRAINT followup_names_its_investigation CHECK ((after = 'investigation') = (investigation_id IS NOT NULL)),
  CONSTRAINT followup_consent_is_known CHECK (consent IN ('given', 'without', 'not_needed')),
  CONSTRAINT followup_without_consent_gives_a_reason CHECK (consent <> 'without' OR consent_reason <> ''),
  CONSTRAINT followup_reasons_are_said CHECK (reasons <> ''),
  CONSTRAINT followup_ends_after_it_begins CHECK (closed_on >= proposed_on),
  CONSTRAINT followup_ends_wholly_or_not_at_all CHECK (num_nonnulls(closed_on, closed_by, result, informed_at_end) IN (0, 4)),
  CONSTRAINT followup_is_of_an_investigation FOREIGN KEY (municipality_code, investigation_id) REFERENCES investigation,
  CONSTRAINT followup_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
COMMENT ON COLUMN followup.proposed_on IS 'It begins with its decision, whose day the decision says.';
CREATE INDEX followup_of_person ON followup (municipality_code, person_id);
CREATE INDEX followup_of_investigation ON followup (municipality_code, investigation_id);
CREATE TABLE followup_note (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  followup_id uuid NOT NULL,
  person_id uuid NOT NULL,
  noted_on date NOT NULL,
  how text NOT NULL,
  body text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  access uuid[] NOT NULL,
  CONSTRAINT followup_note_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT followup_note_how_is_known CHECK (how IN ('child_alone', 'child', 'custodian', 'other')),
  CONSTRAINT followup_note_says_what CHECK (body <> ''),
  CONSTRAINT followup_note_is_of_a_followup FOREIGN KEY (municipality_code, followup_id) REFERENCES followup,
  CONSTRAINT followup_note_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
CREATE INDEX followup_note_of_followup ON followup_note (municipality_code, followup_id);
CREATE INDEX followup_note_of_person ON followup_note (municipality_code, person_id);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['investigation_scope', 'investigation_field', 'investigation_application', 'information_request',
    'information_answer', 'material_communication', 'communication_answer', 'investigation_addition', 'followup', 'followup_note'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality() AND app_sees(access))
      WITH CHECK (municipality_code = app_municipality())', t || '_opens_to_its_keys', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE (access) ON %I TO helhet_app', t);
    INSERT INTO strand_table (table_name, strand) VALUES (t, 'investigation');
  END LOOP;
  FOREACH t IN ARRAY ARRAY['assessment_template', 'assessment_heading'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
GRANT UPDATE (closed_on, closed_by, result, informed_at_end) ON followup TO helhet_app;

/* Ends an investigation when its decision is made, also when a meeting makes it whose secretary does not see the case. What was concluded
   already stays as it is. */
CREATE FUNCTION conclude_investigation(investigation uuid, how text, on_day date, at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE code char(4) := app_municipality(); own text := see_everything();
BEGIN
  UPDATE investigation i SET concluded_on = on_day, outcome = how, locked_at = coalesce(i.locked_at, at)
   WHERE i.municipality_code = code AND i.id = conclude_investigation.investigation AND i.concluded_on IS NULL;
  PERFORM see_again_with(own);
END $$;
GRANT EXECUTE ON FUNCTION conclude_investigation TO helhet_app;
