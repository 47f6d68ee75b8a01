import { IconPlugConnected, IconStack2, IconUsersGroup } from '@tabler/icons-react';
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { DrawnNode } from '../drawing/flow-elements.ts';
import { useText } from '../text/text.ts';
import { Card } from './card.tsx';
import { DurationChip } from './duration-chip.tsx';

/** A fan of agencies that are asked. */
export const ConsultationCard = memo(function ConsultationCard({ data, selected }: NodeProps<DrawnNode>) {
  const text = useText();
  const { node } = data;
  if (node.kind !== 'consultation') return null;
  return (
    <Card
      data={data}
      selected={selected}
      className="mc-consultation"
      sign={<IconUsersGroup size={16} aria-hidden />}
      foot={
        <span className="mc-order">
          {text.kinds.consultation} · {node.respondents.length}
        </span>
      }
      chip={<DurationChip duration={node.duration} words={data.duration} />}
    />
  );
});

/** A stack of covers: dossiers of other procedures. */
export const LinkedCard = memo(function LinkedCard({ data, selected }: NodeProps<DrawnNode>) {
  const text = useText();
  const { node } = data;
  if (node.kind !== 'linked') return null;
  return (
    <Card
      data={data}
      selected={selected}
      className="mc-linked"
      sign={<IconStack2 size={16} aria-hidden />}
      under={<span className="mc-role">{node.children.map((child) => child.procedure).join(', ')}</span>}
      foot={<span className="mc-order">{text.kinds.linked}</span>}
    />
  );
});

/** A message to another system. */
export const ServiceCard = memo(function ServiceCard({ data, selected }: NodeProps<DrawnNode>) {
  const text = useText();
  const { node } = data;
  if (node.kind !== 'service') return null;
  return (
    <Card
      data={data}
      selected={selected}
      className="mc-service"
      sign={<IconPlugConnected size={16} aria-hidden />}
      under={<span className="mc-role">{node.service}</span>}
      foot={<span className="mc-order">{text.kinds.service}</span>}
    />
  );
});
