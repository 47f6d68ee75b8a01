import { requiredFieldsIn, type ProcedureDocument } from '@motcua/engine';
import * as form from '../model/form-fields.ts';

/** Questions about the form of a procedure, as tests ask them. */
export const fieldOf = (document: ProcedureDocument, name: string) => form.fieldOf(document.form, name);
export const fieldsOf = (document: ProcedureDocument) => form.fieldsOf(document.form);
export const propertiesOf = (document: ProcedureDocument) => form.propertiesOf(document.form);
export const requiredNames = (document: ProcedureDocument) => requiredFieldsIn(document.form);
