import { basePath } from '../storage.ts';

/** Registers the service worker, which stores the site for offline reading, and activates a waiting newer edition. */
async function register(workers: ServiceWorkerContainer) {
  const { waiting } = await workers.register(`${basePath}sw.js`, { updateViaCache: 'none' });
  waiting?.postMessage('take over');
}

// If the browser forbids storage, there is no worker, and every page comes from the network.
if ('serviceWorker' in navigator) {
  const workers = navigator.serviceWorker;
  workers.addEventListener('message', ({ data }) => {
    if (data === 'newer edition') location.reload();
  });
  // After everything that the page needs has loaded.
  addEventListener('load', () => void register(workers).catch(() => undefined));
}
