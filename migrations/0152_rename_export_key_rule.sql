-- A rule's name is what a person reads when it is broken.
ALTER TABLE export_request RENAME CONSTRAINT export_request_names_a_key TO export_is_sealed_to_a_known_key;
