-- Shares in versions, and standing ledgers of real assignments that are kept on from day to day. Numbers and running references alone: no child is
-- named. Nothing is ever changed: a new version is another row, and a correction is a new entry that reverses an earlier one.
CREATE TABLE share_set (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  name text COLLATE swedish NOT NULL,
  version integer NOT NULL,
  valid_from date NOT NULL,
  source text NOT NULL,
  shares jsonb NOT NULL,
  places integer NOT NULL,
  per_mille double precision NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT share_set_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT share_set_version_is_one UNIQUE (municipality_code, name, version),
  CONSTRAINT share_set_has_a_name CHECK (name <> '' AND length(name) <= 80 AND version > 0),
  CONSTRAINT share_set_has_a_source CHECK (source <> '' AND length(source) <= 300),
  CONSTRAINT share_set_gives_somebody_a_share CHECK (places > 0 AND per_mille > 0),
  CONSTRAINT share_set_is_saved_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN share_set.shares IS 'Per mille by code of municipality.';
COMMENT ON COLUMN share_set.per_mille IS 'The shares together; 1000 when the set is whole.';
CREATE INDEX share_set_by_time ON share_set (municipality_code, recorded_at, id);
CREATE INDEX share_set_of_saver ON share_set (municipality_code, recorded_by);

CREATE TABLE distribution_book (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  name text COLLATE swedish NOT NULL,
  start_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT distribution_book_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT distribution_book_has_a_name CHECK (name <> '' AND length(name) <= 80),
  CONSTRAINT distribution_book_is_begun_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN distribution_book.start_on IS 'The day that all assignments are counted from; nothing is reset by a year.';
CREATE INDEX distribution_book_by_time ON distribution_book (municipality_code, recorded_at, id);
CREATE INDEX distribution_book_of_beginner ON distribution_book (municipality_code, recorded_by);

CREATE TABLE distribution_book_shares (
  municipality_code char(4) NOT NULL,
  book_id uuid NOT NULL,
  from_day date NOT NULL,
  share_set_id uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT distribution_book_shares_pk PRIMARY KEY (municipality_code, book_id, from_day),
  CONSTRAINT distribution_book_shares_are_of_a_book FOREIGN KEY (municipality_code, book_id) REFERENCES distribution_book,
  CONSTRAINT distribution_book_shares_are_a_set FOREIGN KEY (municipality_code, share_set_id) REFERENCES share_set,
  CONSTRAINT distribution_book_shares_are_taken_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN distribution_book_shares.from_day IS 'Assignments of this day and later go by the set, until another takes over.';
CREATE INDEX distribution_book_shares_of_set ON distribution_book_shares (municipality_code, share_set_id);
CREATE INDEX distribution_book_shares_of_taker ON distribution_book_shares (municipality_code, recorded_by);

CREATE TABLE distribution_agreement (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  book_id uuid NOT NULL,
  from_code char(4) NOT NULL,
  to_code char(4) NOT NULL,
  children integer NOT NULL,
  from_day date NOT NULL,
  to_day date NOT NULL,
  note text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT distribution_agreement_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT distribution_agreement_is_within_its_book UNIQUE (municipality_code, book_id, id),
  CONSTRAINT distribution_agreement_is_between_two CHECK (from_code <> to_code),
  CONSTRAINT distribution_agreement_is_about_somebody CHECK (children BETWEEN 1 AND 5000),
  CONSTRAINT distribution_agreement_begins_before_it_ends CHECK (from_day <= to_day),
  CONSTRAINT distribution_agreement_note_is_short CHECK (length(note) <= 300),
  CONSTRAINT distribution_agreement_is_of_a_book FOREIGN KEY (municipality_code, book_id) REFERENCES distribution_book,
  CONSTRAINT distribution_agreement_is_saved_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN distribution_agreement.children IS 'So many of the first one''s children, in turn between the days, are received by the other.';
CREATE INDEX distribution_agreement_of_book ON distribution_agreement (municipality_code, book_id, from_day);
CREATE INDEX distribution_agreement_of_saver ON distribution_agreement (municipality_code, recorded_by);

CREATE TABLE distribution_arrival (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  book_id uuid NOT NULL,
  on_day date NOT NULL,
  children integer NOT NULL,
  note text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT distribution_arrival_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT distribution_arrival_is_within_its_book UNIQUE (municipality_code, book_id, id),
  CONSTRAINT distribution_arrival_is_of_somebody CHECK (children BETWEEN 1 AND 5000),
  CONSTRAINT distribution_arrival_note_is_short CHECK (length(note) <= 300),
  CONSTRAINT distribution_arrival_is_of_a_book FOREIGN KEY (municipality_code, book_id) REFERENCES distribution_book,
  CONSTRAINT distribution_arrival_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
CREATE INDEX distribution_arrival_of_enterer ON distribution_arrival (municipality_code, recorded_by);

CREATE TABLE distribution_entry (
  municipality_code char(4) NOT NULL,
  book_id uuid NOT NULL,
  number integer NOT NULL,
  on_day date NOT NULL,
  counts smallint NOT NULL,
  how text NOT NULL,
  turn_code char(4) NOT NULL,
  to_code char(4) NOT NULL,
  equal integer NOT NULL,
  share_set_id uuid NOT NULL,
  arrival_id uuid,
  agreement_id uuid,
  reverses integer,
  reverses_counts smallint GENERATED ALWAYS AS (CASE WHEN reverses IS NULL THEN NULL ELSE 1 END) STORED,
  replaces integer,
  why text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT distribution_entry_pk PRIMARY KEY (municipality_code, book_id, number),
  CONSTRAINT distribution_entry_is_told_whole UNIQUE (municipality_code, book_id, number, turn_code, to_code, counts),
  CONSTRAINT distribution_entry_is_reversed_once UNIQUE (municipality_code, book_id, reverses),
  CONSTRAINT distribution_entry_is_replaced_once UNIQUE (municipality_code, book_id, replaces),
  CONSTRAINT distribution_entry_has_a_running_number CHECK (number > 0 AND reverses < number AND replaces < number),
  CONSTRAINT distribution_entry_counts_one_or_takes_one_back CHECK ((counts = 1 AND reverses IS NULL) OR (counts = -1 AND reverses IS NOT NULL AND replaces IS NULL)),
  CONSTRAINT distribution_entry_way_is_known CHECK (how IN ('turn', 'agreement', 'tie', 'place', 'reversal')),
  CONSTRAINT distribution_entry_way_fits CHECK ((how = 'reversal') = (counts = -1) AND (how = 'agreement') = (agreement_id IS NOT NULL)
    AND (how = 'agreement' OR how = 'reversal' OR turn_code = to_code)),
  CONSTRAINT distribution_entry_of_hand_has_a_reason CHECK (length(why) <= 300 AND (why <> '' OR (how IN ('turn', 'agreement') AND replaces IS NULL))),
  CONSTRAINT distribution_entry_came_or_corrects CHECK (num_nonnulls(arrival_id, reverses, replaces) = 1),
  CONSTRAINT distribution_entry_tells_who_stood_equal CHECK (equal >= 0),
  CONSTRAINT distribution_entry_is_of_a_book FOREIGN KEY (municipality_code, book_id) REFERENCES distribution_book,
  CONSTRAINT distribution_entry_goes_by_a_set FOREIGN KEY (municipality_code, share_set_id) REFERENCES share_set,
  CONSTRAINT distribution_entry_is_of_an_arrival FOREIGN KEY (municipality_code, book_id, arrival_id) REFERENCES distribution_arrival (municipality_code, book_id, id),
  CONSTRAINT distribution_entry_goes_by_an_agreement FOREIGN KEY (municipality_code, book_id, agreement_id)
    REFERENCES distribution_agreement (municipality_code, book_id, id),
  CONSTRAINT distribution_entry_reverses_the_same FOREIGN KEY (municipality_code, book_id, reverses, turn_code, to_code, reverses_counts)
    REFERENCES distribution_entry (municipality_code, book_id, number, turn_code, to_code, counts),
  CONSTRAINT distribution_entry_replaces_a_reversed_one FOREIGN KEY (municipality_code, book_id, replaces)
    REFERENCES distribution_entry (municipality_code, book_id, reverses),
  CONSTRAINT distribution_entry_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN distribution_entry.number IS 'The running reference: the only thing a child is called here.';
COMMENT ON COLUMN distribution_entry.counts IS '1: a child was assigned. -1: an earlier entry is taken back.';
COMMENT ON COLUMN distribution_entry.turn_code IS 'Whose share the child counts against.';
COMMENT ON COLUMN distribution_entry.to_code IS 'Who receives the child; another than the first only by an agreement.';
COMMENT ON COLUMN distribution_entry.equal IS 'How many stood exactly equal and lowest; 0 when only one did.';
COMMENT ON COLUMN distribution_entry.why IS 'The reason of an assignment by hand or a correction.';
CREATE INDEX distribution_entry_of_set ON distribution_entry (municipality_code, share_set_id);
CREATE INDEX distribution_entry_of_arrival ON distribution_entry (municipality_code, book_id, arrival_id);
CREATE INDEX distribution_entry_of_agreement ON distribution_entry (municipality_code, book_id, agreement_id);
CREATE INDEX distribution_entry_of_enterer ON distribution_entry (municipality_code, recorded_by);
CREATE INDEX distribution_entry_of_reversed ON distribution_entry (municipality_code, book_id, reverses, turn_code, to_code, reverses_counts);
CREATE INDEX distribution_entry_to_each ON distribution_entry (municipality_code, book_id, to_code, number);
CREATE INDEX distribution_entry_by_day ON distribution_entry (municipality_code, book_id, on_day, number);

-- Nobody may change or take away a row: the application may only read and add.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['share_set', 'distribution_book', 'distribution_book_shares', 'distribution_agreement', 'distribution_arrival', 'distribution_entry'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
