import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { dirname, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { Refusal } from '@tutela/contracts';
import { unconfined, type Confinement } from './confinement';
import { pagesSent } from './pages-sent.rules';
import { scanKindOf, type ScanKind } from './scan-kind.rules';

const confined = join(__dirname, '..', '..', 'confined');
const script = join(confined, 'draw-scan.mjs');
const libraries = join(dirname(require.resolve('pdfjs-dist/package.json')), '..');
const longestMs = 20_000;
const mostHeapMb = 384;
const mostSentBytes = 256 * 1024 * 1024;
const tooManyPages = 3;

export interface ReadScan {
  readonly kind: ScanKind;
  /** PNG, upright, at most 1654 × 2339 pixels, made anew: nothing of the file itself is left in them. */
  readonly pages: readonly Buffer[];
}

/**
 * Makes pictures of a scan's pages in a process of its own, with nothing in its environment, that may read libraries and nothing else, in
 * what the machine can hold it in besides.
 */
export class ScanReader {
  constructor(
    private readonly confinement: Confinement = unconfined,
    private readonly limits: { readonly longestMs: number } = { longestMs },
  ) {}

  /** @throws Refusal `not-a-scan` or `too-many-pages` */
  async read(bytes: Buffer): Promise<ReadScan> {
    const kind = scanKindOf(bytes);
    if (kind === undefined) throw new Refusal('not-a-scan');
    return { kind, pages: await this.draw(kind, bytes) };
  }

  private async draw(kind: ScanKind, bytes: Buffer): Promise<Buffer[]> {
    const child = startConfined(this.confinement, kind);
    const overrun = setTimeout(() => child.kill('SIGKILL'), this.limits.longestMs);
    try {
      // A process that ends before it has read everything breaks its pipe: how it ended says why.
      child.stdin.on('error', () => undefined);
      hand(child, bytes);
      const [sent, code] = await Promise.all([everything(child), ended(child)]);
      if (code === tooManyPages) throw new Refusal('too-many-pages');
      const pages = code === 0 ? pagesSent(sent) : undefined;
      if (!pages) throw new Refusal('not-a-scan');
      return pages;
    } finally {
      clearTimeout(overrun);
      child.stdin.destroy();
    }
  }
}

type Confined = ChildProcessByStdio<Writable, Readable, null>;

function startConfined({ command }: Confinement, kind: ScanKind): Confined {
  const rights = [
    rightsFlag(process.allowedNodeEnvironmentFlags),
    '--allow-addons',
    ...[confined, libraries].map(readOnly),
  ];
  const limits = [`--max-old-space-size=${mostHeapMb}`, '--no-warnings'];
  const [program, ...args] = [...command, process.execPath, ...limits, ...rights, script, kind];
  return spawn(program, args, { cwd: confined, env: {}, stdio: ['pipe', 'pipe', 'ignore'] });
}

/** Node 26 no longer knows the name that the flag has in Node 20, and a process that is given one it does not know draws nothing. */
export function rightsFlag(known: ReadonlySet<string>): string {
  return known.has('--permission') ? '--permission' : '--experimental-permission';
}

/** The file after its length. The pipe is left open: the process takes its end for ours, and ends too. */
function hand(child: Confined, bytes: Buffer): void {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  child.stdin.write(length);
  child.stdin.write(bytes);
}

function readOnly(folder: string): string {
  return `--allow-fs-read=${folder}/`;
}

/** How it ended; undefined when it was killed. */
function ended(child: Confined): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? undefined));
  });
}

/** What it sends, cut off where it sends more than twenty pages can need. */
async function everything(child: Confined): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of child.stdout as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > mostSentBytes) child.kill('SIGKILL');
    else parts.push(part);
  }
  return Buffer.concat(parts);
}
