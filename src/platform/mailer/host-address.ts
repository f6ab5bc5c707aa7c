import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { isNativeError } from 'node:util/types';

/** Networks that a hosted installation must not be talked into reaching on somebody's behalf. */
const inside = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12],
  ['192.0.0.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['224.0.0.0', 3],
] as const) inside.addSubnet(net, bits, 'ipv4'); // prettier-ignore
for (const [net, bits] of [
  ['::', 127], ['::ffff:0:0', 96], ['64:ff9b::', 96], ['fc00::', 7], ['fe80::', 10], ['ff00::', 8],
] as const) inside.addSubnet(net, bits, 'ipv6'); // prettier-ignore

export type Address = { address: string } | { fault: 'unknown' | 'inside' };

/**
 * The address of a host, looked up once, so that what was checked is what is reached.
 * @param insideToo whether this computer and its own network may be reached
 */
export async function addressOf(host: string, insideToo: boolean): Promise<Address> {
  const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await namesOf(host);
  const [first] = found;
  if (!first) return { fault: 'unknown' };
  const closed = found.some(({ address, family }) => inside.check(address, family === 6 ? 'ipv6' : 'ipv4'));
  return closed && !insideToo ? { fault: 'inside' } : { address: first.address };
}

async function namesOf(host: string) {
  try {
    return await lookup(host, { all: true });
  } catch (error) {
    if (isNativeError(error) && 'code' in error) return [];
    throw error;
  }
}
