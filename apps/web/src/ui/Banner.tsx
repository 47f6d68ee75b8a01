import {
  IconAlertTriangle,
  IconCircleCheck,
  IconInfoCircle,
  type Icon as AnyIcon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './ui.module.css';

const icons = { bad: IconAlertTriangle, good: IconCircleCheck, plain: IconInfoCircle };

/** A message where the eye already is: what it is about by icon and words, never by colour alone. */
export function Banner(props: {
  kind: keyof typeof icons;
  title: string;
  icon?: AnyIcon;
  children?: ReactNode;
}) {
  const Icon = props.icon ?? icons[props.kind];
  return (
    <div className={styles['banner']} data-kind={props.kind} role={props.kind === 'bad' ? 'alert' : 'status'}>
      <Icon size={18} stroke={1.8} aria-hidden />
      <div>
        <strong>{props.title}</strong>
        {props.children}
      </div>
    </div>
  );
}
