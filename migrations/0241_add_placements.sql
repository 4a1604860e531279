-- Placements: from the proposal to the end, and night by night where the child sleeps and on what basis.
CREATE TABLE placement (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  form text NOT NULL,
  basis text NOT NULL,
  ground text NOT NULL,
  decision_id uuid,
  planned_from_on date NOT NULL,
  planned_to_on date,
  ended_on date,
  end_reason text,
  end_words text,
  end_fact_ids uuid[] NOT NULL,
  dropped_on date,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT placement_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT placement_form_is_known CHECK (form IN ('family-home', 'kinship-home', 'emergency-home', 'hvb', 'supported-housing',
    'special-youth-home', 'shelter')),
  CONSTRAINT placement_basis_is_known CHECK (basis IN ('sol', 'lvu6', 'lvu2', 'lvu3', 'lvu2-3', 'shelter')),
  CONSTRAINT placement_rests_on_a_decision CHECK (decision_id IS NOT NULL OR ground <> ''),
  CONSTRAINT placement_is_planned_to_end_after_it_begins CHECK (planned_to_on >= planned_from_on),
  CONSTRAINT placement_ends_wholly_or_not_at_all CHECK (num_nonnulls(ended_on, end_reason, end_words) IN (0, 3)),
  CONSTRAINT placement_end_reason_is_known CHECK (end_reason IN ('returned_home', 'breakdown', 'came_of_age', 'custody_transferred',
    'moved_away', 'other')),
  CONSTRAINT placement_that_ended_was_not_dropped CHECK (ended_on IS NULL OR dropped_on IS NULL),
  CONSTRAINT placement_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
COMMENT ON COLUMN placement.ground IS 'In words, what it rests on when no decision is registered here: the judgment, the chair''s decision.';
COMMENT ON COLUMN placement.dropped_on IS 'The day a proposal was dropped before the child had moved in anywhere.';
CREATE INDEX placement_of_person ON placement (municipality_code, person_id);
CREATE INDEX placement_by_decision ON placement (municipality_code, decision_id);
CREATE UNIQUE INDEX one_placement_of_a_child_at_a_time ON placement (municipality_code, person_id)
  WHERE ended_on IS NULL AND dropped_on IS NULL;

-- A row holds for each night from from_on until the night before to_on: the night between two days belongs to the first, so that the child
-- sleeps on the day of a move where the new row says. A wrong row is withdrawn with its reason, and stays for "as it was known".
CREATE TABLE placement_stay (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  placement_id uuid NOT NULL,
  person_id uuid NOT NULL,
  home_id uuid,
  form text NOT NULL,
  basis text NOT NULL,
  begun_as text NOT NULL,
  words text NOT NULL,
  from_on date NOT NULL,
  to_on date,
  to_recorded_at timestamptz,
  fact_ids uuid[] NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT placement_stay_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT placement_stay_form_is_known CHECK (form IN ('family-home', 'kinship-home', 'emergency-home', 'hvb', 'supported-housing',
    'special-youth-home', 'shelter', 'own-home')),
  CONSTRAINT placement_stay_basis_is_known CHECK (basis IN ('sol', 'lvu6', 'lvu2', 'lvu3', 'lvu2-3', 'shelter')),
  CONSTRAINT placement_stay_begun_as_is_known CHECK (begun_as IN ('start', 'move', 'basis')),
  CONSTRAINT placement_stay_is_in_a_home_or_the_own CHECK ((form = 'own-home') = (home_id IS NULL)),
  CONSTRAINT placement_stay_ends_after_it_begins CHECK (to_on >= from_on),
  CONSTRAINT placement_stay_ends_wholly_or_not_at_all CHECK (num_nonnulls(to_on, to_recorded_at) IN (0, 2)),
  CONSTRAINT placement_stay_is_withdrawn_wholly_or_not_at_all CHECK (num_nonnulls(withdrawn_at, withdrawn_reason) IN (0, 2)),
  CONSTRAINT child_sleeps_in_one_place_a_night EXCLUDE USING gist (municipality_code WITH =, person_id WITH =,
    daterange(from_on, to_on, '[)') WITH &&) WHERE (withdrawn_at IS NULL),
  CONSTRAINT placement_stay_is_of_a_placement FOREIGN KEY (municipality_code, placement_id) REFERENCES placement,
  CONSTRAINT placement_stay_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT placement_stay_is_in_a_home FOREIGN KEY (municipality_code, home_id) REFERENCES home);
CREATE INDEX placement_stay_of_placement ON placement_stay (municipality_code, placement_id);
CREATE INDEX placement_stay_of_person ON placement_stay (municipality_code, person_id);
CREATE INDEX placement_stay_in_home ON placement_stay (municipality_code, home_id);
CREATE INDEX placement_stay_by_night ON placement_stay USING gist (municipality_code, daterange(from_on, to_on, '[)'));

-- Care plans and implementation plans. A revision is the next version.
CREATE TABLE placement_plan (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  placement_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  version integer NOT NULL,
  words text NOT NULL,
  agreed_on date NOT NULL,
  agreed_with text NOT NULL,
  fact_ids uuid[] NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT placement_plan_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT placement_plan_kind_is_known CHECK (kind IN ('care_plan', 'implementation_plan')),
  CONSTRAINT placement_plan_says_something CHECK (words <> ''),
  CONSTRAINT one_version_of_a_plan_has_the_number UNIQUE (municipality_code, placement_id, kind, version),
  CONSTRAINT placement_plan_is_of_a_placement FOREIGN KEY (municipality_code, placement_id) REFERENCES placement,
  CONSTRAINT placement_plan_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
CREATE INDEX placement_plan_of_placement ON placement_plan (municipality_code, placement_id);
CREATE INDEX placement_plan_of_person ON placement_plan (municipality_code, person_id);

-- What else the law counts from: the notice to the region, a longer stay in an emergency home.
CREATE TABLE placement_event (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  placement_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  happened_on date NOT NULL,
  until_on date,
  words text NOT NULL,
  fact_ids uuid[] NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT placement_event_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT placement_event_kind_is_known CHECK (kind IN ('health-notice-sent', 'health-notice-waived', 'jourhem-prolonged')),
  CONSTRAINT placement_event_says_until_when CHECK ((kind = 'jourhem-prolonged') = (until_on IS NOT NULL)),
  CONSTRAINT placement_event_says_why CHECK (kind = 'health-notice-sent' OR words <> ''),
  CONSTRAINT placement_event_is_of_a_placement FOREIGN KEY (municipality_code, placement_id) REFERENCES placement,
  CONSTRAINT placement_event_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
CREATE INDEX placement_event_of_placement ON placement_event (municipality_code, placement_id);
CREATE INDEX placement_event_of_person ON placement_event (municipality_code, person_id);

-- The next visit to the child stands in the worklist as a promise of the one who planned it.
CREATE TABLE placement_visit (
  municipality_code char(4) NOT NULL,
  task_id uuid NOT NULL,
  placement_id uuid NOT NULL,
  person_id uuid NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT placement_visit_pk PRIMARY KEY (municipality_code, task_id),
  CONSTRAINT placement_visit_is_a_task FOREIGN KEY (municipality_code, task_id) REFERENCES task,
  CONSTRAINT placement_visit_is_of_a_placement FOREIGN KEY (municipality_code, placement_id) REFERENCES placement,
  CONSTRAINT placement_visit_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
CREATE INDEX placement_visit_of_placement ON placement_visit (municipality_code, placement_id);
CREATE INDEX placement_visit_of_person ON placement_visit (municipality_code, person_id);

CREATE TABLE provider_invoice (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  provider_id uuid NOT NULL,
  number text NOT NULL,
  received_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT provider_invoice_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT provider_invoice_is_taken_in_once UNIQUE (municipality_code, provider_id, number),
  CONSTRAINT provider_invoice_has_a_number CHECK (number <> ''),
  CONSTRAINT provider_invoice_is_of_a_provider FOREIGN KEY (municipality_code, provider_id) REFERENCES provider);

CREATE TABLE provider_invoice_row (
  municipality_code char(4) NOT NULL,
  invoice_id uuid NOT NULL,
  position integer NOT NULL,
  person_id uuid NOT NULL,
  from_on date NOT NULL,
  to_on date NOT NULL,
  nights integer NOT NULL,
  amount_ore bigint NOT NULL,
  access uuid[] NOT NULL,
  CONSTRAINT provider_invoice_row_pk PRIMARY KEY (municipality_code, invoice_id, position),
  CONSTRAINT provider_invoice_row_ends_after_it_begins CHECK (to_on >= from_on),
  CONSTRAINT provider_invoice_row_nights_are_counted CHECK (nights >= 0),
  CONSTRAINT provider_invoice_row_is_of_an_invoice FOREIGN KEY (municipality_code, invoice_id) REFERENCES provider_invoice,
  CONSTRAINT provider_invoice_row_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
COMMENT ON COLUMN provider_invoice_row.to_on IS 'The day that the last night begins.';
CREATE INDEX provider_invoice_row_of_person ON provider_invoice_row (municipality_code, person_id);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['placement', 'placement_stay', 'placement_plan', 'placement_event', 'placement_visit',
    'provider_invoice_row'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality() AND app_sees(access))
      WITH CHECK (municipality_code = app_municipality())', t || '_opens_to_its_keys', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE (access) ON %I TO helhet_app', t);
    INSERT INTO strand_table (table_name, strand) VALUES (t, 'placement');
  END LOOP;
END $$;
ALTER TABLE provider_invoice ENABLE ROW LEVEL SECURITY;
ALTER TABLE provider_invoice FORCE ROW LEVEL SECURITY;
CREATE POLICY provider_invoice_is_own ON provider_invoice USING (municipality_code = app_municipality());
GRANT SELECT, INSERT ON provider_invoice TO helhet_app;
GRANT UPDATE (decision_id, planned_to_on, ended_on, end_reason, end_words, end_fact_ids, dropped_on) ON placement TO helhet_app;
GRANT UPDATE (to_on, to_recorded_at, withdrawn_at, withdrawn_reason) ON placement_stay TO helhet_app;

/* How many children sleep in each home in the night that follows a day. Counts alone: looks past the asker's keys, since a place that is
   taken by a child whom one does not see is taken all the same. */
CREATE FUNCTION places_taken(on_day date) RETURNS TABLE (home_id uuid, taken integer) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE code char(4) := app_municipality(); own text := see_everything();
BEGIN
  RETURN QUERY SELECT s.home_id, count(*)::integer FROM placement_stay s
   WHERE s.municipality_code = code AND s.withdrawn_at IS NULL AND s.home_id IS NOT NULL AND daterange(s.from_on, s.to_on, '[)') @> on_day
   GROUP BY 1;
  PERFORM see_again_with(own);
END $$;

/* Which of these children must not be told to be in their home: the identity or the whereabouts are protected, somebody protected lives in
   the household, it is a shelter, or a brother or sister of whom one of these is true sleeps in the same home that night. Looks past the
   asker's keys, since the one who hides may be nobody the asker sees; answers with ids that were asked for, and no others. */
CREATE FUNCTION placed_hidden(persons uuid[], on_day date) RETURNS uuid[] LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE code char(4) := app_municipality(); found uuid[]; own text := see_everything();
BEGIN
  WITH asked AS (SELECT unnest(persons) AS id),
  near AS (
    SELECT a.id, a.id AS other FROM asked a
    UNION SELECT a.id, o.person_id FROM asked a
      JOIN household_member m ON m.municipality_code = code AND m.person_id = a.id AND (m.to_on IS NULL OR m.to_on >= on_day)
      JOIN household_member o ON o.municipality_code = code AND o.household_id = m.household_id AND (o.to_on IS NULL OR o.to_on >= on_day)
    UNION SELECT a.id, x.person_id FROM asked a
      JOIN placement_stay s ON s.municipality_code = code AND s.person_id = a.id AND s.withdrawn_at IS NULL
        AND daterange(s.from_on, s.to_on, '[)') @> on_day
      JOIN placement_stay x ON x.municipality_code = code AND x.home_id = s.home_id AND x.person_id <> a.id AND x.withdrawn_at IS NULL
        AND daterange(x.from_on, x.to_on, '[)') @> on_day
     WHERE EXISTS (SELECT FROM relation r JOIN relation t ON t.municipality_code = code AND t.relative_id = r.relative_id
         AND t.person_id = x.person_id AND t.kind IN ('parent', 'custodian')
       WHERE r.municipality_code = code AND r.person_id = a.id AND r.kind IN ('parent', 'custodian'))
     OR EXISTS (SELECT FROM relation r WHERE r.municipality_code = code AND r.kind = 'sibling'
       AND (r.person_id, r.relative_id) IN ((a.id, x.person_id), (x.person_id, a.id))))
  SELECT coalesce(array_agg(DISTINCT n.id), '{}') INTO found FROM near n JOIN person p ON p.municipality_code = code AND p.id = n.other
   WHERE p.protection <> 'none' OR p.hidden_whereabouts_from_on <= on_day
     OR EXISTS (SELECT FROM placement_stay s WHERE s.municipality_code = code AND s.person_id = n.id AND s.form = 'shelter'
       AND s.withdrawn_at IS NULL AND daterange(s.from_on, s.to_on, '[)') @> on_day);
  PERFORM see_again_with(own);
  RETURN found;
END $$;

/* How many rows each invoice of a provider has. Counts alone: looks past the asker's keys, so that an invoice says how much of it one does
   not see. */
CREATE FUNCTION invoice_row_counts(provider uuid) RETURNS TABLE (invoice_id uuid, rows integer) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE code char(4) := app_municipality(); own text := see_everything();
BEGIN
  RETURN QUERY SELECT w.invoice_id, count(*)::integer FROM provider_invoice i
    JOIN provider_invoice_row w ON w.municipality_code = code AND w.invoice_id = i.id
   WHERE i.municipality_code = code AND i.provider_id = provider GROUP BY 1;
  PERFORM see_again_with(own);
END $$;
GRANT EXECUTE ON FUNCTION places_taken, placed_hidden, invoice_row_counts TO helhet_app;
