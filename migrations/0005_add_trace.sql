-- The access log: who did what about whom, why, and how it went; ids only, never text. The run role may add and read, nothing else.
CREATE TABLE trace (
  municipality_code char(4) NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL,
  actor_kind text NOT NULL,
  actor_id uuid,
  action text NOT NULL,
  about uuid[] NOT NULL,
  why text NOT NULL,
  outcome text NOT NULL,
  refusal text,
  request_id text NOT NULL,
  CONSTRAINT trace_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT trace_actor_kind_is_known CHECK (actor_kind IN ('staff', 'client', 'public', 'system')),
  CONSTRAINT trace_why_is_known CHECK (why IN ('role', 'own_case', 'deputy', 'coworker', 'manager', 'intake', 'public', 'client', 'system')),
  CONSTRAINT trace_outcome_is_known CHECK (outcome IN ('done', 'refused', 'failed')),
  CONSTRAINT trace_refusal_is_named CHECK ((refusal IS NULL) = (outcome = 'done')));
COMMENT ON COLUMN trace.about IS 'The persons whose data was shown or changed; empty when none.';

-- Rows not yet in the chain: emptied by the sealing job moments after commit, so that requests never wait for one another.
CREATE TABLE trace_unsealed (
  municipality_code char(4) NOT NULL,
  trace_id bigint NOT NULL,
  CONSTRAINT trace_unsealed_pk PRIMARY KEY (municipality_code, trace_id));

-- The chain: each hash covers the one before it and every column of the row; changed, removed or reordered rows no longer fit.
CREATE TABLE trace_seal (
  municipality_code char(4) NOT NULL,
  number bigint NOT NULL,
  trace_id bigint NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT trace_seal_pk PRIMARY KEY (municipality_code, number),
  CONSTRAINT trace_is_sealed_once UNIQUE (municipality_code, trace_id),
  CONSTRAINT trace_seal_is_sha256 CHECK (octet_length(hash) = 32));

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['trace', 'trace_unsealed', 'trace_seal'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON trace, trace_seal TO helhet_app;
GRANT SELECT, INSERT, DELETE ON trace_unsealed TO helhet_app;
