import { describe, expect, it } from '@jest/globals';
import {
  Condition,
  Duration,
  Fact,
  FlowEdge,
  FlowNode,
  Form,
  Limit,
  PauseRule,
  Performer,
  ProcedureDocument,
  Scenario,
  checkProcedure,
  compileProcedure,
  languageReference,
  parseDefinition,
  playScenario,
} from '@motcua/engine';
import { readFileSync } from 'node:fs';
import { calendars, directory } from './world.ts';

const readme = readFileSync(new URL('../../definitions/README.md', import.meta.url), 'utf8');

/** What each example on the page must be. */
const shapes: Record<string, { safeParse: (value: unknown) => { success: boolean; error?: unknown } }> = {
  document: ProcedureDocument,
  node: FlowNode,
  edge: FlowEdge,
  fact: Fact,
  form: Form,
  limit: Limit,
  pauseRule: PauseRule,
  performer: Performer,
  condition: Condition,
  duration: Duration,
  acknowledgement: ProcedureDocument.shape.acknowledgements.unwrap().element,
  scenarioEvent: Scenario.shape.events.element,
};

const examples = [...readme.matchAll(/```json (\w+)\n(.*?)```/gs)].map(
  ([, kind = '', text = ''], i) => [`${kind} ${i + 1}`, kind, JSON.parse(text) as unknown] as const,
);

describe('the page on the procedure language', () => {
  it('has an example of every kind of node, and of every other part it names', () => {
    const kinds = new Set(
      examples.flatMap(([, kind, value]) =>
        kind === 'document'
          ? (value as ProcedureDocument).flow.nodes.map((node) => node.kind)
          : kind === 'node'
            ? [(value as FlowNode).kind]
            : [],
      ),
    );
    const missing = FlowNode.options
      .map((option) => option.shape.kind.value)
      .filter((kind) => kind !== 'decision' && !kinds.has(kind));
    expect(missing).toEqual([]);
    expect([...new Set(examples.map(([, kind]) => kind))].sort()).toEqual(Object.keys(shapes).sort());
  });

  it.each(examples)('shows %s as the schema takes it', (_name, kind, value) => {
    const result = shapes[kind]!.safeParse(value);
    expect(result.success ? null : result.error).toBeNull();
  });

  it('begins with a procedure that can be published and whose scenarios hold', () => {
    const parsed = parseDefinition(examples.find(([, kind]) => kind === 'document')![2]);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const { problems } = checkProcedure(parsed.document, directory.register('2026-11-02'));
    expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
    const procedure = compileProcedure(parsed.document, 1);
    for (const scenario of parsed.document.scenarios)
      expect(playScenario(procedure, scenario, { directory, calendars }).failures).toEqual([]);
  });

  it('ends with the reference made from the schema, word for word', () => {
    const [, written] = /<!-- reference -->\n(.*)\n<!-- \/reference -->/s.exec(readme) ?? [];
    expect(written?.trim()).toBe(languageReference().trim());
  });
});
