import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Libraries every page needs change rarely: kept apart, a new release of ours leaves them in the browser's cache. */
const shared = /node_modules\/(react|react-dom|scheduler|@tanstack|i18next|react-i18next|openapi-fetch)\//;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { conditions: ['motcua:src', 'module', 'browser', 'development|production'] },
  // The designer's checker works in a worker of its own, which is a module like the rest.
  worker: { format: 'es' },
  server: {
    proxy: { '/api': { target: process.env['MOTCUA_API'] ?? 'http://127.0.0.1:3000', changeOrigin: false } },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Inlined files would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'shared', test: shared }] } },
    },
  },
});
