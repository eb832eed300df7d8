import { Injectable } from '@nestjs/common';
import { chooseSchool, Refusal, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, LaKeys, type Person } from '@tutela/platform';
import { plain, type School } from '../../school/find-school.rules';
import { SchoolRegister } from '../../school/school-register';
import { withSchool, type CheckedList } from '../checked-list';
import { ListAnswer } from '../list-answer';
import { mustBeOpen, readList, replaceList } from '../list-import.store';

/** An officer says which school a row means; closed schools cannot be chosen (VS-15). */
@Injectable()
export class ChooseSchool {
  constructor(
    private readonly acts: Acts,
    private readonly keys: LaKeys,
    private readonly register: SchoolRegister,
    private readonly answer: ListAnswer,
  ) {}

  async run(input: InputOf<typeof chooseSchool>, by: Person): Promise<OutputOf<typeof chooseSchool>> {
    const school = await this.register.open(input.urn);
    const beside = await this.acts.own(chooseSchool, by, async (tx) => {
      const stored = await readList(tx, this.keys, input.import, by);
      mustBeOpen(stored);
      const list = chosen(stored.list, input.row, school);
      return this.answer.read(tx, await replaceList(tx, this.keys, stored, list));
    });
    return this.answer.of(beside);
  }
}

function chosen(list: CheckedList, row: number, school: School | undefined): CheckedList {
  if (!school || !list.rows.some((known) => known.row === row)) throw new Refusal('not-found');
  return { ...list, rows: list.rows.map((known) => (known.row === row ? withSchool(known, plain(school)) : known)) };
}
