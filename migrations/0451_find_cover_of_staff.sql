-- The index that keeps somebody in one place at a time leaves out what was called off; whoever asks where somebody covered needs all of it.
CREATE INDEX cover_move_of_staff ON cover_move (municipality_code, staff_id, day_on);
