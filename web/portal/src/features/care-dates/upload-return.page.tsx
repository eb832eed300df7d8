import { Link, useNavigate } from '@tanstack/react-router';
import { Badge, buttonClass, FileField, Form, Page, Sheet, Sheets } from '@tutela/ui';
import '../../shared/set-up/set-up.css';
import { SetUpTrail } from '../../shared/set-up/SetUpTrail';
import { useUploadReturn } from './care-dates.queries';
import { LastReturns } from './LastReturns';
import { isTooLarge, returnFiles } from './return-files';
import { fieldOfRefusal, uploadReturnRefusals, uploadReturnWords as words } from './upload-return.words';

const accept = '.csv,.txt,text/csv';

/** `/set-up/care-dates`: the header and the episodes of the SSDA903 are uploaded, to be checked against the list (VS-22). */
export function UploadReturnPage() {
  const navigate = useNavigate();
  const send = useUploadReturn((id) => void navigate({ to: '/set-up/care-dates/$import', params: { import: id } }));
  return (
    <Page
      title={words.title}
      h1={words.h1}
      lead={words.lead}
      trail={<SetUpTrail here={words.trail} />}
      acts={
        <Link to="/set-up/children" className={buttonClass()}>
          {words.list}
        </Link>
      }
    >
      <div className="po-from-top">
        <Sheets shape="equal">
          <Sheet>
            <Form
              schema={returnFiles}
              onSubmit={send}
              words={uploadReturnRefusals}
              fieldOf={fieldOfRefusal}
              submit={words.submit}
              busyWords={words.busy}
            >
              <FileField
                name="header"
                label={words.header}
                hint={words.headerHint}
                accept={accept}
                stateOf={fileState}
              />
              <FileField
                name="episodes"
                label={words.episodes}
                hint={words.episodesHint}
                accept={accept}
                stateOf={fileState}
              />
            </Form>
            <p className="tu-small po-ruled po-after">{words.who}</p>
          </Sheet>
          <Sheet title={words.how}>
            <ul>
              {words.rules.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
          </Sheet>
        </Sheets>
      </div>
      <LastReturns />
    </Page>
  );
}

/** A file that is too large is refused as soon as it is chosen. */
function fileState(file: File) {
  return isTooLarge(file) ? <Badge tone="bad">{words.tooLargeShort}</Badge> : <Badge tone="wait">{words.ready}</Badge>;
}
