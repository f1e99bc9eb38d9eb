// What a browser with scripts adds: focus on what went wrong, a menu that folds on small screens,
// no second send by a double click, a button that prints. Nothing here is needed: without scripts
// the stylesheet reveals what stands under an answer. With them it is hidden until Radios and
// Checkboxes are started, so every component a page uses starts here.
import {
  Button,
  Checkboxes,
  createAll,
  ErrorSummary,
  NotificationBanner,
  Radios,
  ServiceNavigation,
} from 'govuk-frontend';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
for (const part of [
  Button,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  Radios,
  ServiceNavigation,
]) {
  createAll(part);
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    window.print();
  });
}
