import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.ts';

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toMatchObject({ port: 3000, host: '127.0.0.1', dataDir: './data', seed: 'demo' });
  });

  it.each([
    [{ PORT: 'eighty' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ SEED: 'everything' }, 'SEED'],
    [{ DATABASE_URL: 'mysql://localhost/x' }, 'DATABASE_URL'],
    [{ PUBLIC_URL: 'motcua.example.vn' }, 'PUBLIC_URL'],
    [{ CLOCK_OFFSET_MS: '5' }, 'CLOCK_OFFSET_MS'],
    [{ MOTCUA_PORT: '1' }, 'MOTCUA_PORT'],
    [{ HOST: '0.0.0.0' }, 'DEMO_PASSWORD'],
  ])('refuses %j and says which setting is meant', (environment, name) => {
    expect(() => readConfig(environment)).toThrow(name);
  });

  it('opens the demonstration to a network only with a password of its own', () => {
    expect(readConfig({ HOST: '0.0.0.0', DEMO_PASSWORD: 'mot mat khau rieng' }).host).toBe('0.0.0.0');
    expect(readConfig({ HOST: '0.0.0.0', SEED: 'none' }).host).toBe('0.0.0.0');
  });

  it('moves the clock for tests alone', () => {
    expect(readConfig({ CLOCK_OFFSET_MS: '60000', NODE_ENV: 'test' }).clockOffset).toBe(60_000);
  });
});
