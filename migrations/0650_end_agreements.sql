-- An agreement of a standing ledger is ended before its day by a row of its own: what it has taken stands, and nothing is changed.
ALTER TABLE distribution_agreement ADD CONSTRAINT distribution_agreement_is_told_with_its_days UNIQUE (municipality_code, book_id, id, from_day, to_day);

CREATE TABLE distribution_agreement_end (
  municipality_code char(4) NOT NULL,
  book_id uuid NOT NULL,
  agreement_id uuid NOT NULL,
  from_day date NOT NULL,
  to_day date NOT NULL,
  last_day date NOT NULL,
  why text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT distribution_agreement_end_pk PRIMARY KEY (municipality_code, agreement_id),
  CONSTRAINT distribution_agreement_end_is_of_an_agreement FOREIGN KEY (municipality_code, book_id, agreement_id, from_day, to_day)
    REFERENCES distribution_agreement (municipality_code, book_id, id, from_day, to_day),
  CONSTRAINT distribution_agreement_ends_before_its_day CHECK (last_day < to_day AND last_day >= from_day - 1),
  CONSTRAINT distribution_agreement_end_says_why CHECK (why <> '' AND length(why) <= 300),
  CONSTRAINT distribution_agreement_end_is_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN distribution_agreement_end.last_day IS 'The last day it takes anybody; the day before it began when it never did.';
CREATE INDEX distribution_agreement_end_of_agreement ON distribution_agreement_end (municipality_code, book_id, agreement_id, from_day, to_day);
CREATE INDEX distribution_agreement_end_of_ender ON distribution_agreement_end (municipality_code, recorded_by);
ALTER TABLE distribution_agreement_end ENABLE ROW LEVEL SECURITY;
ALTER TABLE distribution_agreement_end FORCE ROW LEVEL SECURITY;
CREATE POLICY distribution_agreement_end_is_own ON distribution_agreement_end USING (municipality_code = app_municipality());
GRANT SELECT, INSERT ON distribution_agreement_end TO helhet_app;
