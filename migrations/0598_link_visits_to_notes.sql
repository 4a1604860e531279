-- A visit names its note.
ALTER TABLE visit ADD CONSTRAINT visit_has_a_note FOREIGN KEY (municipality_code, note_id) REFERENCES visit_note;
