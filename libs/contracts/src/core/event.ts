import { z } from 'zod';
import type { ServiceName } from './route';

/** A fact in the past tense. Data are ids and codes only, never a name, UPN, date of birth or free text (SY-03). */
export interface EventContract<Data extends z.ZodType = z.ZodType> {
  /** `collection.marks-recorded.v1` */
  readonly type: `${ServiceName}.${string}.v${number}`;
  readonly topic: string;
  readonly owner: ServiceName;
  /** The sentence of the fact, and who listens. */
  readonly means: string;
  readonly data: Data;
  /** What order is kept by. */
  readonly key: (data: z.output<Data>) => string;
  readonly example: z.output<Data>;
}

export function event<Data extends z.ZodType>(contract: EventContract<Data>): EventContract<Data> {
  return contract;
}

export type DataOf<E> = E extends EventContract<infer Data> ? z.output<Data> : never;

/** CloudEvents 1.0, structured JSON, with our extensions `correlationid`, `causationid`, `actor` and `la`. */
export const cloudEvent = z.object({
  specversion: z.literal('1.0'),
  id: z.uuid(),
  source: z.string(),
  type: z.string(),
  time: z.iso.datetime(),
  subject: z.string(),
  datacontenttype: z.literal('application/json'),
  correlationid: z.string(),
  causationid: z.string().optional(),
  actor: z.string(),
  la: z.string().optional(),
  data: z.unknown(),
});
export type CloudEvent = z.infer<typeof cloudEvent>;
