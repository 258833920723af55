/** Cardinals below a hundred, as English writes them. */
export const smallNumbers: ReadonlyMap<string, number> = new Map(
  Object.entries({
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  }),
);

/** What a number before it is multiplied by. */
export const scales: ReadonlyMap<string, number> = new Map(
  Object.entries({
    dozen: 12,
    hundred: 100,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
    k: 1e3,
    m: 1e6,
    mn: 1e6,
    bn: 1e9,
    tn: 1e12,
  }),
);

/** Scales that stand only after digits: "21bn", "3m". "m" after a number in words is no number. */
export const shortScales: ReadonlySet<string> = new Set(['k', 'm', 'mn', 'bn', 'tn']);

/** Numbers left open: "hundreds of", "tens of thousands". */
export const openScales: ReadonlyMap<string, number> = new Map(
  Object.entries({
    dozens: 12,
    scores: 20,
    tens: 10,
    hundreds: 100,
    thousands: 1e3,
    millions: 1e6,
    billions: 1e9,
  }),
);

/** Words for some: "several hundred", "a few thousand". */
export const some: ReadonlySet<string> = new Set(['several', 'few', 'some', 'many']);

export const currencies: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: 'dollars',
    us$: 'dollars',
    '€': 'euros',
    '£': 'pounds',
    '¥': 'yen',
    '₹': 'rupees',
    '₽': 'roubles',
  }),
);

/** Words before a number that leave it open upward, downward, or to both sides. */
export const bounds: Readonly<Record<'least' | 'most' | 'about', readonly string[]>> = {
  least: [
    'at least',
    'more than',
    'over',
    'above',
    'no fewer than',
    'no less than',
    'not less than',
    'upwards of',
    'in excess of',
    'exceeding',
    'exceeded',
    'exceeds',
    'exceed',
    'passed',
    'topped',
  ],
  most: [
    'at most',
    'less than',
    'fewer than',
    'under',
    'below',
    'up to',
    'as many as',
    'no more than',
    'as much as',
    'not more than',
  ],
  about: [
    'about',
    'around',
    'roughly',
    'approximately',
    'some',
    'nearly',
    'almost',
    'close to',
    'an estimated',
    'estimated',
    'circa',
  ],
};

/** Words after which a number is a day, a year, a paragraph or a name, and counts nothing. */
export const labels: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december jan jan. feb feb. mar mar. apr apr. ' +
    'jun jun. jul jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec. ' +
    'article paragraph section chapter clause annex flight route highway resolution page room no no. number point line gate channel'
  ).split(' '),
);

export const months: ReadonlySet<string> = new Set([...labels].slice(0, 35));

/** What people counted are said to be, without a noun: "22 dead and 1,373 hurt". */
export const people: ReadonlySet<string> = new Set(
  'dead killed died hurt injured wounded missing displaced homeless arrested detained infected evacuated rescued stranded'.split(
    ' ',
  ),
);
