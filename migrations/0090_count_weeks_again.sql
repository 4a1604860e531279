/* Counts every week of one municipality again from the rows, in one transaction; what stood in the count tables is overwritten.
   Answers how many of their rows were wrong or missing. Run by `helhet count-again` as REPEATABLE READ: if something is written in the same
   week meanwhile, it fails whole and is run again. Nothing else writes counts without its row. */
CREATE FUNCTION count_weeks_again() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE own text := see_everything(); code char(4) := app_municipality(); mended integer := 0; more integer;
BEGIN
  WITH counted AS (SELECT c.unit_id, to_char(c.received_on, 'IYYY-"W"IW')::char(8) AS week, c.reporter_kind, count(DISTINCT c.id)::integer AS reports,
      count(n.id)::integer AS children
    FROM concern c LEFT JOIN concern_child n ON n.municipality_code = code AND n.concern_id = c.id AND n.moved_on IS NULL
    WHERE c.municipality_code = code GROUP BY 1, 2, 3),
  gone AS (UPDATE concern_week_count k SET reports = 0, children = 0 WHERE k.municipality_code = code AND k.reports + k.children > 0
    AND NOT EXISTS (SELECT FROM counted c WHERE c.unit_id = k.unit_id AND c.week = k.week AND c.reporter_kind = k.reporter_kind) RETURNING 1),
  put AS (INSERT INTO concern_week_count AS k SELECT code, unit_id, week, reporter_kind, reports, children, ARRAY[unit_id] FROM counted
    ON CONFLICT (municipality_code, unit_id, week, reporter_kind) DO UPDATE SET reports = excluded.reports, children = excluded.children
    WHERE (k.reports, k.children) IS DISTINCT FROM (excluded.reports, excluded.children) RETURNING 1)
  SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM put) INTO more;
  mended := mended + more;

  WITH counted AS (SELECT c.unit_id, to_char(c.received_on, 'IYYY-"W"IW')::char(8) AS week, g.ground, count(*)::integer AS reports
    FROM concern c JOIN concern_ground g ON g.municipality_code = code AND g.concern_id = c.id WHERE c.municipality_code = code GROUP BY 1, 2, 3),
  gone AS (UPDATE concern_ground_week_count k SET reports = 0 WHERE k.municipality_code = code AND k.reports > 0
    AND NOT EXISTS (SELECT FROM counted c WHERE c.unit_id = k.unit_id AND c.week = k.week AND c.ground = k.ground) RETURNING 1),
  put AS (INSERT INTO concern_ground_week_count AS k SELECT code, unit_id, week, ground, reports, ARRAY[unit_id] FROM counted
    ON CONFLICT (municipality_code, unit_id, week, ground) DO UPDATE SET reports = excluded.reports WHERE k.reports <> excluded.reports RETURNING 1)
  SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM put) INTO more;
  mended := mended + more;

  WITH counted AS (SELECT t.unit_id, to_char(t.happened_on, 'IYYY-"W"IW')::char(8) AS week, t.mode, t.outcome, count(DISTINCT t.id)::integer AS contacts,
      (count(*) FILTER (WHERE k.seen))::integer AS seen, (count(*) FILTER (WHERE k.seen_alone))::integer AS alone
    FROM contact t LEFT JOIN contact_child k ON k.municipality_code = code AND k.contact_id = t.id AND k.moved_on IS NULL
    WHERE t.municipality_code = code GROUP BY 1, 2, 3, 4),
  gone AS (UPDATE contact_week_count k SET contacts = 0, children_seen = 0, children_seen_alone = 0 WHERE k.municipality_code = code AND k.contacts > 0
    AND NOT EXISTS (SELECT FROM counted c WHERE c.unit_id = k.unit_id AND c.week = k.week AND c.mode = k.mode AND c.outcome = k.outcome) RETURNING 1),
  put AS (INSERT INTO contact_week_count AS k SELECT code, unit_id, week, mode, outcome, contacts, seen, alone, ARRAY[unit_id] FROM counted
    ON CONFLICT (municipality_code, unit_id, week, mode, outcome)
    DO UPDATE SET contacts = excluded.contacts, children_seen = excluded.children_seen, children_seen_alone = excluded.children_seen_alone
    WHERE (k.contacts, k.children_seen, k.children_seen_alone) IS DISTINCT FROM (excluded.contacts, excluded.children_seen, excluded.children_seen_alone)
    RETURNING 1)
  SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM put) INTO more;
  mended := mended + more;

  WITH counted AS (SELECT c.unit_id, to_char(c.ended_on, 'IYYY-"W"IW')::char(8) AS week, c.rule, count(*)::integer AS met,
      (count(*) FILTER (WHERE c.ended_on <= c.legal_due_on))::integer AS in_time
    FROM clock c WHERE c.municipality_code = code AND c.ended_how = 'met' GROUP BY 1, 2, 3),
  gone AS (UPDATE clock_week_count k SET met = 0, met_in_time = 0 WHERE k.municipality_code = code AND k.met > 0
    AND NOT EXISTS (SELECT FROM counted c WHERE c.unit_id = k.unit_id AND c.week = k.week AND c.rule = k.rule) RETURNING 1),
  put AS (INSERT INTO clock_week_count AS k SELECT code, unit_id, week, rule, met, in_time, ARRAY[unit_id] FROM counted
    ON CONFLICT (municipality_code, unit_id, rule, week) DO UPDATE SET met = excluded.met, met_in_time = excluded.met_in_time
    WHERE (k.met, k.met_in_time) IS DISTINCT FROM (excluded.met, excluded.met_in_time) RETURNING 1)
  SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM put) INTO more;

  PERFORM see_again_with(own);
  RETURN mended + more;
END $$;
GRANT EXECUTE ON FUNCTION count_weeks_again TO helhet_app;
