import { readScanPage } from '@tutela/contracts';
import { Badge, Button, EmptyState, Refused, Sheet } from '@tutela/ui';
import { fileUrl, problemOfError, useMay } from '@tutela/web';
import { takesScans } from '../../shared/support/case-state';
import { AttachScans } from './AttachScans';
import { useRemoveScan, type CaseFile, type SupportCase } from './cases.queries';
import { caseRefusals, scanWords as words, virusWords } from './cases.words';

/** The files of a case, each with its pages as pictures; more can be attached while it is not with the operator (NC-02). */
export function Scans({ of }: { of: SupportCase }) {
  const mayRaise = useMay()('cases:raise');
  const isOpen = takesScans(of.state);
  const { mutate, isPending, variables, error } = useRemoveScan();
  const { case: id, files } = of;
  if (!mayRaise) return <NotShown />;
  const removing = isPending ? variables.file : undefined;
  return (
    <Sheet title={words.title} hint={words.hint}>
      {error ? <Refused problem={problemOfError(error)} words={caseRefusals} /> : null}
      {files.length === 0 && !isOpen ? <EmptyState>{words.none}</EmptyState> : null}
      <ul className="po-scans">
        {files.map((file) => (
          <li key={file.file}>
            <div className="po-scan-head">
              <strong>{file.name}</strong>
              <Badge tone={virusWords[file.scanned].tone}>{virusWords[file.scanned].words}</Badge>
              {isOpen ? (
                <Button
                  kind="quiet"
                  busy={removing === file.file}
                  busyWords={words.removing}
                  onPress={() => mutate({ case: id, file: file.file })}
                >
                  {words.remove}
                  <span className="tu-hidden"> {file.name}</span>
                </Button>
              ) : null}
            </div>
            {virusWords[file.scanned].why ? <p className="tu-small">{virusWords[file.scanned].why}</p> : null}
            <Pages case={id} file={file} />
          </li>
        ))}
      </ul>
      {isOpen ? (
        <div className={files.length > 0 ? 'po-after po-ruled' : undefined}>
          <AttachScans of={of} />
        </div>
      ) : null}
    </Sheet>
  );
}

/** Only the school's own contacts raise a case, and only they see what was signed (NC-23). */
function NotShown() {
  return (
    <Sheet title={words.title}>
      <EmptyState>{words.notShown}</EmptyState>
    </Sheet>
  );
}

function Pages({ case: id, file: { file, name, pages } }: { case: string; file: CaseFile }) {
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  return (
    <ol className="po-scan-pages">
      {numbers.map((page) => (
        <li key={page}>
          <figure>
            <img
              src={fileUrl(readScanPage, { case: id, file, page: String(page) })}
              alt={words.pageOf(name, page)}
              loading="lazy"
            />
            <figcaption>{words.page(page, pages)}</figcaption>
          </figure>
        </li>
      ))}
    </ol>
  );
}
