import { z } from 'zod';

/** Thrown when the environment asks for something Motcua does not know or will not do. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Printed in the read-me, so good for this machine only. */
const wellKnown = 'mot-cua-trinh-dien';
const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

const Environment = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000).describe('Port; 0 takes any free one'),
    HOST: z.string().min(1).default('127.0.0.1').describe('Address to listen on'),
    DATA_DIR: z.string().min(1).default('./data').describe('Folder of the embedded database'),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
      .optional()
      .describe('PostgreSQL instead of the embedded database'),
    SEED: z.enum(['demo', 'none']).default('demo').describe('What an empty database is filled with'),
    DEMO_PASSWORD: z.string().min(8).max(128).default(wellKnown).describe('Of every demonstration account'),
    PUBLIC_URL: z
      .string()
      .regex(/^https?:\/\/[^/\s]+$/, 'must be an origin such as https://motcua.example.vn')
      .optional()
      .describe('Origin under which browsers reach this host'),
    BACKDATING_DAYS: z.coerce
      .number()
      .int()
      .min(0)
      .max(3650)
      .default(30)
      .describe('How far back something may be said to have happened'),
    PUBLICATION_CHAIN: z
      .string()
      .min(1)
      .optional()
      .describe('File that says who takes which stage of the approval of a process'),
    LOG_LEVEL: z
      .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
      .default('info')
      .describe('Least level that is logged'),
    NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
    CLOCK_OFFSET_MS: z.coerce.number().int().optional().describe('Moves the clock; with NODE_ENV=test only'),
  })
  .superRefine((env, context) => {
    if (env.CLOCK_OFFSET_MS !== undefined && env.NODE_ENV !== 'test')
      context.addIssue({ code: 'custom', path: ['CLOCK_OFFSET_MS'], message: 'needs NODE_ENV=test' });
    if (env.SEED === 'demo' && env.DEMO_PASSWORD === wellKnown && !loopback.has(env.HOST))
      context.addIssue({
        code: 'custom',
        path: ['DEMO_PASSWORD'],
        message: `must be set to one of your own when HOST=${env.HOST} opens the demonstration to a network`,
      });
  });

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly seed: 'demo' | 'none';
  readonly demoPassword: string;
  readonly publicUrl: string | undefined;
  readonly logLevel: string;
  readonly clockOffset: number;
  readonly backdatingDays: number;
  /** File with who takes which stage of the approval of a process; absent, what comes with Motcua. */
  readonly publicationChain?: string | undefined;
}

const names = Object.keys(Environment.shape);

/** Reads the configuration, or says everything that is wrong with it at once. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    names.flatMap((name) => {
      const value = environment[name];
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
  const unknown = Object.keys(environment).filter((name) => name.startsWith('MOTCUA_'));
  const parsed = Environment.safeParse(given);
  const complaints = [
    ...unknown.map((name) => `${name} is not a setting of Motcua`),
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)),
  ];
  if (!parsed.success || complaints.length > 0)
    throw new ConfigError(
      `The environment cannot be used:\n  ${complaints.join('\n  ')}\nKnown: ${names.join(', ')}`,
    );
  const env = parsed.data;
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    seed: env.SEED,
    demoPassword: env.DEMO_PASSWORD,
    publicUrl: env.PUBLIC_URL,
    logLevel: env.LOG_LEVEL,
    clockOffset: env.CLOCK_OFFSET_MS ?? 0,
    backdatingDays: env.BACKDATING_DAYS,
    ...(env.PUBLICATION_CHAIN === undefined ? {} : { publicationChain: env.PUBLICATION_CHAIN }),
  };
}

/** The configuration as an injectable value. */
export const CONFIG = Symbol('config');
