-- A choice of figures, unit, period and known day that somebody keeps under a name. It holds no numbers: they are counted when it is opened.
CREATE TABLE picture_view (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  staff_id uuid NOT NULL,
  name text NOT NULL,
  figures text[] NOT NULL,
  unit_id uuid,
  weeks integer NOT NULL,
  known_on date,
  shared_unit_id uuid,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT picture_view_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT picture_view_has_a_name_of_its_own UNIQUE (municipality_code, staff_id, name),
  CONSTRAINT picture_view_is_named CHECK (name <> '' AND length(name) <= 60),
  CONSTRAINT picture_view_holds_figures CHECK (cardinality(figures) BETWEEN 1 AND 8),
  CONSTRAINT picture_view_period_is_known CHECK (weeks IN (26, 52, 104)),
  CONSTRAINT picture_view_is_of_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff,
  CONSTRAINT picture_view_is_of_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit,
  CONSTRAINT picture_view_is_shared_with_a_unit FOREIGN KEY (municipality_code, shared_unit_id) REFERENCES unit);
COMMENT ON COLUMN picture_view.unit_id IS 'Empty: all the units that whoever opens it manages.';
COMMENT ON COLUMN picture_view.shared_unit_id IS 'The unit whose managers may open it too; empty: the owner alone.';
CREATE INDEX picture_view_of_unit ON picture_view (municipality_code, unit_id);
CREATE INDEX picture_view_shared_with_unit ON picture_view (municipality_code, shared_unit_id);
ALTER TABLE picture_view ENABLE ROW LEVEL SECURITY;
ALTER TABLE picture_view FORCE ROW LEVEL SECURITY;
CREATE POLICY picture_view_opens_to_its_keys ON picture_view USING (municipality_code = app_municipality() AND app_sees(access))
  WITH CHECK (municipality_code = app_municipality());
-- Whoever it is shared with opens it, and changes nothing.
CREATE POLICY picture_view_is_changed_by_its_owner ON picture_view AS RESTRICTIVE FOR UPDATE
  USING (app_staff() IS NULL OR staff_id = app_staff());
CREATE POLICY picture_view_is_removed_by_its_owner ON picture_view AS RESTRICTIVE FOR DELETE
  USING (app_staff() IS NULL OR staff_id = app_staff());
GRANT SELECT, INSERT, DELETE ON picture_view TO helhet_app;
GRANT UPDATE (name, shared_unit_id, access) ON picture_view TO helhet_app;
