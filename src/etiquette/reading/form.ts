/** What shape a sentence has: asks, thanks, offers, denies. */
export interface Form {
  question: boolean;
  /** Worded as a request, with or without a question mark. */
  request: boolean;
  thanks: boolean;
  /** Offers something, or says that more can be had. */
  offer: boolean;
  /** Says that the writer is not asking: "I'm not writing to ask for …". */
  denies: boolean;
  /** Leaves the reader free. */
  wayOut: boolean;
  /** Tells what the reader has done or said already. */
  reports: boolean;
  /** Keeps to what was agreed: a date, a call, a thing the reader wanted. */
  agreed: boolean;
  /** Orders: begins with a verb of doing. */
  orders: boolean;
}

const request =
  /\b(?:(?:could|would|can|will|might|do) you\b|(?<!(?:in|since|of|last|this|next|late|early|from|until|by|and) )may i\b|(?:could|can|might) (?:i|we|you)\b|any chance|any way|(?:is|would) (?:it|there) (?:be )?(?:possible|any)|would it be|(?:i|we)(?: was|'m| am| were|'d been)? (?:just )?(?:hoping|wondering|asking|writing to ask|requesting)|wondering (?:if|whether)|hoping (?:you|to|that|for|we|i)|(?:would|'d|will) (?:really |greatly |very much |truly |deeply |so |also )?(?:appreciate|be (?:so |also |very |really |deeply |most )?(?:grateful|thankful|glad|happy) if|love (?:to|your|it if|any|the chance)|like (?:to ask|you to|your))|please (?!let me know if (?:you|there)|don't|do not|feel|accept|find|give my|know|see)|kindly |(?:i|we) (?:need|want|expect|ask|request) (?:that )?you|(?:i|we) hope (?:that )?you (?:will|can|could|would|might|may|consider)|(?:like|writing|want|wanted|wish) to (?:reach out and )?(?:ask|inquire|enquire|request|see (?:if|whether))|curious (?:about|if|whether|how)|(?:perhaps|maybe) (?:we|you|i) (?:can|could|might)|let me know (?:if|whether) you(?:'d| would| could| can|'re willing| are willing| might)|(?:mind if|if) you could|it would (?:mean|help|be)|are you (?:able|open|willing|free|available|up for)|open to|willing to|feel comfortable)/;
const thanks =
  /\b(?:thank you|thanks|many thanks|grateful (?:for|that you|to you)|gratitude|(?:i|we|really|much|truly|greatly|sincerely|deeply) appreciated?(?! it if| if| your prompt| your quick))/;
const offer =
  /(?:let me know|tell me|reach out|contact me|don't hesitate|do not hesitate|feel free)(?: to [\w ]{1,30})?(?: if| whether| should)? (?:\w+ ){0,3}?(?:(?:if|should) (?:you|there)|(?:you|there|i) (?:need|require|want|have|is|'s|are|can|would like)|anything|questions)|happy to (?:share|send|provide|help|return|discuss|answer|connect|meet|work|do)|(?:i|we) (?:can|could|would be glad to|will gladly|'d be glad to) (?:send|share|provide|forward|bring|help)|is there anything (?:else )?(?:i|you(?:'d| would)? (?:need|like|want)|you need)|if there(?:'s| is) (?:anything|any)|how i can return|glad to (?:help|send|share|answer|return)/;
const denies =
  /\b(?:i(?:'m| am)|this is|we(?:'re| are)|that is|it is|it's) (?:not|never|in no way|certainly not) (?:\w+ ){0,3}(?:ask|asking|seeking|looking|hoping|requesting|expecting|after|angling|fishing|hinting|an? (?:ask|request|attempt|way|plea)|to ask|about (?:a|an|the|my))|(?:don't|do not|didn't|did not|wouldn't|would not|never|won't|will not) (?:\w+ ){0,2}(?:want to ask|mean to ask|ask(?:ing)? (?:you )?(?:for|to)|expect|need you to|want you to|wish to ask|dream of asking|intend to ask|presume|be asking|want any|seek|bring up|raise|hint)|without asking|rather than ask|nothing (?:is |further is |more is )?(?:needed|owed|to ask|expected)|(?:please )?(?:do not|don't|never) (?:put in|speak|mention|bring (?:me|it|my)|lobby|contact|write to|call)|no (?:favou?r|ask|request) (?:here|attached|behind|hidden)|(?:not|never) (?:to ask|to request|asking|because i want|in order to)|(?:i'd|i would|i) (?:much )?(?:rather|prefer|sooner)(?: that)?(?: you| nobody| not)|you owe (?:me|us) nothing|decided (?:not to|against) (?:ask|us|hav|call)|(?:is|be|would be) (?:wrong|unfair|improper|inappropriate) (?:of me )?to ask|\b(?:i|we)(?: will not| would not| would never| will never| won't) (?:mention|use|name|quote|share|tell|write|contact|send|speak|say|bring|put|list|include|forward|pass|call|claim)\b(?!.{0,200}\b(?:again|anymore|any more|unless|until|otherwise)\b)/;
const wayOut =
  /no (?:pressure|rush|obligation|hurry|need to|worries|expectation|hard feelings|problem)|(?:completely|fully|totally|entirely|perfectly|of course|absolutely|certainly|i'd|i'll|i will|i would|would|will) (?:\w+ )?understand|understand (?:\w+ )?(?:if|completely|entirely|that you may)|(?:can|may) (?:easily |gladly |well )?wait|keeps (?:well|until)|(?:just|every bit) as (?:good|fine|welcome)|(?:take|taking) (?:all the|your|as much) time|(?:you )?(?:need not|needn't|don't (?:have|need) to) (?:answer|reply|write|do)|no (?:answer|reply) is (?:needed|required|expected)|if (?:not|now isn't|now is not|this isn't|this is not|it isn't|it's not|it is not|that's not|you(?:'d| would) (?:rather|prefer)|you(?:'re| are) (?:not|unable|too)|you (?:can't|cannot|don't|do not))|feel free to (?:ignore|decline|say no|pass|skip)|only if|either way|whatever you (?:decide|choose|prefer)|(?:a|any) no is|say no|decline|at your convenience|when(?:ever)? (?:it|you|your|time)|if (?:you have|time|your (?:time|schedule)|it)|if you(?:'re| are) (?:open|willing|able|comfortable|free|available)|as your (?:time|schedule)|if (?:possible|convenient|that works|helpful)/;

const reports =
  /\b(?:you|your (?:\w+ )?(?:office|secretary|coordinator|assistant|letter|call|introduction|advice|offer)) (?:(?:so|very|once|also|even|then|kindly|generously|already|just|both|all|first|recently) ){0,2}(?:were (?:so |very |kind|generous|right|the first|ready)|had|did(?! you)|gave|wrote|spoke|told|said|took|put me|put in|made|let me|sent|showed|taught|found|got|went|stood|brought|kept|held|came|chose|left|read|[a-z]{2,}ed)\b/;
const agreed =
  /\bas (?:we |you |your office |she |he |they |was )?(?:(?:kindly|so kindly|had|both|just) )?(?:agreed|arranged|planned|promised|asked|asks|suggested|proposed|requested|offered|wished|invited|discussed|wanted|said|told|named)\b|\b(?:number|line|link|time|hour|date|day|room|address|place) (?:that )?(?:you|your office|she|he|they) (?:\w+ )?(?:gave|sent|named|chose|offered|proposed|suggested|picked|set|wrote|mentioned)\b|\bit is\b.{0,3}$|\b(?:works|suits|is good|is fine) for (?:me|us)\b|\bif (?:that|it) still suits you\b/;
const orders =
  /^(?:please |kindly |just |so |and |then |now |simply |do )?(?:send|write|call|ring|forward|pass|put|set|tell|give|get|take|make|have|let|upload|print|sign|use|mention|keep|block|hold|reserve|save|introduce|arrange|ask|correct|fix|answer|reply|confirm|report|see|remember|remind|speak|talk|move|place|rank|promise|show|find|help|add|include|grant|consider|choose|pick|raise|bring|carry|lift|open|push|do|act|hurry|wait|spread|sing|vote|leave|drop|stop|spare)\b/;

/** Reads the shape of a lower-case sentence. */
export function formOf(lower: string): Form {
  return {
    question: /\?["')\s]*$/.test(lower) || lower.includes('? '),
    request: request.test(lower),
    thanks: thanks.test(lower),
    offer: offer.test(lower),
    denies: denies.test(lower),
    wayOut: wayOut.test(lower),
    reports: reports.test(lower),
    agreed: agreed.test(lower),
    orders: orders.test(lower),
  };
}
