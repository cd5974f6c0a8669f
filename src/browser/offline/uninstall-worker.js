// Stands where the service worker was, on sites that keep nothing (any more): what an earlier build left with visitors goes.
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
