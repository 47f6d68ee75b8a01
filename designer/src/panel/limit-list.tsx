import type { Limit } from '@motcua/engine';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import {
  makePromise,
  removeLimit,
  renameLimit,
  setLimitAmount,
  setLimitSpan,
} from '../commands/limit-edit.ts';
import { amountWords } from '../drawing/words.ts';
import { textIn } from '../model/document-types.ts';
import { NewLimit } from '../rooms/clocks/new-limit.tsx';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';
import { AmountRows } from './amount-rows.tsx';
import { CheckField, SelectField, TextField } from './fields.tsx';
import { Here } from './here.tsx';

export function LimitList() {
  const text = useText();
  const { document, readOnly } = useDesigner();
  const [asked, setAsked] = useState(false);
  return (
    <>
      {document.limits.length === 0 && <p className="mc-hint">{text.document.noLimits}</p>}
      {document.limits.map((limit) => (
        <LimitFields key={limit.id} limit={limit} />
      ))}
      {asked && <NewLimit onClose={() => setAsked(false)} />}
      {!readOnly && !asked && (
        <button type="button" className="mc-link" onClick={() => setAsked(true)}>
          <IconPlus size={14} aria-hidden /> {text.document.addLimit}
        </button>
      )}
    </>
  );
}

/** One limit: folded until it is looked at, and its fields made no earlier, for each lists all milestones twice. */
function LimitFields({ limit }: { limit: Limit }) {
  const text = useText();
  const language = useLanguage();
  const { verdicts } = useDesigner();
  const [isOpen, setOpen] = useState(false);
  const verdict = verdicts.find((candidate) => candidate.limit === limit.id)?.verdict;
  return (
    <details className="mc-limit-fields" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <strong>{textIn(limit.title, language)}</strong>
        <span>
          {limit.amount.map((row) => amountWords(row, language)).join(' / ')}
          {verdict !== undefined && ` · ${text.verdicts[verdict]}`}
        </span>
      </summary>
      {isOpen && <OpenLimit limit={limit} />}
    </details>
  );
}

function OpenLimit({ limit }: { limit: Limit }) {
  const text = useText();
  const language = useLanguage();
  const { document, run, readOnly } = useDesigner();
  const { id, covers } = limit;
  const milestones = document.milestones.map((milestone) => ({
    value: milestone.id,
    label: textIn(milestone.title, language),
  }));
  return (
    <>
      <Here at={id} />
      <TextField
        label={text.panel.titleVi}
        value={limit.title.vi}
        required
        disabled={readOnly}
        onCommit={(vi) => run(renameLimit, { id, title: { ...limit.title, vi } })}
      />
      <AmountRows
        rows={limit.amount}
        isNeeded
        disabled={readOnly}
        onCommit={(amount) => run(setLimitAmount, { id, amount })}
      />
      <SelectField
        label={text.document.startsAt}
        value={limit.starts}
        options={milestones}
        disabled={readOnly}
        onCommit={(starts) => run(setLimitSpan, { id, starts })}
      />
      <SelectField
        label={text.document.endsAt}
        value={limit.ends}
        options={milestones}
        disabled={readOnly}
        onCommit={(ends) => run(setLimitSpan, { id, ends })}
      />
      <p className="mc-hint">
        {text.document.covers}:{' '}
        {covers === 'all'
          ? text.document.coversAll
          : text.document.coversSome(covers.nodes.length + covers.agencies.length)}
      </p>
      <CheckField
        label={text.document.promise}
        checked={limit.promise}
        disabled={readOnly || limit.promise}
        onCommit={() => run(makePromise, { id })}
      />
      {!readOnly && (
        <button type="button" className="mc-link is-destructive" onClick={() => run(removeLimit, { id })}>
          <IconTrash size={14} aria-hidden /> {text.panel.remove}
        </button>
      )}
    </>
  );
}
