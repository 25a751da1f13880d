/** Holds a lock until it is killed: node lock-script.ts PATH. */
import { tryExclusiveLock } from '../exclusive-lock.ts';

const lock = tryExclusiveLock(process.argv[2] ?? '', undefined);
process.stdout.write(lock ? 'held\n' : 'refused\n');
process.stdin.resume();
