import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { attachScan, Refusal, scansOfACase, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person, type Tx } from '@tutela/platform';
import { changed } from '../../changes/changes.store';
import { CasesKeys } from '../../keys';
import { holdPeople } from '../../person/person.store';
import { CaseAnswer } from '../../support-case/case-answer';
import { scansMustBeOpen } from '../../support-case/support-case.rules';
import { changeCase, lockOwnCase, readOwnCase } from '../../support-case/support-case.store';
import { scanKindOf } from '../scan-kind.rules';
import { ScanPages } from '../scan-pages';
import { ScanQueue } from '../scan-queue';
import { ScanReader } from '../scan-reader';
import { insertFile, readFiles, type NewFile } from '../scan.store';
import { shownName } from '../shown-name.rules';
import { VirusScanner } from '../virus-scanner';

type Input = InputOf<typeof attachScan>;
type Output = OutputOf<typeof attachScan>;
type Made = Pick<NewFile, 'kind' | 'scanned' | 'objects'>;

const beforehand = { audit: { notAudited: 'asks whether the file may come; what is stored then is audited' } };

/**
 * Makes pictures of a scan's pages and keeps them with the case; of the file itself nothing stays. While the virus check is away the file
 * waits, sealed and unread (NC-02, security.md rule 54).
 */
@Injectable()
export class AttachScan {
  constructor(
    private readonly acts: Acts,
    private readonly keys: CasesKeys,
    private readonly queue: ScanQueue,
    private readonly scanner: VirusScanner,
    private readonly reader: ScanReader,
    private readonly pages: ScanPages,
    private readonly answer: CaseAnswer,
  ) {}

  async run(input: Input, bytes: Buffer, by: Person): Promise<Output> {
    const contentHash = createHash('sha256').update(bytes).digest();
    // Drawing takes a process and seconds: not for a case that is not there, and not while one is locked.
    const sentAgain = await this.acts.shared(beforehand, by, (tx) => this.mayCome(tx, input, contentHash, by));
    if (sentAgain) return sentAgain;
    const made = await this.made(input, bytes, by);
    const file: NewFile = { ...made, id: input.file, name: shownName(input.name), contentHash, by: by.account };
    try {
      return await this.acts.shared(attachScan, by, (tx) => this.keep(tx, input, file, by));
    } catch (error) {
      // Of a commit whose answer was lost nobody knows here: what nobody points at is swept.
      if (error instanceof Refusal) await this.pages.remove(made.objects);
      throw error;
    }
  }

  private async made(input: Input, bytes: Buffer, { organisation }: Person): Promise<Made> {
    return this.queue.run(organisation, async () => {
      const scanned = await this.scanner.check(bytes);
      if (scanned === 'away') return this.waiting(input, bytes);
      const { kind, pages } = await this.reader.read(bytes);
      return { kind, scanned, objects: await this.pages.put(input.case, pages) };
    });
  }

  /** Its first bytes are all that is looked at; the rest waits for the virus check (security.md rule 54). */
  private async waiting(input: Input, bytes: Buffer): Promise<Made> {
    const kind = scanKindOf(bytes);
    if (kind === undefined) throw new Refusal('not-a-scan');
    return { kind, scanned: 'waiting', objects: [await this.pages.putWaiting(input.case, bytes)] };
  }

  /** @returns the case as it stands if this very file is in it already: its answer was lost */
  private async mayCome(tx: Tx, input: Input, contentHash: Buffer, by: Person): Promise<Output | undefined> {
    const row = await readOwnCase(tx, input.case, by.organisation);
    const files = await readFiles(tx, row.id);
    const same = files.find((file) => file.id === input.file);
    if (same?.content_hash.equals(contentHash)) return this.answer.whole(tx, row);
    if (same) throw new Refusal('conflict');
    scansMustBeOpen(row.state);
    if (files.length >= scansOfACase) throw new Refusal('too-many-pages');
    return undefined;
  }

  /** Uploading, waiting and drawing take minutes: the person, the case and its files are looked at again. */
  private async keep(tx: Tx, input: Input, file: NewFile, by: Person): Promise<Output> {
    await mustStillBeHere(tx, by);
    const found = await lockOwnCase(tx, input.case, by.organisation);
    scansMustBeOpen(found.state);
    if ((await readFiles(tx, found.id)).length >= scansOfACase) throw new Refusal('too-many-pages');
    await insertFile(tx, this.keys, found.id, file);
    const row = await changeCase(tx, found, {});
    tx.audit({ object: row.id, facts: factsOf(file) });
    const answer = await this.answer.whole(tx, row);
    await changed(tx, [by.organisation]);
    return answer;
  }
}

function factsOf({ id, kind, scanned, objects }: NewFile) {
  return { file: id, kind, scanned, pages: scanned === 'waiting' ? 0 : objects.length };
}

/** @throws Refusal `sign-in-needed` for whom identity has told has left, or is of another organisation now (NC-12) */
async function mustStillBeHere(tx: Tx, { account, organisation }: Person): Promise<void> {
  const [person] = await holdPeople(tx, [account]);
  if (person?.state !== 'active' || person.organisation !== organisation) throw new Refusal('sign-in-needed');
}
