/* Hands an application that came by the public form to whoever answers for the person's case, who registers it. Looks past the asker's keys
   for the case's; only one who sees the submission hands it on. */
CREATE FUNCTION hand_support_submission(submission uuid, person uuid, on_day date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE code char(4) := app_municipality(); own text;
BEGIN
  IF NOT EXISTS (SELECT FROM support_submission s WHERE s.municipality_code = code AND s.id = submission AND s.person_id IS NULL) THEN RETURN; END IF;
  own := see_everything();
  UPDATE support_submission s SET access = case_keys(code, person, on_day, 'income_support') WHERE s.municipality_code = code AND s.id = submission;
  PERFORM see_again_with(own);
END $$;
GRANT EXECUTE ON FUNCTION hand_support_submission TO helhet_app;
