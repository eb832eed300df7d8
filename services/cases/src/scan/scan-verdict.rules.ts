import { Refusal, type supportCase } from '@tutela/contracts';
import type { z } from 'zod';

/** How far a file is: checked, not checked in the local profile, waiting for the check, or refused by it afterwards. */
export type Scanned = z.infer<typeof supportCase>['files'][number]['scanned'];

const refused = ['has-a-virus', 'not-a-scan', 'too-many-pages'] as const satisfies readonly Scanned[];

/** What a file that has waited is refused for; undefined where it is not the file's fault, and it waits on. */
export function refusedAs({ type }: Refusal): (typeof refused)[number] | undefined {
  return refused.find((one) => one === type);
}

/** Of a refused file nothing but the name is there. */
export function isKept({ scanned }: { readonly scanned: Scanned }): boolean {
  return !refused.some((one) => one === scanned);
}

/** @throws Refusal `no-scan` where no file is there that could be read */
export function mustHaveAScan(files: readonly { readonly scanned: Scanned }[]): void {
  if (!files.some(isKept)) throw new Refusal('no-scan');
}

/** @throws Refusal `scan-waits` while a file has not been checked: nobody has seen what is in it (security.md rule 54) */
export function mustAllBeChecked(files: readonly { readonly scanned: Scanned }[]): void {
  mustHaveAScan(files);
  if (files.some(({ scanned }) => scanned === 'waiting')) throw new Refusal('scan-waits');
}
