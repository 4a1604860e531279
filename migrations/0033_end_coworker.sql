-- A co-worker whose time ends today keeps access to the end of the day by law of the row; one who is to lose it at once ended yesterday.
-- A row that began today could not end yesterday, so such a row may end on the day before it began: it never opened anything after that.
ALTER TABLE case_coworker DROP CONSTRAINT case_coworker_ends_after_it_begins;
ALTER TABLE case_coworker ADD CONSTRAINT case_coworker_ends_after_it_begins CHECK (to_on >= from_on - 1);
COMMENT ON COLUMN case_coworker.to_on IS 'The last day with access; the day before from_on when it was taken back on the day it was given.';
