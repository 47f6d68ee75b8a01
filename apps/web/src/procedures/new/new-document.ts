import { parseDefinition } from '@motcua/engine';
import type { LocalText, ProcedureDocument } from '../../api/contract.ts';

/** What a person says of a new procedure before anything is drawn. */
export interface NewDetails {
  readonly title: LocalText;
  readonly field: LocalText;
  /** `1.000656`, or empty where the decision gives none. */
  readonly nationalCode: string;
  readonly level: ProcedureDocument['head']['level'];
}

export const nationalCodeForm = /^\d\.\d{6}$/;
export const levels = ['province', 'commune', 'central', 'any'] as const;

/** The id that a name suggests, free among those that are taken; asked of the designer, which opens next. */
export async function idFor(title: string, taken: Iterable<string>): Promise<string> {
  const { freeId, idFromLabel } = await import('@motcua/designer');
  return freeId(idFromLabel(title, 'thu_tuc'), new Set(taken));
}

/**
 * A procedure to start from under its own name. What belonged to the one it was taken from does not go along: its
 * decision, its days in force, its case and scope. So do scenarios where the places they name are not here.
 */
export function documentFrom(base: ProcedureDocument, id: string, details: NewDetails): ProcedureDocument {
  const { publishingDecision: _decision, effectiveFrom: _from, caseTitle: _caseTitle, ...head } = base.head;
  return {
    ...base,
    head: {
      ...head,
      id,
      case: 'main',
      title: details.title,
      field: details.field,
      nationalCode: details.nationalCode || null,
      level: details.level,
      unitScope: 'all',
      effectiveTo: null,
    },
  };
}

/** Paper with a start, one step at the desk and its two ends. */
export function emptyDocument(id: string, details: NewDetails): ProcedureDocument {
  const desk = { is: 'receiving' } as const;
  const parsed = parseDefinition({
    format: 1,
    head: {
      id,
      title: details.title,
      field: details.field,
      nationalCode: details.nationalCode || null,
      level: details.level,
      competentAgency: desk,
    },
    flow: {
      nodes: [
        { kind: 'start', id: 'nop_ho_so', title: { vi: 'Nộp hồ sơ', en: 'Submit the dossier' } },
        {
          kind: 'step',
          id: 'tiep_nhan',
          title: { vi: 'Tiếp nhận, kiểm tra hồ sơ', en: 'Receive and check the dossier' },
          performer: { role: 'receptionClerk', agency: desk },
          status: 1,
        },
        {
          kind: 'end',
          id: 'da_tra_ket_qua',
          title: { vi: 'Đã trả kết quả', en: 'Result returned' },
          outcome: 'granted',
          status: 10,
        },
        {
          kind: 'end',
          id: 'khong_tiep_nhan',
          title: { vi: 'Không tiếp nhận', en: 'Not accepted' },
          outcome: 'notAccepted',
          status: 3,
        },
      ],
      edges: [
        { id: 'nop', from: 'nop_ho_so', to: 'tiep_nhan' },
        {
          id: 'tiep_nhan_ho_so',
          from: 'tiep_nhan',
          to: 'da_tra_ket_qua',
          order: 1,
          label: { vi: 'Tiếp nhận', en: 'Accept' },
          marks: ['accepted'],
        },
        {
          id: 'tu_choi_tiep_nhan',
          from: 'tiep_nhan',
          to: 'khong_tiep_nhan',
          order: 2,
          label: { vi: 'Từ chối tiếp nhận', en: 'Refuse reception' },
          marks: ['notAccepted'],
          demands: { reason: true },
        },
      ],
    },
    milestones: [
      {
        id: 'da_tiep_nhan',
        title: { vi: 'Nhận đủ hồ sơ hợp lệ', en: 'Complete and valid dossier received' },
        on: { kind: 'marked', mark: 'accepted' },
      },
    ],
  });
  if (!parsed.ok) throw new Error(`The empty procedure is none: ${JSON.stringify(parsed.problems)}`);
  return parsed.document;
}
