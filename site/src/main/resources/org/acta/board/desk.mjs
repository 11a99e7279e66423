// Shows the queue anew when the record has grown, and links to be passed on as whole addresses.
// Everything works without this.
for (const link of document.querySelectorAll("a.whole")) link.textContent = link.href;

const live = document.querySelector("[data-live]");

async function renew() {
  // Nobody may be before the screen: this does not count as using the session.
  const address = new URL(location.href);
  address.searchParams.set("live", "1");
  const answer = await fetch(address, { headers: { Accept: "text/html" } });
  if (!answer.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector("[data-live]");
  if (fresh && !live.contains(document.activeElement)) live.replaceChildren(...fresh.childNodes);
}

if (live && globalThis.EventSource) {
  const events = new EventSource(document.body.dataset.events);
  events.addEventListener("grown", renew);
  events.addEventListener("over", () => events.close());
}
