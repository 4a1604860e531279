/* How many open rows of the worklist these members of staff answer for: clocks that run and promises, without those put aside to a later day,
   and what the law has ended and nobody has dealt with. It sees what the asker sees. Every page's navigation asks, so the statement is planned
   once for a connection and not for each asking, which took longer than the counting. */
CREATE FUNCTION open_duties(staff_ids uuid[], on_day date) RETURNS integer LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
DECLARE code char(4) := app_municipality();
BEGIN
  RETURN (SELECT count(*) FROM case_responsibility r
      JOIN clock k ON k.municipality_code = code AND k.person_id = r.person_id AND k.ended_on IS NULL
      LEFT JOIN parking g ON g.municipality_code = code AND g.row_kind = 'clock' AND g.row_id = k.id AND g.lifted_at IS NULL
     WHERE r.municipality_code = code AND r.staff_id = ANY (staff_ids) AND r.to_at IS NULL
       AND NOT coalesce(g.until_on > on_day AND k.nominal_due_on > on_day, false))
    + (SELECT count(*) FROM task t
      LEFT JOIN parking g ON g.municipality_code = code AND g.row_kind = 'task' AND g.row_id = t.id AND g.lifted_at IS NULL
     WHERE t.municipality_code = code AND t.staff_id = ANY (staff_ids) AND t.done_on IS NULL
       AND NOT coalesce(g.until_on > on_day AND t.due_on > on_day, false))
    + (SELECT count(*) FROM case_responsibility r
      JOIN clock k ON k.municipality_code = code AND k.person_id = r.person_id AND k.subject_kind = 'matter' AND k.ended_how = 'lapsed'
      JOIN compulsory_matter m ON m.municipality_code = code AND m.id = k.subject_id
      LEFT JOIN compulsory_lapse_handled h ON h.municipality_code = code AND h.clock_id = k.id
     WHERE r.municipality_code = code AND r.staff_id = ANY (staff_ids) AND r.to_at IS NULL AND h.clock_id IS NULL
       AND (m.kind = 'shelter' OR EXISTS (SELECT FROM case_fact f WHERE f.municipality_code = code AND f.subject_id = m.id
         AND f.withdrawn_at IS NULL AND f.on_day = k.started_on)));
END $$;
GRANT EXECUTE ON FUNCTION open_duties TO helhet_app;
