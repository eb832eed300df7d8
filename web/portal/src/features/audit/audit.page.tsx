import { Button, CopyText, FileField, Form, Notice, Page, Sheet, Sheets } from '@tutela/ui';
import { useSearch } from '@tanstack/react-router';
import { problemOfError, ReadState, saveFile } from '@tutela/web';
import { useState } from 'react';
import { refusalWords } from '../../api/refusal.words';
import { useCheckpoint, useProveGrowth, type AuditCheckpoint, type Growth } from './audit.queries';
import { auditWords as words, growthInWords } from './audit.words';
import { checkpointFileName, keptCheckpoint } from './checkpoint-file';
import { OwnLog } from './OwnLog';
import '../../shared/set-up/set-up.css';

/**
 * `/audit`: a virtual head takes checkpoints of the authority's log home, later has it proved that it only grew, and has it proved of an entry
 * that it is in (SY-05).
 */
export function AuditPage() {
  const read = useCheckpoint();
  const search = useSearch({ from: '/shell/audit' });
  return (
    <Page title={words.title} h1={words.h1} lead={words.lead}>
      <Sheets shape="equal">
        <Sheet title={words.newest}>
          <ReadState read={read} loading={words.loading}>
            {(checkpoint) => <Newest checkpoint={checkpoint} />}
          </ReadState>
        </Sheet>
        <Prove />
      </Sheets>
      <OwnLog search={search} />
    </Page>
  );
}

function Newest({ checkpoint }: { checkpoint: AuditCheckpoint }) {
  return (
    <div className="po-follows">
      <p>{words.vouches(checkpoint)}</p>
      <Button kind="main" onPress={() => saveFile(checkpointFileName(checkpoint), checkpoint.note)}>
        {words.download}
      </Button>
      <p className="tu-small">{words.downloadHint}</p>
      <p className="tu-small">
        {words.key}: <CopyText text={checkpoint.verifierKey} what={words.copyKey} />
      </p>
    </div>
  );
}

function Prove() {
  const { mutateAsync } = useProveGrowth();
  const [growth, setGrowth] = useState<Growth>();
  const compare = async (values: { file: File[] }) => {
    setGrowth(undefined);
    try {
      setGrowth(await mutateAsync(values));
      return undefined;
    } catch (error) {
      return problemOfError(error);
    }
  };
  return (
    <Sheet title={words.prove} hint={words.proveHint}>
      <Form
        schema={keptCheckpoint}
        onSubmit={compare}
        words={refusalWords}
        submit={words.submit}
        submitKind="second"
        busyWords={words.busy}
      >
        <FileField name="file" label={words.file} hint={words.fileHint} accept=".txt,text/plain" />
      </Form>
      <div className="po-after">{growth ? <Compared growth={growth} /> : null}</div>
    </Sheet>
  );
}

function Compared({ growth }: { growth: Growth }) {
  const isGood = growth.kind === 'grown';
  return (
    <Notice tone={isGood ? 'good' : 'bad'} live={isGood ? 'status' : 'alert'} title={growthInWords(growth)}>
      {isGood ? null : words.next}
    </Notice>
  );
}
