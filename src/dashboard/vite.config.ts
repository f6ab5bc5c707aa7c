import { defineConfig } from 'vite';

/** The dashboard is built into `dist/dashboard` and served by the same process as the API. */
export default defineConfig({
  build: {
    outDir: '../../dist/dashboard',
    emptyOutDir: true,
    target: 'es2023',
    manifest: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      // Mantine marks its files for server components, which mean nothing in a bundle for the browser.
      onwarn: (warning, tell) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && tell(warning),
    },
  },
  server: { proxy: { '/api': 'http://localhost:3000' } },
});
