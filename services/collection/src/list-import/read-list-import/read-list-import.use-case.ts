import { Injectable } from '@nestjs/common';
import { readListImport, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, LaKeys, type Person } from '@tutela/platform';
import { ListAnswer } from '../list-answer';
import { readList } from '../list-import.store';

/** A list as it was checked, compared with what is on record now (VS-15). */
@Injectable()
export class ReadListImport {
  constructor(
    private readonly acts: Acts,
    private readonly keys: LaKeys,
    private readonly answer: ListAnswer,
  ) {}

  async run(input: InputOf<typeof readListImport>, by: Person): Promise<OutputOf<typeof readListImport>> {
    const beside = await this.acts.own(readListImport, by, async (tx) =>
      this.answer.read(tx, await readList(tx, this.keys, input.import, by)),
    );
    return this.answer.of(beside);
  }
}
