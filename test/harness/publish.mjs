import { demoPassword, personIn } from './accounts.mjs';
import { ApiClient } from './api-client.mjs';

/**
 * Publishes a procedure the way people do: an author draws it and asks, a controller publishes it from a day on. One
 * that is published already gets its next version.
 * @param {string} url
 * @param {{ head: { id: string } }} document
 * @param {{ effectiveFrom?: string, next?: boolean }} [how]
 */
export async function publish(url, document, { effectiveFrom = '2026-01-05', next = false } = {}) {
  const office = 'H99.02';
  const author = new ApiClient(url);
  const controller = new ApiClient(url);
  try {
    await author.signIn(personIn('processAuthor', office).username, demoPassword);
    const code = document.head.id;
    if (next) {
      const draft = await author.mustPost(`/api/procedures/${code}/draft`, {});
      await author.mustPut(
        `/api/procedures/${code}/draft`,
        { document },
        { 'if-match': `"${draft.revision}"` },
      );
    } else await author.mustPost('/api/procedures', { document });
    await author.mustPost(`/api/procedures/${code}/draft/submission`, {});
    await controller.signIn(personIn('procedureController', office).username, demoPassword);
    await controller.mustPost(`/api/procedures/${code}/draft/publication`, {
      decision: { number: '01/QĐ-UBND', date: '2026-01-05' },
      effectiveFrom,
      reasonForWarnings: 'Thủ tục dùng để kiểm thử.',
    });
  } finally {
    author.close();
    controller.close();
  }
}
