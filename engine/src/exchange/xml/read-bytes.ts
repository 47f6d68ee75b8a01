import type { Problem } from '../../problem/problem.ts';
import { xmlFault } from './xml-fault.ts';

/** Largest foreign file accepted, in bytes. Asked before anything is decoded or parsed. */
export const maxForeignBytes = 8 * 1024 * 1024;

/** Node and browsers both have it; the engine's libraries name neither. */
const { TextDecoder: Decoder } = globalThis as unknown as {
  TextDecoder: new (
    encoding: string,
    options: { readonly fatal: boolean },
  ) => { decode(bytes: Uint8Array): string };
};

export type ReadText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What a file's first bytes say of its encoding, as far as browsers and Node can both decode it. */
const marks: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The text of a foreign file. Its size is asked first; bytes that are not what the file says they are (or, when it says
 * nothing, not UTF-8) are refused instead of being replaced by question marks.
 */
export function readBytes(bytes: Uint8Array): ReadText {
  if (bytes.length > maxForeignBytes)
    return refuse('foreign-too-large', { size: bytes.length, max: maxForeignBytes });
  const marked = marks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  const said = marked?.[0] ?? 'utf-8';
  let text: string;
  try {
    text = new Decoder(said, { fatal: true }).decode(bytes);
  } catch {
    return refuse('foreign-encoding', { encoding: said });
  }
  const declared = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(text)?.[1];
  const agrees = declared === undefined || declared.toLowerCase().startsWith(said.slice(0, 6));
  // ASCII is a part of UTF-8, and a file that says so and keeps to it has said nothing wrong.
  if (!agrees && !(said === 'utf-8' && /^us-ascii$/i.test(declared)))
    return refuse('foreign-encoding', { encoding: declared });
  return { ok: true, text };
}

function refuse(code: string, facts: Problem['facts']): ReadText {
  return { ok: false, problems: [xmlFault(code, facts)] };
}
