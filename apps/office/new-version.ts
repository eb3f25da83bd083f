const place = "tz.reloadedAt";
const patience = 60_000; // ms within which a second failure is no new version but a broken one

/**
 * A tab that was open while the server got a new version asks for parts of pages that are no longer there: it then reads
 * the page anew, once.
 */
export function reloadOnNewVersion() {
  window.addEventListener("vite:preloadError", (event) => {
    if (Date.now() - Number(sessionStorage.getItem(place) ?? 0) < patience) return;
    sessionStorage.setItem(place, String(Date.now()));
    event.preventDefault();
    window.location.reload();
  });
}
