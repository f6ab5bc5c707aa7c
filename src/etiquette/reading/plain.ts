/** A text made easy to match: straight quotes, look-alike letters turned Latin, nothing invisible. Case is kept. */
export interface Plain {
  text: string;
  /** The offset in the writer's own text of a place in this one. */
  at(place: number): number;
}

const lookAlikes: Record<string, string> = {
  а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's', һ: 'h', ԁ: 'd', ո: 'n', ν: 'v',
  ο: 'o', α: 'a', ι: 'i', κ: 'k', ρ: 'p', τ: 't', υ: 'u', А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O',
  Р: 'P', С: 'C', Т: 'T', Х: 'X', І: 'I', Ѕ: 'S', Ј: 'J',
}; // prettier-ignore

const signs: Record<string, string> = {
  '‘': "'", '’': "'", '‛': "'", 'ʼ': "'", '´': "'", '`': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"',
  '\u00a0': ' ', '\u2007': ' ', '\u202f': ' ', '\u2002': ' ', '\u2003': ' ', '\u2009': ' ', '\t': ' ',
  '‐': '-', '‑': '-', '\r': ' ', '\u2028': '\n', '\u2029': '\n',
}; // prettier-ignore

const invisible = /\u034f|\u17b4|\u17b5|\u180e|[\u00ad\u061c\u115f\u1160\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
const invisibleAll = new RegExp(invisible, 'g');
const plainAlready = /^[\n -@[-~]*$/;
const knownTag =
  /<\/?(?:a|abbr|article|b|blockquote|body|br|center|code|div|em|font|footer|h[1-6]|head|header|hr|html|i|img|li|link|main|meta|ol|p|pre|s|section|small|span|strike|strong|style|sub|sup|table|tbody|td|th|thead|title|tr|u|ul)(?=[\s/>])[^<>]{0,500}>/gi;
const blockTag = /^<\/?(?:article|blockquote|br|div|footer|h[1-6]|header|hr|li|ol|p|pre|section|table|td|th|tr|ul)\b/i;
/** `&amp;` last, so that nothing is read twice. */
const entities = [['&nbsp;', ' '], ['&#39;', "'"], ['&quot;', '"'], ['&rsquo;', "'"], ['&amp;', '&']] as const; // prettier-ignore

/** Blanks out HTML tags, entities and Markdown signs, place for place, so that offsets stay as they are. */
export function withoutMarkup(text: string): string {
  let plain = text;
  if (plain.includes('<')) {
    plain = plain.replace(/<(style|script)\b[^<>]{0,500}>[^<]{0,20000}<\/\1>/gi, (all) => ' '.repeat(all.length));
    plain = plain.replace(knownTag, (tag) => (blockTag.test(tag) ? '\n' : ' ') + ' '.repeat(tag.length - 1));
  }
  if (plain.includes('&')) {
    for (const [all, sign] of entities) plain = plain.replaceAll(all, sign.padEnd(all.length, '\u200b'));
  }
  if (plain.includes('](')) {
    plain = plain.replace(/\[([^[\]\n]{1,200})\]\(([^()\s]{1,500})\)/g, (all, words: string) =>
      ` ${words}`.padEnd(all.length),
    );
  }
  if (/[*_#~]/.test(plain)) {
    plain = plain.replace(/\*{1,3}(?=\S)|(?<=\S)\*{1,3}|^#{1,6} /gm, (all) => ' '.repeat(all.length));
    plain = plain.replace(/(?<![\w_])_{1,2}(?=[A-Za-z])|(?<=[A-Za-z.!?,])_{1,2}(?![\w_])/g, (all) =>
      ' '.repeat(all.length),
    );
  }
  return plain;
}

function plainCharacter(character: string, inLatinWord: boolean): string {
  const sign = signs[character];
  if (sign) return sign;
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return (inLatinWord && lookAlikes[character]) || character;
}

/** Lower case, place for place: the few letters that would grow stay as they are. */
export function lowerOf(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from({ length: text.length }, (_, place) => {
    const one = text.charAt(place).toLowerCase();
    return one.length === 1 ? one : text.charAt(place);
  }).join('');
}

/** The same text, as the rules match it. */
export function plainOf(text: string): Plain {
  if (plainAlready.test(text)) return { text, at: (place) => place };
  const kept: number[] | null = invisible.test(text) ? [] : null;
  let source = text;
  if (kept) {
    for (let place = 0; place < text.length; place++) if (!invisible.test(text.charAt(place))) kept.push(place);
    source = text.replace(invisibleAll, '');
  }
  const words = source.replace(/[^\s]+/g, (word) => {
    if (plainAlready.test(word)) return word;
    const latin = /[a-z]/i.test(word);
    let plain = '';
    for (let place = 0; place < word.length; place++) plain += plainCharacter(word.charAt(place), latin);
    return plain;
  });
  const spaced = words.replace(/[\t\r\u00a0\u2002\u2003\u2007\u2009\u2028\u2029\u202f]/g, (sign) =>
    plainCharacter(sign, false),
  );
  if (!kept) return { text: spaced, at: (place) => place };
  return { text: spaced, at: (place) => kept[place] ?? text.length };
}
