import type { BatchRecord, Snapshot, StoredVersion } from './snapshot';

/** Every mark without its receipt or audit entry, and every count that does not agree, a sentence each; nothing when all is well. */
export function whatDoesNotAddUp(snapshot: Snapshot): string[] {
  return [...strangeVersions(snapshot), ...wrongCounts(snapshot), ...wrongEntries(snapshot), ...wrongPersons(snapshot)];
}

/** An automatic mark was brought by a batch of its own school's install. */
function strangeVersions({ versions, receipts }: Snapshot): string[] {
  const known = new Map(receipts.map((receipt) => [receipt.receipt, receipt]));
  return versions
    .filter(({ source }) => source === 'extractor')
    .filter(({ receipt, urn, broughtBy }) => {
      const found = known.get(receipt ?? 'none');
      return found?.urn !== urn || found.install !== broughtBy;
    })
    .map((version) => `the mark ${keyOf(version)} belongs to no receipt of its school's install`);
}

/**
 * A batch changed as many marks as others were told of. Each is here as a version that it brought; or it came beside a person's mark, which
 * it does not replace (VS-27).
 */
function wrongCounts({ versions, receipts, told }: Snapshot): string[] {
  const brought = groupedKeys(versions.filter(({ receipt }) => receipt !== null));
  const toldOf = groupedKeys(told);
  const personal = new Set(versions.filter(isByPerson).map(keyOf));
  return receipts.flatMap((receipt) => {
    const here = brought.get(receipt.receipt) ?? [];
    const said = toldOf.get(receipt.receipt) ?? [];
    const [hereOnce, saidOnce] = [new Set(here), new Set(said)];
    const lost = said.filter((key) => !hereOnce.has(key) && !personal.has(key));
    const untold = here.filter((key) => !saidOnce.has(key));
    return [
      ...(said.length === receipt.changed && saidOnce.size === said.length
        ? []
        : [`${nameOf(receipt)} changed ${receipt.changed} marks and told ${said.length}`]),
      ...(hereOnce.size === here.length ? [] : [`${nameOf(receipt)} has brought a mark twice`]),
      ...lost.map((key) => `${nameOf(receipt)} told the mark ${key}, which is not here`),
      ...untold.map((key) => `${nameOf(receipt)} brought the mark ${key}, of which nobody was told`),
    ];
  });
}

/** One entry for each receipt, which says the same of it; no entry without (SY-04). */
function wrongEntries({ receipts, batchEntries }: Snapshot): string[] {
  return [
    ...without(receipts.map(textOf), batchEntries.map(textOf)).map((text) => `no audit entry says ${text}`),
    ...without(batchEntries.map(textOf), receipts.map(textOf)).map(
      (text) => `an audit entry says ${text}, and no receipt`,
    ),
  ];
}

/** Each version that a person brought has an entry of that person, that instant and that session, and the reverse (VS-13). */
function wrongPersons({ versions, personEntries }: Snapshot): string[] {
  const brought = versions
    .filter(isByPerson)
    .map(({ broughtBy, broughtAt, urn, on, session }) => deedOf(broughtBy, broughtAt, `${urn} ${on} ${session}`));
  const entered = personEntries.map(({ userId, at, urn, on, session }) =>
    deedOf(userId, at, `${urn} ${on} ${session}`),
  );
  return [
    ...without(brought, entered).map((deed) => `no audit entry says that ${deed}`),
    ...without(entered, brought).map((deed) => `an audit entry says that ${deed}, and no mark does`),
  ];
}

function isByPerson({ source }: StoredVersion): boolean {
  return source !== 'extractor';
}

function deedOf(userId: string, at: Date, what: string): string {
  return `${userId} brought ${what} at ${at.toISOString()}`;
}

function keyOf({ enrolment, on, session }: Pick<StoredVersion, 'enrolment' | 'on' | 'session'>): string {
  return `${enrolment} ${on} ${session}`;
}

function nameOf({ urn, sequence }: BatchRecord): string {
  return `batch ${sequence} of ${urn}`;
}

function textOf(batch: BatchRecord): string {
  return `${nameOf(batch)} by ${batch.install} changed ${batch.changed} of ${batch.marks} marks, receipt ${batch.receipt}`;
}

type Keyed = Pick<StoredVersion, 'enrolment' | 'on' | 'session' | 'receipt'>;

function groupedKeys(marks: readonly Keyed[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const mark of marks) {
    const receipt = mark.receipt ?? 'none';
    const keys = found.get(receipt);
    if (keys) keys.push(keyOf(mark));
    else found.set(receipt, [keyOf(mark)]);
  }
  return found;
}

/** What is in the one and not in the other; of what is twice in the one and once in the other, one is left. */
function without(texts: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return texts.filter((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
}
