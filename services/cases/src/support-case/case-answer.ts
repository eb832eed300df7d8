import { Injectable } from '@nestjs/common';
import type { listCases, OutputOf, supportCase } from '@tutela/contracts';
import type { Tx } from '@tutela/platform';
import type { z } from 'zod';
import { CasesKeys } from '../keys';
import { accountsOf, formAnswer, type Names } from '../release-form/form-answer';
import { readFormsById, type FormRow } from '../release-form/release-form.store';
import { openName, readFiles, type FileRow } from '../scan/scan.store';
import { countWaiting } from '../scan/waiting-scan.store';
import { readMessages, textOf, type MessageRow } from './case-message.store';
import { CasePeople, unknownName } from './case-people';
import type { CasesSeen } from './acting-for-cases';
import { outcomeOf, resultsOf, subjectOf, type CaseRow, type Results } from './support-case.store';

type Whole = z.infer<typeof supportCase>;
type Brief = OutputOf<typeof listCases>['cases'][number];

interface Beside {
  readonly forms: ReadonlyMap<string, FormRow>;
  readonly organisations: ReadonlyMap<string, string>;
  readonly names: Names;
  readonly waiting: ReadonlyMap<string, number>;
}

/** Cases as pages see them, with the names that stand elsewhere. */
@Injectable()
export class CaseAnswer {
  constructor(
    private readonly keys: CasesKeys,
    private readonly people: CasePeople,
  ) {}

  async whole(tx: Tx, row: CaseRow): Promise<Whole> {
    const messages = await readMessages(tx, row.id);
    const files = await readFiles(tx, row.id);
    const beside = await this.beside(tx, [row], messages.map((message) => message.said_by)); // prettier-ignore
    return {
      ...this.briefOf(row, beside),
      results: this.results(row),
      files: files.map((file) => this.file(file)),
      messages: messages.map((message) => this.message(message, beside.names)),
    };
  }

  /** As its reader may see it: an outside contact sees no scan, which bears signatures (NC-23). */
  async seenBy(tx: Tx, row: CaseRow, { onlyCompany }: CasesSeen, reader: string): Promise<Whole> {
    const whole = { ...(await this.whole(tx, row)), yours: row.raised_by === reader };
    return onlyCompany === undefined ? whole : { ...whole, files: [], filesWaiting: undefined };
  }

  async briefsSeenBy(tx: Tx, rows: readonly CaseRow[], { onlyCompany }: CasesSeen): Promise<Brief[]> {
    const briefs = await this.briefs(tx, rows);
    return onlyCompany === undefined ? briefs : briefs.map((brief) => ({ ...brief, filesWaiting: undefined }));
  }

  async briefs(tx: Tx, rows: readonly CaseRow[]): Promise<Brief[]> {
    const beside = await this.beside(tx, rows);
    return rows.map((row) => this.briefOf(row, beside));
  }

  private async beside(tx: Tx, rows: readonly CaseRow[], accounts: readonly string[] = []): Promise<Beside> {
    const forms = await readFormsById(tx, rows.flatMap(({ form }) => form ?? [])); // prettier-ignore
    const organisations = await tx.rows<{ id: string; name: string }>`
      SELECT id, name FROM organisation WHERE id = ANY(${rows.flatMap(organisationsOf)})`;
    const named = [...accounts, ...rows.map((row) => row.raised_by), ...forms.flatMap(accountsOf)];
    return {
      forms: new Map(forms.map((form) => [form.id, form])),
      organisations: new Map(organisations.map(({ id, name }) => [id, name])),
      names: await this.people.namesOf(tx, named),
      waiting: await countWaiting(tx, rows.map(({ id }) => id)), // prettier-ignore
    };
  }

  private briefOf(row: CaseRow, { forms, organisations, names, waiting }: Beside): Brief {
    const form = row.form === null ? undefined : forms.get(row.form);
    const named = (id: string) => ({ id, name: organisations.get(id) ?? id });
    return {
      case: row.id,
      reference: row.reference,
      kind: row.kind,
      state: row.state,
      version: row.version,
      organisation: named(row.organisation),
      company: row.followed_by === null ? undefined : named(row.followed_by),
      subject: this.subject(row),
      raisedBy: names.get(row.raised_by) ?? unknownName,
      raisedAt: row.raised_at.toISOString(),
      sentAt: row.sent_at?.toISOString(),
      dueAt: row.due_at?.toISOString(),
      decidedAt: row.decided_at?.toISOString(),
      outcome: this.outcome(row),
      form: form && formAnswer(form, names),
      filesWaiting: waiting.get(row.id),
    };
  }

  private subject({ id, subject_sealed: sealed }: CaseRow): string | undefined {
    return sealed === null ? undefined : this.keys.openText(subjectOf(id), sealed);
  }

  private outcome({ id, outcome_sealed: sealed, rules_outcome: byRules }: CaseRow): string | undefined {
    return sealed === null ? (byRules ?? undefined) : this.keys.openText(outcomeOf(id), sealed);
  }

  private results({ id, results_sealed: sealed }: CaseRow): Results | undefined {
    return sealed === null ? undefined : (JSON.parse(this.keys.openText(resultsOf(id), sealed)) as Results);
  }

  private file(row: FileRow): Whole['files'][number] {
    const { id, kind, pages, scanned } = row;
    return {
      file: id,
      name: openName(this.keys, row),
      kind,
      pages,
      scanned,
      attachedAt: row.attached_at.toISOString(),
    };
  }

  private message(row: MessageRow, names: Names): Whole['messages'][number] {
    return {
      message: row.id,
      // The school reads what the operator says, never which agent said it.
      by: row.side === 'operator' ? 'Tutela' : (names.get(row.said_by) ?? unknownName),
      from: row.side,
      at: row.at.toISOString(),
      text: textOf(this.keys, row),
    };
  }
}

function organisationsOf({ organisation, followed_by: followedBy }: CaseRow): string[] {
  return followedBy === null ? [organisation] : [organisation, followedBy];
}
