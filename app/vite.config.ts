import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

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
  resolve: { conditions: ['boucle-source', ...defaultClientConditions] },
  build: {
    outDir: here('dist/web'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Told before the first schema is made, in whatever piece that is.
        codeSplitting: { groups: [{ name: 'zod', test: /[\\/]node_modules[\\/]zod[\\/]|zod-without-eval/ }] },
      },
    },
    // The first load is held by its own budget, compressed.
    chunkSizeWarningLimit: 1000,
  },
});
