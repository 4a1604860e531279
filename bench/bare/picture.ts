/**
 * The numbers of the picture counted from the rows themselves: $1 units, $2 and $3 the first and last day of 52 weeks, $4 the first of
 * January, $5 the day not seen since.
 */
export const pictureFromRows = `SELECT
  (SELECT coalesce(json_agg(r), '[]') FROM (SELECT to_char(c.received_on, 'IYYY"-W"IW') AS week, c.reporter_kind, count(DISTINCT
    c.id)::int AS reports, count(n.id)::int AS children
     FROM concern c LEFT JOIN concern_child n ON n.municipality_code = app_municipality() AND n.concern_id = c.id
    WHERE c.municipality_code = app_municipality() AND c.unit_id = ANY($1) AND c.received_on BETWEEN $2 AND $3 GROUP BY 1, 2 ORDER BY 1,
      2) r) AS reports,
  (SELECT coalesce(json_agg(r), '[]') FROM (SELECT rule, nominal_due_on, legal_due_on, count(*)::int AS clocks
     FROM clock WHERE municipality_code = app_municipality() AND unit_id = ANY($1) AND ended_on IS NULL GROUP BY 1, 2, 3 ORDER BY 1, 2)
       r) AS open_clocks,
  (SELECT json_build_object('decided', count(*), 'in_time', count(*) FILTER (WHERE ended_on <= legal_due_on))
     FROM clock WHERE municipality_code = app_municipality() AND unit_id = ANY($1) AND rule = 'prelim-assess' AND ended_how = 'met' AND
       ended_on >= $4) AS decided_in_time,
  (SELECT coalesce(json_agg(r), '[]') FROM (SELECT u.id, u.name AS unit, count(*)::int AS cases
     FROM person_case c JOIN unit u ON u.municipality_code = app_municipality() AND u.id = c.unit_id
    WHERE c.municipality_code = app_municipality() AND c.unit_id = ANY($1) AND c.closed_on IS NULL GROUP BY u.id, 2 ORDER BY 2)
      r) AS caseload,
  (SELECT count(*)::int FROM concern_child n WHERE n.municipality_code = app_municipality() AND n.unit_id = ANY($1) AND n.moved_on IS NULL
     AND NOT EXISTS (SELECT FROM concern_assignment a WHERE a.municipality_code = app_municipality() AND a.concern_child_id = n.id)) AS
       unassigned,
  (SELECT count(*)::int FROM concern WHERE municipality_code = app_municipality() AND unit_id = ANY($1) AND opened_at IS NULL) AS unopened,
  (SELECT coalesce(json_agg(r), '[]') FROM (SELECT to_char(k.happened_on, 'IYYY"-W"IW') AS week, k.mode, k.outcome, count(DISTINCT
    k.id)::int AS contacts,
       count(*) FILTER (WHERE c.seen)::int AS seen, count(*) FILTER (WHERE c.seen_alone)::int AS seen_alone
     FROM contact k LEFT JOIN contact_child c ON c.municipality_code = app_municipality() AND c.contact_id = k.id
    WHERE k.municipality_code = app_municipality() AND k.unit_id = ANY($1) AND k.happened_on BETWEEN $2 AND $3 GROUP BY 1, 2, 3 ORDER BY
      1, 2, 3) r) AS contacts,
  (SELECT json_build_object('children', count(*) FILTER (WHERE seen.on_day IS NULL OR seen.on_day < $5), 'of', count(*))
     FROM investigation i JOIN person_case c ON c.municipality_code = app_municipality() AND c.id = i.case_id AND c.unit_id = ANY($1)
     LEFT JOIN LATERAL (SELECT k.happened_on AS on_day FROM contact_child k WHERE k.municipality_code = app_municipality() AND
       k.person_id = i.person_id AND k.seen_alone
       AND k.moved_on IS NULL ORDER BY k.happened_on DESC LIMIT 1) seen ON true
    WHERE i.municipality_code = app_municipality() AND i.concluded_on IS NULL) AS not_seen_alone`
