import { describe, expect, it } from '@jest/globals';
import { describeProblem } from '../problem/wording.ts';
import { everyKind } from '../testing/every-kind.ts';
import { formatDocument } from './order.ts';
import { parseDefinition, parseDefinitionText } from './parse-definition.ts';

type Loose = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any

/** The sound document, changed as somebody who writes by hand would get it wrong. */
function wrong(change: (d: Loose) => void): Loose {
  const d = JSON.parse(JSON.stringify(everyKind())) as Loose;
  change(d);
  return d;
}
const node = (d: Loose, id: string): Loose => d['flow'].nodes.find((one: Loose) => one['id'] === id) as Loose;

function said(change: (d: Loose) => void): string {
  const parsed = parseDefinition(wrong(change));
  if (parsed.ok) throw new Error('it should not parse');
  const [problem] = parsed.problems;
  const { what, cure } = describeProblem(problem!, 'en');
  return `${problem!.code} ${problem!.path}: ${what} ${cure}`;
}

describe('what is said of a document of the wrong shape', () => {
  it('names the thing, not only the index, and the field that was meant', () => {
    const text = said((d) => {
      const step = node(d, 'appraise');
      step['performr'] = step['performer'];
      delete step['performer'];
    });
    expect(text).toMatch(/^definition-unknown-field \/flow\/nodes\/\d+\/performr: appraise: /);
    expect(text).toContain('there is no field "performr" here; did you mean "performer"?');
  });

  it('lists the kinds of node when one is misspelt', () => {
    const text = said((d) => (node(d, 'appraise')['kind'] = 'stepp'));
    expect(text).toMatch(
      /^definition-shape \/flow\/nodes\/\d+\/kind: appraise: "stepp" stands where this is expected: /,
    );
    for (const kind of ['step', 'wait', 'consultation', 'linked', 'service', 'end'])
      expect(text).toContain(`\`${kind}\``);
  });

  it('shows the forms a duration can have when it is given as a number', () => {
    const text = said((d) => (node(d, 'appraise')['duration'] = 1));
    expect(text).toContain('appraise: 1 stands where this is expected: { rows: ');
    expect(text).toContain('{ restOf: id } or { notStated: `true`');
  });

  it('says what is missing rather than what else could stand there', () => {
    expect(said((d) => (node(d, 'pay')['clock'] = { counts: false }))).toContain(
      'pay: the field "pauseRule" is missing.',
    );
    expect(said((d) => delete d['limits'][0].covers)).toContain(
      'promise: the field "covers" is missing. Add "covers": `"all"` or {',
    );
    expect(said((d) => delete d['head'].title)).toContain('the field "title" is missing.');
  });

  it('says the whole range of a number', () => {
    expect(said((d) => (node(d, 'appraise')['status'] = 12))).toContain(
      '12 stands where this is expected: `1` to `10`.',
    );
  });

  it('says the line, so that it is found in an editor', () => {
    const text = formatDocument(everyKind()).replace(
      '"id": "appraise",',
      '"id": "appraise",\n      "colour": 1,',
    );
    const parsed = parseDefinitionText(text);
    if (parsed.ok) throw new Error('it should not parse');
    const line = text.split('\n').findIndex((one) => one.includes('"colour"')) + 1;
    expect(parsed.problems[0]?.facts['line']).toBe(line);
  });

  it('says line and column of text that is no JSON, in both languages', () => {
    const parsed = parseDefinitionText('{\n  "format": 1,\n  "head": {,}\n}');
    if (parsed.ok) throw new Error('it should not parse');
    const [problem] = parsed.problems;
    expect(problem?.facts).toMatchObject({ line: 3, column: 12 });
    expect(describeProblem(problem!, 'vi').what).toContain('dòng 3, cột 12');
  });

  it('reads a file that an editor began with a byte order mark', () => {
    expect(parseDefinitionText(`\ufeff${formatDocument(everyKind())}`).ok).toBe(true);
  });

  it('asks "did you mean" only when something comes near', () => {
    const text = said((d) => (d['flow'].edges[0].zzzzzz = 1));
    expect(text).toContain('there is no field "zzzzzz" here. Correct or remove it.');
  });
});
