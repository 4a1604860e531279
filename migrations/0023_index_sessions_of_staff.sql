-- All sessions of a member of staff, ended ones too: the log review asks who was signed in.
DROP INDEX session_of_staff;
CREATE INDEX session_of_staff ON session (municipality_code, staff_id, started_at);
CREATE INDEX session_open ON session (municipality_code, last_seen_at) WHERE ended_at IS NULL;
