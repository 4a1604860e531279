-- The municipalities that this installation serves, and the register of the real 290 for comparison and choice lists.
CREATE TABLE municipality (
  municipality_code char(4) NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  case_prefix text NOT NULL,
  phone text,
  emergency_phone text,
  CONSTRAINT municipality_pk PRIMARY KEY (municipality_code),
  CONSTRAINT municipality_code_is_four_digits CHECK (municipality_code ~ '^[0-9]{4}$'),
  CONSTRAINT municipality_kind_is_known CHECK (kind IN ('municipality', 'office')),
  CONSTRAINT municipality_case_prefix_is_short CHECK (case_prefix ~ '^[A-ZÅÄÖ]{1,5}$'));
COMMENT ON COLUMN municipality.kind IS 'office: a national or regional office; it never holds client rows.';
ALTER TABLE municipality ENABLE ROW LEVEL SECURITY;
ALTER TABLE municipality FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality_is_own ON municipality USING (municipality_code = app_municipality());
GRANT SELECT ON municipality TO helhet_app;

CREATE TABLE municipality_reference (
  code char(4) NOT NULL,
  name text NOT NULL,
  county_code char(2) NOT NULL,
  county_name text NOT NULL,
  population integer NOT NULL,
  population_on date NOT NULL,
  municipality_group text NOT NULL,
  municipality_group_name text NOT NULL,
  CONSTRAINT municipality_reference_pk PRIMARY KEY (code));
COMMENT ON TABLE municipality_reference IS 'The 290 municipalities: SCB (CC0) and the SKR group division 2023 through Kolada/RKA.';
GRANT SELECT ON municipality_reference TO helhet_app;

-- Code and name only: public facts, readable before anyone has signed in, to know whose public form it is.
CREATE TABLE municipality_served (
  code char(4) NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  CONSTRAINT municipality_served_pk PRIMARY KEY (code));
GRANT SELECT ON municipality_served TO helhet_app;
