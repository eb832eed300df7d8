import { Link, useNavigate } from '@tanstack/react-router';
import { Badge, Button, buttonClass, FileField, Form, Page, Sheet, Sheets } from '@tutela/ui';
import { useOrFault } from '@tutela/web';
import '../../shared/set-up/set-up.css';
import { SetUpTrail } from '../../shared/set-up/SetUpTrail';
import { HeadingsTable } from './HeadingsTable';
import { isTooLarge, listFile } from './list-file';
import { downloadTemplate } from './template';
import { useUpload } from './upload-list.queries';
import { uploadRefusals, uploadWords as words } from './upload-list.words';

/** `/set-up/children`: a list of children is uploaded, to be checked row by row (VS-15). */
export function UploadPage() {
  const navigate = useNavigate();
  const orFault = useOrFault();
  const send = useUpload((id) => void navigate({ to: '/set-up/children/$import', params: { import: id } }));
  return (
    <Page
      title={words.title}
      h1={words.h1}
      lead={words.lead}
      trail={<SetUpTrail here={words.trail} />}
      acts={
        <>
          <Link to="/set-up/care-dates" className={buttonClass()}>
            {words.careDates}
          </Link>
          <Button onPress={() => orFault(downloadTemplate())}>{words.template}</Button>
        </>
      }
    >
      <div className="po-from-top">
        <Sheets shape="equal">
          <Sheet>
            <Form
              schema={listFile}
              onSubmit={send}
              words={uploadRefusals}
              fieldOf={{ 'not-a-list': 'file', 'too-large': 'file' }}
              submit={words.submit}
              busyWords={words.busy}
            >
              <FileField
                name="file"
                label={words.file}
                hint={words.hint}
                accept=".csv,.txt,text/csv"
                stateOf={fileState}
              />
            </Form>
            <p className="tu-small po-ruled po-after">{words.who}</p>
          </Sheet>
          <Sheet flush title={words.headings} hint={words.headingsHint}>
            <HeadingsTable />
          </Sheet>
        </Sheets>
      </div>
    </Page>
  );
}

/** A file that is too large is refused as soon as it is chosen. */
function fileState(file: File) {
  return isTooLarge(file) ? <Badge tone="bad">{words.tooLargeShort}</Badge> : <Badge tone="wait">{words.ready}</Badge>;
}
