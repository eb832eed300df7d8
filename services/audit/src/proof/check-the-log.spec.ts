import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { proveLoggedEntry, type OutputOf } from '@tutela/contracts';
import { person } from '@tutela/testing';
import { tlogProofText } from '@tutela/transparency';
import { startAudit, type AuditUnderTest } from '../test-support/audit-under-test';

const page = readFileSync(join(__dirname, '../../../../docs/check-the-log.md'), 'utf8');
const [given = '', ...steps] = [...page.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, block = '']) => block);
const by = person('platform', undefined);
type Proof = OutputOf<typeof proveLoggedEntry>;

/** The commands are for a stranger's machine; one without them cannot say anything about the log. */
const isThere = (command: string): boolean => spawnSync(command, ['version']).status === 0;
const whereOpensslIs = isThere('openssl') ? describe : describe.skip;

let audit: AuditUnderTest;
let folder: string;
beforeAll(async () => {
  audit = await startAudit();
  folder = mkdtempSync(join(tmpdir(), 'tutela-stranger-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await audit.close();
});

async function proofOf(log: string, index: number): Promise<Proof> {
  const database = log === 'support' ? 'audit' : log.replace('-', '_');
  const [row] = await audit.eye.rows<{ entry: string }>(database, 'SELECT entry FROM audit.leaf WHERE index = $1', [
    index,
  ]);
  return audit.as(by).ask(proveLoggedEntry, { log, entry: row?.entry });
}

/** As the page hands it out. */
function fileOf({ index, proof, note, leaf }: Proof): string {
  const path = proof.map((hash) => Buffer.from(hash, 'base64'));
  return tlogProofText({ index, path, note, extra: Buffer.from(leaf, 'base64') });
}

/** Follows the page to the letter; answers what the shell said, or that a command failed. */
function followed(file: string, key: string): string {
  writeFileSync(join(folder, 'entry.tlog-proof'), file);
  const settings = `FILE=entry.tlog-proof\nKEY='${key}'\n`;
  try {
    return execFileSync('sh', ['-e', '-c', settings + steps.join('\n')], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } catch {
    return 'not proved';
  }
}

describe('the page', () => {
  it('has the file and the key given first, and steps after them', () => {
    expect(given).toMatch(/^FILE=\S+\nKEY='\S+'\n$/);
    expect(steps.length).toBeGreaterThan(3);
  });
});

whereOpensslIs(
  'a stranger with openssl, a shell and docs/check-the-log.md (left out where openssl is not installed)',
  () => {
    it('SY-05 proves entries of trees of every shape, with images and sealed parts', async () => {
      await audit.las.build('996');
      const note = { action: 'mark.amended', reason: 'Told by phone – “late”', images: [{ after: { code: 'L' } }] };
      // Each proof is an entry itself: the tree is of another size each time.
      for (const more of [1, 1, 3]) {
        await audit.write('la-996', ...Array.from({ length: more }, () => note));
        await audit.sequence('la-996');
        const { size } = await proofOf('la-996', 0);
        for (const index of new Set([0, size - 1, Math.floor(size / 2)])) {
          const proof = await proofOf('la-996', index);
          const said = followed(fileOf(proof), proof.verifierKey);
          expect(said).toContain('Signature Verified Successfully');
          expect(said).toContain(`Entry ${index + 1} of ${proof.size} is in the log tutela.example/audit/la-996.`);
          expect(said).toContain('tutela-audit-entry/v1');
        }
      }
    });

    it('SY-05 proves an entry with the images of many children', async () => {
      await audit.las.build('995');
      const images = Array.from({ length: 800 }, (_, place) => ({ after: { place, code: 'L' } }));
      await audit.write('la-995', { action: 'mark.amended' }, { action: 'batch.received', images });
      await audit.sequence('la-995');
      const proof = await proofOf('la-995', 1);

      expect(followed(fileOf(proof), proof.verifierKey)).toContain('Entry 2 of 2 is in the log');
    });

    it('SY-05 proves nothing of an entry, index, path, checkpoint or key that is another', async () => {
      await audit.write('support', ...Array.from({ length: 5 }, () => ({ action: 'case.raised' })));
      await audit.sequence('support');
      const proof = await proofOf('support', 2);
      const other = await proofOf('support', 3);
      const { logs } = audit;
      const file = fileOf(proof);
      expect(followed(file, proof.verifierKey)).toContain('is in the log');

      const altered = [
        fileOf({ ...proof, leaf: other.leaf }),
        fileOf({ ...proof, index: 3 }),
        fileOf({ ...proof, proof: proof.proof.slice(1) }),
        fileOf({ ...proof, proof: [...proof.proof, ...proof.proof] }),
        file.replace(`\n${proof.size}\n`, `\n${proof.size + 1}\n`),
      ];
      for (const one of altered) expect(followed(one, proof.verifierKey)).not.toContain('is in the log');
      expect(followed(file, logs.signerOf('la-999').verifierKey)).not.toContain('is in the log');
    });
  },
);
