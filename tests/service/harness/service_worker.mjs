// A browser, as far as a service worker sees one: reads the worker and steps from its input, and writes what
// each navigation showed. A step without an answer has no network.
import { readFileSync } from 'node:fs';
import vm from 'node:vm';

process.env.TZ = 'UTC';
const { worker, steps } = JSON.parse(readFileSync(0, 'utf8'));
const origin = 'https://calendar.example.org';
const absolute = (what) => new URL(what.url ?? what, origin).href;
const stores = new Map();
const store = () => {
  const kept = new Map();
  return {
    async match(what) { return kept.get(absolute(what))?.clone(); },
    async put(what, response) { kept.set(absolute(what), response); },
    async delete(what) { return kept.delete(absolute(what)); },
    async keys() { return [...kept.keys()].map((url) => new Request(url)); },
  };
};
const caches = {
  async open(name) { if (!stores.has(name)) stores.set(name, store()); return stores.get(name); },
  async keys() { return [...stores.keys()]; },
  async delete(name) { return stores.delete(name); },
};
let network;
const listeners = {};
const scope = {
  caches,
  clients: { async claim() {} },
  location: new URL(`${origin}/sw.js`),
  async skipWaiting() {},
  addEventListener(name, listener) { listeners[name] = listener; },
  async fetch(what) {
    if (!network) throw new TypeError('no network');
    if (new URL(absolute(what)).pathname.startsWith('/assets/')) return new Response('asset');
    return new Response(network.body, { status: network.status, headers: network.headers });
  },
  // Paths are of the service, as in a browser.
  Request: class extends Request { constructor(what, options) { super(absolute(what), options); } },
  Response, URL, Intl, Date, Promise, Set, Math,
};
vm.runInNewContext(worker, scope);

const tell = async (name, event) => {
  const work = [];
  let answer;
  listeners[name]({ ...event, waitUntil: (promise) => work.push(promise), respondWith: (promise) => { answer = promise; } });
  const response = await answer;
  while (work.length) await work.shift();
  return response;
};
const shown = [];
for (const [at, step] of steps.entries()) {
  network = step.answer;
  if (at === 0) {
    await tell('install', {});
    await tell('activate', {});
  }
  const request = { method: 'GET', mode: 'navigate', url: absolute(step.path) };
  const response = await tell('fetch', { request });
  shown.push(response ? await response.text() : 'left to the browser');
}
process.stdout.write(JSON.stringify(shown));
