import { withField } from '../commands/with-field.ts';
import { textIn } from '../model/document-types.ts';
import { armsOf, firstLabel } from '../model/new-edge.ts';
import { type Mend, type Mender, ofEdge } from './mend.ts';

const declared = ofEdge((edge, { text }) =>
  edge.returns
    ? []
    : [
        {
          label: text.declareReturn,
          act: (draft) => draft.change('edges', edge.id, (now) => ({ ...now, returns: true })),
        },
      ],
);

const label = ofEdge((edge, { index, text, language }) => {
  const words = firstLabel(index, edge);
  return [
    {
      label: text.label(words[language]),
      act: (draft) => draft.change('edges', edge.id, (now) => ({ ...now, label: words })),
    },
  ];
});

/** An edge whose end is gone: to the place of the nearest name, or out of the drawing. */
const loose = (end: 'from' | 'to'): Mender =>
  ofEdge((edge, { problem, index, text, language }) => {
    const near = index.node(String(problem.facts['nearest'] ?? ''));
    const remove: Mend = { label: text.removeEdge, act: (draft) => draft.remove('edges', edge.id) };
    if (near === undefined) return [remove];
    const connect: Mend = {
      label: text.connectTo(textIn(near.title, language)),
      act: (draft) => draft.change('edges', edge.id, (now) => ({ ...now, [end]: near.id })),
    };
    return [connect, remove];
  });

/** Back to the start means back to the first step. */
const backToStart = ofEdge((edge, { index, text, language }) => {
  const [first] = index.edgesFrom(edge.to);
  const target = index.node(first?.to ?? '');
  if (target === undefined) return [];
  return [
    {
      label: text.connectTo(textIn(target.title, language)),
      act: (draft) => draft.change('edges', edge.id, (now) => ({ ...now, to: target.id, returns: true })),
    },
  ];
});

/** A rule without a condition is meant for all other cases, where no other way is. */
const unconditional = ofEdge((edge, { index, text, language }) => {
  if (index.edgesFrom(edge.from).some((other) => other.otherwise)) return [];
  const target = index.node(edge.to);
  const words = edge.label ?? target?.title;
  return [
    {
      label: text.makeOtherwise(words === undefined ? edge.id : textIn(words, language)),
      act: (draft) => draft.change('edges', edge.id, (now) => ({ ...now, otherwise: true })),
    },
  ];
});

/** The ending of a wait or a consultation that has no way yet. */
const arm = ofEdge((edge, { index, text }) => {
  const from = index.node(edge.from);
  if (from === undefined) return [];
  const served = index.edgesFrom(edge.from).map((other) => other.arm);
  const open = armsOf(from).find((one) => !served.includes(one));
  if (open === undefined) return [{ label: text.removeEdge, act: (draft) => draft.remove('edges', edge.id) }];
  return [
    {
      label: text.serveArm,
      act: (draft) => draft.change('edges', edge.id, (now) => withField(now, 'arm', open)),
    },
  ];
});

export const edgeMends: Readonly<Record<string, Mender>> = {
  'loop-unbounded': declared,
  'label-missing': label,
  'edge-from-unknown': loose('from'),
  'edge-to-unknown': loose('to'),
  'edge-into-start': backToStart,
  'rule-without-condition': unconditional,
  'edge-without-arm': arm,
};
