-- Versions of rules of law that a municipality enters itself when the law changes, until the shipped rules hold them too. An entered
-- version changes section, length and how the last day is counted; words, facts and kind stay those of the shipped one it builds on.
CREATE TABLE law_rule_entry (
  municipality_code char(4) NOT NULL,
  rule text NOT NULL,
  version integer NOT NULL,
  shipped_version integer NOT NULL,
  valid_from_on date NOT NULL,
  paragraph text NOT NULL,
  source text NOT NULL,
  read_on date NOT NULL,
  length integer NOT NULL,
  unit text NOT NULL,
  calendar_rule text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  withdrawn_on date,
  withdrawn_by uuid,
  withdrawn_reason text,
  CONSTRAINT law_rule_entry_pk PRIMARY KEY (municipality_code, rule, version),
  CONSTRAINT law_rule_entry_counts_from_101 CHECK (version >= 101 AND shipped_version < 101),
  CONSTRAINT law_rule_entry_says_where_it_stands CHECK (paragraph <> '' AND source <> ''),
  CONSTRAINT law_rule_entry_unit_is_known CHECK (unit IN ('immediate', 'same-day', 'days', 'weeks', 'months', 'years', 'years-of-age',
    'january-each-year', 'day-of-following-month')),
  CONSTRAINT law_rule_entry_calendar_is_known CHECK (calendar_rule IN ('next-weekday', 'same-day', 'fixed-date', 'birthday')),
  CONSTRAINT law_rule_entry_length_fits_its_unit CHECK (CASE unit
    WHEN 'immediate' THEN length = 0 WHEN 'same-day' THEN length = 0 WHEN 'days' THEN length BETWEEN 1 AND 3650
    WHEN 'weeks' THEN length BETWEEN 1 AND 520 WHEN 'months' THEN length BETWEEN 1 AND 240 WHEN 'years' THEN length BETWEEN 1 AND 50
    WHEN 'years-of-age' THEN length BETWEEN 1 AND 100 WHEN 'january-each-year' THEN length BETWEEN 1 AND 31 ELSE length BETWEEN 1 AND 28 END),
  CONSTRAINT law_rule_entry_is_withdrawn_wholly_or_not_at_all CHECK (num_nonnulls(withdrawn_on, withdrawn_by, withdrawn_reason) IN (0, 3)),
  CONSTRAINT law_rule_entry_withdrawal_has_a_reason CHECK (withdrawn_reason <> ''),
  CONSTRAINT law_in_force_is_never_withdrawn CHECK (withdrawn_on < valid_from_on),
  CONSTRAINT law_rule_entry_builds_on_a_shipped_version FOREIGN KEY (rule, shipped_version) REFERENCES law_rule_version,
  CONSTRAINT law_rule_entry_is_of_a_municipality FOREIGN KEY (municipality_code) REFERENCES municipality);
COMMENT ON COLUMN law_rule_entry.version IS 'Entered versions count from 101, so that a version shipped later never takes the same number.';
COMMENT ON COLUMN law_rule_entry.valid_from_on IS 'The last day of a version is the day before the next: it is never stored.';
CREATE UNIQUE INDEX one_entered_version_per_rule_and_day ON law_rule_entry (municipality_code, rule, valid_from_on) WHERE withdrawn_on IS NULL;
CREATE INDEX law_rule_entry_by_shipped ON law_rule_entry (rule, shipped_version);
ALTER TABLE law_rule_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE law_rule_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY law_rule_entry_is_own ON law_rule_entry USING (municipality_code = app_municipality());
GRANT SELECT, INSERT, UPDATE (withdrawn_on, withdrawn_by, withdrawn_reason) ON law_rule_entry TO helhet_app;

-- A clock names the shipped version whose words it has, and the entered one that counted its days, if one did.
ALTER TABLE clock ADD COLUMN entered_version integer;
ALTER TABLE clock ADD CONSTRAINT clock_follows_an_entered_version FOREIGN KEY (municipality_code, rule, entered_version)
  REFERENCES law_rule_entry (municipality_code, rule, version);
CREATE INDEX clock_by_entered_version ON clock (municipality_code, rule, entered_version) WHERE entered_version IS NOT NULL;
CREATE INDEX clock_open_by_rule ON clock (municipality_code, rule, started_on) WHERE ended_on IS NULL;

/* How many open clocks of a rule start on each day from the given one, and when they are due. Looks past the keys: numbers only, no ids.
   A clock whose day was set by a decision (extension of a preliminary assessment) is marked: no change of law moves it. */
CREATE FUNCTION open_clocks_from(of_rule text, from_day date) RETURNS TABLE (
  started_on date, nominal_due_on date, legal_due_on date, decided boolean, clocks bigint)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE code char(4) := app_municipality(); own text := see_everything();
BEGIN
  RETURN QUERY SELECT k.started_on, k.nominal_due_on, k.legal_due_on, d.decided, count(*)
    FROM clock k CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM preliminary_extension e WHERE e.municipality_code = code
      AND k.rule = 'prelim-assess' AND e.concern_child_id = k.subject_id AND e.until_on = k.nominal_due_on) AS decided) d
   WHERE k.municipality_code = code AND k.rule = of_rule AND k.ended_on IS NULL AND k.started_on >= from_day
   GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4;
  PERFORM see_again_with(own);
END $$;

/* Lets the open clocks of a rule that start on a day, and are due as counted before, follow another version: each is superseded by a new
   row with the new days, so that what was known earlier can still be told. Clocks due by a decision stay. Answers how many. */
CREATE FUNCTION supersede_open_clocks(of_rule text, start_day date, old_nominal date, old_legal date, shipped integer, entered integer,
  section text, new_nominal date, new_legal date, on_day date, at timestamptz) RETURNS integer
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE code char(4) := app_municipality(); own text := see_everything(); moved integer;
BEGIN
  WITH old AS (
    UPDATE clock k SET ended_on = on_day, ended_how = 'superseded'
     WHERE k.municipality_code = code AND k.rule = of_rule AND k.ended_on IS NULL AND k.started_on = start_day
       AND k.nominal_due_on = old_nominal AND k.legal_due_on = old_legal
       AND NOT EXISTS (SELECT FROM preliminary_extension e WHERE e.municipality_code = code AND k.rule = 'prelim-assess'
         AND e.concern_child_id = k.subject_id AND e.until_on = k.nominal_due_on)
     RETURNING k.*)
  INSERT INTO clock (municipality_code, id, rule, rule_version, entered_version, subject_kind, subject_id, person_id, unit_id, started_on,
      nominal_due_on, legal_due_on, paragraph, access, recorded_at)
    SELECT code, gen_random_uuid(), o.rule, shipped, entered, o.subject_kind, o.subject_id, o.person_id, o.unit_id, o.started_on,
      new_nominal, new_legal, section, o.access, at FROM old o;
  GET DIAGNOSTICS moved = ROW_COUNT;
  PERFORM see_again_with(own);
  RETURN moved;
END $$;
GRANT EXECUTE ON FUNCTION open_clocks_from, supersede_open_clocks TO helhet_app;
