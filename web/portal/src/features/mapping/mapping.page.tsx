import { mappingFaults, proposedMapping, type ExportMapping } from '@tutela/education';
import { Button, CopyText, FileField, Form, Notice, Page, Sheet } from '@tutela/ui';
import { importOf } from '@tutela/web';
import { useState } from 'react';
import { z } from 'zod';
import '../../shared/set-up/set-up.css';
import { ChooseHeadings } from './ChooseHeadings';
import { saveMapping } from './mapping-file';
import { faultInWords, mappingWords as words, sampleFaultWords } from './mapping.words';
import './mapping.css';
import { PreviewSheet } from './PreviewSheet';
import { previewOf } from './preview';
import { sampleBytes, sampleOf, type ReadSample, type Sample } from './sample-file';

const chosenFile = z.object({ file: z.array(z.instanceof(File), words.chooseFile).min(1, words.chooseFile) });

/**
 * `/school/extractor/mapping`: a school says what the headings of its export are (VS-06). No route of the platform is called: the sample
 * stays in the page.
 */
export function MappingPage() {
  const [read, setRead] = useState<ReadSample>();
  return (
    <Page title={words.title} h1={words.h1} lead={words.lead}>
      <Sheet>
        <Form
          schema={chosenFile}
          onSubmit={async ({ file: [file] }) => {
            if (file) setRead(await readSample(file));
          }}
          submit={words.submit}
          submitKind="second"
          busyWords={words.busy}
        >
          <FileField name="file" label={words.file} hint={words.fileHint} accept=".csv,.tsv,.txt,text/csv" />
        </Form>
      </Sheet>
      {read?.fault ? <Notice tone="bad" live="alert" title={sampleFaultWords[read.fault]} /> : null}
      {read?.sample ? <MapSample key={read.sample.headings.join('\n')} sample={read.sample} /> : null}
    </Page>
  );
}

async function readSample(file: File): Promise<ReadSample> {
  const { parse } = await importOf(() => import('csv-parse/browser/esm/sync'));
  const bytes = new Uint8Array(await file.slice(0, sampleBytes).arrayBuffer());
  return sampleOf(bytes, file.size > sampleBytes, parse);
}

function MapSample({ sample }: { sample: Sample }) {
  const [mapping, setMapping] = useState<ExportMapping>(() =>
    proposedMapping(
      sample.headings,
      sample.rows.map(({ cells }) => cells),
    ),
  );
  const [isSaved, setIsSaved] = useState(false);
  const preview = previewOf(mapping, sample);
  const missing = faultInWords(mappingFaults(mapping));
  const change = (changed: ExportMapping): void => {
    setIsSaved(false);
    setMapping(changed);
  };
  const save = (): void => {
    saveMapping(mapping);
    setIsSaved(true);
  };
  return (
    <>
      <ChooseHeadings sample={sample} mapping={mapping} onChange={change} />
      {preview ? (
        <PreviewSheet preview={preview} mapping={mapping} />
      ) : (
        <Notice tone="warn" live="status" title={missing} />
      )}
      <div>
        <Button kind="main" onPress={save} missing={missing === undefined ? undefined : { words: missing }}>
          {words.save}
        </Button>
      </div>
      {isSaved ? <Saved /> : null}
    </>
  );
}

function Saved() {
  return (
    <Notice tone="good" live="status" title={words.saved}>
      {words.next} <code className="po-command tu-mono">{words.command}</code>
      <CopyText text={words.command} what={words.what} shown={false} />
    </Notice>
  );
}
