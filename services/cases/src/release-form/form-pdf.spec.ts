import sharp from 'sharp';
import { ScanReader } from '../scan/scan-reader';
import { formPdf } from './form-pdf';
import { formLink, newFormReference } from './form-reference';
import type { PrintedForm } from './printed-form';

const form: PrintedForm = {
  reference: 'RF-7K3M-9QXD',
  link: formLink('https://tutela.example', 'RF-7K3M-9QXD'),
  school: 'Thornbeck High School',
  urn: '999014',
  head: 'Łucja Dunsany-Ōta',
  company: 'Fernhill IT Services',
  manager: 'Rosalind Keane',
  madeAt: new Date('2026-11-16T09:42:00Z'),
  goodUntil: new Date('2027-02-14T09:42:00Z'),
  madeBy: 'Nerys Cole',
};

describe('the release form', () => {
  it('NC-01 is one page that names itself, its language and its parts, with its fonts inside', async () => {
    const text = (await formPdf(form)).toString('latin1');

    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(text).toContain('/Lang (en-GB)');
    expect(text).toContain('/Marked true');
    expect(text).toContain('/DisplayDocTitle true');
    expect(text).toContain('/FontFile2');
    for (const part of ['H1', 'Table', 'TH', 'L', 'Figure']) expect(text).toContain(`/S /${part}\n`);
  });

  it('NC-01 prints black on white, on one A4 page also with the longest names', async () => {
    const long = (start: string) => `${start} ${'of the Northern Hundred '.repeat(4)}`.slice(0, 100);
    const longest = {
      ...form,
      school: long('School'),
      head: long('Head'),
      company: long('Company'),
      manager: long('M'),
    };

    const { pages } = await new ScanReader().read(await formPdf(longest));

    expect(pages).toHaveLength(1);
    const { channels } = await sharp(pages[0]).stats();
    const [red, green, blue] = channels.map(({ mean }) => Math.round(mean));
    expect([red, green]).toEqual([green, blue]);
    expect(red).toBeGreaterThan(230);
  });

  it('NC-01 leads back by its reference alone', () => {
    expect(form.link).toBe('https://tutela.example/school/resources/forms?reference=RF-7K3M-9QXD');
  });

  it('NC-01 has a reference of its own without look-alikes', () => {
    const made = Array.from({ length: 2000 }, newFormReference);

    expect(new Set(made).size).toBe(2000);
    for (const reference of made) expect(reference).toMatch(/^RF-[A-HJ-NP-RTU-Z2346-9]{4}-[A-HJ-NP-RTU-Z2346-9]{4}$/);
  });
});
