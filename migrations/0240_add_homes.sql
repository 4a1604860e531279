-- Where children are placed, and who runs it: homes with checks, contacts and agreements, providers with permits, prices and deviations.
-- Nothing here is about a child; who sleeps in a home is in migration 0241.
CREATE TABLE provider (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  name text COLLATE swedish NOT NULL,
  organisation_number text NOT NULL,
  phone text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT provider_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT provider_is_registered_once UNIQUE (municipality_code, organisation_number),
  CONSTRAINT provider_has_a_name CHECK (name <> ''),
  CONSTRAINT provider_organisation_number_is_ten_digits CHECK (organisation_number ~ '^[0-9]{10}$'),
  CONSTRAINT provider_is_of_a_municipality FOREIGN KEY (municipality_code) REFERENCES municipality);

-- A permit from IVO: for which kinds of homes, how many places, from when to when.
CREATE TABLE provider_permit (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  provider_id uuid NOT NULL,
  permit_number text NOT NULL,
  kinds text[] NOT NULL,
  places integer NOT NULL,
  from_on date NOT NULL,
  to_on date,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT provider_permit_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT provider_permit_has_places CHECK (places > 0),
  CONSTRAINT provider_permit_has_a_number CHECK (permit_number <> ''),
  CONSTRAINT provider_permit_ends_after_it_begins CHECK (to_on >= from_on),
  CONSTRAINT provider_permit_is_of_a_provider FOREIGN KEY (municipality_code, provider_id) REFERENCES provider);
CREATE INDEX provider_permit_of_provider ON provider_permit (municipality_code, provider_id);

-- When somebody looked the permit up, and what was found.
CREATE TABLE provider_check (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  provider_id uuid NOT NULL,
  checked_on date NOT NULL,
  outcome text NOT NULL,
  words text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT provider_check_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT provider_check_outcome_is_known CHECK (outcome IN ('in_order', 'remark')),
  CONSTRAINT provider_check_says_what_the_remark_is CHECK (outcome = 'in_order' OR words <> ''),
  CONSTRAINT provider_check_is_of_a_provider FOREIGN KEY (municipality_code, provider_id) REFERENCES provider);
CREATE INDEX provider_check_of_provider ON provider_check (municipality_code, provider_id);

CREATE TABLE provider_contract (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  provider_id uuid NOT NULL,
  kind text NOT NULL,
  price_ore bigint NOT NULL,
  from_on date NOT NULL,
  to_on date,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT provider_contract_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT provider_contract_has_a_price CHECK (price_ore > 0),
  CONSTRAINT provider_contract_ends_after_it_begins CHECK (to_on >= from_on),
  CONSTRAINT one_price_of_a_provider_and_kind_a_day EXCLUDE USING gist (municipality_code WITH =, provider_id WITH =, kind WITH =,
    daterange(from_on, to_on, '[]') WITH &&),
  CONSTRAINT provider_contract_is_of_a_provider FOREIGN KEY (municipality_code, provider_id) REFERENCES provider);
COMMENT ON COLUMN provider_contract.price_ore IS 'For one day and night, in öre.';
CREATE INDEX provider_contract_of_provider ON provider_contract (municipality_code, provider_id);

CREATE TABLE home (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  label text COLLATE swedish NOT NULL,
  situated_in text NOT NULL,
  address text NOT NULL,
  places integer NOT NULL,
  provider_id uuid,
  closed_on date,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT home_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT home_kind_is_known CHECK (kind IN ('family-home', 'kinship-home', 'emergency-home', 'hvb', 'supported-housing',
    'special-youth-home', 'shelter')),
  CONSTRAINT home_has_a_label CHECK (label <> ''),
  CONSTRAINT home_has_places CHECK (places BETWEEN 1 AND 200),
  CONSTRAINT address_of_a_shelter_is_not_written_down CHECK (kind <> 'shelter' OR address = ''),
  CONSTRAINT home_is_run_by_a_provider FOREIGN KEY (municipality_code, provider_id) REFERENCES provider,
  CONSTRAINT home_is_of_a_municipality FOREIGN KEY (municipality_code) REFERENCES municipality);
COMMENT ON COLUMN home.situated_in IS 'The municipality where it lies, by name.';
COMMENT ON COLUMN home.provider_id IS 'Empty for family homes that the municipality recruits itself.';
CREATE INDEX home_of_provider ON home (municipality_code, provider_id);

CREATE TABLE home_contact (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  home_id uuid NOT NULL,
  name text NOT NULL,
  part text NOT NULL,
  phone text NOT NULL,
  to_on date,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT home_contact_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT home_contact_has_a_name CHECK (name <> ''),
  CONSTRAINT home_contact_is_of_a_home FOREIGN KEY (municipality_code, home_id) REFERENCES home);
CREATE INDEX home_contact_of_home ON home_contact (municipality_code, home_id);

-- Extracts from the registers and the study of the home: the day and the outcome, never what a register said.
CREATE TABLE home_check (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  home_id uuid NOT NULL,
  kind text NOT NULL,
  checked_on date NOT NULL,
  outcome text NOT NULL,
  words text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT home_check_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT home_check_kind_is_known CHECK (kind IN ('criminal_register', 'suspicion_register', 'home_study', 'yearly_review')),
  CONSTRAINT home_check_outcome_is_known CHECK (outcome IN ('in_order', 'remark')),
  CONSTRAINT home_check_is_of_a_home FOREIGN KEY (municipality_code, home_id) REFERENCES home);
CREATE INDEX home_check_of_home ON home_check (municipality_code, home_id);

CREATE TABLE home_agreement (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  home_id uuid NOT NULL,
  fee_ore bigint NOT NULL,
  costs_ore bigint NOT NULL,
  words text NOT NULL,
  from_on date NOT NULL,
  to_on date,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT home_agreement_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT home_agreement_ends_after_it_begins CHECK (to_on >= from_on),
  CONSTRAINT home_agreement_amounts_are_no_debts CHECK (fee_ore >= 0 AND costs_ore >= 0),
  CONSTRAINT one_agreement_with_a_home_a_day EXCLUDE USING gist (municipality_code WITH =, home_id WITH =,
    daterange(from_on, to_on, '[]') WITH &&),
  CONSTRAINT home_agreement_is_of_a_home FOREIGN KEY (municipality_code, home_id) REFERENCES home);
COMMENT ON COLUMN home_agreement.fee_ore IS 'For one child and month, in öre; costs_ore is the refund of costs beside it.';
CREATE INDEX home_agreement_of_home ON home_agreement (municipality_code, home_id);

CREATE TABLE provider_deviation (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  provider_id uuid NOT NULL,
  happened_on date NOT NULL,
  words text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT provider_deviation_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT provider_deviation_says_what CHECK (words <> ''),
  CONSTRAINT provider_deviation_is_of_a_provider FOREIGN KEY (municipality_code, provider_id) REFERENCES provider);
CREATE INDEX provider_deviation_of_provider ON provider_deviation (municipality_code, provider_id);

CREATE TABLE deviation_follow_up (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  deviation_id uuid NOT NULL,
  followed_up_on date NOT NULL,
  words text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT deviation_follow_up_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT deviation_follow_up_says_what CHECK (words <> ''),
  CONSTRAINT deviation_follow_up_is_of_a_deviation FOREIGN KEY (municipality_code, deviation_id) REFERENCES provider_deviation);
CREATE INDEX deviation_follow_up_of_deviation ON deviation_follow_up (municipality_code, deviation_id);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['provider', 'provider_permit', 'provider_check', 'provider_contract', 'home', 'home_contact', 'home_check',
    'home_agreement', 'provider_deviation', 'deviation_follow_up'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
GRANT UPDATE (to_on) ON provider_permit, provider_contract, home_contact, home_agreement TO helhet_app;
GRANT UPDATE (label, situated_in, address, places, closed_on) ON home TO helhet_app;
