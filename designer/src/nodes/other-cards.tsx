import {
  IconClockHour4,
  IconClockPause,
  IconFolder,
  IconLink,
  IconPlugConnected,
  IconStack2,
  IconUserEdit,
  IconUsersGroup,
  IconUsersPlus,
} from '@tabler/icons-react';
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { CardRow } from '../drawing/card-words.ts';
import type { DrawnNode, NodeData } from '../drawing/flow-elements.ts';
import { useText } from '../text/text.ts';
import { Card } from './card.tsx';

/** A fan of those who are asked, with what ends the asking under it. */
export const ConsultationCard = memo(function ConsultationCard({ data, selected }: NodeProps<DrawnNode>) {
  const text = useText();
  const { node, more } = data;
  if (node.kind !== 'consultation') return null;
  const from = node.limit === undefined ? '' : text.panel.limitFromWays[node.limitFrom].toLowerCase();
  return (
    <Card
      data={data}
      selected={selected}
      className="mc-consultation"
      sign={<IconUsersGroup size={16} aria-hidden />}
      under={<Performing data={data} />}
      list={
        <>
          <ul className="mc-fan">
            {more.rows.map((row) => (
              <AskedRow key={row.id} row={row} />
            ))}
            {more.rows.length === 0 && <li className="mc-missing">{text.consultation.nobody}</li>}
          </ul>
          <p className="mc-rule" title={more.rules[1]}>
            {more.rules[1]}
          </p>
        </>
      }
      foot={
        <>
          <span className="mc-rule is-first">{more.rules[0]}</span>
          {data.stands && <IconClockPause size={14} className="mc-slate" aria-label={text.clock.stands} />}
        </>
      }
      chip={
        <span
          className={more.limit === '' ? 'mc-chip is-open' : 'mc-chip'}
          {...(from !== '' && { title: `${text.panel.limitFrom} ${from}` })}
        >
          <IconClockHour4 size={12} aria-hidden />
          {more.limit || text.consultation.noLimit}
        </span>
      }
    />
  );
});

const askedIcons = { party: IconUserEdit, chosen: IconUsersPlus };

function AskedRow({ row }: { row: CardRow }) {
  const Icon = row.sort === 'party' || row.sort === 'chosen' ? askedIcons[row.sort] : undefined;
  const whole = [row.name, row.beside, row.onlyIf, row.limit].filter((part) => part !== '').join(', ');
  return (
    <li className={row.onlyIf === '' ? '' : 'is-conditional'} style={{ height: row.height }} title={whole}>
      <span className="mc-fan-line">
        {row.sort === 'agency' && <span className="mc-fan-dot" data-hue={row.hue} aria-hidden />}
        {Icon !== undefined && <Icon size={12} aria-hidden />}
        <span className="mc-fan-name">
          {row.name}
          {row.beside !== '' && <em>, {row.beside}</em>}
        </span>
        {row.limit !== '' && <span className="mc-fan-limit">{row.limit}</span>}
      </span>
      {row.onlyIf !== '' && <span className="mc-only-if">{row.onlyIf}</span>}
    </li>
  );
}

/** A stack of covers: dossiers of other procedures. */
export const LinkedCard = memo(function LinkedCard({ data, selected }: NodeProps<DrawnNode>) {
  const text = useText();
  const { node, more } = data;
  if (node.kind !== 'linked') return null;
  return (
    <Card
      data={data}
      selected={selected}
      className="mc-linked"
      sign={<IconStack2 size={16} aria-hidden />}
      under={<Performing data={data} />}
      list={
        <>
          <ul className="mc-covers">
            {more.rows.map((row) => (
              <Cover key={row.id} row={row} />
            ))}
            {more.rows.length === 0 && <li className="mc-missing">{text.linked.noChild}</li>}
          </ul>
          {more.rules[1] !== undefined && <p className="mc-rule">{more.rules[1]}</p>}
        </>
      }
      foot={
        <>
          <span className="mc-rule is-first">{more.rules[0]}</span>
          {data.stands && <IconClockPause size={14} className="mc-slate" aria-label={text.clock.stands} />}
        </>
      }
    />
  );
});

function Cover({ row }: { row: CardRow }) {
  const Icon = row.sort === 'attached' ? IconLink : IconFolder;
  return (
    <li
      className={`mc-cover ${row.onlyIf === '' ? '' : 'is-conditional'}`}
      style={{ height: row.height - 3 }}
      title={[row.name, row.beside, row.onlyIf].filter((part) => part !== '').join('\n')}
    >
      {row.sort !== 'more' && <Icon size={13} aria-hidden />}
      <span className="mc-cover-words">
        <span>{row.name}</span>
        {row.beside !== '' && <em>{row.beside}</em>}
        {row.onlyIf !== '' && <span className="mc-only-if">{row.onlyIf}</span>}
      </span>
    </li>
  );
}

/** A message to another system. */
export const ServiceCard = memo(function ServiceCard({ data, selected }: NodeProps<DrawnNode>) {
  const text = useText();
  const { node, more } = data;
  if (node.kind !== 'service') return null;
  return (
    <Card
      data={data}
      selected={selected}
      className="mc-service"
      sign={<IconPlugConnected size={16} aria-hidden />}
      under={
        <>
          <code className="mc-service-name">{node.service}</code>
          <Performing data={data} />
        </>
      }
      foot={
        <>
          <span className="mc-order">{more.rules[0]}</span>
          {data.stands && <IconClockPause size={14} className="mc-slate" aria-label={text.clock.stands} />}
        </>
      }
      chip={
        <span className={more.limit === '' ? 'mc-chip is-open' : 'mc-chip'}>
          <IconClockHour4 size={12} aria-hidden />
          {more.limit === '' ? text.service.noAnswerTime : text.service.within(more.limit)}
        </span>
      }
    />
  );
});

/** Role and agency in one line, where there is somebody. */
function Performing({ data }: { data: NodeData }) {
  if (data.role === '') return null;
  const who = `${data.role}, ${data.agency}`;
  return (
    <span className="mc-role" title={who}>
      {who}
    </span>
  );
}
