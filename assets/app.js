// What a page gains with script: times in the reader's own zone, and a button that copies.
// Everything else works without.
(() => {
  const lang = document.documentElement.lang || "en";
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const locale = lang === "en" ? "en-GB" : lang;
  const format = (options) => new Intl.DateTimeFormat(locale, options);
  const hours = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  const clock = format(hours);
  const day = format({ weekday: "short", day: "numeric", month: "short" });
  const full = format({ weekday: "short", day: "numeric", month: "long", year: "numeric", ...hours, timeZoneName: "short" });
  // Minutes by which the reader's clock differs from UTC at an instant.
  const offset = (instant) => -instant.getTimezoneOffset();
  const stated = (text) => {
    const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(text) || [0, "+", 0, 0];
    return (sign === "-" ? -1 : 1) * (hours * 60 + +minutes);
  };
  // What a list still has to say: the hours, and the day where it is not the one it stands under.
  const short = (from, to, start) => {
    const first = day.format(from), last = day.format(to);
    const listed = day.format(new Date(start.slice(0, 19)));
    const opening = first === listed ? clock.format(from) : `${first}, ${clock.format(from)}`;
    return first === last ? `${opening}–${clock.format(to)}` : `${opening} – ${last}, ${clock.format(to)}`;
  };
  for (const line of document.querySelectorAll(".local")) {
    const { start, end, long } = line.dataset;
    const from = new Date(start), to = new Date(end);
    if (isNaN(from) || isNaN(to)) continue;
    if (offset(from) === stated(start) && offset(to) === stated(end)) {
      if (long !== undefined) line.textContent = "That is your time, too.";
    } else {
      const label = document.createElement("strong");
      label.textContent = "For you: ";
      line.append(label, long === undefined ? short(from, to, start) : full.formatRange(from, to));
    }
    line.title = here;
    line.classList.add("on");
  }
  for (const button of document.querySelectorAll("[data-copy]")) {
    if (!navigator.clipboard) continue;
    const field = document.getElementById(button.dataset.copy);
    const say = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(field.value);
        button.textContent = "Copied";
      } catch {
        field.select();
        button.textContent = "Press Ctrl+C";
      }
      setTimeout(() => { button.textContent = say; }, 2500);
    });
    field.addEventListener("focus", () => field.select());
  }
  // A menu closes when one clicks beside it or presses Escape.
  const close = (except) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) if (!menu.contains(except)) menu.open = false;
  };
  document.addEventListener("click", (event) => close(event.target));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const menu = document.querySelector("details.menu[open]");
    if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
  });
})();
