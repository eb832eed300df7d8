import { hasOption, type Call } from './call';
import { studentsDelta } from './delta';
import { isFieldGranted } from './fields';
import { pageAsked, paginate } from './paging';
import { meta, refusal, type Reply } from './reply';
import type { Row } from './student-row';

/** `Students/{id?}`: a page of pupils, or with `changedRows` what changed; fields by scope and by `select`. */
export function students(call: Call): Reply {
  const page = pageAsked(call.query);
  if (!page) return refusal(400, 'page and pageSize are whole numbers from 1.');
  const show = fieldFilter(call);
  const pupils = call.hosted.pupils(hasOption(call, 'includeLeavers')).filter(({ id }) => !call.id || id === call.id);
  const all = pupils.map((pupil) => call.hosted.row(pupil));

  const asked = call.query.get('changedrows');
  if (asked !== undefined) {
    const delta = call.deltas.since(asked, all, call.query, call.now);
    return delta ? studentsDelta(delta, show) : refusal(400, 'Unknown changedRows key.');
  }
  const { rows, pagination } = paginate(all, page);
  const body = { Students: rows.map(show), StudentSiblings: [], meta: meta(call.now), __pagination__: pagination };
  return { status: 200, body };
}

function fieldFilter({ scopes, query, hosted }: Call): (row: Row) => Row {
  const selected = query.get('select')?.toLowerCase().split(',');
  const [first] = hosted.pupils(true);
  const fields = Object.keys(first ? hosted.row(first) : {}).filter(
    (field) => isFieldGranted(field, scopes) && (!selected || selected.includes(field.toLowerCase())),
  );
  return (row) => Object.fromEntries(fields.map((field) => [field, row[field] ?? null]));
}
