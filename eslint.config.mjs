import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';
import {
  arrows,
  engineForbiddenNames,
  engineForbiddenSyntax,
  doorsOf,
  enginePackages,
  exchangeFolder,
  exchangeForbiddenSyntax,
  exchangePackages,
  rooms,
} from './test/architecture/house.mjs';

const specs = ['**/*.spec.{ts,tsx}', '**/src/testing/**'];

/** The arrows between the rooms, in the words of the plugin: nothing is allowed but what is listed. */
const arrowPolicies = Object.entries(arrows).flatMap(([room, mayImport]) => {
  const from = { element: { type: room } };
  return [room, ...mayImport].map((other) => ({
    from,
    // The tests may look behind a front door, and at themselves everyone may.
    allow: {
      to: {
        element: {
          type: other,
          ...(other === room || room === 'test' ? {} : { fileInternalPath: doorsOf(other) }),
        },
      },
    },
  }));
});

const pureImports = (packages) => [
  'error',
  {
    patterns: [
      {
        regex: `^(?!\\.|(?:${packages.map((name) => name.replace('/', '\\/')).join('|')})(?:\\/|$))`,
        message: `The engine is pure. It may use ${packages.join(', ')} and nothing of Node.`,
      },
    ],
  },
];

const { Promise: _waits, ...exchangeForbiddenNames } = engineForbiddenNames;
const forbiddenGlobals = (names) => [
  'error',
  ...Object.entries(names).map(([name, message]) => ({ name, message })),
];

const unused = ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }];

const nodeGlobals = [
  'structuredClone',
  'Request',
  'Response',
  'Headers',
  'TextEncoder',
  'TextDecoder',
  'process',
  'console',
  'URL',
  'fetch',
  'Buffer',
  'performance',
];

/** Restricted imports that explain themselves; the host's database door is in the host's block below. */
const oneDoorToTheDatabase =
  'Every read and write goes through the unit of work (database/unit-of-work.ts): on SQLite a query made beside an ' +
  'open transaction joins it and is lost when that rolls back.';

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      'data/',
      '.nx/',
      '**/coverage/',
      'apps/web/src/api/schema.d.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])) },
    rules: { 'no-unused-vars': unused },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommended],
    languageOptions: {
      parserOptions: {
        project: ['{engine,apps/host}/tsconfig.spec.json', '{designer,apps/web,test}/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': unused,
      // Types and schemas share a name: `const Amount = z.object(…)` and `type Amount = z.infer<typeof Amount>`.
      'no-redeclare': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['apps/web/**/*.mjs', 'designer/**/*.mjs'],
    languageOptions: {
      globals: { window: 'readonly', document: 'readonly', Element: 'readonly', EventTarget: 'readonly' },
    },
  },
  // What runs in the measured page itself.
  {
    files: ['test/bench/designer.mjs', 'test/bench/designer-arranging.mjs', 'test/bench/designer-page/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['document', 'requestAnimationFrame', 'setTimeout', 'KeyboardEvent', 'Event', 'HTMLInputElement'].map(
          (name) => [name, 'readonly'],
        ),
      ),
    },
  },
  // The tools' own settings belong to no TypeScript project.
  { files: ['**/vite.config.ts'], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    ignores: ['**/*.config.mjs', '*.mjs'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': Object.entries(rooms).map(([type, folder]) => ({
        type,
        pattern: folder,
        partialMatch: false,
      })),
      'import/resolver': {
        typescript: { project: 'tsconfig.json', conditionNames: ['motcua:src', 'import', 'node'] },
      },
    },
    rules: { 'boundaries/dependencies': ['error', { default: 'disallow', policies: arrowPolicies }] },
  },
  {
    files: ['engine/src/**/*.ts'],
    ignores: specs,
    rules: {
      'no-restricted-globals': forbiddenGlobals(engineForbiddenNames),
      'no-restricted-syntax': ['error', ...engineForbiddenSyntax],
      'no-restricted-imports': pureImports(enginePackages),
    },
  },
  {
    files: [`${exchangeFolder}/**/*.ts`],
    ignores: specs,
    rules: {
      'no-restricted-globals': forbiddenGlobals(exchangeForbiddenNames),
      'no-restricted-syntax': ['error', ...exchangeForbiddenSyntax],
      'no-restricted-imports': pureImports([...enginePackages, ...exchangePackages]),
      // The only way to give a package types that brings none, wherever the file that imports it is compiled.
      '@typescript-eslint/triple-slash-reference': ['error', { path: 'always' }],
    },
  },
  {
    files: ['apps/host/src/**/*.ts'],
    ignores: ['apps/host/src/database/**', ...specs],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'typeorm',
              importNames: ['DataSource', 'EntityManager', 'Repository', 'QueryRunner', 'getRepository'],
              message: oneDoorToTheDatabase,
            },
            { name: '@nestjs/typeorm', message: oneDoorToTheDatabase },
            { name: 'better-sqlite3', message: oneDoorToTheDatabase },
            { name: 'pg', message: oneDoorToTheDatabase },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[property.name=/^(getRepository|createQueryRunner|createQueryBuilder|getTreeRepository)$/]',
          message: oneDoorToTheDatabase,
        },
        {
          selector:
            'CallExpression[callee.property.name=/^(save|insert|upsert)$/][callee.object.property.name=/[Rr]epository$/]',
          message: oneDoorToTheDatabase,
        },
      ],
    },
  },
);
