-- Public figures are fetched page by page from Kolada's API: what was asked for, and the page that comes next.
ALTER TABLE figure_import ADD COLUMN asked_kpis text[], ADD COLUMN asked_years integer[], ADD COLUMN step integer NOT NULL DEFAULT 0,
  ADD COLUMN next_address text, ADD COLUMN tries integer NOT NULL DEFAULT 0,
  DROP CONSTRAINT figure_import_stage_is_known, DROP CONSTRAINT figure_import_ends_when_it_has_ended,
  ADD CONSTRAINT figure_import_stage_is_known CHECK (stage IN ('waiting', 'reading', 'done', 'refused', 'stopped')),
  ADD CONSTRAINT figure_import_ends_when_it_has_ended CHECK ((stage IN ('done', 'refused', 'stopped')) = (ended_at IS NOT NULL)),
  ADD CONSTRAINT figure_import_is_fetched_by_figures_and_years CHECK (num_nonnulls(asked_kpis, asked_years) IN (0, 2)),
  ADD CONSTRAINT figure_import_fetches_something CHECK (cardinality(asked_kpis) > 0 AND cardinality(asked_years) > 0),
  ADD CONSTRAINT figure_import_is_stopped_where_it_is_fetched CHECK (stage <> 'stopped' OR asked_kpis IS NOT NULL);
COMMENT ON COLUMN figure_import.asked_kpis IS 'What is fetched from the network; null where files were handed in.';
COMMENT ON COLUMN figure_import.next_address IS 'The page that comes next within the step, as the API said; null at a step''s first.';
GRANT UPDATE (step, next_address, tries) ON figure_import TO helhet_app;
