-- Rotation of a client's secret: a new one, while the old one still opens until a chosen day, so that a school can change it in peace.
ALTER TABLE client_credential
  ADD COLUMN previous_secret_hash bytea,
  ADD COLUMN previous_until_on date,
  ADD COLUMN rotated_on date,
  ADD CONSTRAINT client_credential_opens_something CHECK (scope <> '{}'),
  ADD CONSTRAINT client_credential_is_rotated_wholly_or_not_at_all CHECK (num_nonnulls(previous_secret_hash, previous_until_on, rotated_on) IN (0, 3)),
  ADD CONSTRAINT client_credential_old_secret_lasts_thirty_days_at_most CHECK (previous_until_on BETWEEN rotated_on - 1 AND rotated_on + 30);
COMMENT ON COLUMN client_credential.previous_until_on IS 'The last day of the old secret; the day before the rotation: it ended at once.';
COMMENT ON COLUMN client_credential.scope IS 'What the client may do, as permissions; a new one is added to client_credential_scope_is_known.';
GRANT UPDATE (previous_secret_hash, previous_until_on, rotated_on) ON client_credential TO helhet_app;
