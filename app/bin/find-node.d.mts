export const NODE_MAJOR: number;
export const ROOT: string;
export const NODE_FLAGS: readonly string[];
/** Node 24's path; null when there is none. */
export function findNode(): string | null;
export function explainMissingNode(): string;
/** The environment to start Node 24 with: it keeps compiled code. */
export function nodeEnvironment(): NodeJS.ProcessEnv;
