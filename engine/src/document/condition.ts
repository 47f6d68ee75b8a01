import { z } from 'zod';
import { Id, Scalar } from './primitives.ts';

export const Comparison = z.enum(['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'in', 'known']);
export type Comparison = z.infer<typeof Comparison>;

/**
 * A condition is a closed tree of data: facts compared with values, joined by all / any / not.
 * There is no text form and nothing is ever evaluated as code (quality 5.1).
 *
 * - `{ "fact": "hard_area", "op": "eq", "value": true }`
 * - `{ "sum": ["fee_a", "fee_b"], "op": "gt", "value": 0 }` adds number facts first
 * - `{ "fact": "paid_at", "op": "known" }` needs no value
 * - `value` may name another fact: `{ "fact": "a", "op": "lt", "value": { "fact": "b" } }`
 */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { fact: string; op: Comparison; value?: Scalar | Scalar[] | { fact: string } | undefined }
  | { sum: string[]; op: Comparison; value: number | { fact: string } };

const FactValue = z.strictObject({ fact: Id });

export const Condition: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      z.strictObject({ all: z.array(Condition).max(50) }),
      z.strictObject({ any: z.array(Condition).max(50) }),
      z.strictObject({ not: Condition }),
      z.strictObject({
        fact: Id,
        op: Comparison,
        value: z.union([Scalar, z.array(Scalar).max(200), FactValue]).optional(),
      }),
      z.strictObject({
        sum: z.array(Id).min(1).max(50),
        op: Comparison,
        value: z.union([z.number(), FactValue]),
      }),
    ]),
  )
  .meta({ id: 'Condition' });
