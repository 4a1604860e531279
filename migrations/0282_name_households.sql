/* The members of households whose applications the asker sees: name, and whether protected, for whoever handles the application; the
   identity number for the statistics to the state. Looks past the asker's keys, since the applicant's case does not open each member's
   record; of a protected person it says nothing but that. */
CREATE FUNCTION support_household(applications uuid[]) RETURNS TABLE (member_row uuid, name text, protected boolean, identity_number text)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE code char(4) := app_municipality(); seen uuid[]; own text;
BEGIN
  seen := ARRAY(SELECT m.id FROM support_member m WHERE m.municipality_code = code AND m.application_id = ANY (applications));
  own := see_everything();
  RETURN QUERY SELECT m.id, CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END, p.protection <> 'none',
      CASE WHEN p.protection = 'none' THEN p.identity_number END
    FROM support_member m JOIN person p ON p.municipality_code = code AND p.id = m.member_id
   WHERE m.municipality_code = code AND m.id = ANY (seen);
  PERFORM see_again_with(own);
END $$;
GRANT EXECUTE ON FUNCTION support_household TO helhet_app;
