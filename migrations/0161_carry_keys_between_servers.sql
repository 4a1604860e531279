/* On a schema spread over several servers only SET LOCAL follows a question to them, set_config does not: there a function that looks past
   the asker's keys would see nothing. On one server the two are the same. */
CREATE OR REPLACE FUNCTION see_everything() RETURNS text LANGUAGE plpgsql AS $$
DECLARE own text := coalesce(current_setting('app.keys', true), '');
BEGIN
  SET LOCAL app.keys = '*';
  RETURN own;
END $$;
CREATE OR REPLACE FUNCTION see_again_with(own text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('SET LOCAL app.keys = %L', own);
END $$;
