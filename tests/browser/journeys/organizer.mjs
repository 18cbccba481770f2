// An organizer on a laptop: submits a weekly meeting in four steps, confirms it, and once staff have
// approved it changes it, moves and cancels dates, and calls it off.
import assert from 'node:assert/strict';
import { LAPTOP, Visitor } from '../visitor.mjs';

/** The date in so many days, as a field for dates takes it. */
const dayAhead = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export async function organizer(world, script, staffState) {
  const how = script ? 'organizer' : 'organizer-without-script';
  const title = `Evening of ${script ? 'rain' : 'stars'} in Jakarta`;
  const email = `${how}@example.org`;
  const it = await Visitor.arrive(world, how, { ...LAPTOP, script });
  await what(it, title);
  await when(it);
  await where(it);
  await check(it, email);
  await it.openLetter(email, '/confirm/');
  await it.see('confirm');
  await it.press('Confirm and send for review');
  await it.says('It waits for review');
  await it.see('confirmed');
  await approve(world, staffState, title, 'review');
  await it.go('/my/events');
  await it.see('sign-in-first');
  await it.page.locator('main').getByRole('link', { name: 'Sign in' }).click();
  await it.signInByLetter(email);
  await it.says('My events');
  await it.see('my-events');
  await it.page.getByRole('link', { name: title }).click();
  const mine = it.page.url();
  await change(it);
  await approve(world, staffState, title, 'edit');
  await it.go(`${mine}/dates`);
  await dates(it);
  await it.go(mine);
  await callOff(it, title);
}

async function what(it, title) {
  const { page, script } = it;
  await it.go('/submit');
  await it.see('what');
  await it.takeTime();
  await it.press('Next: When');
  await it.says('There is a problem');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'error-summary', 'the summary of faults has the focus');
  await it.see('what-refused');
  await it.takeTime();
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Kind of event').selectOption('meetup');
  await page.getByLabel('In one sentence').fill('What we learned from one season of upgrades.');
  if (script) await page.locator('#saved', { hasText: 'Saved' }).waitFor();
  await it.press('Next: When');
}

async function when(it) {
  const { page, script } = it;
  await page.getByLabel('Start date').fill(dayAhead(50));
  await page.getByLabel('Start time').fill('18:30');
  await page.getByLabel('End time').fill('20:30');
  await page.getByLabel('Time zone').fill('Asia/Jakarta');
  await page.getByLabel('Does it repeat?').selectOption('weekly');
  if (!script) await it.press('Save, and go on later');
  await page.locator('.next-dates li').nth(4).waitFor();
  await page.locator('#preview .event-title').waitFor();
  await it.see('when');
  await it.press('Next: Where');
}

async function where(it) {
  const { page } = it;
  await page.getByRole('radio', { name: 'In person', exact: true }).check();
  await page.getByLabel('Venue').fill('Perpustakaan Nasional');
  await page.getByLabel('City').fill('Jakarta');
  await page.getByLabel('Country').selectOption('ID');
  await it.see('where');
  await it.press('Next: Check');
}

async function check(it, email) {
  const { page } = it;
  await it.see('check');
  await it.press('Submit the event');
  await it.says('There is a problem');
  await it.see('check-refused');
  await page.getByLabel('Your name').fill('Ayu Lestari');
  await page.getByLabel('Your mail address').fill(email);
  await it.press('Submit the event');
  await it.says('look into your mailbox');
  await it.see('sent');
}

/** Staff approve it, or a change of it, by a session of their own. */
async function approve(world, staffState, title, what) {
  const staff = await Visitor.arrive(world, 'staff-of-the-day', { ...LAPTOP, storageState: staffState });
  await staff.go('/staff/queue');
  await staff.page.getByRole('link', { name: title }).click();
  await staff.page.waitForURL(/\/staff\/(queue|edits)\/./);
  await staff.see(what);
  await staff.press('Approve');
  await staff.page.locator('.notice.ok').waitFor();
}

async function change(it) {
  const { page } = it;
  await it.see('my-event');
  await page.getByLabel('In one sentence').fill('What we learned from two seasons of upgrades.');
  await page.locator('#change ~ form .button.primary').click();
  await it.says('Your change waits for review');
  await it.see('changed');
}

async function dates(it) {
  const { page } = it;
  const rows = page.locator('.case.date');
  await rows.nth(0).locator('summary').click();
  await rows.nth(0).getByRole('radio', { name: 'It moves' }).check();
  await rows.nth(0).getByLabel('new date').fill(dayAhead(51));
  await rows.nth(1).locator('summary').click();
  await rows.nth(1).getByRole('radio', { name: 'It is cancelled' }).check();
  await rows.nth(1).getByLabel('why').fill('The hall is being painted.');
  await it.see('dates');
  await it.press('Save all of this at once');
  await it.says('one date is moved; one date is cancelled');
  await it.see('dates-saved');
  await page.getByRole('link', { name: 'See its page' }).click();
  await it.says('two seasons of upgrades');
  await it.says('The hall is being painted.');
  await it.see('public-dates');
}

async function callOff(it, title) {
  const { page } = it;
  await page.getByRole('radio', { name: 'It is cancelled' }).check();
  await page.getByLabel('Reason').fill('The rains came early.');
  await it.press('Call it off');
  await it.says('The rains came early.');
  await it.see('called-off');
  await page.getByRole('link', { name: 'See its page' }).click();
  await page.locator('h1 s', { hasText: title }).waitFor();
  await page.locator('.notice', { hasText: 'The rains came early.' }).waitFor();
  await it.see('public-called-off');
}
