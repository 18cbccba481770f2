// What the steps of a submission gain with script: what is typed is saved at once, and what the service
// makes of it (the card, the dates, the presets) is shown beside. The step works without.
(() => {
  for (const input of document.querySelectorAll("input[type=file][data-into]")) {
    input.closest("[hidden]").hidden = false;
    input.addEventListener("change", async () => {
      document.getElementById(input.dataset.into).value = await input.files[0].text();
    });
  }
  const form = document.querySelector("form[data-autosave]");
  if (!form) return;
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { home, zone } = form.elements;
  if (home && !home.value) home.value = here;
  if (zone && !zone.value) zone.value = here;
  const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
  const tell = (words) => { document.getElementById("saved").textContent = words; };
  // What people work in at the moment is left alone.
  const isFree = (part) => !part.contains(document.activeElement);
  const show = (page) => {
    for (const part of document.querySelectorAll("[data-swap]")) {
      const fresh = page.getElementById(part.id);
      if (!fresh || part.innerHTML === fresh.innerHTML || !isFree(part)) continue;
      const open = [...part.querySelectorAll("details")].map((one) => one.open);
      fresh.querySelectorAll("details").forEach((one, at) => { one.open ||= open[at]; });
      part.replaceChildren(...fresh.childNodes);
    }
    const [menu, fresh] = [document, page].map((one) => one.getElementById("repeats"));
    if (menu && fresh && isFree(menu)) {
      const { value } = menu;
      menu.replaceChildren(...fresh.childNodes);
      menu.value = value;
    }
  };
  let wait, asking;
  const save = async () => {
    const { signal } = asking = new AbortController();
    const body = new URLSearchParams(new FormData(form));
    body.set("then", "auto");
    try {
      const answer = await fetch(form.action, { method: "POST", body, signal });
      if (!answer.ok) throw answer;
      show(new DOMParser().parseFromString(await answer.text(), "text/html"));
      const address = new URL(answer.url).pathname;
      if (address !== location.pathname) {
        form.action = address;
        history.replaceState(null, "", address);
      }
      tell(`Saved ${clock.format(new Date())}`);
    } catch {
      if (!signal.aborted) tell("Not saved: no answer from the service. What you typed is still here.");
    }
  };
  form.addEventListener("input", () => {
    asking?.abort();
    clearTimeout(wait);
    // The service takes no first step that comes back quicker than people type.
    wait = setTimeout(save, Math.max(800, form.elements.form_key ? 4000 - performance.now() : 0));
  });
  form.addEventListener("submit", () => { asking?.abort(); clearTimeout(wait); });
})();
