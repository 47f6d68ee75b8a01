/**
 * `node receive-many.mjs <kind> <count> <moment>`: fills the empty data folder DATA_DIR with the demonstration register,
 * procedures of a kind, and so many dossiers, taken on by the actions that its way says. Through the host's own stores, but a hundred dossiers to a transaction and
 * without requests: what takes a host some minutes takes seconds.
 */
import {
  advanceDossier,
  allowedActions,
  currentFlags,
  fileHash,
  findingsAtOpening,
  meaningHash,
  openDossier,
  parseDefinition,
} from '@motcua/engine';
import { demoPassword, personIn } from './accounts.mjs';
import { dueProcedure } from './due-procedure.mjs';
import { hostModule } from './host-module.mjs';
import { childProcedure, parentProcedure } from './linked-procedures.mjs';
import { movedFrom, moveWays } from './move-procedures.mjs';

const { openDatabase } = await hostModule('database/open-database');
const { UnitOfWork } = await hostModule('database/unit-of-work');
const { nextCode } = await hostModule('dossiers/dossier-code');
const { dossierSearchKey } = await hostModule('dossiers/dossier-search-key');
const { storeOpened } = await hostModule('dossiers/store-outcome');
const { hashPassword } = await hostModule('identity/password');
const { insertProcedure, insertVersion } = await hostModule('procedures/procedures.store');
const { PublishedProcedures } = await hostModule('procedures/published-procedures');
const { RegisterService } = await hostModule('register/register.service');
const { PeopleFile } = await hostModule('seed/register-files');
const { readDefinition } = await hostModule('seed/definitions-folder');
const { seedPeople, seedRegister } = await hostModule('seed/seed-register');

const together = 100;
const agency = 'H99.01';
const [kind = '', count = '', at = ''] = process.argv.slice(2);
/** What is published; dossiers of the first are received. */
const procedures =
  kind === 'linked' ? [parentProcedure, childProcedure] : [kind === 'move' ? movedFrom : dueProcedure];
/** Which actions the dossiers have behind them, in turn. */
const ways = kind === 'move' ? moveWays : [[]];
const code = procedures[0]?.head.id ?? '';
const clerk = personIn('receptionClerk', agency).username;
const applicant = { name: 'Nguyễn Văn Thử', idNumber: '001090000001' };

/** @type {{ username: string }[]} */
const people = PeopleFile.parse(readDefinition('register/people.json'));
const hash = await hashPassword(demoPassword);
const database = await openDatabase({ dataDir: process.env.DATA_DIR ?? '' });
await database.write(async (/** @type {any} */ tx) => {
  await seedRegister(tx);
  await seedPeople(tx, people, new Map(people.map(({ username }) => [username, hash])));
  for (const procedure of procedures) await publish(tx, procedure);
});
const register = await new RegisterService(new UnitOfWork(database)).current();
const published = new PublishedProcedures();
for (let left = Number(count); left > 0; left -= together) {
  await database.write(async (/** @type {any} */ tx) => {
    for (let i = 0; i < Math.min(left, together); i += 1)
      await receive(tx, ways[(Number(count) - left + i) % ways.length] ?? []);
  });
}
await database.close();

/** @param {any} tx @param {{ head: { id: string } }} procedure */
async function publish(tx, procedure) {
  const parsed = parseDefinition(procedure);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const { document } = parsed;
  await insertProcedure(tx, procedure.head.id, at);
  await insertVersion(tx, {
    code: procedure.head.id,
    version: 1,
    document: JSON.stringify(document),
    meaning: meaningHash(document),
    file_hash: fileHash(document),
    decision_number: null,
    decision_date: null,
    effective_from: '2026-01-05',
    published_at: at,
    published_by: clerk,
    drawn_by: '[]',
    reason_for_warnings: null,
  });
}

/** @param {any} tx @param {readonly string[]} way */
async function receive(tx, way) {
  const procedure = await published.pinned(tx, code, 1);
  const received = {
    receivingAgency: agency,
    form: {},
    papers: [],
    channel: /** @type {const} */ ('counter'),
  };
  const found = findingsAtOpening(procedure, { ...received, date: at.slice(0, 10) }, register.directory, {
    at,
    calendars: register.calendarOf,
  });
  const outcome = openDossier(procedure, {
    ...received,
    type: 'opened',
    flags: currentFlags,
    at,
    actor: { person: clerk, role: 'receptionClerk', agency },
    code: await nextCode(tx, agency, at),
    competentAgency: found.competentAgency,
    findings: found.findings,
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  const { dossier, entries } = wentOn(procedure, outcome, way);
  await storeOpened(
    tx,
    {
      procedure,
      dossier,
      entries,
      calendars: register.calendarOf,
      calendarChange: register.latestChange,
      at,
    },
    {
      procedure: code,
      applicant_name: applicant.name,
      search_key: dossierSearchKey(dossier.code, applicant, null),
      people: JSON.stringify({ applicant, submitter: null }),
      papers: '[]',
      note: null,
      listened: 0,
    },
  );
}

/**
 * @param {import('@motcua/engine').CompiledProcedure} procedure
 * @param {{ dossier: import('@motcua/engine').Dossier, entry: import('@motcua/engine').HistoryEntry }} opened
 * @param {readonly string[]} way
 */
function wentOn(procedure, { dossier, entry }, way) {
  const entries = [entry];
  for (const action of way) {
    const offer = allowedActions(procedure, dossier).find((one) => one.action === action);
    const actor = { person: clerk, role: 'receptionClerk', agency };
    const task = offer?.task ?? '';
    const next = advanceDossier(procedure, dossier, { type: 'action', at, action, task, actor });
    if (!next.ok) throw new Error(`${action}: ${JSON.stringify(next.refusal)}`);
    ({ dossier } = next);
    entries.push(next.entry);
  }
  return { dossier, entries };
}
