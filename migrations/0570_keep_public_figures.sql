-- Figures that authorities publish about municipalities: what each is, and its values by municipality, year and gender. Nothing here is about a person.
CREATE TABLE public_figure (
  municipality_code char(4) NOT NULL,
  kpi text NOT NULL,
  title text COLLATE swedish NOT NULL,
  description text NOT NULL,
  unit text NOT NULL,
  by_gender boolean NOT NULL,
  area text NOT NULL,
  published_on date,
  published_for text NOT NULL,
  unit_fault text,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT public_figure_pk PRIMARY KEY (municipality_code, kpi),
  CONSTRAINT public_figure_is_named_as_published CHECK (kpi ~ '^[A-Z][0-9]{5}$'),
  CONSTRAINT public_figure_has_a_title CHECK (title <> ''),
  CONSTRAINT public_figure_unit_fault_is_known CHECK (unit_fault IN ('more_than_all', 'more_than_base')));
COMMENT ON COLUMN public_figure.unit IS 'Read from the end of the title; empty where it says none.';
COMMENT ON COLUMN public_figure.unit_fault IS 'The values are of another size than the unit in the title can be: a share above a hundred, or more than the base it is counted per.';
CREATE INDEX public_figure_by_title ON public_figure (municipality_code, title);

CREATE TABLE public_figure_value (
  municipality_code char(4) NOT NULL,
  kpi text NOT NULL,
  year smallint NOT NULL,
  gender char(1) NOT NULL,
  place char(4) NOT NULL,
  value double precision,
  standing text NOT NULL,
  CONSTRAINT public_figure_value_pk PRIMARY KEY (municipality_code, kpi, year, gender, place),
  CONSTRAINT public_figure_value_is_of_a_figure FOREIGN KEY (municipality_code, kpi) REFERENCES public_figure,
  CONSTRAINT public_figure_value_gender_is_known CHECK (gender IN ('T', 'K', 'M')),
  CONSTRAINT public_figure_value_place_is_a_code CHECK (place ~ '^[0-9]{4}$'),
  CONSTRAINT public_figure_value_year_is_a_year CHECK (year BETWEEN 1900 AND 2200),
  CONSTRAINT public_figure_value_standing_is_known CHECK (standing IN ('known', 'missing', 'privacy', 'not_applicable')),
  CONSTRAINT public_figure_value_is_there_or_says_why_not CHECK ((value IS NOT NULL) = (standing = 'known')));
COMMENT ON COLUMN public_figure_value.gender IS 'T all, K women, M men: as published.';
COMMENT ON COLUMN public_figure_value.place IS 'Code of the municipality; 0000 for the nation, 00nn for a region.';
CREATE INDEX public_figure_value_of_place ON public_figure_value (municipality_code, place, kpi);

CREATE TABLE figure_import (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  stage text NOT NULL,
  pieces integer NOT NULL,
  pieces_done integer NOT NULL,
  values_read integer NOT NULL,
  figures_read integer NOT NULL,
  fault text,
  fault_file integer,
  fault_row integer,
  fault_column text,
  ended_at timestamptz,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT figure_import_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT figure_import_stage_is_known CHECK (stage IN ('waiting', 'reading', 'done', 'refused')),
  CONSTRAINT figure_import_has_done_some_of_all CHECK (pieces_done BETWEEN 0 AND pieces),
  CONSTRAINT figure_import_says_why_it_is_refused CHECK ((stage = 'refused') = (fault IS NOT NULL)),
  CONSTRAINT figure_import_ends_when_it_has_ended CHECK ((stage IN ('done', 'refused')) = (ended_at IS NOT NULL)),
  CONSTRAINT figure_import_is_asked_for_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN figure_import.pieces_done IS 'Files that have been read and saved: an import that was stopped goes on after them.';
CREATE INDEX figure_import_by_time ON figure_import (municipality_code, recorded_at);
CREATE INDEX figure_import_of_asker ON figure_import (municipality_code, recorded_by);

-- The files lie here until the import has ended.
CREATE TABLE figure_import_file (
  municipality_code char(4) NOT NULL,
  import_id uuid NOT NULL,
  number integer NOT NULL,
  bytes bytea NOT NULL,
  CONSTRAINT figure_import_file_pk PRIMARY KEY (municipality_code, import_id, number),
  CONSTRAINT figure_import_file_is_of_an_import FOREIGN KEY (municipality_code, import_id) REFERENCES figure_import);

-- Some municipalities chosen to stand for all, as they were chosen. It is never changed: another is another row.
CREATE TABLE selection (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  name text COLLATE swedish NOT NULL,
  purpose text NOT NULL,
  choices jsonb NOT NULL,
  input jsonb NOT NULL,
  answer jsonb NOT NULL,
  others jsonb NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT selection_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT selection_is_named CHECK (name <> '' AND length(name) <= 80),
  CONSTRAINT selection_says_what_it_is_for CHECK (purpose <> '' AND length(purpose) <= 500),
  CONSTRAINT selection_is_saved_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN selection.input IS 'What it was drawn from: the calculator sample gives the same answer for it.';
COMMENT ON COLUMN selection.others IS 'How far the other methods lie from the whole with the same seed.';
CREATE INDEX selection_by_time ON selection (municipality_code, recorded_at);
CREATE INDEX selection_of_writer ON selection (municipality_code, recorded_by);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['public_figure', 'public_figure_value', 'figure_import', 'figure_import_file', 'selection'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
GRANT UPDATE (title, description, unit, by_gender, area, published_on, published_for, unit_fault, recorded_at) ON public_figure TO helhet_app;
GRANT UPDATE (value, standing) ON public_figure_value TO helhet_app;
GRANT UPDATE (stage, pieces, pieces_done, values_read, figures_read, fault, fault_file, fault_row, fault_column, ended_at) ON figure_import TO helhet_app;
GRANT DELETE ON figure_import_file TO helhet_app;
