/**
 * What a person sees of the identity provider: plain pages in the manner of GOV.UK, with no script
 * and no crown, in Arial. One button a person rather than a list and “Continue”: signing in is what
 * people do here most.
 */
import { createHash } from 'node:crypto';
import { people } from './people.mjs';

const agencies = {
  police: 'Police',
  'youth-justice': 'Youth justice service',
  'childrens-services': 'Children’s social care',
  education: 'Education',
  health: 'Health',
  probation: 'Probation',
  'victim-service': 'Victim service',
};

const style = `
  body { margin: 0; font: 1.1875rem/1.32 Arial, sans-serif; color: #0b0c0c; background: #fff; }
  header { background: #0b0c0c; color: #fff; border-bottom: 10px solid #1d70b8; padding: 10px 0; font-weight: 700; }
  header div, main { max-width: 960px; margin: 0 auto; padding: 0 15px; }
  main { padding-top: 30px; padding-bottom: 60px; }
  h1 { font-size: 2.25rem; line-height: 1.1; margin: 0 0 20px; }
  h2 { font-size: 1.5rem; margin: 40px 0 0; }
  ul { list-style: none; margin: 0; padding: 0; }
  li { display: flex; flex-wrap: wrap; gap: 10px 30px; justify-content: space-between; align-items: center; padding: 15px 0; border-bottom: 1px solid #cecece; }
  li p { margin: 0; max-width: 40em; flex: 1 1 20em; }
  .inset { border-left: 10px solid #cecece; padding: 15px; margin: 0 0 20px; }
  .error { border: 5px solid #ca3535; padding: 15px; margin: 0 0 30px; font-weight: 700; }
  button { font: inherit; color: #fff; background: #0f7a52; border: 2px solid transparent; box-shadow: 0 2px 0 #083d29; padding: 8px 10px 7px; cursor: pointer; }
  button:hover { background: #0b5c3d; }
  a { color: #1a65a6; }
  button:focus:not(:active), a:focus, main:focus { outline: 3px solid transparent; background: #ffdd00; color: #0b0c0c; box-shadow: 0 2px 0 #0b0c0c; }
  .skip:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;
const styleHash = createHash('sha256').update(style).digest('base64');

const escaped = (text) => String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

export function pages({ issuer, service }) {
  const policy = [
    `default-src 'none'`,
    `style-src 'sha256-${styleHash}'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
    // Browsers hold redirects after a form to this as well, and the last of them leads back to the
    // service.
    `form-action 'self' ${new URL(issuer).origin} ${new URL(service).origin}`,
  ].join('; ');

  return {
    async headers(ctx, next) {
      await next();
      if (ctx.type === 'text/html')
        ctx.set({
          'content-security-policy': policy,
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
        });
    },

    choose: (fault) =>
      page(
        fault ? `Error: ${fault}` : 'Choose who to sign in as',
        `
      ${fault ? `<div class="error" role="alert">${escaped(fault)}</div>` : ''}
      <h1>Choose who to sign in as</h1>
      <p class="inset">This is a demonstration. These people are invented, and need no password.</p>
      <form method="post">${[...grouped()]
        .map(
          ([agency, members]) => `
        <h2>${escaped(agency)}</h2>
        <ul>${members
          .map(
            ({ id, name, title, does }) => `
          <li><p><strong>${escaped(name)}</strong>, ${escaped(title)}<br>${escaped(does)}</p>
          <button name="person" value="${escaped(id)}">Sign in as ${escaped(name)}</button></li>`,
          )
          .join('')}
        </ul>`,
        )
        .join('')}
      </form>`,
      ),

    signedOut: () =>
      page(
        'You have signed out',
        `<h1>You have signed out</h1><p><a href="${escaped(service)}">Go to Panel Clerk</a></p>`,
      ),

    problem: (detail) =>
      page(
        'You could not be signed in',
        `
      <h1>You could not be signed in</h1><p>${escaped(detail)}</p><p><a href="${escaped(service)}">Go to Panel Clerk and sign in again</a></p>`,
      ),
  };
}

function grouped() {
  const groups = new Map();
  for (const person of people.values()) {
    const agency = agencies[person.agency];
    groups.set(agency, [...(groups.get(agency) ?? []), person]);
  }
  return groups;
}

const page = (title, content) => `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)} – Panel Clerk</title><style>${style}</style></head>
<body><a class="skip" href="#main">Skip to main content</a>
<header><div>Panel Clerk: demonstration sign-in</div></header>
<main id="main" tabindex="-1">${content}</main></body>
</html>`;
