-- A request of an office is signed by its key, and kept as it was signed. One read in before requests were signed has neither.
ALTER TABLE aggregate_request ADD COLUMN payload text, ADD COLUMN signature text, ADD COLUMN key_id uuid,
  ADD CONSTRAINT aggregate_request_is_signed_wholly_or_not CHECK (num_nonnulls(payload, signature, key_id) IN (0, 3)),
  ADD CONSTRAINT aggregate_request_is_signed_by_a_known_office FOREIGN KEY (municipality_code, key_id) REFERENCES sender_key;
COMMENT ON COLUMN aggregate_request.payload IS 'The very text that the office signed; empty in one that came before requests were signed.';
COMMENT ON TABLE sender_key IS 'Keys whose signatures are believed, of municipalities at an office and of the office at a municipality: registered after the fingerprint was compared by another way.';
COMMENT ON TABLE aggregate_refused IS 'That an envelope or a request was refused, and why; nothing of what it held. Gone after ninety days.';
CREATE INDEX aggregate_request_of_key ON aggregate_request (municipality_code, key_id);
