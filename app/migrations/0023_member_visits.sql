-- The day of a member's last visit; written once a day.
CREATE TABLE member_visits (
  org_id  uuid NOT NULL,
  user_id uuid NOT NULL,
  last_on date NOT NULL,
  PRIMARY KEY (org_id, user_id)
);

-- The language of the mails that a member gets; null: the organization's.
ALTER TABLE notification_preferences ADD COLUMN locale text CHECK (locale IN ('fr', 'en'));
