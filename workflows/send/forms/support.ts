/** What is asked of how this child is told things, and of what changed for them since. */
import type { Field, Form } from '../../../libs/domain/form';

const childsWords: Field = { key: 'childsWords', kind: 'words', required: true };

export const followed: { readonly [act: string]: Form } = {
  writeProfile: [
    {
      key: 'howToTell',
      kind: 'choices',
      choices: [
        'shortSentences',
        'pictures',
        'sayItBack',
        'moreTime',
        'quietPlace',
        'readAloud',
        'writtenDown',
        'oneThing',
        'interpreter',
        'intermediary',
      ],
      required: true,
      ofChild: true,
    },
    { key: 'profileWords', kind: 'words', required: true, ofChild: true },
    { ...childsWords, ofChild: true },
  ],
  recordFollowUp: [
    { key: 'changed', kind: 'words', required: true },
    childsWords,
    { key: 'eteHours', kind: 'number', atLeast: 0, atMost: 60 },
  ],
};
