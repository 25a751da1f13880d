import parse from 'pg-connection-string';
import { expect, test } from 'vitest';
import { connectionUrl } from './connection.ts';

test('the URL says the same as the connection', () => {
  const connection = {
    host: '/srv/données de Zoé/run',
    port: 5432,
    user: 'boucle',
    password: 'a-secret_',
    database: 'boucle',
  };
  const { host, port, user, password, database } = parse.parse(connectionUrl(connection));
  expect({ host, port: Number(port), user, password, database }).toEqual(connection);
});
