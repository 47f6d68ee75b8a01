import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { callCommand, ScratchFolder } from '../testing/command.ts';

const repository = resolve(import.meta.dirname, '../../../..');
const procedure = join(repository, 'definitions/procedures/xoa_ghi_no.json');
const examples = join(repository, 'engine/src/exchange/examples');
const scratch = new ScratchFolder();

afterAll(() => scratch.remove());

const run = (...argv: string[]) => callCommand([...argv, '--date', '2026-08-20']);

describe('procedure export', () => {
  it('writes a drawing that comes back as the very same document', async () => {
    const drawing = join(scratch.path, 'xoa_ghi_no.bpmn');
    expect(await run('export', procedure, '--to', 'bpmn', '--out', drawing)).toEqual({
      code: 0,
      text: drawing,
    });
    const { code, text } = await run('export', drawing, '--to', 'json');
    expect(code).toBe(0);
    expect(text).toBe(readFileSync(procedure, 'utf8').trimEnd());
  });

  it('shows the machine when it is not told where to write', async () => {
    const { code, text } = await run('export', procedure, '--to', 'xstate');
    expect(code).toBe(0);
    expect(JSON.parse(text)).toMatchObject({ id: 'ROOT', meta: { procedure: 'xoa_ghi_no' } });
  });

  it.each([
    [['export', procedure, '--to', 'visio'], "--to is one of bpmn, xstate, json, not 'visio'"],
    [['export', procedure, procedure, '--to', 'json'], "'export' takes one file, not 2"],
    [['export', 'nowhere.json', '--to', 'json'], 'nowhere.json cannot be read'],
  ])('%j is answered with what to type instead', async (argv, said) => {
    const { code, text } = await run(...argv);
    expect(text).toContain(said);
    expect(code).toBe(2);
  });
});

describe('procedure import', () => {
  it('tells of every file of a folder what became what, and what was lost, with the place underlined', async () => {
    const { code, text } = await run('import', examples);
    expect(code).toBe(0);
    expect(text).toContain('3 tệp: 3 nhập được, 0 không nhập được');
    expect(text).toContain('bpmn:userTask “Kiểm tra hồ sơ” (dòng 27) → kiem_tra_ho_so');
    expect(text).toMatch(/53 \| {5}<bpmn:boundaryEvent id="Boundary_nhac".*\n +\| {5}\^{19}\n/);
    expect(text).toContain('2 phần tử của công cụ camunda, không có tác dụng ở đây');
  });

  it('says it in English too', async () => {
    const { text } = await run('import', examples, '--language', 'en');
    expect(text).toContain('3 files: 3 imported, 0 refused');
    expect(text).toContain('Not taken:');
  });

  it('fails when a file is refused, names the line and underlines the place', async () => {
    const bad = scratch.write(
      'bad.bpmn',
      '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>\n<a>&b;</a>\n',
    );
    const { code, text } = await run('import', bad, join(examples, 'ho-tro-lang-nghe.zeebe.bpmn'));
    expect(code).toBe(1);
    expect(text).toContain('2 tệp: 1 nhập được, 1 không nhập được');
    expect(text).toContain('Dòng 2: tệp khai báo DOCTYPE');
    expect(text).toContain('     2 | <!DOCTYPE a');
  });

  it('writes the documents under their names, never over one that is there', async () => {
    const out = join(scratch.path, 'out');
    await run('import', examples, '--out', out);
    await run('import', examples, '--out', out);
    expect(readdirSync(out).sort()).toEqual([
      'dang_ky_tam_tru-2.json',
      'dang_ky_tam_tru.json',
      'ho_tro_lang_nghe-2.json',
      'ho_tro_lang_nghe.json',
      'thong_bao_treo_bien_hieu_bang_ron-2.json',
      'thong_bao_treo_bien_hieu_bang_ron.json',
    ]);
    const { text } = await run('check', join(out, 'dang_ky_tam_tru.json'));
    expect(text).not.toContain('definition-shape');
  });

  it('gives lanes the performers it is told of', async () => {
    const performers = scratch.write(
      'performers.json',
      JSON.stringify({ 'Bộ phận Một cửa': { role: 'receptionClerk', agency: { is: 'receiving' } } }),
    );
    const { text } = await run('import', examples, '--performers', performers);
    expect(text).toContain('làn “Bộ phận Một cửa” đã gán cho người thực hiện');
    expect(await run('import', examples, '--performers', procedure)).toMatchObject({ code: 2 });
  });

  it('answers machines with everything', async () => {
    const { text } = await run('import', examples, '--json');
    const files = JSON.parse(text) as { ok: boolean; documents: unknown[]; accounts: unknown[] }[];
    expect(files.map(({ ok, documents }) => [ok, documents.length])).toEqual([
      [true, 1],
      [true, 1],
      [true, 1],
    ]);
  });

  it('does not know what is neither BPMN nor DIGIT', async () => {
    const { code, text } = await run('import', procedure);
    expect(code).toBe(1);
    expect(text).toContain('foreign-unknown');
  });

  it('says so when a file is not there', async () => {
    expect(await run('import', 'nowhere.bpmn')).toMatchObject({ code: 2 });
  });
});
