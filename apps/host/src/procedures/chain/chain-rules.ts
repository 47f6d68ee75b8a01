import { AgencyId } from '@motcua/engine';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ConfigError } from '../../config/config.ts';
import { readDefinition } from '../../seed/definitions-folder.ts';

const ChainPost = z.strictObject({
  role: z.string().min(1),
  at: z.union([
    z.literal('authorAgency'),
    z.literal('anywhere'),
    z.strictObject({ agencies: z.array(AgencyId).min(1) }),
    z.strictObject({ kinds: z.array(z.string().min(1)).min(1) }),
  ]),
});
export type ChainPost = z.infer<typeof ChainPost>;
const Posts = z.array(ChainPost).min(1);

/**
 * Who does what on the way of a process to publication. The law leaves this to each province (one has its service
 * centre approve), so it is data. What it cannot say: that one person takes two stages. Only whether the controller
 * who appraised may also publish is left to it.
 */
const ChainRules = z.strictObject({
  stages: z.strictObject({
    review: Posts,
    check: Posts,
    appraisal: Posts,
    approval: Posts,
    publication: Posts,
  }),
  appraiserMayPublish: z.boolean(),
  /** Publishing needs the signed decision attached, or said where it is kept. */
  decisionFileRequired: z.boolean(),
  /** Working days after the central announcement by which publication is due; a reminder only. */
  publishWithinWorkingDays: z.number().int().min(1).max(365).nullable(),
  /** The share of states and transitions that the scenarios should go through, and whether less is refused. */
  coverage: z.strictObject({ target: z.number().min(0).max(1), required: z.boolean() }),
});
export type ChainRules = z.infer<typeof ChainRules>;

/** The rules of this installation as an injectable value. */
export const CHAIN_RULES = Symbol('chain-rules');

/** Reads the rules from a file of the installation, or takes those that come with Motcua. */
export function readChainRules(file: string | undefined): ChainRules {
  const parsed = ChainRules.safeParse(
    file === undefined ? readDefinition('register/publication-chain.json') : jsonOf(file),
  );
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  throw new ConfigError(`The publication chain ${file ?? ''} cannot be used:\n  ${wrong.join('\n  ')}`);
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').normalize('NFC'));
  } catch (error) {
    throw new ConfigError(`PUBLICATION_CHAIN cannot be read: ${String(error)}`);
  }
}
