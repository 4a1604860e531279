-- What was found when the weekly series were watched: a change in one series of one unit (or of the municipality), since when and how large.
CREATE TABLE series_alarm (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  unit_id uuid,
  series text NOT NULL,
  direction text NOT NULL,
  from_week char(8) NOT NULL,
  last_week char(8) NOT NULL,
  ratio double precision,
  ratio_low double precision,
  ratio_high double precision,
  raised_at timestamptz NOT NULL,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  note text,
  known_low double precision,
  known_high double precision,
  closed_at timestamptz,
  closed_because text,
  access uuid[] NOT NULL,
  CONSTRAINT series_alarm_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT series_alarm_direction_is_known CHECK (direction IN ('rise', 'fall')),
  CONSTRAINT series_alarm_weeks_are_in_order CHECK (from_week <= last_week),
  CONSTRAINT series_alarm_is_acknowledged_wholly_or_not CHECK (num_nonnulls(acknowledged_at, acknowledged_by, note) IN (0, 3)),
  CONSTRAINT series_alarm_note_is_said CHECK (note <> ''),
  CONSTRAINT series_alarm_is_closed_wholly_or_not CHECK (num_nonnulls(closed_at, closed_because) IN (0, 2)),
  CONSTRAINT series_alarm_end_is_known CHECK (closed_because IN ('over', 'grew')),
  CONSTRAINT series_alarm_is_of_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit,
  CONSTRAINT series_alarm_is_of_a_municipality FOREIGN KEY (municipality_code) REFERENCES municipality);
COMMENT ON COLUMN series_alarm.unit_id IS 'Empty for a series of the whole municipality.';
COMMENT ON COLUMN series_alarm.last_week IS 'The latest week that still departed.';
COMMENT ON COLUMN series_alarm.ratio IS 'How many times as much as expected; empty when nothing was expected. Low and high: the interval of 95 per cent.';
COMMENT ON COLUMN series_alarm.known_low IS 'The interval as it was when somebody acknowledged it: only what goes beyond it is news.';
CREATE INDEX series_alarm_of_unit ON series_alarm (municipality_code, unit_id);
-- A departure that lasts is one alarm, not one a week.
CREATE UNIQUE INDEX series_alarm_is_open_once ON series_alarm (municipality_code, coalesce(unit_id, '00000000-0000-0000-0000-000000000000'), series, direction)
  WHERE closed_at IS NULL;
ALTER TABLE series_alarm ENABLE ROW LEVEL SECURITY;
ALTER TABLE series_alarm FORCE ROW LEVEL SECURITY;
CREATE POLICY series_alarm_opens_to_its_keys ON series_alarm USING (municipality_code = app_municipality() AND app_sees(access))
  WITH CHECK (municipality_code = app_municipality());
GRANT SELECT, INSERT ON series_alarm TO helhet_app;
GRANT UPDATE (from_week, last_week, ratio, ratio_low, ratio_high, acknowledged_at, acknowledged_by, note, known_low, known_high, closed_at, closed_because)
  ON series_alarm TO helhet_app;
