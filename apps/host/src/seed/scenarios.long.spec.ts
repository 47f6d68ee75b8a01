import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parseDefinition, type ProcedureDocument, type Scenario } from '@motcua/engine';
import { ActService } from '../dossiers/act.service.ts';
import { ReceiveService } from '../dossiers/receive.service.ts';
import type { DossierView } from '../dossiers/shapes.ts';
import { Courier } from '../links/courier.ts';
import { Hearing } from '../links/hearing.ts';
import { SignalService } from '../links/signal.service.ts';
import { EngineRefusal, ProblemException } from '../problem/problem-exception.ts';
import { codeOf, PublishedProcedures } from '../procedures/published-procedures.ts';
import { RegisterService } from '../register/register.service.ts';
import type { LoadedRegister } from '../register/register.ts';
import { describeOnBothDatabases } from '../testing/databases.ts';
import { TestHost } from '../testing/test-host.ts';
import { Sweeper } from '../timers/sweeper.ts';
import { readDefinition, readDefinitions } from './definitions-folder.ts';
import { PeopleFile } from './register-files.ts';
import { ScenarioHands, type Services } from './scenario-hands.ts';

const documents = readDefinitions('procedures').map((json): ProcedureDocument => {
  const parsed = parseDefinition(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.document;
});
const people = PeopleFile.parse(readDefinition('register/people.json'));

/** How many scenarios of one host run at the same time: enough to share commits. */
const atOnce = 6;

describeOnBothDatabases('every published procedure', (make) => {
  let host: TestHost;
  let services: Services;
  let register: LoadedRegister;

  beforeAll(async () => {
    host = await TestHost.start(await make());
    for (const document of documents) await host.publish(document);
    const { app } = host.host;
    services = {
      database: host.unitOfWork,
      published: app.get(PublishedProcedures),
      register: app.get(RegisterService),
      receive: app.get(ReceiveService),
      act: app.get(ActService),
      signals: app.get(SignalService),
      hearing: app.get(Hearing),
      courier: app.get(Courier),
      sweeper: app.get(Sweeper),
    };
    register = await services.register.current();
  });
  afterAll(() => host.remove());

  /**
   * Plays a scenario as the people whose turn it is. Linked dossiers are really opened, where the scenario says that one
   * was opened; what happened to them later, the scenario says instead of them.
   */
  const play = async (document: ProcedureDocument, scenario: Scenario): Promise<string[]> => {
    const { open, events } = scenario;
    const calendar = register.calendarOf(open.receivingAgency);
    const procedure = codeOf(document);
    const name = `${procedure}/${scenario.id}`;
    const hands = new ScenarioHands(services, people, name, (local) => calendar.instantOf(local));
    const wrong: string[] = [];
    let at = 'opening';
    try {
      const code = await hands.open(procedure, scenario, document.head.openableBy, { name: 'Kịch Bản' });
      wrong.push(...differences(await hands.view(code, open.at), open.expect, register, `${name} ${at}`));
      for (const [index, line] of events.entries()) {
        at = `event ${index + 1}`;
        let told: DossierView | null = null;
        if ('until' in line) await hands.until(code, line.until);
        else if ('take' in line) told = await hands.take(code, line);
        else if (line.signal === 'child' && line.change === 'opened') {
          await hands.deliver(code, line.at);
          const child = (await hands.view(code, line.at)).children.find(
            (one) =>
              one.task.startsWith(`${line.node}.`) && one.child === line.child && one.state !== 'closed',
          );
          if (child?.system !== null && child !== undefined) await hands.report(code, line);
          else if (child?.state !== 'open')
            wrong.push(`${name} ${at}: child ${line.child} is ${child?.state}: ${child?.reason}`);
        } else await hands.report(code, line);
        if (!line.expect) continue;
        const view = told ?? (await hands.view(code, 'until' in line ? line.until : line.at));
        wrong.push(...differences(view, line.expect, register, `${name} ${at}`));
      }
    } catch (error) {
      wrong.push(`${name} ${at}: ${wordsOf(error)}`);
    }
    return wrong;
  };

  it('plays all its scenarios through the host as it plays them alone', async () => {
    const waiting = documents.flatMap((document) =>
      document.scenarios.map((scenario) => ({ document, scenario })),
    );
    const played = waiting.length;
    const wrong: string[] = [];
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
          wrong.push(...(await play(next.document, next.scenario)));
      }),
    );
    expect(wrong).toEqual([]);
    expect(await host.count('dossiers')).toBeGreaterThanOrEqual(played);
  }, 300_000);
});

function differences(
  view: DossierView,
  expected: Scenario['open']['expect'],
  register: LoadedRegister,
  where: string,
): string[] {
  if (!expected) return [];
  const found: string[] = [];
  const compare = (what: string, wanted: unknown, is: unknown) => {
    if (JSON.stringify(wanted) !== JSON.stringify(is))
      found.push(`${where}: ${what} is ${JSON.stringify(is)}, expected ${JSON.stringify(wanted)}`);
  };
  if (expected.at) {
    const open = view.tasks.filter(({ kind }) => kind !== 'respondent').map(({ node }) => node);
    compare('at', [...expected.at].sort(), open.sort());
  }
  if (expected.status !== undefined) compare('status', expected.status, view.status);
  if (expected.closed !== undefined) compare('closed', expected.closed, view.closedAt !== null);
  if (expected.outcome !== undefined) compare('outcome', expected.outcome, view.outcome ?? 'none');
  const calendar = register.calendarOf((view.competentAgency ?? view.receivingAgency).id);
  for (const [limit, due] of Object.entries(expected.due ?? {})) {
    const dueAt = view.clock.limits.find((one) => one.limit === limit)?.dueAt ?? null;
    compare(`due of ${limit}`, due, dueAt === null ? null : calendar.localDateTime(dueAt));
  }
  return found;
}

function wordsOf(error: unknown): string {
  if (error instanceof EngineRefusal) return JSON.stringify(error.problem);
  if (error instanceof ProblemException)
    return `${error.code} ${JSON.stringify(error.facts)} ${JSON.stringify(error.errors.map(({ pointer, code }) => [pointer, code]))}`;
  return String(error);
}
