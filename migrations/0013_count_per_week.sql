-- Count tables are written in the same transaction as the row they count, by whoever writes that row: a social worker, the public
-- form, a school's client. They need not be able to read the unit's figures, so the counting is done by a function.
CREATE FUNCTION count_concern(unit uuid, in_week char(8), of_kind text, more_reports integer, more_children integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE own text := see_everything();
BEGIN
  INSERT INTO concern_week_count AS c VALUES (app_municipality(), unit, in_week, of_kind, more_reports, more_children, ARRAY[unit])
    ON CONFLICT (municipality_code, unit_id, week, reporter_kind) DO UPDATE SET reports = c.reports + more_reports, children = c.children + more_children;
  PERFORM see_again_with(own);
END $$;
CREATE FUNCTION count_concern_ground(unit uuid, in_week char(8), of_ground text, more integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE own text := see_everything();
BEGIN
  INSERT INTO concern_ground_week_count AS c VALUES (app_municipality(), unit, in_week, of_ground, more, ARRAY[unit])
    ON CONFLICT (municipality_code, unit_id, week, ground) DO UPDATE SET reports = c.reports + more;
  PERFORM see_again_with(own);
END $$;
CREATE FUNCTION count_contact(unit uuid, in_week char(8), of_mode text, of_outcome text, more integer, more_seen integer, more_alone integer)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE own text := see_everything();
BEGIN
  INSERT INTO contact_week_count AS c VALUES (app_municipality(), unit, in_week, of_mode, of_outcome, more, more_seen, more_alone, ARRAY[unit])
    ON CONFLICT (municipality_code, unit_id, week, mode, outcome) DO UPDATE SET contacts = c.contacts + more,
      children_seen = c.children_seen + more_seen, children_seen_alone = c.children_seen_alone + more_alone;
  PERFORM see_again_with(own);
END $$;
GRANT EXECUTE ON FUNCTION count_concern, count_concern_ground, count_contact TO helhet_app;
