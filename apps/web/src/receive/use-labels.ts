import { useCallback } from 'react';
import type { ProcedureDocument } from '../api/contract.ts';
import type { FormPage } from '../form/form-values.ts';
import { useText } from '../text/catalogue.ts';

const personFields = ['name', 'idNumber', 'phone', 'email', 'address', 'relation'] as const;
type PersonField = (typeof personFields)[number];
const isPersonField = (name: string): name is PersonField => personFields.includes(name as PersonField);

/** The label of an input of the reception page, by its element id. */
export function useLabels(document: ProcedureDocument, pages: FormPage[]): (target: string) => string {
  const { t, local } = useText();
  return useCallback(
    (target) => {
      const [kind = '', ...rest] = target.split('-');
      const name = rest.join('-');
      if (kind === 'paper') return local(document.papers.find((paper) => paper.id === name)?.title) || name;
      if (kind === 'form') {
        return (
          local(pages.flatMap((page) => page.fields).find((field) => field.field === name)?.label) || name
        );
      }
      const who = t(kind === 'submitter' ? 'receive.submitter' : 'receive.applicant');
      return isPersonField(name) ? `${who}, ${t(`receive.${name}`)}` : target;
    },
    [document, pages, local, t],
  );
}
