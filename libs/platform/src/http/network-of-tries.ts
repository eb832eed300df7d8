import ipaddr from 'ipaddr.js';

/** What tries are counted by: an IPv4 address, or the /64 that one IPv6 subscriber has to himself. */
export function networkOfTries(address: string): string {
  if (!ipaddr.IPv6.isValid(address)) return address;
  return ipaddr.IPv6.networkAddressFromCIDR(`${address}/64`).toRFC5952String();
}
