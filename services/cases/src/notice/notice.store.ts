import type { OutputOf, readNotice } from '@tutela/contracts';
import type { MailOutbox, Tx } from '@tutela/platform';
import type { CasesKeys } from '../keys';
import { emailOf, findPerson, nameOf } from '../person/person.store';
import { noticeLetter, type NoticeKind } from './letters';

type Notice = OutputOf<typeof readNotice>;

export interface News {
  readonly kind: NoticeKind;
  /** Names and references that the page's sentence needs; kept sealed. */
  readonly facts: Readonly<Record<string, string>>;
  /** The page it is about, within the portal. */
  readonly link: string;
}

export interface NoticeRow {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly facts_sealed: Buffer;
  readonly link: string;
  readonly at: Date;
  readonly read_at: Date | null;
}

/** What people are told, in the portal and by letter: in the transaction of the act that it is about, so once. */
export class Notices {
  constructor(
    private readonly keys: CasesKeys,
    private readonly mail: MailOutbox,
    private readonly publicUrl: string,
  ) {}

  /** Each of them once; who has left is told nothing, who has no address reads it in the portal alone. */
  async tellPeople(tx: Tx, accounts: readonly string[], news: News): Promise<void> {
    for (const account of new Set(accounts)) await this.tell(tx, account, news);
  }

  noticeOf({ id, kind, facts_sealed, link, at, read_at }: NoticeRow): Notice {
    const facts = JSON.parse(this.keys.openText(factsPlace(id), facts_sealed)) as Notice['facts'];
    return { notice: id, kind, facts, link, at: at.toISOString(), readAt: read_at?.toISOString() };
  }

  private async tell(tx: Tx, account: string, { kind, facts, link }: News): Promise<void> {
    const person = await findPerson(tx, account);
    if (!person || person.state === 'ended') return;
    const id = tx.newId();
    const sealed = this.keys.sealText(factsPlace(id), JSON.stringify(facts));
    await tx.rows`
      INSERT INTO notice (id, account, kind, facts_sealed, link, at) VALUES (${id}, ${account}, ${kind}, ${sealed}, ${link}, ${tx.now})`;
    const to = emailOf(this.keys, person);
    if (to === undefined) return;
    const letter = noticeLetter({ to, name: nameOf(this.keys, person), kind, page: `${this.publicUrl}${link}` });
    await this.mail.queue(tx, letter);
  }
}

function factsPlace(row: string): { table: string; column: string; row: string } {
  return { table: 'notice', column: 'facts_sealed', row };
}
