-- Support to staff by phase: what there is and how it is reached, who asks for it, contracts for it, and what the organisation does itself.
-- A person's own request is seen by the person and by the one named to receive it, by nobody else: not the manager, not a deputy.
CREATE TABLE staff_support_contract (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  supplier text NOT NULL,
  about text NOT NULL,
  procurement text NOT NULL,
  services text NOT NULL,
  reason text NOT NULL,
  signed_on date NOT NULL,
  ends_on date,
  agreed_ore bigint NOT NULL,
  documented_on date,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT staff_support_contract_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT staff_support_contract_says_with_whom CHECK (supplier <> '' AND about <> '' AND reason <> ''),
  CONSTRAINT staff_support_procurement_is_known CHECK (procurement IN ('direct', 'framework', 'tender')),
  CONSTRAINT staff_support_services_are_known CHECK (services IN ('general', 'social')),
  CONSTRAINT staff_support_contract_ends_after_it_begins CHECK (ends_on >= signed_on),
  CONSTRAINT staff_support_contract_has_a_value CHECK (agreed_ore BETWEEN 0 AND 100000000000),
  CONSTRAINT staff_support_contract_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN staff_support_contract.agreed_ore IS 'The whole contract with its options, without value added tax, in öre.';
COMMENT ON COLUMN staff_support_contract.services IS 'social: social and other special services (LOU, annex 2), which have a limit of their own.';
CREATE INDEX staff_support_contract_of_writer ON staff_support_contract (municipality_code, recorded_by);

CREATE TABLE staff_support_cost (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  contract_id uuid NOT NULL,
  on_day date NOT NULL,
  ore bigint NOT NULL,
  words text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  CONSTRAINT staff_support_cost_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT staff_support_cost_is_an_amount CHECK (ore BETWEEN 1 AND 100000000000),
  CONSTRAINT staff_support_cost_is_withdrawn_wholly_or_not CHECK (num_nonnulls(withdrawn_at, withdrawn_by) IN (0, 2)),
  CONSTRAINT staff_support_cost_is_of_a_contract FOREIGN KEY (municipality_code, contract_id) REFERENCES staff_support_contract,
  CONSTRAINT staff_support_cost_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff,
  CONSTRAINT staff_support_cost_is_withdrawn_by_staff FOREIGN KEY (municipality_code, withdrawn_by) REFERENCES staff);
CREATE INDEX staff_support_cost_of_contract ON staff_support_cost (municipality_code, contract_id);
CREATE INDEX staff_support_cost_of_writer ON staff_support_cost (municipality_code, recorded_by);
CREATE INDEX staff_support_cost_of_withdrawer ON staff_support_cost (municipality_code, withdrawn_by);

CREATE TABLE staff_support_offer (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  phase text NOT NULL,
  name text NOT NULL,
  who text NOT NULL,
  reached_through text NOT NULL,
  contract_id uuid,
  closed_on date,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT staff_support_offer_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT staff_support_kind_is_known CHECK (kind IN ('first_aid', 'group', 'individual', 'coaching', 'legal', 'authority', 'routines', 'inspection_line',
    'occupational_health')),
  CONSTRAINT staff_support_phase_is_known CHECK (phase IN ('acute', 'later', 'always')),
  CONSTRAINT staff_support_offer_says_how CHECK (name <> '' AND who <> '' AND reached_through <> ''),
  CONSTRAINT staff_support_offer_is_under_a_contract FOREIGN KEY (municipality_code, contract_id) REFERENCES staff_support_contract,
  CONSTRAINT staff_support_offer_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
CREATE INDEX staff_support_offer_of_contract ON staff_support_offer (municipality_code, contract_id);
CREATE INDEX staff_support_offer_of_writer ON staff_support_offer (municipality_code, recorded_by);

CREATE TABLE staff_support_receiver (
  municipality_code char(4) NOT NULL,
  staff_id uuid NOT NULL,
  from_on date NOT NULL,
  to_on date,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT staff_support_receiver_pk PRIMARY KEY (municipality_code, staff_id, from_on),
  CONSTRAINT staff_support_receiver_ends_after_it_begins CHECK (to_on >= from_on),
  CONSTRAINT staff_support_receiver_is_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff,
  CONSTRAINT staff_support_receiver_is_named_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN staff_support_receiver.to_on IS 'The last day that new requests may be sent here; those that came are kept.';
CREATE UNIQUE INDEX staff_support_receiver_is_named_already ON staff_support_receiver (municipality_code, staff_id) WHERE to_on IS NULL;
CREATE INDEX staff_support_receiver_of_writer ON staff_support_receiver (municipality_code, recorded_by);

CREATE TABLE staff_support_request (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  unit_id uuid,
  asker_id uuid NOT NULL,
  receiver_id uuid NOT NULL,
  kind text NOT NULL,
  words text NOT NULL,
  asked_on date NOT NULL,
  outcome text,
  ended_on date,
  helped text,
  helped_words text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT staff_support_request_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT staff_support_request_kind_is_known CHECK (kind IN ('first_aid', 'group', 'individual', 'coaching', 'legal', 'authority', 'routines',
    'inspection_line', 'occupational_health')),
  CONSTRAINT staff_support_outcome_is_known CHECK (outcome IN ('given', 'not_given', 'withdrawn')),
  CONSTRAINT staff_support_request_ends_with_an_outcome CHECK ((outcome IS NULL) = (ended_on IS NULL)),
  CONSTRAINT staff_support_helped_is_known CHECK (helped IN ('much', 'some', 'little', 'not')),
  CONSTRAINT staff_support_helps_when_given CHECK (helped IS NULL OR outcome = 'given'),
  CONSTRAINT staff_support_request_is_of_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit,
  CONSTRAINT staff_support_request_is_asked_by_staff FOREIGN KEY (municipality_code, asker_id) REFERENCES staff,
  CONSTRAINT staff_support_request_is_received_by_staff FOREIGN KEY (municipality_code, receiver_id) REFERENCES staff,
  CONSTRAINT staff_support_request_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN staff_support_request.unit_id IS 'The unit it is for; empty when it is for the asker alone, and then confidential.';
CREATE INDEX staff_support_request_of_unit ON staff_support_request (municipality_code, unit_id);
CREATE INDEX staff_support_request_of_asker ON staff_support_request (municipality_code, asker_id);
CREATE INDEX staff_support_request_of_receiver ON staff_support_request (municipality_code, receiver_id);
CREATE INDEX staff_support_request_of_writer ON staff_support_request (municipality_code, recorded_by);

CREATE TABLE staff_support_contact (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  request_id uuid NOT NULL,
  unit_id uuid,
  asker_id uuid NOT NULL,
  receiver_id uuid NOT NULL,
  on_day date NOT NULL,
  way text NOT NULL,
  words text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT staff_support_contact_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT staff_support_contact_way_is_known CHECK (way IN ('meeting', 'phone', 'video', 'written')),
  CONSTRAINT staff_support_contact_says_what CHECK (words <> ''),
  CONSTRAINT staff_support_contact_is_of_a_request FOREIGN KEY (municipality_code, request_id) REFERENCES staff_support_request,
  CONSTRAINT staff_support_contact_is_for_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit,
  CONSTRAINT staff_support_contact_is_of_an_asker FOREIGN KEY (municipality_code, asker_id) REFERENCES staff,
  CONSTRAINT staff_support_contact_is_of_a_receiver FOREIGN KEY (municipality_code, receiver_id) REFERENCES staff,
  CONSTRAINT staff_support_contact_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON TABLE staff_support_contact IS 'Carries whom the request is for, so that it opens to the same without looking it up.';
CREATE INDEX staff_support_contact_of_request ON staff_support_contact (municipality_code, request_id);
CREATE INDEX staff_support_contact_of_unit ON staff_support_contact (municipality_code, unit_id);
CREATE INDEX staff_support_contact_of_asker ON staff_support_contact (municipality_code, asker_id);
CREATE INDEX staff_support_contact_of_receiver ON staff_support_contact (municipality_code, receiver_id);
CREATE INDEX staff_support_contact_of_writer ON staff_support_contact (municipality_code, recorded_by);

CREATE TABLE staff_support_quarter_count (
  municipality_code char(4) NOT NULL,
  quarter char(7) NOT NULL,
  requests integer NOT NULL,
  CONSTRAINT staff_support_quarter_count_pk PRIMARY KEY (municipality_code, quarter),
  CONSTRAINT staff_support_quarter_count_is_never_negative CHECK (requests >= 0));
COMMENT ON TABLE staff_support_quarter_count IS 'How many persons'' own requests came in a quarter, 2026-Q4. Shown when the quarter is over, and one to four never.';

CREATE TABLE improvement (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  what text NOT NULL,
  child_perspective text NOT NULL,
  unit_id uuid,
  owner_id uuid NOT NULL,
  due_on date NOT NULL,
  begun_on date NOT NULL,
  outcome text,
  ended_on date,
  ended_words text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT improvement_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT improvement_kind_is_known CHECK (kind IN ('action', 'improvement')),
  CONSTRAINT improvement_says_what CHECK (what <> ''),
  CONSTRAINT improvement_notes_the_child_perspective CHECK (child_perspective <> ''),
  CONSTRAINT improvement_outcome_is_known CHECK (outcome IN ('done', 'dropped')),
  CONSTRAINT improvement_ends_with_an_outcome CHECK ((outcome IS NULL) = (ended_on IS NULL) AND (outcome IS NULL OR ended_words <> '')),
  CONSTRAINT improvement_is_of_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit,
  CONSTRAINT improvement_has_an_owner FOREIGN KEY (municipality_code, owner_id) REFERENCES staff,
  CONSTRAINT improvement_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN improvement.unit_id IS 'The unit it is made in; empty for the whole department.';
CREATE INDEX improvement_of_unit ON improvement (municipality_code, unit_id);
CREATE INDEX improvement_of_owner ON improvement (municipality_code, owner_id);
CREATE INDEX improvement_of_writer ON improvement (municipality_code, recorded_by);

CREATE TABLE improvement_note (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  improvement_id uuid NOT NULL,
  on_day date NOT NULL,
  words text NOT NULL,
  due_on date,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT improvement_note_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT improvement_note_says_something CHECK (words <> ''),
  CONSTRAINT improvement_note_is_of_an_improvement FOREIGN KEY (municipality_code, improvement_id) REFERENCES improvement,
  CONSTRAINT improvement_note_is_written_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN improvement_note.due_on IS 'The new day that it is to be done, when the note moves it.';
CREATE INDEX improvement_note_of_improvement ON improvement_note (municipality_code, improvement_id);
CREATE INDEX improvement_note_of_writer ON improvement_note (municipality_code, recorded_by);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['staff_support_contract', 'staff_support_cost', 'staff_support_offer', 'staff_support_receiver', 'staff_support_request',
    'staff_support_contact', 'staff_support_quarter_count', 'improvement', 'improvement_note'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['staff_support_contract', 'staff_support_cost', 'staff_support_offer', 'staff_support_receiver', 'staff_support_quarter_count',
    'improvement', 'improvement_note'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
  END LOOP;
  -- By who one is and not by one's keys: a deputy holds the keys of whom one stands in for, a director those of every unit.
  FOREACH t IN ARRAY ARRAY['staff_support_request', 'staff_support_contact'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality()
      AND (app_staff() IN (asker_id, receiver_id) OR unit_id IS NOT NULL AND app_sees(ARRAY[unit_id])))', t || '_is_between_two', t);
    -- The nightly backup, which works with every key, copies them too; no request has that key.
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality() AND app_sees(''{}''))', t || '_is_backed_up', t);
  END LOOP;
END $$;
GRANT UPDATE (documented_on, ends_on) ON staff_support_contract TO helhet_app;
GRANT UPDATE (withdrawn_at, withdrawn_by) ON staff_support_cost TO helhet_app;
GRANT UPDATE (phase, name, who, reached_through, contract_id, closed_on) ON staff_support_offer TO helhet_app;
GRANT UPDATE (to_on) ON staff_support_receiver TO helhet_app;
GRANT UPDATE (outcome, ended_on, helped, helped_words) ON staff_support_request TO helhet_app;
GRANT UPDATE (requests) ON staff_support_quarter_count TO helhet_app;
GRANT UPDATE (due_on, outcome, ended_on, ended_words) ON improvement TO helhet_app;
