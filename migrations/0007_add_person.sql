-- Persons, where they are to be found, how they are related, and who lives together.
CREATE TABLE person (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  identity_kind text NOT NULL,
  identity_number text,
  given_name text COLLATE swedish NOT NULL,
  family_name text COLLATE swedish NOT NULL,
  search_key text COLLATE "C" NOT NULL,
  birth_on date,
  protection text NOT NULL,
  hidden_whereabouts_from_on date,
  interpreter_language text,
  deceased_on date,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  CONSTRAINT person_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT person_identity_number_is_unique UNIQUE (municipality_code, identity_number),
  CONSTRAINT person_identity_kind_is_known CHECK (identity_kind IN ('personnummer', 'samordningsnummer', 'local', 'unknown')),
  CONSTRAINT person_identity_number_is_stored_one_way CHECK (identity_number ~ '^[0-9]{12}$' OR identity_kind = 'local'),
  CONSTRAINT person_unknown_has_no_number CHECK ((identity_kind = 'unknown') = (identity_number IS NULL)),
  CONSTRAINT person_protection_is_known CHECK (protection IN ('none', 'confidentiality_mark', 'protected_registration')),
  CONSTRAINT person_died_after_birth CHECK (deceased_on >= birth_on));
COMMENT ON COLUMN person.search_key IS 'Family and given name in lower case without marks, "ekwall maja"; searched by prefix.';
COMMENT ON COLUMN person.protection IS 'A fabricated identity is invisible in data: it is never a value here (domain: three levels).';
COMMENT ON COLUMN person.identity_kind IS 'unknown: unborn, unknown or half-known; the id itself is the temporary id.';
COMMENT ON COLUMN person.access IS 'Who may see the person''s header: keys of the own case and of related children''s cases.';
CREATE INDEX person_by_search_key ON person (municipality_code, search_key);
CREATE INDEX person_by_birth ON person (municipality_code, birth_on);

-- What a person row said before a correction, kept for ever with who changed it and why.
CREATE TABLE person_earlier (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  was jsonb NOT NULL,
  reason text NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT person_earlier_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT person_earlier_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
CREATE INDEX person_earlier_of_person ON person_earlier (municipality_code, person_id);

-- Address, telephone, school: what must never leak about a protected person. Apart from the header, so that no list can join it by mistake.
CREATE TABLE person_whereabouts (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  value text NOT NULL,
  from_on date,
  to_on date,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  CONSTRAINT person_whereabouts_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT person_whereabouts_kind_is_known CHECK (kind IN ('address', 'phone', 'email', 'preschool', 'school')),
  CONSTRAINT person_whereabouts_ends_after_it_begins CHECK (to_on >= from_on),
  CONSTRAINT person_whereabouts_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
CREATE INDEX person_whereabouts_of_person ON person_whereabouts (municipality_code, person_id);

-- relative_id is person_id's <kind>: the mother of Tuva is a row (Tuva, mother, 'parent'). Siblings share a parent or are said to be.
CREATE TABLE relation (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  relative_id uuid NOT NULL,
  kind text NOT NULL,
  word text,
  from_on date,
  to_on date,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  CONSTRAINT relation_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT relation_kind_is_known CHECK (kind IN ('custodian', 'parent', 'step_parent', 'sibling', 'grandparent', 'network')),
  CONSTRAINT relation_is_to_somebody_else CHECK (person_id <> relative_id),
  CONSTRAINT relation_ends_after_it_begins CHECK (to_on >= from_on),
  CONSTRAINT relation_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT relation_is_to_a_person FOREIGN KEY (municipality_code, relative_id) REFERENCES person,
  CONSTRAINT relation_is_recorded_once EXCLUDE USING gist (municipality_code WITH =, person_id WITH =, relative_id WITH =, kind WITH =,
    daterange(from_on, to_on, '[]') WITH &&));
COMMENT ON COLUMN relation.word IS 'mother, father, aunt, football coach: the word the family uses; shown after the kind.';
CREATE INDEX relation_of_person ON relation (municipality_code, person_id);
CREATE INDEX relation_of_relative ON relation (municipality_code, relative_id);

CREATE TABLE household_member (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  household_id uuid NOT NULL,
  person_id uuid NOT NULL,
  from_on date,
  to_on date,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  CONSTRAINT household_member_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT household_member_leaves_after_moving_in CHECK (to_on >= from_on),
  CONSTRAINT household_member_is_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
CREATE INDEX household_member_of_person ON household_member (municipality_code, person_id);
CREATE INDEX household_member_of_household ON household_member (municipality_code, household_id);

-- Two records found to be one child are joined by a dated fact with a reason, undone the same way; no row is rewritten.
CREATE TABLE person_joining (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  kept_id uuid NOT NULL,
  other_id uuid NOT NULL,
  joined_on date NOT NULL,
  reason text NOT NULL,
  undone_on date,
  undone_reason text,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT person_joining_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT person_joining_is_of_two CHECK (kept_id <> other_id),
  CONSTRAINT person_joining_is_undone_wholly_or_not CHECK (num_nonnulls(undone_on, undone_reason) IN (0, 2)),
  CONSTRAINT person_joining_keeps_a_person FOREIGN KEY (municipality_code, kept_id) REFERENCES person,
  CONSTRAINT person_joining_joins_a_person FOREIGN KEY (municipality_code, other_id) REFERENCES person);
CREATE UNIQUE INDEX person_is_joined_to_one ON person_joining (municipality_code, other_id) WHERE undone_on IS NULL;
CREATE INDEX person_joining_of_kept ON person_joining (municipality_code, kept_id);
