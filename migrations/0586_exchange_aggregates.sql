-- Figures between installations: what a municipality has let go to an office, as it was signed, and what an office has taken in. Only cells of
-- released tables, already suppressed, of the municipality as a whole; never a row about anybody.
CREATE TABLE aggregate_key (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  fingerprint text NOT NULL,
  public_key text NOT NULL,
  private_key bytea,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  ended_at timestamptz,
  CONSTRAINT aggregate_key_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT aggregate_key_is_made_once UNIQUE (municipality_code, fingerprint),
  CONSTRAINT aggregate_key_loses_its_private_part_when_it_ends CHECK ((private_key IS NULL) = (ended_at IS NOT NULL)),
  CONSTRAINT aggregate_key_is_made_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN aggregate_key.private_key IS 'Ed25519, PKCS 8: signs what is sent, so it must be readable to the sender; never shown, and gone when the key is replaced.';
CREATE UNIQUE INDEX aggregate_key_is_one_at_a_time ON aggregate_key (municipality_code) WHERE ended_at IS NULL;
CREATE INDEX aggregate_key_of_maker ON aggregate_key (municipality_code, recorded_by);

CREATE TABLE aggregate_office (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  office char(4) NOT NULL,
  name text NOT NULL,
  address text,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT aggregate_office_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT aggregate_office_is_a_code CHECK (office ~ '^00[0-9]{2}$'),
  CONSTRAINT aggregate_office_has_a_name CHECK (name <> ''),
  CONSTRAINT aggregate_office_address_is_https CHECK (address ~ '^(https://|http://(localhost|127[.]0[.]0[.]1)[:/])'),
  CONSTRAINT aggregate_office_is_set_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON TABLE aggregate_office IS 'Where figures are sent. The latest row holds; without an address they go as files.';
CREATE INDEX aggregate_office_by_time ON aggregate_office (municipality_code, recorded_at);
CREATE INDEX aggregate_office_of_setter ON aggregate_office (municipality_code, recorded_by);

CREATE TABLE aggregate_request (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  office char(4) NOT NULL,
  measure text NOT NULL,
  period text,
  reason text NOT NULL,
  asked_at timestamptz NOT NULL,
  way text NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT aggregate_request_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT aggregate_request_says_why CHECK (reason <> ''),
  CONSTRAINT aggregate_request_came_in_a_known_way CHECK (way IN ('network', 'file')));
COMMENT ON TABLE aggregate_request IS 'What an office has asked this municipality for. It is a question: nothing is sent by it.';
CREATE INDEX aggregate_request_by_time ON aggregate_request (municipality_code, recorded_at, id);

CREATE TABLE aggregate_sent (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  sequence integer NOT NULL,
  kind text NOT NULL,
  office char(4) NOT NULL,
  measure text NOT NULL,
  period text,
  edition integer NOT NULL,
  payload text NOT NULL,
  hash text NOT NULL,
  key_id uuid NOT NULL,
  signature text NOT NULL,
  request_id uuid,
  address text,
  approved_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  tried_at timestamptz,
  status integer,
  fault text,
  next_try_at timestamptz,
  delivered_at timestamptz,
  failed_at timestamptz,
  CONSTRAINT aggregate_sent_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT aggregate_sent_has_a_number_of_its_own UNIQUE (municipality_code, sequence),
  CONSTRAINT aggregate_sent_kind_is_known CHECK (kind IN ('table', 'refusal', 'withdrawal')),
  CONSTRAINT aggregate_sent_is_numbered_from_one CHECK (sequence > 0 AND edition > 0),
  CONSTRAINT aggregate_sent_is_of_a_period_unless_refused CHECK (period IS NOT NULL OR kind = 'refusal'),
  CONSTRAINT aggregate_sent_ends_one_way CHECK (num_nonnulls(delivered_at, failed_at) <= 1),
  CONSTRAINT aggregate_sent_fault_is_a_code CHECK (fault ~ '^[a-z_]{1,60}$'),
  CONSTRAINT aggregate_sent_is_signed_here FOREIGN KEY (municipality_code, key_id) REFERENCES aggregate_key,
  CONSTRAINT aggregate_sent_answers_a_request FOREIGN KEY (municipality_code, request_id) REFERENCES aggregate_request,
  CONSTRAINT aggregate_sent_is_approved_by_staff FOREIGN KEY (municipality_code, approved_by) REFERENCES staff);
COMMENT ON COLUMN aggregate_sent.payload IS 'The very text that is signed: cells of a released table, or that it is refused or withdrawn.';
COMMENT ON COLUMN aggregate_sent.address IS 'Where it is sent; empty when it goes as a file.';
CREATE INDEX aggregate_sent_by_time ON aggregate_sent (municipality_code, recorded_at, id);
CREATE INDEX aggregate_sent_of_table ON aggregate_sent (municipality_code, measure, period);
CREATE INDEX aggregate_sent_of_key ON aggregate_sent (municipality_code, key_id);
CREATE INDEX aggregate_sent_of_request ON aggregate_sent (municipality_code, request_id);
CREATE INDEX aggregate_sent_of_approver ON aggregate_sent (municipality_code, approved_by);

CREATE TABLE sender_key (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  sender char(4) NOT NULL,
  fingerprint text NOT NULL,
  public_key text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  revoked_at timestamptz,
  revoked_by uuid,
  CONSTRAINT sender_key_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT sender_key_is_registered_once UNIQUE (municipality_code, fingerprint),
  CONSTRAINT sender_key_sender_is_a_code CHECK (sender ~ '^[0-9]{4}$'),
  CONSTRAINT sender_key_is_revoked_wholly_or_not CHECK (num_nonnulls(revoked_at, revoked_by) IN (0, 2)),
  CONSTRAINT sender_key_is_registered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff,
  CONSTRAINT sender_key_is_revoked_by_staff FOREIGN KEY (municipality_code, revoked_by) REFERENCES staff);
COMMENT ON TABLE sender_key IS 'Keys whose signatures are believed: registered by the office after the fingerprint was compared by another way.';
CREATE INDEX sender_key_of_registrar ON sender_key (municipality_code, recorded_by);
CREATE INDEX sender_key_of_revoker ON sender_key (municipality_code, revoked_by);

CREATE TABLE aggregate_asked (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  place char(4) NOT NULL,
  measure text NOT NULL,
  period text,
  reason text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  fetched_at timestamptz,
  withdrawn_at timestamptz,
  CONSTRAINT aggregate_asked_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT aggregate_asked_says_why CHECK (reason <> ''),
  CONSTRAINT aggregate_asked_place_is_a_code CHECK (place ~ '^[0-9]{4}$'),
  CONSTRAINT aggregate_asked_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON TABLE aggregate_asked IS 'What an office asks a municipality for. The municipality decides whether it answers.';
CREATE INDEX aggregate_asked_by_time ON aggregate_asked (municipality_code, recorded_at, id);
CREATE INDEX aggregate_asked_of_place ON aggregate_asked (municipality_code, place);
CREATE INDEX aggregate_asked_of_asker ON aggregate_asked (municipality_code, recorded_by);

CREATE TABLE aggregate_received (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  sender char(4) NOT NULL,
  sequence integer NOT NULL,
  kind text NOT NULL,
  measure text NOT NULL,
  period text,
  edition integer NOT NULL,
  payload text NOT NULL,
  hash text NOT NULL,
  previous text,
  key_id uuid NOT NULL,
  signature text NOT NULL,
  request_id uuid,
  way text NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT aggregate_received_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT aggregate_received_number_is_used UNIQUE (municipality_code, sender, sequence),
  CONSTRAINT aggregate_received_kind_is_known CHECK (kind IN ('table', 'refusal', 'withdrawal')),
  CONSTRAINT aggregate_received_came_in_a_known_way CHECK (way IN ('network', 'file')),
  CONSTRAINT aggregate_received_is_signed_by_a_known_sender FOREIGN KEY (municipality_code, key_id) REFERENCES sender_key);
COMMENT ON COLUMN aggregate_received.payload IS 'The very text that was signed, kept so that the signature can be checked again.';
CREATE INDEX aggregate_received_of_table ON aggregate_received (municipality_code, sender, measure, period, sequence);
CREATE INDEX aggregate_received_by_time ON aggregate_received (municipality_code, recorded_at, id);
CREATE INDEX aggregate_received_of_key ON aggregate_received (municipality_code, key_id);
CREATE INDEX aggregate_received_of_request ON aggregate_received (municipality_code, request_id);

CREATE TABLE aggregate_refused (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  sender char(4),
  code text NOT NULL,
  hash text NOT NULL,
  bytes integer NOT NULL,
  way text NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT aggregate_refused_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT aggregate_refused_says_why CHECK (code ~ '^[a-z_0-9]{1,60}$'),
  CONSTRAINT aggregate_refused_came_in_a_known_way CHECK (way IN ('network', 'file')));
COMMENT ON TABLE aggregate_refused IS 'That an envelope was refused, and why; nothing of what it held. Gone after ninety days.';
COMMENT ON COLUMN aggregate_refused.sender IS 'As the envelope says; it may be untrue when the signature does not hold.';
CREATE INDEX aggregate_refused_by_time ON aggregate_refused (municipality_code, recorded_at, id);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['aggregate_key', 'aggregate_office', 'aggregate_request', 'aggregate_sent', 'sender_key', 'aggregate_asked',
    'aggregate_received', 'aggregate_refused'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
GRANT UPDATE (ended_at, private_key) ON aggregate_key TO helhet_app;
GRANT UPDATE (tries, tried_at, status, fault, next_try_at, delivered_at, failed_at) ON aggregate_sent TO helhet_app;
GRANT UPDATE (revoked_at, revoked_by) ON sender_key TO helhet_app;
GRANT UPDATE (fetched_at, withdrawn_at) ON aggregate_asked TO helhet_app;
GRANT DELETE ON aggregate_refused TO helhet_app;
