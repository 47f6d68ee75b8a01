import { describe, expect, it } from '@jest/globals';
import { canonicalJson, formatDocument } from '@motcua/engine';
import { exportBpmn } from '@motcua/engine/exchange';
import { emptyDocument } from './new-document.ts';
import { readProcedureFile } from './read-file.ts';

const document = emptyDocument('khai_tu', {
  title: { vi: 'Đăng ký khai tử', en: 'Death registration' },
  field: { vi: 'Hộ tịch', en: 'Civil status' },
  nationalCode: '1.000656',
  level: 'commune',
});
const read = (text: string, name = 'tep.json') => {
  const bytes = new TextEncoder().encode(text);
  return readProcedureFile(
    { name, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) },
    'vi',
  );
};

describe('reading the file of a procedure', () => {
  it('takes our own JSON as it is: out and in again gives the same bytes', async () => {
    const text = formatDocument(document);
    const { format, documents, report } = await read(text);
    expect([format, report]).toEqual(['motcua', []]);
    expect(formatDocument(documents[0]!.document)).toBe(text);
  });

  it('takes a drawing of ours in BPMN 2.0: in, out and in again is the same procedure', async () => {
    const xml = await exportBpmn(document);
    const first = await read(xml, 'khai-tu.bpmn');
    expect(first.format).toBe('bpmn');
    const [taken] = first.documents;
    expect(canonicalJson(taken!.document)).toBe(canonicalJson(document));
    expect(await exportBpmn(taken!.document)).toBe(xml);
  });

  it('says of a foreign drawing what became of every element, by its line and name', async () => {
    const xml = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">
  <bpmn:process id="p" isExecutable="true">
    <bpmn:startEvent id="s" name="Nộp hồ sơ" />
    <bpmn:userTask id="t" name="Thẩm định" />
    <bpmn:endEvent id="e" name="Xong" />
    <bpmn:sequenceFlow id="f" sourceRef="s" targetRef="t" />
    <bpmn:sequenceFlow id="g" sourceRef="t" targetRef="e" />
    <bpmn:dataStoreReference id="d" name="Kho" />
  </bpmn:process>
</bpmn:definitions>`;
    const { documents, report } = await read(xml, 'la.bpmn');
    expect(documents[0]!.document.flow.nodes.map(({ title }) => title.vi)).toContain('Thẩm định');
    const task = report.find(({ name }) => name.includes('Thẩm định'));
    expect(task).toMatchObject({ fate: 'became', line: 5 });
  });

  it.each([
    ['<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', 'an attack in XML'],
    ['<x>', 'XML that is cut off'],
    ['{"format": 1, "head": {}}', 'a document of the wrong shape'],
    ['{"format": 1, ', 'JSON that is cut off'],
    ['[1, 2]', 'JSON of something else'],
    ['hello', 'neither'],
    ['', 'nothing'],
  ])('refuses %j in words with a code', async (text) => {
    const { documents, report } = await read(text);
    expect(documents).toEqual([]);
    const [line] = report;
    expect(line!.code).toMatch(/^[a-z-]+$/);
    expect(line!.words!.what).not.toBe('');
  });

  it('refuses a file that is too large without reading it', async () => {
    const file = {
      name: 'lon.bpmn',
      size: 500_000_000,
      arrayBuffer: () => Promise.reject(new Error('was read')),
    };
    const { documents, report } = await readProcedureFile(file, 'en');
    expect([documents, report[0]!.code]).toEqual([[], 'foreign-too-large']);
  });
});
