import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

/** The gateway puts the nonce of each answer in the placeholder's place (security.md, content security policy). */
const noncePlaceholder = '__CSP_NONCE__';

const config = defineConfig({
  plugins: [react()],
  html: { cspNonce: noncePlaceholder },
  // Workspace packages are bundled from their sources.
  resolve: { conditions: ['tutela-source', ...defaultClientConditions] },
  build: { target: 'es2023', sourcemap: false, assetsInlineLimit: 0, reportCompressedSize: true },
});

export { config as default };
