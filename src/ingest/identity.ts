import { createHash } from 'node:crypto';
import type { Metadata } from '../report/report.ts';

/** `sha256:` and the digest in hex of the bytes, or of a text's UTF-8. */
export const digestOf = (data: Uint8Array | string): string =>
  `sha256:${createHash('sha256').update(data).digest('hex')}`;

/**
 * Who a report is: its canonical address, else outlet and the id it came with, else the digest of its text.
 * `own` is that id, null where it came with none.
 */
export function identityOf(metadata: Metadata, text: string, own: string | null): string {
  const address = metadata.address[0]?.value;
  if (address !== undefined) return address;
  const outlet = metadata.outletName[0]?.value;
  if (own !== null && outlet !== undefined) return `${outlet}#${own}`;
  return digestOf(text);
}

/** The address without fragment and without the parameters that only say where a reader came from; null where it is none of http(s). */
export function canonicalAddress(address: string, base?: string): string | null {
  if (!URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  if (url.username !== '' || url.password !== '') return null;
  url.hash = '';
  const names = Array.from(url.searchParams.keys());
  for (const name of names)
    if (/^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|ocid|cmpid|srcref|ftag)$/i.test(name))
      url.searchParams.delete(name);
  return url.href;
}
