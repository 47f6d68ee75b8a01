import { demoPassword, personIn } from './accounts.mjs';
import { ApiClient } from './api-client.mjs';
import { until } from './due-together.mjs';
import { moveAnswers, moveProcedureCode } from './move-procedures.mjs';

const office = 'H99.02';
const versions = 'from=1&to=2';

/**
 * Proposes to move the dossiers of the first version to the second, as an author does, and lets the dry run end.
 * @param {string} url
 * @param {number} patience milliseconds
 */
export async function tried(url, patience) {
  const author = new ApiClient(url);
  try {
    await author.signIn(personIn('processAuthor', office).username, demoPassword);
    const path = `/api/procedures/${moveProcedureCode}`;
    const { body } = await author.get(`${path}/migration-proposal?${versions}`);
    const { from, to } = body.plan;
    const plan = { from, to, ...moveAnswers };
    const { id } = await author.mustPost(`${path}/migrations`, { plan });
    await author.mustPost(`/api/migrations/${id}/dry-run`, {});
    /** @type {any} */
    let order;
    await until(async () => {
      order = (await author.get(`/api/migrations/${id}`)).body;
      return order.dryRun.state === 'finished';
    }, patience);
    const refusals = await refusedOf(author, id);
    return { id: /** @type {string} */ (id), dryRun: order.dryRun, refusals };
  } finally {
    author.close();
  }
}

/** Every page of what cannot move. @param {ApiClient} client @param {string} id */
async function refusedOf(client, id) {
  /** @type {any[]} */
  const items = [];
  for (let cursor = ''; ;) {
    const { body } = await client.get(`/api/migrations/${id}/refusals?limit=200&cursor=${cursor}`);
    items.push(...body.items);
    if (body.next === null) return items;
    cursor = body.next;
  }
}

/** As the controller does: from then on the hosts move dossiers. @param {string} url @param {string} id */
export async function approve(url, id) {
  const controller = new ApiClient(url);
  try {
    await controller.signIn(personIn('procedureController', office).username, demoPassword);
    await controller.mustPost(`/api/migrations/${id}/approval`, {});
  } finally {
    controller.close();
  }
}
