import { create } from 'qrcode';

/** A square of the sheet, in points. */
interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** A QR code of vectors, so that it prints sharp on every printer; a quarter of it may be lost (level Q, ISO/IEC 18004). */
export function drawQr(pdf: PDFKit.PDFDocument, text: string, { x, y, side }: Square): void {
  const { modules } = create(text, { errorCorrectionLevel: 'Q' });
  const step = side / modules.size;
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column)) pdf.rect(x + column * step, y + row * step, step, step);
  pdf.fill('black');
}
