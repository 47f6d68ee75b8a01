import { Injectable } from '@nestjs/common';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { fieldSchemaIn, jsonPointer, type CompiledProcedure } from '@motcua/engine';
import { RE2JS } from 're2js';
import { ProblemException, type FieldProblem } from '../problem/problem-exception.ts';
import type { LoadedRegister } from '../register/register.ts';
import { formats } from './formats.ts';

/**
 * Judges form data by the JSON Schema of its procedure. Patterns come from definitions, so they run on a linear-time
 * engine: with JavaScript's own one short field could hold the process for seconds.
 */
@Injectable()
export class FormValidator {
  readonly #compiled = new Map<string, ValidateFunction>();

  /** Refuses with the place of every field that is not right. */
  validate(
    procedure: CompiledProcedure,
    form: Readonly<Record<string, unknown>>,
    register: LoadedRegister,
    date: string,
  ) {
    const judge = this.#judgeOf(procedure);
    const errors = judge(form) ? [] : (judge.errors ?? []).slice(0, 100).map((error) => fieldProblem(error));
    const agencies = agencyProblems(procedure, form, register, date);
    if (errors.length + agencies.length > 0)
      throw new ProblemException('form-invalid', { errors: [...errors, ...agencies] });
  }

  #judgeOf(procedure: CompiledProcedure): ValidateFunction {
    const known = this.#compiled.get(procedure.meaning);
    if (known !== undefined) return known;
    const judge = compileForm(procedure.document.form.schema);
    this.#compiled.set(procedure.meaning, judge);
    return judge;
  }
}

/** Judges schemas by the meta-schema, which takes long to compile and is the same for all of them. */
let ofSchemas: Ajv2020 | undefined;

/** Throws when the schema itself is wrong or a pattern asks for more than linear time allows. */
export function compileForm(schema: Readonly<Record<string, unknown>>): ValidateFunction {
  ofSchemas ??= new Ajv2020({ strict: false });
  void ofSchemas.validateSchema(schema, true);
  // One of its own per form, so that two forms may use the same $id.
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    validateSchema: false,
    formats,
    code: { regExp: Object.assign(linearTime, { code: 'linearTime' }) },
  });
  // Fields that the form does not know are refused unless the author said otherwise.
  return ajv.compile(closed(schema));
}

function closed(schema: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const open = [
    'additionalProperties',
    'unevaluatedProperties',
    '$ref',
    'allOf',
    'anyOf',
    'oneOf',
    'patternProperties',
  ];
  return open.some((word) => Object.hasOwn(schema, word))
    ? schema
    : { ...schema, additionalProperties: false };
}

function linearTime(pattern: string) {
  const compiled = RE2JS.compile(pattern);
  return {
    test: (text: string) => compiled.matcher(text).find(),
    // Ajv tells patterns apart by their text form: without one of its own, all patterns would be the first.
    toString: () => `linear:${pattern}`,
  };
}

/** A field that holds an agency must hold one of the register, in force and of the kind the form asks for. */
function agencyProblems(
  procedure: CompiledProcedure,
  form: Readonly<Record<string, unknown>>,
  register: LoadedRegister,
  date: string,
): FieldProblem[] {
  const fields = new Set([
    ...procedure.document.form.pages.flatMap((page) =>
      page.fields.filter((field) => field.widget === 'agency').map((field) => field.field),
    ),
    ...procedure.document.facts.flatMap((fact) =>
      fact.type === 'agency' && fact.source.kind === 'form' ? [fact.source.field] : [],
    ),
  ]);
  return [...fields].flatMap((field) => {
    const value = Object.hasOwn(form, field) ? form[field] : undefined;
    if (typeof value !== 'string' || value === '') return [];
    const agency = register.activeAgency(value, date);
    const kind = fieldSchemaIn(procedure.document.form, field)?.['x-agencyKind'];
    if (agency !== undefined && (typeof kind !== 'string' || agency.kind === kind)) return [];
    return [
      {
        pointer: jsonPointer(['form', field]),
        code: 'agency-not-found',
        detail: {
          vi: 'Không có cơ quan này hoặc cơ quan đã ngừng hoạt động',
          en: 'There is no such active agency',
        },
      },
    ];
  });
}

function fieldProblem(error: ErrorObject): FieldProblem {
  const params = error.params as Record<string, unknown>;
  const extra =
    error.keyword === 'required'
      ? `/${String(params['missingProperty'])}`
      : error.keyword === 'additionalProperties'
        ? `/${String(params['additionalProperty'])}`
        : '';
  return {
    pointer: `/form${error.instancePath}${extra}`,
    code: error.keyword === 'additionalProperties' ? 'unknown-field' : error.keyword,
    detail: { vi: wordVi(error.keyword, params), en: error.message ?? 'This value is not right' },
  };
}

function wordVi(keyword: string, params: Readonly<Record<string, unknown>>): string {
  switch (keyword) {
    case 'required':
      return 'Mục này là bắt buộc';
    case 'additionalProperties':
      return 'Tờ khai không có mục này';
    case 'minLength':
      return `Nhập ít nhất ${String(params['limit'])} ký tự`;
    case 'maxLength':
      return `Nhập nhiều nhất ${String(params['limit'])} ký tự`;
    case 'minimum':
      return `Giá trị từ ${String(params['limit'])} trở lên`;
    case 'maximum':
      return `Giá trị không quá ${String(params['limit'])}`;
    case 'format':
    case 'pattern':
      return 'Giá trị không đúng khuôn dạng';
    case 'enum':
    case 'const':
      return 'Hãy chọn một giá trị trong danh sách';
    case 'type':
      return 'Kiểu dữ liệu không đúng';
    default:
      return 'Giá trị không đúng quy định';
  }
}
