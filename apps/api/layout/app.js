// What a browser with scripts adds: focus on what went wrong, a menu that folds on small screens, no second send by a
// double click, a button that prints. Nothing here is needed. Conditional questions are revealed by the stylesheet.
import { Button, createAll, ErrorSummary, NotificationBanner, ServiceNavigation } from 'govuk-frontend';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
for (const part of [Button, ErrorSummary, NotificationBanner, ServiceNavigation]) createAll(part);

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => { window.print(); });
}
