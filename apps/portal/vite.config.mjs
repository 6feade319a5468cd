import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Old office machines: Chromium 109 and Firefox 115 are the floor, for scripts and for styles. */
const floor = ['chrome109', 'firefox115'];

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['@pobratim/source', 'module', 'browser', 'development|production'] },
  build: {
    target: floor,
    cssTarget: floor,
    sourcemap: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    reportCompressedSize: false,
  },
  server: {
    port: Number(process.env.PORTAL_PORT ?? 5199),
    host: '127.0.0.1',
    proxy: { '/api': { target: process.env.REGISTRY_URL ?? 'http://127.0.0.1:4200' } },
  },
});
