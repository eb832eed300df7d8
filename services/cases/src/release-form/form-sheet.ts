import { dirname, join } from 'node:path';
import { dayInTable, londonDay } from '@tutela/education';
import type { PrintedForm } from './printed-form';
import { drawQr } from './form-qr';
import { releaseWords } from './form-words';

/** A font that goes into the file, so that it prints the same everywhere; the pages' own cannot be cut down to the letters used. */
const fonts = join(dirname(require.resolve('pdfjs-dist/package.json')), 'standard_fonts');
const regular = join(fonts, 'LiberationSans-Regular.ttf');
const bold = join(fonts, 'LiberationSans-Bold.ttf');

/** Points, from the upper left corner of an A4 page. */
const top = 62;
const left = 62;
const right = 533;
const width = right - left;
const qrSide = 92;
const besideQr = width - qrSide - 36;
const values = left + 120;
const signers = [
  ['Head teacher', left],
  ['Manager of the company', left + 245],
] as const;
const signatureLine = 210;

/** Draws the form from top to bottom; each part begins where the one before has ended. */
export class FormSheet {
  private readonly rules: { readonly from: number; readonly to: number; readonly y: number }[] = [];
  private y = top;

  constructor(
    private readonly pdf: PDFKit.PDFDocument,
    private readonly form: PrintedForm,
  ) {}

  get facts(): readonly (readonly [string, string])[] {
    const { school, urn, head, company, manager } = this.form;
    return [
      ['School', `${school}, URN ${urn}`],
      ['Head teacher', head],
      ['Company', company],
      ['Manager', manager],
    ];
  }

  heading(): void {
    this.write(releaseWords.title, { font: bold, size: 20, width: besideQr });
    this.y += 10;
  }

  agreement(): void {
    this.write(releaseWords.agreement, { width: besideQr });
  }

  qrCode(): void {
    drawQr(this.pdf, this.form.link, { x: right - qrSide, y: top, side: qrSide });
  }

  reference(): void {
    this.pdf.font(bold).fontSize(11);
    this.pdf.text(this.form.reference, right - qrSide - 12, top + qrSide + 8, { width: qrSide + 24, align: 'center' });
    this.y = Math.max(this.y, this.pdf.y) + 26;
    this.rule(left, right, this.y);
  }

  factName(name: string): void {
    this.y += 9;
    this.pdf
      .font(regular)
      .fontSize(11)
      .text(name, left, this.y, { width: values - left });
  }

  factValue(value: string): void {
    this.write(value, { font: bold, x: values, width: right - values });
    this.y += 7;
    this.rule(left, right, this.y);
  }

  term(term: string): void {
    this.y += 10;
    this.write(term);
  }

  /** Places for both: the hand above the line, who it is below, and the day. */
  signatures(): void {
    this.y += 78;
    for (const [who, x] of signers) {
      this.rule(x, x + signatureLine, this.y);
      this.pdf
        .font(regular)
        .fontSize(11)
        .text(who, x, this.y + 6);
      this.pdf.text('Date:', x, this.y + 48);
      this.rule(x + 36, x + signatureLine, this.y + 60);
    }
    this.y += 96;
  }

  foot(): void {
    const { madeAt, madeBy, goodUntil } = this.form;
    this.rule(left, right, this.y);
    this.y += 10;
    const made = `Made on ${dayOf(madeAt)} by ${madeBy}. Good until ${dayOf(goodUntil)}.`;
    this.write(`${releaseWords.foot}\n${made}`, { size: 10 });
  }

  /** All of them last and as one: they are no part of what is read aloud. */
  drawRules(): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    for (const { from, to, y } of this.rules) this.pdf.moveTo(from, y).lineTo(to, y);
    this.pdf.lineWidth(0.75).stroke('black').endMarkedContent();
  }

  private rule(from: number, to: number, y: number): void {
    this.rules.push({ from, to, y });
  }

  private write(text: string, { font = regular, size = 11, x = left, width: wide = width }: Writing = {}): void {
    this.pdf.font(font).fontSize(size).text(text, x, this.y, { width: wide, lineGap: 2.5 });
    this.y = this.pdf.y;
  }
}

interface Writing {
  readonly font?: string;
  readonly size?: number;
  readonly x?: number;
  readonly width?: number;
}

function dayOf(instant: Date): string {
  return dayInTable(londonDay(instant));
}
