import { open, seal } from '@tutela/sealing';

function context(la: string, urn: string) {
  return { la, table: 'school_link', column: 'agreed_by_sealed', row: urn };
}

/** Who at the school agreed, as "name, office": an adult, sealed under the LA's key. */
export function sealAgreement(laKey: Buffer, la: string, urn: string, agreedBy: string): Buffer {
  return seal(laKey, context(la, urn), agreedBy);
}

export function openAgreement(laKey: Buffer, la: string, urn: string, sealed: Buffer): string {
  return open(laKey, context(la, urn), sealed);
}
