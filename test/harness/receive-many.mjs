/**
 * `node receive-many.mjs <kind> <count> <moment>`: fills the empty data folder DATA_DIR with the demonstration register,
 * procedures of a kind, and so many dossiers. Through the host's own stores, but a hundred dossiers to a transaction and
 * without requests: what takes a host some minutes takes seconds.
 */
import {
  currentFlags,
  fileHash,
  findingsAtOpening,
  meaningHash,
  openDossier,
  parseDefinition,
} from '@motcua/engine';
import { personIn } from './accounts.mjs';
import { dueProcedure } from './due-procedure.mjs';
import { hostModule } from './host-module.mjs';
import { childProcedure, parentProcedure } from './linked-procedures.mjs';

const { openDatabase } = await hostModule('database/open-database');
const { UnitOfWork } = await hostModule('database/unit-of-work');
const { nextCode } = await hostModule('dossiers/dossier-code');
const { dossierSearchKey } = await hostModule('dossiers/dossier-search-key');
const { storeOpened } = await hostModule('dossiers/store-outcome');
const { insertProcedure, insertVersion } = await hostModule('procedures/procedures.store');
const { PublishedProcedures } = await hostModule('procedures/published-procedures');
const { RegisterService } = await hostModule('register/register.service');
const { seedRegister } = await hostModule('seed/seed-register');

const together = 100;
const agency = 'H99.01';
const [kind = '', count = '', at = ''] = process.argv.slice(2);
/** What is published; dossiers of the first are received. */
const procedures = kind === 'linked' ? [parentProcedure, childProcedure] : [dueProcedure];
const code = procedures[0]?.head.id ?? '';
const clerk = personIn('receptionClerk', agency).username;
const applicant = { name: 'Nguyễn Văn Thử', idNumber: '001090000001' };

const database = await openDatabase({ dataDir: process.env.DATA_DIR ?? '' });
await database.write(async (/** @type {any} */ tx) => {
  await seedRegister(tx);
  for (const procedure of procedures) await publish(tx, procedure);
});
const register = await new RegisterService(new UnitOfWork(database)).current();
const published = new PublishedProcedures();
for (let left = Number(count); left > 0; left -= together) {
  await database.write(async (/** @type {any} */ tx) => {
    for (let i = 0; i < Math.min(left, together); i += 1) await receive(tx);
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

/** @param {any} tx */
async function receive(tx) {
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
  const { dossier, entry } = outcome;
  await storeOpened(
    tx,
    {
      procedure,
      dossier,
      entries: [entry],
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
