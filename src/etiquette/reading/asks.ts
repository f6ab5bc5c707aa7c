import type { Judged } from './judge.ts';
import type { Sentence } from './sentence.ts';

/** A favour asked for, by the family it belongs to; favours of one family count once. */
export type Favour =
  | 'counsel'
  | 'question'
  | 'letter'
  | 'introduction'
  | 'naming'
  | 'status'
  | 'spot'
  | 'money'
  | 'visit'
  | 'papers'
  | 'post'
  | 'another';

/** One sentence that asks, with what it asks for. */
export interface Ask {
  sentence: Sentence;
  favours: Favour[];
  /** Set off from what went before: "Secondly", "Additionally", a number. */
  apart: boolean;
}

const kinds: readonly [Favour, RegExp][] = [
  [
    'letter',
    /\b(?:letters?(?! (?:of|from) (?:intent|interest))|recommendation(?! (?:on|for (?:books|reading)))|referee|(?:as|be|provid\w+|serv\w+ as|list\w*(?: \w+){0,2} as|act as|a) (?:a |my )?(?:good )?reference)\b/,
  ],
  [
    'introduction',
    /\b(?:introduc(?:e|tion)|(?:connect|put) me (?:with|in touch|to)|in touch with (?:dr|someone|anyone|a colleague|your)|(?:names?|contacts?) (?:of|for|at|in) (?:people|someone|anyone|colleagues|other)|who else)\b/,
  ],
  ['naming', /\b(?:mention|use|drop|name) (?:your name|you (?:by name|as))\b/],
  [
    'money',
    /\b(?:reimburs\w+|stipend|fund(?:ing)?|salary|scholarship for me|pay (?:for|me)|lend me|(?:cover|waive) (?:the|my) (?:fee|cost)\w*)\b/,
  ],
  [
    'visit',
    /\b(?:shadow(?:ing)?|observ(?:e|ership)|sit in on|visit your|rotate (?:with|at)|spend (?:a|one) day|tour|join (?:your|you on) (?:rounds|clinic|lab|project|research))\b/,
  ],
  [
    'post',
    /\b(?:hiring|(?:any|other|open) (?:openings|vacancies|opportunities|positions|roles)|refer me|consider (?:me|my)|appeal\w*)\b/,
  ],
  [
    'status',
    /\b(?:updates?|final decision|(?:made|make|reached?) (?:a|your) decision|decided|decision (?:to be made|timeline|on|about|regarding)|next steps?|timeline|time frame|status|hear back|how (?:is )?the process|when (?:can|may|should|will) i (?:expect|hear|know|receive))\b/,
  ],
  [
    'papers',
    /\b(?:(?:send|share|forward|provide|give|e-?mail)(?: me)?(?: \w+){0,4} (?:form|slides|paper|document\w*|details|schedule|list|notes|template|contact\w*|transcript|copy|number)|contact info\w*)\b/,
  ],
  [
    'counsel',
    /\b(?:advice|feedback|insights?|perspective|guidance|thoughts?|suggest\w*|recommend|pointers?|opinion|view|look (?:at|over|through)|read (?:through|over|my)|glance|review my|tell me (?:how|what|whether|about)|how (?:did|do|could|can|would|might) (?:you|i)|improve|call|chat|talk|meet|coffee|speak|zoom|minutes|conversation|connect|learn|hear|interview|free (?:for|on|next|at)|available|time (?:this|next|to)|better date|different time|another time)\b/,
  ],
  [
    'question',
    /\b(?:what|which|who|where|when|how|questions?|is it|are there|is there|do i|can i|will|information|queries|inform|explain|clarify|discuss|schedule)\b/,
  ],
];
const alternative =
  /^(?:if (?:not|that|this|you(?:'d| would)? (?:rather|prefer)|neither|now|those)|otherwise|alternatively|or\b|failing that|even)/;
const separate =
  /^(?:(?:and )?(?:second(?:ly)?|third(?:ly)?|finally|lastly|additionally|also|furthermore|moreover|separately|besides|one more|another|on another|in addition|while i have you|oh,? and|p\.?s)\b|[2-9][.)]|and (?:could|would|can|also|if)\b|i(?:'d| would) also|(?:could|would|can) you also)/;
const scheduling =
  /\b(?:(?:discuss|talk about|go over|about) (?:it|this|that|the letter|the request)|(?:meet|talk|call|chat)(?: \w+){0,4} (?:to|so) (?:discuss|go over|talk)|that too|better date|work for you|time that)\b/;
/** A request that only keeps the talk going: "let me know if you need anything". */
const courtesy =
  /\b(?:let me know (?:if|whether|what|when|should)(?: \w+){0,6} (?:need|require|questions|anything|any additional|any other|further|works?|suits?|better|possible)|don't hesitate|do not hesitate|feel free|look(?:ing)? forward|anything (?:else )?(?:i can|you(?:'d| would)? (?:need|like))|help (?:things|the (?:decision-making )?process)|how i can return|how are you|how (?:have|is|are) (?:things|your|you|everything))\b/;

/** Leaves the reader free to say no, in the form of a request. */
const release = /\b(?:say no|decline|turn (?:me|it|this) down|ignore (?:this|me|my)|pass on (?:this|it))\b/;
/** What a letter that was asked for might say. */
const ofTheLetter =
  /\b(?:speak (?:to|about|of)|comment on|address|attest|describe|touch on|write about|vouch|mention)\b/;

const weighty = (favour: Favour) => favour !== 'counsel' && favour !== 'question' && favour !== 'papers';

/** What a message asks for, sentence by sentence. Offers, thanks, courtesies and ways out ask for nothing. */
export function asksIn(sentences: readonly Sentence[], judged: Judged): Ask[] {
  const asks: Ask[] = [];
  const seeking = new Set(judged.hits('spot').map((hit) => hit.sentence));
  let apart = false;
  for (const sentence of sentences) {
    const { lower } = sentence;
    apart ||= separate.test(lower);
    const form = judged.form(sentence);
    if (!(form.question || form.request) || form.denies) continue;
    if (form.thanks && !form.question && !/\b(?:would|could|'d) (?:\w+ )?(?:appreciate|be grateful)/.test(lower))
      continue;
    if (release.test(lower) && form.wayOut) continue;
    if (ofTheLetter.test(lower) && asks.some(({ favours }) => favours.includes('letter'))) continue;
    if (courtesy.test(lower) && !/improve my|contact info/.test(lower)) continue;
    const either = / or /.test(lower) && !/ and (?:also|could|would|can|to (?:introduce|write))\b/.test(lower);
    const all = kinds
      .filter(([favour, says]) => says.test(lower) || (favour === 'post' && seeking.has(sentence)))
      .map(([favour]) => favour);
    const named =
      all.length > 1
        ? all.filter(
            (favour) =>
              favour !== 'question' &&
              (favour !== 'counsel' || !all.some(weighty)) &&
              !(favour === 'papers' && all.includes('status')),
          )
        : all;
    const favours: Favour[] = named.length === 0 ? ['another'] : either ? named.slice(0, 1) : named;
    asks.push({
      sentence,
      favours: alternative.test(lower) && asks.length > 0 && !favours.includes('post') ? [] : favours,
      apart,
    });
    apart = false;
  }
  return asks;
}

/** The different favours among these asks, each with the sentence that first asks for it. */
export function differentFavours(asks: readonly Ask[]): { favour: Favour; sentence: Sentence }[] {
  const found: { favour: Favour; sentence: Sentence }[] = [];
  for (const { sentence, favours, apart } of asks) {
    const about = scheduling.test(sentence.lower);
    for (const favour of favours) {
      const small = favour === 'question' || favour === 'another' || favour === 'papers';
      if (found.length > 0 && ((small && !apart) || (favour === 'counsel' && about))) continue;
      if (
        !small &&
        !apart &&
        found.length === 1 &&
        found.every((other) => other.favour === 'question' || other.favour === 'another')
      )
        found.length = 0;
      if (!found.some((other) => other.favour === favour && favour !== 'question')) found.push({ favour, sentence });
    }
  }
  return found;
}
