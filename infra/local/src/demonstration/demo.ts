import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { roles, type Role } from '@tutela/contracts';
import { z } from 'zod';

const account = z.strictObject({
  userId: z.string(),
  password: z.string(),
  role: z.enum(Object.keys(roles) as [Role]),
  /** `la-999`, `school-999014`, `company-fernhill` or `operator`. */
  organisation: z.string(),
  name: z.string(),
  /** Where notices go, to read in the mailbox page. */
  email: z.email().optional(),
  /** Left out for somebody who has a password and has not registered a tag yet. */
  tagSerial: z.string().optional(),
  /** What a person can try with this account. */
  try: z.string(),
});

const organisation = z.strictObject({
  /** `school-999014`, `company-fernhill`. */
  id: z.string(),
  kind: z.enum(['school', 'company']),
  name: z.string(),
  urn: z.string().optional(),
});

const spareTag = z.strictObject({
  serial: z.string(),
  /** The company it was dispatched to; one without can be registered by anybody who is invited. */
  organisation: z.string().optional(),
});

const demo = z.strictObject({
  note: z.string(),
  accounts: z.array(account),
  /** Schools and companies; authorities are set up by the operator. */
  organisations: z.array(organisation),
  /** Tags of the stock, for people who are invited. */
  spareTags: z.array(spareTag),
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
  return [...accounts.flatMap(({ tagSerial }) => tagSerial ?? []), ...spareTags.map(({ serial }) => serial)];
}
