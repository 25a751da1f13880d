import { APP_DATABASE, APP_ROLE } from './cluster-settings.ts';
import type { Home } from './home.ts';
import { readPassword } from './password.ts';
import { PORT, socketFolder } from './socket-folder.ts';

/** Fit for pg's Pool. `host` is the folder of the Unix socket. */
export interface Connection {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
}

export function connectionOf(home: Home): Connection {
  return {
    host: socketFolder(home),
    port: PORT,
    user: APP_ROLE,
    password: readPassword(home),
    database: APP_DATABASE,
  };
}

/** The same as libpq writes it, for tools that want one string. */
export function connectionUrl({ host, port, user, password, database }: Connection): string {
  const name = encodeURIComponent(user);
  const secret = encodeURIComponent(password);
  return `postgresql://${name}:${secret}@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
}
