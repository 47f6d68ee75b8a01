import ts from 'typescript';
import { engineForbiddenNames, exchangeFolder, zoneDependent } from './house.mjs';
import type { SourceFile } from './source-files.ts';

/** Members that read the clock or throw dice, as `object.member`. */
const forbiddenMembers = new Set(['Date.now', 'Math.random', 'Temporal.Now']);

/** Ways to wait, which the exchange alone may: what writes BPMN answers with promises. */
const waiting = new Set(['await', 'async', 'Promise']);

/**
 * Where an engine file reaches for the clock, for randomness, for a timer, or waits. Found in the syntax tree, so
 * neither a comment in the source nor a setting of the linter can switch it off.
 */
export function purityFaults(file: SourceFile): string[] {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2023, true);
  const faults: string[] = [];
  const mayWait = file.path.startsWith(`${exchangeFolder}/`);
  const report = (node: ts.Node, what: string) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    faults.push(`${file.path}:${line + 1} uses ${what}`);
  };
  const visit = (node: ts.Node): void => {
    const found = forbidden(node);
    const what = found !== null && mayWait && waiting.has(found) ? null : found;
    if (what) report(node, what);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults;
}

function forbidden(node: ts.Node): string | null {
  if (ts.isAwaitExpression(node)) return 'await';
  if (node.kind === ts.SyntaxKind.AsyncKeyword) return 'async';
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()';
  // `new Date(instant)` is arithmetic; without an argument it asks the clock, with several the machine's time zone.
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && node.arguments?.length !== 1) {
    return 'new Date(…) without exactly one argument';
  }
  if (ts.isPropertyAccessExpression(node) && zoneDependent.test(node.name.text)) return node.name.text;
  if (ts.isPropertyAccessExpression(node) && forbiddenMembers.has(node.getText())) return node.getText();
  if (ts.isIdentifier(node) && Object.hasOwn(engineForbiddenNames, node.text) && !isOnlyAName(node))
    return node.text;
  return null;
}

/** True for `event.process` or `{ process: … }`: a member that happens to bear the name of a global. */
function isOnlyAName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodDeclaration(parent)) {
    return parent.name === node;
  }
  return false;
}
