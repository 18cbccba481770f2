// Staff: sign in with two factors, read the queue, ask, approve, reject, and find it in the log.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { LAPTOP, Visitor } from '../visitor.mjs';

/** Signs the demo's staff in by the link it prints, and returns the session. */
export async function signInByLink(world) {
  const it = await Visitor.arrive(world, 'staff-link', LAPTOP);
  await it.go(world.service.staffLink);
  await it.see('link');
  await it.press('Sign in');
  await it.page.waitForURL((address) => !address.pathname.startsWith('/sign-in'));
  return it.context.storageState();
}

/** The staff's own work, by the public name, where a second factor is asked for. Returns the session. */
export async function staff(world) {
  const storageState = await signInByLink(world);
  const it = await Visitor.arrive(world, 'staff', { ...LAPTOP, storageState });
  const { page } = it;
  await it.go('/staff/queue');
  await enrol(it);
  await it.go('/staff/queue');
  await it.see('queue');
  const cases = page.locator('main ol.queue').first().locator('.case h2 a');
  const [asked, approved, rejected] = await cases.allInnerTexts();
  await page.getByRole('link', { name: asked }).click();
  await it.press('Take it up');
  await it.says('You have taken this up');
  await it.see('taken-up');
  await it.press('Ask for changes');
  await it.says('There is a problem');
  await it.see('without-words');
  await page.locator('#reason').fill('Which hall is it, and is there a ramp?');
  await it.press('Ask for changes');
  await decided(it, asked);
  await page.getByRole('link', { name: approved }).click();
  await it.press('Approve');
  await decided(it, approved);
  await page.getByRole('link', { name: rejected }).click();
  await page.locator('#why').selectOption('spam');
  await it.press('Reject');
  await page.getByText(rejected).first().waitFor();
  await it.see('rejected');
  await it.go('/staff/log');
  const log = await page.locator('main table').innerText();
  for (const act of ['Asked for changes', 'Approved', 'Rejected']) assert.ok(log.includes(act), `${act} is in the log`);
  return it.context.storageState();
}

/** Sets an authenticator app up, which this is. */
async function enrol(it) {
  const { page } = it;
  await it.says('Set up your second factor');
  await it.see('enrol');
  const secret = (await page.locator('#secret').innerText()).replaceAll(/\s/g, '');
  await page.getByRole('textbox', { name: 'Code' }).fill('12345');
  await it.press('Use this app from now on');
  await it.says('There is a problem');
  await it.see('wrong-code');
  await page.getByRole('textbox', { name: 'Code' }).fill(codeOf(secret, Date.now()));
  await it.press('Use this app from now on');
  await it.says('recovery codes');
  await it.see('recovery-codes');
}

async function decided(it, title) {
  await it.page.getByRole('heading', { name: 'Review queue' }).waitFor();
  await it.page.locator('.notice.ok').waitFor();
  const waiting = await it.page.locator('main ol.queue').first().innerText();
  assert.ok(!waiting.includes(title), `${title} does not wait any more`);
}

/** The code an authenticator app shows (RFC 6238): six digits by SHA-1, for half a minute. */
function codeOf(secret, now) {
  const bits = [...secret].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)));
  const hash = createHmac('sha1', key).update(step).digest();
  const number = hash.readUInt32BE(hash.at(-1) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}
