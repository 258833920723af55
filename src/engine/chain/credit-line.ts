import type { Span } from '../../report/span.ts';
import { actor, type Actor } from '../entity/actor.ts';
import type { Cast } from '../entity/cast.ts';

const line =
  /\b(?:with|using|includes?|contains?)\s+(?:additional\s+|some\s+|further\s+)?(?:inputs?|reporting|material|information|contributions?|copy|reports)\s+(?:from|by|of)\s+(?:the\s+)?(?<who>[^().;\n]{2,80})|^[\s(—–-]*(?<bare>(?:news )?agencies)\s*\)?\s*$/iu;

/** How many blocks at the end are looked at for a credit. */
const closing = 8;

/**
 * The agencies that a closing credit ("With inputs from agencies") names: a relay of all that the report does not lay
 * to work of its own. Empty without one.
 */
export function creditLine({ document, outlets }: Cast): Actor[] {
  const last = document.blocks.slice(-closing);
  for (const block of last) {
    const words = document.text.slice(block.start, block.end);
    const match = words.length < 200 ? line.exec(words) : null;
    const who = match?.groups?.['who'] ?? match?.groups?.['bare'];
    if (!match || who === undefined) continue;
    const start = block.start + match.index + match[0].lastIndexOf(who);
    return agenciesOf(who, start).filter(({ name }) => /agenc/i.test(name) || outlets.isOutlet(name, true));
  }
  return [];
}

function agenciesOf(who: string, start: number): Actor[] {
  const found: Actor[] = [];
  for (const match of who.matchAll(/(?:(?!,|\band\b|&|\/).)+/giu)) {
    const name = match[0].trim();
    const span: Span = { start: start + match.index, end: start + match.index + match[0].length };
    if (name !== '')
      found.push(
        actor('outlet', name.replace(/^the /i, ''), span, { named: !/^(?:\w+ )?agencies$/i.test(name) }),
      );
  }
  return found;
}
