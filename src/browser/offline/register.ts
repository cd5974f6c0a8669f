/** Has the site kept for reading offline, and lets a newer edition that waits begin. */
async function keepOffline(base: string, workers: ServiceWorkerContainer) {
  const { waiting } = await workers.register(`${base}sw.js`, { updateViaCache: 'none' });
  waiting?.postMessage('take over');
}

// Where storage is forbidden there is no worker, and the site is read as it always is.
if ('serviceWorker' in navigator) {
  const workers = navigator.serviceWorker;
  workers.addEventListener('message', ({ data }) => {
    if (data === 'newer edition') location.reload();
  });
  // After what the page itself needs.
  addEventListener('load', () => {
    const base = document.documentElement.dataset['base'] ?? '/';
    void keepOffline(base, workers).catch(() => undefined);
  });
}
