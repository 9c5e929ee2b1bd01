import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{journeys,accessibility,build}/**'],
          testTimeout: 60_000,
          // What a file imports has no state of its own; loading content and compilers anew for each took a third of the time.
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/{journeys,accessibility,build}/**/*.test.ts'],
          globalSetup: 'tests/setup/site.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: true,
          maxWorkers: 2,
        },
      },
    ],
  },
})
