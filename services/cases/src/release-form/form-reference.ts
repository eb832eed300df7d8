import { randomInt } from 'node:crypto';

/** Without letters and digits that are mistaken for each other on paper or over a telephone. */
const alphabet = 'ABCDEFGHJKLMNPQRTUVWXYZ2346789';
const groupLength = 4;

/** What is printed on a form and leads back to it (NC-01): `RF-7K3M-9QXD`, one of 656 thousand million. */
export function newFormReference(): string {
  const group = () => Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `RF-${group()}-${group()}`;
}

/** Where the QR code of a form leads: to the form in the portal, by its reference alone (NC-01). */
export function formLink(publicUrl: string, reference: string): string {
  return `${publicUrl}/school/resources/forms?reference=${reference}`;
}
