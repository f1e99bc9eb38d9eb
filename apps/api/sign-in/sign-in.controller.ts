/**
 * Signing in and out. A session gets a new id when somebody signs in, so that none can be planted
 * beforehand.
 */
import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Allow, Public } from '../web/access/allow';
import { Config } from '../web/config';
import { Away } from '../web/problems/problems';
import { NotForYou } from '../../../libs/intake/not-taken';
import { IdentityProvider } from '../web/signing-in/identity-provider';
import { Members } from '../../../libs/database/people/members';
import type { Asked } from '../web/signing-in/me';

const settled = (work: (done: (error?: unknown) => void) => void) =>
  new Promise<void>((resolve, reject) => {
    work((error) => {
      if (error) reject(error as Error);
      else resolve();
    });
  });

/** A path of our own to go back to; anything else leads to the front page. */
export const ownPath = (to: unknown): string =>
  typeof to === 'string' &&
  /^\/(?![/\\])[\x21-\x7e]*$/.test(to) &&
  !to.includes('\\') &&
  !to.startsWith('/sign-')
    ? to
    : '/';

@ApiExcludeController()
@Controller()
export class SignInController {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly members: Members,
    private readonly config: Config,
  ) {}

  @Get('sign-in')
  @Public('nobody is signed in yet')
  async leave(
    @Req() request: Request,
    @Res() response: Response,
    @Query('to') to?: string,
  ): Promise<void> {
    const ours = new URL(this.config.PUBLIC_URL);
    // The cookie belongs to one host, and the provider sends people back to this one.
    if (request.headers.host !== ours.host) {
      response.redirect(303, new URL(`/sign-in?to=${encodeURIComponent(ownPath(to))}`, ours).href);
      return;
    }
    const { url, ...signingIn } = await this.provider.leave().catch(() => {
      throw new Away(
        'Nobody can sign in just now: the identity provider does not answer. Try again in a minute',
      );
    });
    request.session.signingIn = { ...signingIn, to: ownPath(to) };
    await settled((done) => {
      request.session.save(done);
    });
    response.redirect(303, url.href);
  }

  @Get('sign-in/return')
  @Public('the identity provider sends people here')
  async back(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { signingIn } = request.session;
    if (!signingIn) {
      response.redirect(303, '/');
      return;
    }
    delete request.session.signingIn;
    const vouched = await this.provider.back(request.originalUrl, signingIn).catch(() => undefined);
    const member = vouched && (await this.members.byEmail(vouched.email));
    if (!vouched || !member || member.disabled)
      throw new NotForYou(
        'You could not be signed in. If you should have access, ask an administrator of Panel ' +
          'Clerk',
      );
    await settled((done) => {
      request.session.regenerate(done);
    });
    Object.assign(request.session, {
      memberId: member.id,
      startedAt: Date.now(),
      idToken: vouched.idToken,
    });
    await settled((done) => {
      request.session.save(done);
    });
    response.redirect(303, signingIn.to);
  }

  @Post('sign-out')
  @Allow({ roles: 'any member', relation: 'no case' })
  async out(@Req() request: Asked, @Res() response: Response): Promise<void> {
    const { idToken } = request.session ?? {};
    if (request.session)
      await settled((done) => {
        request.session.destroy(done);
      });
    response.clearCookie(this.config.https ? '__Host-panel-clerk' : 'panel-clerk', { path: '/' });
    response.redirect(303, await this.provider.signedOut(idToken));
  }
}
