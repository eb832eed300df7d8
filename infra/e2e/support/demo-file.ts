import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const demo = z.object({
  accounts: z.array(z.object({ userId: z.string(), password: z.string() })),
  spareTags: z.array(z.string()),
  unenrolledSchools: z.array(z.object({ urn: z.string(), misUrl: z.string(), misToken: z.string() })),
});

export const demoFile = demo.parse(JSON.parse(readFileSync(join(__dirname, '../../local/demo.json'), 'utf8')));

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
