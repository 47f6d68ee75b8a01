import { Menu } from '@mantine/core';
import { IconChevronDown, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { signOut, useMe } from '../app/session.tsx';
import { useText } from '../text/catalogue.ts';
import styles from './shell.module.css';

export function PersonMenu() {
  const { t, local } = useText();
  const me = useMe();
  // Of several posts the one that leads the work is shown; taking fees goes along with another.
  const first = me.posts.find(({ role }) => role !== 'cashier') ?? me.posts[0];
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <button
          type="button"
          className={styles['person']}
          aria-label={`${me.person.name}, ${t('shell.person')}`}
        >
          <IconUserCircle size={22} className={styles['personIcon']} aria-hidden />
          <span className={styles['personText']}>
            <span className={styles['personName']}>{me.person.name}</span>
            {first && (
              <span className={styles['personPost']}>
                {local(first.roleTitle)}
                {me.posts.length > 1 && ` (+${me.posts.length - 1})`}, {local(first.agencyName)}
              </span>
            )}
          </span>
          <IconChevronDown size={16} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('shell.posts')}</Menu.Label>
        <ul className={styles['posts']}>
          {me.posts.map((post) => (
            <li key={`${post.role}@${post.agency}`}>
              <strong>{local(post.roleTitle)}</strong>
              <span>{local(post.agencyName)}</span>
            </li>
          ))}
        </ul>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
