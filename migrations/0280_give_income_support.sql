-- Income support: the norm by year, applications, calculations, what was decided, and payments (SoL 12 and 33, SoF 12).
CREATE TABLE support_norm (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  year integer NOT NULL,
  version integer NOT NULL,
  amounts jsonb NOT NULL,
  base_amount integer,
  source text NOT NULL,
  read_on date NOT NULL,
  invented boolean NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  CONSTRAINT support_norm_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT support_norm_is_one_per_version UNIQUE (municipality_code, year, version),
  CONSTRAINT support_norm_version_is_not_a_shipped_one CHECK (version >= 1),
  CONSTRAINT support_norm_year_is_known CHECK (year BETWEEN 2012 AND 2100),
  CONSTRAINT support_norm_names_its_source CHECK (source <> ''),
  CONSTRAINT support_norm_base_amount_is_positive CHECK (base_amount > 0),
  CONSTRAINT support_norm_is_of_a_municipality FOREIGN KEY (municipality_code) REFERENCES municipality);
COMMENT ON COLUMN support_norm.amounts IS 'Amounts per month in öre. Never changed: another version follows.';
COMMENT ON COLUMN support_norm.invented IS 'Made up for the demo: never law.';
ALTER TABLE support_norm ENABLE ROW LEVEL SECURITY;
ALTER TABLE support_norm FORCE ROW LEVEL SECURITY;
CREATE POLICY support_norm_is_own ON support_norm USING (municipality_code = app_municipality());
GRANT SELECT, INSERT ON support_norm TO helhet_app;

-- What came by the public form, as it was written, until staff has found out whose it is.
CREATE TABLE support_submission (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  reference text NOT NULL,
  received_on date NOT NULL,
  received_at timestamptz NOT NULL,
  month_on date NOT NULL,
  content jsonb NOT NULL,
  unit_id uuid NOT NULL,
  person_id uuid,
  registered_at timestamptz,
  registered_by uuid,
  access uuid[] NOT NULL,
  CONSTRAINT support_submission_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT support_submission_has_one_reference UNIQUE (municipality_code, reference),
  CONSTRAINT support_submission_is_registered_wholly_or_not CHECK (num_nonnulls(person_id, registered_at, registered_by) IN (0, 3)),
  CONSTRAINT support_submission_is_for_a_month CHECK (extract(day FROM month_on) = 1),
  CONSTRAINT support_submission_goes_to_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit,
  CONSTRAINT support_submission_is_by_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT support_submission_is_registered_by_staff FOREIGN KEY (municipality_code, registered_by) REFERENCES staff);
COMMENT ON COLUMN support_submission.access IS 'The unit that takes in applications; once registered the keys of the person''s case.';
CREATE INDEX support_submission_of_unit ON support_submission (municipality_code, unit_id);
CREATE INDEX support_submission_of_person ON support_submission (municipality_code, person_id);
CREATE INDEX support_submission_registered_by_staff ON support_submission (municipality_code, registered_by);
CREATE INDEX support_submission_that_waits ON support_submission (municipality_code, received_at) WHERE person_id IS NULL;

-- The sender's receipt, found by a secret that only the sender has; it says nothing about anybody.
CREATE TABLE support_receipt (
  municipality_code char(4) NOT NULL,
  token_hash bytea NOT NULL,
  reference text NOT NULL,
  received_at timestamptz NOT NULL,
  shown_until_at timestamptz NOT NULL,
  kept_until_at timestamptz NOT NULL,
  CONSTRAINT support_receipt_pk PRIMARY KEY (municipality_code, token_hash),
  CONSTRAINT support_receipt_hash_is_sha256 CHECK (octet_length(token_hash) = 32),
  CONSTRAINT support_receipt_is_of_a_municipality FOREIGN KEY (municipality_code) REFERENCES municipality);
CREATE INDEX support_receipt_by_end ON support_receipt (municipality_code, kept_until_at);
ALTER TABLE support_receipt ENABLE ROW LEVEL SECURITY;
ALTER TABLE support_receipt FORCE ROW LEVEL SECURITY;
CREATE POLICY support_receipt_is_own ON support_receipt USING (municipality_code = app_municipality());
GRANT SELECT, INSERT, DELETE ON support_receipt TO helhet_app;

-- One application for one month, in the applicant's case; each is treated on its own.
CREATE TABLE support_application (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  case_id uuid NOT NULL,
  month_on date NOT NULL,
  received_on date NOT NULL,
  arrived_via text NOT NULL,
  told text NOT NULL,
  plan text NOT NULL,
  submission_id uuid,
  renews_id uuid,
  withdrawn_on date,
  withdrawn_reason text,
  closing_reason text,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  CONSTRAINT support_application_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT support_application_is_for_a_month CHECK (extract(day FROM month_on) = 1),
  CONSTRAINT support_arrival_is_known CHECK (arrived_via IN ('public_form', 'letter', 'phone', 'visit', 'renewal')),
  CONSTRAINT support_application_is_withdrawn_wholly_or_not CHECK (num_nonnulls(withdrawn_on, withdrawn_reason) IN (0, 2)),
  CONSTRAINT support_closing_reason_is_known CHECK (closing_reason IN ('work', 'social_insurance', 'studies', 'other_income', 'moved',
    'household_changed', 'died', 'unknown', 'other')),
  CONSTRAINT support_application_is_by_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT support_application_is_in_a_case FOREIGN KEY (municipality_code, case_id) REFERENCES person_case,
  CONSTRAINT support_application_came_as_a_submission FOREIGN KEY (municipality_code, submission_id) REFERENCES support_submission,
  CONSTRAINT support_submission_is_one_application UNIQUE (municipality_code, submission_id),
  CONSTRAINT support_application_renews_another FOREIGN KEY (municipality_code, renews_id) REFERENCES support_application);
COMMENT ON COLUMN support_application.month_on IS 'The first day of the month that the support concerns.';
COMMENT ON COLUMN support_application.told IS 'What the applicant says, in the own words; may be empty.';
COMMENT ON COLUMN support_application.closing_reason IS 'Why no support follows after this month; for the statistics to the state.';
CREATE INDEX support_application_of_person ON support_application (municipality_code, person_id);
CREATE INDEX support_application_of_case ON support_application (municipality_code, case_id);
CREATE INDEX support_application_renewed ON support_application (municipality_code, renews_id);
CREATE INDEX support_application_by_month ON support_application (municipality_code, month_on);

-- Who belongs to the household of an application, as it was told.
CREATE TABLE support_member (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  person_id uuid NOT NULL,
  member_id uuid,
  role text NOT NULL,
  told_name text NOT NULL,
  birth_on date,
  impediment text,
  activity text,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT support_member_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT support_member_role_is_known CHECK (role IN ('applicant', 'co_applicant', 'child')),
  CONSTRAINT support_applicant_is_the_person CHECK ((role = 'applicant') = (member_id IS NOT NULL AND member_id = person_id)),
  CONSTRAINT support_child_has_a_birth CHECK (role <> 'child' OR birth_on IS NOT NULL),
  CONSTRAINT support_member_is_of_an_application FOREIGN KEY (municipality_code, application_id) REFERENCES support_application,
  CONSTRAINT support_member_stands_in_a_case FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT support_member_is_a_person FOREIGN KEY (municipality_code, member_id) REFERENCES person);
COMMENT ON COLUMN support_member.person_id IS 'The applicant, in whose case the row stands; member_id is the member, empty for one who is no person here.';
COMMENT ON COLUMN support_member.told_name IS 'Shown only of one who is no person here: a person''s name stands in person.';
CREATE INDEX support_member_of_application ON support_member (municipality_code, application_id);
CREATE INDEX support_member_of_applicant ON support_member (municipality_code, person_id);
CREATE INDEX support_member_by_person ON support_member (municipality_code, member_id);
CREATE UNIQUE INDEX support_member_is_in_the_household_once ON support_member (municipality_code, application_id, member_id);
CREATE UNIQUE INDEX support_household_has_one_of_each_adult ON support_member (municipality_code, application_id, role)
  WHERE role <> 'child';

-- Each calculation that was saved, with what it was made from. The last one counts; none is changed.
CREATE TABLE support_calculation (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  person_id uuid NOT NULL,
  version integer NOT NULL,
  body jsonb NOT NULL,
  result jsonb NOT NULL,
  support_ore integer NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  CONSTRAINT support_calculation_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT support_calculation_was_saved_by_somebody_else UNIQUE (municipality_code, application_id, version),
  CONSTRAINT support_is_never_negative CHECK (support_ore >= 0),
  CONSTRAINT support_calculation_is_of_an_application FOREIGN KEY (municipality_code, application_id) REFERENCES support_application,
  CONSTRAINT support_calculation_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
CREATE INDEX support_calculation_of_person ON support_calculation (municipality_code, person_id);

-- What a decision means in money, and the calculation it rests on. Whether it holds is the decision's state.
CREATE TABLE support_outcome (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  person_id uuid NOT NULL,
  calculation_id uuid NOT NULL,
  decision_id uuid NOT NULL,
  kind text NOT NULL,
  amount_ore integer NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT support_outcome_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT support_outcome_kind_is_known CHECK (kind IN ('grant', 'partly_grant', 'refuse')),
  CONSTRAINT support_refused_is_no_money CHECK ((kind = 'refuse') = (amount_ore = 0) AND amount_ore >= 0),
  CONSTRAINT support_outcome_is_of_one_decision UNIQUE (municipality_code, decision_id),
  CONSTRAINT support_outcome_is_of_an_application FOREIGN KEY (municipality_code, application_id) REFERENCES support_application,
  CONSTRAINT support_outcome_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT support_outcome_rests_on_a_calculation FOREIGN KEY (municipality_code, calculation_id) REFERENCES support_calculation,
  CONSTRAINT support_outcome_is_of_a_decision FOREIGN KEY (municipality_code, decision_id) REFERENCES decision);
CREATE INDEX support_outcome_of_application ON support_outcome (municipality_code, application_id);
CREATE INDEX support_outcome_of_person ON support_outcome (municipality_code, person_id);
CREATE INDEX support_outcome_of_calculation ON support_outcome (municipality_code, calculation_id);

-- Where a person's support is paid to. The newest counts; none is changed.
CREATE TABLE support_payee (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  holder text NOT NULL,
  account text NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  CONSTRAINT support_payee_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT support_payee_has_an_account CHECK (account ~ '^[0-9-]{4,30}$' AND holder <> ''),
  CONSTRAINT support_payee_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
COMMENT ON COLUMN support_payee.account IS 'Never in lists, logs or answers: the last four digits stand for it. The payment file alone holds it.';
CREATE INDEX support_payee_of_person ON support_payee (municipality_code, person_id);

-- A list of payments that one makes and another approves; then it is a file.
CREATE TABLE support_payment_file (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  number integer NOT NULL,
  pay_on date NOT NULL,
  payments integer NOT NULL,
  total_ore bigint NOT NULL,
  made_at timestamptz NOT NULL,
  made_by uuid NOT NULL,
  approved_at timestamptz,
  approved_by uuid,
  cancelled_at timestamptz,
  cancelled_by uuid,
  cancelled_reason text,
  CONSTRAINT support_payment_file_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT support_payment_file_has_one_number UNIQUE (municipality_code, number),
  CONSTRAINT support_payment_file_holds_something CHECK (payments > 0 AND total_ore > 0),
  CONSTRAINT payments_are_approved_by_another CHECK (approved_by <> made_by),
  CONSTRAINT payments_are_approved_wholly_or_not CHECK (num_nonnulls(approved_at, approved_by) IN (0, 2)),
  CONSTRAINT payments_are_cancelled_wholly_or_not CHECK (num_nonnulls(cancelled_at, cancelled_by, cancelled_reason) IN (0, 3)),
  CONSTRAINT approved_payments_are_not_cancelled CHECK (approved_at IS NULL OR cancelled_at IS NULL),
  CONSTRAINT payments_are_made_by_staff FOREIGN KEY (municipality_code, made_by) REFERENCES staff,
  CONSTRAINT payments_are_approved_by_staff FOREIGN KEY (municipality_code, approved_by) REFERENCES staff,
  CONSTRAINT payments_are_cancelled_by_staff FOREIGN KEY (municipality_code, cancelled_by) REFERENCES staff);
CREATE INDEX support_payment_file_made_by_staff ON support_payment_file (municipality_code, made_by);
CREATE INDEX support_payment_file_approved_by_staff ON support_payment_file (municipality_code, approved_by);
CREATE INDEX support_payment_file_cancelled_by_staff ON support_payment_file (municipality_code, cancelled_by);
ALTER TABLE support_payment_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE support_payment_file FORCE ROW LEVEL SECURITY;
CREATE POLICY support_payment_file_is_own ON support_payment_file USING (municipality_code = app_municipality());
GRANT SELECT, INSERT, UPDATE (approved_at, approved_by, cancelled_at, cancelled_by, cancelled_reason) ON support_payment_file TO helhet_app;

-- One payment of one decision; a decision is paid once, unless the list was cancelled before it was approved.
CREATE TABLE support_payment (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  file_id uuid NOT NULL,
  application_id uuid NOT NULL,
  person_id uuid NOT NULL,
  outcome_id uuid NOT NULL,
  payee_id uuid NOT NULL,
  amount_ore integer NOT NULL,
  by_hand boolean NOT NULL,
  cancelled_at timestamptz,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT support_payment_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT support_payment_is_of_something CHECK (amount_ore > 0),
  CONSTRAINT support_payment_is_in_a_file FOREIGN KEY (municipality_code, file_id) REFERENCES support_payment_file,
  CONSTRAINT support_payment_is_of_an_application FOREIGN KEY (municipality_code, application_id) REFERENCES support_application,
  CONSTRAINT support_payment_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT support_payment_is_of_a_decision FOREIGN KEY (municipality_code, outcome_id) REFERENCES support_outcome,
  CONSTRAINT support_payment_goes_to_an_account FOREIGN KEY (municipality_code, payee_id) REFERENCES support_payee);
COMMENT ON COLUMN support_payment.by_hand IS 'The person is protected: not in the file, paid by hand.';
CREATE UNIQUE INDEX a_decision_is_paid_once ON support_payment (municipality_code, outcome_id) WHERE cancelled_at IS NULL;
CREATE INDEX support_payment_of_outcome ON support_payment (municipality_code, outcome_id);
CREATE INDEX support_payment_of_file ON support_payment (municipality_code, file_id);
CREATE INDEX support_payment_of_application ON support_payment (municipality_code, application_id);
CREATE INDEX support_payment_of_person ON support_payment (municipality_code, person_id);
CREATE INDEX support_payment_of_payee ON support_payment (municipality_code, payee_id);

-- What the committee claims back of support that was given (SoL 33).
CREATE TABLE support_recovery (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  person_id uuid NOT NULL,
  outcome_id uuid NOT NULL,
  decision_id uuid NOT NULL,
  amount_ore integer NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT support_recovery_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT support_recovery_is_of_something CHECK (amount_ore > 0),
  CONSTRAINT support_recovery_is_of_one_decision UNIQUE (municipality_code, decision_id),
  CONSTRAINT support_recovery_is_of_an_application FOREIGN KEY (municipality_code, application_id) REFERENCES support_application,
  CONSTRAINT support_recovery_is_from_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT support_recovery_is_of_support_given FOREIGN KEY (municipality_code, outcome_id) REFERENCES support_outcome,
  CONSTRAINT support_recovery_is_of_a_decision FOREIGN KEY (municipality_code, decision_id) REFERENCES decision);
CREATE INDEX support_recovery_of_application ON support_recovery (municipality_code, application_id);
CREATE INDEX support_recovery_of_person ON support_recovery (municipality_code, person_id);
CREATE INDEX support_recovery_of_outcome ON support_recovery (municipality_code, outcome_id);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['support_submission', 'support_application', 'support_member', 'support_calculation', 'support_outcome', 'support_payee',
    'support_payment', 'support_recovery'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality() AND app_sees(access))
      WITH CHECK (municipality_code = app_municipality())', t || '_opens_to_its_keys', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE (access) ON %I TO helhet_app', t);
    INSERT INTO strand_table (table_name, strand) VALUES (t, 'income_support');
  END LOOP;
END $$;
GRANT UPDATE (person_id, registered_at, registered_by) ON support_submission TO helhet_app;
GRANT UPDATE (plan, withdrawn_on, withdrawn_reason, closing_reason) ON support_application TO helhet_app;
GRANT UPDATE (impediment, activity) ON support_member TO helhet_app;
GRANT UPDATE (cancelled_at) ON support_payment TO helhet_app;
