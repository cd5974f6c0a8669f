// The service worker. The build puts two constants before these lines: `edition`, the hash of `offline.json`, which lists the files to cache,
// and `offlinePage`, the page for what is not cached.
// One cache contains one edition, every file checked against its hash; a page and its files are served only from that cache, so that
// editions never mix. A newer edition is fetched into another cache and takes over when no page of the older one is open.

const prefix = `offline ${registration.scope} `;
const nameOf = (which) => prefix + which;
const listAddress = new URL('offline.json', registration.scope).href;
const addressOf = (path) => new URL(path, registration.scope).href;

addEventListener('install', (event) => event.waitUntil(keep()));
addEventListener('activate', (event) => event.waitUntil(begin()));
addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(takeOver());
});
addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(registration.scope))
    event.respondWith(answer(event.request));
});

/** Fetches the edition; files that an older one has too are copied from its cache. Fails, to be tried again, if the site has changed since. */
async function keep() {
  const list = await fetchChecked(listAddress, edition);
  const { files } = await list.clone().json();
  const cache = await caches.open(nameOf(edition));
  const former = await formerFiles();
  const waiting = Object.entries(files);
  const keepNext = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [path, hash] = next;
      await cache.put(
        addressOf(path),
        (await former.get(hash)?.()) ?? (await fetchChecked(addressOf(path), hash)),
      );
    }
  };
  await Promise.all(Array.from({ length: 6 }, keepNext));
  await cache.put(listAddress, list);
}

/** Hash → response, of every complete edition; the list of files is cached last. */
async function formerFiles() {
  const former = new Map();
  for (const name of await ourCaches()) {
    const cache = await caches.open(name);
    const list = await cache.match(listAddress);
    for (const [path, hash] of Object.entries((await list?.json())?.files ?? {}))
      former.set(hash, () => cache.match(addressOf(path)));
  }
  return former;
}

async function fetchChecked(address, hash) {
  const response = await fetch(address, { cache: 'no-cache' });
  const body = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  if (Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') !== hash)
    throw new Error(`${address} is of another edition.`);
  return new Response(body, {
    headers: { 'content-type': response.headers.get('content-type') ?? '' },
  });
}

const ourCaches = async () => (await caches.keys()).filter((name) => name.startsWith(prefix));

async function forgetAllBut(kept) {
  for (const name of await ourCaches()) if (name !== kept) await caches.delete(name);
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
async function begin() {
  const isFirst = (await ourCaches()).length === 1;
  await forgetAllBut(nameOf(edition));
  if (!isFirst) for (const page of await openPages()) page.postMessage('newer edition');
}

/** Without pages of other sites on this host. */
async function openPages() {
  const open = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  return open.filter(({ url }) => url.startsWith(registration.scope));
}

async function answer(request) {
  const cache = await caches.open(nameOf(edition));
  // The query is used only by the page's script: the page is the same with any `?q=`.
  const kept = await cache.match(request, { ignoreSearch: true });
  if (kept) return kept;
  try {
    return await fromNetwork(request, cache);
  } catch {
    return request.mode === 'navigate' ? notKept(request, cache) : Response.error();
  }
}

/** If only a part of the site is cached, visited pages are added, unless the site has changed. In that case, this edition is discarded. */
async function fromNetwork(request, cache) {
  const response = await fetch(request);
  const list = await cache.match(listAddress);
  if (!response.ok || !list || (await list.json()).isWhole) return response;
  const copy = response.clone();
  if (await isStillOut()) await cache.put(request, copy);
  else await forgetAllBut(undefined);
  return response;
}

async function isStillOut() {
  return fetchChecked(listAddress, edition).then(
    () => true,
    () => false,
  );
}

async function notKept({ url }, cache) {
  if (!new URL(url).pathname.endsWith('/')) {
    const folder = await cache.match(`${url}/`);
    if (folder) return Response.redirect(`${url}/`, 302);
  }
  const { isWhole } = (await (await cache.match(listAddress))?.json()) ?? {};
  const page = isWhole && (await cache.match(addressOf('404.html')));
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  if (page) return new Response(page.body, { status: 404, headers });
  return new Response(offlinePage, { status: 503, headers });
}
