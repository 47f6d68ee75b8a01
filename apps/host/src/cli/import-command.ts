import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  checkProcedure,
  dayInForce,
  formatDocument,
  Performer,
  type ProcedureDocument,
} from '@motcua/engine';
import type { ImportOptions } from '@motcua/engine/exchange';
import { z } from 'zod';
import type { World } from './definitions-folder.ts';
import { filesUnder, readForeign, type ForeignFile } from './foreign-files.ts';
import { importReport } from './import-report.ts';
import { importWords } from './import-words.ts';
import { makeFolder, pathFromCaller, writeText } from './procedure-file.ts';
import { textOf, UsageError, type Answer, type CommandLine, type Verb } from './verb.ts';

export const importVerb: Verb = {
  name: 'import',
  usage: [
    ['import FILE|FOLDER…', 'procedures from BPMN 2.0 or DIGIT files, with an account of every element'],
  ],
  options: {
    out: { type: 'string', shown: '--out FOLDER', meaning: 'where the procedure documents are written' },
    performers: {
      type: 'string',
      shown: '--performers FILE',
      meaning: 'JSON: who performs what lies in a lane or belongs to a role, by its name',
    },
  },
  needsFile: true,
  run: importFiles,
};

/** Imports every file; fails when one is refused as a whole. */
async function importFiles(command: CommandLine, world: World): Promise<Answer> {
  const options = optionsOf(command);
  const files: ForeignFile[] = [];
  for (const file of filesUnder(command.operands)) files.push(await readForeign(file, options));
  const refused = files.filter(({ imported }) => !imported.ok).length;
  const out = textOf(command.values, 'out');
  const written = out === undefined ? new Map<ProcedureDocument, string>() : write(files, out);
  const ok = refused === 0 && files.length > 0;
  if (command.json)
    return {
      lines: [
        JSON.stringify(
          files.map(({ file, imported }) => ({ file, ...imported })),
          null,
          2,
        ),
      ],
      ok,
    };
  const words = importWords[command.language];
  const lines = files.flatMap((file) => [
    file.file,
    ...(file.imported.ok
      ? file.imported.documents.map(({ source, document }) =>
          summary(source, document, written.get(document), command, world),
        )
      : []),
    ...importReport(file, command.language),
    '',
  ]);
  return { lines: [...lines, words.summary(files.length, files.length - refused, refused)], ok };
}

function summary(
  source: string,
  document: ProcedureDocument,
  written: string | undefined,
  { language, date }: CommandLine,
  world: World,
): string {
  const words = importWords[language];
  const { problems } = checkProcedure(
    document,
    world.directory.register(dayInForce(document, date), world.procedure),
  );
  const count = (severity: string) => problems.filter((problem) => problem.severity === severity).length;
  const { nodes, edges } = document.flow;
  const said = [
    `${source} → ${document.head.id} “${document.head.title[language]}”`,
    words.sizes(nodes.length, edges.length, document.papers.length),
    words.check(count('error'), count('warning')),
    ...(written === undefined ? [] : [`${words.written} ${written}`]),
  ];
  return `  ${said.join('; ')}`;
}

function optionsOf({ values }: CommandLine): ImportOptions {
  const file = textOf(values, 'performers');
  if (file === undefined) return {};
  try {
    const performers = z
      .record(z.string(), Performer)
      .parse(JSON.parse(readFileSync(pathFromCaller(file), 'utf8')));
    return { performers };
  } catch (error) {
    const detail = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new UsageError(`--performers: ${file} is no list of performers: ${detail}`);
  }
}

/** Writes the documents under their procedures' names; what is there already is never overwritten. */
function write(files: readonly ForeignFile[], out: string): Map<ProcedureDocument, string> {
  const folder = pathFromCaller(out);
  makeFolder(out);
  const written = new Map<ProcedureDocument, string>();
  for (const { imported } of files)
    for (const { document } of imported.ok ? imported.documents : []) {
      let name = `${document.head.id}.json`;
      for (let i = 2; existsSync(join(folder, name)); i += 1) name = `${document.head.id}-${i}.json`;
      writeText(join(out, name), formatDocument(document));
      written.set(document, join(out, name));
    }
  return written;
}
