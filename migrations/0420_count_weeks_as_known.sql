/* The counts per week as they were known at an instant: counted as `count_weeks_again` counts, of the rows that had been written down by then.
   A count holds nobody's name, and the rows may since have gone to another unit; so each looks past the asker's keys, but only for units
   whose counts the asker may read. */
CREATE FUNCTION units_in_sight(wanted uuid[]) RETURNS uuid[] LANGUAGE sql STABLE
  RETURN (SELECT coalesce(array_agg(u.id), '{}') FROM unit u
    WHERE u.municipality_code = app_municipality() AND u.id = ANY (wanted) AND app_sees(ARRAY[u.id]));

-- A report that was moved to the right child is one child before and after: the old row counts until the day it was moved, the new one from when it was written.
CREATE FUNCTION concern_weeks_known(units uuid[], from_on date, to_on date, before timestamptz)
RETURNS TABLE (municipality_code char(4), unit_id uuid, week char(8), reporter_kind text, reports integer, children integer) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE code char(4) := app_municipality(); wanted uuid[] := units_in_sight(units); own text := see_everything();
BEGIN
  RETURN QUERY SELECT code, c.unit_id, to_char(c.received_on, 'IYYY-"W"IW')::char(8), c.reporter_kind, count(DISTINCT c.id)::integer, count(n.id)::integer
    FROM concern c LEFT JOIN concern_child n ON n.municipality_code = code AND n.concern_id = c.id AND n.recorded_at < before
      AND (n.moved_on IS NULL OR n.moved_on >= (before AT TIME ZONE 'Europe/Stockholm')::date)
    WHERE c.municipality_code = code AND c.unit_id = ANY (wanted) AND c.received_on BETWEEN from_on AND to_on AND c.recorded_at < before
    GROUP BY 2, 3, 4;
  PERFORM see_again_with(own);
END $$;

-- A report's grounds are written with it and do not change.
CREATE FUNCTION concern_ground_weeks_known(units uuid[], from_on date, to_on date, before timestamptz)
RETURNS TABLE (municipality_code char(4), unit_id uuid, week char(8), ground text, reports integer) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE code char(4) := app_municipality(); wanted uuid[] := units_in_sight(units); own text := see_everything();
BEGIN
  RETURN QUERY SELECT code, c.unit_id, to_char(c.received_on, 'IYYY-"W"IW')::char(8), g.ground, count(*)::integer
    FROM concern c JOIN concern_ground g ON g.municipality_code = code AND g.concern_id = c.id
    WHERE c.municipality_code = code AND c.unit_id = ANY (wanted) AND c.received_on BETWEEN from_on AND to_on AND c.recorded_at < before
    GROUP BY 2, 3, 4;
  PERFORM see_again_with(own);
END $$;

-- A contact's children are written with it; one that is moved leaves another in its place, seen as it was, so that the sum is the same on any day.
CREATE FUNCTION contact_weeks_known(units uuid[], from_on date, to_on date, before timestamptz)
RETURNS TABLE (municipality_code char(4), unit_id uuid, week char(8), mode text, outcome text, contacts integer, children_seen integer,
  children_seen_alone integer) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE code char(4) := app_municipality(); wanted uuid[] := units_in_sight(units); own text := see_everything();
BEGIN
  RETURN QUERY SELECT code, t.unit_id, to_char(t.happened_on, 'IYYY-"W"IW')::char(8), t.mode, t.outcome, count(DISTINCT t.id)::integer,
      (count(*) FILTER (WHERE k.seen))::integer, (count(*) FILTER (WHERE k.seen_alone))::integer
    FROM contact t LEFT JOIN contact_child k ON k.municipality_code = code AND k.contact_id = t.id AND k.moved_on IS NULL
    WHERE t.municipality_code = code AND t.unit_id = ANY (wanted) AND t.happened_on BETWEEN from_on AND to_on AND t.recorded_at < before
    GROUP BY 2, 3, 4, 5;
  PERFORM see_again_with(own);
END $$;
GRANT EXECUTE ON FUNCTION units_in_sight, concern_weeks_known, concern_ground_weeks_known, contact_weeks_known TO helhet_app;
