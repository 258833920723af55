/** Words that turn what is said into its opposite. */
export const negations: ReadonlySet<string> = new Set(
  "no not n't never none nobody nothing neither nor without nowhere hardly cannot false untrue wrong baseless unfounded".split(
    ' ',
  ),
);

/** Verbs and nouns that say a thing is not so, or did not come about: "refused to sign", "failed to agree". */
export const refusals: ReadonlySet<string> = new Set(
  (
    'deny denies denied denying denial refuse refuses refused reject rejects rejected rule ruled dismiss dismissed dismisses ' +
    'fail fails failed lack lacks lacked stop stopped halt halted cancel cancelled canceled abandon abandoned'
  ).split(' '),
);

/** Words that leave open whether it is so. */
export const hedges: ReadonlySet<string> = new Set(
  (
    'may might could perhaps maybe possibly probably likely unlikely reportedly allegedly apparently believed suspected feared expected ' +
    'close near nearly about almost considering considers consider weighing mulling exploring plans planned plan planning would hopes hope ' +
    'seek seeks seeking if potential possible talks negotiating early'
  ).split(' '),
);

/** Words without matter of their own, besides those whose part of speech says so. */
export const emptyWords: ReadonlySet<string> = new Set(
  (
    'be is are was were been being am has have had having do does did done doing will would shall should can could may might must ' +
    "said say says told that this these those it its he she they them his her their i we you who which what there here s 's mr mrs ms"
  ).split(' '),
);

export const weekdays: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday'.split(' '),
);
