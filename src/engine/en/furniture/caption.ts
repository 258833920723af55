import { type Rule, sure } from './verdict.ts';

const pictured =
  /^(?:\[?(?:file )?(?:photo(?:graph)?|image|picture|pic|illustration|graphic|map|video|credit|caption|fig(?:ure)?\.? \d+)s?(?: (?:credit|by|courtesy|source)s?)?\s*[:/©]|\((?:photo|image|picture|file)\b)/i;
const agencyPicture =
  /(?:\((?:[^()]{0,60}(?:\/|via )\s*)?(?:AP(?: Photo)?|AFP|Reuters|Getty Images?|EPA|Shutterstock|Alamy|PA|ANSA|Bloomberg|courtesy [^()]{3,40}|photo(?:graph)?:? [^()]{3,60}|(?:file )?(?:photo|image|picture))[^()]{0,40}\)|(?:AP Photo|Getty Images|AFP|EPA|REUTERS|Shutterstock|Alamy)\s*\/\s*[\p{L} .'-]+|[\p{L} .'-]+\/\s*(?:Getty Images?|AFP|AP|Reuters|EPA)(?:\/[\p{L} ]+)?)\.?$/u;

const creditEnd =
  /[([](?:(?:file )?(?:image|pic(?:ture)?|photo(?:graph)?|credit|source|graphic)s?)\s*(?:credit|by)?\s*[:/]\s*[^()[\]]{2,70}[)\]]?\s*$/i;

const signedEnd =
  /[.!?]\s+(?:photo(?:graph)?|image|picture|pic|credit|illustration|graphic)s?(?: credit| by| courtesy of)?\s*[:/]\s*\p{Lu}[^.!?]{2,60}$/iu;

/** What a credit cannot do without; most lines have none of it. */
const hint =
  /[Pp]hoto|PHOTO|[Ii]mage|IMAGE|[Pp]ic(?:ture)?s?\b|[Cc]redit|[Cc]ourtesy|[Cc]aption|[Ii]llustration|[Gg]raphic|\b[Ff]ile\b|[Vv]ideo|\b[Mm]aps?\b|\b[Ff]ig|[Ss]ource|\bAP\b|AFP|Reuters|REUTERS|Getty|GETTY|\bEPA\b|Shutterstock|Alamy|\bPA\b|\bANSA\b|Bloomberg/;

/** "Photo: …", "(Image: GETTY)", "… / Getty Images": a picture's line and who took it. */
export const caption: Rule = (line, words) => {
  if (words > 70 || !hint.test(line)) return null;
  const tail = line.slice(-160);
  if (words <= 60 && (creditEnd.test(tail) || signedEnd.test(tail) || pictured.test(line)))
    return sure('caption');
  return agencyPicture.test(tail) && !opensReport.test(line) ? sure('caption') : null;
};

/** A lead that is only a line: "PARIS (AP) — …". */
const opensReport = /^[("“]?\p{Lu}{3,}[^.]{0,40}\((?:AP|AFP|Reuters)\)\s*[-–—]/u;
