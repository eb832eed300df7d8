import { z } from 'zod';
import { route } from '../core/route';
import { id, instant } from '../core/primitives';
import { organisationId } from './primitives';

export const releaseForm = z.object({
  form: id,
  /** Printed on the form and in its QR code: `RF-7K3M-9QXD`. */
  reference: z.string(),
  company: z.object({ id: organisationId, name: z.string() }),
  manager: z.object({ account: id, name: z.string() }),
  head: z.string(),
  madeAt: instant,
  madeBy: z.string(),
  /** A form is good for ninety days. */
  goodUntil: instant,
  /** The case that was raised with it. */
  case: id.optional(),
});

export const listCompanies = route({
  summary: 'The companies and their managers that a release form can be made for',
  owner: 'cases',
  method: 'GET',
  path: '/school/companies',
  needs: 'releases:request',
  in: z.strictObject({}),
  out: z.object({
    companies: z.array(
      z.object({
        id: organisationId,
        name: z.string(),
        managers: z.array(z.object({ account: id, name: z.string() })),
      }),
    ),
  }),
  audit: 'companies.listed',
});

export const listReleaseForms = route({
  summary: "The school's release forms, newest first",
  owner: 'cases',
  method: 'GET',
  path: '/school/release-forms',
  needs: 'releases:request',
  in: z.strictObject({}),
  out: z.object({ forms: z.array(releaseForm) }),
  audit: { notAudited: "the school's own forms, no child" },
});

export const makeReleaseForm = route({
  summary: 'Make the release form for a company and its manager (NC-01)',
  owner: 'cases',
  method: 'POST',
  path: '/school/release-forms',
  needs: 'releases:request',
  in: z.strictObject({ company: organisationId, manager: id }),
  out: releaseForm,
  audit: 'release-form.made',
});

export const readReleaseForm = route({
  summary: 'The release form as a PDF, for two signatures (NC-01)',
  owner: 'cases',
  method: 'GET',
  path: '/school/release-forms/:form/pdf',
  needs: 'releases:request',
  in: z.strictObject({ form: id }),
  out: z.unknown(),
  file: 'application/pdf',
  audit: 'release-form.read',
});
