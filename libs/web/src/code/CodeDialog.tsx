import { oneTimeCode } from '@tutela/contracts';
import { CodeField, ConfirmDialog, Form, stateWords, type Problem } from '@tutela/ui';
import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import { problemOfError } from '../api/api-problem';
import { usePageWords } from '../shell/page-words';
import { codeRefusals, codeWords, hasChangedMeanwhile, hasSwitched } from './code.words';

export interface CodeDialogProps {
  opened: boolean;
  /** Escape and the second button: all stays as it was. */
  onClose: () => void;
  /** The act as a heading: "Approve this release with a code". */
  title: string;
  /** The button's verb: "Approve the release". */
  act: string;
  /** The last digits of the tag whose code is asked for. */
  tagEndsIn?: string;
  /** Does the act with the code; what it throws is told in the dialog. */
  onCode: (code: string) => Promise<void>;
  /** What the code is bound to: the facts, and what follows. */
  children: ReactNode;
}

const schema = z.object({ code: oneTimeCode });
const fieldOf = { 'code-not-accepted': 'code', 'code-needed': 'code' };

/** A privileged act and the code for it, in one field (NC-21). If what it says is no longer so, it closes with that sentence. */
export function CodeDialog({ opened, onClose, title, act, tagEndsIn, onCode, children }: CodeDialogProps) {
  const { refusals } = usePageWords();
  const [hasChanged, setHasChanged] = useState(false);
  const [switched, setSwitched] = useState<Problem>();
  const close = (): void => {
    setHasChanged(false);
    setSwitched(undefined);
    onClose();
  };
  const send = async ({ code }: { code: string }): Promise<Problem | undefined> => {
    try {
      await onCode(code);
      return undefined;
    } catch (error) {
      const problem = problemOfError(error);
      if (hasSwitched(problem)) setSwitched(problem);
      else if (hasChangedMeanwhile(problem)) setHasChanged(true);
      else return problem;
      return undefined;
    }
  };
  if (opened && switched) return <Switched problem={switched} onClose={close} />;
  if (opened && hasChanged) return <ChangedMeanwhile onClose={close} />;
  return (
    <ConfirmDialog open={opened} title={title} onClose={close}>
      {children}
      <Form
        schema={schema}
        onSubmit={send}
        words={{ ...refusals, ...codeRefusals }}
        fieldOf={fieldOf}
        submit={act}
        busyWords={codeWords.busy}
        oneField
      >
        <CodeField name="code" label={codeWords.label(tagEndsIn)} hint={codeWords.hint} />
      </Form>
    </ConfirmDialog>
  );
}

/** In another tab the person acts for another by now: one step opens this page for that one (NC-22). */
function Switched({ problem, onClose }: { problem: Problem; onClose: () => void }) {
  return (
    <ConfirmDialog
      key="switched"
      open
      title={problem.title ?? stateWords.somethingChanged}
      confirm={codeWords.openAgain}
      onConfirm={() => window.location.reload()}
      onClose={onClose}
    >
      <p role="status">{problem.detail}</p>
    </ConfirmDialog>
  );
}

function ChangedMeanwhile({ onClose }: { onClose: () => void }) {
  return (
    <ConfirmDialog
      key="changed"
      open
      title={stateWords.somethingChanged}
      cancel={codeWords.lookAgain}
      onClose={onClose}
    >
      <p role="status">{codeWords.changedLead}</p>
    </ConfirmDialog>
  );
}
