-- All entries of a child's report, corrections too, are read together: the partial unique indexes hold only the first of them.
CREATE INDEX protection_assessment_of_child ON protection_assessment (municipality_code, concern_child_id);
CREATE INDEX preliminary_decision_of_child ON preliminary_decision (municipality_code, concern_child_id);
