-- Webhooks: other systems of the municipality are told that something happened, by ids alone.
CREATE TABLE webhook (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  name text COLLATE swedish NOT NULL,
  address text NOT NULL,
  events text[] NOT NULL,
  secret bytea NOT NULL,
  registered_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  failing_since_at timestamptz,
  ended_at timestamptz,
  ended_why text,
  CONSTRAINT webhook_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT webhook_tells_of_something CHECK (events <> '{}'),
  CONSTRAINT webhook_event_is_known CHECK (events <@ ARRAY['report.received', 'report.opened', 'report.decided', 'case.handed_over']),
  CONSTRAINT webhook_address_is_https CHECK (address ~ '^(https://|http://(localhost|127[.]0[.]0[.]1)[:/])'),
  CONSTRAINT webhook_ends_for_a_known_reason CHECK (ended_why IN ('ended', 'failing')),
  CONSTRAINT webhook_ends_wholly_or_not_at_all CHECK (num_nonnulls(ended_at, ended_why) IN (0, 2)),
  CONSTRAINT webhook_is_registered_by_staff FOREIGN KEY (municipality_code, registered_by) REFERENCES staff,
  CONSTRAINT webhook_is_of_a_municipality FOREIGN KEY (municipality_code) REFERENCES municipality);
COMMENT ON COLUMN webhook.secret IS 'Signs each delivery, so it must be readable to the sender; shown once when it is made, never again.';
COMMENT ON COLUMN webhook.failing_since_at IS 'The first delivery that failed since the last that arrived; empty while they arrive.';
CREATE INDEX webhook_by_registrar ON webhook (municipality_code, registered_by);

-- One row for each webhook that is to be told of a fact, written in the fact's own transaction.
CREATE TABLE webhook_delivery (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  webhook_id uuid NOT NULL,
  event text NOT NULL,
  body text NOT NULL,
  recorded_at timestamptz NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  tried_at timestamptz,
  status integer,
  fault text,
  next_try_at timestamptz,
  delivered_at timestamptz,
  failed_at timestamptz,
  CONSTRAINT webhook_delivery_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT webhook_delivery_ends_one_way CHECK (num_nonnulls(delivered_at, failed_at) <= 1),
  CONSTRAINT webhook_delivery_fault_is_a_code CHECK (fault ~ '^[a-z_]{1,40}$'),
  CONSTRAINT webhook_delivery_is_of_a_webhook FOREIGN KEY (municipality_code, webhook_id) REFERENCES webhook);
COMMENT ON COLUMN webhook_delivery.body IS 'What is sent, as signed: ids, the event and the instant; nothing about anybody.';
COMMENT ON COLUMN webhook_delivery.status IS 'The HTTP status of the latest try; nothing else of an answer is kept.';
CREATE INDEX webhook_delivery_of_webhook ON webhook_delivery (municipality_code, webhook_id, recorded_at DESC);
CREATE INDEX webhook_delivery_by_time ON webhook_delivery (municipality_code, recorded_at);
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['webhook', 'webhook_delivery'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
GRANT UPDATE (failing_since_at, ended_at, ended_why) ON webhook TO helhet_app;
GRANT UPDATE (tries, tried_at, status, fault, next_try_at, delivered_at, failed_at), DELETE ON webhook_delivery TO helhet_app;
