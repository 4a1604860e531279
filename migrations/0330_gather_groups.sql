-- Group sessions: programmes, their sessions, participants and leaders; rooms and what else they are booked for; the required distance, and
-- the rebookings that it leads to. Rooms, programmes and sessions are the municipality's and name nobody; a participant is a row about a person.
CREATE TABLE room (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  street text NOT NULL,
  area_dm2 integer NOT NULL,
  seats integer NOT NULL,
  closed_on date,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT room_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT room_name_is_taken UNIQUE (municipality_code, name),
  CONSTRAINT room_has_a_floor CHECK (area_dm2 BETWEEN 100 AND 1000000),
  CONSTRAINT room_has_seats CHECK (seats BETWEEN 1 AND 2000),
  CONSTRAINT room_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN room.area_dm2 IS 'Floor in square decimetres: 2350 is 23.5 square metres.';
CREATE INDEX room_of_writer ON room (municipality_code, recorded_by);

CREATE TABLE booking (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  room_id uuid,
  staff_id uuid,
  on_day date NOT NULL,
  from_time time NOT NULL,
  to_time time NOT NULL,
  purpose text NOT NULL,
  cancelled_at timestamptz,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT booking_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT booking_is_of_a_room_or_a_leader CHECK (num_nonnulls(room_id, staff_id) >= 1),
  CONSTRAINT booking_ends_after_it_begins CHECK (to_time > from_time),
  CONSTRAINT booking_is_of_a_known_room FOREIGN KEY (municipality_code, room_id) REFERENCES room,
  CONSTRAINT booking_is_of_known_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff,
  CONSTRAINT booking_is_made_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON TABLE booking IS 'What a room or a leader is booked for besides group sessions. The purpose names no client.';
CREATE INDEX booking_by_day ON booking (municipality_code, on_day);
CREATE INDEX booking_of_room ON booking (municipality_code, room_id, on_day);
CREATE INDEX booking_of_staff ON booking (municipality_code, staff_id, on_day);
CREATE INDEX booking_of_writer ON booking (municipality_code, recorded_by);

CREATE TABLE group_programme (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  unit_id uuid NOT NULL,
  leaders_needed integer NOT NULL,
  ended_on date,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT group_programme_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT group_programme_has_leaders CHECK (leaders_needed BETWEEN 1 AND 6),
  CONSTRAINT group_programme_is_of_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit,
  CONSTRAINT group_programme_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN group_programme.leaders_needed IS 'How many leaders a group needs at least; each half of a group that is split needs as many.';
CREATE INDEX group_programme_of_unit ON group_programme (municipality_code, unit_id);
CREATE INDEX group_programme_of_writer ON group_programme (municipality_code, recorded_by);

CREATE TABLE group_leader (
  municipality_code char(4) NOT NULL,
  programme_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  part text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT group_leader_pk PRIMARY KEY (municipality_code, programme_id, staff_id),
  CONSTRAINT group_leader_part_is_known CHECK (part IN ('leader', 'stand_in', 'none')),
  CONSTRAINT group_leader_is_of_a_programme FOREIGN KEY (municipality_code, programme_id) REFERENCES group_programme,
  CONSTRAINT group_leader_is_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff,
  CONSTRAINT group_leader_is_chosen_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
CREATE INDEX group_leader_of_staff ON group_leader (municipality_code, staff_id);
CREATE INDEX group_leader_of_writer ON group_leader (municipality_code, recorded_by);

CREATE TABLE group_participant (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  programme_id uuid NOT NULL,
  person_id uuid NOT NULL,
  from_on date NOT NULL,
  to_on date,
  accompanying integer NOT NULL,
  half smallint,
  mail_to text,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT group_participant_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT group_participant_leaves_after_joining CHECK (to_on >= from_on),
  CONSTRAINT group_participant_brings_few CHECK (accompanying BETWEEN 0 AND 4),
  CONSTRAINT group_participant_half_is_first_or_second CHECK (half IN (1, 2)),
  CONSTRAINT group_participant_is_of_a_programme FOREIGN KEY (municipality_code, programme_id) REFERENCES group_programme,
  CONSTRAINT group_participant_is_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT group_participant_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN group_participant.accompanying IS 'How many adults come along: a number, no names.';
COMMENT ON COLUMN group_participant.half IS 'Which half when the group is split; the same each time. Null until then.';
COMMENT ON COLUMN group_participant.mail_to IS 'Where messages about changed times may be sent; never for a protected identity.';
CREATE UNIQUE INDEX group_participant_takes_part_already ON group_participant (municipality_code, programme_id, person_id) WHERE to_on IS NULL;
CREATE INDEX group_participant_of_programme ON group_participant (municipality_code, programme_id);
CREATE INDEX group_participant_of_person ON group_participant (municipality_code, person_id);
CREATE INDEX group_participant_of_writer ON group_participant (municipality_code, recorded_by);

CREATE TABLE group_session (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  programme_id uuid NOT NULL,
  on_day date NOT NULL,
  from_time time NOT NULL,
  to_time time NOT NULL,
  room_id uuid NOT NULL,
  half smallint,
  cancelled_at timestamptz,
  cancelled_by uuid,
  cancel_reason text,
  attended_at timestamptz,
  attended_by uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT group_session_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT group_session_ends_after_it_begins CHECK (to_time > from_time),
  CONSTRAINT group_session_half_is_first_or_second CHECK (half IN (1, 2)),
  CONSTRAINT group_session_is_cancelled_wholly_or_not_at_all CHECK (num_nonnulls(cancelled_at, cancelled_by, cancel_reason) IN (0, 3)),
  CONSTRAINT group_session_is_attended_wholly_or_not_at_all CHECK (num_nonnulls(attended_at, attended_by) IN (0, 2)),
  CONSTRAINT group_session_is_held_or_cancelled CHECK (num_nonnulls(cancelled_at, attended_at) < 2),
  CONSTRAINT group_session_is_of_a_programme FOREIGN KEY (municipality_code, programme_id) REFERENCES group_programme,
  CONSTRAINT group_session_is_in_a_room FOREIGN KEY (municipality_code, room_id) REFERENCES room,
  CONSTRAINT group_session_is_cancelled_by_staff FOREIGN KEY (municipality_code, cancelled_by) REFERENCES staff,
  CONSTRAINT group_session_is_attended_by_staff FOREIGN KEY (municipality_code, attended_by) REFERENCES staff,
  CONSTRAINT group_session_is_planned_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN group_session.half IS 'Null: the whole group; 1 and 2: its halves.';
CREATE INDEX group_session_by_day ON group_session (municipality_code, on_day);
CREATE INDEX group_session_of_programme ON group_session (municipality_code, programme_id, on_day);
CREATE INDEX group_session_of_room ON group_session (municipality_code, room_id, on_day);
CREATE INDEX group_session_of_canceller ON group_session (municipality_code, cancelled_by);
CREATE INDEX group_session_of_attender ON group_session (municipality_code, attended_by);
CREATE INDEX group_session_of_writer ON group_session (municipality_code, recorded_by);

CREATE TABLE group_session_leader (
  municipality_code char(4) NOT NULL,
  session_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  left_at timestamptz,
  CONSTRAINT group_session_leader_pk PRIMARY KEY (municipality_code, session_id, staff_id),
  CONSTRAINT group_session_leader_is_of_a_session FOREIGN KEY (municipality_code, session_id) REFERENCES group_session,
  CONSTRAINT group_session_leader_is_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff);
CREATE INDEX group_session_leader_of_staff ON group_session_leader (municipality_code, staff_id);

CREATE TABLE distance_rule (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  distance_dm integer NOT NULL,
  from_on date NOT NULL,
  to_on date,
  reason text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT distance_rule_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT distance_rule_is_a_distance_between_people CHECK (distance_dm BETWEEN 5 AND 50),
  CONSTRAINT distance_rule_ends_after_it_begins CHECK (to_on >= from_on),
  CONSTRAINT distance_rule_says_why CHECK (reason <> ''),
  CONSTRAINT distance_rule_is_switched_on_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN distance_rule.distance_dm IS 'Decimetres between people: 20 is two metres.';
CREATE INDEX distance_rule_of_writer ON distance_rule (municipality_code, recorded_by);

CREATE TABLE rebooking (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  from_on date NOT NULL,
  to_on date NOT NULL,
  fingerprint char(64) NOT NULL,
  choices jsonb NOT NULL,
  answer jsonb NOT NULL,
  asked_at timestamptz NOT NULL,
  asked_by uuid NOT NULL,
  applied_at timestamptz,
  applied_by uuid,
  CONSTRAINT rebooking_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT rebooking_ends_after_it_begins CHECK (to_on >= from_on),
  CONSTRAINT rebooking_is_applied_wholly_or_not_at_all CHECK (num_nonnulls(applied_at, applied_by) IN (0, 2)),
  CONSTRAINT rebooking_is_asked_for_by_staff FOREIGN KEY (municipality_code, asked_by) REFERENCES staff,
  CONSTRAINT rebooking_is_applied_by_staff FOREIGN KEY (municipality_code, applied_by) REFERENCES staff);
COMMENT ON COLUMN rebooking.fingerprint IS 'SHA-256 of what the proposal was made from: another one when it is applied, and it is refused.';
COMMENT ON COLUMN rebooking.answer IS 'The proposal: ids of sessions, rooms and staff; nothing about participants.';
CREATE INDEX rebooking_of_asker ON rebooking (municipality_code, asked_by);
CREATE INDEX rebooking_of_applier ON rebooking (municipality_code, applied_by);

CREATE TABLE group_session_change (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  session_id uuid NOT NULL,
  was_on date NOT NULL,
  was_from time NOT NULL,
  was_to time NOT NULL,
  was_room_id uuid NOT NULL,
  rebooking_id uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT group_session_change_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT group_session_change_is_of_a_session FOREIGN KEY (municipality_code, session_id) REFERENCES group_session,
  CONSTRAINT group_session_change_is_from_a_room FOREIGN KEY (municipality_code, was_room_id) REFERENCES room,
  CONSTRAINT group_session_change_is_of_a_rebooking FOREIGN KEY (municipality_code, rebooking_id) REFERENCES rebooking,
  CONSTRAINT group_session_change_is_made_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON TABLE group_session_change IS 'When and where a session was to be before each change: what the participants are told of.';
CREATE INDEX group_session_change_of_session ON group_session_change (municipality_code, session_id, recorded_at);
CREATE INDEX group_session_change_of_room ON group_session_change (municipality_code, was_room_id);
CREATE INDEX group_session_change_of_rebooking ON group_session_change (municipality_code, rebooking_id);
CREATE INDEX group_session_change_of_writer ON group_session_change (municipality_code, recorded_by);

-- A note that came of a group session says so; it is written for one participant and names nobody else.
ALTER TABLE contact ADD group_session_id uuid;
ALTER TABLE contact ADD CONSTRAINT contact_is_of_a_group_session FOREIGN KEY (municipality_code, group_session_id) REFERENCES group_session;
CREATE INDEX contact_of_group_session ON contact (municipality_code, group_session_id) WHERE group_session_id IS NOT NULL;

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['room', 'booking', 'group_programme', 'group_leader', 'group_session', 'group_session_leader', 'distance_rule',
    'rebooking', 'group_session_change'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
ALTER TABLE group_participant ENABLE ROW LEVEL SECURITY;
ALTER TABLE group_participant FORCE ROW LEVEL SECURITY;
CREATE POLICY group_participant_opens_to_its_keys ON group_participant USING (municipality_code = app_municipality() AND app_sees(access))
  WITH CHECK (municipality_code = app_municipality());
GRANT SELECT, INSERT, UPDATE (access, to_on, accompanying, half, mail_to) ON group_participant TO helhet_app;
GRANT UPDATE (name, street, area_dm2, seats, closed_on) ON room TO helhet_app;
GRANT UPDATE (cancelled_at) ON booking TO helhet_app;
GRANT UPDATE (name, unit_id, leaders_needed, ended_on) ON group_programme TO helhet_app;
GRANT UPDATE (part, recorded_at, recorded_by) ON group_leader TO helhet_app;
GRANT UPDATE (on_day, from_time, to_time, room_id, half, cancelled_at, cancelled_by, cancel_reason, attended_at, attended_by) ON group_session TO helhet_app;
GRANT UPDATE (left_at) ON group_session_leader TO helhet_app;
GRANT UPDATE (to_on) ON distance_rule TO helhet_app;
GRANT UPDATE (applied_at, applied_by) ON rebooking TO helhet_app;
INSERT INTO strand_table (table_name, strand) VALUES ('group_participant', 'contact');
SELECT build_strand_refresh();

/* Whether the asker leads the programme, or manages its unit: then its participants are seen by name, whoever their workers are. */
CREATE FUNCTION leads_group(of_programme uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM group_leader l WHERE l.municipality_code = app_municipality() AND l.programme_id = of_programme
      AND l.staff_id = app_staff() AND l.part <> 'none')
    OR EXISTS (SELECT FROM group_programme g WHERE g.municipality_code = app_municipality() AND g.id = of_programme AND app_sees(ARRAY[g.unit_id]))
$$;

/* Those who take part in a programme. Who leads it sees all of them, by name and number alone; others see the participants whose contacts they
   see anyhow. A protected identity has no name here for anybody. How each is told of a changed time: by mail, by letter, or by the own worker. */
CREATE FUNCTION group_roster(of_programme uuid) RETURNS TABLE (participant_id uuid, person_id uuid, name text, is_protected boolean,
  case_number text, from_on date, to_on date, accompanying integer, half smallint, told_by text) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  code char(4) := app_municipality();
  leads boolean := leads_group(of_programme);
  own text;
BEGIN
  IF leads THEN own := see_everything(); END IF;
  RETURN QUERY SELECT g.id, g.person_id, CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END,
      coalesce(p.protection <> 'none', true), c.case_number, g.from_on, g.to_on, g.accompanying, g.half,
      CASE WHEN coalesce(p.protection <> 'none', true) OR p.hidden_whereabouts_from_on IS NOT NULL THEN 'worker'
        WHEN g.mail_to IS NOT NULL THEN 'mail' ELSE 'letter' END
    FROM group_participant g
    LEFT JOIN person p ON p.municipality_code = code AND p.id = g.person_id
    LEFT JOIN person_case c ON c.municipality_code = code AND c.person_id = g.person_id
   WHERE g.municipality_code = code AND g.programme_id = of_programme
   ORDER BY p.family_name COLLATE swedish, p.given_name, g.id;
  IF leads THEN PERFORM see_again_with(own); END IF;
END $$;

/* How each participant was at a session, as the notes say. Who leads the programme sees it for all; others for those whose contacts they see. */
CREATE FUNCTION group_presence(of_session uuid) RETURNS TABLE (person_id uuid, outcome text) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  code char(4) := app_municipality();
  leads boolean := EXISTS (SELECT FROM group_session s WHERE s.municipality_code = app_municipality() AND s.id = of_session AND leads_group(s.programme_id));
  own text;
BEGIN
  IF leads THEN own := see_everything(); END IF;
  RETURN QUERY SELECT c.person_id, k.outcome FROM contact k
    JOIN contact_child c ON c.municipality_code = code AND c.contact_id = k.id AND c.moved_on IS NULL
   WHERE k.municipality_code = code AND k.group_session_id = of_session;
  IF leads THEN PERFORM see_again_with(own); END IF;
END $$;

/* Whom each session that is to come concerns: ids and numbers for the count of people in a room, never shown. */
CREATE FUNCTION group_people(first_on date, last_on date) RETURNS TABLE (session_id uuid, person_id uuid, participant_id uuid, accompanying integer,
  half smallint) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE code char(4) := app_municipality(); own text := see_everything();
BEGIN
  RETURN QUERY SELECT s.id, g.person_id, g.id, g.accompanying, g.half FROM group_session s
    JOIN group_participant g ON g.municipality_code = code AND g.programme_id = s.programme_id AND g.from_on <= s.on_day
      AND (g.to_on IS NULL OR g.to_on >= s.on_day) AND (s.half IS NULL OR coalesce(g.half, 1) = s.half)
   WHERE s.municipality_code = code AND s.on_day BETWEEN first_on AND last_on AND s.cancelled_at IS NULL
   ORDER BY s.id, g.from_on, g.id;
  PERFORM see_again_with(own);
END $$;

/* Where the participants of a session are written to about its time and place: those who gave an address and may be written to. */
CREATE FUNCTION group_addresses(of_session uuid) RETURNS TABLE (participant_id uuid, mail_to text) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE code char(4) := app_municipality(); own text := see_everything();
BEGIN
  RETURN QUERY SELECT g.id, g.mail_to FROM group_session s
    JOIN group_participant g ON g.municipality_code = code AND g.programme_id = s.programme_id AND g.from_on <= s.on_day
      AND (g.to_on IS NULL OR g.to_on >= s.on_day) AND (s.half IS NULL OR coalesce(g.half, 1) = s.half)
    JOIN person p ON p.municipality_code = code AND p.id = g.person_id
   WHERE s.municipality_code = code AND s.id = of_session AND g.mail_to IS NOT NULL AND p.protection = 'none'
     AND p.hidden_whereabouts_from_on IS NULL AND p.deceased_on IS NULL;
  PERFORM see_again_with(own);
END $$;

/* Which half each participant of a programme belongs to from now on. */
CREATE FUNCTION divide_group(participants uuid[], halves smallint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE own text := see_everything();
BEGIN
  UPDATE group_participant g SET half = x.half FROM unnest(participants, halves) AS x(id, half)
   WHERE g.municipality_code = app_municipality() AND g.id = x.id AND g.half IS DISTINCT FROM x.half;
  PERFORM see_again_with(own);
END $$;
GRANT EXECUTE ON FUNCTION leads_group, group_roster, group_presence, group_people, group_addresses, divide_group TO helhet_app;
