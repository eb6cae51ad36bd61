import ipaddr from 'ipaddr.js'

const NETWORK_GROUPS = 4

/**
 * Whom an address stands for when tries are counted: an IPv4 address for itself; of an IPv6 address the first 64 bits,
 * because every line has 2^64 addresses to change to (RFC 4291 2.5.4). What is no address stands for itself.
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const read = ipaddr.process(address)
  if (!('parts' in read)) return read.toString()
  const network = read.parts.slice(0, NETWORK_GROUPS).map((group) => group.toString(16))
  return `${network.join(':')}::/64`
}
