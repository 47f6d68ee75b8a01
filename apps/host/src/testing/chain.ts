import type { TestHost } from './test-host.ts';

/** Who takes each stage of what an author of the provincial office has submitted. */
export const chainHands = [
  ['IN_REVIEW', 'soatxet.vp'],
  ['IN_CHECK', 'lanhdao.vp'],
  ['IN_APPRAISAL', 'kiemsoat.tinh'],
  ['IN_APPROVAL', 'chutich.tinh'],
] as const;

/** Lets everybody agree whose turn it is, from the stage where a submitted draft stands up to its approval. */
export async function walkChain(host: TestHost, code: string, until: string = 'APPROVED'): Promise<void> {
  const url = `/api/procedures/${code}/draft`;
  for (const [stage, username] of chainHands) {
    const hand = await host.signedIn(username);
    const { body: draft } = await hand.get(url);
    if (draft.chain.stage === until) return;
    if (draft.chain.stage !== stage) continue;
    const agreed = await hand.post(`${url}/agreement`, { stage }, { 'if-match': `"${draft.revision}"` });
    if (agreed.status !== 200) throw new Error(`${username} could not agree: ${JSON.stringify(agreed.body)}`);
  }
}
