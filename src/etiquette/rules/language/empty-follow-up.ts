import { speaks } from '../../reading/objections.ts';
import { isNews, namesOccasion, saysSomething } from '../../reading/news.ts';
import type { WordsRule } from '../../reading/reading.ts';
import type { Sentence } from '../../reading/sentence.ts';

export const emptyFollowUp: WordsRule = {
  id: 'language/empty-follow-up',
  asks: 'words',
  effects: ['mind', 'hint'],
  strength: 'C',
  numbers: [],
  says: 'Write an update when there is news, and say what a follow-up follows.',
  because: 'A message that says nothing new asks for attention and gives nothing back.',
  source: 'advisers on staying in touch',
  check(reading) {
    const { kind, sentences } = reading;
    if ((kind !== 'update' && kind !== 'follow_up') || !speaks(reading)) return null;
    const judged = reading.judged();
    const says = (sentence: Sentence) => (kind === 'update' ? saysSomething(sentence, judged) : isNews(sentence));
    if (sentences.some(says)) return { ok: 'It tells something new.' };
    if (kind === 'update') {
      return [
        {
          effect: 'mind',
          message: 'This update tells nothing new.',
          instead: 'Wait until there is news: a result, a talk given, advice that you followed.',
        },
      ];
    }
    if (sentences.some((sentence) => judged.form(sentence).question || namesOccasion(sentence)))
      return { ok: 'It says what it follows or asks.' };
    return [
      {
        effect: 'hint',
        message: 'This follow-up names neither news, nor a question, nor what it follows.',
        instead: 'Say in a few words which talk or note you mean.',
      },
    ];
  },
  examples: [
    {
      name: 'an update without news',
      given: { kind: 'update', text: 'I hope you are well. I just wanted to stay in touch.' },
      says: ['This update tells nothing new.'],
    },
    {
      name: 'an update with news',
      given: { kind: 'update', text: 'I passed Step 2 last week.' },
      says: 'It tells something new.',
    },
    {
      name: 'a follow-up to something',
      given: { kind: 'follow_up', text: 'I hope you are well. I am following up on our talk.' },
      says: 'It says what it follows or asks.',
    },
    {
      name: 'a follow-up to nothing',
      given: { kind: 'follow_up', text: 'I hope you are well.' },
      says: ['This follow-up names neither news, nor a question, nor what it follows.'],
    },
    { name: 'another kind', given: { kind: 'reply', text: 'Yes, gladly.' }, says: null },
    { name: 'an empty text', given: { kind: 'update', text: '' }, says: null },
  ],
};
