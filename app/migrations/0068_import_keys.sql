-- What an imported answer is known by was its survey and its id or content: now a hash of them, as importKey makes it.
UPDATE responses
SET idempotency_key = left(translate(encode(sha256(convert_to(idempotency_key, 'UTF8')), 'base64'), '+/', '-_'), 22)
WHERE source = 'import' AND idempotency_key IS NOT NULL;
