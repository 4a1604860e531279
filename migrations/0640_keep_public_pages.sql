-- Public pages are kept in memory until something that readers see has changed: this number says that it has.
CREATE TABLE public_version (
  municipality_code char(4) NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT public_version_pk PRIMARY KEY (municipality_code),
  CONSTRAINT public_version_counts_up CHECK (version > 0));
COMMENT ON TABLE public_version IS 'How many times published notes or the comments under them have changed; changed in the same transaction as they.';
ALTER TABLE public_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE public_version FORCE ROW LEVEL SECURITY;
CREATE POLICY public_version_is_own ON public_version USING (municipality_code = app_municipality());
GRANT SELECT, INSERT ON public_version TO helhet_app;
GRANT UPDATE (version) ON public_version TO helhet_app;
