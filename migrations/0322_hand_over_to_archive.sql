-- What is kept for ever is handed over to the municipality's archive: one asks, another approves, a job makes the package, sealed to the
-- municipality's export key. Which persons it holds is named by id alone, without a foreign key: the proof outlives what it is of.
CREATE TABLE archive_package (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  key_id uuid NOT NULL,
  asked_at timestamptz NOT NULL,
  asked_by uuid NOT NULL,
  decided_at timestamptz,
  decided_by uuid,
  approved boolean,
  reason text,
  made_at timestamptz,
  size_bytes bigint,
  file_count integer,
  sha256 text,
  delivered_on date,
  delivered_as text,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  CONSTRAINT archive_package_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT archive_package_is_decided_wholly_or_not_at_all CHECK (num_nonnulls(decided_at, decided_by, approved) IN (0, 3)),
  CONSTRAINT archive_package_is_approved_by_another CHECK (decided_by <> asked_by OR NOT approved),
  CONSTRAINT archive_package_refused_says_why CHECK (approved IS NOT FALSE OR reason <> ''),
  CONSTRAINT archive_package_is_made_when_approved CHECK (made_at IS NULL OR coalesce(approved, false)),
  CONSTRAINT archive_package_is_made_wholly_or_not_at_all CHECK (num_nonnulls(made_at, size_bytes, file_count, sha256) IN (0, 4)),
  CONSTRAINT archive_package_is_delivered_when_made CHECK (delivered_on IS NULL OR made_at IS NOT NULL),
  CONSTRAINT archive_delivery_is_acknowledged_wholly CHECK (num_nonnulls(delivered_on, delivered_as, acknowledged_at, acknowledged_by) IN (0, 4)),
  CONSTRAINT archive_delivery_has_a_reference CHECK (delivered_as <> ''),
  CONSTRAINT archive_package_is_asked_by_staff FOREIGN KEY (municipality_code, asked_by) REFERENCES staff,
  CONSTRAINT archive_package_is_decided_by_staff FOREIGN KEY (municipality_code, decided_by) REFERENCES staff,
  CONSTRAINT archive_delivery_is_acknowledged_by_staff FOREIGN KEY (municipality_code, acknowledged_by) REFERENCES staff,
  CONSTRAINT archive_package_is_sealed_to_a_key_that_was_set FOREIGN KEY (municipality_code, key_id) REFERENCES export_key);
COMMENT ON COLUMN archive_package.sha256 IS 'Of the package in clear, as the archive opens it; the sealed file is another at each making.';
COMMENT ON COLUMN archive_package.delivered_as IS 'The reference that the archive gave when it took the package in.';
CREATE INDEX archive_package_by_time ON archive_package (municipality_code, asked_at);
CREATE INDEX archive_package_of_asker ON archive_package (municipality_code, asked_by);
CREATE INDEX archive_package_of_decider ON archive_package (municipality_code, decided_by);
CREATE INDEX archive_package_of_acknowledger ON archive_package (municipality_code, acknowledged_by);
CREATE INDEX archive_package_of_key ON archive_package (municipality_code, key_id);

CREATE TABLE archive_package_item (
  municipality_code char(4) NOT NULL,
  package_id uuid NOT NULL,
  item integer NOT NULL,
  subject_id uuid,
  reason text NOT NULL,
  paragraph text NOT NULL,
  protected boolean NOT NULL,
  left_because text,
  CONSTRAINT archive_package_item_pk PRIMARY KEY (municipality_code, package_id, item),
  CONSTRAINT archive_package_item_left_because_is_known CHECK (left_because IN ('no_longer_kept')),
  CONSTRAINT archive_package_item_is_part_of_one FOREIGN KEY (municipality_code, package_id) REFERENCES archive_package);
COMMENT ON COLUMN archive_package_item.subject_id IS 'The person whose file is handed over; empty once the person has been destroyed here.';
CREATE INDEX archive_package_item_of_subject ON archive_package_item (municipality_code, subject_id);

-- The sealed file in pieces of a megabyte: only the holder of the private key can read it. Taken away when the delivery is acknowledged.
CREATE TABLE archive_package_part (
  municipality_code char(4) NOT NULL,
  package_id uuid NOT NULL,
  number integer NOT NULL,
  bytes bytea NOT NULL,
  CONSTRAINT archive_package_part_pk PRIMARY KEY (municipality_code, package_id, number),
  CONSTRAINT archive_package_part_is_of_one FOREIGN KEY (municipality_code, package_id) REFERENCES archive_package);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['archive_package', 'archive_package_item', 'archive_package_part'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
GRANT UPDATE (decided_at, decided_by, approved, reason, made_at, size_bytes, file_count, sha256, delivered_on, delivered_as, acknowledged_at,
  acknowledged_by) ON archive_package TO helhet_app;
GRANT UPDATE (subject_id, left_because) ON archive_package_item TO helhet_app;
GRANT DELETE ON archive_package_part TO helhet_app;
