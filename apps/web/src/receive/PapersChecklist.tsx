import { Checkbox, NumberInput } from '@mantine/core';
import type { Ask, Declared } from '../form/form-values.ts';
import { useText } from '../text/catalogue.ts';
import { Sheet } from '../ui/Sheet.tsx';
import { needOf, type Paper } from './required-papers.ts';
import styles from './receive.module.css';

/** How many of a paper were taken in. */
export interface Taken {
  originals: number | undefined;
  copies: number | undefined;
}
export type TakenPapers = Record<string, Taken>;

interface Props {
  papers: Paper[];
  taken: TakenPapers;
  declared: Declared;
  ask: Ask;
  missing: Set<string>;
  onChange: (taken: TakenPapers) => void;
}

/** Every component of the dossier with a tick, its originals and copies; required ones say so in words. */
export function PapersChecklist({ papers, taken, declared, ask, missing, onChange }: Props) {
  const { t, local } = useText();
  const tick = (paper: Paper, on: boolean) => {
    const { [paper.id]: _, ...rest } = taken;
    const published = { originals: paper.originals ?? undefined, copies: paper.copies ?? undefined };
    onChange(on ? { ...rest, [paper.id]: published } : rest);
  };
  return (
    <div id="section-papers" className={styles['section']}>
      <Sheet title={t('receive.papers')}>
        <p className={styles['hint']}>{t('receive.papersHint')}</p>
        <ul className={styles['papers']}>
          {papers.map((paper) => {
            const need = needOf(paper, declared, ask);
            const counts = taken[paper.id];
            const set = (change: Partial<Taken>) =>
              counts && onChange({ ...taken, [paper.id]: { ...counts, ...change } });
            return (
              <li key={paper.id} data-missing={missing.has(paper.id) || undefined}>
                <Checkbox
                  id={`paper-${paper.id}`}
                  checked={counts !== undefined}
                  onChange={(event) => tick(paper, event.currentTarget.checked)}
                  label={local(paper.title)}
                  description={
                    <>
                      <b data-need={need}>{t(`receive.${need}`)}</b>
                      {paper.oneOf && ` · ${t('receive.oneOf')}`}
                      {paper.conditionText && ` · ${local(paper.conditionText)}`}
                    </>
                  }
                  error={missing.has(paper.id) ? t('form.paper') : undefined}
                />
                <Count
                  label={t('dossier.originals')}
                  of={local(paper.title)}
                  value={counts?.originals}
                  disabled={!counts}
                  onChange={(originals) => set({ originals })}
                />
                <Count
                  label={t('dossier.copies')}
                  of={local(paper.title)}
                  value={counts?.copies}
                  disabled={!counts}
                  onChange={(copies) => set({ copies })}
                />
              </li>
            );
          })}
        </ul>
      </Sheet>
    </div>
  );
}

interface CountProps {
  label: string;
  of: string;
  value: number | undefined;
  disabled: boolean;
  onChange: (value: number | undefined) => void;
}

function Count({ label, of, value, disabled, onChange }: CountProps) {
  return (
    <NumberInput
      className={styles['count']}
      size="xs"
      label={label}
      aria-label={`${label}: ${of}`}
      min={0}
      max={99}
      allowDecimal={false}
      value={value ?? ''}
      disabled={disabled}
      onChange={(next) => onChange(typeof next === 'number' ? next : undefined)}
    />
  );
}
