/* Whether somebody with a protected identity or hidden whereabouts lives with the person on a day: then the person's own address tells
   where that one is. Looks past the asker's keys, since the one who hides may be nobody the asker sees. */
CREATE FUNCTION home_is_hidden(person uuid, on_day date) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE code char(4) := app_municipality(); asked uuid := $1; found boolean; own text := see_everything();
BEGIN
  SELECT EXISTS (SELECT FROM household_member m
    JOIN household_member o ON o.municipality_code = code AND o.household_id = m.household_id AND o.person_id <> asked
    JOIN person p ON p.municipality_code = code AND p.id = o.person_id
   WHERE m.municipality_code = code AND m.person_id = asked AND (m.to_on IS NULL OR m.to_on >= on_day) AND (o.to_on IS NULL OR o.to_on >= on_day)
     AND (p.protection <> 'none' OR p.hidden_whereabouts_from_on <= on_day)) INTO found;
  PERFORM see_again_with(own);
  RETURN found;
END $$;
GRANT EXECUTE ON FUNCTION home_is_hidden TO helhet_app;
