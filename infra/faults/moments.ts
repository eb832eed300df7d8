import type { Random } from '@tutela/testing';
import type { Line, Piece } from '../whole/line';

/** When to strike: at so many pieces of the kind that counts. */
export interface Moment {
  readonly count: number;
  readonly counts: (piece: Piece) => boolean;
}

/** Resolves within the very piece that makes the count full: what is done then is done before that piece goes on. */
export function afterPieces(line: Line, { count, counts }: Moment, act: () => void): Promise<void> {
  let left = count;
  return new Promise((resolve) => {
    line.onPiece = (piece) => {
      if (!counts(piece) || --left > 0) return;
      line.onPiece = () => undefined;
      act();
      resolve();
    };
  });
}

const writes = /INSERT INTO/;
const writesOrCommits = /INSERT INTO|COMMIT/;

/** The moments of a platform, by what it says to Postgres: at a write, with its transaction half done, or at a commit whose answer it never sees. */
export function platformMoment(random: Random): Moment {
  const said = random.chance(0.5) ? writes : writesOrCommits;
  return {
    count: random.int(5, 150),
    counts: ({ from, bytes }) => from === 'caller' && said.test(bytes.toString('latin1')),
  };
}

/** The moments of an agent, by what passes between it and the platform: as it asks, or as it is answered. */
export function agentMoment(random: Random): Moment {
  const side = random.chance(0.5) ? 'caller' : 'answerer';
  return { count: random.int(2, 16), counts: ({ from }) => from === side };
}

/** The moments of the broker: around the relay's asking what waits, telling it, and noting that it is told. */
export function brokerMoment(random: Random): Moment {
  return {
    count: random.int(1, 30),
    counts: ({ from, bytes }) => from === 'caller' && bytes.includes('outbox'),
  };
}

/** Of an agent that has all its days behind it and only looks again: it has little to say. */
export function shortMoment(random: Random): Moment {
  return { count: random.int(1, 2), counts: ({ from }) => from === 'caller' };
}
