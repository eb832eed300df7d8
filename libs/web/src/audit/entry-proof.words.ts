import { countInWords, numberInWords } from '@tutela/ui';
import { helpLine } from '../words/help-line';
import { momentInTable } from '../words/moments';
import type { CheckedProof } from './checked-proof';

export const entryProofWords = {
  title: 'Is this entry in the log?',
  prove: 'Prove that this entry is in the log',
  busy: 'Proving',
  notYet: 'This entry has no place in the log yet. It gets one within ten seconds. Ask again then.',
  byBrowser:
    'Your browser has checked it itself: the signature of the log, and the way from the entry to what was signed.',
  key: 'It believed the key below. Compare it with the one you kept when you first took a checkpoint home.',
  next: `Download the proof, and ring ${helpLine} now.`,
  nextElsewhere: 'Download the proof, and check it with public tools or in another browser.',
  entry: 'Entry as it was hashed',
  number: 'Place in the log',
  place: (index: number): string => `${numberInWords(index + 1)} (index ${index}, counted from 0)`,
  leafHash: 'Hash of the entry',
  copyHash: 'hash',
  path: 'Way to the root',
  pathOf: (count: number): string =>
    count === 0 ? 'None: it is the only entry.' : countInWords(count, 'hash', 'hashes'),
  checkpoint: 'Signed checkpoint',
  keyName: 'Key of the log',
  copyKey: 'key',
  details: 'The proof itself',
  download: 'Download the proof',
  downloadHint:
    'One file with the entry, the way and the checkpoint, in the format C2SP tlog-proof. Names in it are sealed.',
  tools: 'Check it without us',
  steps: [
    'Keep the file and the key of the log, apart from each other.',
    'The lines after the empty line are a C2SP signed note. Any tool for such notes verifies it, or openssl: Ed25519 over the first three lines.',
    'SHA-256 over a zero byte and the entry (the line “extra”, Base64) is its hash. Hash it upwards with the lines after “index”, as RFC 9162 says in section 2.1.3.2.',
    'What comes out must be the root: the third line of the note.',
  ],
  guide: 'docs/check-the-log.md, which comes with the source of Tutela, has the commands.',
} as const;

const ordinals = new Intl.PluralRules('en-GB', { type: 'ordinal' });
const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** "1,204th". */
export const ordinalInWords = (count: number): string =>
  `${numberInWords(count)}${endings[ordinals.select(count)] ?? 'th'}`;

const failures: Readonly<Record<Exclude<CheckedProof['kind'], 'proved'>, string>> = {
  'not-signed': 'This proves nothing: the checkpoint is not signed by the key of this log.',
  'not-included': 'This proves nothing: the way does not lead from this entry to what was signed.',
  'another-entry': 'This proves another entry, not this one.',
  'cannot-check': 'Your browser cannot check the signature, so nothing is proved here.',
};

/** "This entry is the 1,204th of 5,310; the checkpoint of 20 November 2026, 14:03 proves it." */
export function proofInWords({ kind, proof, size }: CheckedProof): string {
  if (kind !== 'proved') return failures[kind];
  const place = `the ${ordinalInWords(proof.index + 1)} of ${numberInWords(size)}`;
  return `This entry is ${place}; the checkpoint of ${momentInTable(proof.at)} proves it.`;
}
