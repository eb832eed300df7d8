import { fork } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hotp } from 'speakeasy';
import { TagBox } from './tag-box';

describe('the demonstration tags', () => {
  let home = '';
  beforeEach(async () => (home = await mkdtemp(join(tmpdir(), 'tags-'))));
  afterEach(() => rm(home, { recursive: true }));

  it('NC-10 show the code of the next step at each press, and of each step once', async () => {
    const box = new TagBox(home);
    const seed = (await box.fill(['NM-1'])).get('NM-1') ?? '';
    const code = (counter: number): string => hotp({ secret: seed, encoding: 'hex', counter, digits: 8 });

    expect([await box.press('NM-1'), await box.press('NM-1')]).toEqual([code(0), code(1)]);
    const pressed = await Promise.all(Array.from({ length: 8 }, () => new TagBox(home).press('NM-1')));
    expect(pressed.toSorted()).toEqual([2, 3, 4, 5, 6, 7, 8, 9].map(code).toSorted());
  });

  it('have a random seed of their own from the first start on, for their owner alone', async () => {
    const [one, other] = await Promise.all([new TagBox(home).fill(['NM-1']), new TagBox(home).fill(['NM-1', 'NM-2'])]);

    expect(one.get('NM-1')).toBe(other.get('NM-1'));
    expect(other.get('NM-2')).not.toBe(other.get('NM-1'));
    expect(one.get('NM-1')).toMatch(/^[0-9a-f]{40}$/);
    expect((await stat(join(home, 'tags/NM-1.json'))).mode & 0o777).toBe(0o600);
    expect(await readdir(join(home, 'tags'))).toEqual(['NM-1.json', 'NM-2.json']);
  });

  it('can be pressed after a process was killed while it pressed', async () => {
    const box = new TagBox(home);
    await box.fill(['NM-1']);
    await writeFile(join(home, 'tags/NM-1.json.lock'), String(await pidOfDead()));

    expect(await box.press('NM-1')).toMatch(/^\d{8}$/);
    expect(JSON.parse(await readFile(join(home, 'tags/NM-1.json'), 'utf8'))).toMatchObject({ next: 1 });
  });
});

function pidOfDead(): Promise<number> {
  return new Promise((resolve) => {
    const child = fork('/dev/null', [], { silent: true });
    child.once('exit', () => resolve(child.pid ?? 0));
  });
}
