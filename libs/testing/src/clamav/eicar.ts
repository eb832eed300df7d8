import { createHash } from 'node:crypto';

/** In pieces, so that whoever scans this repository finds nothing. */
const pieces = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!', '$H+H*'];

/** The test file of EICAR: harmless, and every scanner's to find. */
export function eicar(): Buffer {
  return Buffer.from(pieces.join(''), 'latin1');
}

/** Our database, in ClamAV's own formats: one signature of the file as a whole, one of its bytes anywhere within another. */
export function signatures(file: Buffer): { readonly ofTheWhole: string; readonly ofAPart: string } {
  const hash = createHash('md5').update(file).digest('hex');
  return {
    ofTheWhole: `${hash}:${file.length}:Tutela.Test.Eicar\n`,
    ofAPart: `Tutela.Test.EicarWithin:0:*:${file.toString('hex')}\n`,
  };
}
