import { readReleaseForm } from '@tutela/contracts';
import { fileUrl } from '@tutela/web';

export const formUrl = (form: string): string => fileUrl(readReleaseForm, { form });

/** Hands the form to the browser as a file; the server names it. */
export function downloadForm(form: string): void {
  const link = document.createElement('a');
  link.href = formUrl(form);
  link.download = '';
  link.click();
}
