import type { ObjectStore, Runtime } from '@tutela/platform';

/** An upload takes seconds: what nobody points at after an hour, nobody will. */
const oldMs = 60 * 60_000;
const contract = { audit: { notAudited: 'pictures that belong to no case, left by a crash between file and row' } };

/** Removes pages and files that no case points at; the directory's own time counts, whatever a demonstration's clock shows. @returns how many */
export async function sweepOrphans({ acts }: Pick<Runtime, 'acts'>, objects: ObjectStore): Promise<number> {
  const before = new Date(Date.now() - oldMs);
  await objects.removeHalves(before);
  const old = await objects.olderThan(before);
  if (old.length === 0) return 0;
  const orphans = await acts.shared(contract, { kind: 'system', name: 'scan-sweep' }, async (tx) => {
    const used = await tx.rows<{ object: string }>`
      SELECT object FROM case_page WHERE object = ANY(${old})
      UNION ALL SELECT object FROM case_waiting_file WHERE object = ANY(${old})`;
    const names = new Set(used.map(({ object }) => object));
    return old.filter((name) => !names.has(name));
  });
  for (const name of orphans) await objects.remove(name);
  return orphans.length;
}
