-- A word that was taught to the corrector may be somebody's name: the log says that it was, not which.
UPDATE audit_log SET details = details - 'word' WHERE action = 'word.added' AND details ? 'word';
