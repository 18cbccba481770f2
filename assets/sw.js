// Keeps the pages of the calendar that were read last, for whoever has no network. What is personal says
// no-store and is never kept. A page that was kept says as of when it is: an event may be called off since.
const PAGES = "pages-1", ASSETS = "assets-1", OFFLINE = "/offline";
const kept = /^\/($|events$|events\/[a-z0-9-]+$|calendar\/\d+\/\d+$|series\/[a-z0-9-]+$)/;
const MOST = { [PAGES]: 40, [ASSETS]: 60 };

const keep = async (name, request, response) => {
  const cache = await caches.open(name);
  await cache.delete(request, { ignoreVary: true });
  await cache.put(request, response);
  const all = await cache.keys();
  const old = all.filter((one) => new URL(one.url).pathname !== OFFLINE).slice(0, Math.max(0, all.length - MOST[name]));
  await Promise.all(old.map((one) => cache.delete(one, { ignoreVary: true })));
};

const keepOfflinePage = async () => {
  const page = await fetch(OFFLINE, { cache: "reload" });
  const html = await page.clone().text();
  await keep(PAGES, new Request(OFFLINE), page);
  const files = [...html.matchAll(/"(\/assets\/[^"#]+)/g)].map((found) => found[1]);
  await Promise.all([...new Set(files)].map(async (file) => keep(ASSETS, new Request(file), await fetch(file))));
};

// The page with its banner, which says when it was read.
const dated = async (response) => {
  const html = await response.text();
  const lang = /<html lang="([\w-]+)"/.exec(html)?.[1] || "en";
  const read = new Date(response.headers.get("date"));
  const locale = `${lang === "en" ? "en-GB" : lang}-u-nu-latn-ca-gregory`;
  const words = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short" }).format(read);
  const banner = html
    .replace(/(<div class="offline"[^>]*?) hidden>/, "$1>")
    .replace("<time></time>", `<time datetime="${read.toISOString()}">${words}</time>`);
  return new Response(banner, { headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": response.headers.get("content-security-policy") || "" } });
};

const page = async (request, wait) => {
  const { pathname } = new URL(request.url);
  const find = async (what) => (await caches.open(PAGES)).match(what, { ignoreVary: true });
  try {
    const response = await fetch(request);
    const isPublic = /\bpublic\b/.test(response.headers.get("cache-control") || "");
    if (!kept.test(pathname)) return response;
    if (response.ok && isPublic && !response.redirected) wait(keep(PAGES, request, response.clone()));
    else if (response.status === 404 || response.status === 410) wait(caches.open(PAGES).then((cache) => cache.delete(request, { ignoreVary: true })));
    return response;
  } catch (fault) {
    const found = await find(request);
    if (found) return dated(found);
    const offline = await find(OFFLINE);
    if (offline) return offline;
    throw fault;
  }
};

const asset = async (request, wait) => {
  const found = await (await caches.open(ASSETS)).match(request, { ignoreVary: true });
  if (found) return found;
  const response = await fetch(request);
  if (response.ok) wait(keep(ASSETS, request, response.clone()));
  return response;
};

addEventListener("install", (event) => event.waitUntil(keepOfflinePage().then(() => skipWaiting())));
addEventListener("activate", (event) => event.waitUntil((async () => {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => !(name in MOST)).map((name) => caches.delete(name)));
  await clients.claim();
})()));
addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  const wait = (work) => event.waitUntil(work);
  if (request.mode === "navigate") event.respondWith(page(request, wait));
  else if (url.pathname.startsWith("/assets/")) event.respondWith(asset(request, wait));
});
