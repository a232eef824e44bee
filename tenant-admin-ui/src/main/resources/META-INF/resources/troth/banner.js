// Shows what is entered as soon as typing pauses, and says beside each colour whether it can be read.
// Without it the button "Show what is entered" and saving do the same.
(() => {
  const PAUSE = 500;
  const form = document.querySelector("form[data-banner]");
  const show = form.querySelector("[data-show]");
  const list = form.querySelector("[data-contrasts]");
  let timer;

  const beside = (field, words) => {
    const input = document.getElementById(field);
    const place = input && input.closest(".field");
    if (!place) {
      return;
    }
    place.querySelector("[data-contrast]")?.remove();
    if (!words) {
      return;
    }
    const note = document.createElement("span");
    note.className = "error";
    note.dataset.contrast = "";
    note.id = field + "-contrast";
    note.textContent = words;
    input.setAttribute("aria-describedby", note.id);
    input.after(note);
  };

  const check = async () => {
    const answer = await fetch("/admin/banner/check", {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      headers: { Accept: "text/html" },
    });
    if (!answer.ok) {
      return;
    }
    list.innerHTML = await answer.text();
    for (const item of list.children) {
      beside(item.dataset.field, item.dataset.wrong);
    }
  };

  const look = () => {
    form.requestSubmit(show);
    check().catch(() => {});
  };

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  });
})();
