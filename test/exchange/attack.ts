/**
 * Imports files that attack whoever reads them, and says what came of it, a line of JSON each. What the process asks of the
 * system between the two marks is what the import itself asked for:
 * `node -C motcua:src --import ../fuzz/strip-types.mjs attack.ts`.
 */
import { writeSync } from 'node:fs';
import { importFile } from '@motcua/engine/exchange';

const bpmn = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const around = (head: string, inside: string) =>
  `<?xml version="1.0"?>${head}<definitions xmlns="${bpmn}" id="d">${inside}</definitions>`;
const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');

const attacks: Readonly<Record<string, string>> = {
  'a file by an entity': around(
    '<!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/hostname">]>',
    '<process id="p" name="&f;"/>',
  ),
  'a call by an entity': around('<!DOCTYPE d [<!ENTITY f SYSTEM "http://127.0.0.1:9/x">]>', '&f;'),
  'a document type elsewhere': around('<!DOCTYPE d SYSTEM "http://127.0.0.1:9/x.dtd">', ''),
  'a billion laughs': around(`<!DOCTYPE d [<!ENTITY l0 "ha">${laughs}]>`, '&l9;'),
  'a stylesheet': around('<?xml-stylesheet href="http://127.0.0.1:9/x.xsl"?>', ''),
  'a schema elsewhere': around(
    '',
    '<import importType="http://www.w3.org/2001/XMLSchema" location="http://127.0.0.1:9/x.xsd" namespace="u"/><process id="p"><startEvent id="s"/><endEvent id="e"/><sequenceFlow id="f" sourceRef="s" targetRef="e"/></process>',
  ),
  'an inclusion': around(
    '',
    '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/hostname"/>',
  ),
};

// Everything that is loaded on first use is loaded before the mark.
await importFile(new TextEncoder().encode(around('', '<process id="p"/>')));
writeSync(2, 'attack begins\n');
const answers = [];
for (const [name, text] of Object.entries(attacks)) {
  const imported = await importFile(new TextEncoder().encode(text));
  answers.push({
    name,
    code: imported.ok ? 'imported' : imported.problems[0]?.code,
    said: JSON.stringify(imported),
  });
}
writeSync(2, 'attack ends\n');
for (const answer of answers) process.stdout.write(`${JSON.stringify(answer)}\n`);
