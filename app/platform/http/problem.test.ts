import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import { expect, test } from 'vitest';
import { useTestContext } from '../testing/test-context.ts';
import { createServer } from './create-server.ts';

const own = useTestContext();

test('a path that leads out of a folder of files, or is none, is nothing that we have', async () => {
  const root = fileURLToPath(new URL('.', import.meta.url));
  const server = await createServer(own.context, async (made) => {
    await made.register(fastifyStatic, { root, prefix: '/files/' });
  });
  const statusOf = async (url: string) => (await server.inject({ method: 'GET', url })).statusCode;
  try {
    expect(await statusOf('/files/problem.ts')).toBe(200);
    for (const path of ['%00', 'a%00b.js', '..%2f..%2fconfig.ts', 'nothing.js'])
      expect(await statusOf(`/files/${path}`), path).toBe(404);
  } finally {
    await server.close();
  }
});
