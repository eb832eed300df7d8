import { Injectable } from '@nestjs/common';
import type { OutputOf, readCareDates } from '@tutela/contracts';
import { LaKeys, type Tx } from '@tutela/platform';
import { readRecords } from '../child/child-record';
import { shownName } from '../child/profile';
import { takeBackOf } from './care-before.store';
import type { StoredReturn } from './care-import.store';
import { isWhole, type CheckedReturn } from './checked-return';
import { cannotBeCollectedYet, compareReturn, type ComparedChild, type ComparedReturn } from './return-comparison';

type Answer = OutputOf<typeof readCareDates>;

/** Makes the answer of the acts on a return: each child with its periods in care, before and after. */
@Injectable()
export class CareAnswer {
  constructor(private readonly keys: LaKeys) {}

  /** Compares a return with the list and writes down whom it was compared with; nobody until both files are there. */
  async of(tx: Tx, stored: StoredReturn): Promise<Answer> {
    const { value } = stored;
    const records = isWhole(value) ? await readRecords(tx, this.keys) : [];
    const compared: ComparedReturn = isWhole(value)
      ? compareReturn(value, records, await this.keys.laKey(tx.rows, tx.la))
      : { children: [], strays: [] };
    const answer = { ...answerOf(stored, compared), takeBack: await takeBackOf(tx, stored) };
    const { children, faulty, changed, shortBreaks } = answer.counts;
    tx.audit({
      object: stored.import,
      children: records.map(({ child }) => child),
      facts: { children, faulty, changed, shortBreaks },
    });
    return answer;
  }
}

function answerOf({ import: id, state, uploadedAt, value }: StoredReturn, compared: ComparedReturn): Answer {
  return {
    import: id,
    state,
    uploadedAt: uploadedAt.toISOString(),
    files: filesOf(value),
    counts: countsOf(compared),
    children: compared.children.map(childOf),
    strays: [...compared.strays],
  };
}

function filesOf({ header, episodes }: CheckedReturn): Answer['files'] {
  return { header: header?.length, episodes: episodes?.length };
}

export function countsOf({ children }: ComparedReturn): Answer['counts'] {
  const having = (outcome: ComparedChild['outcome']) => children.filter((child) => child.outcome === outcome).length;
  return {
    children: children.length,
    faulty: having('faulty'),
    changed: having('changed'),
    same: having('same'),
    notOnList: having('not-on-list'),
    cannotBeCollectedYet: children.filter(cannotBeCollectedYet).length,
    shortBreaks: children.reduce((sum, child) => sum + child.shortBreaks, 0),
  };
}

function childOf(compared: ComparedChild): Answer['children'][number] {
  const { header, record, outcome, change, faults, warnings } = compared;
  return {
    row: header.row,
    localId: header.child,
    upn: header.typedUpn,
    birthDate: header.birthDate,
    record: record && { child: record.child, name: nameOf(record), localId: record.profile.localId },
    outcome,
    cannotBeCollectedYet: cannotBeCollectedYet(compared),
    before: [...change.before],
    after: outcome === 'not-on-list' ? compared.periods.map(({ from, to }) => ({ from, to })) : [...change.after],
    faults: [...faults],
    warnings: [...warnings],
  };
}

function nameOf({ profile }: NonNullable<ComparedChild['record']>): string {
  const { forename, surname } = shownName(profile);
  return `${forename} ${surname}`;
}
