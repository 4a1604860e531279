-- A request sent again under the same key (Idempotency-Key) gets the first one's answer for a day (docs/adr/0012).
CREATE TABLE answered_request (
  municipality_code char(4) NOT NULL,
  key_hash bytea NOT NULL,
  staff_id uuid,
  request_hash bytea NOT NULL,
  answer bytea,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT answered_request_pk PRIMARY KEY (municipality_code, key_hash),
  CONSTRAINT answered_request_is_of_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff,
  CONSTRAINT answered_request_is_of_a_municipality FOREIGN KEY (municipality_code) REFERENCES municipality);
COMMENT ON COLUMN answered_request.key_hash IS 'SHA-256 of who sent it and the key; the key itself is kept nowhere.';
COMMENT ON COLUMN answered_request.staff_id IS 'The member of staff who sent it; empty when a client credential did.';
COMMENT ON COLUMN answered_request.answer IS 'Sealed with the sender''s own key (AES-256-GCM); empty only while it is made.';
CREATE INDEX answered_request_of_staff ON answered_request (municipality_code, staff_id);
CREATE INDEX answered_request_by_time ON answered_request (municipality_code, recorded_at);
ALTER TABLE answered_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE answered_request FORCE ROW LEVEL SECURITY;
CREATE POLICY answered_request_is_the_senders_own ON answered_request
  USING (municipality_code = app_municipality() AND staff_id IS NOT DISTINCT FROM app_staff());
-- The backup copies them and the hourly job takes them away; both work with every key.
CREATE POLICY answered_request_is_backed_up ON answered_request FOR SELECT
  USING (municipality_code = app_municipality() AND app_sees('{}'));
CREATE POLICY answered_request_is_cleared ON answered_request FOR DELETE USING (municipality_code = app_municipality() AND app_sees('{}'));
GRANT SELECT, INSERT, UPDATE (answer), DELETE ON answered_request TO helhet_app;
