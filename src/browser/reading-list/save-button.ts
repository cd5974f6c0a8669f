import { message } from '../../i18n/message.ts';
import { element } from '../element.ts';

/** The same markup as in `components/SaveButton.astro`, for the script `save-buttons.ts`. `title` is plain text. */
export const toSaveButton = (id: string, title: string): HTMLButtonElement =>
  element(
    'button',
    { type: 'button', className: 'save', data: { save: id } },
    element('span', {}, message('save')),
    element('span', { className: 'visually-hidden' }, `: ${title}`),
  );
