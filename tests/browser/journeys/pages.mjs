// All the pages there are, each looked at in all its faces by somebody who may see it.
import assert from 'node:assert/strict';
import { LAPTOP, PHONE, Visitor } from '../visitor.mjs';
import { lookAt } from '../faces.mjs';

const PUBLIC = ['/', '/events', '/events?show=past', '/events?deadlines=on&country=GH', '/events?q=nothing+at+all', '/groups', '/groups?wanted=yes', '/groups/ghana-user-group/export', '/subscribe', '/subscribe?kind=meetup&or&country=VN', '/subscribe/sent', '/digests/nobodys/leave', '/settings', '/figures', '/calendar', '/search?q=openinfra', '/search?q=nothing+at+all', '/help', '/developers', '/clock-changes?zone=Europe/Berlin&kind=sig', '/offline', '/doctor', '/sign-in', '/submit', '/submit/from', '/nothing'];

const KINDS = ['summit', 'ptg', 'days', 'meetup', 'live', 'sig', 'training', 'other'];

const ORGANIZER = ['/my/events', '/my/account', '/my/groups', '/my/calendar', '/my/clock-changes?zone=Europe/Berlin', '/my/data', '/propose-group', '/submit', '/my/groups/ghana-user-group', '/my/groups/ghana-user-group/edit', '/my/groups/ghana-user-group/sources', '/groups/kenya-user-group/join', '/my/names/new?kind=summit'];

const STAFF = ['/staff/queue', '/staff/reports', '/staff/blocks', '/staff/sources', '/staff/groups', '/staff/groups/ghana-user-group', '/staff/reminders', '/staff/mail', '/staff/mail/write', '/staff/mail/suppressed', '/staff/names', '/staff/log', '/my/second-factor'];

/** What everybody sees, among it an event of each kind and in each state, and a group. */
export async function publicPages(world) {
  const it = await Visitor.arrive(world, 'public', LAPTOP);
  for (const address of PUBLIC) await lookAt(it, address);
  for (const address of await examples(it)) await lookAt(it, address);
  const event = await linkOn(it, '/events', '.event-title a');
  await lookAt(it, `${event}/report`);
}

/** The same from right to left, chosen in the settings, on a phone and in the dark of its owner's choice. */
export async function arabicPages(world) {
  const it = await Visitor.arrive(world, 'arabic', PHONE);
  const { page } = it;
  await it.go('/settings');
  await page.locator('#lang').selectOption('ar');
  await page.locator('[name=theme][value=dark]').check();
  await page.locator('main form [type=submit]').click();
  await page.locator('.notice.ok').waitFor();
  const root = page.locator('html');
  assert.deepEqual(await Promise.all(['lang', 'dir', 'data-theme'].map((name) => root.getAttribute(name))), ['ar', 'rtl', 'dark']);
  const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  assert.equal(ground, 'rgb(18, 20, 23)', 'it is dark where the device is light');
  for (const address of ['/', '/events', '/calendar', '/search?q=openinfra', '/help', '/groups', '/subscribe', '/settings', '/figures', '/nothing']) await lookAt(it, address);
  for (const address of (await examples(it)).slice(0, 4)) await lookAt(it, address);
}

/** The front page and the subscribe page in each language we speak, on the narrowest of screens. */
export async function languages(world) {
  const it = await Visitor.arrive(world, 'languages', { ...PHONE, viewport: { width: 320, height: 640 } });
  const { page } = it;
  await it.go('/');
  const buttons = await page.locator('.languages button').all();
  const tags = await Promise.all(buttons.map((button) => button.getAttribute('value')));
  assert.ok(tags.length >= 12, `${tags}`);
  for (const tag of tags) {
    await page.locator(`.languages button[value="${tag}"]`).click();
    await page.locator(`html[lang="${tag}"]`).waitFor();
    await it.see(tag);
    await it.go('/subscribe');
    await it.see(`${tag}-subscribe`);
  }
}

/** What the lead of a group sees. */
export async function organizerPages(world) {
  const it = await Visitor.arrive(world, 'lead', LAPTOP);
  await it.go('/sign-in');
  await it.signInByLetter('ama.mensah@example.org');
  await it.says('My events');
  for (const address of ORGANIZER) await lookAt(it, address);
  const event = await linkOn(it, '/my/events', '.case h2 a');
  for (const rest of ['', '/picture', '/dates', '/history', '/organizers']) await lookAt(it, `${event}${rest}`);
}

/** What staff see, with the session of one who has decided already. */
export async function staffPages(world, storageState) {
  const it = await Visitor.arrive(world, 'staff-page', { ...LAPTOP, storageState });
  for (const address of STAFF) await lookAt(it, address);
  const found = [['/staff/queue', '.case h2 a'], ['/staff/queue', 'a[href^="/staff/batch"]'], ['/staff/queue', '.asked a'], ['/staff/mail', 'main a[href*="/letters/"]']];
  for (const [address, selector] of found) await lookAt(it, await linkOn(it, address, selector));
  await it.go('/staff/log');
  const approved = await it.page.getByRole('row', { name: 'Approved event' }).locator('code').first().innerText();
  await lookAt(it, `/staff/events/${approved}/take-down`);
}

/** The addresses of an event of each kind, of those that are cancelled, changed and over, and of a group. */
async function examples(it) {
  const over = await linkOn(it, '/events?show=past', '.event-title a');
  const group = await linkOn(it, '/groups', 'main a[href^="/groups/"]');
  const marked = [];
  for (const address of ['/events', '/events?show=past']) {
    await it.go(address);
    for (const mark of ['off', 'changed']) {
      const link = it.page.locator(`.event.is-${mark} .event-title a`);
      if (await link.count() > 0) marked.push(await link.first().getAttribute('href'));
    }
  }
  assert.ok(marked.length > 0, 'the demo has events that are cancelled or moved');
  const kinds = [];
  for (const kind of KINDS) {
    // Summits and the like are of the public record: some day the last of them is over.
    await it.go(`/events?kind=${kind}`);
    const isAhead = await it.page.locator('.event-title').count() > 0;
    kinds.push(await linkOn(it, `/events?kind=${kind}${isAhead ? '' : '&show=past'}`, '.event-title a'));
  }
  return [...new Set([over, group, ...marked, ...kinds])];
}

async function linkOn(it, address, selector) {
  await it.go(address);
  return it.page.locator(selector).first().getAttribute('href');
}
