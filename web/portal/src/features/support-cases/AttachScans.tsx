import { Badge, FileField, Form } from '@tutela/ui';
import { useId, useRef, useState } from 'react';
import { problemOf } from '../set-up/parts/problem-of';
import { useAttachScan, type SupportCase } from './cases.queries';
import { caseRefusals, scanWords as words } from './cases.words';
import { isTooLarge, scanFiles, scanKinds } from './scan-files';

const atFiles = { 'not-a-scan': 'files', 'too-many-pages': 'files', 'too-large': 'files' } as const;

/** A drop area for scans; they are sent one after the other, and a second try goes on where the first was refused. */
export function AttachScans({ of: { case: id, files } }: { of: SupportCase }) {
  const { mutateAsync } = useAttachScan();
  const ids = useRef(new Map<File, string>());
  const [sent, setSent] = useState<ReadonlySet<File>>(new Set());
  const [refused, setRefused] = useState<File>();
  const [sending, setSending] = useState(0);
  const [round, setRound] = useState(0);
  const idOf = (scan: File): string => {
    const known = ids.current.get(scan) ?? crypto.randomUUID();
    ids.current.set(scan, known);
    return known;
  };
  const attachAll = async (scans: readonly File[]): Promise<void> => {
    for (const scan of scans.filter((one) => !sent.has(one))) {
      setRefused(scan);
      await mutateAsync({ case: id, file: idOf(scan), scan });
      setRefused(undefined);
      setSent((before) => new Set(before).add(scan));
    }
    setSent(new Set());
    setRound((before) => before + 1);
  };
  const attach = async ({ files: scans }: { files: File[] }) => {
    setSending(scans.length);
    const problem = await problemOf(() => attachAll(scans));
    setSending(0);
    return problem;
  };
  return (
    <>
      <Form
        key={round}
        schema={scanFiles(files.length - sent.size)}
        onSubmit={attach}
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
          stateOf={(file) => (
            <StateOf file={file} isSent={sent.has(file)} isRefused={sending === 0 && file === refused} />
          )}
        />
      </Form>
      {sending > 0 ? <Sending done={sent.size} all={sending} /> : null}
    </>
  );
}

function StateOf({ file, isSent, isRefused }: { file: File; isSent: boolean; isRefused: boolean }) {
  if (isSent) return <Badge tone="good">{words.attached}</Badge>;
  if (isRefused) return <Badge tone="bad">{words.notTaken}</Badge>;
  if (isTooLarge(file)) return <Badge tone="bad">{words.tooLarge}</Badge>;
  return <Badge tone="wait">{words.ready}</Badge>;
}

function Sending({ done, all }: { done: number; all: number }) {
  const id = useId();
  return (
    <div className="po-sending">
      <label htmlFor={id} className="tu-small">
        {words.progress}
      </label>
      <progress id={id} max={all} value={done} />
      <p role="status" className="tu-small">
        {words.sending(done, all)}
      </p>
    </div>
  );
}
