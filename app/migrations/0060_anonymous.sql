-- Chosen when a survey is made: its answers hold no link to a person, and no property of one.
ALTER TABLE surveys ADD COLUMN anonymous boolean NOT NULL DEFAULT false;
ALTER TABLE surveys ALTER COLUMN anonymous DROP DEFAULT;
