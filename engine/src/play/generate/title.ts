import type { FlowEdge } from '../../document/flow.ts';
import type { LocalText } from '../../document/primitives.ts';
import type { CompiledProcedure } from '../../machine/compile-procedure.ts';
import { edgeTitle, type CoverageItem } from '../coverage-items.ts';
import type { Reached } from './search.ts';
import { happenings, lower, outcomeWords, pauseWords, unfinished, upper } from './title-wording.ts';

/** Longest title, so that lists stay readable. */
const maxLength = 120;

export interface Titled {
  readonly title: LocalText;
  /** What the title is about: the most telling thing shown. */
  readonly about: CoverageItem;
}

/** Weights: what is worth a title of its own, and what is only the ordinary way on. */
const telling = 4;
const ordinary = 2;

/**
 * What a generated scenario is called: what it shows that those before it do not, the most telling things first, and how
 * it ends. "Yêu cầu bổ sung rồi cấp", "Supplement asked, then granted".
 */
export function titleOf(
  procedure: CompiledProcedure,
  { dossier }: Pick<Reached, 'dossier'>,
  shows: readonly CoverageItem[],
  taken: ReadonlySet<string>,
): Titled {
  const told = shows
    // A way back says where it leads; that it was taken need not be said besides.
    .filter(
      ({ kind, id }) => kind !== 'edge' || !shows.some((other) => other.kind === 'return' && other.id === id),
    )
    .map((item) => ({ item, ...phraseOf(procedure, item) }))
    .sort((a, b) => b.weight - a.weight)
    .filter(({ words }, i, all) => all.findIndex((other) => other.words.vi === words.vi) === i);
  const about = told[0]!.item;
  const end = dossier.outcome === null ? unfinished : (outcomeWords[dossier.outcome] ?? unfinished);
  const phrases = told.map(({ words }) => words);
  const heavy = told.filter(({ weight }) => weight >= telling).length;
  const isPlain = heavy === 0 && end !== outcomeWords['granted'];
  const count = heavy > 0 ? Math.min(heavy, 2) : isPlain ? 0 : Math.min(told.length, 2);
  const first = heavy === 0 && shows.length > 6 ? end.alone : joined(phrases.slice(0, count), end);
  const wordings = [
    first,
    ...plainly(procedure, about).map((words) => joined([words, ...phrases.slice(1, count)], end)),
    ...phrases.map((_, i) => joined(phrases.slice(0, i + 1), end)),
  ];
  const free = wordings.find(({ vi }) => !taken.has(vi));
  if (free) return { title: free, about };
  const number = [...taken].filter((title) => title.startsWith(first.vi)).length + 1;
  return { title: { vi: `${first.vi} (${number})`, en: `${first.en} (${number})` }, about };
}

/** An action in its own words, and where it is taken: for what would else be called like another. */
function plainly(procedure: CompiledProcedure, { id }: CoverageItem): readonly LocalText[] {
  const edge = procedure.index.edges.get(id);
  const from = edge && procedure.index.nodes.get(edge.from);
  if (!edge || !from) return [];
  const label = edgeTitle(procedure, edge);
  const said = { vi: lower(label.vi), en: lower(label.en) };
  return [said, happenings.at(said, from.title)];
}

function joined(phrases: readonly LocalText[], end: { after: LocalText; alone: LocalText }): LocalText {
  if (phrases.length === 0) return end.alone;
  const whole = (language: 'vi' | 'en', glue: string) => {
    const said = phrases.map((phrase) => phrase[language]).join(', ');
    const short = said.length > maxLength ? `${said.slice(0, maxLength)}…` : said;
    return upper(`${short}${glue}${end.after[language]}`);
  };
  return { vi: whole('vi', ' '), en: whole('en', ', ') };
}

interface Phrase {
  /** Heavier ones are said first. */
  readonly weight: number;
  readonly words: LocalText;
}

function phraseOf(procedure: CompiledProcedure, { kind, id, part, title }: CoverageItem): Phrase {
  const { index } = procedure;
  if (kind === 'branch') {
    const branch = index.branches.get(id)?.branch.title ?? title;
    return part === 'skipped'
      ? { weight: 6, words: happenings.skipped(branch) }
      : { weight: 1, words: happenings.entered(branch) };
  }
  const edge = index.edges.get(id);
  if (!edge) return { weight: 0, words: { vi: lower(title.vi), en: lower(title.en) } };
  if (kind === 'return')
    return {
      weight: 4,
      words: happenings.back(edgeTitle(procedure, edge), index.nodes.get(part ?? '')?.title ?? title),
    };
  return phraseOfEdge(procedure, edge);
}

function phraseOfEdge(procedure: CompiledProcedure, edge: FlowEdge): Phrase {
  const { index } = procedure;
  const from = index.nodes.get(edge.from);
  const to = index.nodes.get(edge.to);
  const title = from?.title ?? edgeTitle(procedure, edge);
  const label = edgeTitle(procedure, edge);
  const said: LocalText = { vi: lower(label.vi), en: lower(label.en) };
  const rule = to && procedure.pauseRules.get(to.id);
  if (from?.kind === 'wait') {
    const arm = from.arms.find(({ id }) => id === edge.arm);
    if (arm?.kind === 'period' || arm?.kind === 'date')
      return { weight: 9, words: happenings.expired(title) };
  }
  if (rule) return { weight: 8, words: pauseWords[rule.reason] };
  const silent =
    (from?.kind === 'step' || from?.kind === 'group') &&
    from.deadlineActions?.some(({ do: what }) => what.kind === 'take' && what.edge === edge.id);
  if (silent) return { weight: 9, words: happenings.silent(title) };
  if (from?.kind === 'consultation' && edge.arm === 'failed')
    return { weight: 7, words: happenings.notReached(title) };
  if (from?.kind === 'consultation' && edge.arm === 'nobody')
    return { weight: 7, words: happenings.nobody(title) };
  if (from?.kind === 'service' && edge.arm === 'failed')
    return { weight: 7, words: happenings.notReached(title) };
  if (edge.returns || edge.backTo) return { weight: 5, words: said };
  if (from?.kind === 'decision')
    return { weight: 3, words: edge.label ? said : happenings.rule(title, to?.title ?? title) };
  // The last action before an end says what the end says.
  return { weight: from?.kind === 'step' && to?.kind !== 'end' ? ordinary : 0, words: said };
}
