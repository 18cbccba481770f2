// What a page gains with script: times in the reader's own zone, and a button that copies.
// Everything else works without.
(() => {
  const lang = document.documentElement.lang || "en";
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const short = { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  const formats = {
    short: new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, short),
    long: new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { ...short, year: "numeric", month: "long", timeZoneName: "short" }),
  };
  // Minutes by which the reader's clock differs from UTC at an instant.
  const offset = (instant) => -instant.getTimezoneOffset();
  const stated = (text) => {
    const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(text) || [0, "+", 0, 0];
    return (sign === "-" ? -1 : 1) * (hours * 60 + +minutes);
  };
  for (const line of document.querySelectorAll(".local")) {
    const { start, end } = line.dataset;
    const from = new Date(start), to = new Date(end);
    if (isNaN(from) || isNaN(to)) continue;
    if (offset(from) === stated(start) && offset(to) === stated(end)) {
      if ("long" in line.dataset) line.textContent = "That is your time, too.";
    } else {
      const label = document.createElement("strong");
      label.textContent = "For you: ";
      line.append(label, formats["long" in line.dataset ? "long" : "short"].formatRange(from, to));
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
