/* Of these persons, those about whom something is open that has a limit for being seen: what it is and since when, and when they were last seen and
   seen alone, by themselves or as a record that is joined to theirs. Grown-ups count only while they are placed. It sees what the asker sees. A
   function, since every page's navigation asks: one that is put together each time is planned each time, which takes longer than the work. */
CREATE FUNCTION children_to_see(persons uuid[], on_day date) RETURNS TABLE (person_id uuid, kinds jsonb, seen_on date, alone_on date) LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
DECLARE code char(4) := app_municipality();
BEGIN
  RETURN QUERY SELECT p.id, open.kinds, last.seen_on, last.alone_on
    FROM person p
    CROSS JOIN LATERAL (SELECT jsonb_agg(jsonb_build_object('kind', o.kind, 'since', o.since)) AS kinds FROM (
      SELECT 'report' AS kind, min(k.started_on) AS since FROM clock k WHERE k.municipality_code = code AND k.person_id = p.id
        AND k.ended_on IS NULL AND k.rule = 'prelim-assess'
      UNION ALL SELECT 'investigation', min(i.opened_on) FROM investigation i WHERE i.municipality_code = code AND i.person_id = p.id
        AND i.concluded_on IS NULL
      UNION ALL SELECT 'open_care', min(latest.started_on) FROM measure m CROSS JOIN LATERAL (SELECT e.kind, e.happened_on AS started_on FROM measure_event e
          WHERE e.municipality_code = code AND e.measure_id = m.id AND e.withdrawn_at IS NULL AND e.happened_on <= children_to_see.on_day
          ORDER BY e.happened_on DESC, e.recorded_at DESC LIMIT 1) latest
        WHERE m.municipality_code = code AND m.person_id = p.id AND latest.kind = 'started'
      UNION ALL SELECT t.kind, min(coalesce(first.from_on, y.from_on)) FROM placement_stay y
        CROSS JOIN LATERAL (VALUES (CASE WHEN y.form IN ('family-home', 'kinship-home', 'emergency-home') THEN 'family_home'
            WHEN y.form = 'supported-housing' THEN 'supported_housing' WHEN y.form <> 'own-home' THEN 'residential' END),
          (CASE WHEN y.basis LIKE 'lvu%' THEN 'lvu' END)) t (kind)
        CROSS JOIN LATERAL (SELECT min(f.from_on) AS from_on FROM placement_stay f WHERE f.municipality_code = code
          AND f.placement_id = y.placement_id AND f.withdrawn_at IS NULL AND (t.kind <> 'lvu' OR f.basis LIKE 'lvu%')) first
        WHERE y.municipality_code = code AND y.person_id = p.id AND y.withdrawn_at IS NULL AND daterange(y.from_on, y.to_on, '[)') @> children_to_see.on_day
          AND t.kind IS NOT NULL GROUP BY t.kind) o
      WHERE o.since IS NOT NULL AND (o.kind IN ('family_home', 'residential', 'supported_housing', 'lvu')
        OR coalesce(p.birth_on > children_to_see.on_day - interval '18 years', true))) open
    CROSS JOIN LATERAL (SELECT max(s.happened_on) AS seen_on, max(a.happened_on) AS alone_on
      FROM (SELECT p.id AS id UNION ALL SELECT j.other_id FROM person_joining j WHERE j.municipality_code = code AND j.kept_id = p.id AND j.undone_on IS NULL) record
      LEFT JOIN LATERAL (SELECT k.happened_on FROM contact_child k WHERE k.municipality_code = code AND k.person_id = record.id AND k.seen
        AND k.moved_on IS NULL AND k.happened_on <= children_to_see.on_day ORDER BY k.happened_on DESC LIMIT 1) s ON true
      LEFT JOIN LATERAL (SELECT k.happened_on FROM contact_child k WHERE k.municipality_code = code AND k.person_id = record.id AND k.seen_alone
        AND k.moved_on IS NULL AND k.happened_on <= children_to_see.on_day ORDER BY k.happened_on DESC LIMIT 1) a ON true) last
   WHERE p.municipality_code = code AND p.id = ANY (persons) AND p.deceased_on IS NULL AND coalesce(p.birth_on <= children_to_see.on_day, true)
     AND open.kinds IS NOT NULL;
END $$;
GRANT EXECUTE ON FUNCTION children_to_see TO helhet_app;
