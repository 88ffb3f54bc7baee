import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// Files named *.test.ts(x) run here; *.spec.ts are Playwright's.
export default defineConfig({
  plugins: [react()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    // A native addon and worker threads do not go together; each file gets a process.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
