import { z } from 'zod';
import { refusals, type RefusalType } from './refusals/refusals';

/** RFC 9457 problem details. `type` is stable; `facts` are what the sentence needs, never what was typed in. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** What the person can do now. */
  todo: z.string().optional(),
  facts: z.record(z.string(), z.unknown()).optional(),
  /** Field faults: path of the field → zod issue code or a refusal's type. */
  fields: z.array(z.object({ path: z.string(), code: z.string() })).optional(),
  reference: z.string().optional(),
});
export type Problem = z.infer<typeof problem>;

/** A rule said no: which, and the facts its sentence needs. Thrown, it undoes the act; kept outcomes are returned instead. */
export class Refusal extends Error {
  constructor(
    readonly type: RefusalType,
    readonly facts?: Readonly<Record<string, unknown>>,
    readonly fields?: Problem['fields'],
  ) {
    super(type);
  }
}

export function problemOf(refusal: {
  type: RefusalType;
  facts?: Refusal['facts'];
  fields?: Refusal['fields'];
}): Problem {
  const [status, title, detail, todo] = refusals[refusal.type];
  return { type: refusal.type, title, status, detail, todo, facts: refusal.facts, fields: refusal.fields };
}
