import { Link } from '@tanstack/react-router';
import { EmptyState, Page, Sheet } from '@tutela/ui';
import { ReadState } from '@tutela/web';
import { TwoVersions } from '../../shared/decide/TwoVersions';
import { sessionInWords } from '../../shared/words';
import { useDifferences, type NamedDifference } from './differences.queries';
import { differencesWords as words } from './differences.words';

/** `/differences`: marks of which a person's version and a later automatic one differ (VS-27). */
export function DifferencesPage() {
  const read = useDifferences();
  const { data } = read;
  return (
    <Page
      title={words.title}
      h1={data ? words.h1(data.length) : words.title}
      lead={data && data.length > 0 ? words.lead : undefined}
    >
      <ReadState read={read} loading={words.loading}>
        {(differences) =>
          differences.length === 0 ? (
            <Sheet>
              <EmptyState>{words.noneLead}</EmptyState>
            </Sheet>
          ) : (
            differences.map((mark) => (
              <OneDifference key={`${mark.enrolment} ${mark.on} ${mark.session}`} mark={mark} />
            ))
          )
        }
      </ReadState>
    </Page>
  );
}

function OneDifference({ mark }: { mark: NamedDifference }) {
  const { child, name, schoolName, on, session } = mark;
  return (
    <Sheet
      title={
        <Link to="/children/$child" params={{ child }} search={{ on }} className="tu-name">
          {name}
        </Link>
      }
      hint={`${sessionInWords(on, session)}, ${schoolName}`}
    >
      <TwoVersions mark={mark} />
    </Sheet>
  );
}
