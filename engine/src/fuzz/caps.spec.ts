import { describe, expect, it } from '@jest/globals';
import { parseDefinition, parseDefinitionText } from '../document/parse-definition.ts';
import type { ProcedureDocument, ProcedureDocumentInput } from '../document/procedure-document.ts';
import { maxDefinitionDepth, maxDefinitionLength } from '../document/read-json.ts';
import { caps } from '../machine/caps.ts';
import { compileProcedure } from '../machine/compile-procedure.ts';
import { ProblemError, type Problem } from '../problem/problem.ts';
import { describeProblem } from '../problem/wording.ts';
import { Driver } from '../testing/driver.ts';
import { compiled, edge, end, procedure, serialProcedure, start, step, text } from '../testing/procedures.ts';

type Flow = ProcedureDocumentInput['flow'];

/** For each cap a drawing of exactly that size. */
const drawings: Readonly<Record<string, (size: number) => Flow>> = {
  states: (size) => {
    const ids = Array.from({ length: size - 2 }, (_, i) => `s${i}`);
    const all = ['start', ...ids, 'done'];
    return {
      nodes: [start, ...ids.map((id) => step(id)), end()],
      edges: all.slice(1).map((id, i) => edge(all[i]!, id)),
    };
  },
  transitions: (size) => ({
    nodes: [start, step('a'), step('b'), end()],
    edges: [
      edge('start', 'a'),
      ...Array.from({ length: size - 2 }, (_, i) => edge('a', 'b', { id: `go${i}` })),
      edge('b', 'done'),
    ],
  }),
  // An edge back to several nodes counts once for each of them.
  'transitions back': (size) => ({
    nodes: [start, step('a'), step('b'), end()],
    edges: [
      edge('start', 'a'),
      edge('a', 'b'),
      edge('b', 'done'),
      ...Array.from({ length: (size - 4) / 2 }, (_, i) =>
        edge('b', 'a', { id: `back${i}`, returns: true, backTo: ['a'] }),
      ),
      edge('a', 'b', { id: 'rest' }),
    ],
  }),
  regions: (size) => {
    const names = Array.from({ length: size }, (_, i) => `b${i}`);
    // Two blocks one after the other: the cap is one for the whole drawing.
    const [first, second] = [names.slice(0, 40), names.slice(40)];
    const block = (id: string, inside: readonly string[]) => ({
      kind: 'parallel' as const,
      id,
      title: text(id),
      branches: inside.map((name) => ({ id: name, title: text(name), start: `${name}_s` })),
      join: { mode: 'all' as const },
    });
    return {
      nodes: [
        start,
        step('go'),
        block('one', first),
        block('two', second),
        ...names.flatMap((name) => [
          step(`${name}_s`, { within: name }),
          end(`${name}_end`, { within: name, outcome: 'branchDone' }),
        ]),
        end(),
      ],
      edges: [
        edge('start', 'go'),
        edge('go', 'one'),
        edge('one', 'two'),
        edge('two', 'done'),
        ...names.map((name) => edge(`${name}_s`, `${name}_end`)),
      ],
    };
  },
  depth: (size) => {
    const groups = Array.from({ length: size - 1 }, (_, i) => ({
      kind: 'group' as const,
      id: `g${i}`,
      title: text(`g${i}`),
      start: i === size - 2 ? 'inner' : `g${i + 1}`,
      ...(i === 0 ? {} : { within: `g${i - 1}` }),
    }));
    return {
      nodes: [start, ...groups, step('inner', { within: `g${size - 2}` }), end()],
      edges: [edge('start', 'g0'), edge('inner', 'done')],
    };
  },
};

const sizes = {
  states: caps.states,
  transitions: caps.transitions,
  'transitions back': caps.transitions,
  regions: caps.regions,
  depth: caps.depth,
};

/** The document with this drawing, without the schema's own bounds having been asked. */
function drawn(cap: string, size: number): ProcedureDocument {
  const { nodes, edges } = drawings[cap]!(size);
  const small = procedure([step('x'), end()], [edge('start', 'x'), edge('x', 'done')]);
  const own = procedure(nodes.slice(1, 1_000), edges.slice(0, 5_000)).flow;
  const rest = procedure(nodes.slice(1_000), edges.slice(5_000)).flow;
  const flow = { nodes: [...own.nodes, ...rest.nodes.slice(1)], edges: [...own.edges, ...rest.edges] };
  return { ...small, flow };
}

function problemsOf(document: ProcedureDocument): readonly Problem[] {
  try {
    compileProcedure(document, 1);
    return [];
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
}

function expectWords(problem: Problem): void {
  for (const language of ['vi', 'en'] as const) {
    const words = describeProblem(problem, language);
    for (const sentence of Object.values(words)) expect(sentence).toMatch(/\S.*\.$/s);
  }
}

describe('F40: a definition at a cap', () => {
  it.each(Object.entries(sizes))('of %s (%i) is built and runs', (cap, size) => {
    const { nodes, edges } = drawings[cap]!(size);
    const driver = new Driver(compiled(procedure(nodes.slice(1), edges)));
    const [first] = driver.here;
    driver.take(edges.find(({ from }) => from === first)!.id);
    expect(driver.dossier.seq).toBe(2);
  });

  it.each([
    ['states', 'too-many-nodes', '/flow', { size: caps.states + 1, max: caps.states }],
    ['transitions', 'too-many-edges', '/flow', { size: caps.transitions + 1, max: caps.transitions }],
    ['transitions back', 'too-many-edges', '/flow', { size: caps.transitions + 2, max: caps.transitions }],
    ['regions', 'too-many-branches', '/flow', { size: caps.regions + 1, max: caps.regions }],
    ['depth', 'nesting-too-deep', '/flow/nodes/17', { depth: caps.depth + 1, max: caps.depth }],
  ])('of %s is refused when it is one larger, with place and cure', (cap, code, path, facts) => {
    const more = cap === 'transitions back' ? 2 : 1;
    const problems = problemsOf(drawn(cap, sizes[cap as keyof typeof sizes] + more));
    expect(problems).toMatchObject([{ code, path, facts }]);
    expectWords(problems[0]!);
  });

  it('is refused by the schema where that is larger still, at the list that is too long', () => {
    const base = serialProcedure();
    const flow = drawn('states', caps.states + 1).flow;
    const parsed = parseDefinition({ ...base, flow });
    expect(parsed).toMatchObject({
      ok: false,
      problems: [{ code: 'definition-shape', path: '/flow/nodes' }],
    });
  });
});

describe('F40: the text of a definition', () => {
  const base = JSON.stringify(serialProcedure());
  const padded = (length: number) => base + ' '.repeat(length - base.length);
  const deep = (levels: number) =>
    base.replace('"properties":{}', `"default":${'['.repeat(levels)}${']'.repeat(levels)}`);

  it('may be as long as two megabytes', () => {
    expect(parseDefinitionText(padded(maxDefinitionLength)).ok).toBe(true);
  });

  it('is refused when it is one character longer, whatever it says', () => {
    for (const text of [padded(maxDefinitionLength + 1), '['.repeat(maxDefinitionLength + 1)]) {
      const parsed = parseDefinitionText(text);
      const problems = parsed.ok ? [] : parsed.problems;
      expect(problems).toMatchObject([
        {
          code: 'definition-too-large',
          facts: { length: maxDefinitionLength + 1, max: maxDefinitionLength },
        },
      ]);
      expectWords(problems[0]!);
    }
  });

  it('may nest as deep as the cap and no deeper', () => {
    // The document, its form and the schema are three levels around it.
    expect(parseDefinitionText(deep(maxDefinitionDepth - 3)).ok).toBe(true);
    const parsed = parseDefinitionText(deep(maxDefinitionDepth - 2));
    const problems = parsed.ok ? [] : parsed.problems;
    expect(problems).toMatchObject([{ code: 'definition-too-deep', facts: { line: 1 } }]);
    expectWords(problems[0]!);
  });
});
