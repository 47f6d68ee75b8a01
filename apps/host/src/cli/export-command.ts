import {
  compileProcedure,
  formatDocument,
  parseDefinitionText,
  ProblemError,
  type ProcedureDocument,
} from '@motcua/engine';
import { exportBpmn, exportXstate, importBpmn } from '@motcua/engine/exchange';
import { readProcedureText, writeText } from './procedure-file.ts';
import { textOf, UsageError, type Answer, type CommandLine, type Verb } from './verb.ts';

const targets: Readonly<Record<string, (document: ProcedureDocument) => string | Promise<string>>> = {
  bpmn: exportBpmn,
  xstate: (document) => `${JSON.stringify(exportXstate(compileProcedure(document, 1)), null, 2)}\n`,
  json: formatDocument,
};

export const exportVerb: Verb = {
  name: 'export',
  usage: [
    [
      'export FILE --to bpmn|xstate|json',
      'a procedure as a drawing, as the machine it runs as, or in stored order',
    ],
  ],
  options: {
    to: { type: 'string', shown: '--to FORMAT', meaning: 'bpmn (lossless), xstate or json' },
    out: { type: 'string', shown: '--out FILE', meaning: 'where it is written (default: shown here)' },
  },
  needsFile: true,
  run: exportFile,
};

/** Writes one procedure in another form. A drawing that this project wrote is read too, so that it can come back as JSON. */
async function exportFile(command: CommandLine): Promise<Answer> {
  const [file, ...more] = command.operands;
  const to = textOf(command.values, 'to') ?? '';
  const target = Object.hasOwn(targets, to) ? targets[to] : undefined;
  if (!target) throw new UsageError(`--to is one of ${Object.keys(targets).join(', ')}, not '${to}'.`);
  if (more.length > 0) throw new UsageError(`'export' takes one file, not ${command.operands.length}.`);
  const written = await target(await documentIn(readProcedureText(file!)));
  const out = textOf(command.values, 'out');
  if (out === undefined) return { lines: [written.trimEnd()], ok: true };
  writeText(out, written);
  return { lines: command.json ? [JSON.stringify({ file, to, out })] : [out], ok: true };
}

async function documentIn(text: string): Promise<ProcedureDocument> {
  if (
    !text
      .replace(/^\ufeff/, '')
      .trimStart()
      .startsWith('<')
  ) {
    const parsed = parseDefinitionText(text);
    if (!parsed.ok) throw new ProblemError(parsed.problems);
    return parsed.document;
  }
  const imported = await importBpmn(text);
  if (!imported.ok) throw new ProblemError(imported.problems);
  return imported.documents[0]!.document;
}
