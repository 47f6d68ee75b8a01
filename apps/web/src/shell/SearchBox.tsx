import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { searchQuery } from '../api/queries.ts';
import { useShortcuts } from '../keyboard/shortcuts.tsx';
import { useText } from '../text/catalogue.ts';
import styles from './shell.module.css';

/** Finds dossiers from anywhere by code, name, identity number or phone; the host searches without marks. */
export function SearchBox() {
  const { t, local } = useText();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
  const [typed, setTyped] = useState('');
  // While a syllable is being composed its letters change under the hand: only finished text is searched.
  const [composing, setComposing] = useState(false);
  const [asked] = useDebouncedValue(composing ? '' : typed.trim(), 150);
  const found = useQuery({ ...searchQuery(asked), enabled: asked.length >= 2 });

  useShortcuts([{ keys: ['/'], label: t('shell.helpSearch'), run: () => input.current?.focus() }]);

  const open = (code: string) => {
    setTyped('');
    box.closeDropdown();
    input.current?.blur();
    void navigate({ to: '/dossiers/$code', params: { code } });
  };

  return (
    <Combobox store={box} onOptionSubmit={open} withinPortal>
      <Combobox.Target>
        <TextInput
          ref={input}
          className={styles['search']}
          aria-label={t('shell.search')}
          placeholder={t('shell.searchHint')}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={found.isFetching ? <Loader size={14} /> : <kbd className={styles['hint']}>/</kbd>}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            box.openDropdown();
          }}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
          onFocus={() => typed && box.openDropdown()}
          onBlur={() => box.closeDropdown()}
          onKeyDown={(event) => event.key === 'Escape' && input.current?.blur()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={asked.length < 2 || !found.data}>
        <Combobox.Options aria-label={t('shell.search')}>
          {found.data?.items.map((row) => (
            <Combobox.Option key={row.code} value={row.code}>
              <span className={styles['foundLine']}>
                <span className="code">{row.code}</span>
                <strong>{row.applicant}</strong>
              </span>
              <span className={styles['foundMore']}>
                {local(row.procedure.title)} · {local(row.statusTitle)}
              </span>
            </Combobox.Option>
          ))}
          {found.data?.items.length === 0 && (
            <Combobox.Empty>{t('shell.searchNothing', { q: asked })}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
