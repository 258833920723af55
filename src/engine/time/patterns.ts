import { months } from '../en/calendar.ts';
import { numberPattern, numberWords, ordinalPattern, ordinalWords } from '../en/numbers.ts';

/** Parts that the patterns of the rules are put together from. They are read without regard to case. */

export const number = numberPattern;
export const ordinal = ordinalPattern;
/** Whole or shortened; only what is shortened takes a full stop with it. */
export const monthName =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?![a-z])\\.?)';

/** Lines of a text are broken anywhere. */
export const gap = String.raw`\s+`;
/** Between the parts of "year-old", "third-quarter", "year ago". */
export const joint = String.raw`(?:\s*[-‐‑–]\s*|\s+)`;

export const weekdayName = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
/** Shortened weekdays stand for a day only before a date: Sun is a newspaper, sat a verb. */
export const weekdayShort = String.raw`(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\.?`;

export const units =
  'seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|fortnights?|months?|quarters?|years?|decades?|centuries|century';
export const seasonName = 'spring|summer|autumn|fall|winter';
export const dayPart = 'morning|afternoon|evening|night|noon|midday|midnight|lunchtime|dawn|dusk';

/** Words that place a time within a period. */
export const within = String.raw`(?:(?:very\s+)?(?:early|earlier|earliest|late|later|latest|mid)${joint}(?:in\s+)?|later\s+(?:in\s+)?|(?:the\s+)?(?:beginning|start|middle|end|close|first\s+half|second\s+half|last\s+half|latter\s+half|first\s+part|latter\s+part|early\s+part|remainder|rest|eve|height)\s+of\s+|(?:sometime|as\s+(?:early|late|soon)\s+as)\s+(?:in\s+)?)`;

/** Words that say how exact a length is. */
export const about = String.raw`(?:(?:about|around|nearly|almost|roughly|approximately|some|over(?!${gap}the)|under|at\s+least|at\s+most|up\s+to|more\s+than|less\s+than|fewer\s+than|no\s+more\s+than|well\s+over|just\s+(?:over|under)|within|only|an\s+additional|another|as\s+(?:long|little|many|much)\s+as)\s+)`;

/** A pattern for one place of the text. Words end where it ends. */
export const sticky = (source: string): RegExp => new RegExp(String.raw`${source}(?![\p{L}\p{N}])`, 'iuy');

/**
 * The words that an expression may begin with, small, `#` for digits and `'` for a shortened year: a rule is asked only
 * where one of its own stands, since most words of a text open nothing.
 */
export const opening = (...words: (string | readonly string[])[]): ReadonlySet<string> =>
  new Set(words.flat());

export const digits = '#';
export const numberOpens = [...numberWords, digits];
export const ordinalOpens = [...ordinalWords, digits];
export const monthOpens = [...months.keys()];
export const weekdayOpens = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
].flatMap((name) => [name, `${name}s`]);
export const weekdayShortOpens = ['mon', 'tue', 'tues', 'wed', 'thu', 'thur', 'thurs', 'fri', 'sat', 'sun'];
export const seasonOpens = seasonName.split('|');
export const unitOpens = [
  'seconds',
  'minutes',
  'hours',
  'days',
  'nights',
  'weeks',
  'weekends',
  'months',
  'quarters',
  'years',
  'decades',
  'centuries',
];
export const withinOpens = [
  'very',
  'early',
  'late',
  'mid',
  'earlier',
  'later',
  'earliest',
  'latest',
  'the',
  'beginning',
  'start',
  'middle',
  'end',
  'close',
  'first',
  'second',
  'last',
  'latter',
  'remainder',
  'rest',
  'eve',
  'height',
  'sometime',
  'as',
];
export const aboutOpens = [
  'about',
  'around',
  'nearly',
  'almost',
  'roughly',
  'approximately',
  'some',
  'over',
  'under',
  'at',
  'up',
  'more',
  'less',
  'fewer',
  'no',
  'well',
  'just',
  'within',
  'only',
  'an',
  'another',
  'as',
];
export const towardsOpens = [
  'the',
  'these',
  'those',
  'its',
  'his',
  'her',
  'their',
  'our',
  'past',
  'last',
  'next',
  'coming',
  'previous',
  'preceding',
  'following',
  'first',
  'final',
  'recent',
  'latest',
  'initial',
  'remaining',
  'opening',
  'closing',
];
