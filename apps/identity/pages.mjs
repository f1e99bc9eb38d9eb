/**
 * What a person sees of the identity provider: plain pages in the manner of GOV.UK, with no script
 * and no crown, in Arial. One button a person rather than a list and “Continue”: signing in is what
 * people do here most.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
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

const style = readFileSync(new URL('./style.css', import.meta.url), 'utf8');
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
      <form method="post">
        ${[...grouped()].map(group).join('')}
      </form>`,
      ),

    signedOut: () =>
      page(
        'You have signed out',
        `
      <h1>You have signed out</h1>
      <p><a href="${escaped(service)}">Go to Panel Clerk</a></p>`,
      ),

    problem: (detail) =>
      page(
        'You could not be signed in',
        `
      <h1>You could not be signed in</h1>
      <p>${escaped(detail)}</p>
      <p><a href="${escaped(service)}">Go to Panel Clerk and sign in again</a></p>`,
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

const group = ([agency, members]) => `
        <h2>${escaped(agency)}</h2>
        <ul>${members.map(choice).join('')}
        </ul>`;

const choice = ({ id, name, title, does }) => `
          <li>
            <p><strong>${escaped(name)}</strong>, ${escaped(title)}<br>${escaped(does)}</p>
            <button name="person" value="${escaped(id)}">Sign in as ${escaped(name)}</button>
          </li>`;

const page = (title, content) => `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escaped(title)} – Panel Clerk</title>
    <style>${style}</style>
  </head>
  <body>
    <a class="skip" href="#main">Skip to main content</a>
    <header>
      <div>Panel Clerk: demonstration sign-in</div>
    </header>
    <main id="main" tabindex="-1">${content}</main>
  </body>
</html>`;
