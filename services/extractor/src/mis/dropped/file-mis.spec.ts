import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drop, exportMappingOfSimulator as mapping } from '@tutela/testing';
import { StateFolder } from '../../state/state-folder';
import { csvCaps, csvFormat } from '../csv/csv-format';
import { DroppedFiles } from './dropped-files';
import { FileRefused } from './file-format';
import { FileMis } from './file-mis';
import { bytesOf } from './look-at-folder';
import { Shelf } from './shelf';

const head = 'Pupil UPN,Family name,Given name,Known name,Born,Mark date,Half of day,Att. mark';
const zoe = 'R201100018042,O’Brien,Zoë,Zo,01/09/2014,03/11/2026,Morning,/';
let home: string;
let files: DroppedFiles;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'files-'));
  files = new DroppedFiles(new StateFolder(join(home, 'state')));
});
afterEach(() => rm(home, { recursive: true }));

const mis = (milliseconds = csvCaps.milliseconds) =>
  new FileMis(join(home, 'exports'), csvFormat({ mapping }, { ...csvCaps, milliseconds }), files, () => new Date());
const dropped = (...rows: string[]) => drop(join(home, 'exports'), 'export.csv', rows.join('\n'));

describe('files in a folder', () => {
  it.each([
    ['no row', [head], 'export.csv: It has no pupil. Export it anew, with all pupils. Nothing of it was read.'],
    [
      'no row that can be read',
      [head, zoe.replaceAll('/', '.').replace('2026', '26')],
      'Date of the mark is not written in the chosen way. Mend that and export it anew. Look at line 2. Nothing of it was read.',
    ],
    ['two pupils with one UPN and nobody else', [head, zoe, zoe.replace('Zoë', 'Zara')], 'Look at line 3.'],
  ])('VS-07 with %s are refused, so that nobody seems to have left', async (_what, rows, words) => {
    await dropped(...rows);
    const school = mis();
    await expect(school.pupils()).rejects.toMatchObject({ fault: 'no-files' });
    expect(await school.notTaken()).toEqual([expect.stringContaining(words)]);
  });

  it('VS-07 taken away while the folder is read do not stop the run', async () => {
    await expect(bytesOf(join(home, 'gone.csv')).next()).rejects.toMatchObject({
      constructor: FileRefused,
      passes: true,
    });
  });

  it('security.md 52 with more pupils than any school has are refused', () => {
    const shelf = new Shelf(jest.fn(), 1);
    expect([shelf.pupil({ id: '1' }), shelf.pupil({ id: '1' })]).toEqual([true, true]);
    expect(() => shelf.pupil({ id: '2' })).toThrow('more pupils than any school');
  });

  it('VS-07 that took too long to read, on a busy machine, are read again by the next run', async () => {
    await dropped(head, ...Array<string>(1000).fill(zoe));
    await expect(mis(-1).pupils()).rejects.toMatchObject({ fault: 'no-files' });
    expect(await files.lastKnown()).toMatchObject([{ state: 'refused', why: expect.stringContaining('next run') }]);
    expect(await mis().pupils()).toHaveLength(1);
    expect(await files.lastKnown()).toMatchObject([{ state: 'read' }]);
  });
});
