import { renderToStaticMarkup } from 'react-dom/server';
import { DataTable, type Column, type DataTableProps } from './DataTable';
import { SortHead } from './SortHead';

interface Child {
  id: string;
  name: string;
  missed: number;
}

const marcus: Child = { id: 'c1', name: 'Marcus Adeyemi', missed: 65 };
const noor: Child = { id: 'c2', name: 'Noor Rahimi', missed: 3 };
const columns: Column<Child>[] = [
  { id: 'child', head: 'Child', rowHeader: true, sortable: true, cell: ({ name }) => name },
  { id: 'school', head: 'School', cell: () => 'Thornbeck High School' },
  { id: 'missed', head: 'Missed', numbers: true, sortable: true, cell: ({ missed }) => missed },
];

function draw(props: Partial<DataTableProps<Child>> = {}): string {
  return renderToStaticMarkup(
    <DataTable caption="The register" columns={columns} rows={[marcus, noor]} rowId={({ id }) => id} {...props} />,
  );
}

/** The opening tags of one kind, each with what follows it up to the next tag. */
const tags = (html: string, name: string): string[] => html.match(new RegExp(`<${name}[ >][^<]*`, 'g')) ?? [];

describe('a data table', () => {
  it('is a real table with a caption, in a box with the same name that takes the keyboard', () => {
    const html = draw();
    expect(html).toContain('<caption class="tu-hidden">The register</caption>');
    expect(html).toContain('role="region" aria-label="The register" tabindex="0"');
    expect(draw({ captionShown: true })).toContain('<caption>The register</caption>');
  });

  it('has a scope on every head: columns above, and the name of a row as its row header', () => {
    const heads = tags(draw(), 'th');
    expect(heads.filter((head) => head.includes('scope="col"'))).toHaveLength(3);
    const rowHeads = heads.filter((head) => head.includes('scope="row"'));
    expect(rowHeads.map((head) => head.split('>')[1])).toEqual(['Marcus Adeyemi', 'Noor Rahimi']);
  });

  it('says by aria-sort how the rows stand, only where a head sorts', () => {
    const html = draw({ sort: { by: 'missed', direction: 'descending' }, onSort: () => undefined });
    const sorts = tags(html, 'th').filter((head) => head.includes('scope="col"'));
    expect(sorts.map((head) => /aria-sort="(\w+)"/.exec(head)?.[1])).toEqual(['none', undefined, 'descending']);
    expect(tags(html, 'button')).toHaveLength(2);
    expect(draw({ sort: { by: 'missed', direction: 'descending' } })).not.toContain('<button');
  });

  it.each([
    ['ascending', 'descending'],
    ['descending', 'ascending'],
    [undefined, 'ascending'],
  ] as const)('sorts a column that stands %s to %s at a press of its head', (standing, next) => {
    const asked: unknown[] = [];
    const sort = { by: standing ? 'child' : 'missed', direction: standing ?? 'ascending' };
    const head = SortHead({
      id: 'child',
      stays: true,
      sort,
      onSort: (wanted) => asked.push(wanted),
      children: 'Child',
    });
    const button = (head.props as { children: { props: { onClick: () => void } } }).children;
    button.props.onClick();
    expect(asked).toEqual([{ by: 'child', direction: next }]);
  });

  it('draws each group in a body of its own, under a head over the whole width', () => {
    const groups = [
      { key: 'a', head: 'Not explained, 1', rows: [noor] },
      { key: 'b', head: 'With a reason, 1', rows: [marcus] },
    ];
    const bodies = draw({ groups }).split('<tbody>').slice(1);
    expect(bodies).toHaveLength(2);
    expect(bodies[0]).toContain('<th colSpan="3" scope="rowgroup">Not explained, 1</th>');
    expect(bodies[0]).toContain('Noor Rahimi');
    expect(bodies[0]).not.toContain('Marcus Adeyemi');
    expect(draw({ groups, hidden: ['school'] })).toContain('<th colSpan="2" scope="rowgroup">');
  });

  it('leaves out hidden columns, and shows the empty words instead of an empty table', () => {
    expect(draw({ hidden: ['school'] })).not.toContain('Thornbeck');
    expect(draw({ rows: [], empty: 'No child matches these filters.' })).toBe('No child matches these filters.');
  });
});
