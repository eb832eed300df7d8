import { checkReturnFile, isWhole } from './checked-return';
import { readReturn, type ReadReturn } from './return-children';

const today = '2026-11-16';
const aChild = 'NM-1,04/03/2012,UN1\n';
const anEpisode = 'NM-1,02/05/2026,S,C2,,\n';

function readOf(header: string, episodes: string): ReadReturn {
  const value = {
    ...checkReturnFile(Buffer.from(`CHILD,DOB,UPN\n${header}`), 'header', today),
    ...checkReturnFile(Buffer.from(`CHILD,DECOM,RNE,LS,DEC,REC\n${episodes}`), 'episodes', today),
  };
  if (!isWhole(value)) throw new Error('A file is missing.');
  return readReturn(value);
}

describe('a child that the header has more than once', () => {
  it('VS-22 is at fault in each row; what its episodes say is said with the first, and none is said to be missing', () => {
    const { children } = readOf(aChild.repeat(3), anEpisode.repeat(2));

    expect(children.map(({ faults }) => faults.map(({ file, fault }) => `${file} ${fault}`))).toEqual([
      ['episodes episodes-overlap', 'episodes episodes-overlap', 'header child-twice'],
      ['header child-twice'],
      ['header child-twice'],
    ]);
    expect(children.map(({ periods, warnings }) => [periods, warnings])).toEqual(Array(3).fill([[], []]));
  });

  it('security.md 51 makes no more of a file than there are rows in it', () => {
    const { children } = readOf(aChild.repeat(1_000), anEpisode.repeat(1_000));

    expect(children.reduce((sum, { faults }) => sum + faults.length, 0)).toBeLessThan(4_000);
  });
});
