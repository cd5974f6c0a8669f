import { message } from '../i18n/message.ts';

/** Shares a paper's URL with the device's share dialog, or copies it. If neither is possible, shows it. */
const button = document.querySelector<HTMLElement>('.actions [data-share]');
const status = document.querySelector<HTMLElement>('[data-share-status]');

if (button && status) {
  const url = location.origin + location.pathname;
  button.hidden = false;
  button.addEventListener(
    'click',
    () => void share(url, document.querySelector('h1')?.textContent ?? '', status),
  );
}

async function share(url: string, title: string, status: HTMLElement) {
  try {
    if ((navigator as Partial<Navigator>).share) await navigator.share({ title, url });
    else {
      await navigator.clipboard.writeText(url);
      status.textContent = message('share.copied');
    }
  } catch (error) {
    // Closing the device's dialog is not a failure.
    if ((error as Error).name !== 'AbortError') status.textContent = url;
  }
}
