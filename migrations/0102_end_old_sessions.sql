-- A session ends so many hours after it began, however much it is used: the municipality's setting, twelve unless it says otherwise.
ALTER TABLE session DROP CONSTRAINT session_ends_for_a_known_reason;
ALTER TABLE session ADD CONSTRAINT session_ends_for_a_known_reason CHECK (ended_why IN ('signed_out', 'signed_out_everywhere', 'idle',
  'too_old', 'role_ended', 'revoked'));
