-- An office holds no client rows: every table that can hold one without a person, a report or an arrived child refuses it by name.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['arrival_notice', 'case_import', 'clock', 'clock_week_count', 'concern_ground_week_count', 'concern_receipt', 'concern_week_count',
    'contact', 'contact_week_count', 'continuity_year', 'enquiry', 'enquiry_week_count', 'group_session', 'home', 'office_visit', 'office_visit_week_count',
    'outreach', 'parking', 'release', 'series_alarm', 'support_payment_file', 'support_receipt', 'support_submission', 'time_use_week',
    'unnamed_measure_count', 'unopened_statement', 'workload_week'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT an_office_holds_no_clients CHECK (municipality_takes_clients(municipality_code))', t);
  END LOOP;
END $$;
