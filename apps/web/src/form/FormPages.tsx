import type { Schema } from '@cfworker/json-schema';
import type { Agency } from '../api/contract.ts';
import { useText } from '../text/catalogue.ts';
import { Sheet } from '../ui/Sheet.tsx';
import styles from './form.module.css';
import { FormFieldInput } from './FormFieldInput.tsx';
import { isShown, type Ask, type Declared, type FormPage } from './form-values.ts';

interface Props {
  pages: FormPage[];
  schema: Record<string, unknown>;
  declared: Declared;
  ask: Ask;
  errors: Map<string, string>;
  agencies: Agency[];
  onChange: (field: string, value: unknown) => void;
}

/** The form of a procedure, page under page, as its document lays it out. */
export function FormPages({ pages, schema, declared, ask, errors, agencies, onChange }: Props) {
  const { local } = useText();
  const properties = (schema['properties'] ?? {}) as Record<string, Schema & Record<string, unknown>>;
  const required = new Set((schema['required'] ?? []) as string[]);
  return pages.map((page) => {
    const shown = page.fields.filter((field) => isShown(field, declared, ask));
    return (
      shown.length > 0 && (
        <div key={page.id} id={`section-${page.id}`} className={styles['section']}>
          <Sheet title={local(page.title)}>
            <div className={styles['fields']}>
              {shown.map((field) => (
                <div key={field.field} data-width={field.width}>
                  <FormFieldInput
                    field={field}
                    schema={properties[field.field] ?? {}}
                    required={required.has(field.field)}
                    value={declared.form[field.field]}
                    error={errors.get(field.field)}
                    agencies={agencies}
                    onChange={onChange}
                  />
                </div>
              ))}
            </div>
          </Sheet>
        </div>
      )
    );
  });
}
