/** A youth conditional caution: a caution with conditions, and a prosecution behind them. */
import { adultForAll, no } from './alike';
import { remedy } from './community-remedy';
import { cpsForIndictable } from './deciders';
import { noExport } from './export-codes';
import type { Gate, Outcome, PenaltyCap } from './outcome';
import { assumption, guidance, local, sources, statute } from './sources';
import { barred } from './time-limit';

const caps = (
  fromAge: number,
  toAge: number,
  pounds: Record<PenaltyCap['offenceKind'], number>,
): readonly PenaltyCap[] =>
  (['summary', 'eitherWay', 'indictable'] as const).map((offenceKind) => ({
    fromAge,
    toAge,
    offenceKind,
    pounds: pounds[offenceKind],
    standing: 'statute',
    source: sources.penalties,
  }));

export const youthConditionalCaution: Outcome = {
  key: 'youthConditionalCaution',
  name: 'Youth conditional caution',
  disposal: 'youthConditionalCaution',
  homeOfficeType: assumption('2', 'Unverified; type 2A means an alternate offence, not this'),
  exportCodes: noExport,
  from: statute(
    '2013-04-08',
    'SI 2013/616 art 2(b): CDA 1998 s66A–66F in force for all areas and ages',
  ),
  admission: statute('admits', sources.conditions),
  acceptance: statute(true, sources.conditions),
  consent: statute(true, sources.conditions),
  signature: statute(true, sources.conditions),
  decides: [
    {
      who: 'authorised person',
      when: 'always',
      standing: 'statute',
      source:
        `${sources.conditions}. ` +
        'Usually a sergeant or above, or the youth justice service’s police officer, ' +
        `after consulting the service: ${sources.cps}`,
    },
    { who: 'prosecutor', when: 'always', standing: 'statute', source: sources.conditions },
    cpsForIndictable,
    {
      who: 'CPS',
      when: 'hate crime or domestic abuse',
      warnsOnly: true,
      standing: 'assumption',
      source: 'General knowledge, unverified',
    },
  ],
  firstTimeEntrant: guidance('yes', sources.entrants),
  nonEngagement: {
    ...assumption(
      'excuse asked, then varied, continued or prosecuted',
      'CDA 1998 s66B(4) has the warning of prosecution; ' +
        'that an enquiry and variation come first is unverified',
    ),
    told:
      'If you do not keep to a condition, you are asked why. ' +
      'The conditions may then be changed. ' +
      'Without a good reason you may be taken to court for what you were first said to have done.',
  },
  delivers: statute(true, sources.conditions),
  finalisedWhen: assumption('administered', sources.ourRule),
  closedByTimeBar: barred,
  closedAt18: statute(true, sources.conditions),
  maxWeeks: local(
    16,
    'Suffolk: ' +
      'https://suffolk.gov.uk/community-and-safety/communities/community-safety/' +
      'suffolk-youth-justice-service/out-of-court',
  ),
  weeksWithReason: assumption(20, 'Code of practice of 2013, exceptional cases; unverified'),
  penaltyCaps: [
    ...caps(10, 13, { summary: 15, eitherWay: 25, indictable: 35 }),
    ...caps(14, 17, { summary: 30, eitherWay: 50, indictable: 75 }),
  ],
  unpaidWorkHours: guidance(
    20,
    'Code of practice of 2009 for 16 and 17 year olds, as reported; ' +
      'that CDA 1998 s66A sets the same limit, ' +
      'and that rehabilitation does not count towards it, is unverified',
  ),
  administration: statute<readonly Gate[]>(
    [
      { key: 'evidence', says: 'There is evidence that the child committed the offence' },
      {
        key: 'decision',
        says:
          'A prosecutor or authorised person decides there is sufficient evidence to charge, ' +
          'and that this caution should be given',
      },
      { key: 'admission', says: 'The child admits the offence to the authorised person' },
      {
        key: 'effectExplained',
        says:
          'The effect is explained, ' +
          'with the warning that failing a condition may mean prosecution',
      },
      {
        key: 'documentSigned',
        says:
          'The child signs a document with the offence, ' +
          'the admission, the consent and the conditions',
      },
    ],
    sources.conditions,
  ),
  appropriateAdult: adultForAll,
  legalAdvice: guidance(true, sources.ycYjlc),
  communityRemedy: remedy,
  victimMadeAware: no,
};
