/**
 * The two steps a person takes here: choosing who to be, and leaving. Leaving is one click in the
 * service, so the confirmation that the provider wants is sent by us: its own page would need a
 * second click, or JavaScript.
 */
import { errors } from 'oidc-provider';
import { people } from './people.mjs';

/**
 * Hides an earlier sign-in from a new one: people who try the product change from one person to
 * another, and the provider would first put a page between them that needs JavaScript.
 */
export async function askEveryTime(ctx, next) {
  const { cookie } = ctx.req.headers;
  if (cookie && /^\/auth(\/|$)/.test(ctx.path))
    ctx.req.headers.cookie = cookie
      .split('; ')
      .filter((each) => !each.startsWith('identity_session'))
      .join('; ');
  await next();
}

/** Answers /sign-in/{uid}: the list of people, and the choice of one. */
export function signInPages(provider, look) {
  return async (ctx, next) => {
    if (!ctx.path.startsWith('/sign-in/')) return next();
    ctx.type = 'html';
    try {
      await provider.interactionDetails(ctx.req, ctx.res);
      if (ctx.method !== 'POST') return void (ctx.body = look.choose());
      const person = people.get((await form(ctx.req)).get('person'));
      if (!person)
        return void Object.assign(ctx, {
          status: 400,
          body: look.choose('Choose who to sign in as'),
        });
      ctx.redirect(
        await provider.interactionResult(ctx.req, ctx.res, {
          login: { accountId: person.id, remember: false },
        }),
      );
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error;
      Object.assign(ctx, {
        status: 400,
        body: look.problem(
          'This sign-in was left for too long, or the identity provider was restarted.',
        ),
      });
    }
  };
}

/**
 * Answers /session/end as if the person had confirmed, with the provider's own check against forged
 * requests.
 */
export function signOutAtOnce(port) {
  return async (ctx, next) => {
    await next();
    if (ctx.oidc?.route !== 'end_session' || ctx.status !== 200) return;
    const given = [ctx.response.get('set-cookie')]
      .flat()
      .filter(Boolean)
      .map((cookie) => cookie.split(';')[0]);
    const answer = await fetch(`http://127.0.0.1:${port}/session/end/confirm`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: [...given, ctx.get('cookie')].filter(Boolean).join('; ') },
      body: new URLSearchParams({ xsrf: ctx.oidc.session.state.secret, logout: 'yes' }),
    });
    const location = answer.headers.get('location');
    if (!location) throw new Error(`Signing out was answered ${answer.status}`);
    ctx.set('set-cookie', answer.headers.getSetCookie());
    ctx.redirect(location);
  };
}

async function form(request) {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > 10_000) break;
  }
  return new URLSearchParams(text);
}
