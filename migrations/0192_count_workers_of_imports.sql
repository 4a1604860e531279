-- Who would answer for how many cases that an import brings in, so that those who approve and oversee it see it before it is done.
ALTER TABLE case_import ADD COLUMN workers jsonb NOT NULL DEFAULT '[]';
COMMENT ON COLUMN case_import.workers IS 'Per worker who gets cases: id and how many; nothing about anybody else.';
GRANT UPDATE (workers) ON case_import TO helhet_app;
