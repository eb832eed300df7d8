import {
  listCases,
  listCompanies,
  listReleaseForms,
  makeReleaseForm,
  raiseReleaseCase,
  readCase,
  readReleaseForm,
  readScanPage,
  sendCase,
  withdrawCase,
} from '@tutela/contracts';
import { actingFor, ask, aRelease, startCases, type CasesUnderTest } from '../../test-support/cases-under-test';
import { aCast, aDraft, aForm, aSentCase, attach, type Cast } from '../test-support/a-case';

let cases: CasesUnderTest;
let cast: Cast;
beforeAll(async () => {
  cases = await startCases();
});
beforeEach(async () => {
  cast = await aCast(cases);
});
afterAll(() => cases.close());

describe('a release form', () => {
  it('NC-01 is made by the own contact for a company and its manager, and read as a PDF', async () => {
    const { nerys, rosalind } = cast;
    const { companies } = await cases.as(nerys).ask(listCompanies, {});
    const fernhill = companies.find(({ id }) => id === 'company-fernhill');
    expect(fernhill?.managers.map(({ account }) => account)).toContain(rosalind.account);

    const form = await aForm(cases, cast);

    expect(form).toMatchObject({
      company: { name: 'Fernhill IT Services' },
      madeBy: expect.stringContaining('Name of'),
    });
    const pdf = await cases.as(nerys).call(readReleaseForm, { form: form.form });
    expect(pdf.headers.get('content-type')).toContain('application/pdf');
    expect(pdf.headers.get('content-disposition')).toBe(`attachment; filename="${form.reference}.pdf"`);
    expect((pdf.body as Buffer).toString('latin1')).toContain(form.reference);
    expect((await cases.as(nerys).ask(listReleaseForms, {})).forms).toEqual([form]);
    const [entry] = await cases.eye.auditEntries('support', 'release-form.made');
    expect(entry).toMatchObject({ actor_id: nerys.account, object: form.form, outcome: 'done' });
  });

  it.each(['company-manager', 'outside-contact', 'agent'] as const)('NC-01 NC-23 is for no %s', async (role) => {
    const { form } = await aForm(cases, cast);
    const other = { ...cast.rosalind, role };

    for (const answer of [
      await cases.as(other).call(makeReleaseForm, { company: 'company-fernhill', manager: cast.rosalind.account }),
      await cases.as(other).call(readReleaseForm, { form }),
      await cases.as(other).call(raiseReleaseCase, { form }),
    ])
      expect(answer).toMatchObject({ status: 403, problem: { type: 'not-your-role' } });
  });

  it('NC-05 names only a manager of that company who is there', async () => {
    const employee = await cases.aPerson('company-employee', 'company-fernhill');
    const left = await cases.aPerson('company-manager', 'company-fernhill', { state: 'ended' });

    for (const [company, { account }] of [
      ['company-castlegate', cast.rosalind],
      ['company-fernhill', employee],
      ['company-fernhill', left],
    ] as const) {
      const answer = await cases.as(cast.nerys).call(makeReleaseForm, { company, manager: account });
      expect(answer).toMatchObject({ status: 404, problem: { type: 'not-found' } });
    }
  });

  it('NC-01 of another school answers like an absent one', async () => {
    const { form } = await aForm(cases, cast);
    const { nerys: neighbour } = await aCast(cases);

    expect((await cases.as(neighbour).call(readReleaseForm, { form })).status).toBe(404);
    expect((await cases.as(neighbour).call(raiseReleaseCase, { form })).status).toBe(404);
  });
});

describe('raising a release case', () => {
  it('NC-02 begins a draft with a reference of its own, which is sent once its scan is there', async () => {
    const draft = await aDraft(cases, cast);
    expect(draft).toMatchObject({ state: 'draft', version: 1, reference: expect.stringMatching(/^C-26-\d{4}$/) });

    const early = await cases.as(cast.nerys).call(sendCase, { case: draft.case });
    expect(early).toMatchObject({ status: 409, problem: { type: 'no-scan' } });

    await attach(cases, cast, draft.case);
    const sent = await cases.as(cast.nerys).ask(sendCase, { case: draft.case });
    expect(sent).toMatchObject({ state: 'open', dueAt: '2026-11-18T17:00:00.000Z', raisedBy: draft.raisedBy });
    expect((await cases.as(cast.nerys).ask(listCases, {})).cases.map((one) => one.case)).toEqual([draft.case]);
    const [entry] = await cases.eye.auditEntries('support', 'case.sent');
    expect(entry).toMatchObject({ object: draft.case, actor_id: cast.nerys.account });
  });

  it('NC-02 takes a form once, though two ask at the same moment', async () => {
    const { form } = await aForm(cases, cast);

    const answers = await Promise.all([1, 2].map(() => cases.as(cast.nerys).call(raiseReleaseCase, { form })));

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.problem.type).toBe('form-is-used');
  });

  it('NC-02 takes no form that is out of date', async () => {
    const { form } = await aForm(cases, cast);
    await cases.eye.rows('cases', `UPDATE cases.release_form SET good_until = '2026-11-15T00:00:00Z' WHERE id = $1`, [
      form,
    ]);

    const answer = await cases.as(cast.nerys).call(raiseReleaseCase, { form });

    expect(answer).toMatchObject({ status: 409, problem: { type: 'form-is-used' } });
  });

  it('NC-02 is withdrawn by the school, once and for good', async () => {
    const sent = await aSentCase(cases, cast);

    const withdrawn = await cases.as(cast.nerys).ask(withdrawCase, { case: sent.case });

    expect(withdrawn).toMatchObject({ state: 'withdrawn', decidedAt: expect.any(String) });
    const again = await cases.as(cast.nerys).call(withdrawCase, { case: sent.case });
    expect(again).toMatchObject({ status: 409, problem: { type: 'case-is-settled' } });
  });

  it('NC-23 of another school or company answers like an absent one', async () => {
    const sent = await aSentCase(cases, cast);
    const { nerys: neighbour } = await aCast(cases);

    for (const other of [neighbour, cast.rosalind, actingFor(cast.rosalind, cast.urn)])
      expect((await cases.as(other).call(readCase, { case: sent.case })).status).toBe(404);
    expect((await cases.as(neighbour).call(withdrawCase, { case: sent.case })).status).toBe(404);
  });

  it('NC-23 is followed by an outside contact where the form is for the own company, without the signed scan', async () => {
    const { urn, nerys, rosalind } = cast;
    const piers = await cases.aPerson('company-manager', 'company-castlegate');
    const [gareth, tomasz] = [
      await cases.aPerson('company-employee', 'company-fernhill'),
      await cases.aPerson('company-employee', 'company-castlegate'),
    ];
    for (const manager of [rosalind, piers]) await aRelease(cases, manager, urn);
    await ask(cases, rosalind, urn, [gareth]);
    await ask(cases, piers, urn, [tomasz]);
    const sent = await aSentCase(cases, cast);
    const page = { case: sent.case, file: sent.files[0]?.file, page: '1' };

    const own = cases.as(actingFor(gareth, urn));
    const other = cases.as(actingFor(tomasz, urn));

    expect((await own.ask(listCases, {})).cases.map((one) => one.case)).toEqual([sent.case]);
    expect(await own.ask(readCase, { case: sent.case })).toMatchObject({ state: 'open', files: [] });
    expect((await own.call(readScanPage, page)).status).toBe(404);
    expect((await other.ask(listCases, {})).cases).toEqual([]);
    expect((await other.call(readCase, { case: sent.case })).status).toBe(404);
    expect((await cases.as(nerys).call(readScanPage, page)).status).toBe(200);
  });
});
