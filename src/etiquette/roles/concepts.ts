/**
 * Families of words that stand for the same thing in this field, so that a sentence is understood by what it speaks of
 * and not only by the words it uses. A word stands in its base form; endings are cut before it is looked up.
 */
const families: Record<string, string> = {
  me: "i me my mine myself i'm i've i'd i'll",
  you: "you your yours yourself you're you've you'd you'll",
  they: 'they them their he she him her his somebody someone anyone anybody nobody people person everyone everybody those whoever who others colleague one',
  chooser:
    'voter senate assembly quorum council juror jury referee-board upstairs manager top brass decision-maker senior faculty-room committee panel board selector director pd chair chief coordinator leadership faculty reviewer admission selection decider gatekeeper judge interviewer boss dean department office chairman insider upstairs recruiter',
  room: 'room table meeting inside chamber behind conference session desk lunch hallway corridor circle ear',
  door: 'locksmith turnstile drawbridge curtain bolt latchkey doormat hall foyer stair staircase fence wall corridor opening entry door gate key threshold entrance doorway window handle hinge latch lock shut locked knock path road bridge ladder rope foot',
  file: 'application file folder dossier candidacy packet cv resume case profile record stack pile shortlist portfolio paper papers name badge candidate applicant form eras',
  lift: 'hoist vault cheer praise compliment commend applaud amplify shout loud noise drum sing spread introduce forward pass carry hand nudge push boost lift tip lean weight sway vouch advocate champion favor favour support endorse whisper pull leverage scale thumb magic wave smooth pave ease steer backing endorsement blessing sponsor sponsorship boost rescue carry raise drag tug mention recommend refer referral flag star highlight vouching advocacy influence clout connection string balance persuade convince plug elevate move bend',
  ally: 'friend ally champion advocate sponsor corner side inside supporter protector patron angel backer believer voice ambassador defender fan',
  power:
    'power authority standing reputation respect pull say influence clout reach leverage rank seniority listen decide decider matter heavyweight',
  place:
    'spot seat place slot position post opening vacancy residency interview invitation invite offer contract job home internship bed chance shot opportunity role space invitation intern resident july coat berth perch bench foothold',
  grant:
    'give grant offer get secure land arrange save hold reserve find squeeze open guarantee obtain win earn hand place award set slip sneak admit accept take choose pick select hire recruit call pluck call',
  consider:
    'consider reconsider consideration look review overlook notice notice see remember mind weigh exception waiver waive exemption cutoff filter screen treat treatment special favorable favourable expedite prioritize',
  rank: 'rank ranking ranked list order number top bottom high highly higher position standing first second ahead above below line row ladder match matched certify roster column',
  promise:
    'promise commit commitment guarantee assure assurance pledge swear vow bargain deal exchange trade return reciprocate mutual agreement word certain safe safely',
  learn:
    'verdict outcome odds likelihood guess signal indication sense inkling forecast predict prospect confide leak spill disclose know learn tell reveal share hint clue peek glimpse inkling sense signal idea wink nod sign wonder curious certainty certain told hear whisper breathe relief',
  hope: 'hope wish dream love long yearn pray hoping wishing glad gladly welcome delight wonderful grateful',
  rest: 'sleep rest breathe relax calm ease worry worried anxious nervous nerves relief restless comfort peace easier',
  speed:
    'hours minutes pronto rapidly haste hasten hastily fastest quicker midday dawn dusk lunchtime sundown sunset bedtime sunrise soon quickly quick fast immediately immediate asap urgent urgently today tonight tomorrow now hurry prompt promptly speedy clock ticking rush delay hour minute instantly once expire expires deadline swift swiftly dawdle race sooner earliest overnight midnight',
  day: 'monday tuesday wednesday thursday friday saturday sunday weekend noon morning evening week january february march april may june july august september october november december',
  limit:
    'by before until otherwise unless after deadline cutoff last final close closing closes window end left remain run',
  reply: 'reply answer respond response write call back message email e-mail mail inbox line note letter word phone',
  silence:
    'hush wordless nowhere dark unheard unopened deserted silence silent quiet nothing void cricket empty unanswered ignore ignored ghost ghosted forgotten forget forgot invisible air unread vanish mute echo stillness blank overlook overlooked abandon abandoned neglect',
  wound:
    'weep wept wounded betray betrayed humiliated humiliating bruise bruised grieve tear foolish naive fool sorry hurt sad disappointed disappointing disappointment heart cry tears lonely worthless unimportant let cold shoulder painful pain sting disheartening upset unwanted burden crush crushed broken wound bitter discouraged regret guilty conscience ashamed rejected unseen',
  owe: 'owe deserve right entitled expect assume presume sure surely trust obviously naturally must require demand need should supposed count certain granted formality settled earned due obligation duty owed',
  order:
    'send write sign upload arrange organize forward submit mention include make set put schedule book clear ensure confirm fix call do see',
  again:
    'again once more another second third fourth fifth yet still twice times several reminder nudge ping bump circle circling recheck resend repeated repeatedly anew follow-up followup chase',
  past: 'earlier previous previously last before prior already since ago former',
  score:
    'mcat passing percentile quiz score step exam test attempt fail failed usmle comlex pass result low retake percentile grade grades number transcript boards shelf nbme marks',
  reason:
    'because due since unfair mistake unlucky fault reason blame excuse explain explanation circumstance otherwise fluke luck cause why',
  mishap:
    'noise noisy proctor computer software frozen froze tired sick ill illness flu fever migraine nosebleed stomach laptop keyboard mouse center alarm conditioning booking power heat ache cold',
  school:
    'school curriculum university college professor lecturer teacher administration advisor classmate instructor preceptor evaluator grading roommate landlord system',
  private:
    'divorce breakup boyfriend girlfriend husband wife fiancé marriage funeral death died cancer depression anxiety panic debt bills rent loan eviction evicted bankruptcy therapy medication insomnia custody jail crying savings money miscarriage addiction drinking suicide grief',
  own: 'own responsibility responsible growth grew improve improved improvement since changed plan structured learned stronger raise accountable lesson',
  praise:
    'amazing incredible best world-class legendary prestigious esteemed renowned outstanding inspiring brilliant stellar impressive remarkable famous illustrious distinguished excellent exceptional unmatched great greatest genius honor privilege admire awe fascinated thrilled inspiration perfect',
  calling:
    'dream passion passionate calling childhood child young always heal healer healing destiny destined born blood lifelong difference help helping world heart save lives kid',
  routine:
    'typical hours schedule lifestyle salary vacation benefits parking day pay perk perks food gym moonlighting emr beds located daily shift',
  advice:
    'advice feedback insight perspective guidance thought thoughts suggestion suggest view opinion wisdom tip tips pointer recommendation mentoring impression reflection read',
  talk: 'chat talk meet coffee zoom minutes conversation speak visit connect discuss phone video lunch catch informational',
  letter: 'letter recommendation reference lor referee writer recommender',
  intro: 'introduce introduction connect contact contacts touch network',
  study:
    'cv resume statement essay draft abstract poster paper slides article talk lecture book chapter guideline study project registry data research',
  care: 'patient patients family clinic ward rounds bedside nurse nurses hospital team chart diagnosis medicine diabetes hypertension insulin consult discharge surgery pharmacy ultrasound heart needle film x-ray outreach community',
  thanks: 'thank thanks grateful gratitude appreciate appreciated',
  free: 'pressure obligation rush decline no understand ignore optional obliged free feel comfortable convenient convenience hurry need',
  news: 'passed accepted published matched presented finished started completed began promoted received poster abstract award grant update attended',
  not: "not no never don't won't can't isn't wouldn't doesn't didn't haven't hasn't cannot without nor neither hardly nothing none nobody",
  if: 'if unless whether provided should suppose otherwise when',
  could: 'could would can will might may shall should',
  much: 'so very truly deeply really extremely forever anything everything everyone always',
};

const familiesOf = new Map<string, string[]>();
for (const [family, words] of Object.entries(families)) {
  for (const word of words.split(' ')) familiesOf.set(word, [...(familiesOf.get(word) ?? []), family]);
}
const none: readonly string[] = [];

/** The families of a lower-case word. */
export function conceptsOf(word: string): readonly string[] {
  const exact = familiesOf.get(word);
  if (exact) return exact;
  const bases = [
    word.replace(/'s$|s$/, ''), word.replace(/(?:es|ed|ing|er|ly)$/, ''), word.replace(/(?:ed|ing|ation|er)$/, 'e'),
    word.replace(/(.)\1(?:ed|ing)$/, '$1'), word.replace(/ie[sd]$/, 'y'), word.replace(/(?:ment|ion|ness|ful)$/, ''),
  ]; // prettier-ignore
  for (const base of bases) {
    const found = base !== word && base.length > 2 ? familiesOf.get(base) : undefined;
    if (found) return found;
  }
  return none;
}
