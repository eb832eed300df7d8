import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

/** The gateway puts the nonce of each answer in the placeholder's place (security.md, content security policy). */
const noncePlaceholder = '__CSP_NONCE__';

/** Our libraries do nothing by being imported, so that a page carries only what it uses of them. */
const withoutSideEffects = {
  test: /[\\/]libs[\\/](ui|web|contracts|education)[\\/]src[\\/].*\.tsx?$/,
  sideEffects: false,
};

const config = defineConfig({
  plugins: [react({})],
  html: { cspNonce: noncePlaceholder },
  // Workspace packages are bundled from their sources.
  resolve: { conditions: ['tutela-source', ...defaultClientConditions] },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    rolldownOptions: { treeshake: { moduleSideEffects: [withoutSideEffects] } },
  },
});

export { config as default };
