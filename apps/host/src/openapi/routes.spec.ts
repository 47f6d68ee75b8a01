import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { controllers } from '../app.module.ts';
import { sqlite } from '../testing/databases.ts';
import { TestHost } from '../testing/test-host.ts';
import { routesOf } from './build-document.ts';
import { documentFile, documentText } from './write-document.ts';

/** Who may use each route at all, as reviewed. A route that is not here fails. */
const reviewed: Record<string, string> = {
  'post /api/session': 'anybody',
  'get /api/session': 'signedIn',
  'get /api/session/demonstration': 'anybody',
  'delete /api/session': 'anybody',
  'get /api/agencies': 'register.read',
  'get /api/roles': 'register.read',
  'get /api/relations': 'register.read',
  'get /api/calendar': 'register.read',
  'get /api/calendars': 'calendar.read',
  'get /api/calendars/{id}': 'calendar.read',
  'put /api/calendars/{id}': 'calendar.edit',
  'get /api/calendars/{id}/versions': 'calendar.read',
  'get /api/calendars/{id}/versions/{version}': 'calendar.read',
  'post /api/calendars/{id}/check': 'calendar.read',
  'post /api/calendars/{id}/impact': 'calendar.edit',
  'get /api/calendars/{id}/ics': 'calendar.read',
  'post /api/calendars/{id}/ics': 'calendar.edit',
  'get /api/calendar-changes/{id}': 'calendar.read',
  'get /api/procedures': 'procedure.read',
  'post /api/procedures': 'procedure.draw',
  'post /api/procedures/check': 'procedure.read',
  'get /api/procedures/checking': 'procedure.draw',
  'get /api/procedures/{code}/versions': 'procedure.read',
  'get /api/procedures/{code}/versions/{version}': 'procedure.read',
  'get /api/procedures/{code}/draft': 'procedure.read',
  'post /api/procedures/{code}/draft': 'procedure.draw',
  'put /api/procedures/{code}/draft': 'procedure.draw',
  'delete /api/procedures/{code}/draft': 'procedure.draw',
  'post /api/procedures/{code}/draft/submission': 'procedure.draw',
  'delete /api/procedures/{code}/draft/submission': 'procedure.withdraw',
  'post /api/procedures/{code}/draft/agreement': 'procedure.judge',
  'post /api/procedures/{code}/draft/return': 'procedure.judge',
  'post /api/procedures/{code}/draft/publication': 'procedure.publish',
  'get /api/procedures/{code}/chain': 'procedure.chain.read',
  'get /api/procedures/{code}/chain/{seq}/document': 'procedure.chain.read',
  'post /api/procedures/{code}/versions/{version}/repeal': 'procedure.publish',
  'get /api/procedures/{code}/versions/{version}/decision.pdf': 'procedure.read',
  'get /api/procedures/{code}/draft/impact': 'procedure.impact.read',
  'put /api/procedures/{code}/draft/presence': 'procedure.read',
  'delete /api/procedures/{code}/draft/presence/{tab}': 'procedure.read',
  'get /api/procedures/{code}/comments': 'procedure.read',
  'post /api/procedures/{code}/comments': 'procedure.comment',
  'post /api/procedures/{code}/comments/{id}/replies': 'procedure.comment',
  'post /api/procedures/{code}/comments/{id}/resolution': 'procedure.comment',
  'delete /api/procedures/{code}/comments/{id}/resolution': 'procedure.comment',
  'get /api/procedure-templates': 'procedure.draw',
  'get /api/step-blueprints': 'procedure.library',
  'post /api/step-blueprints': 'procedure.library',
  'delete /api/step-blueprints/{id}': 'procedure.library',
  'get /api/public/procedures': 'anybody',
  'get /api/public/procedures/{code}': 'anybody',
  'get /api/procedures/{code}/comparison': 'procedure.read',
  'get /api/procedures/{code}/migration-proposal': 'procedure.migrate.propose',
  'post /api/procedures/{code}/migrations': 'procedure.migrate.propose',
  'get /api/migrations': 'procedure.migrate.read',
  'get /api/migrations/{id}': 'procedure.migrate.read',
  'get /api/migrations/{id}/refusals': 'procedure.migrate.read',
  'post /api/migrations/{id}/dry-run': 'procedure.migrate.propose',
  'post /api/migrations/{id}/approval': 'procedure.migrate.approve',
  'post /api/migrations/{id}/stop': 'procedure.migrate.approve',
  'post /api/migrations/{id}/continuation': 'procedure.migrate.approve',
  'get /api/dossiers': 'dossier.use',
  'post /api/dossiers': 'dossier.receive',
  'get /api/dossiers/{code}': 'dossier.read',
  'get /api/dossiers/{code}/history': 'dossier.read',
  'get /api/dossiers/{code}/accounts': 'dossier.read',
  'get /api/dossiers/{code}/slips': 'dossier.read',
  'get /api/dossiers/{code}/slips/{form}': 'dossier.read',
  'get /api/dossiers/{code}/slips/{form}.pdf': 'dossier.read',
  'get /api/agencies/{id}/tracking-book': 'dossier.book',
  'get /api/agencies/{id}/tracking-book.pdf': 'dossier.book',
  'post /api/dossiers/{code}/actions': 'dossier.act',
  'post /api/dossiers/{code}/signals': 'dossier.signal',
  'get /api/messages': 'dossier.signal',
  'get /api/tasks': 'dossier.act',
  'get /api/events': 'dossier.use',
  'get /api/health/live': 'anybody',
  'get /api/health/ready': 'anybody',
  'get /api/openapi.json': 'anybody',
};

const routes = routesOf(controllers);

describe('the routes of the host', () => {
  let host: TestHost;
  beforeAll(async () => {
    host = await TestHost.start(await sqlite());
  });
  afterAll(() => host.remove());

  it('are those that were reviewed, each open to those it was reviewed for', () => {
    const found = Object.fromEntries(
      routes.map(({ method, path, promise }) => [`${method} ${path}`, promise?.allows ?? 'not said']),
    );
    expect(found).toEqual(reviewed);
  });

  const guarded = routes.filter(({ promise }) => promise?.allows !== 'anybody');
  it.each(guarded.map(({ method, path }) => [method.toUpperCase(), path]))(
    '%s %s needs a session',
    async (method, path) => {
      const url = path.replace(/\{\w+\}/g, '1');
      const answer = await host.browser().send(method as 'GET', url, method === 'GET' ? undefined : '{}');
      expect([answer.status, answer.body.code]).toEqual([401, 'not-signed-in']);
    },
  );

  const changing = routes.filter(({ method }) => method !== 'get');
  it.each(changing.map(({ method, path }) => [method.toUpperCase(), path]))(
    '%s %s refuses requests that another site could have sent',
    async (method, path) => {
      const url = path.replace(/\{\w+\}/g, '1');
      const send = (headers: Record<string, string>) =>
        host.browser().send(method as 'POST', url, '{}', headers);
      expect((await send({ 'x-motcua-request': '' })).body.code).toBe('csrf-header-missing');
      expect((await send({ origin: 'https://evil.example' })).body.code).toBe('origin-not-allowed');
      expect((await send({ origin: 'null' })).body.code).toBe('origin-not-allowed');
    },
  );

  it('let copies be kept only of what is the same for everybody', () => {
    const cached = routes.filter(({ promise }) => promise?.cached === true);
    expect(cached.map(({ path, promise }) => [path, promise?.allows])).toEqual([
      ['/api/public/procedures', 'anybody'],
      ['/api/public/procedures/{code}', 'anybody'],
    ]);
  });

  it.each(routes.map(({ method, path, promise }) => [method.toUpperCase(), path, promise?.cached === true]))(
    '%s %s is sent with the security headers and is not cached unless it says so',
    async (method, path, cached) => {
      const answer = await host
        .browser()
        .send(method as 'GET', String(path).replace(/\{\w+\}/g, '1'), method === 'GET' ? undefined : '{}');
      expect(answer.headers['content-security-policy']).toContain("script-src 'self'");
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      const kept = cached === true && answer.status === 200;
      expect(answer.headers['cache-control']).toMatch(kept ? /^public, max-age=/ : /^no-store$/);
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    },
  );

  it('answer what is not there with a problem document, under any method', async () => {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE'] as const) {
      const answer = await host.browser().send(method, '/api/nothing/here', undefined);
      expect([answer.status, answer.body.code]).toEqual([404, 'route-not-found']);
    }
    expect((await host.browser().get('/api/dossiers/%E0%A4%A')).status).toBe(400);
  });

  it('are described by the committed OpenAPI document; run `npm run openapi -w @motcua/host` when this fails', () => {
    expect(readFileSync(documentFile, 'utf8')).toBe(documentText());
  });

  it('serve that document', async () => {
    const { body } = await host.browser().get('/api/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths)).toHaveLength(new Set(routes.map(({ path }) => path)).size);
  });
});

describe('the OpenAPI document', () => {
  const { components } = JSON.parse(documentText()) as { components: { schemas: Record<string, object> } };

  it('says what every named shape is, and names only shapes it has', () => {
    const names = Object.keys(components.schemas);
    expect(names).toEqual(
      expect.arrayContaining(['Act', 'DossierView', 'Draft', 'ProcedureDocument', 'WorkList']),
    );
    expect(names.filter((name) => '$ref' in (components.schemas[name] ?? {}))).toEqual([]);
    const asked = new Set(
      [...documentText().matchAll(/"#\/components\/schemas\/(\w+)"/g)].map((match) => match[1]),
    );
    expect([...asked].filter((name) => name === undefined || !names.includes(name))).toEqual([]);
  });
});
