import { describe, expect, it } from 'vitest';
import { basesOf, inflects } from '../../../src/engine/en/inflection.ts';

describe('dictionary forms', () => {
  it.each([
    ['says', 'say'],
    ['denies', 'deny'],
    ['denied', 'deny'],
    ['denying', 'deny'],
    ['replied', 'reply'],
    ['announced', 'announce'],
    ['announcing', 'announce'],
    ['added', 'add'],
    ['admitted', 'admit'],
    ['admitting', 'admit'],
    ['stresses', 'stress'],
    ['discloses', 'disclose'],
    ['begged', 'beg'],
    ['quarrelled', 'quarrel'],
    ['promises', 'promise'],
    ['spokespeople', 'spokespeople'],
  ])('%s comes from %s', (form, base) => {
    expect(basesOf(form)).toContain(base);
  });

  it.each(['as', 'is', 'ing', 'ed', 's', ''])('leave “%s” as it is', (form) => {
    expect(basesOf(form)).toEqual([form]);
  });

  it('begin with the form itself', () => {
    expect(basesOf('said')[0]).toBe('said');
  });
});

describe('a list', () => {
  const list = new Set(['deny', 'said']);

  it('holds what inflects an entry', () => {
    expect(['denies', 'denied', 'deny', 'said'].every((form) => inflects(list, form))).toBe(true);
    expect(['denial', 'says', 'den', ''].some((form) => inflects(list, form))).toBe(false);
  });
});
