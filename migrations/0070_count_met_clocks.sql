-- Duties done per ISO week, in time and late: the share "decided in time" without walking through every clock of two years.
CREATE TABLE clock_week_count (
  municipality_code char(4) NOT NULL,
  unit_id uuid NOT NULL,
  week char(8) NOT NULL,
  rule text NOT NULL,
  met integer NOT NULL,
  met_in_time integer NOT NULL,
  access uuid[] NOT NULL,
  CONSTRAINT clock_week_count_pk PRIMARY KEY (municipality_code, unit_id, rule, week),
  CONSTRAINT clock_week_count_in_time_is_a_part CHECK (met_in_time BETWEEN 0 AND met),
  CONSTRAINT clock_week_count_is_of_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit);
COMMENT ON TABLE clock_week_count IS 'Counted when a clock ends as met, in the week of its last day; in time = on or before the legal due day.';
ALTER TABLE clock_week_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE clock_week_count FORCE ROW LEVEL SECURITY;
CREATE POLICY clock_week_count_opens_to_its_keys ON clock_week_count USING (municipality_code = app_municipality() AND app_sees(access))
  WITH CHECK (municipality_code = app_municipality());
GRANT SELECT, INSERT, UPDATE (access, met, met_in_time) ON clock_week_count TO helhet_app;

CREATE FUNCTION count_met_clock(unit uuid, in_week char(8), of_rule text, in_time boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE own text := see_everything();
BEGIN
  INSERT INTO clock_week_count AS c VALUES (app_municipality(), unit, in_week, of_rule, 1, in_time::integer, ARRAY[unit])
    ON CONFLICT (municipality_code, unit_id, rule, week) DO UPDATE SET met = c.met + 1, met_in_time = c.met_in_time + in_time::integer;
  PERFORM see_again_with(own);
END $$;
GRANT EXECUTE ON FUNCTION count_met_clock TO helhet_app;
