-- Decisions: what, why, by which paragraph, who decided it; consents; how it was served, executed and appealed; who may decide what.
CREATE TABLE delegation_rule (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  decider text NOT NULL,
  valid_from_on date NOT NULL,
  valid_to_on date,
  adopted text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  CONSTRAINT delegation_rule_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT delegation_decider_is_known CHECK (decider IN ('social_worker', 'unit_manager', 'director', 'chair', 'sub_committee', 'committee')),
  CONSTRAINT delegation_says_who_adopted_it CHECK (adopted <> ''),
  CONSTRAINT delegation_ends_after_it_begins CHECK (valid_to_on >= valid_from_on),
  CONSTRAINT one_delegation_per_kind_at_a_time EXCLUDE USING gist
    (municipality_code WITH =, kind WITH =, daterange(valid_from_on, valid_to_on, '[]') WITH &&),
  CONSTRAINT delegation_is_of_a_municipality FOREIGN KEY (municipality_code) REFERENCES municipality);
COMMENT ON TABLE delegation_rule IS 'The delegation order: from which day somebody may decide a kind. Without a row the committee itself decides.';
COMMENT ON COLUMN delegation_rule.adopted IS 'When and how the committee adopted it, in words: the day of the meeting and the paragraph of its protocol.';

CREATE TABLE decision (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  strand text NOT NULL,
  kind text NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  what text NOT NULL,
  reasons text NOT NULL,
  paragraph text NOT NULL,
  from_on date,
  to_on date,
  facts jsonb NOT NULL,
  state text NOT NULL,
  awaits text,
  proposed_on date NOT NULL,
  proposed_by uuid,
  decided_on date,
  decided_at timestamptz,
  decided_by uuid,
  decided_as text,
  delegation_rule_id uuid,
  outcome text,
  supersedes_id uuid,
  correction_reason text,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT decision_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT decision_strand_is_known CHECK (strand IN ('concern', 'investigation', 'measure', 'placement', 'income_support', 'unaccompanied',
    'contact')),
  CONSTRAINT decision_says_what_and_why CHECK (what <> '' AND reasons <> '' AND paragraph <> ''),
  CONSTRAINT decision_ends_after_it_begins CHECK (to_on >= from_on),
  CONSTRAINT decision_state_is_known CHECK (state IN ('for_meeting', 'decided', 'refused', 'superseded')),
  CONSTRAINT decision_waits_for_somebody CHECK ((state = 'for_meeting') = (awaits IS NOT NULL)),
  CONSTRAINT decision_awaited_is_known CHECK (awaits IN ('social_worker', 'unit_manager', 'director', 'chair', 'sub_committee', 'committee')),
  CONSTRAINT decision_decider_is_known CHECK (decided_as IN ('social_worker', 'unit_manager', 'director', 'chair', 'sub_committee', 'committee')),
  CONSTRAINT decision_is_decided_wholly_or_not_at_all CHECK (num_nonnulls(decided_on, decided_at, decided_as) IN (0, 3)),
  CONSTRAINT decision_that_waits_is_not_decided CHECK ((state = 'for_meeting') = (decided_on IS NULL)),
  CONSTRAINT decision_is_decided_after_it_is_proposed CHECK (decided_on >= proposed_on OR decided_as = 'chair'),
  CONSTRAINT correction_says_why CHECK (correction_reason IS NULL OR (supersedes_id IS NOT NULL AND correction_reason <> '')),
  CONSTRAINT decision_is_superseded_once UNIQUE (municipality_code, supersedes_id),
  CONSTRAINT decision_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT decision_rests_on_a_delegation FOREIGN KEY (municipality_code, delegation_rule_id) REFERENCES delegation_rule,
  CONSTRAINT decision_is_decided_by_staff FOREIGN KEY (municipality_code, decided_by) REFERENCES staff,
  CONSTRAINT decision_is_proposed_by_staff FOREIGN KEY (municipality_code, proposed_by) REFERENCES staff,
  CONSTRAINT decision_supersedes_another FOREIGN KEY (municipality_code, supersedes_id) REFERENCES decision);
COMMENT ON COLUMN decision.facts IS 'What is registered for the clocks when it is decided, on the day it is decided.';
COMMENT ON COLUMN decision.awaits IS 'Who is to decide it: a meeting of that body, or somebody with that role, or one above.';
COMMENT ON COLUMN decision.outcome IS 'What the body decided instead, when it did not decide as proposed.';
CREATE INDEX decision_of_person ON decision (municipality_code, person_id);
CREATE INDEX decision_of_subject ON decision (municipality_code, subject_id);
CREATE INDEX decision_under_delegation ON decision (municipality_code, delegation_rule_id);
CREATE INDEX decision_decided_by ON decision (municipality_code, decided_by);
CREATE INDEX decision_proposed_by ON decision (municipality_code, proposed_by);
CREATE INDEX decision_that_waits ON decision (municipality_code, awaits) WHERE state = 'for_meeting';
CREATE INDEX decision_of_chair ON decision (municipality_code, decided_on) WHERE decided_as = 'chair';

CREATE TABLE decision_consent (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  decision_id uuid NOT NULL,
  person_id uuid NOT NULL,
  strand text NOT NULL,
  who text NOT NULL,
  consenter_id uuid,
  given boolean NOT NULL,
  given_on date NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  CONSTRAINT decision_consent_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT consent_is_of_child_or_custodian CHECK (who IN ('child', 'custodian')),
  CONSTRAINT consent_is_to_a_decision FOREIGN KEY (municipality_code, decision_id) REFERENCES decision,
  CONSTRAINT consent_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT consent_is_given_by_a_person FOREIGN KEY (municipality_code, consenter_id) REFERENCES person);
CREATE INDEX consent_to_decision ON decision_consent (municipality_code, decision_id);
CREATE INDEX consent_of_person ON decision_consent (municipality_code, person_id);
CREATE INDEX consent_of_consenter ON decision_consent (municipality_code, consenter_id);

-- Somebody was given a decision: from this day three weeks run to appeal (FL 44).
CREATE TABLE decision_service (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  decision_id uuid NOT NULL,
  person_id uuid NOT NULL,
  strand text NOT NULL,
  party text NOT NULL,
  served_on date NOT NULL,
  how text NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  CONSTRAINT decision_service_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT service_party_is_known CHECK (party IN ('child', 'custodian', 'second_custodian', 'applicant', 'counsel')),
  CONSTRAINT service_way_is_known CHECK (how IN ('handed_over', 'letter', 'receipt', 'digital', 'read_aloud')),
  CONSTRAINT decision_is_served_once_to_a_party UNIQUE (municipality_code, decision_id, party),
  CONSTRAINT service_is_of_a_decision FOREIGN KEY (municipality_code, decision_id) REFERENCES decision,
  CONSTRAINT service_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
CREATE INDEX service_of_person ON decision_service (municipality_code, person_id);

CREATE TABLE decision_execution (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  decision_id uuid NOT NULL,
  person_id uuid NOT NULL,
  strand text NOT NULL,
  what text NOT NULL,
  on_day date NOT NULL,
  reason text,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  CONSTRAINT decision_execution_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT execution_step_is_known CHECK (what IN ('executed', 'interrupted', 'withdrawn', 'delayed')),
  CONSTRAINT execution_that_fails_says_why CHECK (what = 'executed' OR reason <> ''),
  CONSTRAINT execution_is_of_a_decision FOREIGN KEY (municipality_code, decision_id) REFERENCES decision,
  CONSTRAINT execution_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
COMMENT ON COLUMN decision_execution.what IS 'delayed: why it has not been executed yet, as it is told to the inspectorate (SoL 34:1).';
CREATE INDEX execution_of_decision ON decision_execution (municipality_code, decision_id);
CREATE INDEX execution_of_person ON decision_execution (municipality_code, person_id);

CREATE TABLE appeal (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  decision_id uuid NOT NULL,
  service_id uuid,
  person_id uuid NOT NULL,
  strand text NOT NULL,
  appellant text NOT NULL,
  received_on date NOT NULL,
  wants text NOT NULL,
  reconsidered_on date,
  reconsidered_by uuid,
  reconsidered text,
  reconsidered_why text,
  forwarded_on date,
  forwarded_to text,
  dismissed_on date,
  dismissed_by uuid,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  CONSTRAINT appeal_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT appellant_is_known CHECK (appellant IN ('child', 'custodian', 'second_custodian', 'applicant', 'counsel')),
  CONSTRAINT appeal_is_reconsidered_wholly_or_not_at_all CHECK (num_nonnulls(reconsidered_on, reconsidered, reconsidered_why) IN (0, 3)),
  CONSTRAINT reconsideration_outcome_is_known CHECK (reconsidered IN ('unchanged', 'changed')),
  CONSTRAINT appeal_is_forwarded_to_a_court CHECK (num_nonnulls(forwarded_on, forwarded_to) IN (0, 2)),
  CONSTRAINT appeal_is_forwarded_or_dismissed CHECK (num_nonnulls(forwarded_on, dismissed_on) < 2),
  CONSTRAINT appeal_moves_on_after_it_came CHECK (coalesce(reconsidered_on, received_on) >= received_on
    AND coalesce(forwarded_on, received_on) >= received_on AND coalesce(dismissed_on, received_on) >= received_on),
  CONSTRAINT appeal_is_of_a_decision FOREIGN KEY (municipality_code, decision_id) REFERENCES decision,
  CONSTRAINT appeal_follows_a_service FOREIGN KEY (municipality_code, service_id) REFERENCES decision_service,
  CONSTRAINT appeal_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
CREATE INDEX appeal_of_decision ON appeal (municipality_code, decision_id);
CREATE INDEX appeal_of_service ON appeal (municipality_code, service_id);
CREATE INDEX appeal_of_person ON appeal (municipality_code, person_id);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['decision', 'decision_consent', 'decision_service', 'decision_execution', 'appeal'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality() AND app_sees(access))
      WITH CHECK (municipality_code = app_municipality())', t || '_opens_to_its_keys', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE (access) ON %I TO helhet_app', t);
    INSERT INTO strand_table (table_name, strand) VALUES (t, '*');
  END LOOP;
END $$;
ALTER TABLE delegation_rule ENABLE ROW LEVEL SECURITY;
ALTER TABLE delegation_rule FORCE ROW LEVEL SECURITY;
CREATE POLICY delegation_rule_is_own ON delegation_rule USING (municipality_code = app_municipality());
GRANT SELECT, INSERT, UPDATE (valid_to_on) ON delegation_rule TO helhet_app;
-- A proposal becomes a decision once; what it says is never changed, only followed by another.
GRANT UPDATE (state, awaits, decided_on, decided_at, decided_by, decided_as, delegation_rule_id, outcome) ON decision TO helhet_app;
GRANT UPDATE (reconsidered_on, reconsidered_by, reconsidered, reconsidered_why, forwarded_on, forwarded_to, dismissed_on, dismissed_by)
  ON appeal TO helhet_app;
