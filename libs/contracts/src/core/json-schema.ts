import { z } from 'zod';

export type Json = Readonly<Record<string, unknown>>;

/** A schema for a document of one dialect: none inside it names its own. */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const made = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return Object.fromEntries(Object.entries(made).filter(([keyword]) => keyword !== '$schema'));
}
