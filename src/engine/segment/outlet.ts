import type { Metadata, Outlet, OutletKind, Report, Stated } from '../../report/report.ts';
import type { KnownOutlet, Lexicon } from '../lexicon.ts';

/** Who publishes the report, and where that was found; null where nothing says. `headline` parts a title from the outlet's name in it. */
export function outletOf(
  { metadata }: Report,
  headline: string | null,
  { outlets }: Lexicon,
): { outlet: Outlet | null; evidence: Record<string, string> } {
  const address = metadata.address[0];
  const domain = address === undefined ? null : registrable(address.value);
  const stated = statedName(metadata, headline);
  const known = knownOutlet(outlets, stated?.value ?? null, null) ?? knownOutlet(outlets, null, domain);
  // A name that has nothing of the outlet's own is that of a section ("U.S.").
  const isOwn =
    stated !== null &&
    (known === null || metadata.outletName[0]?.evidence === 'record' || sharesWord(stated.value, known));
  const name = isOwn ? stated.value : (known?.names[0] ?? stated?.value ?? domain);
  if (name === null) return { outlet: null, evidence: {} };
  const kind = metadata.outletKind[0]?.value ?? known?.kind ?? kindByName(name);
  const outlet = { name, domain: ownDomain(domain, known), kind };
  return {
    outlet,
    evidence: {
      outlet: isOwn ? stated.evidence : known === null ? (address?.evidence ?? 'address') : 'outlets',
    },
  };
}

/** A page that points to where it has its text from is still the outlet's whose name it bears. */
function ownDomain(domain: string | null, known: KnownOutlet | null): string | null {
  const own = known?.domain ?? null;
  if (own === null || domain === null) return domain ?? own;
  return domain.endsWith(own) || own.endsWith(domain) ? domain : own;
}

function statedName(
  { outletName, headline: stated }: Metadata,
  headline: string | null,
): Stated<string> | null {
  const named = outletName.find(({ value }) => value.length < 80);
  if (named !== undefined) return { ...named, value: named.value.split(/\s+\|\s+/)[0] ?? named.value };
  const title = stated.find(({ evidence }) => evidence === 'title')?.value;
  if (title === undefined || headline === null || !title.startsWith(headline.slice(0, 20))) return null;
  const rest = /\s[|–—-]\s+([^|–—]{2,40})$/.exec(title)?.[1]?.trim();
  return rest === undefined || rest.split(/\s+/).length > 5 || headline.includes(rest)
    ? null
    : { value: rest, evidence: 'title' };
}

const sharesWord = (name: string, known: KnownOutlet): boolean => {
  const words = new Set(plainName([...known.names, known.domain ?? ''].join(' ')).split(' '));
  return (
    plainName(name)
      .split(' ')
      .some((word) => words.has(word)) ||
    plainName(known.domain ?? '')
      .replaceAll(' ', '')
      .includes(plainName(name).replaceAll(' ', ''))
  );
};

interface Directory {
  readonly byDomain: ReadonlyMap<string, KnownOutlet>;
  readonly byName: ReadonlyMap<string, KnownOutlet>;
}

const directories = new WeakMap<readonly KnownOutlet[], Directory>();

function directoryOf(outlets: readonly KnownOutlet[]): Directory {
  const known = directories.get(outlets);
  if (known !== undefined) return known;
  // The first of a name stands: the list gives the better known outlet first.
  const byDomain = new Map(
    outlets.toReversed().flatMap((one) => (one.domain === null ? [] : [[one.domain, one] as const])),
  );
  const byName = new Map(
    outlets.toReversed().flatMap((one) => one.names.map((name) => [plainName(name), one] as const)),
  );
  const directory = { byDomain, byName };
  directories.set(outlets, directory);
  return directory;
}

/** The outlet that the list knows by this domain (or the one it lies under), else by this name. */
export function knownOutlet(
  outlets: readonly KnownOutlet[],
  name: string | null,
  domain: string | null,
): KnownOutlet | null {
  const { byDomain, byName } = directoryOf(outlets);
  for (let host = domain ?? ''; host.includes('.'); host = host.slice(host.indexOf('.') + 1)) {
    const known = byDomain.get(host);
    if (known !== undefined) return known;
  }
  return name === null ? null : (byName.get(plainName(name)) ?? null);
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
