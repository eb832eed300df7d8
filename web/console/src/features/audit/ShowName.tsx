import { refreshFactor, revealName } from '@tutela/contracts';
import { CodeField, ConfirmDialog, Form, Notice, stateWords, TextField, type Problem } from '@tutela/ui';
import { problemOfError } from '@tutela/web';
import { useEffect, useRef, useState } from 'react';
import { useFreshCode, useRevealName } from './audit.queries';
import { revealRefusals, revealWords as words } from './audit.words';

interface ShowNameProps {
  la: string;
  /** "Northmere". */
  authority: string;
  /** The child whose name is asked for; undefined while the dialog is closed. */
  child: number | undefined;
  onShown: (child: number, name: string) => void;
  onClose: () => void;
}

/** Asks for a reason, and for a fresh code where the last is too old; then the name is shown in place (security.md rules 18 and 32). */
export function ShowName({ la, authority, child, onShown, onClose }: ShowNameProps) {
  return (
    <ConfirmDialog open={child !== undefined} title={words.title(child ?? 0)} onClose={onClose}>
      {child === undefined ? null : (
        <>
          <p>{words.follows(authority)}</p>
          <Ask la={la} child={child} onShown={(name) => onShown(child, name)} />
        </>
      )}
    </ConfirmDialog>
  );
}

interface AskProps {
  la: string;
  child: number;
  onShown: (name: string) => void;
}

function Ask({ la, child, onShown }: AskProps) {
  const reveal = useRevealName(la, child);
  const fresh = useFreshCode();
  const [reason, setReason] = useState<string>();
  const show = (given: string) => problemOf(async () => onShown(await reveal.mutateAsync(given)));
  const first = async (given: string): Promise<Problem | undefined> => {
    const problem = await show(given);
    if (problem?.type !== 'stale-factor') return problem;
    setReason(given);
    return undefined;
  };
  const again = async (code: string, given: string): Promise<Problem | undefined> =>
    (await problemOf(() => fresh.mutateAsync(code))) ?? show(given);
  if (reason === undefined) return <AskReason onGiven={first} />;
  return <AskCode reason={reason} onTyped={(code) => again(code, reason)} />;
}

async function problemOf(work: () => Promise<unknown>): Promise<Problem | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return problemOfError(error);
  }
}

const reasonSchema = revealName.in.pick({ reason: true });

function AskReason({ onGiven }: { onGiven: (reason: string) => Promise<Problem | undefined> }) {
  return (
    <div className="co-ask">
      <Form
        key="reason"
        schema={reasonSchema}
        onSubmit={({ reason }) => onGiven(reason)}
        words={revealRefusals}
        submit={words.submit}
        busyWords={words.busy}
      >
        <TextField name="reason" label={words.reason} hint={words.reasonHint} lines={3} autoComplete="off" />
      </Form>
    </div>
  );
}

interface AskCodeProps {
  reason: string;
  onTyped: (code: string) => Promise<Problem | undefined>;
}

/** The same dialog with the code in one field; what was typed before is kept and shown. */
function AskCode({ reason, onTyped }: AskCodeProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  return (
    <div className="co-ask" ref={box}>
      <Notice tone="warn" live="alert">
        {stateWords.codeTooOld}
      </Notice>
      <p>
        <span className="tu-second">{words.yourReason}</span>
        {reason}
      </p>
      <Form
        key="code"
        schema={refreshFactor.in}
        onSubmit={({ code }) => onTyped(code)}
        words={revealRefusals}
        fieldOf={{ 'sign-in-failed': 'code' }}
        submit={words.submit}
        busyWords={words.busy}
        oneField
      >
        <CodeField name="code" label={words.code} />
      </Form>
    </div>
  );
}
