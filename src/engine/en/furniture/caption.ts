import { type Rule, sure } from './verdict.ts';

const pictured =
  /^(?:\[?(?:file )?(?:photo(?:graph)?|image|picture|pic|illustration|graphic|map|video|credit|caption|fig(?:ure)?\.? \d+)s?(?: (?:credit|by|courtesy|source)s?)?\s*[:/©]|\((?:photo|image|picture|file)\b)/i;
const agencyPicture =
  /(?:\((?:[^()]{0,60}(?:\/|via )\s*)?(?:AP(?: Photo)?|AFP|Reuters|Getty Images?|EPA|Shutterstock|Alamy|PA|ANSA|Bloomberg|courtesy [^()]{3,40}|photo(?:graph)?:? [^()]{3,60}|(?:file )?(?:photo|image|picture))[^()]{0,40}\)|(?:AP Photo|Getty Images|AFP|EPA|REUTERS|Shutterstock|Alamy)\s*\/\s*[\p{L} .'-]+|[\p{L} .'-]+\/\s*(?:Getty Images?|AFP|AP|Reuters|EPA)(?:\/[\p{L} ]+)?)\.?$/u;

const creditEnd =
  /[([](?:(?:file )?(?:image|pic(?:ture)?|photo(?:graph)?|credit|source|graphic)s?)\s*(?:credit|by)?\s*[:/]\s*[^()[\]]{2,70}[)\]]?\s*$/i;

export const caption: Rule = (line, words) => {
  if (words <= 60 && creditEnd.test(line)) return sure('caption');
  if (words <= 60 && pictured.test(line)) return sure('caption');
  return words <= 70 &&
    agencyPicture.test(line) &&
    !/^[("“]?\p{Lu}{3,}[^.]{0,40}\((?:AP|AFP|Reuters)\)\s*[-–—]/u.test(line)
    ? sure('caption')
    : null;
};
