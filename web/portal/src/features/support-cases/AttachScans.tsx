import type { Problem } from '@tutela/contracts';
import { Badge, Button, FileField, Form } from '@tutela/ui';
import { useId, useRef, useState } from 'react';
import { useAttachScan, type SupportCase } from './cases.queries';
import { caseRefusals, scanWords as words } from './cases.words';
import { isEmpty, isTooLarge, scanFiles, scanKinds } from './scan-files';
import { sendScans } from './send-scans';

const atFiles = {
  'not-a-scan': 'files',
  'has-a-virus': 'files',
  'too-many-pages': 'files',
  'too-large': 'files',
} as const;

interface OnItsWay {
  readonly all: number;
  /** Of the file that goes now, from 0 to 1. */
  readonly share: number;
  readonly giveUp: () => void;
}

/** Sends scans one after the other; a second try goes on where the first was refused or given up. */
function useSendScans(id: string) {
  const { mutateAsync } = useAttachScan();
  const ids = useRef(new Map<File, string>());
  const [sent, setSent] = useState<ReadonlySet<File>>(new Set());
  const [refused, setRefused] = useState<File>();
  const [onItsWay, setOnItsWay] = useState<OnItsWay>();
  const [round, setRound] = useState(0);
  const idOf = (scan: File): string => {
    const known = ids.current.get(scan) ?? crypto.randomUUID();
    ids.current.set(scan, known);
    return known;
  };
  const send = async (scans: readonly File[]): Promise<Problem | undefined> => {
    const stop = new AbortController();
    const { signal } = stop;
    const onSent = (share: number): void => setOnItsWay((before) => before && { ...before, share });
    setRefused(undefined);
    setOnItsWay({ all: scans.length, share: 0, giveUp: () => stop.abort() });
    const found = await sendScans(
      scans.filter((one) => !sent.has(one)),
      {
        attach: (scan) => mutateAsync({ case: id, file: idOf(scan), scan, signal, onSent }),
        onAttached: (scan) => {
          onSent(0);
          setSent((before) => new Set(before).add(scan));
        },
        signal,
      },
    );
    setOnItsWay(undefined);
    setRefused(found?.scan);
    if (!found && !signal.aborted) {
      setSent(new Set());
      setRound((before) => before + 1);
    }
    return found?.problem;
  };
  return { send, sent, refused, onItsWay, round };
}

/** A drop area for scans; what was chosen stays there until it is attached. */
export function AttachScans({ of: { case: id, files } }: { of: SupportCase }) {
  const { send, sent, refused, onItsWay, round } = useSendScans(id);
  return (
    <>
      <Form
        key={round}
        schema={scanFiles(files.length - sent.size)}
        onSubmit={({ files: scans }) => send(scans)}
        words={caseRefusals}
        fieldOf={atFiles}
        submit={words.submit}
        submitKind="second"
        busyWords={words.busy}
        label={words.attach}
      >
        <FileField
          name="files"
          label={words.attach}
          hint={words.filesHint}
          accept={scanKinds}
          multiple
          stateOf={(file) => <StateOf file={file} isSent={sent.has(file)} isRefused={file === refused} />}
        />
      </Form>
      {onItsWay ? <Sending done={sent.size} {...onItsWay} /> : null}
    </>
  );
}

function StateOf({ file, isSent, isRefused }: { file: File; isSent: boolean; isRefused: boolean }) {
  if (isSent) return <Badge tone="good">{words.attached}</Badge>;
  if (isRefused) return <Badge tone="bad">{words.notTaken}</Badge>;
  if (isTooLarge(file)) return <Badge tone="bad">{words.tooLarge}</Badge>;
  if (isEmpty(file)) return <Badge tone="bad">{words.empty}</Badge>;
  return <Badge tone="wait">{words.ready}</Badge>;
}

/** What is said changes when a file has gone and when it is attached, not with each part that goes. */
function Sending({ done, all, share, giveUp }: OnItsWay & { done: number }) {
  const id = useId();
  return (
    <div className="po-sending">
      <label htmlFor={id} className="tu-small">
        {words.progress}
      </label>
      <progress id={id} max={all} value={done + share} />
      <p role="status" className="tu-small">
        {words.sending(done, all, share)}
      </p>
      <Button kind="quiet" onPress={giveUp}>
        {words.giveUp}
      </Button>
    </div>
  );
}
