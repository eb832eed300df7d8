// Runs alone in a process of its own: a file from outside goes in, pictures of its pages come out (NC-02, security.md rule 54).
// A script of its own and no part of the build, so that it starts the same from sources and from what is built.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const widest = 1654; // A4 at 200 dots per inch
const highest = 2339;
const mostPages = 20;
/** An A4 page at 600 dots per inch has 35 million; more is no scan of a form. */
const mostPixels = 50_000_000;
const nobodyWaits = 2;
const tooManyPages = 3;
const lengthBytes = 4;

const kind = process.argv[2];
const drawn = kind === 'pdf' ? drawPdf : drawPicture;
// Its end is the end of whoever asked: nobody waits for these pages any more.
process.stdin.on('end', () => process.exit(nobodyWaits));
for await (const page of drawn(await theFile())) await send(page);
process.exit();

/** What comes after its length in four bytes. */
function theFile() {
  const parts = [];
  let received = 0;
  return new Promise((resolve) => {
    process.stdin.on('data', (part) => {
      parts.push(part);
      received += part.length;
      if (received < lengthBytes) return;
      if (parts[0].length < lengthBytes) parts.unshift(Buffer.concat(parts.splice(0)));
      const end = lengthBytes + parts[0].readUInt32BE();
      if (received >= end) resolve(Buffer.concat(parts).subarray(lengthBytes, end));
    });
  });
}

async function* drawPicture(bytes) {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  const settings = { limitInputPixels: mostPixels, failOn: 'warning' };
  const { format, pages = 1 } = await sharp(bytes, settings).metadata();
  if (format !== kind) throw new Error('not what its first bytes say');
  if (pages > mostPages) process.exit(tooManyPages);
  for (let page = 0; page < pages; page++) {
    // Nothing but the pixels is kept: turned upright by what EXIF says, and EXIF left behind.
    yield sharp(bytes, { ...settings, page })
      .autoOrient()
      .flatten({ background: 'white' })
      .resize({ width: widest, height: highest, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .png()
      .toBuffer();
  }
}

/** pdf.js carries out no script of a document: that would take its sandbox, which is not loaded. A document that asks for a password fails. */
async function* drawPdf(bytes) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const of = (folder) => `${join(home, folder)}/`;
  const pdf = await getDocument({
    data: new Uint8Array(bytes),
    enableXfa: false,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: true,
    maxImageSize: mostPixels,
    standardFontDataUrl: of('standard_fonts'),
    cMapUrl: of('cmaps'),
    wasmUrl: of('wasm'),
    iccUrl: of('iccs'),
    verbosity: 0,
  }).promise;
  if (pdf.numPages > mostPages) process.exit(tooManyPages);
  for (let number = 1; number <= pdf.numPages; number++) yield drawPage(pdf, await pdf.getPage(number));
}

async function drawPage(pdf, page) {
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: Math.min(widest / width, highest / height) });
  const pixels = [viewport.width, viewport.height].map((length) => Math.max(1, Math.round(length)));
  const { canvas, context } = pdf.canvasFactory.create(...pixels);
  const isWhole = watchWhole(page);
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  if (!isWhole()) throw new Error('a part of the page cannot be read');
  page.cleanup();
  return canvas.encode('png');
}

/** pdf.js draws what came before a fault and says that it is done; that all of a page has come, its last part alone tells. */
function watchWhole(page) {
  const draw = page._renderPageChunk;
  let whole = false;
  page._renderPageChunk = (part, ...rest) => {
    whole ||= part.lastChunk;
    return draw.call(page, part, ...rest);
  };
  return () => whole;
}

/** Its length in four bytes, then the picture. */
async function send(png) {
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32BE(png.length);
  await new Promise((sent) => process.stdout.write(Buffer.concat([length, png]), sent));
}
