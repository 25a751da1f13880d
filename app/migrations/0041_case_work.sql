-- Why a case is there, and since when its clocks run; only a human contact with the customer stops them.
ALTER TABLE cases
  ADD COLUMN reason text NOT NULL DEFAULT 'detractor' CHECK (reason IN ('detractor', 'contact-request')),
  ADD COLUMN started_at timestamptz,
  ADD COLUMN first_contact_at timestamptz;
ALTER TABLE cases ALTER COLUMN reason DROP DEFAULT;
-- Before this, somebody's word that the case was in progress was all that was known.
UPDATE cases SET started_at = opened_at,
  first_contact_at = CASE WHEN status = 'in-progress' THEN updated_at WHEN status = 'closed' THEN closed_at END;
ALTER TABLE cases ALTER COLUMN started_at SET NOT NULL;
