import type { Clause } from '../claim/clause.ts';
import type { Reading } from '../report/reading.ts';
import { overlaps } from '../report/span.ts';
import { bareBodies } from './en/words.ts';
import type { TraceMeans } from './means.ts';
import type { States } from './states.ts';
import { dull, tellingWords } from './telling.ts';
import { rootOf, wordsOf } from './words.ts';

/** Who speaks for a government as a whole: heads of state, mayors and prefects speak for houses of their own. */
const government =
  /^(?:minister|ministers|ministry|government|cabinet|ambassador|embassy|envoy|consul|consulate)$/;
/** Bodies of which a story has several, and nouns that are offices too. */
const loose =
  /^(?:party|club|team|group|company|firm|front|force|forces|office|service|services|state|house|executive|board|branch|council|county|community|industry|market|movement|mission|campaign|camp|center|centre|house|society|bank|exchange)$/;
/** Fields of office that are written with a capital: "Minister of Foreign Affairs". */
const offices =
  /^(?:foreign|affairs|defen[cs]e|interior|health|finance|justice|business|trade|state|press|first|deputy|prime|former|acting)$/;

/** Finds the bodies that a named sayer speaks for, each as a key: `state norway`, `state ?`, the telling words of a name, or `?`. */
export class Bodies {
  readonly #means: TraceMeans;
  readonly #states: States;

  constructor(means: TraceMeans, states: States) {
    this.#means = means;
    this.#states = states;
  }

  of({ origin, statement }: Clause, reading: Reading): string[] {
    const entity = reading.entities.find(({ id }) => id === origin.entity);
    const source = reading.statements.find(({ id }) => id === statement)?.source ?? null;
    const said = source ? [reading.text.slice(source.start, source.end)] : [];
    const texts = [origin.label, ...(entity?.roles.map(({ text }) => text) ?? []), ...said];
    const named = reading.entities
      .filter(
        ({ kind, id }) =>
          (kind === 'organisation' || kind === 'facility' || kind === 'armed group') && id !== origin.entity,
      )
      .filter(
        ({ mentions, name }) =>
          (source && mentions.some((mention) => overlaps(mention, source))) ||
          texts.some((text) => text.includes(name)),
      )
      .map(({ name }) => name);
    const own = origin.kind === 'organisation' || origin.kind === 'office' ? [origin.label] : [];
    const called = texts.flatMap((text) => this.#calledIn(text, origin.label, reading));
    const names = [...named, ...own, ...called];
    const bare = names.length === 0 ? texts.flatMap((text) => this.#bodyNounsIn(text)) : [];
    const keys = [
      ...texts.flatMap((text) => this.#statesOf(text)),
      ...names.map((name) => this.#bodyKey(name)),
      ...bare,
    ];
    return [...new Set(keys)].filter((key) => key !== '');
  }

  /** "police spokesman", "director of the hospital": the body by its noun, where no name stands beside the office. */
  #bodyNounsIn(text: string): string[] {
    const { lists } = this.#means;
    const words = wordsOf(text).map((word) => word.replace(/'s?$/, ''));
    if (!words.some((word) => lists.offices.has(word) || lists.spokespeople.has(word))) return [];
    return words
      .filter((word) => lists.bodies.has(word) && !loose.test(word) && !government.test(word))
      .map(rootOf);
  }

  /** Names beside an office: "Pavel Orlik, spokesman of Halden Power", "Halden chief executive". Places give no body: many speak from one. */
  #calledIn(text: string, speaker: string, { entities }: Reading): string[] {
    const { lists } = this.#means;
    if (!wordsOf(text).some((word) => lists.offices.has(word) || lists.spokespeople.has(word))) return [];
    const places = new Set(
      entities
        .filter(({ kind }) => kind === 'place' || kind === 'state')
        .flatMap(({ name, aliases }) => [name, ...aliases]),
    );
    const names =
      text.replaceAll(speaker, ' , ').match(/\p{Lu}[\p{L}\p{N}&-]*(?:\s+\p{Lu}[\p{L}\p{N}&-]*)*/gu) ?? [];
    return names.filter((name) => {
      const words = wordsOf(name);
      const isOffice = words.every(
        (word) => lists.offices.has(word) || lists.titles.has(word) || dull.test(word) || offices.test(word),
      );
      return !isOffice && !places.has(name) && this.#states.in(name).length === 0 && !speaker.includes(name);
    });
  }

  /** A minister, an embassy, a ministry or a capital speaks for the state that it is named with. */
  #statesOf(text: string): string[] {
    const only = this.#states.only(text);
    if (only !== null) return [`state ${only}`];
    if (!wordsOf(text).some((word) => government.test(word))) return [];
    const states = this.#states.in(text);
    return states.length > 0 ? states.map((state) => `state ${state}`) : ['state ?'];
  }

  /** "?" for "the company" or "its lawyers", where no name stands: any body of the claim may be meant. */
  #bodyKey(name: string): string {
    const { lists } = this.#means;
    const bare = wordsOf(name)
      .filter((word) => !dull.test(word))
      .map((word) => word.replace(/'s?$/, ''));
    if (
      !/\p{Lu}/u.test(name) &&
      bare.every((word) => bareBodies.has(word) || lists.spokespeople.has(word) || word === 'management')
    )
      return '?';
    const words = [...tellingWords(name, this.#means)].filter(
      (word) =>
        !lists.spokespeople.has(word) &&
        !lists.offices.has(word) &&
        !/^(?:press|office|staff|analyst|official|board|management|lawyer)$/.test(word),
    );
    return words.join(' ');
  }
}
