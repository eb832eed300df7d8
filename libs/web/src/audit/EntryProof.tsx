import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Button, CopyText, Facts, Notice, Refused, type Fact, type ProblemWords } from '@tutela/ui';
import { problemOfError } from '../api/api-problem';
import { momentInTable } from '../words/moments';
import { checkProof, proofFileName, type CheckedProof, type EntryProof as Answer } from './checked-proof';
import { deedInWords } from './deed.words';
import { entryProofWords as words, proofInWords } from './entry-proof.words';
import { saveFile } from './save-file';
import { whoOf } from './who.words';

interface EntryProofProps {
  entry: string;
  /** Asks the server for the proof; that it was asked is an entry itself, so it is asked on a press only. */
  read: () => Promise<Answer>;
  refusals: ProblemWords;
}

/** Proves on a press that an entry is in its log, checked in this browser, and hands the proof out (SY-05). */
export function EntryProof({ entry, read, refusals }: EntryProofProps) {
  const { mutate, isPending, data, error } = useMutation({
    mutationFn: async () => checkProof(await read(), entry),
    gcTime: 0,
  });
  return (
    <section className="tw-proof">
      <h3>{words.title}</h3>
      <Button busy={isPending} busyWords={words.busy} onPress={() => mutate()}>
        {words.prove}
      </Button>
      {error ? <Refused problem={problemOfError(error)} words={{ ...refusals, 'not-found': words.notYet }} /> : null}
      {data ? <Checked checked={data} /> : null}
    </section>
  );
}

function Checked({ checked }: { checked: CheckedProof }) {
  const verdict = useRef<HTMLDivElement>(null);
  // On a phone, or in a narrow panel, it appears below what is seen.
  useEffect(() => verdict.current?.scrollIntoView({ block: 'nearest' }), [checked]);
  return (
    <>
      <div ref={verdict}>
        <Verdict checked={checked} />
      </div>
      <Facts facts={factsOf(checked)} />
      <Button onPress={() => saveFile(proofFileName(checked.proof), checked.file)}>{words.download}</Button>
      <p className="tu-small">{words.downloadHint}</p>
      <details>
        <summary>{words.details}</summary>
        <Itself checked={checked} />
      </details>
      <details>
        <summary>{words.tools}</summary>
        <ol>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>{words.guide}</p>
      </details>
    </>
  );
}

function Verdict({ checked }: { checked: CheckedProof }) {
  const { kind } = checked;
  if (kind === 'proved') {
    return (
      <Notice tone="good" live="status" title={proofInWords(checked)}>
        {words.byBrowser} {words.key}
      </Notice>
    );
  }
  const cannot = kind === 'cannot-check';
  return (
    <Notice tone={cannot ? 'warn' : 'bad'} live="alert" title={proofInWords(checked)}>
      {cannot ? words.nextElsewhere : words.next}
    </Notice>
  );
}

/** The entry as its bytes tell it, not as the list did. */
function factsOf({ leaf, leafHash, proof }: CheckedProof): Fact[] {
  const facts: Fact[] = [{ name: words.number, value: words.place(proof.index) }];
  if (leaf) {
    const { name, second } = whoOf(leaf.actor);
    const who = second === undefined ? name : `${name}, ${second}`;
    facts.unshift({ name: words.entry, value: `${deedInWords(leaf.action)}. ${who}. ${momentInTable(leaf.at)}.` });
  }
  if (leafHash !== undefined)
    facts.push({ name: words.leafHash, value: <CopyText text={leafHash} what={words.copyHash} /> });
  return [...facts, { name: words.keyName, value: <CopyText text={proof.verifierKey} what={words.copyKey} /> }];
}

function Itself({ checked: { path, proof } }: { checked: CheckedProof }) {
  return (
    <>
      <h4>{words.path}</h4>
      <p className="tu-small">{words.pathOf(path.length)}</p>
      <ol className="tw-hashes">
        {path.map((hash, place) => (
          <li key={place}>
            <code className="tu-mono">{hash}</code>
          </li>
        ))}
      </ol>
      <h4>{words.checkpoint}</h4>
      <pre className="tw-note">{proof.note}</pre>
    </>
  );
}
