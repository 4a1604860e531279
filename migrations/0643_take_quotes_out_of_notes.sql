-- A quote whose consent is withdrawn goes out of the note of its visit too, also out of what the note said before it was corrected.
GRANT UPDATE (body_before) ON visit_note_correction TO helhet_app;
