import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const demo = z.object({
  accounts: z.array(z.object({ userId: z.string(), password: z.string() })),
  spareTags: z.array(z.object({ serial: z.string(), organisation: z.string().optional() })),
  unenrolledSchools: z.array(z.object({ urn: z.string(), misUrl: z.string(), misToken: z.string() })),
});

const demoFile = demo.parse(JSON.parse(readFileSync(join(__dirname, '../../local/demo.json'), 'utf8')));

/** Serials of the spare tags that were dispatched to that company; without one, those that anybody can register. */
export function spareTagsOf(organisation?: string): string[] {
  return demoFile.spareTags.filter((tag) => tag.organisation === organisation).map(({ serial }) => serial);
}

export function passwordOf(userId: string): string {
  const account = demoFile.accounts.find((one) => one.userId === userId);
  if (!account) throw new Error(`demo.json has no ${userId}.`);
  return account.password;
}

export function unenrolledSchool(urn: string) {
  const school = demoFile.unenrolledSchools.find((one) => one.urn === urn);
  if (!school) throw new Error(`demo.json has no school ${urn} to enrol.`);
  return school;
}
