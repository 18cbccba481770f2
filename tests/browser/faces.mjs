// A page in all its faces: light and dark, opened out, on narrow screens, and in large text.
import { barriers, overflow } from './judge.mjs';

/** Judges a page in each of them. It is loaded once and turned around. */
export async function lookAt(it, address) {
  const { page } = it;
  const size = page.viewportSize();
  const what = address.replaceAll(/[0-9a-f-]{36}/g, 'id').replaceAll(/\W+/g, '-').replace(/^-|-$/g, '') || 'home';
  const notice = (face, faults) => faults.forEach((fault) => it.fault(`${face}: ${fault}`));
  await it.go(address);
  await it.see(what);
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  notice('opened out, dark, at 390 px', [...await overflow(page), ...await barriers(page, ['color-contrast', 'target-size', 'label', 'link-name'])]);
  await it.picture(`${what}-dark-390`);
  await page.setViewportSize({ width: 320, height: 640 });
  notice('at 320 px', await overflow(page));
  await page.setViewportSize({ width: 720, height: 900 });
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  notice('in text of 200 %', await overflow(page));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(size);
}
