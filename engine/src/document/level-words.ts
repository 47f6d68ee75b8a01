import type { ProcedureDocument } from './procedure-document.ts';

type Level = ProcedureDocument['head']['level'];
type Words = Readonly<Record<Level, string>>;

/** What the levels of administration are called wherever a procedure is listed, begun or described. */
export const levelWords: { readonly vi: Words; readonly en: Words } = {
  vi: { province: 'Cấp tỉnh', commune: 'Cấp xã', central: 'Cấp trung ương', any: 'Nhiều cấp' },
  en: { province: 'Province', commune: 'Commune', central: 'Central', any: 'Several levels' },
};
