/** One case: what is so, what is open, acting on it; and finding cases. */
import { Module } from '@nestjs/common';
import { Navigation, noCases, type Reader } from '../web/layout/navigation';
import { CasesController } from './cases.controller';
import { CasesPages } from './cases.pages';
import { ActsPages } from './acts.pages';
import { Acts } from './acts.service';
import { Cases } from './cases.service';

/** Who only refers follows a referral, and does not read cases. */
const readsCases = ({ member, procedures, refers }: Reader): boolean =>
  member.roles.some(
    (role) =>
      !noCases.includes(role) &&
      !(refers && procedures.every((procedure) => procedure.refers.includes(role))),
  );

@Module({
  controllers: [CasesController, CasesPages, ActsPages],
  providers: [Cases, Acts],
  exports: [Cases],
})
export class CasesModule {
  constructor(navigation: Navigation) {
    navigation.add({
      order: 60,
      text: 'Cases',
      href: '/cases',
      about: 'Find any case that you may see.',
      isFor: readsCases,
    });
  }
}
