import type { Dossier } from '@motcua/engine';
import { may } from '../authorisation/may.ts';
import type { Person } from '../authorisation/person.ts';
import type { Transaction } from '../database/transaction.ts';
import { childrenOf, parentOf } from '../links/link.store.ts';
import { presentName } from '../links/present-name.ts';
import { legsOf, type DossierRow } from './dossier.store.ts';

/** The linked dossiers of a dossier. Codes are there only where this person may see them. */
export interface Kin {
  /** Null for a dossier that is nobody's child. */
  readonly parent: { readonly code: string | null } | null;
  /** By the parent's instance and the child's name there. */
  readonly children: ReadonlyMap<string, { readonly code: string | null; readonly dueAt: string | null }>;
}

export const noKin: Kin = { parent: null, children: new Map() };

/** Four questions at the most, whatever the number of children, and none for a dossier without links. */
export async function kinOf(
  tx: Transaction,
  person: Person,
  { code, listened }: Pick<DossierRow, 'code' | 'listened'>,
  dossier: Pick<Dossier, 'children' | 'renamed'>,
): Promise<Kin> {
  const { children } = dossier;
  if (listened === 0 && children === undefined) return noKin;
  const mayRead = (legs: readonly string[]) => may(person, { act: 'dossier.read', legs });
  const parent = listened === 0 ? null : await parentOf(tx, code);
  const rows = children === undefined ? [] : await childrenOf(tx, code);
  return {
    parent: parent === null ? null : { code: mayRead(await legsOf(tx, parent)) ? parent : null },
    children: new Map(
      rows.map(({ dossier: child, instance, name, dueAt, legs }) => [
        `${presentName(dossier, instance)} ${name}`,
        { code: mayRead(legs) ? child : null, dueAt },
      ]),
    ),
  };
}
