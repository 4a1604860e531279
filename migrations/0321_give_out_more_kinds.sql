-- Decisions, investigations, plans and considerations can be chosen, masked and given out like the rest of a file.
ALTER TABLE disclosure_item DROP CONSTRAINT disclosure_item_kind_is_known;
ALTER TABLE disclosure_item ADD CONSTRAINT disclosure_item_kind_is_known CHECK (source_kind IN
  ('document', 'contact', 'concern', 'attachment', 'decision', 'investigation', 'plan', 'consideration'));
