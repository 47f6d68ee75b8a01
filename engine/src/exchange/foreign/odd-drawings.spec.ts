import { describe, expect, it } from '@jest/globals';
import { describeProblem } from '../../problem/wording.ts';
import { drawing, flows } from '../../testing/examples.ts';
import { importBpmn } from '../bpmn/import-bpmn.ts';
import { readXml } from '../xml/read-xml.ts';
import { withDescendants } from '../xml/xml-element.ts';

/** What an import says, each with the name of the element it speaks of; and the one procedure it made. */
async function taken(text: string) {
  const imported = await importBpmn(text);
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
  const { accounts, documents } = imported;
  return {
    accounts,
    flow: documents[0]!.document.flow,
    said: accounts.flatMap(({ problem, fate, name, id }) =>
      problem ? `${fate} ${problem.code} ${name ?? id}` : [],
    ),
  };
}

const task = (...ids: string[]) => ids.map((id) => `<userTask id="${id}" name="${id}"/>`).join('');
const ends = '<startEvent id="s"/><endEvent id="e"/>';
const node = ({ flow }: Awaited<ReturnType<typeof taken>>, id: string) =>
  flow.nodes.find((one) => one.id === id);

describe('what a drawing leaves out', () => {
  it('its beginning is added, and that is said', async () => {
    const { said, flow } = await taken(drawing(`${task('a')}<endEvent id="e"/>${flows('a>e')}`));
    expect(flow.nodes[0]?.kind).toBe('start');
    expect(said).toContain('became foreign-start-added a');
  });

  it.each([
    ['a task', `${task('b')}`, 'a>b', 'b'],
    [
      'a jump to nowhere',
      '<intermediateThrowEvent id="b" name="b"><linkEventDefinition name="gone"/></intermediateThrowEvent>',
      'a>b',
      'b',
    ],
    ['branches that end apart', `<parallelGateway id="p" name="p"/>${task('b', 'c')}`, 'a>p', 'p'],
  ])('its end behind %s is added, and that is said', async (_, drawn, way, last) => {
    const more = last === 'p' ? ['p>b', 'p>c'] : [];
    const { said, flow } = await taken(
      drawing(`<startEvent id="s"/>${task('a')}${drawn}${flows('s>a', way, ...more)}`),
    );
    expect(flow.nodes.filter(({ kind }) => kind === 'end')).toContainEqual(
      expect.objectContaining({ id: 'ket_thuc' }),
    );
    expect(said).toContain(`became foreign-end-added ${last}`);
  });

  it('a jump to a link that nobody catches is named', async () => {
    const { said } = await taken(
      drawing(
        `<startEvent id="s"/>${task('a')}<intermediateThrowEvent id="l" name="l"><linkEventDefinition name="gone"/></intermediateThrowEvent>${flows('s>a', 'a>l')}`,
      ),
    );
    expect(said).toContain('became foreign-link-loose l');
  });

  it('nothing is added where everything is drawn', async () => {
    const { said } = await taken(drawing(`${ends}${task('a')}${flows('s>a', 'a>e')}`));
    expect(said.filter((one) => one.includes('-added'))).toEqual([]);
  });
});

describe('an end in a branch that terminates everything', () => {
  it('is an end of the procedure, called as it was drawn', async () => {
    const gateways =
      '<parallelGateway id="p"/><parallelGateway id="j"/><exclusiveGateway id="x" name="?"/><endEvent id="r" name="Từ chối"><terminateEventDefinition/></endEvent>';
    const from = await taken(
      drawing(
        `${ends}${task('a', 'b')}${gateways}${flows('s>p', 'p>a', 'p>b', 'a>x', 'x>j:Đạt', 'x>r:Không đạt', 'b>j', 'j>e')}`,
      ),
    );
    const refused = node(from, 'tu_choi');
    expect(refused).toMatchObject({ kind: 'end', title: { vi: 'Từ chối' } });
    expect(refused).not.toHaveProperty('within');
    expect(from.flow.edges.find(({ label }) => label?.vi === 'Không đạt')?.to).toBe('tu_choi');
    expect(from.said.filter((one) => one.includes('end-added'))).toEqual([]);
  });
});

describe('what is said only in part', () => {
  it('a sub-process done several times is done once, and its settings are in the note', async () => {
    const phase = `<subProcess id="p" name="p"><multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics>${task('a')}</subProcess>`;
    const from = await taken(drawing(`${ends}${phase}${flows('s>p', 'p>e')}`));
    expect(from.said).toContain('became foreign-repeated p');
    expect(node(from, 'p')?.note?.en).toContain('loopCardinality = 3');
  });

  it('a script that is also done several times is told both', async () => {
    const script =
      '<scriptTask id="x" name="x"><multiInstanceLoopCharacteristics/><script>y()</script></scriptTask>';
    const text = drawing(`${ends}${task('a')}${script}${flows('s>a', 'a>x', 'x>e')}`);
    const { said, accounts } = await taken(text);
    expect(said).toEqual(expect.arrayContaining(['became foreign-script x', 'became foreign-several x']));
    const xml = readXml(text);
    expect(accounts.reduce((sum, { elements }) => sum + elements, 0)).toBe(
      xml.ok ? withDescendants(xml.root).length : 0,
    );
  });

  it.each([
    [
      'an event',
      '<intermediateCatchEvent id="w" name="w"><conditionalEventDefinition><condition>x &gt; 1</condition></conditionalEventDefinition></intermediateCatchEvent>',
      ['s>w', 'w>e'],
      'w',
    ],
    [
      'a border',
      `${task('w')}<boundaryEvent id="b" name="w" attachedToRef="w"><conditionalEventDefinition><condition>x &gt; 1</condition></conditionalEventDefinition></boundaryEvent>`,
      ['s>w', 'w>e', 'b>e'],
      'w',
    ],
  ])('the condition that %s waits for is kept in words and reported', async (_, drawn, ways, id) => {
    const from = await taken(drawing(`${ends}${drawn}${flows(...ways)}`));
    expect(from.said).toContain('became foreign-awaited w');
    expect(node(from, id)?.note?.vi).toContain('x > 1');
  });

  it('of several beginnings that lead to one place, every name is kept', async () => {
    const from = await taken(
      drawing(
        `<startEvent id="s" name="Trực tiếp"/><startEvent id="t" name="Trực tuyến"/><endEvent id="e"/>${task('a')}${flows('s>a', 't>a', 'a>e')}`,
      ),
    );
    expect(from.flow.nodes.find(({ kind }) => kind === 'start')?.note?.vi).toContain('Trực tuyến');
  });
});

it('everything said of odd drawings has words in both languages', async () => {
  const { accounts } = await taken(
    drawing(
      `${task('a')}<subProcess id="p" name="p"><standardLoopCharacteristics/>${task('b')}</subProcess>${flows('a>p')}`,
    ),
  );
  for (const { problem } of accounts)
    for (const language of ['vi', 'en'] as const)
      if (problem) expect(describeProblem(problem, language).what).not.toMatch(/\{|^foreign-/);
});
