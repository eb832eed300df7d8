import { Injectable } from '@nestjs/common';
import { amendMark, marksRecorded, Refusal, type InputOf, type OutputOf } from '@tutela/contracts';
import { londonDay, portalCodes } from '@tutela/education';
import { Acts, LaKeys, type Person, type Tx } from '@tutela/platform';
import { seal } from '@tutela/sealing';
import { openOn } from '../../calendar/open-on';
import { lockEnrolmentOn } from '../../child/child.store';
import { personBrings, toDecide, type Mark, type Version } from '../mark.rules';
import { keyText, readMarks, storeArrivals, type MarkKey } from '../mark.store';
import { imageOf, markVersionOf, reasonContext } from '../mark-version';
import { withReason } from '../reason';

type Input = InputOf<typeof amendMark>;

/** An officer changes a mark by hand, with a reason (VS-13, VS-14, VS-27). What another has changed meanwhile is never overwritten. */
@Injectable()
export class AmendMark {
  constructor(
    private readonly acts: Acts,
    private readonly keys: LaKeys,
  ) {}

  async run(input: Input, by: Person): Promise<OutputOf<typeof amendMark>> {
    return this.acts.own(amendMark, by, async (tx) => {
      const { urn } = await lockEnrolmentOn(tx, input.child, input.enrolment, input.on);
      mustBeACodeOfThatDay(input, tx);
      if (!(await openOn(tx, urn, input.on))) throw new Refusal('not-a-session');
      const key: MarkKey = { enrolment: input.enrolment, on: input.on, session: input.session };
      const before = (await readMarks(tx, [key])).get(keyText(key));
      const sentBefore = standsAlready(before, input, by);
      if (sentBefore) return this.again(tx, input, sentBefore);
      const seenNow = before?.stands.code ?? null;
      if (seenNow !== input.seen) throw new Refusal('conflict', { code: seenNow });

      const arrival = personBrings(before, await this.version(tx, input, by));
      storeArrivals(tx, [{ ...arrival, key }]);

      const after = arrival.mark.stands;
      tx.audit({
        object: String(input.child),
        children: [input.child],
        facts: { on: input.on, session: input.session, urn },
        reason: input.reason,
        images: [{ child: input.child, before: before && imageOf(before.stands), after: imageOf(after) }],
      });
      const told = { ...key, code: after.code, toDecide: toDecide(arrival.mark) };
      tx.emit(marksRecorded, { la: tx.la, urn, source: after.source, marks: [told] });
      return {
        before: before && markVersionOf(before.stands),
        after: { ...markVersionOf(after), reason: input.reason },
      };
    });
  }

  private async again(tx: Tx, input: Input, stands: Version): Promise<OutputOf<typeof amendMark>> {
    const { child, on, session } = input;
    tx.audit({ object: String(child), children: [child], facts: { on, session, again: true } });
    return { after: withReason(stands, input, tx.la, await this.keys.childKey(tx.rows, tx.la, child)) };
  }

  private async version(tx: Tx, input: Input, by: Person): Promise<Version> {
    const key = await this.keys.childKey(tx.rows, tx.la, input.child);
    return {
      code: input.code,
      source: 'portal',
      broughtBy: by.userId,
      broughtAt: tx.now,
      reasonSealed: seal(key, reasonContext(tx.la, input, tx.now), input.reason),
    };
  }
}

function mustBeACodeOfThatDay({ code, on }: Input, tx: Tx): void {
  if (on > londonDay(tx.now)) throw new Refusal('not-a-session');
  if (!portalCodes(on).some((known) => known.code === code)) throw new Refusal('no-such-code');
}

/** The answer was lost and the person sends again: what stands is already theirs. Only the reason could differ, and the first one is kept. */
function standsAlready(before: Mark | undefined, { code, seen }: Input, by: Person): Version | undefined {
  const stands = before?.stands;
  return stands?.source === 'portal' && stands.broughtBy === by.userId && stands.code === code && seen !== code
    ? stands
    : undefined;
}
