-- A letter whose server accepted it may come back: it reached nobody, and says why.
ALTER TABLE case_messages DROP CONSTRAINT case_messages_state_check;
ALTER TABLE case_messages ADD CONSTRAINT case_messages_state_check
  CHECK (state IN ('queued', 'sent', 'failed', 'unknown', 'received', 'returned'));
ALTER TABLE case_messages ADD COLUMN returned_because text;
ALTER TABLE case_messages ADD CHECK ((state = 'returned') = (returned_because IS NOT NULL));

-- Those that came back before anybody said so.
UPDATE case_messages m SET state = 'returned', returned_because = b.cause, problem = b.diagnostic
FROM mail_bounces b WHERE b.org_id = m.org_id AND b.mail_id = m.id AND m.state = 'sent';
