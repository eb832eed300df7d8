import type { Tx } from '@tutela/platform';

/** Last in an effect: schools of one authority wait for each other only from here to the commit. */
export function countUp(tx: Tx): void {
  tx.atEnd`UPDATE version SET n = n + 1`;
}

export async function readVersion(tx: Tx): Promise<number> {
  const { n } = await tx.one<{ n: string }>`SELECT n FROM version`;
  return Number(n);
}
