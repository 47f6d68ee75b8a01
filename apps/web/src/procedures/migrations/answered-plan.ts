import type { MigrationPlan, MigrationQuestion } from '@motcua/engine';

/** What a person answered to each question, by `keyOf`: a name, `start`, `done`, `ends`, `applies`, or a reason. */
export type Answers = Readonly<Record<string, string>>;

export const keyOf = ({ kind, at }: MigrationQuestion): string => `${kind} ${at}`;

/** Where nothing was answered: what the proposal guesses, else nothing, which keeps dossiers where they are. */
export const answerTo = (answers: Answers, question: MigrationQuestion): string =>
  answers[keyOf(question)] ?? question.guess ?? '';

type Renamed = Record<string, string>;
type Grounded = NonNullable<MigrationPlan['ends']>;

/** The plan as it was proposed, with what was answered in place of what was guessed. */
export function answeredPlan(
  proposed: MigrationPlan,
  open: readonly MigrationQuestion[],
  answers: Answers,
  ground: MigrationPlan['ground'],
): MigrationPlan {
  const renamed = { nodes: {}, edges: {}, milestones: {}, limits: {} } as Record<
    'nodes' | 'edges' | 'milestones' | 'limits',
    Renamed
  >;
  for (const part of ['nodes', 'edges', 'milestones', 'limits'] as const)
    renamed[part] = { ...proposed[part] };
  const respondents = structuredClone(proposed.respondents ?? {});
  const branches: NonNullable<MigrationPlan['branches']> = {};
  const closed: NonNullable<MigrationPlan['closed']> = {};
  const [amounts, starts, ends]: Grounded[] = [{}, {}, {}];
  const rename = (names: Renamed, at: string, answer: string) => {
    if (answer === '') delete names[at];
    else names[at] = answer;
  };
  for (const question of open) {
    const { kind, at } = question;
    const answer = answerTo(answers, question);
    if (kind === 'node') rename(renamed.nodes, at, answer);
    if (kind === 'edge') rename(renamed.edges, at, answer);
    if (kind === 'milestone') rename(renamed.milestones, at, answer);
    if (kind === 'limit') rename(renamed.limits, at, answer === 'ends' ? '' : answer);
    if (kind === 'limit' && answer === 'ends') ends![at] = { ground };
    if (kind === 'limitAdded' && answer === 'applies') starts![at] = { ground };
    if (kind === 'amount' && answer === 'applies') amounts![at] = { ground };
    if (kind === 'branchAdded' && (answer === 'start' || answer === 'done')) branches[at] = answer;
    if (kind === 'branchRemoved' && answer.trim() !== '')
      closed[at] = { vi: answer.trim(), en: answer.trim() };
    if (kind === 'respondent') {
      const [node = '', who = ''] = at.split('/');
      rename((respondents[node] ??= {}), who, answer);
      if (Object.keys(respondents[node]).length === 0) delete respondents[node];
    }
  }
  const parts = { ...renamed, respondents, branches, closed, amounts, starts, ends };
  const said = Object.entries(parts).filter(([, part]) => Object.keys(part ?? {}).length > 0);
  return { from: proposed.from, to: proposed.to, ground, ...Object.fromEntries(said) };
}
