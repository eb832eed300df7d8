import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';

interface PdfScan {
  readonly pages?: number;
  readonly password?: string;
  /** In points, instead of A4. */
  readonly size?: readonly [number, number];
  /** A picture on its page. */
  readonly picture?: Buffer;
  /** A script that the document asks to be run when it is opened. */
  readonly script?: string;
}

/** A PDF as a scanner might make it, and as one with an intention might. */
export async function aPdf({ pages = 1, password, script, size, picture }: PdfScan = {}): Promise<Buffer> {
  const pdf = new PDFDocument({ size: size ? [...size] : 'A4', userPassword: password });
  const bytes = buffer(pdf);
  pdf.text('Signed: M. Dunsany');
  for (let page = 1; page < pages; page++) pdf.addPage().text(`Page ${page + 1}`);
  if (picture) pdf.image(picture, 0, 0, { width: 200 });
  if (script !== undefined) runAtOpening(pdf, script);
  pdf.end();
  return bytes;
}

/** What pdfkit keeps of the document's catalogue; its types do not tell. */
interface Catalogue {
  readonly _root: { readonly data: Record<string, unknown> };
}

function runAtOpening(pdf: PDFKit.PDFDocument, script: string): void {
  const action = pdf.ref({ S: 'JavaScript', JS: new String(script) });
  (pdf as unknown as Catalogue)._root.data.OpenAction = action;
  action.end('');
}

/** A picture, two parts wide and one high, that its EXIF turns upright, made by somebody at some place. */
export async function aPhoto(format: 'jpeg' | 'png' = 'jpeg'): Promise<Buffer> {
  return sharp({ create: { width: 400, height: 200, channels: 3, background: 'white' } })
    .withExif({ IFD0: { Artist: 'Marmalade Telephone' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toFormat(format)
    .toBuffer();
}

/** One after the other in one TIFF. */
export async function aTiff(pages: number, [width, height] = [60, 80]): Promise<Buffer> {
  const page = { width, height, channels: 3 as const, background: 'white' };
  const stacked = await sharp({ create: { ...page, height: page.height * pages } })
    .raw()
    .toBuffer();
  return sharp(stacked, { raw: { width, height: height * pages, channels: 3, pageHeight: height } })
    .tiff()
    .toBuffer();
}
