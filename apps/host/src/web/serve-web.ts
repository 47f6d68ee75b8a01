import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ProblemException } from '../problem/problem-exception.ts';

/**
 * Serves the built browser application. Every address that is not a file and not of the API is the application's own
 * and gets its page. Only files found by reading the folder are served, so no path can lead out of it; it is read again
 * when a file is asked for that was not there, so that a new build is served without a restart.
 */
export async function serveWeb(fastify: FastifyInstance, folder: string): Promise<void> {
  const files = new BuiltFiles(folder);
  await fastify.register(fastifyStatic, {
    root: folder,
    serve: false,
    preCompressed: true,
    cacheControl: false,
  });
  fastify.get('/*', async (request, reply) => {
    const path = pathOf(request.url);
    if (path === null || path === 'api' || path.startsWith('api/'))
      throw new ProblemException('route-not-found');
    if (files.has(path) && path !== 'index.html') {
      const hashed = path.startsWith('assets/');
      void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      return reply.sendFile(path);
    }
    if (isOfFile.test(path) && path !== 'index.html') throw new ProblemException('route-not-found');
    void reply.header('cache-control', 'no-cache');
    if (files.has('index.html')) return reply.sendFile('index.html');
    return reply
      .type('text/plain; charset=utf-8')
      .send('Motcua: the browser application has not been built.\n');
  });
}

/** What the build makes stands in `assets` or at the top; deeper a point is part of a name, as in a procedure's code. */
const isOfFile = /^(?:assets\/|[^/]*\.\w{1,10}$)/;

/** However often what is missing is asked for, the folder is read at most once in this time. */
const readAgainAfter = 1_000;

/** The files in the folder as it is now. */
class BuiltFiles {
  readonly #folder: string;
  #known = new Set<string>();
  #readAt = -Infinity;

  constructor(folder: string) {
    this.#folder = folder;
    this.#read();
  }

  has(path: string): boolean {
    if (this.#isThere(path)) return true;
    if (performance.now() - this.#readAt < readAgainAfter) return false;
    this.#read();
    return this.#isThere(path);
  }

  /** A build empties the folder first: what was known may be gone. */
  #isThere(path: string): boolean {
    return this.#known.has(path) && existsSync(join(this.#folder, path));
  }

  #read(): void {
    this.#readAt = performance.now();
    this.#known = new Set(existsSync(this.#folder) ? filesIn(this.#folder, this.#folder) : []);
  }
}

function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(url.split('?')[0] ?? '/').replace(/^\/+/, '');
  } catch {
    return null;
  }
}

function filesIn(root: string, folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(root, path) : [relative(root, path).split(sep).join('/')];
  });
}
