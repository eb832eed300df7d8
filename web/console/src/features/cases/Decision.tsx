import { approveCase } from '@tutela/contracts';
import { Button, Sheet, type Missing } from '@tutela/ui';
import { useState } from 'react';
import { ApproveDialog } from './ApproveDialog';
import { AskDialog } from './AskDialog';
import type { OpenedCase } from './case.queries';
import { caseWords } from './case.words';
import { Checklist, signedById } from './Checklist';
import { checkId, openChecks, type CheckName } from './checklist';
import { RejectDialog } from './RejectDialog';
import type { Act, Told } from './told';

const words = caseWords.decide;

interface DecisionProps extends Omit<Told, 'onClose'> {
  opened: OpenedCase;
}

/** The checklist and the three acts of the agent who has the case. A new version of the case begins with nothing ticked. */
export function Decision({ opened, onDone, onChanged }: DecisionProps) {
  const [ticked, setTicked] = useState<ReadonlySet<CheckName>>(new Set());
  const [signedBy, setSignedBy] = useState(opened.onRecord.head ?? '');
  const [asked, setAsked] = useState<Act>();
  const tick = (name: CheckName, isTicked: boolean): void =>
    setTicked((old) => new Set(isTicked ? [...old, name] : [...old].filter((other) => other !== name)));
  const open = openChecks(ticked);
  const told: Told = {
    onDone: (act) => {
      setAsked(undefined);
      onDone(act);
    },
    onChanged: () => {
      setAsked(undefined);
      onChanged();
    },
    onClose: () => setAsked(undefined),
  };
  return (
    <Sheet title={caseWords.checks.title}>
      <Checklist opened={opened} ticked={ticked} onTick={tick} signedBy={signedBy} onSignedBy={setSignedBy} />
      <p className="tu-small co-follows">
        {open.length > 0 ? `${words.open(open.length)} ` : ''}
        {words.follows}
      </p>
      <div className="co-decide">
        <Button kind="main" missing={missingOf(opened, open, signedBy)} onPress={() => setAsked('approve')}>
          {words.approve}
        </Button>
        <Button kind="danger" onPress={() => setAsked('reject')}>
          {words.reject}
        </Button>
        <Button kind="quiet" onPress={() => setAsked('ask')}>
          {words.ask}
        </Button>
      </div>
      <ApproveDialog open={asked === 'approve'} opened={opened} checked={ticked} signedBy={signedBy.trim()} {...told} />
      <RejectDialog open={asked === 'reject'} one={opened.case} {...told} />
      <AskDialog open={asked === 'ask'} one={opened.case} {...told} />
    </Sheet>
  );
}

/** Never a dead button: a press says what waits, or which checks are open and goes to the first. */
function missingOf({ case: one }: OpenedCase, open: readonly CheckName[], signedBy: string): Missing | undefined {
  if (one.files.some(({ scanned }) => scanned === 'waiting')) return { words: words.scanWaits };
  const [first] = open;
  if (first) {
    return { words: words.stillOpen(caseWords.checks.labels[first], open.length - 1), at: checkId(first) };
  }
  if (approveCase.in.shape.signedBy.safeParse(signedBy).success) return undefined;
  return { words: caseWords.checks.signedByShort, at: signedById };
}
