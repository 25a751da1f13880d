ALTER TABLE surveys DROP CONSTRAINT surveys_kind_check;
ALTER TABLE surveys ADD CONSTRAINT surveys_kind_check CHECK (kind IN ('nps', 'csat', 'ces'));
