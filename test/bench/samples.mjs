import { advanceDossier, compileProcedure, openDossier, parseDefinition, playScenario } from '@motcua/engine';
import { burstAgency, burstProcedure, toAndFro } from '../harness/burst-procedure.mjs';
import { demonstrationWorld, publishedDocuments } from '../harness/demonstration.mjs';

/**
 * Moments in the lives of dossiers of one procedure: the state before, and the drawn action that was taken there.
 * @typedef {object} Samples
 * @property {string} procedure
 * @property {import('@motcua/engine').CompiledProcedure} compiled
 * @property {readonly { before: import('@motcua/engine').Dossier, event: import('@motcua/engine').ActionEvent }[]} moments
 */

/** A procedure of two branches, the smallest published one and the biggest. @returns {readonly Samples[]} */
export function samplesOfThreeSizes() {
  const bySize = publishedDocuments().sort((a, b) => a.flow.nodes.length - b.flow.nodes.length);
  const [smallest, biggest] = [bySize[0], bySize.at(-1)];
  return [
    burstSamples(),
    ...[smallest, biggest].flatMap((document) => (document ? publishedSamples(document) : [])),
  ];
}

/** @returns {Samples} */
function burstSamples() {
  const parsed = parseDefinition(burstProcedure);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const compiled = compileProcedure(parsed.document, 1);
  const actor = { person: 'bench', role: 'receptionClerk', agency: burstAgency };
  const at = '2026-08-21T01:00:00.000Z';
  const must = (/** @type {import('@motcua/engine').Outcome} */ outcome) => {
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
    return outcome.dossier;
  };
  let dossier = must(
    openDossier(compiled, {
      type: 'opened',
      at,
      actor,
      code: 'H99.01-260821-0001',
      channel: 'counter',
      receivingAgency: burstAgency,
      competentAgency: burstAgency,
      form: {},
      papers: [],
      findings: { agencies: {} },
    }),
  );
  const moments = ['receive_both', toAndFro.left_a, toAndFro.left_b].map((action) => {
    const from = compiled.index.edges.get(action)?.from;
    const task = dossier.open.find(({ node }) => node === from)?.id ?? '';
    const event = { type: /** @type {const} */ ('action'), action, task, actor, at };
    const before = dossier;
    dossier = must(advanceDossier(compiled, before, event));
    return { before, event };
  });
  // Receiving happens once in a dossier; going to and fro is what is counted.
  return { procedure: burstProcedure.head.id, compiled, moments: moments.slice(1) };
}

/**
 * Every drawn action of every scenario.
 * @param {import('@motcua/engine').ProcedureDocument} document
 * @returns {Samples}
 */
function publishedSamples(document) {
  const compiled = compileProcedure(document, 1);
  const world = demonstrationWorld();
  const moments = document.scenarios.flatMap((scenario) => {
    const { entries } = playScenario(compiled, scenario, world);
    const taken = [];
    /** @type {import('@motcua/engine').Dossier | null} */
    let before = null;
    for (const { event } of entries) {
      const outcome =
        event.type === 'opened'
          ? openDossier(compiled, event)
          : before && advanceDossier(compiled, before, event);
      if (!outcome?.ok) break;
      if (before && event.type === 'action' && compiled.index.edges.has(event.action))
        taken.push({ before, event });
      before = outcome.dossier;
    }
    return taken;
  });
  const { id, case: variant } = document.head;
  return { procedure: variant === 'main' ? id : `${id}.${variant}`, compiled, moments };
}
