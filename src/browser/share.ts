/** Hands a paper's address on: by what the device shares with, else by the clipboard; where both are refused, it is shown. */
const button = document.querySelector<HTMLElement>('[data-share]');
const status = document.querySelector<HTMLElement>('[data-share-status]');

if (button && status) {
  const url = location.origin + location.pathname;
  button.hidden = false;
  button.addEventListener('click', () => void share(url, button.dataset['share'] ?? '', status));
}

async function share(url: string, title: string, status: HTMLElement) {
  try {
    if ((navigator as Partial<Navigator>).share) await navigator.share({ title, url });
    else {
      await navigator.clipboard.writeText(url);
      status.textContent = 'Its address is on your clipboard.';
    }
  } catch (error) {
    // Who closes the device's own dialog wants nothing more.
    if ((error as Error).name !== 'AbortError') status.textContent = url;
  }
}

export {};
