import { endsSentence, likely, type Rule, speaks, sure } from './verdict.ts';

/** Labels before a colon that announce something beside the report. */
const labels =
  /^(?:advert(?:isement)?|sponsored(?: content| by)?|promoted|promotion|partner content|paid (?:post|content)|in partnership with|classifieds?|wanted|for sale|to let|for rent|vacanc(?:y|ies)|jobs?|situations vacant|public notice|obituar(?:y|ies)|lost and found|programme note|tonight(?: at \d.*)?|on air|coming up|next (?:bulletin|edition|programme|broadcast|issue)|weather|tides?|crossword|quiz|podcast|newsletter|hotline|helpline|tip ?line|contact|contacts|press contact|media contact|media enquiries|e-?mail|phone|tel(?:ephone)?|fax|address|website|editors?|editing|desk|photos?|pictures?|text|words|graphics?|maps?|translation|camera|production|producer|disclosure|disclaimer|correction policy|our standards|print edition|download|source code|licen[cs]e|cite as|doi|issn|hashtags?|tags?|keywords?|follow|find us|website|app)\s*[:–—]\s*\S/i;

/** Labels that lead to another report. */
const elsewhere =
  /^(?:in pictures|gallery|photo ?gallery|slideshow|explainer|in depth|in-depth|long read|from (?:our|the) archives?|background(?: reading)?|opinion|analysis|comment|editorial|profile|timeline|interactive|video|live(?: blog)?|listen|watch|podcast|also|before this|after this|next|previous|up next|on our (?:site|pages)|elsewhere)\s*[:|»>]\s*\S/i;

const reissued =
  /^(?:this|the) (?:article|story|report|piece|post|text|item|dispatch|transcript|translation|newsletter|programme|broadcast|series|page|site|blog|project|version|feature|interview|column)\s+(?:(?:was|is|has been|have been|will be|may be|can be)\s+(?:(?:first|originally|also|partly|not)\s+)?|(?:first|originally)\s+(?:was\s+)?)(?:published|posted|produced|appeared|appears|translated|supported|funded|sponsored|made possible|part of|generated|auto-?generated|syndicated|distributed|licen[cs]ed|available|adapted|reprinted|republished|provided|free to|edited|sourced|shared)\b/i;
const firstIn =
  /^(?:first|originally) (?:published|appeared|posted|broadcast|aired)\b|^(?:re-?printed|republished|reproduced|reposted|distributed|provided|syndicated) (?:by|from|with|courtesy|under|via)\b/i;
const goesOn =
  /^[\s([*—–-]*(?:more to (?:follow|come)|\(?more\)?|to be continued|(?:this is a )?(?:breaking|developing)(?: news)? story\b.{0,80}|story (?:is )?developing\b.{0,40}|check back\b.{0,60}|end of (?:text|transcript|report)|end|over|fin)[\s.)\]*—–-]*$/i;
const quotes =
  /\b(?:quotes? (?:are )?delayed|market data (?:provided|by)|real-time quotes|data (?:delayed|provided) (?:by|at least)|(?:stock )?prices? (?:are )?delayed)\b/i;
const open =
  /\b(?:creative commons|cc[ -]by(?:[ -](?:sa|nc|nd))*|public domain|open government licen[cs]e)\b/i;
const owner =
  /\b(?:is|are) (?:a |an |the )?(?:registered )?(?:trademarks?|brand|imprint|division|subsidiary|publication|service|member|part) of\b|\bregistered (?:office|in england|charity|company)\b|\bcompany (?:no|number|registration)\b|\bVAT (?:no|number|reg)/i;
const printed =
  /^(?:(?:page|p\.|pp\.) ?\d+|vol(?:ume|\.)? ?\d+.{0,30}|issue (?:no\. ?)?\d+.{0,30}|no\. ?\d+.{0,20}|[«‹←<]{0,2} ?(?:older|newer|previous|next|back|prev)\b.{0,30}|(?:\d+ ){2,}(?:next|»|›)?)$/i;
const hashed = /^(?:[#@][\p{L}\p{N}_]+[\s,]*)+$/u;
const staff =
  /^(?:\(?(?:agenc(?:y|ies)|staff and agencies|(?:from )?(?:wire|staff|agency) (?:reports?|services?)|news ?desk|web ?desk|own report|by our (?:own |special )?correspondents?\b.{0,40}|from our (?:own |special )?correspondents?\b.{0,40}|(?:own|special) correspondent\b.{0,40}|(?:staff|web) (?:writers?|reporters?|report))\)?)[.]?$/i;
const author =
  /^(?:about the authors?\b|\p{Lu}[\p{L}.'’-]+(?:\s+\p{Lu}[\p{L}.'’-]+){1,3}(?:,? who\b[^.]{0,60},)?\s+(?:is|was|writes|covers|reports|joined|has (?:covered|reported|written|worked))\b[^.]{0,120}\b(?:reporter|correspondent|columnist|contributor|contributing|freelance|staff writer|editor(?:-in-chief| at| of)?|journalist|writer|blogger|covers|writes|reports (?:on|from)|newsletter|author of|producer|fellow|podcast))/u;
const worldwide =
  /\b(?:independent journalism|reader[- ](?:funded|supported)|ad(?:vertis\w+)?[- ]free|(?:is|are) (?:made|kept|paid for|funded|supported)(?: possible)? by (?:our |its |your )?(?:readers?|subscribers|members|listeners|viewers|donations?|advertising)|free (?:for|to) (?:all )?readers|no paywall)\b/i;

/** Fixed formulas of houses: labels before a colon, reissue notes, authors' notes, imprint, page numbers. */
export const standing: Rule = (line, words) => {
  if (
    words <= 30 &&
    labels.test(line) &&
    !/^(?:text|words|contact|follow|weather)\b[^:]*:\s*["“]/i.test(line)
  )
    return sure('boilerplate');
  if (words <= 30 && elsewhere.test(line))
    return speaks.test(line) && endsSentence(line) ? likely('related') : sure('related');
  if (words <= 45 && (reissued.test(line) || firstIn.test(line))) return sure('notice');
  if (words <= 20 && (goesOn.test(line) || staff.test(line)))
    return staff.test(line) ? sure('byline') : sure('boilerplate');
  if (words <= 14 && (printed.test(line) || hashed.test(line))) return sure('boilerplate');
  if (speaks.test(line)) return null;
  if (words <= 45 && (quotes.test(line) || open.test(line))) return sure('notice');
  if (words <= 45 && owner.test(line)) return likely('notice');
  if (words <= 60 && author.test(line)) return likely('boilerplate');
  return words <= 45 && worldwide.test(line) ? likely('boilerplate') : null;
};
