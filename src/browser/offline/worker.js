// The service worker. The build puts two constants before these lines: `edition`, the hash of `offline.json`, which lists the files to cache,
// and `offlinePage`, the page shown for URLs that are not cached.
// One cache contains one edition, every file checked against its hash; a page and its files are served only from that cache, so that
// editions never mix. A newer edition is fetched into another cache and takes over when no page of the older one is open.

const prefix = `offline ${registration.scope} `;
const cacheName = (hash) => prefix + hash;
const listUrl = new URL('offline.json', registration.scope).href;
const urlOf = (path) => new URL(path, registration.scope).href;

addEventListener('install', (event) => event.waitUntil(cacheEdition()));
addEventListener('activate', (event) => event.waitUntil(activateEdition()));
addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(takeOver());
});
addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(registration.scope))
    event.respondWith(answer(event.request));
});

/** Fetches the edition; files that an older edition has too are copied from its cache. Throws if the site has changed since; the browser then tries again later. */
async function cacheEdition() {
  const list = await fetchChecked(listUrl, edition);
  const { files } = await list.clone().json();
  const cache = await caches.open(cacheName(edition));
  const cached = await cachedFiles();
  const pending = Object.entries(files);
  const cacheNext = async () => {
    for (let next = pending.pop(); next; next = pending.pop()) {
      const [path, hash] = next;
      await cache.put(
        urlOf(path),
        (await cached.get(hash)?.()) ?? (await fetchChecked(urlOf(path), hash)),
      );
    }
  };
  await Promise.all(Array.from({ length: 6 }, cacheNext));
  await cache.put(listUrl, list);
}

/** Hash → function that returns the response, for the files of every complete edition. An edition is complete once its list of files, the last entry, is cached. */
async function cachedFiles() {
  const cached = new Map();
  for (const name of await getCacheNames()) {
    const cache = await caches.open(name);
    const list = await cache.match(listUrl);
    for (const [path, hash] of Object.entries((await list?.json())?.files ?? {}))
      cached.set(hash, () => cache.match(urlOf(path)));
  }
  return cached;
}

async function fetchChecked(url, hash) {
  const response = await fetch(url, { cache: 'no-cache' });
  const body = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  if (Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') !== hash)
    throw new Error(`${url} belongs to another edition.`);
  return new Response(body, {
    headers: { 'content-type': response.headers.get('content-type') ?? '' },
  });
}

const getCacheNames = async () => (await caches.keys()).filter((name) => name.startsWith(prefix));

async function deleteCachesExcept(current) {
  for (const name of await getCacheNames()) if (name !== current) await caches.delete(name);
}

/**
 * Starts the newer edition if at most one page is open. A page that is being closed still counts for a moment, and Chromium delays
 * the change by half a minute while the older worker is still answering.
 */
async function takeOver() {
  for (let tries = 0; tries < 3; tries++) {
    await new Promise((done) => setTimeout(done, 300));
    if ((await openPages()).length <= 1) return void skipWaiting();
  }
}

/** Open pages belong to the older edition and are asked to reload, because navigating them from here would cause a deadlock. */
async function activateEdition() {
  const isFirst = (await getCacheNames()).length === 1;
  await deleteCachesExcept(cacheName(edition));
  if (!isFirst) for (const page of await openPages()) page.postMessage('newer edition');
}

/** The open pages of this site, without those of other sites on the same host. */
async function openPages() {
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  return pages.filter(({ url }) => url.startsWith(registration.scope));
}

async function answer(request) {
  const cache = await caches.open(cacheName(edition));
  // Only the page's script uses the query: the page is the same with any `?q=`.
  const cached = await cache.match(request, { ignoreSearch: true });
  if (cached) return cached;
  try {
    return await fromNetwork(request, cache);
  } catch {
    return request.mode === 'navigate' ? respondNotCached(request, cache) : Response.error();
  }
}

/** If only a part of the site is cached, visited pages are added, unless the site has changed: then this edition is discarded. */
async function fromNetwork(request, cache) {
  const response = await fetch(request);
  const list = await cache.match(listUrl);
  if (!response.ok || !list || (await list.json()).isWhole) return response;
  const copy = response.clone();
  if (await isCurrent()) await cache.put(request, copy);
  else await deleteCachesExcept(undefined);
  return response;
}

async function isCurrent() {
  return fetchChecked(listUrl, edition).then(
    () => true,
    () => false,
  );
}

async function respondNotCached({ url }, cache) {
  if (!new URL(url).pathname.endsWith('/')) {
    const folder = await cache.match(`${url}/`);
    if (folder) return Response.redirect(`${url}/`, 302);
  }
  const { isWhole } = (await (await cache.match(listUrl))?.json()) ?? {};
  const page = isWhole && (await cache.match(urlOf('404.html')));
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  if (page) return new Response(page.body, { status: 404, headers });
  return new Response(offlinePage, { status: 503, headers });
}
