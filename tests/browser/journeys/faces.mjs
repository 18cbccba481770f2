// Every page as it looks: light and dark, on narrow screens, in large text, and from right to left.
import { LAPTOP, Visitor } from '../visitor.mjs';
import { barriers, overflow } from '../judge.mjs';

/** Looks at each page in each of its faces; what is loaded once is turned around. */
export async function faces(world, name, pages, { state, query = '' } = {}) {
  const it = await Visitor.arrive(world, name, { ...LAPTOP, ...(state && { storageState: state }) });
  for (const [what, address] of Object.entries(pages)) {
    await it.go(query ? `${address}${address.includes('?') ? '&' : '?'}${query}` : address);
    await it.page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
    await it.see(`${what}-light`);
    await it.page.emulateMedia({ colorScheme: 'dark' });
    await it.page.setViewportSize({ width: 390, height: 844 });
    for (const fault of await barriers(it.page, ['color-contrast', 'target-size'])) it.fault(`dark: ${fault}`);
    await it.picture(`${what}-dark`);
    await it.page.setViewportSize({ width: 320, height: 640 });
    for (const fault of await overflow(it.page)) it.fault(`at 320 px: ${fault}`);
    await it.page.setViewportSize({ width: 720, height: 900 });
    await it.page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
    for (const fault of await overflow(it.page)) it.fault(`in text of 200 %: ${fault}`);
    await it.page.emulateMedia({ colorScheme: 'light' });
    await it.page.setViewportSize(LAPTOP.viewport);
  }
  await it.leave();
}
