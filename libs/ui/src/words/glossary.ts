/** The only vocabulary, in pages, mails, PDFs and phone scripts. A page takes the word from here where it is a constant. */
export const glossary = {
  mark: 'mark',
  session: 'session',
  register: 'register',
  place: 'place',
  release: 'release',
  contact: 'contact',
  manager: 'manager',
  head: 'head',
  tag: 'tag',
  code: 'code',
  case: 'case',
  company: 'company',
  authority: 'authority',
  virtualSchool: 'virtual school',
  extractor: 'extractor',
  call: 'call',
  caller: 'caller',
  pep: 'PEP',
  placement: 'placement',
} as const;

export const sessionWords = { AM: 'morning', PM: 'afternoon' } as const;
