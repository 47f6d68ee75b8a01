import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPassword, personIn } from './harness/accounts.mjs';
import { startHost } from './harness/host-process.mjs';
import { browserArguments, ensureBrowser } from './scripts/browser.mjs';
const { chromium } = await import('@playwright/test');
const dataDir = mkdtempSync(join(tmpdir(), 'cmp-look-'));
const host = await startHost({ dataDir, port: 4711, readyWithin: 180000 });
const browser = await chromium.launch({ executablePath: await ensureBrowser(), chromiumSandbox: false, args: browserArguments });
const shot = (page, name) => page.screenshot({ path: `/tmp/cmp/shots/${name}.png` });
const code = 'chuyen_nhuong_dat';
async function enter(username, opts = {}) {
  const context = await browser.newContext({ baseURL: host.url, viewport: { width: 1366, height: 768 }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', ...opts });
  const page = await context.newPage();
  page.on('pageerror', (e) => console.log('PAGE ERROR', e.message));
  page.on('console', (m) => m.type() === 'error' && console.log('CONSOLE', m.text().slice(0, 300)));
  await page.goto('/');
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('navigation').first().waitFor();
  return page;
}
try {
  const author = await enter(personIn('processAuthor', 'H99.02').username);
  const h = (k) => ({ 'X-Motcua-Request': '1', 'Idempotency-Key': k + Math.random() });
  const opened = await (await author.request.post(`/api/procedures/${code}/draft`, { data: { fromVersion: 1 }, headers: h('a') })).json();
  const d = opened.document;
  const steps = d.flow.nodes.filter((n) => n.kind === 'step');
  console.log(steps.map((s) => s.id).join(' '));
  steps[1].duration = { rows: [{ value: 2.5, unit: 'WORKING_DAY' }] };
  steps[2].performer = { ...steps[2].performer, role: 'divisionLeader' };
  const gone = steps[3];
  const ins = d.flow.edges.filter((e) => e.to === gone.id);
  const outs = d.flow.edges.filter((e) => e.from === gone.id);
  d.flow.nodes = d.flow.nodes.filter((n) => n !== gone);
  d.flow.edges = d.flow.edges.filter((e) => !outs.includes(e)).map((e) => (ins.includes(e) ? { ...e, to: outs[0].to } : e));
  for (const e of d.flow.edges) if (e.backTo) e.backTo = e.backTo.filter((x) => x !== gone.id);
  for (const e of d.flow.edges) if (e.backTo?.length === 0) delete e.backTo;
  const added = { ...structuredClone(steps[4]), id: 'kiem_tra_them', title: { vi: 'Kiểm tra chéo hồ sơ', en: 'Cross-check' } };
  d.flow.nodes.push(added);
  const e5 = d.flow.edges.find((e) => e.from === steps[4].id && !e.returns);
  d.flow.edges.push({ ...structuredClone(e5), id: 'qua_kiem_tra', from: steps[4].id, to: 'kiem_tra_them', label: { vi: 'Chuyển kiểm tra', en: 'To the check' } });
  e5.from = 'kiem_tra_them';
  const p4 = d.layout.nodes[steps[4].id];
  d.layout.nodes.kiem_tra_them = { x: p4.x, y: p4.y + 190 };
  d.papers[0].title = { ...d.papers[0].title, vi: d.papers[0].title.vi + ' (bản mới)' };
  d.limits[0].amount = [{ ...d.limits[0].amount[0], value: 6 }];
  for (const id of Object.keys(d.layout.nodes).slice(-4)) d.layout.nodes[id] = { ...d.layout.nodes[id], y: d.layout.nodes[id].y + 6 };
  const saved = await author.request.put(`/api/procedures/${code}/draft`, { data: { document: d }, headers: { ...h('b'), 'If-Match': `"${opened.revision}"` } });
  console.log('saved', saved.status(), saved.status() > 300 ? await saved.text() : '');
  const post = (page, place, title, text) => page.request.post(`/api/procedures/${code}/comments`, { data: { place, title, text }, headers: h('c') });
  const ctl = await enter(personIn('procedureController', 'H99.02').username);
  console.log((await post(ctl, { kind: 'node', id: steps[1].id }, steps[1].title, 'Vì sao kéo dài lên 2,5 ngày? Quyết định công bố chỉ cho 1 ngày.')).status());
  await post(ctl, { kind: 'node', id: gone.id }, gone.title, 'Bỏ bước này thì ai ký xác nhận?');
  await post(ctl, { kind: 'limit', id: d.limits[0].id }, d.limits[0].title, 'Thời hạn mới căn cứ văn bản nào?');
  const run = process.argv.slice(2);
  const want = (n) => run.length === 0 || run.includes(n);
  if (want('compare')) {
    await author.goto(`/procedures/${code}/compare?to=draft`);
    await author.locator('.react-flow__node').first().waitFor();
    await author.waitForTimeout(1500);
    await shot(author, 'compare-light');
    await author.keyboard.press('n'); await author.keyboard.press('n');
    await author.waitForTimeout(600);
    await shot(author, 'compare-n');
    await author.getByRole('button', { name: 'Nội dung tệp' }).click();
    await author.waitForTimeout(500);
    await shot(author, 'compare-code');
    await author.getByRole('button', { name: 'Nội dung tệp' }).click();
    await author.getByRole('button', { name: /^Ý kiến/ }).click();
    await author.waitForTimeout(500);
    await shot(author, 'compare-comments');
    const dark = await enter(personIn('processAuthor', 'H99.02').username, { colorScheme: 'dark' });
    await dark.goto(`/procedures/${code}/compare?to=draft`);
    await dark.locator('.react-flow__node').first().waitFor();
    await dark.waitForTimeout(1500);
    await shot(dark, 'compare-dark');
    const small = await enter(personIn('processAuthor', 'H99.02').username, { viewport: { width: 320, height: 720 } });
    await small.goto(`/procedures/${code}/compare?to=draft`);
    await small.locator('.react-flow__node').first().waitFor();
    await small.waitForTimeout(1500);
    await small.screenshot({ path: '/tmp/cmp/shots/compare-320.png', fullPage: true });
    console.log('overflow', await small.evaluate(() => [document.documentElement.scrollWidth, innerWidth]));
  }
  if (want('draft')) {
    await ctl.goto(`/procedures/${code}/draft`);
    await ctl.locator('.react-flow__node').first().waitFor();
    await author.goto(`/procedures/${code}/draft`);
    await author.locator('.react-flow__node').first().waitFor();
    await author.waitForTimeout(1500);
    await shot(author, 'draft');
    await author.getByRole('button', { name: /^Ý kiến/ }).click();
    await author.waitForTimeout(500);
    await shot(author, 'draft-comments');
  }
  if (want('version')) {
    await author.goto(`/procedures`);
    await author.waitForTimeout(1000);
    await author.goto(`/procedures/${code}/versions/1`);
    await author.locator('.react-flow__node').first().waitFor();
    await author.waitForTimeout(800);
    await shot(author, 'version');
    await author.goto(`/procedures/${code}/migrations`);
    await author.waitForTimeout(1000);
    await shot(author, 'migrations');
  }
} finally {
  await browser.close();
  await host.stop();
}
