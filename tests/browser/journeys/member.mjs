// A member on a phone: finds an event, stars it, and has it in the calendar of the phone.
import assert from 'node:assert/strict';
import { PHONE, Visitor } from '../visitor.mjs';

export async function member(world, script) {
  const how = script ? 'member' : 'member-without-script';
  const email = `${how}@example.org`;
  const it = await Visitor.arrive(world, how, { ...PHONE, script });
  const { page } = it;
  await it.go('/');
  await it.see('home');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Events' }).click();
  await page.locator('.filter-box > summary').click();
  await page.getByRole('checkbox', { name: 'Meetup' }).check();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.waitForURL(/kind=meetup/);
  await it.see('filtered');
  const kinds = await page.locator('main .event .badge').allInnerTexts();
  assert.ok(kinds.length > 0 && kinds.every((kind) => kind.trim() === 'Meetup'), `${kinds}`);
  const link = page.locator('.event:not([class*=is-]):has(.local) .event-title a').first();
  const title = (await link.locator('bdi').innerText()).trim();
  await link.click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  assert.equal(await page.locator('.when-box .local.on').count(), script ? 1 : 0, 'times in the zone of the phone');
  await it.see('event');
  await page.getByRole('button', { name: 'Star' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await it.see('sign-in');
  await it.signInByLetter(email);
  await it.see('signed-in');
  await page.getByRole('link', { name: 'My calendar' }).first().click();
  await page.locator('.mine').getByRole('link', { name: title }).waitFor();
  await it.see('calendar');
  const feed = await page.request.get(await page.locator('#address').inputValue());
  const summary = title.replaceAll(/[,;\\]/g, '\\$&');
  assert.ok((await feed.text()).replaceAll('\r\n ', '').includes(summary), 'the event is in the personal feed');
  await subscribe(it);
}

/** Chooses on the subscribe page; with script the count follows at once. */
async function subscribe(it) {
  const { page, script } = it;
  await it.go('/subscribe');
  const count = () => page.locator('#chosen').innerText();
  const all = await count();
  await page.getByRole('checkbox', { name: 'Summit' }).check();
  if (script) await it.until(async () => page.url().includes('kind=summit') && await count() !== all);
  else await page.getByRole('button', { name: 'Update' }).click();
  const live = await count();
  assert.match(await page.locator('#address').inputValue(), /kind=summit/);
  await it.see('subscribe');
  await it.go('/subscribe?kind=summit');
  assert.equal(await count(), live, 'what script shows is what the service says');
}
