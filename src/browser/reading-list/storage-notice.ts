import { message } from '../../i18n/message.ts';
import { element } from '../element.ts';

let notice: HTMLElement | undefined;

/** Shows a notice at the bottom of any page if the reading list could not be stored; hides it once the list is stored again. */
export function showStorageNotice(isShown: boolean): void {
  if (isShown && !notice) {
    notice = element('p', { className: 'storage-notice', role: 'alert' });
    document.body.append(notice);
    // Set only once the element is in the page, because screen readers announce changes.
    notice.textContent = message('list.notStored');
  }
  if (notice) notice.hidden = !isShown;
}
