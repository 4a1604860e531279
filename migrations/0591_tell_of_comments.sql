-- Who comments may ask to be told by a letter what became of the comment. The language is all that is kept of it, and only until it is told.
ALTER TABLE note_comment ADD COLUMN tell_language text,
  ADD CONSTRAINT note_comment_is_told_in_a_language CHECK (tell_language IN ('sv', 'en')),
  ADD CONSTRAINT note_comment_is_told_to_an_address CHECK (tell_language IS NULL OR email IS NOT NULL);
COMMENT ON COLUMN note_comment.tell_language IS 'The language of the letter that the writer asked for; empty when none was asked for, and once it is sent.';
GRANT UPDATE (tell_language) ON note_comment TO helhet_app;
