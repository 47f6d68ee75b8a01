import type { FastifyInstance } from 'fastify';
import { ProblemException } from '../problem/problem-exception.ts';

/** A little above the largest procedure document. */
export const largestBody = 3 * 1024 * 1024;

/**
 * Reads JSON bodies, and nothing else. Text is put into NFC on the way in, so that a name typed on any keyboard is
 * stored, hashed and found as one text; keys that could reach an object's prototype are refused.
 */
export function readJsonBodies(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit: largestBody },
    (_request, body, done) => {
      const text = String(body);
      if (text.trim() === '') return done(null, undefined);
      try {
        done(null, JSON.parse(text.normalize('NFC'), reviver));
      } catch (error) {
        done(error instanceof ProblemException ? error : new ProblemException('malformed-json'));
      }
    },
  );
}

/** The zero character, which PostgreSQL cannot store, and halves of characters, which have no bytes. */
const unstorable = /\0|\p{Surrogate}/u;

function reviver(key: string, value: unknown): unknown {
  if (key === '__proto__' || key === 'constructor' || key === 'prototype')
    throw new ProblemException('invalid-body', {
      errors: [
        {
          pointer: `/${key}`,
          code: 'reserved-name',
          detail: { vi: `Tên “${key}” không được dùng`, en: `The name "${key}" cannot be used` },
        },
      ],
    });
  if (typeof value !== 'string' && !unstorable.test(key)) return value;
  if (unstorable.test(key) || (typeof value === 'string' && unstorable.test(value)))
    throw new ProblemException('invalid-body', {
      errors: [
        {
          pointer: `/${key.replaceAll(new RegExp(unstorable, 'gu'), '\u{fffd}')}`,
          code: 'unstorable-text',
          detail: {
            vi: 'Văn bản có ký tự không lưu được',
            en: 'The text holds a character that cannot be stored',
          },
        },
      ],
    });
  // An escape such as e\u0301 becomes a mark only now.
  return typeof value === 'string' ? value.normalize('NFC') : value;
}
