import { demoPassword, personIn } from './accounts.mjs';
import { ApiClient } from './api-client.mjs';

const office = 'H99.02';

/** Who agrees at which stage to what an author of the provincial office has drawn, each another person. */
const stages = /** @type {const} */ ([
  ['IN_REVIEW', 'specialist', office],
  ['IN_CHECK', 'agencyLeader', office],
  ['IN_APPRAISAL', 'procedureController', office],
  ['IN_APPROVAL', 'agencyLeader', 'H99'],
]);

/**
 * Publishes a procedure the way people do: it is approved, and a controller publishes it from a day on. One that is
 * published already gets its next version.
 * @param {string} url
 * @param {{ head: { id: string } }} document
 * @param {{ effectiveFrom?: string, next?: boolean }} [how]
 */
export async function publish(url, document, { effectiveFrom = '2026-01-05', next = false } = {}) {
  await approve(url, document, { next });
  await as(url, 'procedureController', office, (controller) =>
    controller.mustPost(`/api/procedures/${document.head.id}/draft/publication`, {
      decision: { number: '01/QĐ-UBND', date: '2026-01-05' },
      effectiveFrom,
      reasonForWarnings: 'Thủ tục dùng để kiểm thử.',
    }),
  );
}

/**
 * Brings a procedure to where only its publication is left: an author draws and submits it, and it is reviewed,
 * checked, appraised and approved by four others.
 * @param {string} url
 * @param {{ head: { id: string } }} document
 * @param {{ next?: boolean }} [how]
 */
export async function approve(url, document, { next = false } = {}) {
  const draft = `/api/procedures/${document.head.id}/draft`;
  const { revision } = await as(url, 'processAuthor', office, async (author) => {
    if (next) {
      const opened = await author.mustPost(draft, {});
      await author.mustPut(draft, { document }, { 'if-match': `"${opened.revision}"` });
    } else await author.mustPost('/api/procedures', { document });
    return author.mustPost(`${draft}/submission`, {});
  });
  for (const [stage, role, agency] of stages)
    await as(url, role, agency, (person) =>
      person.mustPost(`${draft}/agreement`, { stage }, { 'if-match': `"${revision}"` }),
    );
}

/**
 * @param {string} url
 * @param {string} role
 * @param {string} agency
 * @param {(person: ApiClient) => Promise<any>} work
 */
async function as(url, role, agency, work) {
  const person = new ApiClient(url);
  try {
    await person.signIn(personIn(role, agency).username, demoPassword);
    return await work(person);
  } finally {
    person.close();
  }
}
