// What a page gains with script: times in the reader's own zone, buttons that copy, forms that answer
// at once.
// Everything else works without.
(() => {
  const words = document.currentScript.dataset;
  const lang = document.documentElement.lang || "en";
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  // As the server writes dates: days first in English, everywhere the digits 0 to 9.
  const locale = `${lang === "en" ? "en-GB" : lang}-u-nu-latn`;
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
    if (+from === +to) return opening;
    return first === last ? `${opening}–${clock.format(to)}` : `${opening} – ${last}, ${clock.format(to)}`;
  };
  // What a part of a page gains.
  const enliven = (part) => {
    for (const line of part.querySelectorAll(".local")) {
      const { start, end, long } = line.dataset;
      const from = new Date(start), to = new Date(end);
      if (isNaN(from) || isNaN(to)) continue;
      if (offset(from) === stated(start) && offset(to) === stated(end)) {
        if (long !== undefined) line.textContent = words.yours;
      } else {
        const label = document.createElement("strong");
        label.textContent = `${words.forYou} `;
        line.append(label, long === undefined ? short(from, to, start) : full.formatRange(from, to));
      }
      line.title = here;
      line.classList.add("on");
    }
    for (const button of part.querySelectorAll("[data-copy]")) {
      if (!navigator.clipboard) continue;
      const field = document.getElementById(button.dataset.copy);
      const say = button.textContent;
      button.hidden = false;
      button.addEventListener("click", async () => {
        try {
          await navigator.clipboard.writeText(field.value);
          button.textContent = words.copied;
        } catch {
          field.select();
          button.textContent = words.press;
        }
        setTimeout(() => { button.textContent = say; }, 2500);
      });
      field.addEventListener("focus", () => field.select());
    }
  };
  enliven(document);
  for (const field of document.querySelectorAll("[data-zone]")) field.value ||= here;
  // A form that answers at once: its page is asked for as its button would, and the parts marked so
  // take the place of those that are here. Until then they are of the last choice, and out of reach.
  for (const form of document.querySelectorAll("form[data-live]")) {
    const parts = [...document.querySelectorAll("[data-swap]")];
    const close = (closed) => { for (const part of parts) part.inert = closed && part.localName !== "output"; };
    let wait, asking;
    const ask = async () => {
      const { signal } = asking = new AbortController();
      const given = [...new FormData(form)].filter(([key, value]) => value || key === "or");
      const address = `${form.action}?${new URLSearchParams(given)}`.replace(/\?$/, "");
      try {
        const answer = await fetch(address, { signal });
        if (!answer.ok) throw answer;
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        for (const part of parts) {
          const fresh = page.getElementById(part.id);
          if (part.innerHTML === fresh.innerHTML) continue;
          const open = [...part.querySelectorAll("details")].map((one) => one.open);
          fresh.querySelectorAll("details").forEach((one, at) => { one.open = open[at]; });
          part.replaceChildren(...fresh.childNodes);
          enliven(part);
        }
        document.title = page.title;
        history.replaceState(null, "", address);
        close(false);
      } catch {
        if (!signal.aborted) document.querySelector("output[data-swap]").textContent = form.dataset.live;
      }
    };
    form.addEventListener("input", () => {
      close(true);
      asking?.abort();
      clearTimeout(wait);
      wait = setTimeout(ask, 250);
    });
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
  // What was read last can be read without a network.
  navigator.serviceWorker?.register("/sw.js");
})();
