import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import notes from '../vectors/signed-notes.json';
import log from '../vectors/tessera-testdata-log.json';
import { readCheckpoint } from './checkpoint';
import { checkpointText } from './checkpoint-text';
import { CompactRange } from './compact-range';
import { leafHash } from './merkle-hash';
import { readVerifierKey, verifierKeyText, verifierOf, type NoteSigner } from './note-key';
import { openNote, signNote } from './signed-note';

const signer: NoteSigner = { name: 'log.example/one', key: generateKeyPairSync('ed25519').privateKey };
const other: NoteSigner = { name: 'witness.example', key: generateKeyPairSync('ed25519').privateKey };
const verifier = verifierOf(signer);
const root = leafHash(Buffer.from('one'));

describe('signed notes', () => {
  it.each(notes.map((known) => [known.name, known] as const))('SY-05 %s', (_, { verifierKey, note, valid }) => {
    const key = readVerifierKey(verifierKey);
    expect(key !== undefined && openNote(note, key) !== undefined).toBe(valid);
  });

  it('SY-05 of a public log open under its key, and tell roots that its leaves have', () => {
    const key = readVerifierKey(log.verifierKey);
    if (key === undefined) throw new Error('The key of the log was not read.');
    const tree = new CompactRange();
    const roots = [tree.root()];
    for (const leaf of log.leavesUtf8) {
      tree.append(leafHash(Buffer.from(leaf, 'utf8')));
      roots.push(tree.root());
    }
    for (const { checkpoint, size, rootHex } of log.checkpoints) {
      const told = readCheckpoint(openNote(checkpoint, key) ?? '');
      expect(told).toEqual({ origin: key.name, size, root: Buffer.from(rootHex, 'hex') });
      expect(told?.root).toEqual(roots[size]);
    }
    expect(verifierKeyText(key)).toBe(log.verifierKey);
  });

  it('SY-05 open as they were signed, whatever they say', () => {
    const line = fc.string({ unit: 'grapheme' }).filter((text) => !/\p{Cc}/u.test(text));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        const text = `${lines.join('\n')}\n`;
        expect(openNote(signNote(text, signer), verifier)).toBe(text);
      }),
    );
  });

  it('SY-05 do not open when one byte of them is another', () => {
    const note = signNote(checkpointText({ origin: signer.name, size: 7, root }), signer);
    fc.assert(
      fc.property(fc.nat({ max: note.length - 1 }), fc.constantFrom('A', '\n', '9', '—', ' '), (at, character) => {
        const altered = note.slice(0, at) + character + note.slice(at + 1);
        expect(openNote(altered, verifier)).toBe(altered === note ? openNote(note, verifier) : undefined);
      }),
    );
  });

  it('SY-05 pass over signatures of others, and do not take theirs for ours', () => {
    const text = checkpointText({ origin: signer.name, size: 1, root });
    const cosigned = signNote(text, signer) + (signNote(text, other).split('\n\n')[1] ?? '');
    expect(openNote(cosigned, verifier)).toBe(text);
    expect(openNote(cosigned, verifierOf(other))).toBe(text);
    expect(openNote(signNote(text, other), verifier)).toBeUndefined();
    expect(openNote(signNote(text, { ...other, name: signer.name }), verifier)).toBeUndefined();
  });

  const text = checkpointText({ origin: signer.name, size: 1, root });
  const beside = (name: string) => `${signNote(text, signer)}— ${name} AAAAAAAA\n`;

  it.each(['\u007f', '\u0085', '\u009f'])('SY-05 hold what is no ASCII control character: %j', (character) => {
    const odd = `a${character}b\n`;
    expect(openNote(signNote(odd, signer), verifier)).toBe(odd);
  });

  it.each(['a\u0001b', 'a\u0085b', 'a\u3000b', 'a\rb', 'a\ud800b'])(
    'SY-05 are none with a name of spaces, control characters or broken text among their signatures: %j',
    (name) => {
      expect(openNote(beside(name), verifier)).toBeUndefined();
    },
  );

  it('SY-05 let others have names of what is no white space to Unicode', () => {
    expect(openNote(beside('a\ufeffb'), verifier)).toBe(text);
  });

  it.each(['', 'no line break', 'tab\there\n', 'lone \ud800 surrogate\n'])('refuses to sign %j', (text) => {
    expect(() => signNote(text, signer)).toThrow(RangeError);
  });

  it('refuses a name that would not be read again', () => {
    expect(() => signNote('text\n', { ...signer, name: 'two words' })).toThrow(RangeError);
  });
});

describe('verifier keys', () => {
  it('SY-05 are read as they are written', () => {
    expect(readVerifierKey(verifierKeyText(verifier))?.id).toEqual(verifier.id);
  });

  it.each(['', 'name', 'name+00000000+AQ==', verifierKeyText(verifier).replace('log', 'lag')])(
    'SY-05 that are none are refused: %j',
    (text) => {
      expect(readVerifierKey(text)).toBeUndefined();
    },
  );
});

describe('checkpoints', () => {
  it('SY-05 are read as they are written, with extensions passed over', () => {
    const checkpoint = { origin: 'log.example/one', size: 20_852_163, root };
    expect(readCheckpoint(checkpointText(checkpoint))).toEqual(checkpoint);
    expect(readCheckpoint(`${checkpointText(checkpoint)}extension\n`)).toEqual(checkpoint);
  });

  const good = root.toString('base64');
  it.each([
    `\n1\n${good}\n`,
    `a\n01\n${good}\n`,
    `a\n-1\n${good}\n`,
    `a\n9007199254740993\n${good}\n`,
    `a\n1\n${good}`,
    `a\n1\n${good.slice(0, -1)}\n`,
    `a\n1\nAAAA\n`,
    `a\n1\n${good}\n\n`,
    'a\n1\n',
  ])('SY-05 that are none are refused: %j', (text) => {
    expect(readCheckpoint(text)).toBeUndefined();
  });
});
