-- Rules of law as rows: a paragraph can be renumbered or a length changed from a date without touching code.
CREATE TABLE law_rule_version (
  rule text NOT NULL,
  version integer NOT NULL,
  valid_from_on date NOT NULL,
  valid_to_on date,
  paragraph text NOT NULL,
  source text NOT NULL,
  read_on date NOT NULL,
  term_sv text NOT NULL,
  term_en text NOT NULL,
  start_event_sv text NOT NULL,
  start_event_en text NOT NULL,
  actor_sv text NOT NULL,
  actor_en text NOT NULL,
  ended_by_sv text NOT NULL,
  ended_by_en text NOT NULL,
  notes_sv text,
  notes_en text,
  consequence_sv text,
  consequence_en text,
  length integer NOT NULL,
  unit text NOT NULL,
  length_by_basis jsonb,
  calendar_rule text NOT NULL,
  kind text NOT NULL,
  overdue_from text NOT NULL,
  lapses text NOT NULL,
  protects_now boolean NOT NULL,
  is_local_setting boolean NOT NULL,
  start_facts text[] NOT NULL,
  end_facts text[] NOT NULL,
  CONSTRAINT law_rule_version_pk PRIMARY KEY (rule, version),
  CONSTRAINT law_rule_version_counts_from_one CHECK (version >= 1),
  CONSTRAINT law_rule_version_ends_after_it_begins CHECK (valid_to_on >= valid_from_on),
  CONSTRAINT law_rule_version_says_both_languages CHECK ((notes_sv IS NULL) = (notes_en IS NULL) AND (consequence_sv IS NULL) = (consequence_en IS NULL)),
  CONSTRAINT law_rule_versions_never_overlap EXCLUDE USING gist (rule WITH =, daterange(valid_from_on, valid_to_on, '[]') WITH &&));
COMMENT ON COLUMN law_rule_version.valid_to_on IS 'The last day on which a clock may start under the version; empty until further notice.';
GRANT SELECT ON law_rule_version TO helhet_app;

-- What the law leaves to the municipality, or what could not be verified: always shown as a local setting, never as law.
CREATE TABLE local_setting (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  key text NOT NULL,
  value text NOT NULL,
  valid_from_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  CONSTRAINT local_setting_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT local_setting_has_one_value_a_day UNIQUE (municipality_code, key, valid_from_on),
  CONSTRAINT local_setting_is_of_a_municipality FOREIGN KEY (municipality_code) REFERENCES municipality);
ALTER TABLE local_setting ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_setting FORCE ROW LEVEL SECURITY;
CREATE POLICY local_setting_is_own ON local_setting USING (municipality_code = app_municipality());
GRANT SELECT, INSERT ON local_setting TO helhet_app;
