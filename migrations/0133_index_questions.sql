-- Whether a question waits for somebody is asked each time a start page opens: one look.
CREATE INDEX log_review_question_of_reader ON log_review_entry (municipality_code, reader_id) WHERE kind = 'question';
CREATE INDEX emergency_notice_unread ON emergency_notice (municipality_code, staff_id) WHERE seen_at IS NULL;
