import type { OutputOf, Role, searchOwnAudit } from '@tutela/contracts';
import type { LaKeys, ServiceConfig, Tx } from '@tutela/platform';
import type { Logger } from 'pino';
import { readImages, readPage, type EntryRow, type ImageRow, type Search } from './entry.store';
import { keysOfAuthority, keysOfSupportSite, type OpeningKeys } from './log-keys';
import { childOfReason, SealedParts } from './sealed-parts';
import { shownTo, type Shown } from './shown-to.rules';

type Page = OutputOf<typeof searchOwnAudit>;
type Entry = Page['entries'][number];

/** Reads a page of a log and writes into that same log, in the same transaction, that it was read (security.md rule 37). */
export class LogReader {
  constructor(
    private readonly config: ServiceConfig,
    private readonly laKeys: LaKeys,
    private readonly log: Logger,
  ) {}

  async supportSite(tx: Tx, search: Search, role: Role): Promise<Page> {
    return this.page(tx, keysOfSupportSite(this.config), search, shownTo(role));
  }

  async authority(tx: Tx, search: Search, role: Role): Promise<Page> {
    return this.page(tx, keysOfAuthority(this.laKeys, tx), search, shownTo(role));
  }

  private async page(tx: Tx, keys: OpeningKeys, search: Search, shown: Shown): Promise<Page> {
    const { rows, older } = await readPage(tx.rows, search);
    const images = await readImages(
      tx.rows,
      rows.map(({ id }) => id),
    );
    const ofShownActs = new Set(rows.filter(({ action }) => shown.images(action)).map(({ id }) => id));
    const toOpen = images.filter(({ entry }) => ofShownActs.has(entry));
    const reasons = shown.reasons ? rows.filter((row) => row.reason_sealed !== null) : [];
    const children = childrenOf(toOpen, reasons);
    const parts = await SealedParts.of(keys, children, this.log);
    const opened = new Map(toOpen.map((image) => [image, parts.image(image)]));
    const told = new Map(reasons.map((row) => [row.id, parts.reason(row)]));
    tx.audit({ object: keys.log, children, ...whatWasAsked(search, rows.length) });
    const entries = rows.map((row): Entry => ({
      ...clearOf(row, keys.log),
      reason: told.get(row.id),
      images: images.filter(({ entry }) => entry === row.id).map((image) => shownImage(image, opened.get(image))),
    }));
    return { entries, older };
  }
}

/** The children of whom something was opened: what is written down as read. */
function childrenOf(images: readonly ImageRow[], reasons: readonly EntryRow[]): number[] {
  const numbers = [...images.map(({ child }) => child), ...reasons.map((row) => childOfReason(row.children))];
  return [...new Set(numbers.filter((child) => typeof child === 'number'))].sort((one, other) => one - other);
}

/** Days and numbers stay clear; what a person typed may be anything and is sealed (SY-03). */
function whatWasAsked({ from, to, child, before, action, userId }: Search, entries: number) {
  const typed = { action: action ?? null, userId: userId ?? null };
  return {
    facts: { entries, from: from ?? null, to: to ?? null, child: child ?? null, before: before ?? null },
    images: action === undefined && userId === undefined ? [] : [{ after: typed }],
  };
}

/** `pending` is false for all that stands in a log; entries that are still on their way rest in databases of other services. */
function clearOf(row: EntryRow, log: string): Omit<Entry, 'images' | 'reason'> {
  return {
    id: row.id,
    at: row.at.toISOString(),
    writer: row.writer,
    log,
    actor: {
      kind: row.actor_kind,
      id: row.actor_id,
      userId: row.actor_user_id ?? undefined,
      role: row.actor_role ?? undefined,
    },
    action: row.action,
    outcome: row.outcome,
    object: row.object ?? undefined,
    network: row.network ?? undefined,
    children: row.children,
    facts: row.facts,
    pending: false,
  };
}

function shownImage({ child }: ImageRow, opened: ReturnType<SealedParts['image']>): Entry['images'][number] {
  return { child: child ?? undefined, ...opened, readable: opened !== undefined };
}
