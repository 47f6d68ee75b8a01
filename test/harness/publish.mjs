import { demoPassword, personIn } from './accounts.mjs';
import { ApiClient } from './api-client.mjs';

/**
 * Publishes a procedure the way people do: an author draws it and asks, a controller publishes it from today on.
 * @param {string} url
 * @param {{ head: { id: string } }} document
 */
export async function publish(url, document) {
  const office = 'H99.02';
  const author = new ApiClient(url);
  const controller = new ApiClient(url);
  try {
    await author.signIn(personIn('processAuthor', office).username, demoPassword);
    await author.mustPost('/api/procedures', { document });
    const code = document.head.id;
    await author.mustPost(`/api/procedures/${code}/draft/submission`, {});
    await controller.signIn(personIn('procedureController', office).username, demoPassword);
    await controller.mustPost(`/api/procedures/${code}/draft/publication`, {
      decision: { number: '01/QĐ-UBND', date: '2026-01-05' },
      effectiveFrom: '2026-01-05',
      reasonForWarnings: 'Thủ tục dùng để kiểm thử.',
    });
  } finally {
    author.close();
    controller.close();
  }
}
