import { open, seal } from '@tutela/sealing';
import type { Place } from '../acts/act';
import type { ServiceConfig } from '../config/service-config';
import { mail, type Mail, type MailCarrier } from './mail';

export interface ReceivedMail extends Mail {
  readonly id: string;
  readonly receivedAt: Date;
}

/** Stands in for a mail server in the local profile: letters rest in a table, for the mailbox page. */
export class LocalMailbox implements MailCarrier {
  /** @throws Error outside of the local profile: nobody reads other people's letters there */
  constructor(
    { PROFILE }: Pick<ServiceConfig, 'PROFILE'>,
    private readonly place: Pick<Place, 'source' | 'writer'>,
    private readonly key: Buffer,
  ) {
    if (PROFILE !== 'local') throw new Error('The mailbox is for the local profile only.');
  }

  async carry(id: string, letter: Mail): Promise<void> {
    const sealed = seal(this.key, this.contextOf(id), JSON.stringify(letter));
    await this.place.source.query('INSERT INTO mailbox (id, mail_sealed) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      id,
      sealed,
    ]);
  }

  /** Newest first, at most a hundred. */
  async read(): Promise<ReceivedMail[]> {
    const rows: { id: string; mail_sealed: Buffer; received_at: Date }[] = await this.place.source.query(
      'SELECT id, mail_sealed, received_at FROM mailbox ORDER BY received_at DESC, id DESC LIMIT 100',
    );
    return rows.map(({ id, mail_sealed, received_at }) => ({
      ...mail.parse(JSON.parse(open(this.key, this.contextOf(id), mail_sealed))),
      id,
      receivedAt: received_at,
    }));
  }

  private contextOf(row: string): { la: string; table: string; column: string; row: string } {
    return { la: this.place.writer, table: 'mailbox', column: 'mail_sealed', row };
  }
}
