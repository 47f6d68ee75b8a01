import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json.ts';
import type { ProcedureDocument } from './procedure-document.ts';

/** SHA-256 of a text in UTF-8, lower-case hex. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Hash of the whole document: changes when anything changes, a moved box included. */
export function fileHash(document: ProcedureDocument): string {
  return sha256Hex(canonicalJson(document));
}

/**
 * Hash of what the document means: everything but `layout`. Dossiers are pinned to it, so moving a box or bending an
 * edge never makes a running dossier look as if it ran under another law.
 */
export function meaningHash(document: ProcedureDocument): string {
  const { layout: _layout, ...meaning } = document;
  return sha256Hex(canonicalJson(meaning));
}
