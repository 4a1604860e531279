-- Protective equipment: what there is and where, counted by day; what is used, ordered and asked for between units and the crisis stores.
-- Nothing here is about a person. A count or a use that was wrong is corrected by a new row that names the old.
CREATE TABLE equipment_article (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  counted_in text NOT NULL,
  closed_on date,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT equipment_article_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT equipment_article_is_named CHECK (name <> ''),
  CONSTRAINT equipment_article_kind_is_known CHECK (kind IN ('mask', 'visor', 'gloves', 'apron', 'sanitiser', 'test_kit', 'other')),
  CONSTRAINT equipment_article_unit_of_count_is_known CHECK (counted_in IN ('piece', 'pair', 'box', 'litre')),
  CONSTRAINT equipment_article_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN equipment_article.closed_on IS 'The first day that it is not kept any more; what was counted stays.';
CREATE UNIQUE INDEX equipment_article_name_is_taken ON equipment_article (municipality_code, lower(name)) WHERE closed_on IS NULL;
CREATE INDEX equipment_article_of_writer ON equipment_article (municipality_code, recorded_by);

CREATE TABLE equipment_place (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  unit_id uuid,
  closed_on date,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT equipment_place_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT equipment_place_is_named CHECK (name <> ''),
  CONSTRAINT equipment_place_is_of_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit,
  CONSTRAINT equipment_place_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN equipment_place.unit_id IS 'Whose it is; empty for a crisis store, which is nobody''s own.';
CREATE UNIQUE INDEX equipment_place_name_is_taken ON equipment_place (municipality_code, lower(name)) WHERE closed_on IS NULL;
CREATE INDEX equipment_place_of_unit ON equipment_place (municipality_code, unit_id);
CREATE INDEX equipment_place_of_writer ON equipment_place (municipality_code, recorded_by);

CREATE TABLE equipment_count (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  article_id uuid NOT NULL,
  place_id uuid NOT NULL,
  counted_on date NOT NULL,
  amount integer NOT NULL,
  corrects_id uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT equipment_count_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT equipment_count_is_a_number CHECK (amount BETWEEN 0 AND 1000000),
  CONSTRAINT equipment_count_is_of_an_article FOREIGN KEY (municipality_code, article_id) REFERENCES equipment_article,
  CONSTRAINT equipment_count_is_at_a_place FOREIGN KEY (municipality_code, place_id) REFERENCES equipment_place,
  CONSTRAINT equipment_count_corrects_another FOREIGN KEY (municipality_code, corrects_id) REFERENCES equipment_count,
  CONSTRAINT equipment_count_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON TABLE equipment_count IS 'What was on the shelf at the end of a day.';
CREATE UNIQUE INDEX equipment_count_is_corrected_once ON equipment_count (municipality_code, corrects_id);
CREATE UNIQUE INDEX equipment_is_counted_once_a_day ON equipment_count (municipality_code, place_id, article_id, counted_on) WHERE corrects_id IS NULL;
CREATE INDEX equipment_count_by_day ON equipment_count (municipality_code, place_id, article_id, counted_on);
CREATE INDEX equipment_count_of_article ON equipment_count (municipality_code, article_id);
CREATE INDEX equipment_count_of_writer ON equipment_count (municipality_code, recorded_by);

CREATE TABLE equipment_use (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  article_id uuid NOT NULL,
  place_id uuid NOT NULL,
  used_on date NOT NULL,
  amount integer NOT NULL,
  corrects_id uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT equipment_use_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT equipment_use_is_a_number CHECK (amount BETWEEN 0 AND 100000),
  CONSTRAINT equipment_use_is_of_an_article FOREIGN KEY (municipality_code, article_id) REFERENCES equipment_article,
  CONSTRAINT equipment_use_is_at_a_place FOREIGN KEY (municipality_code, place_id) REFERENCES equipment_place,
  CONSTRAINT equipment_use_corrects_another FOREIGN KEY (municipality_code, corrects_id) REFERENCES equipment_use,
  CONSTRAINT equipment_use_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON TABLE equipment_use IS 'How much was used in the whole of a day. A day without a row is not known.';
CREATE UNIQUE INDEX equipment_use_is_corrected_once ON equipment_use (municipality_code, corrects_id);
CREATE UNIQUE INDEX equipment_use_is_entered_once_a_day ON equipment_use (municipality_code, place_id, article_id, used_on) WHERE corrects_id IS NULL;
CREATE INDEX equipment_use_by_day ON equipment_use (municipality_code, place_id, article_id, used_on);
CREATE INDEX equipment_use_of_article ON equipment_use (municipality_code, article_id);
CREATE INDEX equipment_use_of_writer ON equipment_use (municipality_code, recorded_by);

CREATE TABLE equipment_delivery (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  article_id uuid NOT NULL,
  place_id uuid NOT NULL,
  supplier text NOT NULL,
  amount integer NOT NULL,
  ordered_on date NOT NULL,
  expected_on date NOT NULL,
  arrived_on date,
  arrived_amount integer,
  cancelled_on date,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT equipment_delivery_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT equipment_delivery_names_its_supplier CHECK (supplier <> ''),
  CONSTRAINT equipment_delivery_is_some CHECK (amount BETWEEN 1 AND 1000000 AND arrived_amount BETWEEN 0 AND 1000000),
  CONSTRAINT equipment_delivery_is_expected_after_the_order CHECK (expected_on >= ordered_on),
  CONSTRAINT equipment_delivery_arrives_after_the_order CHECK (arrived_on >= ordered_on),
  CONSTRAINT equipment_delivery_arrives_with_an_amount CHECK ((arrived_on IS NULL) = (arrived_amount IS NULL)),
  CONSTRAINT equipment_delivery_arrives_or_is_cancelled CHECK (num_nonnulls(arrived_on, cancelled_on) <= 1),
  CONSTRAINT equipment_delivery_is_of_an_article FOREIGN KEY (municipality_code, article_id) REFERENCES equipment_article,
  CONSTRAINT equipment_delivery_comes_to_a_place FOREIGN KEY (municipality_code, place_id) REFERENCES equipment_place,
  CONSTRAINT equipment_delivery_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
CREATE INDEX equipment_delivery_of_article ON equipment_delivery (municipality_code, article_id);
CREATE INDEX equipment_delivery_to_place ON equipment_delivery (municipality_code, place_id);
CREATE INDEX equipment_delivery_of_writer ON equipment_delivery (municipality_code, recorded_by);
CREATE INDEX equipment_delivery_by_day ON equipment_delivery (municipality_code, expected_on);

CREATE TABLE equipment_request (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  article_id uuid NOT NULL,
  to_place_id uuid NOT NULL,
  from_place_id uuid NOT NULL,
  amount integer NOT NULL,
  needed_on date NOT NULL,
  reason text NOT NULL,
  asked_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT equipment_request_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT equipment_request_is_some CHECK (amount BETWEEN 1 AND 1000000),
  CONSTRAINT equipment_request_says_why CHECK (reason <> ''),
  CONSTRAINT equipment_request_is_to_another_place CHECK (to_place_id <> from_place_id),
  CONSTRAINT equipment_request_is_of_an_article FOREIGN KEY (municipality_code, article_id) REFERENCES equipment_article,
  CONSTRAINT equipment_request_comes_to_a_place FOREIGN KEY (municipality_code, to_place_id) REFERENCES equipment_place,
  CONSTRAINT equipment_request_goes_from_a_place FOREIGN KEY (municipality_code, from_place_id) REFERENCES equipment_place,
  CONSTRAINT equipment_request_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON TABLE equipment_request IS 'What a place asks another for. How it stands is its last step.';
CREATE INDEX equipment_request_of_article ON equipment_request (municipality_code, article_id);
CREATE INDEX equipment_request_to_place ON equipment_request (municipality_code, to_place_id);
CREATE INDEX equipment_request_from_place ON equipment_request (municipality_code, from_place_id);
CREATE INDEX equipment_request_of_writer ON equipment_request (municipality_code, recorded_by);

CREATE TABLE equipment_request_step (
  municipality_code char(4) NOT NULL,
  request_id uuid NOT NULL,
  step text NOT NULL,
  happened_on date NOT NULL,
  amount integer,
  reason text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT equipment_request_step_pk PRIMARY KEY (municipality_code, request_id, step),
  CONSTRAINT equipment_request_step_is_known CHECK (step IN ('granted', 'refused', 'sent', 'received', 'withdrawn')),
  CONSTRAINT equipment_request_step_has_its_amount CHECK ((step IN ('granted', 'sent', 'received')) = (amount IS NOT NULL) AND amount BETWEEN 0 AND 1000000),
  CONSTRAINT equipment_refusal_says_why CHECK (step <> 'refused' OR reason <> ''),
  CONSTRAINT equipment_request_step_is_of_a_request FOREIGN KEY (municipality_code, request_id) REFERENCES equipment_request,
  CONSTRAINT equipment_request_step_is_taken_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
CREATE INDEX equipment_request_step_of_writer ON equipment_request_step (municipality_code, recorded_by);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['equipment_article', 'equipment_place', 'equipment_count', 'equipment_use', 'equipment_delivery', 'equipment_request',
    'equipment_request_step'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
GRANT UPDATE (closed_on) ON equipment_article, equipment_place TO helhet_app;
GRANT UPDATE (expected_on, arrived_on, arrived_amount, cancelled_on) ON equipment_delivery TO helhet_app;
