/** Where each fact of an outcome was read, and how sure we are of it. */
import type { Standing } from '../../../libs/domain/policy';
import type { Said } from './outcome';

const as =
  (standing: Standing) =>
  <T>(value: T, source: string): Said<T> => ({ value, source, standing });

export const [statute, guidance, local, assumption] = [
  as('statute'),
  as('guidance'),
  as('local'),
  as('assumption'),
];

export const sources = {
  cautions:
    'CDA 1998 s66ZA, inserted by LASPO 2012 s135: ' +
    'http://www.legislation.gov.uk/ukpga/2012/10/part/3/chapter/7/crossheading/youth-cautions',
  conditions:
    'CDA 1998 s66B, the five requirements: ' +
    'https://legislation.gov.uk/ukpga/1998/37/section/66B/2013-12-11',
  penalties:
    'SI 2013/608 art 2: http://www.legislation.gov.uk/uksi/2013/608/made. ' +
    'It does not say on which day the age is taken',
  remedy: 'ASBCPA 2014 s102 (community resolution); CDA 1998 s66BA (conditional caution)',
  cps:
    'CPS Director’s guidance on youth conditional cautions: ' +
    'https://www.cps.gov.uk/legal-guidance/youth-conditional-cautions-directors-guidance',
  resolution:
    'NPCC guidance on community resolutions, as YJLC reports it: ' +
    'https://yjlc.uk/resources/legal-updates/new-npcc-guidance-community-resolutions',
  definitions:
    'Definitions of outcomes 8, 20, 21 and 22 as the YEF gives them: ' +
    'https://youthendowmentfund.org.uk/?p=119970',
  outcome22:
    'Outcome 22, its wording and first day: ' +
    'https://yjlc.uk/resources/legal-updates/deferred-prosecution-outcome-22',
  outcome23:
    'Secondary sources alone ' +
    '(https://justiceinnovation.org/articles/' +
    'beyond-admission-could-outcome-22-23-become-england-and-wales-version-no-contest); ' +
    'the guidance of 12 February 2026 is to be read before this is turned on',
  entrants:
    'Justice Committee: https://publications.parliament.uk/pa/cm5801/cmselect/cmjust/306/30607.htm',
  ycYjlc: 'YJLC on youth cautions: https://yjlc.uk/resources/legal-terms-z/youth-caution',
  timeLimit: 'Magistrates’ Courts Act 1980 s127',
  ourRule: 'A rule of this software; no source was read for it',
  unread: 'Not found in any source that could be read',
  settled: 'Settled for the first build of the joint decision panel',
} as const;
