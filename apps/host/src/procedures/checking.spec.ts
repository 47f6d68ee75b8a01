import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  documentChecker,
  linkedCodes,
  parseDefinition,
  type CheckingData,
  type ProcedureDocument,
} from '@motcua/engine';
import { readDefinitions } from '../seed/definitions-folder.ts';
import { sqlite } from '../testing/databases.ts';
import type { TestClient } from '../testing/test-client.ts';
import { TestHost } from '../testing/test-host.ts';

const documents = readDefinitions('procedures').map((json) => {
  const parsed = parseDefinition(json);
  if (!parsed.ok) throw new Error('A published definition cannot be read');
  return parsed.document;
});

describe('a drawing checked where it is drawn', () => {
  let host: TestHost;
  let author: TestClient;
  let data: CheckingData;

  beforeAll(async () => {
    host = await TestHost.start(await sqlite());
    author = await host.signedIn('soanthao.tinh');
    data = (await author.get('/api/procedures/checking?links=permit,nothing_of_that_name')).body;
  });
  afterAll(() => host.remove());

  it.each(documents.map((document) => [`${document.head.id} ${document.head.case}`, document] as const))(
    'hears what the host says: %s (D10)',
    async (_, document) => {
      const asked = await author.post('/api/procedures/check', { document });
      expect(asked.status).toBe(200);
      const checker = documentChecker({ ...data, published: await linked(document) });
      for (const language of ['vi', 'en'] as const) {
        const { problems, verdicts } = checker.check(document, language);
        expect(JSON.parse(JSON.stringify(problems))).toEqual(
          asked.body.problems.map(({ text, ...problem }: { text: Record<string, object> }) => ({
            ...problem,
            ...text[language],
          })),
        );
        expect(verdicts.map(({ times: _times, ...verdict }) => verdict)).toEqual(asked.body.verdicts);
      }
    },
  );

  it('is given the procedures it links to, which it may name by what is no procedure', () => {
    expect(Object.keys(data.published)).toEqual(['permit']);
  });

  it('is for those who draw, and says of nobody by name who holds a post', async () => {
    const clerk = await host.signedIn('tiepnhan.hd');
    expect((await clerk.get('/api/procedures/checking')).status).toBe(403);
    expect((await author.get('/api/procedures/checking?links=Not%20a%20code')).body.code).toBe(
      'invalid-query',
    );
    expect(Object.keys(data.posts[0] ?? {}).sort()).toEqual(['agency', 'role', 'validFrom', 'validTo']);
  });

  async function linked(document: ProcedureDocument): Promise<CheckingData['published']> {
    const links = linkedCodes(document).join(',');
    return (await author.get(`/api/procedures/checking?links=${links}`)).body.published;
  }
});
