// Replaces the service worker on sites without offline reading, and removes what an earlier build stored in visitors' browsers.
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name.startsWith(`offline ${registration.scope} `)) await caches.delete(name);
      await registration.unregister();
    })(),
  ),
);
