/* How many items of a meeting have no outcome yet: looks past the keys and gives a number alone, since nobody may adjust a protocol in which
   an item of another unit still waits. */
CREATE FUNCTION undecided_items(of_meeting uuid) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE code char(4) := app_municipality(); own text := see_everything(); found integer;
BEGIN
  SELECT count(*) INTO found FROM agenda_item i WHERE i.municipality_code = code AND i.meeting_id = of_meeting AND i.outcome IS NULL;
  PERFORM see_again_with(own);
  RETURN found;
END $$;
GRANT EXECUTE ON FUNCTION undecided_items TO helhet_app;
