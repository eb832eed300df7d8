import type { Tx } from '@tutela/platform';

export interface FormRow {
  readonly id: string;
  readonly reference: string;
  readonly organisation: string;
  readonly company: string;
  readonly company_name: string;
  readonly manager: string;
  readonly head: string;
  readonly made_by: string;
  readonly made_at: Date;
  readonly good_until: Date;
  readonly support_case: string | null;
}

const goodForMs = 90 * 24 * 60 * 60_000;

export interface NewForm {
  readonly reference: string;
  readonly organisation: string;
  readonly company: string;
  readonly manager: string;
  readonly head: string;
  readonly by: string;
}

/** @returns its id */
export async function insertForm(tx: Tx, form: NewForm): Promise<string> {
  const id = tx.newId();
  const goodUntil = new Date(tx.now.getTime() + goodForMs);
  await tx.rows`
    INSERT INTO release_form (id, reference, organisation, company, manager, head, made_by, made_at, good_until)
    VALUES (${id}, ${form.reference}, ${form.organisation}, ${form.company}, ${form.manager}, ${form.head}, ${form.by},
      ${tx.now}, ${goodUntil})`;
  return id;
}

/** The forms of a school, newest first, each with the case that was raised with it. */
export async function readForms(tx: Tx, organisation: string): Promise<FormRow[]> {
  return tx.rows<FormRow>`
    SELECT release_form.*, coalesce(organisation.name, company) AS company_name, support_case.id AS support_case
    FROM release_form LEFT JOIN organisation ON organisation.id = company LEFT JOIN support_case ON form = release_form.id
    WHERE release_form.organisation = ${organisation} ORDER BY made_at DESC, release_form.id DESC`;
}

/** A form of this school; another's answers like an absent one. */
export async function readForm(tx: Tx, id: string, organisation: string): Promise<FormRow> {
  return tx.one<FormRow>`
    SELECT release_form.*, coalesce(organisation.name, company) AS company_name, support_case.id AS support_case
    FROM release_form LEFT JOIN organisation ON organisation.id = company LEFT JOIN support_case ON form = release_form.id
    WHERE release_form.id = ${id} AND release_form.organisation = ${organisation}`;
}

/** As `readForm`, for the cases with these forms. */
export async function readFormsById(tx: Tx, ids: readonly string[]): Promise<FormRow[]> {
  return tx.rows<FormRow>`
    SELECT release_form.*, coalesce(organisation.name, company) AS company_name, support_case.id AS support_case
    FROM release_form LEFT JOIN organisation ON organisation.id = company LEFT JOIN support_case ON form = release_form.id
    WHERE release_form.id = ANY(${ids})`;
}

/** The form that a case was raised with. */
export async function readSentForm(tx: Tx, id: string): Promise<FormRow> {
  const [form] = await readFormsById(tx, [id]);
  if (!form) throw new Error('A release case without its form.');
  return form;
}
