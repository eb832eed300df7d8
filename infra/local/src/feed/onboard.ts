import { onboardAuthority } from '@tutela/contracts';
import type { Cast } from './cast';
import { Refused } from './gateway-session';

const authorities = [
  { la: '999', name: 'Northmere', networks: ['127.0.0.1/32', '::1/128'] },
  // A documentation network (RFC 5737): nobody is there, so this authority's marks cannot be changed from here (VS-14).
  { la: '998', name: 'Eastholme', networks: ['198.51.100.0/24'] },
];

/** Sets both demonstration authorities up; one that is there stays as it is. */
export async function onboard(cast: Cast): Promise<void> {
  for (const authority of authorities) {
    await cast.of('operator').ask(onboardAuthority, authority).catch(unlessThere);
  }
}

function unlessThere(error: unknown): void {
  if (!(error instanceof Refused && error.type === 'la-exists')) throw error;
}
