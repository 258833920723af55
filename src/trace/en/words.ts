/** Words of grammar: they tell two wordings apart only by their order. */
export const grammar: ReadonlySet<string> = new Set(
  (
    'a an the of in on at to for from by with as into over under about after before between since until than that this these those ' +
    'it its he him his she her they them their we us our you your i me my who whom which what there here and or but nor so if when ' +
    'while is are was were be been being am has have had having do does did will would shall should can could may might must said ' +
    "say says told s t 's not no also still just only more most up out off down"
  ).split(' '),
);

/** Words that turn a sentence round. "not proven" and "proven" differ by one. */
export const negations: ReadonlySet<string> = new Set(
  "no not n't never none nobody nothing neither nor without cannot isn't wasn't aren't weren't doesn't don't didn't won't can't couldn't wouldn't hasn't haven't".split(
    ' ',
  ),
);

/**
 * How sure the words are, from 2 (possible) over 1 (to come, or under a condition) to 0 (plain). Modal verbs, adverbs and nouns of
 * possibility after Hyland 1998; "in early talks", "close to a deal" say that it is not there yet.
 */
export const possible: ReadonlySet<string> = new Set(
  (
    'may might could perhaps maybe possibly probably likely unlikely apparently seemingly presumably potentially ' +
    'seem seems seemed appear appears appeared allegedly supposedly suspected fear feared fears ' +
    'doubt doubts thought believed rumoured rumored purportedly tentative tentatively unclear'
  ).split(' '),
);

/** Words that leave it open only where the other side has none: what they stand for may be a fact in itself ("early talks", "if"). */
export const halfway: ReadonlySet<string> = new Set(
  'possible probable chance chances early preliminary if estimates estimated suggests suggested consider considers considering weigh weighs weighing mull mulls mulling explore exploring eye eyes eyeing'.split(
    ' ',
  ),
);

/** "close to a deal", "near an agreement": only after these; a road is closed, and a shop is near. */
export const nearly: ReadonlySet<string> = new Set('close near edging inching'.split(' '));
export const beforeNearly: ReadonlySet<string> = new Set(
  'is are was were be been being very get gets getting come comes came'.split(' '),
);

export const conditional: ReadonlySet<string> = new Set(
  'would expect expects expected plan plans planned planning due intend intends intended hope hopes aim aims should propose proposes proposed draft'.split(
    ' ',
  ),
);

/** Words that say how far a statement reaches. */
export const scope: ReadonlySet<string> = new Set(
  'all both every each whole entire entirely any completely permanently forever part partly half'.split(' '),
);

/** "one of them", "one of the two", "the other": one out of a group that the report speaks of. */
export const oneOfGroup = /^(?:the )?(?:one|another|either|the other|other) of\b|^(?:the )?other$/i;

/** Words that set a source apart from those spoken of before. */
export const apart: ReadonlySet<string> = new Set(
  'another other second third fourth fifth sixth different separate additional'.split(' '),
);

/** Heads of descriptions that differ little: a source that is told by another of them is no other source. */
export const plainHeads: ReadonlySet<string> = new Set(
  'source sources person people official officials insider insiders individual individuals man woman men women'.split(
    ' ',
  ),
);

/** What carries a source's word to the report's own ear. */
export const ownEar =
  /\b(?:told|tells|telling) (?:us|me|this (?:newspaper|paper|journal|agency|magazine|broadcaster|website|correspondent|reporter))\b|\b(?:our|this) (?:reporter|correspondent|newspaper|journal|paper)\b|\bby (?:phone|telephone|satellite telephone) (?:to|with) us\b/i;

/** Papers that a report was shown, and others were not. */
export const seenBy = /\b(?:seen|obtained|reviewed|viewed|read|leaked|inspected) (?:by|to)\b/i;

/** The outlet's own staff as witnesses of what they tell. */
export const staff =
  /\b(?:photographers?|reporters?|correspondents?|journalists?|cameram[ae]n|crews?|team)\b/i;
export const witnessed =
  /\b(?:saw|seen|see|witnessed|watched|photographed|filmed|counted|visited|heard|examined|reviewed|viewed|inspected|obtained)\b/i;

/** Names for a whole body, without a name: the report says elsewhere which. */
export const bareBodies: ReadonlySet<string> = new Set(
  'company firm group body ministry department agency government directorate hospital institute union club bank party court'.split(
    ' ',
  ),
);

/** Numerals as far as they tell how many sources there are. */
export const manySources =
  /\b(?:two|three|four|five|six|several|many|both|multiple|some|numerous|sources|officials|people|persons|agencies|circles|diplomats|authorities)\b/i;

/** The words of a report's own word on what it knows: "X has learned", "X understands". */
export const ownKnowledge = /\b(?:understands?|learn(?:ed|t|s)|knows?|established|can reveal|reveals?)\b/i;
