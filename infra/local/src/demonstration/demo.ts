import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { roles, type Role } from '@tutela/contracts';
import { z } from 'zod';

const account = z.strictObject({
  userId: z.string(),
  password: z.string(),
  role: z.enum(Object.keys(roles) as [Role]),
  /** `la-999` or `operator`. */
  organisation: z.string(),
  name: z.string(),
  tagSerial: z.string(),
  /** What a person can try with this account. */
  try: z.string(),
});

const demo = z.strictObject({
  note: z.string(),
  accounts: z.array(account),
  /** Tags of the stock, for people who are invited. */
  spareTags: z.array(z.string()),
  /** Under whose names the demonstration year is fed, by organisation. */
  feeding: z.record(z.string(), z.string()),
  simulators: z.strictObject({ address: z.url(), port: z.int() }),
  unenrolledSchools: z.array(
    z.strictObject({ urn: z.string(), name: z.string(), misUrl: z.url(), misToken: z.string(), try: z.string() }),
  ),
});
export type Demo = z.infer<typeof demo>;

/** `demo.json`: who and what there is to try. */
export function readDemo(): Demo {
  return demo.parse(JSON.parse(readFileSync(join(__dirname, '../../demo.json'), 'utf8')));
}

/** Serials of all tags, held by somebody or spare. */
export function tagSerials({ accounts, spareTags }: Demo): string[] {
  return [...accounts.map(({ tagSerial }) => tagSerial), ...spareTags];
}
