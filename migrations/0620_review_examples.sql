-- A good example is published by somebody else than who wrote it and who sent it to be reviewed.
ALTER TABLE good_example ADD COLUMN sent_at timestamptz, ADD COLUMN sent_by uuid, ADD COLUMN returned_words text;
COMMENT ON COLUMN good_example.sent_at IS 'When it was sent to be reviewed; empty for a draft that is written on or was sent back.';
COMMENT ON COLUMN good_example.returned_words IS 'What the reviewer asked for when it was sent back.';
COMMENT ON COLUMN good_example.published_by IS 'Who reviewed it and let it out.';
ALTER TABLE good_example DROP CONSTRAINT good_example_stage_is_known;

-- What one person had published alone waits for review, under the address it has. The owner of the tables sees all rows for this step.
ALTER TABLE good_example NO FORCE ROW LEVEL SECURITY;
UPDATE good_example SET sent_at = published_at, sent_by = recorded_by, stage = CASE WHEN published_by = recorded_by THEN 'review' ELSE stage END
  WHERE stage = 'published';
ALTER TABLE good_example FORCE ROW LEVEL SECURITY;

ALTER TABLE good_example
  ADD CONSTRAINT good_example_stage_is_known CHECK (stage IN ('draft', 'review', 'published', 'withdrawn')),
  ADD CONSTRAINT good_example_is_sent_wholly_or_not CHECK (num_nonnulls(sent_at, sent_by) IN (0, 2)),
  ADD CONSTRAINT good_example_is_sent_before_it_is_reviewed CHECK (stage NOT IN ('review', 'published') OR sent_by IS NOT NULL),
  ADD CONSTRAINT good_example_is_reviewed_by_another CHECK (stage <> 'published' OR (published_by <> recorded_by AND published_by <> sent_by)),
  ADD CONSTRAINT good_example_is_sent_by_staff FOREIGN KEY (municipality_code, sent_by) REFERENCES staff;
CREATE INDEX good_example_of_sender ON good_example (municipality_code, sent_by);
GRANT UPDATE (sent_at, sent_by, returned_words) ON good_example TO helhet_app;
