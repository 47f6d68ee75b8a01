import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { jsonPointer } from '@motcua/engine';
import { z } from 'zod';
import type { FieldProblem } from '../problem/problem-exception.ts';
import { ProblemException } from '../problem/problem-exception.ts';

/** Lets through only what the route's own schema describes. */
@Injectable()
export class SchemaPipe implements PipeTransform {
  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    const schema = metadata.schema;
    if (!(schema instanceof z.ZodType)) return value;
    const parsed = schema.safeParse(value ?? {}, { reportInput: true });
    if (parsed.success) return parsed.data;
    const errors = parsed.error.issues.slice(0, 100).flatMap(fieldProblems);
    if (metadata.type === 'param') throw new ProblemException('route-not-found');
    throw new ProblemException(metadata.type === 'query' ? 'invalid-query' : 'invalid-body', { errors });
  }
}

function fieldProblems(issue: z.core.$ZodIssue): FieldProblem[] {
  const place = jsonPointer(issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      pointer: `${place}${jsonPointer([key])}`,
      code: 'unknown-field',
      detail: { vi: `Trường “${key}” không có trong quy định`, en: `There is no field "${key}"` },
    }));
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  return [
    {
      pointer: place,
      code: missing ? 'required' : issue.code.replaceAll('_', '-'),
      detail: { vi: wordVi(issue, missing), en: missing ? 'This field is required' : issue.message },
    },
  ];
}

function wordVi(issue: z.core.$ZodIssue, missing: boolean): string {
  if (missing) return 'Thiếu trường bắt buộc này';
  switch (issue.code) {
    case 'invalid_type':
      return `Kiểu dữ liệu phải là ${issue.expected}`;
    case 'too_big':
      return `Giá trị vượt quá giới hạn ${String(issue.maximum)}`;
    case 'too_small':
      return `Giá trị dưới giới hạn ${String(issue.minimum)}`;
    case 'invalid_value':
      return `Giá trị phải là một trong: ${issue.values.map(String).join(', ')}`;
    default:
      return 'Giá trị không đúng khuôn dạng';
  }
}
