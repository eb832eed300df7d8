import ipaddr, { IPv4, IPv6 } from 'ipaddr.js';
import { z } from 'zod';

type Address = IPv4 | IPv6;
export type AddressRange = readonly [Address, number];

/** A network in CIDR notation. A prefix of 0 would believe everybody, so it is refused (security.md rule 20). */
export const addressRange = z.string().transform((text, context): AddressRange => {
  const range = IPv4.isValidCIDRFourPartDecimal(text) || IPv6.isValidCIDR(text) ? ipaddr.parseCIDR(text) : undefined;
  if (range && range[1] > 0) return range;
  context.addIssue({ code: 'custom', message: 'is not a network such as 10.0.0.0/8' });
  return z.NEVER;
});

/**
 * Where a request comes from, in canonical form: the peer, or the right-most hop of `X-Forwarded-For` that is not a trusted proxy
 * (security.md rule 20). The header counts only when the peer is a trusted proxy. A hop that is no address ends the walk: what
 * stands left of it is hearsay.
 */
export function clientAddress(
  peer: string,
  forwardedFor: string | undefined,
  trusted: readonly AddressRange[],
): string {
  const hops = (forwardedFor ?? '').split(',').reverse();
  let client = addressOf(peer);
  for (const hop of hops) {
    if (!client || !isTrusted(client, trusted)) break;
    const before = addressOf(hop.trim());
    if (!before) break;
    client = before;
  }
  return client ? canonical(client) : 'unknown';
}

/** What a limit counts by: an IPv4 address, or the /64 that one IPv6 subscriber has to himself. */
export function limitedBy(address: string): string {
  if (!IPv6.isValid(address)) return address;
  return IPv6.networkAddressFromCIDR(`${address}/64`).toRFC5952String();
}

/** IPv4 in four decimal parts only: `0177.0.0.1` and `127.1` read differently in different programs. */
function addressOf(text: string): Address | undefined {
  const withoutZone = text.split('%')[0] ?? '';
  if (!IPv4.isValidFourPartDecimal(withoutZone) && !IPv6.isValid(withoutZone)) return undefined;
  return ipaddr.process(withoutZone);
}

function isTrusted(address: Address, trusted: readonly AddressRange[]): boolean {
  return trusted.some(([network, bits]) => network.kind() === address.kind() && address.match([network, bits]));
}

function canonical(address: Address): string {
  return address instanceof IPv6 ? address.toRFC5952String() : address.toString();
}
