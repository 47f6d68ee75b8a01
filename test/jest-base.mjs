/** The Jest settings every project starts from: native ES modules, TypeScript stripped by swc, sources not builds. */
const swc = (tsx) => [
  '@swc/jest',
  {
    swcrc: false,
    module: { type: 'es6' },
    sourceMaps: 'inline',
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', tsx, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        ...(tsx ? { react: { runtime: 'automatic' } } : {}),
      },
      experimental: { keepImportAttributes: true },
    },
  },
];

/** Tests of minutes, in files named `*.long.spec.ts`: `npm test` runs them, the inner loop leaves them to it. */
const long = process.env.LONG_TESTS === '1' ? [] : ['\\.long\\.spec\\.ts$'];

/** Tests too long even for that, in files named `*.night.spec.ts`: `npm run test:long` runs them. */
const night = process.env.NIGHT_TESTS === '1' ? [] : ['\\.night\\.spec\\.ts$'];

export const nodeProject = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  testEnvironment: 'node',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  testEnvironmentOptions: { customExportConditions: ['motcua:src', 'node', 'node-addons'] },
  transform: { '\\.ts$': swc(false) },
  testPathIgnorePatterns: ['/node_modules/', ...long, ...night],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.stryker-tmp'],
};

export const browserProject = {
  ...nodeProject,
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/src/**/*.spec.{ts,tsx}'],
  testEnvironmentOptions: { customExportConditions: ['motcua:src', 'browser'] },
  transform: { '\\.tsx?$': swc(true) },
};
