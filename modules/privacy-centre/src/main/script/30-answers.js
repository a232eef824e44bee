// --- what was answered, and what it allows --------------------------------------------------------

// What there is to decide, once the server has said it.
let notice;

// Whether the browser's signal decides: it does until somebody who knew of it said otherwise.
function signalled(id) {
  const answer = entry.choices[id];
  return signal && id === 'targeting' && !(answer && answer.yes && answer.signal);
}

// 'on', 'off', or 'ask' where there is no answer, or none that still counts.
function standing(category) {
  const answer = entry.choices[category.id];
  if (signalled(category.id)) return 'off';
  if (!answer) return 'ask';
  const days = (Date.now() - answer.at) / DAY;
  if (!answer.yes) return days < notice.askAgainAfterDays ? 'off' : 'ask';
  return answer.of === category.mark && days < (category.lastsDays || Infinity) ? 'on' : 'ask';
}

// Without the server the last choice counts, and what nobody chose is never allowed.
function allows(id) {
  if (id === 'mandatory') return true;
  if (notice) return notice.categories.some((category) => category.id === id && standing(category) === 'on');
  const answer = entry.choices[id];
  return !!(answer && answer.yes) && !signalled(id);
}

function choices() {
  const all = { mandatory: true };
  for (const id of ['functional', 'analytics', 'targeting']) all[id] = allows(id);
  return all;
}

// What a person chose elsewhere counts here when it is newer.
function join(states) {
  for (const { id, yes, at } of states) {
    const category = notice.categories.find((each) => each.id === id);
    const mine = entry.choices[id];
    if (category && (!mine || mine.at < at)) entry.choices[id] = { yes, at, of: category.mark };
  }
}

// A random device and whoever signed in on it are told apart by a mark that only this device can make.
async function personMark() {
  const [, claims] = (await subjectToken()).split('.');
  const { sub } = JSON.parse(atob(claims.replace(/-/g, '+').replace(/_/g, '/')));
  if (!crypto.subtle) return deedKey();
  const text = new TextEncoder().encode(entry.device + sub);
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', text)).slice(0, 8));
}

async function meet() {
  const mark = entry.device && (await personMark());
  if (mark && entry.person !== mark) {
    join((await call('POST', 'visitor/link', { device: entry.device })).choices);
    entry.person = mark;
    keep();
  } else {
    join((await call('GET', 'me/cookie-choices')).choices);
  }
}

let form;

// A form says to the server which text was in front of the visitor. It is good for one answer.
function openForm() {
  form = call('POST', 'visitor/forms', { version: notice.version, language: notice.language });
  form.catch(warn);
}

async function record(wish, control) {
  if (!form) openForm();
  const { formToken } = await form.finally(() => {
    form = undefined;
  });
  const said = await call('POST', 'visitor/choices', {
    version: notice.version,
    contentHash: notice.contentHash,
    language: notice.language,
    formToken,
    control,
    choices: wish,
    signal,
    ...(entry.device && { device: entry.device }),
  });
  if (said.device) entry.device = said.device;
  if (signal) entry.told = true;
}

// The signal came after the choice: the server, and whoever signs in here, is told once.
function tellSignal() {
  const { device, told } = entry;
  if (!signal || !device || told) return;
  call('POST', 'visitor/signals', { device }).then(() => {
    entry.told = true;
    keep();
  }, warn);
}

function note(wish, which) {
  const at = Date.now();
  for (const { id, mark } of notice.categories) {
    if (wish[id] === which) entry.choices[id] = { yes: which, at, of: mark, ...(signal && { signal }) };
  }
  entry.version = notice.number;
  keep();
}

// A no counts at once and is told when the server can be reached; a yes counts only once it is recorded.
async function choose(wish, control) {
  note(wish, false);
  apply();
  try {
    await record(wish, control);
    delete entry.pending;
    note(wish, true);
    return true;
  } catch (failure) {
    if (!preview) warn(failure);
    entry.pending = true;
    keep();
    // What was shown is not what holds now: it is shown again.
    if (/stale-form$/.test(failure.type)) refresh().catch(warn);
    return !Object.values(wish).includes(true);
  } finally {
    apply();
    tell('choice', { ...choices(), control });
  }
}

// What could not be told last time.
function repeat() {
  const refused = {};
  for (const { id } of notice.categories) {
    const answer = entry.choices[id];
    if (answer && !answer.yes) refused[id] = false;
  }
  record(refused, 'repeated').then(
    () => {
      delete entry.pending;
      keep();
    },
    warn,
  );
}
