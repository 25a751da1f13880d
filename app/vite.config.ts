import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** React Aria carries its words in thirty languages; the product speaks two. */
function twoLanguages(): Plugin {
  return {
    name: 'two-languages',
    enforce: 'pre',
    load(id) {
      const tag = /[\\/]react-(?:aria|stately)[^]*[\\/]intl[\\/][^]*?([a-z]{2}-[A-Z]{2})\.m?js$/.exec(
        id,
      )?.[1];
      return tag && tag !== 'fr-FR' && tag !== 'en-US' ? 'export default {};' : undefined;
    },
  };
}

export default defineConfig({
  root: here('.'),
  plugins: [twoLanguages(), react()],
  resolve: {
    // Not the `source` condition: React Aria announces one too, for files that it does not publish.
    alias: { '@boucle/stats': here('../packages/stats/src/index.ts') },
  },
  build: {
    outDir: here('dist/web'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
