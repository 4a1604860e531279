-- Testing of staff: how many a place can test a day, and who waits. Why somebody comes first is about the work, never about health; a test
-- that is done is a day, and its result is not kept anywhere here.
CREATE TABLE testing_place (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT testing_place_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT testing_place_is_named CHECK (name <> ''),
  CONSTRAINT testing_place_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
CREATE UNIQUE INDEX testing_place_name_is_taken ON testing_place (municipality_code, lower(name));
CREATE INDEX testing_place_of_writer ON testing_place (municipality_code, recorded_by);

CREATE TABLE testing_day (
  municipality_code char(4) NOT NULL,
  place_id uuid NOT NULL,
  tested_on date NOT NULL,
  capacity integer NOT NULL,
  booked integer NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT testing_day_pk PRIMARY KEY (municipality_code, place_id, tested_on),
  CONSTRAINT testing_capacity_is_a_number CHECK (capacity BETWEEN 0 AND 2000),
  CONSTRAINT testing_day_is_full CHECK (booked BETWEEN 0 AND capacity),
  CONSTRAINT testing_day_is_at_a_place FOREIGN KEY (municipality_code, place_id) REFERENCES testing_place,
  CONSTRAINT testing_day_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN testing_day.booked IS 'How many are booked, without who: whoever books sees what is free without seeing other units'' staff.';
CREATE INDEX testing_day_of_writer ON testing_day (municipality_code, recorded_by);

CREATE TABLE testing_request (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  staff_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  ground text NOT NULL,
  asked_on date NOT NULL,
  place_id uuid,
  booked_on date,
  done_on date,
  withdrawn_on date,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT testing_request_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT testing_ground_is_known CHECK (ground IN ('protection', 'visits', 'authority', 'other')),
  CONSTRAINT testing_is_booked_wholly_or_not CHECK (num_nonnulls(place_id, booked_on) IN (0, 2)),
  CONSTRAINT testing_is_done_when_booked CHECK (done_on IS NULL OR booked_on IS NOT NULL),
  CONSTRAINT testing_is_done_or_withdrawn CHECK (num_nonnulls(done_on, withdrawn_on) <= 1),
  CONSTRAINT testing_request_is_of_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff,
  CONSTRAINT testing_request_is_of_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit,
  CONSTRAINT testing_request_is_booked_on_a_day FOREIGN KEY (municipality_code, place_id, booked_on) REFERENCES testing_day,
  CONSTRAINT testing_request_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON TABLE testing_request IS 'Seen by the person, and by the manager of the unit. No symptom and no result.';
COMMENT ON COLUMN testing_request.ground IS 'What the person''s work is: class 1 protection and emergency duty, 2 visits to placed children, 3 authority, 4 other.';
CREATE UNIQUE INDEX testing_is_asked_for_already ON testing_request (municipality_code, staff_id) WHERE done_on IS NULL AND withdrawn_on IS NULL;
CREATE INDEX testing_request_of_staff ON testing_request (municipality_code, staff_id);
CREATE INDEX testing_request_of_unit ON testing_request (municipality_code, unit_id);
CREATE INDEX testing_request_by_day ON testing_request (municipality_code, place_id, booked_on);
CREATE INDEX testing_request_of_writer ON testing_request (municipality_code, recorded_by);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['testing_place', 'testing_day', 'testing_request'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
CREATE POLICY testing_place_is_own ON testing_place USING (municipality_code = app_municipality());
CREATE POLICY testing_day_is_own ON testing_day USING (municipality_code = app_municipality());
CREATE POLICY testing_request_is_the_persons_and_the_managers ON testing_request
  USING (municipality_code = app_municipality() AND (staff_id = app_staff() OR app_sees(ARRAY[unit_id])));
GRANT UPDATE (capacity, booked, recorded_at, recorded_by) ON testing_day TO helhet_app;
GRANT UPDATE (place_id, booked_on, done_on, withdrawn_on) ON testing_request TO helhet_app;

/* Who waits for a test in the whole municipality without who they are: so that each may know the place in the queue. */
CREATE FUNCTION testing_queue() RETURNS TABLE (request_id uuid, unit_id uuid, ground text, asked_on date) LANGUAGE plpgsql AS $$
DECLARE own text := see_everything();
BEGIN
  RETURN QUERY SELECT r.id, r.unit_id, r.ground, r.asked_on FROM testing_request r
    WHERE r.municipality_code = app_municipality() AND r.booked_on IS NULL AND r.withdrawn_on IS NULL;
  PERFORM see_again_with(own);
END $$;
GRANT EXECUTE ON FUNCTION testing_queue TO helhet_app;
