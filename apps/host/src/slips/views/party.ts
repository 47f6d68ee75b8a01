import {
  resolvePerformer,
  performerOfNode,
  type ActionEvent,
  type Actor,
  type HistoryEntry,
} from '@motcua/engine';
import { systemName, systemPerson } from '../../dossiers/system-person.ts';
import type { LocalText } from '../../http/shapes.ts';
import type { SlipSource } from './slip-source.ts';

/** Who has a dossier at a place of the flow: a post, the applicant, or somebody outside who has no account here. */
export interface Party {
  readonly kind: 'post' | 'applicant' | 'outside';
  readonly role: string | null;
  readonly agency: string | null;
  /** What somebody outside is called. */
  readonly title?: LocalText;
}

export const theApplicant: Party = { kind: 'applicant', role: null, agency: null };

/** Who has a stay at a node: the respondent asked, whoever is waited for, or the performer drawn. */
export function holderOf({ procedure, dossier }: SlipSource, instance: string, nodeId: string): Party | null {
  const node = procedure.index.nodes.get(nodeId);
  if (node === undefined) return null;
  const [consultation = '', asked] = instance.split('/');
  if (asked !== undefined) {
    const found = dossier.consultations?.[consultation]?.respondents.find(({ id }) => id === asked);
    return found === undefined ? null : { kind: 'post', role: found.role, agency: found.agency };
  }
  switch (node.kind) {
    case 'step':
    case 'consultation':
      return { kind: 'post', ...resolvePerformer(performerOfNode(node), dossier) };
    case 'wait':
      return node.holder === 'applicant'
        ? theApplicant
        : { kind: 'outside', role: null, agency: null, title: node.title };
    case 'linked':
    case 'service':
      return { kind: 'outside', role: null, agency: null, title: node.title };
    default:
      return null;
  }
}

export const samePost = (a: Party, b: Party): boolean =>
  a.kind === b.kind && a.role === b.role && a.agency === b.agency && a.title?.vi === b.title?.vi;

/** The agency, the role, and the person's name where one is known. */
export function partyInWords({ register }: SlipSource, party: Party, person: string | null): LocalText {
  if (party.kind === 'applicant')
    return { vi: join('Người nộp hồ sơ', person), en: join('The applicant', person) };
  if (party.kind === 'outside') return party.title ?? { vi: 'Cơ quan bên ngoài', en: 'Outside agency' };
  const agency = party.agency === null ? null : register.agencyName(party.agency);
  const role = party.role === null ? null : register.roleTitle(party.role);
  const say = (language: 'vi' | 'en') => {
    const who = join(role?.[language] ?? '', person);
    return [agency?.[language] ?? '…', who].filter(Boolean).join(' - ');
  };
  return { vi: say('vi'), en: say('en') };
}

const join = (role: string, person: string | null) => [role, person ?? ''].filter(Boolean).join(' ');

/** What somebody in the history is called. */
export function nameOf({ names }: Pick<SlipSource, 'names'>, actor: Actor): string {
  return actor.person === systemPerson ? systemName : (names.get(actor.person) ?? actor.person);
}

/** The line of the history as an action, when it is one. */
export function actionOf({ event }: HistoryEntry): ActionEvent | null {
  return event.type === 'action' ? event : null;
}
