/**
 * The dictionary forms that an English word form may belong to, itself first: "denied" gives denied, deny, deni, denie.
 * Made by the regular rules of spelling alone, so some are no words; they are only ever looked up in a list.
 * Irregular forms (said, told) stand in the lists themselves.
 */
export function basesOf(form: string): readonly string[] {
  const known = remembered.get(form);
  if (known) return known;
  const bases = regularBasesOf(form);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(form, bases);
  return bases;
}

/** News repeats its words, and every word is looked up in many lists. Forgotten at once when a text of other words fills it. */
const remembered = new Map<string, readonly string[]>();
const mostRemembered = 20_000;

function regularBasesOf(form: string): string[] {
  const bases = [form];
  for (const [ending, replacements] of endings) {
    if (!form.endsWith(ending) || form.length < ending.length + 2) continue;
    const stem = form.slice(0, -ending.length);
    for (const replacement of replacements) bases.push(stem + replacement);
    if (doubled.test(stem)) bases.push(stem.slice(0, -1));
  }
  return bases;
}

const doubled = /([bdgklmnprt])\1$/;

const endings: readonly (readonly [string, readonly string[]])[] = [
  ['ies', ['y']],
  ['ied', ['y']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
];

/** Whether the list holds the form or a dictionary form of it. */
export const inflects = (list: ReadonlySet<string>, form: string): boolean =>
  list.has(form) || basesOf(form).some((base) => list.has(base));
