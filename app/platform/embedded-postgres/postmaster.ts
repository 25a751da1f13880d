import type { ChildProcess } from 'node:child_process';

export interface Postmaster {
  pid: number;
  /** Present when this process started it, and so learns of its end without asking. */
  child?: ChildProcess;
  /** The kernel stops it when this process dies, so nobody else can keep it. */
  diesWithUs: boolean;
}
