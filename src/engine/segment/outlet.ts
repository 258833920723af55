import type { Outlet, OutletKind, Report } from '../../report/report.ts';
import type { KnownOutlet, Lexicon } from '../lexicon.ts';

/** Who publishes the report, and where that was found; null where nothing says. */
export function outletOf(
  { metadata }: Report,
  { outlets }: Lexicon,
): { outlet: Outlet | null; evidence: Record<string, string> } {
  const address = metadata.address[0];
  const domain = address === undefined ? null : registrable(address.value);
  const stated = metadata.outletName.find(({ value }) => value.length < 80);
  const known = knownOutlet(outlets, stated?.value ?? null, domain);
  const name = stated?.value.trim() ?? known?.names[0] ?? domain;
  if (name === null || name === undefined) return { outlet: null, evidence: {} };
  const record = metadata.outletKind[0];
  const kind = record?.value ?? known?.kind ?? kindByName(name);
  const outlet = { name, domain: domain ?? known?.domain ?? null, kind };
  return {
    outlet,
    evidence: { outlet: stated?.evidence ?? (known === null ? (address?.evidence ?? 'address') : 'outlets') },
  };
}

/** The outlet that the list knows by this domain, else by this name. */
export function knownOutlet(
  outlets: readonly KnownOutlet[],
  name: string | null,
  domain: string | null,
): KnownOutlet | null {
  const byDomain =
    domain === null
      ? undefined
      : outlets.find(
          (one) => one.domain !== null && (one.domain === domain || domain.endsWith(`.${one.domain}`)),
        );
  if (byDomain !== undefined) return byDomain;
  if (name === null) return null;
  const plain = plainName(name);
  return outlets.find(({ names }) => names.some((one) => plainName(one) === plain)) ?? null;
}

const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What the words of a name say; the commonest kind, newspaper, only where a word says so. */
function kindByName(name: string): OutletKind {
  if (/\b(?:state|people's|government)\b.*\b(?:news|agency|service|tv|radio)\b/i.test(name))
    return 'state media';
  if (/\b(?:press agency|news agency|wire|newswire|agence|agencia|agenzia|agentur)\b/i.test(name))
    return 'wire';
  if (/\b(?:tv|television|radio|broadcast\w*|channel|fm|news network)\b/i.test(name)) return 'broadcaster';
  if (/\b(?:blog|diary|substack)\b/i.test(name)) return 'blog';
  if (
    /\b(?:times|post|herald|tribune|gazette|courier|chronicle|journal|daily|telegraph|observer|guardian|review|mail|express|standard|sentinel|examiner|bulletin|news|press|star|sun|mirror|independent|record|register|dispatch|inquirer|magazine|weekly)\b/i.test(
      name,
    )
  )
    return 'newspaper';
  return 'other';
}

/** Suffixes of two labels under which names are registered. */
const doubled = /\.(?:co|com|org|net|gov|ac|edu|go|or|ne|gob|gen|info|tm)\.[a-z]{2}$/;

/** The registrable host of an address, as near as can be told without the public suffix list. */
function registrable(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const host = new URL(address).hostname.replace(/\.$/, '');
  const labels = host.split('.');
  if (/^[\d.]+$/.test(host) || host.includes(':') || labels.length < 2) return host === '' ? null : host;
  return labels.slice(doubled.test(host) ? -3 : -2).join('.');
}
