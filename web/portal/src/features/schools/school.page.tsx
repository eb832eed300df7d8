import { Link, useParams } from '@tanstack/react-router';
import type { createEnrolmentCode, OutputOf } from '@tutela/contracts';
import { Button, NotFound, Page, Sheets } from '@tutela/ui';
import { ReadState, useMay } from '@tutela/web';
import { useEffect, useState } from 'react';
import { useCollection } from '../../shared/collection/collection.queries';
import '../../shared/set-up/set-up.css';
import { stateOf, type StatedSchool } from '../../shared/set-up/school-state';
import { ChildrenHere } from './ChildrenHere';
import { CodeSheet, codeSheetId } from './CodeSheet';
import { CreateCodeDialog } from './CreateCodeDialog';
import { HowMarksCome } from './HowMarksCome';
import { codeWords, schoolsWords, schoolWords as words } from './schools.words';

type Code = OutputOf<typeof createEnrolmentCode>;

/** `/schools/:urn`: how one school's marks come, and the code by which its extractor enrols. */
export function SchoolPage() {
  const { urn } = useParams({ from: '/shell/schools/$urn' });
  const read = useCollection();
  const school = read.data?.schools.find((one) => one.urn === urn);
  if (read.data && !school) return <NotFound />;
  if (read.data && school) return <KnownSchool key={urn} stated={{ ...stateOf(school, read.data), school }} />;
  return (
    <Page title={words.title} h1={words.title}>
      <ReadState read={read} loading={schoolsWords.loading}>
        {() => null}
      </ReadState>
    </Page>
  );
}

function KnownSchool({ stated }: { stated: StatedSchool }) {
  const { school } = stated;
  const mayEnrol = useMay()('extractors:enrol');
  const [isAsked, setIsAsked] = useState(false);
  const [code, setCode] = useState<Code>();
  // After the dialog has given the focus back to its button.
  useEffect(() => {
    if (code) document.getElementById(codeSheetId)?.focus();
  }, [code]);
  return (
    <Page
      title={words.title}
      h1={school.name}
      lead={words.lead(school)}
      trail={
        <>
          <Link to="/schools">{words.trail}</Link> / URN {school.urn}
        </>
      }
      acts={
        mayEnrol ? (
          <Button kind={school.install ? 'second' : 'main'} onPress={() => setIsAsked(true)}>
            {school.install ? codeWords.createNew : codeWords.create}
          </Button>
        ) : undefined
      }
    >
      {code ? <CodeSheet code={code} onDone={() => setCode(undefined)} /> : null}
      <Sheets shape="equal">
        <HowMarksCome stated={stated} />
        <ChildrenHere urn={school.urn} />
      </Sheets>
      <CreateCodeDialog open={isAsked} school={school} onCreated={setCode} onClose={() => setIsAsked(false)} />
    </Page>
  );
}
