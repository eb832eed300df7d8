import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkUpn } from '@tutela/education';
import { listPeople } from './list-people';
import { demonstrationLists, newcomer } from './lists';

const folder = join(__dirname, '../../../../infra/local/lists');

describe('the lists to try by hand', () => {
  it.each(Object.entries(demonstrationLists()))('VS-15 %s in the repository is as it is made here', (name, content) => {
    expect(readFileSync(join(folder, name), 'utf8')).toBe(content);
  });

  it('names twelve made-up children of the demonstration authority, all different', () => {
    const people = [...listPeople(), newcomer()];

    expect(people).toHaveLength(13);
    for (const key of ['upn', 'localId'] as const) expect(new Set(people.map((one) => one[key])).size).toBe(13);
    for (const { upn } of people)
      expect({ upn, ...checkUpn(upn) }).toMatchObject({ ok: true, upn: /^.999/.exec(upn)?.input });
  });
});
