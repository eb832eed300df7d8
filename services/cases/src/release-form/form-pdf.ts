import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { FormSheet } from './form-sheet';
import { releaseWords } from './form-words';
import type { PrintedForm } from './printed-form';

/** The release form for two signatures: one A4 page, black on white, tagged for screen readers (NC-01; ISO 32000-1 §14.8). */
export async function formPdf(form: PrintedForm): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 40,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    info: {
      Title: `${releaseWords.title}, ${form.reference}`,
      Author: 'Tutela',
      Creator: 'Tutela',
      CreationDate: form.madeAt,
    },
  });
  const bytes = buffer(pdf);
  const sheet = new FormSheet(pdf, form);
  const whole = pdf.struct('Document', { title: releaseWords.title }, [
    pdf.struct('H1', {}, () => sheet.heading()),
    pdf.struct('P', {}, () => sheet.agreement()),
    pdf.struct('Figure', { alt: `QR code that leads back to form ${form.reference}` }, () => sheet.qrCode()),
    pdf.struct('P', {}, () => sheet.reference()),
    pdf.struct(
      'Table',
      {},
      sheet.facts.map((fact) => rowOf(pdf, sheet, fact)),
    ),
    pdf.struct(
      'L',
      {},
      releaseWords.terms.map((term) => listed(pdf, sheet, term)),
    ),
    pdf.struct('P', {}, () => sheet.signatures()),
    pdf.struct('P', {}, () => sheet.foot()),
  ]);
  pdf.addStructure(whole);
  whole.end();
  sheet.drawRules();
  pdf.end();
  return bytes;
}

function rowOf(pdf: PDFKit.PDFDocument, sheet: FormSheet, [name, value]: readonly [string, string]) {
  return pdf.struct('TR', {}, [
    pdf.struct('TH', {}, () => sheet.factName(name)),
    pdf.struct('TD', {}, () => sheet.factValue(value)),
  ]);
}

function listed(pdf: PDFKit.PDFDocument, sheet: FormSheet, term: string) {
  return pdf.struct(
    'LI',
    {},
    pdf.struct('LBody', {}, () => sheet.term(term)),
  );
}
