// Saves a form a few seconds after typing stops. Without it the form's own button does the same.
// It never overwrites: the server refuses when somebody else has saved, and the page says so.
(() => {
  const PAUSE = 3000;
  for (const form of document.querySelectorAll("form[data-autosave]")) {
    const status = form.querySelector("[data-autosave-status]");
    let timer;
    let sending = false;
    let again = false;
    let pending = false;

    const save = async (leaving = false) => {
      if (sending) {
        again = true;
        return;
      }
      sending = true;
      again = false;
      pending = false;
      try {
        const answer = await fetch(form.dataset.autosave, {
          method: "POST",
          body: new URLSearchParams(new FormData(form)),
          headers: { Accept: "application/json" },
          // A browser that closes the tab still sends what is not too long.
          keepalive: leaving,
        });
        const said = await answer.json();
        if (answer.ok && said.saved) {
          for (const field of document.querySelectorAll("input[name=revision]")) {
            field.value = said.revision;
          }
        }
        status.textContent = said.message || "Not saved. Press the button to see why.";
      } catch {
        status.textContent = "Not saved: the server cannot be reached. Your text is still here.";
      }
      sending = false;
      if (again) {
        save();
      }
    };

    form.addEventListener("input", () => {
      pending = true;
      status.textContent = "Not saved yet.";
      clearTimeout(timer);
      timer = setTimeout(() => save(), PAUSE);
    });
    form.addEventListener("submit", () => {
      pending = false;
      clearTimeout(timer);
    });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden" && pending) {
        clearTimeout(timer);
        save(true);
      }
    });
  }
})();
