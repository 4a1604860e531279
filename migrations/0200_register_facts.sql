-- What the law counts from is written once, as a fact with its day; the clocks of a person follow from all of that person's facts.
CREATE TABLE case_fact (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  type text NOT NULL,
  on_day date NOT NULL,
  ref text NOT NULL,
  fields jsonb NOT NULL,
  strand text NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  CONSTRAINT case_fact_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT case_fact_is_withdrawn_wholly_or_not_at_all CHECK (num_nonnulls(withdrawn_at, withdrawn_reason) IN (0, 2)),
  CONSTRAINT case_fact_says_why_it_is_withdrawn CHECK (withdrawn_reason <> ''),
  CONSTRAINT case_fact_strand_is_known CHECK (strand IN ('concern', 'investigation', 'measure', 'placement', 'income_support',
    'unaccompanied', 'contact')),
  CONSTRAINT case_fact_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
COMMENT ON TABLE case_fact IS 'The events of law/chain, one row each. Never changed: what was wrong is withdrawn, with the reason.';
COMMENT ON COLUMN case_fact.subject_kind IS 'What in the strand the fact is about: an investigation, a placement, a matter.';
CREATE INDEX case_fact_of_person ON case_fact (municipality_code, person_id);
CREATE INDEX case_fact_of_subject ON case_fact (municipality_code, subject_id);
ALTER TABLE case_fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_fact FORCE ROW LEVEL SECURITY;
CREATE POLICY case_fact_opens_to_its_keys ON case_fact USING (municipality_code = app_municipality() AND app_sees(access))
  WITH CHECK (municipality_code = app_municipality());
GRANT SELECT, INSERT, UPDATE (access, person_id, withdrawn_at, withdrawn_by, withdrawn_reason) ON case_fact TO helhet_app;

-- The tables of the strands whose rows are about one person, and which strand opens them; '*': the row's own column says.
CREATE TABLE strand_table (
  table_name text NOT NULL,
  strand text,
  CONSTRAINT strand_table_pk PRIMARY KEY (table_name),
  CONSTRAINT strand_table_strand_is_known CHECK (strand IN ('*', 'concern', 'investigation', 'measure', 'placement', 'income_support',
    'unaccompanied', 'contact')));
COMMENT ON COLUMN strand_table.strand IS 'Empty: the rows open to who answers for the case alone, and to no co-worker.';
GRANT SELECT ON strand_table TO helhet_app;
INSERT INTO strand_table (table_name, strand) VALUES ('case_fact', '*');

-- A clock that follows from facts says its strand; those without are started and ended by the reports of concern.
ALTER TABLE clock ADD COLUMN strand text;
ALTER TABLE clock DROP CONSTRAINT clock_subject_is_known;
ALTER TABLE clock ADD CONSTRAINT clock_strand_is_known CHECK (strand IN ('concern', 'investigation', 'measure', 'placement', 'income_support',
  'unaccompanied', 'contact'));
COMMENT ON COLUMN clock.strand IS 'Set on clocks that follow from case_fact; empty on those that reports of concern start and end.';
DROP INDEX one_open_clock_per_rule_and_subject;
CREATE UNIQUE INDEX one_open_clock_per_rule_and_subject ON clock (municipality_code, rule, subject_kind, subject_id, paragraph)
  WHERE ended_on IS NULL;
CREATE INDEX clock_that_may_lapse ON clock (municipality_code, legal_due_on) WHERE ended_on IS NULL AND strand IS NOT NULL;

-- Investigations that stand: their facts, and their clocks as following from them.
INSERT INTO case_fact (municipality_code, id, person_id, type, on_day, ref, fields, strand, subject_kind, subject_id, access, recorded_at,
    recorded_by)
  SELECT i.municipality_code, gen_random_uuid(), i.person_id, 'investigation-opened', i.opened_on, '', '{}', 'investigation', 'investigation',
    i.id, i.access, i.recorded_at, i.opened_by FROM investigation i
  UNION ALL SELECT i.municipality_code, gen_random_uuid(), i.person_id, 'investigation-concluded', i.concluded_on, '',
    jsonb_build_object('outcome', replace(i.outcome, '_', '-')), 'investigation', 'investigation', i.id, i.access, i.recorded_at, NULL
    FROM investigation i WHERE i.concluded_on IS NOT NULL
  UNION ALL SELECT p.municipality_code, gen_random_uuid(), p.person_id, CASE WHEN p.told IS NULL THEN 'information-waived' ELSE 'parties-informed' END,
    p.informed_on, '', '{}', 'investigation', 'investigation', p.investigation_id, p.access, p.recorded_at, p.recorded_by
    FROM parties_information p;
UPDATE clock SET strand = 'investigation' WHERE subject_kind = 'investigation';

/* Everything that the clocks of a person follow from, whatever its strand: birth day, unit, facts that stand and clocks as they are. Looks
   past the keys, since a co-worker of one strand must not stop the clock of another; days and codes only, and nothing of a person whom the
   asker does not see. Records joined to the person count as the person's own. */
CREATE FUNCTION chain_ground(person uuid) RETURNS jsonb LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  code char(4) := app_municipality(); asked uuid := person; records uuid[]; found jsonb; own text;
BEGIN
  IF NOT EXISTS (SELECT FROM person p WHERE p.municipality_code = code AND p.id = asked) THEN RETURN NULL; END IF;
  own := see_everything();
  asked := coalesce((SELECT j.kept_id FROM person_joining j WHERE j.municipality_code = code AND j.other_id = asked AND j.undone_on IS NULL), asked);
  records := ARRAY(SELECT asked UNION SELECT j.other_id FROM person_joining j
    WHERE j.municipality_code = code AND j.kept_id = asked AND j.undone_on IS NULL);
  PERFORM FROM person_case c WHERE c.municipality_code = code AND c.person_id = ANY (records) ORDER BY c.id FOR UPDATE;
  SELECT jsonb_build_object('personId', p.id, 'birthOn', p.birth_on,
    'unitId', (SELECT c.unit_id FROM person_case c WHERE c.municipality_code = code AND c.person_id = p.id),
    'facts', coalesce((SELECT jsonb_agg(jsonb_build_object('id', f.id, 'type', f.type, 'on', f.on_day, 'ref', f.ref, 'fields', f.fields,
        'strand', f.strand, 'subjectKind', f.subject_kind, 'subjectId', f.subject_id) ORDER BY f.on_day, f.id)
      FROM case_fact f WHERE f.municipality_code = code AND f.person_id = ANY (records) AND f.withdrawn_at IS NULL), '[]'),
    'clocks', coalesce((SELECT jsonb_agg(jsonb_build_object('id', k.id, 'rule', k.rule, 'subjectKind', k.subject_kind,
        'subjectId', k.subject_id, 'startedOn', k.started_on, 'nominalDueOn', k.nominal_due_on, 'legalDueOn', k.legal_due_on,
        'paragraph', k.paragraph, 'endedOn', k.ended_on, 'endedHow', k.ended_how) ORDER BY k.recorded_at, k.id)
      FROM clock k WHERE k.municipality_code = code AND k.person_id = ANY (records) AND k.strand IS NOT NULL), '[]'))
    INTO found FROM person p WHERE p.municipality_code = code AND p.id = asked;
  PERFORM see_again_with(own);
  RETURN found;
END $$;

/* Writes how a person's clocks stand: new ones, and those that have ended, or have not after all, since a fact was added or withdrawn. A
   clock that ends as met is counted in its unit's week. */
CREATE FUNCTION put_clocks(person uuid, unit uuid, made jsonb, ended jsonb, on_day date, at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE code char(4) := app_municipality(); own text; each record;
BEGIN
  IF NOT EXISTS (SELECT FROM person p WHERE p.municipality_code = code AND p.id = person) THEN RETURN; END IF;
  own := see_everything();
  FOR each IN SELECT e.id, e."endedOn", e."endedHow", k.unit_id, k.rule, k.legal_due_on, k.ended_on AS before_on, k.ended_how AS before_how
      FROM jsonb_to_recordset(ended) AS e(id uuid, "endedOn" date, "endedHow" text)
      JOIN clock k ON k.municipality_code = code AND k.id = e.id ORDER BY e."endedOn" NULLS LAST LOOP
    UPDATE clock k SET ended_on = each."endedOn", ended_how = each."endedHow" WHERE k.municipality_code = code AND k.id = each.id;
    IF each.before_how = 'met' THEN
      UPDATE clock_week_count w SET met = w.met - 1, met_in_time = w.met_in_time - (each.before_on <= each.legal_due_on)::integer
       WHERE w.municipality_code = code AND w.unit_id = each.unit_id AND w.rule = each.rule
         AND w.week = to_char(each.before_on, 'IYYY"-W"IW') AND w.met > 0;
    END IF;
    IF each."endedHow" = 'met' THEN
      PERFORM count_met_clock(each.unit_id, to_char(each."endedOn", 'IYYY"-W"IW'), each.rule, each."endedOn" <= each.legal_due_on);
    END IF;
  END LOOP;
  FOR each IN SELECT * FROM jsonb_to_recordset(made) AS m(id uuid, rule text, "ruleVersion" integer, "enteredVersion" integer, strand text,
      "subjectKind" text, "subjectId" uuid, "startedOn" date, "nominalDueOn" date, "legalDueOn" date, paragraph text, "endedOn" date,
      "endedHow" text) LOOP
    INSERT INTO clock (municipality_code, id, rule, rule_version, entered_version, strand, subject_kind, subject_id, person_id, unit_id,
        started_on, nominal_due_on, legal_due_on, paragraph, ended_on, ended_how, access, recorded_at)
      VALUES (code, each.id, each.rule, each."ruleVersion", each."enteredVersion", each.strand, each."subjectKind", each."subjectId", person,
        unit, each."startedOn", each."nominalDueOn", each."legalDueOn", each.paragraph, each."endedOn", each."endedHow",
        case_keys(code, person, on_day, each.strand), at);
    IF each."endedHow" = 'met' THEN
      PERFORM count_met_clock(unit, to_char(each."endedOn", 'IYYY"-W"IW'), each.rule, each."endedOn" <= each."legalDueOn");
    END IF;
  END LOOP;
  PERFORM see_again_with(own);
END $$;

/* The persons whose open clocks the law may have ended by the day: a missed time that ends a decision, an age. */
CREATE FUNCTION persons_with_passed_clocks(on_day date) RETURNS TABLE (person_id uuid) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE code char(4) := app_municipality(); own text := see_everything();
BEGIN
  RETURN QUERY SELECT DISTINCT k.person_id FROM clock k JOIN person p ON p.municipality_code = code AND p.id = k.person_id
    WHERE k.municipality_code = code AND k.ended_on IS NULL AND k.strand IS NOT NULL
      AND (k.legal_due_on < on_day OR p.birth_on + interval '18 years' <= on_day) ORDER BY 1;
  PERFORM see_again_with(own);
END $$;
GRANT EXECUTE ON FUNCTION chain_ground, put_clocks, persons_with_passed_clocks TO helhet_app;

/* As in migration 0121; the new row keeps the strand. */
CREATE OR REPLACE FUNCTION supersede_open_clocks(of_rule text, start_day date, old_nominal date, old_legal date, shipped integer, entered integer,
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
  INSERT INTO clock (municipality_code, id, rule, rule_version, entered_version, strand, subject_kind, subject_id, person_id, unit_id, started_on,
      nominal_due_on, legal_due_on, paragraph, access, recorded_at)
    SELECT code, gen_random_uuid(), o.rule, shipped, entered, o.strand, o.subject_kind, o.subject_id, o.person_id, o.unit_id, o.started_on,
      new_nominal, new_legal, section, o.access, at FROM old o;
  GET DIAGNOSTICS moved = ROW_COUNT;
  PERFORM see_again_with(own);
  RETURN moved;
END $$;
