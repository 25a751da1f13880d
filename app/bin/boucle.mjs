#!/usr/bin/env node
import { join } from 'node:path';
import { explainMissingNode, findNode, NODE_FLAGS, nodeEnvironment, ROOT } from './find-node.mjs';
import { handOver } from './hand-over.mjs';

const node = findNode();
if (node === null) {
  console.error(explainMissingNode());
  process.exit(1);
}
handOver(node, [...NODE_FLAGS, join(ROOT, 'app', 'entry', 'cli.ts'), ...process.argv.slice(2)], {
  env: nodeEnvironment(),
});
