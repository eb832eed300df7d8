import { Link } from '@tanstack/react-router';
import { dayInTable } from '@tutela/education';
import { Badge, Button, DataTable, type Column } from '@tutela/ui';
import { dayAt, useServerClock } from '@tutela/web';
import { useDensity } from '../../shared/look/density';
import { formUrl } from './download-form';
import { stateOfForm, type FormState } from './form-state';
import type { ReleaseForm } from './forms.queries';
import { formsWords as words } from './forms.words';

interface FormsTableProps {
  forms: readonly ReleaseForm[];
  /** The form with which a case is being raised. */
  raising: string | undefined;
  onRaise: (form: string) => void;
}

export function FormsTable({ forms, raising, onRaise }: FormsTableProps) {
  const density = useDensity();
  const clock = useServerClock();
  const stateOf = (form: ReleaseForm): FormState => stateOfForm(form, clock());
  return (
    <DataTable
      caption={words.forms}
      columns={[
        ...wordColumns,
        { id: 'state', head: words.columns.state, staysOnPhone: true, cell: (form) => stateBadge(form, stateOf(form)) },
        {
          id: 'act',
          head: <span className="tu-hidden">{words.columns.act}</span>,
          numbers: true,
          staysOnPhone: true,
          cell: (form) => <FormActs form={form} state={stateOf(form)} busy={raising === form.form} onRaise={onRaise} />,
        },
      ]}
      rows={forms}
      rowId={({ form }) => form}
      density={density}
    />
  );
}

const wordColumns: readonly Column<ReleaseForm>[] = [
  {
    id: 'form',
    head: words.columns.form,
    rowHeader: true,
    cell: ({ form, reference }) => (
      <a href={formUrl(form)} download className="tu-name tu-mono">
        <span className="tu-hidden">{words.download} </span>
        {reference}
      </a>
    ),
  },
  {
    id: 'company',
    head: words.columns.company,
    cell: ({ company, manager }) => (
      <>
        {company.name}
        <span className="tu-second">{manager.name}</span>
      </>
    ),
  },
  { id: 'head', head: words.columns.head, cell: ({ head }) => head },
  {
    id: 'made',
    head: words.columns.made,
    cell: ({ madeAt, madeBy }) => (
      <>
        {dayInTable(dayAt(madeAt))}
        <span className="tu-second">{words.by(madeBy)}</span>
      </>
    ),
  },
];

function stateBadge({ goodUntil }: ReleaseForm, state: FormState) {
  if (state === 'used') return <Badge tone="plain">{words.used}</Badge>;
  if (state === 'over') return <Badge tone="bad">{words.over}</Badge>;
  return <Badge tone="wait">{words.goodUntil(dayInTable(dayAt(goodUntil)))}</Badge>;
}

interface FormActsProps {
  form: ReleaseForm;
  state: FormState;
  busy: boolean;
  onRaise: (form: string) => void;
}

function FormActs({ form, state, busy, onRaise }: FormActsProps) {
  if (form.case) {
    return (
      <Link to="/school/cases/$case" params={{ case: form.case }}>
        {words.toCase}
        <span className="tu-hidden"> of {form.reference}</span>
      </Link>
    );
  }
  if (state === 'over') return null;
  return (
    <Button kind="quiet" busy={busy} busyWords={words.raising} onPress={() => onRaise(form.form)}>
      {words.raise}
      <span className="tu-hidden">, {form.reference}</span>
    </Button>
  );
}
