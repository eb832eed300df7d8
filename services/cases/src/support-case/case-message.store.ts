import type { caseMessage } from '@tutela/contracts';
import type { Tx } from '@tutela/platform';
import type { z } from 'zod';
import type { CasesKeys } from '../keys';

type Side = z.infer<typeof caseMessage>['from'];

export interface MessageRow {
  readonly id: string;
  readonly said_by: string;
  readonly side: Side;
  readonly at: Date;
  readonly text_sealed: Buffer;
}

interface Said {
  readonly by: string;
  readonly side: Side;
  readonly text: string;
}

export async function say(tx: Tx, keys: CasesKeys, supportCase: string, { by, side, text }: Said): Promise<void> {
  const id = tx.newId();
  await tx.rows`
    INSERT INTO case_message (id, support_case, said_by, side, at, text_sealed)
    VALUES (${id}, ${supportCase}, ${by}, ${side}, ${tx.now}, ${keys.sealText(placeOf(id), text)})`;
}

export async function readMessages(tx: Tx, supportCase: string): Promise<MessageRow[]> {
  return tx.rows<MessageRow>`
    SELECT id, said_by, side, at, text_sealed FROM case_message WHERE support_case = ${supportCase} ORDER BY at, id`;
}

export function textOf(keys: CasesKeys, { id, text_sealed: sealed }: MessageRow): string {
  return keys.openText(placeOf(id), sealed);
}

function placeOf(row: string) {
  return { table: 'case_message', column: 'text_sealed', row };
}
