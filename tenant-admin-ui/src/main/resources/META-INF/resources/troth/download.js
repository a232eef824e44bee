// Tells how far a download is, line by line. Without it the links do the same and say nothing.
(() => {
  const numbers = new Intl.NumberFormat(document.documentElement.lang);
  const NEWLINE = 10;

  const lines = (bytes) => {
    let count = 0;
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) {
      count++;
    }
    return count;
  };

  const read = async (answer, tell) => {
    const parts = [];
    const reader = answer.body.getReader();
    let done = 0;
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value);
      done += lines(part.value);
      tell(done);
    }
    return new Blob(parts, { type: answer.headers.get("Content-Type") });
  };

  const keep = (blob, answer) => {
    const named = /filename="([^"]*)"/.exec(answer.headers.get("Content-Disposition") || "");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = named ? named[1] : "";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };

  for (const place of document.querySelectorAll("[data-download]")) {
    const status = place.querySelector("[role=status]");
    place.addEventListener("click", async (event) => {
      const link = event.target.closest("a[download]");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
        return;
      }
      event.preventDefault();
      status.textContent = "Asking…";
      try {
        const answer = await fetch(link.href);
        if (!answer.ok) {
          throw new Error(answer.statusText);
        }
        const whole = Number(answer.headers.get("Troth-Lines"));
        const blob = await read(answer, (done) => {
          const shown = Math.min(done, whole);
          status.textContent = `${numbers.format(shown)} of ${numbers.format(whole)} lines`;
        });
        keep(blob, answer);
        status.textContent = `Done: ${numbers.format(whole)} lines`;
      } catch {
        status.textContent = "Not finished: the server cannot be reached. Try again.";
      }
    });
  }
})();
