-- Full export: asked by one administrator, approved by a log reviewer, made by a job, encrypted to the municipality's own public key.
CREATE TABLE export_key (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  public_key text NOT NULL,
  fingerprint text NOT NULL,
  set_at timestamptz NOT NULL,
  set_by uuid NOT NULL,
  CONSTRAINT export_key_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT export_key_is_public CHECK (public_key ~ '^-----BEGIN PUBLIC KEY-----'),
  CONSTRAINT export_key_fingerprint_is_sha256 CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
  CONSTRAINT export_key_is_set_by_staff FOREIGN KEY (municipality_code, set_by) REFERENCES staff);
COMMENT ON TABLE export_key IS 'The key set last is in use; the earlier ones stay, since requests name the key they were approved with.';
CREATE INDEX export_key_by_setter ON export_key (municipality_code, set_by);

CREATE TABLE export_request (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  key_id uuid NOT NULL,
  reason text NOT NULL,
  asked_by uuid NOT NULL,
  asked_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  decision text,
  decision_reason text,
  decided_by uuid,
  decided_at timestamptz,
  made_at timestamptz,
  size_bytes bigint,
  CONSTRAINT export_request_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT export_request_gives_a_reason CHECK (reason <> ''),
  CONSTRAINT export_request_expires_after_it_is_asked CHECK (expires_at > asked_at),
  CONSTRAINT export_decision_is_known CHECK (decision IN ('approved', 'refused')),
  CONSTRAINT export_is_decided_wholly_or_not_at_all CHECK (num_nonnulls(decision, decision_reason, decided_by, decided_at) IN (0, 4)),
  CONSTRAINT nobody_approves_ones_own_export CHECK (decided_by <> asked_by),
  CONSTRAINT export_is_decided_before_it_expires CHECK (decided_at <= expires_at),
  CONSTRAINT export_is_made_only_when_approved CHECK (made_at IS NULL OR coalesce(decision = 'approved', false)),
  CONSTRAINT export_request_is_asked_by_staff FOREIGN KEY (municipality_code, asked_by) REFERENCES staff,
  CONSTRAINT export_request_is_decided_by_staff FOREIGN KEY (municipality_code, decided_by) REFERENCES staff,
  CONSTRAINT export_request_names_a_key FOREIGN KEY (municipality_code, key_id) REFERENCES export_key);
CREATE INDEX export_request_by_asker ON export_request (municipality_code, asked_by);
CREATE INDEX export_request_by_decider ON export_request (municipality_code, decided_by);
CREATE INDEX export_request_of_key ON export_request (municipality_code, key_id);

-- The encrypted file in pieces of a megabyte: only the holder of the private key can read it. Taken away when the request expires.
CREATE TABLE export_part (
  municipality_code char(4) NOT NULL,
  request_id uuid NOT NULL,
  number integer NOT NULL,
  bytes bytea NOT NULL,
  CONSTRAINT export_part_pk PRIMARY KEY (municipality_code, request_id, number),
  CONSTRAINT export_part_is_of_a_request FOREIGN KEY (municipality_code, request_id) REFERENCES export_request);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['export_key', 'export_request', 'export_part'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON export_key, export_request TO helhet_app;
GRANT UPDATE (decision, decision_reason, decided_by, decided_at, made_at, size_bytes) ON export_request TO helhet_app;
GRANT SELECT, INSERT, DELETE ON export_part TO helhet_app;
