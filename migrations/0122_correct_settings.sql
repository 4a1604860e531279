-- A local setting may be corrected the same day: the row recorded last holds, and the earlier one stays to be read.
ALTER TABLE local_setting DROP CONSTRAINT local_setting_has_one_value_a_day;
ALTER TABLE local_setting ADD CONSTRAINT local_setting_has_one_value_an_instant UNIQUE (municipality_code, key, valid_from_on, recorded_at);
ALTER TABLE local_setting ADD CONSTRAINT local_setting_has_a_value CHECK (value <> '');
