// --- the small API for the tenant's pages ---------------------------------------------------------

let waiting;

/** Reports that the visitor used the service; answers the acts this led to. */
function use() {
  return call('POST', 'me/uses');
}

/** Opens a page of the privacy centre: signed in where the tenant's server knows the visitor. */
async function open(path) {
  location.assign(tokenUrl ? (await call('POST', 'me/privacy-session', { path })).url : home + path);
}

// One question at a time; a banner is shown once, and nothing waits any more.
function next() {
  if (!question && waiting) waiting = banner(waiting);
}

const warn = (failure) => console.warn('troth:', failure.message);

async function learn() {
  try {
    notice = preview ? shown.notice : await call('GET', 'visitor/notice?lang=' + encodeURIComponent(language));
    theme();
    if (tokenUrl && notice.categories.length) await meet().catch(warn);
  } catch (failure) {
    // An unreachable server changes nothing on the page; nothing is ever answered for the visitor.
    warn(failure);
  }
  settled = true;
  apply();
  if (!notice) return;
  if (shown ? shown.layer !== 'preferences' : notice.categories.some((category) => standing(category) === 'ask')) ask();
  else showCorner();
  if (shown && shown.layer === 'preferences') preferences();
  if (entry.pending && !preview) repeat();
  tellSignal();
}

/** Asks again what concerns the visitor and shows it. */
async function refresh() {
  root.replaceChildren(said);
  question = undefined;
  // Before the body: first for the keyboard, and no rule of the page for its own first or last child is upset.
  if (!host.isConnected) page.insertBefore(host, document.body);
  theme();
  const changes = tokenUrl ? call('GET', 'me/notices?lang=' + encodeURIComponent(language)) : { items: [] };
  const [, told] = await Promise.allSettled([learn(), changes]);
  if (told.reason) throw told.reason;
  const { items, first } = told.value;
  const due = items.find((item) => item.answerDue);
  waiting = !due && first;
  if (due) dialog(due);
  else next();
  return items;
}

window.troth = { use, open, refresh, preferences, choices, allows };
if (!preview) tagManager('default');

document.addEventListener('click', (event) => {
  const opener = event.target.closest && event.target.closest('[data-troth-preferences]');
  if (!opener) return;
  event.preventDefault();
  preferences();
});

// A choice made in another tab counts here too.
window.addEventListener('storage', (event) => {
  if (event.key !== ENTRY || preview) return;
  recall();
  apply();
  if (question && notice && !notice.categories.some((category) => standing(category) === 'ask')) leave();
  tell('choice', { ...choices(), control: 'elsewhere' });
});

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', theme);

function start() {
  // What is added to the page later is held back too.
  new MutationObserver(release).observe(page, { childList: true, subtree: true });
  refresh()
    .catch(warn)
    .finally(() => tell('ready', choices()));
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
