// Somebody without a mouse: the way past the menu, where the focus is, filters, menus and forms by keys alone.
import assert from 'node:assert/strict';
import { LAPTOP, Visitor } from '../visitor.mjs';

export async function keyboard(world) {
  const it = await Visitor.arrive(world, 'keyboard', LAPTOP);
  await skip(it);
  for (const address of ['/', '/events', '/subscribe', '/settings', '/submit', '/sign-in', '/doctor']) await stops(it, address);
  await filter(it);
  await menu(it);
}

/** The first stop leads past the menu. */
async function skip(it) {
  const { page } = it;
  await it.go('/');
  await page.keyboard.press('Tab');
  assert.equal((await focus(page)).name, 'a.skip');
  await it.picture('skip-link');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => document.querySelector('main').contains(document.activeElement)), 'the next stop is in the main part');
}

/** Every stop of a page, up to forty: it can be seen, nothing covers it, and they follow the text. */
async function stops(it, address) {
  const { page } = it;
  await it.go(address);
  let last = -1;
  for (let stop = 0; stop < 40; stop += 1) {
    await page.keyboard.press('Tab');
    const at = await focus(page);
    if (!at) break;
    if (!at.isMarked) it.fault(`focus cannot be seen on ${at.name}`);
    if (at.isHidden) it.fault(`${at.name} has the focus and is covered or out of sight`);
    if (at.order <= last) it.fault(`${at.name} comes too late`);
    last = at.order;
  }
  assert.ok(last > 0, `${address} has stops`);
}

/** What has the focus, how it looks, and its place in the text. */
function focus(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const style = getComputedStyle(element);
    const { left, top, width, height } = element.getBoundingClientRect();
    const over = document.elementFromPoint(left + Math.min(width, innerWidth) / 2, top + Math.min(height, 40) / 2);
    const isOwn = over && (element.contains(over) || over.contains(element) || over.closest('label')?.control === element);
    return {
      name: `${element.localName}${element.id && `#${element.id}`}${element.className && `.${element.className}`}`,
      isMarked: (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none',
      isHidden: width < 1 || height < 1 || !isOwn,
      order: [...document.querySelectorAll('*')].indexOf(element),
    };
  });
}

/** Opens the filters, chooses a kind and sends them. */
async function filter(it) {
  const { page } = it;
  await it.go('/events');
  await page.locator('.filter-box > summary').focus();
  await page.keyboard.press('Enter');
  const kind = page.getByRole('checkbox', { name: 'Meetup' });
  await tabTo(it, kind);
  await page.keyboard.press('Space');
  assert.ok(await kind.isChecked());
  await page.keyboard.press('Enter');
  await page.waitForURL(/kind=meetup/);
  await it.see('filtered');
}

/** Opens an event and its menu, and closes the menu. */
async function menu(it) {
  const { page } = it;
  await tabTo(it, page.locator('.event:has(.local) .event-title a').first());
  await page.keyboard.press('Enter');
  const summary = page.locator('details.menu > summary');
  await tabTo(it, summary);
  await page.keyboard.press('Enter');
  const entry = page.locator('.menu-body a').first();
  await entry.waitFor();
  await it.see('menu');
  await page.keyboard.press('Tab');
  assert.ok(await isFocused(entry));
  await page.keyboard.press('Escape');
  await entry.waitFor({ state: 'hidden' });
  assert.ok(await isFocused(summary), 'the focus is back on what opened the menu');
}

const isFocused = (locator) => locator.evaluate((element) => element === document.activeElement);

async function tabTo(it, locator) {
  await locator.waitFor();
  for (let stop = 0; stop < 120; stop += 1) {
    if (await isFocused(locator)) return;
    await it.page.keyboard.press('Tab');
  }
  throw new Error(`${locator} cannot be reached by the Tab key`);
}
