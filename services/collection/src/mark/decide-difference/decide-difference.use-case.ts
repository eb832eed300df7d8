import { Injectable } from '@nestjs/common';
import { decideDifference, marksRecorded, Refusal, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, LaKeys, type Person, type Tx } from '@tutela/platform';
import { seal } from '@tutela/sealing';
import { lockEnrolmentOn } from '../../child/child.store';
import { personBrings, toDecide, type Mark, type Version } from '../mark.rules';
import { keyText, readMarks, storeArrivals, type MarkKey } from '../mark.store';
import { imageOf, markVersionOf, reasonContext } from '../mark-version';

type Input = InputOf<typeof decideDifference>;

/** An officer takes one of two versions, with a reason; the other stays in the mark's history (VS-27). */
@Injectable()
export class DecideDifference {
  constructor(
    private readonly acts: Acts,
    private readonly keys: LaKeys,
  ) {}

  async run(input: Input, by: Person): Promise<OutputOf<typeof decideDifference>> {
    return this.acts.own(decideDifference, by, async (tx) => {
      const { urn } = await lockEnrolmentOn(tx, input.child, input.enrolment, input.on);
      const key: MarkKey = { enrolment: input.enrolment, on: input.on, session: input.session };
      const mark = stillOpen((await readMarks(tx, [key])).get(keyText(key)), input);

      const arrival = personBrings(mark, await this.version(tx, mark, input, by));
      storeArrivals(tx, [{ ...arrival, key }]);

      const after = arrival.mark.stands;
      tx.audit({
        object: String(input.child),
        children: [input.child],
        facts: { on: input.on, session: input.session, urn, take: input.take },
        reason: input.reason,
        images: [{ child: input.child, before: imageOf(mark.stands), after: imageOf(after) }],
      });
      const told = { ...key, code: after.code, toDecide: false };
      tx.emit(marksRecorded, { la: tx.la, urn, source: after.source, marks: [told] });
      return { before: markVersionOf(mark.stands), after: { ...markVersionOf(after), reason: input.reason } };
    });
  }

  private async version(tx: Tx, mark: Mark, input: Input, by: Person): Promise<Version> {
    const taken = input.take === 'stands' ? mark.stands : mark.automatic;
    if (!taken) throw new Refusal('already-decided');
    const key = await this.keys.childKey(tx.rows, tx.la, input.child);
    return {
      code: taken.code,
      source: 'portal',
      broughtBy: by.userId,
      broughtAt: tx.now,
      reasonSealed: seal(key, reasonContext(tx.la, input, tx.now), input.reason),
    };
  }
}

function stillOpen(mark: Mark | undefined, { seenOther }: Input): Mark {
  if (!mark || !toDecide(mark)) throw new Refusal('already-decided');
  if (mark.automatic?.code !== seenOther) throw new Refusal('conflict', { code: mark.automatic?.code ?? null });
  return mark;
}
