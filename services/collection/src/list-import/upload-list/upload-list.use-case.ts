import { Injectable } from '@nestjs/common';
import { uploadList, type InputOf, type OutputOf } from '@tutela/contracts';
import { londonDay } from '@tutela/education';
import { Acts, LaKeys, type Person } from '@tutela/platform';
import { SchoolRegister } from '../../school/school-register';
import { checkList, schoolCells } from '../checked-list';
import { ListAnswer } from '../list-answer';
import { readListFile } from '../list-file';
import { storeList } from '../list-import.store';

/** An officer uploads the list of children: every row is checked, and nothing is changed by it (VS-15). */
@Injectable()
export class UploadList {
  constructor(
    private readonly acts: Acts,
    private readonly keys: LaKeys,
    private readonly register: SchoolRegister,
    private readonly answer: ListAnswer,
  ) {}

  async run(input: InputOf<typeof uploadList>, bytes: Buffer, by: Person): Promise<OutputOf<typeof uploadList>> {
    const file = readListFile(bytes);
    const atHand = await this.register.atHand(file.rows.map(schoolCells), by.la ?? '');
    const beside = await this.acts.own(uploadList, by, async (tx) => {
      const list = checkList(file, atHand, tx.la, londonDay(tx.now));
      return this.answer.read(tx, await storeList(tx, this.keys, input.import, list, by));
    });
    return this.answer.of(beside);
  }
}
