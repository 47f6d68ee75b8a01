import { setDeadlineActions } from '../commands/node-edit.ts';
import { cardWords } from '../drawing/card-words.ts';
import { edgeWords } from '../drawing/words.ts';
import { type DeadlineAction, type GroupNode, type StepNode, textIn } from '../model/document-types.ts';
import { freeId } from '../model/ids.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';
import { AmountField } from './amount-field.tsx';
import { ChoiceField, Part, SelectField } from './fields.tsx';
import { AddButton, Listed } from './listed.tsx';
import { PerformerFields } from './performer-fields.tsx';

type Act = DeadlineAction['do'];

const noHues: ReadonlyMap<string, number> = new Map();

/** What happens by itself as a deadline comes near or passes: a reminder, a word to somebody else, an edge taken. */
export function DeadlinePart({ node }: { node: StepNode | GroupNode }) {
  const text = useText();
  const language = useLanguage();
  const { document, names, run } = useDesigner();
  const { id } = node;
  const actions = node.deadlineActions ?? [];
  const said = cardWords(node, { document, names, language, hues: noHues }).deadlines;
  const [firstLimit] = document.limits;
  const set = (next: readonly DeadlineAction[]): void => run(setDeadlineActions, { id, actions: next });
  const add = (): void => {
    const limit = node.kind === 'group' ? { limit: firstLimit?.id ?? '' } : {};
    const fresh = freeId('den_han', new Set(actions.map((action) => action.id)));
    set([...actions, { id: fresh, ...limit, at: 'due', do: { kind: 'remind' } }]);
  };
  // The deadline of a phase is always that of a limit.
  const possible = node.kind === 'step' || firstLimit !== undefined;
  if (actions.length === 0 && !possible) return null;
  return (
    <Part title={text.panel.deadlines}>
      {actions.map((action, at) => (
        <Listed
          key={action.id}
          title={said[at]?.words ?? action.id}
          removeLabel={text.panel.removeDeadline}
          onRemove={() => set(actions.toSpliced(at, 1))}
        >
          <DeadlineFields node={node} action={action} onCommit={(next) => set(actions.with(at, next))} />
        </Listed>
      ))}
      {possible && <AddButton label={text.panel.addDeadline} onAdd={add} />}
    </Part>
  );
}

interface DeadlineFieldsProps {
  readonly node: StepNode | GroupNode;
  readonly action: DeadlineAction;
  readonly onCommit: (action: DeadlineAction) => void;
}

function DeadlineFields({ node, action, onCommit }: DeadlineFieldsProps) {
  const text = useText().panel;
  const language = useLanguage();
  const { document, index, readOnly } = useDesigner();
  const leaving = index.edgesFrom(node.id);
  const [firstEdge] = leaving;
  const limits = document.limits.map(({ id, title }) => ({ value: id, label: textIn(title, language) }));
  const ways = (Object.keys(text.deadlineWays) as Act['kind'][]).filter(
    (kind) => kind !== 'take' || action.do.kind === 'take' || firstEdge !== undefined,
  );
  const chooseWay = (way: string): void => {
    if (way === 'remind') onCommit({ ...action, do: { kind: 'remind' } });
    if (way === 'escalate') {
      const to = { role: 'agencyLeader', agency: { is: 'competent' as const } };
      onCommit({ ...action, do: { kind: 'escalate', to } });
    }
    if (way === 'take' && firstEdge !== undefined)
      onCommit({ ...action, do: { kind: 'take', edge: firstEdge.id } });
  };
  return (
    <>
      <SelectField
        label={text.deadlineOf}
        value={action.limit ?? ''}
        {...(node.kind === 'step' && { empty: text.ownPlan })}
        options={limits}
        disabled={readOnly}
        onCommit={(limit) => {
          const { limit: _old, ...rest } = action;
          onCommit(limit === '' ? rest : { ...rest, limit });
        }}
      />
      <ChoiceField
        label={text.deadlineAt}
        value={action.at === 'due' ? 'due' : 'before'}
        options={[
          { value: 'due', label: text.deadlineDue },
          { value: 'before', label: text.deadlineBefore },
        ]}
        disabled={readOnly}
        onCommit={(at) =>
          onCommit({ ...action, at: at === 'due' ? 'due' : { before: { value: 1, unit: 'WORKING_DAY' } } })
        }
      />
      {action.at !== 'due' && (
        <AmountField
          amount={action.at.before}
          onCommit={(before) => onCommit({ ...action, at: { before } })}
        />
      )}
      <SelectField
        label={text.deadlineDo}
        value={action.do.kind}
        options={ways.map((value) => ({ value, label: text.deadlineWays[value] }))}
        disabled={readOnly}
        onCommit={chooseWay}
      />
      {action.do.kind === 'escalate' && (
        <PerformerFields
          performer={action.do.to}
          disabled={readOnly}
          onCommit={(to) => onCommit({ ...action, do: { kind: 'escalate', to } })}
        />
      )}
      {action.do.kind === 'take' && (
        <SelectField
          label={text.deadlineEdge}
          value={action.do.edge}
          options={leaving.map((edge) => ({ value: edge.id, label: edgeWords(document, edge, language) }))}
          disabled={readOnly}
          onCommit={(edge) => onCommit({ ...action, do: { kind: 'take', edge } })}
        />
      )}
    </>
  );
}
