import { chooseSchool, findSchools } from '@tutela/contracts';
import { ConfirmDialog, Form, RadioField, TextField } from '@tutela/ui';
import { useState } from 'react';
import { refusalWords } from '../../api/refusal.words';
import { problemOf } from '../../shared/act/problem-of';
import { countsOf, needing } from './checked-rows';
import { chooseWords as words } from './checked.words';
import {
  useChooseSchool,
  useFindSchools,
  type ListImport,
  type ListRow,
  type SchoolFound,
} from './upload-list.queries';

interface ChooseSchoolProps {
  list: ListImport;
  /** The row whose school is open; undefined while nothing is asked. */
  row: ListRow | undefined;
  onChosen: (row: number, school: string, needs: number) => void;
  onClose: () => void;
}

/** The schools the register offers for a row, and a search for any other. */
export function ChooseSchool({ list, row, onChosen, onClose }: ChooseSchoolProps) {
  return (
    <ConfirmDialog open={row !== undefined} title={row ? words.title(row.row) : ''} onClose={onClose}>
      {row ? <Choice list={list} row={row} onChosen={onChosen} /> : null}
    </ConfirmDialog>
  );
}

const searched = findSchools.in.pick({ text: true });
const chosen = chooseSchool.in.pick({ urn: true });

function Choice({ list, row, onChosen }: Omit<ChooseSchoolProps, 'row' | 'onClose'> & { row: ListRow }) {
  const [schools, setSchools] = useState<readonly SchoolFound[]>(row.school.offered);
  const [searches, setSearches] = useState(0);
  const find = useFindSchools();
  const choose = useChooseSchool();
  const search = ({ text }: { text: string }) =>
    problemOf(async () => {
      setSchools((await find.mutateAsync(text)).schools);
      setSearches((count) => count + 1);
    });
  const take = ({ urn }: { urn: string }) =>
    problemOf(async () => {
      const checked = await choose.mutateAsync({ import: list.import, row: row.row, urn });
      const school = schools.find((one) => one.urn === urn);
      onChosen(row.row, school?.name ?? '', needing(countsOf(checked.rows)));
    });
  return (
    <div className="po-choose">
      {schools.length > 0 ? (
        <Form
          key={searches}
          schema={chosen}
          onSubmit={take}
          words={refusalWords}
          submit={words.submit}
          busyWords={words.busy}
          label={words.schools}
        >
          <RadioField name="urn" label={words.schools} choices={schools.map(choiceOf)} />
        </Form>
      ) : null}
      <p role="status">{searches > 0 && schools.length === 0 ? words.noneFound : ''}</p>
      <Form
        schema={searched}
        onSubmit={search}
        words={refusalWords}
        submit={words.find}
        submitKind="second"
        busyWords={words.finding}
        label={words.search}
        oneField
      >
        <TextField name="text" label={words.search} hint={words.searchHint} type="search" autoComplete="off" />
      </Form>
    </div>
  );
}

const choiceOf = (school: SchoolFound) => ({ value: school.urn, words: school.name, hint: words.school(school) });
