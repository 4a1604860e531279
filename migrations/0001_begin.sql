-- What every later migration stands on: what this installation is, the Swedish sort order, and who is asking.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE COLLATION swedish (provider = icu, locale = 'sv-SE');
COMMENT ON COLLATION swedish IS 'a to z, then å, ä, ö; the order people expect in every list.';

CREATE TABLE installation (
  only_row boolean NOT NULL DEFAULT true,
  kind text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT installation_pk PRIMARY KEY (only_row),
  CONSTRAINT installation_has_one_row CHECK (only_row),
  CONSTRAINT installation_is_demo_or_production CHECK (kind IN ('demo', 'production')));
COMMENT ON TABLE installation IS 'Demo or production, written once when the database is set up; demo mode opens only a demo database.';
GRANT SELECT ON installation TO helhet_app;

-- Who is asking: set with SET LOCAL at the start of each transaction, from validated values only. Policies call these
-- functions and hold no subqueries, so that the same schema can be spread over several servers.
CREATE FUNCTION app_municipality() RETURNS char(4) LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.municipality', true), '')::char(4);
CREATE FUNCTION app_staff() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.staff', true), '')::uuid;
/* A row's access column lists the keys that open it: ids of staff and of units. The asker's keys are the own staff id, those
   deputised for, and the units managed. '*' is used only inside the few functions that say so, and by jobs. */
CREATE FUNCTION app_sees(access uuid[]) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE current_setting('app.keys', true)
    WHEN '*' THEN true
    ELSE coalesce(access && nullif(current_setting('app.keys', true), '')::uuid[], false) END;
