-- The municipality's own figures beside the public ones: counted once, when their period is over, and only where Kolada describes the same.
CREATE TABLE own_figure (
  municipality_code char(4) NOT NULL,
  kpi text NOT NULL,
  year integer NOT NULL,
  value integer NOT NULL,
  counted integer NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT own_figure_is_counted_once PRIMARY KEY (municipality_code, kpi, year),
  CONSTRAINT own_figure_is_of_ten_or_more CHECK (counted >= 10),
  CONSTRAINT own_figure_is_no_less_than_nothing CHECK (value >= 0));
COMMENT ON TABLE own_figure IS 'Never counted again: two counts of nearly the same would tell of the one that lies between them.';
ALTER TABLE own_figure ENABLE ROW LEVEL SECURITY;
ALTER TABLE own_figure FORCE ROW LEVEL SECURITY;
CREATE POLICY own_figure_is_own ON own_figure USING (municipality_code = app_municipality());
GRANT SELECT, INSERT ON own_figure TO helhet_app;
