import { useQuery } from '@tanstack/react-query';
import type { DossierView, ProcedureDocument } from '../api/contract.ts';
import { agenciesQuery, versionQuery } from '../api/queries.ts';
import { dateOf, writtenDate } from '../format/date.ts';
import { money, plainNumber } from '../format/money.ts';
import { useText } from '../text/catalogue.ts';
import { Facts } from '../ui/Facts.tsx';

type Schema = Record<string, unknown> & { format?: string };
type Field = ProcedureDocument['form']['pages'][number]['fields'][number];

/** What the applicant declared, under the labels of the version the dossier runs on. */
export function FormData({ dossier }: { dossier: DossierView }) {
  const { t, local, language } = useText();
  const version = useQuery(versionQuery(dossier.procedure.code, dossier.procedure.version));
  const agencies = useQuery(agenciesQuery);
  const form = version.data?.document.form;
  const properties = (form?.schema['properties'] ?? {}) as Record<string, Schema>;
  const fields = form?.pages.flatMap((page) => page.fields) ?? [];

  const written = (field: string, value: unknown, hint: Field | undefined): string => {
    const schema = properties[field];
    if (typeof value === 'boolean') return value ? t('app.yes') : t('app.no');
    if (typeof value === 'number')
      return hint?.widget === 'money' ? money(value, language) : plainNumber(value, language);
    if (typeof value !== 'string') return value === null || value === undefined ? '' : JSON.stringify(value);
    if (schema?.format === 'date') return writtenDate(value);
    if (schema?.format === 'date-time') return dateOf(value);
    if (hint?.widget === 'agency') {
      return local(agencies.data?.find((agency) => agency.id === value)?.name) || value;
    }
    return choiceTitle(schema, value, language) ?? value;
  };

  const order = new Map(fields.map((field, index) => [field.field, index]));
  const entries = Object.entries(dossier.form).sort(
    ([a], [b]) => (order.get(a) ?? order.size) - (order.get(b) ?? order.size),
  );
  if (entries.length === 0) return <p>{t('app.none')}</p>;
  return (
    <Facts
      items={entries.map(([name, value]) => {
        const hint = fields.find((field) => field.field === name);
        return [local(hint?.label) || name, written(name, value, hint)];
      })}
    />
  );
}

/** The title of a value in a `oneOf` of constants, in the language if the schema says it in both. */
export function choiceTitle(schema: Schema | undefined, value: string, language: 'vi' | 'en'): string | null {
  const choices = schema?.['oneOf'] ?? schema?.['anyOf'];
  if (!Array.isArray(choices)) return null;
  const found = (choices as Record<string, unknown>[]).find((choice) => choice['const'] === value);
  const title = found?.['title'];
  if (typeof title === 'string') return (language === 'en' && (found?.['x-titleEn'] as string)) || title;
  if (typeof title === 'object' && title !== null) return (title as Record<string, string>)[language] ?? null;
  return null;
}
