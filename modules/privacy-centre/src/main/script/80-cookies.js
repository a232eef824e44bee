// --- what may be stored ---------------------------------------------------------------------------

let question;
let corner;

// Everything the person decides; what the browser's signal has decided is left to the single switch.
function everything(yes) {
  const wish = {};
  for (const { id } of notice.categories) if (!(yes && signalled(id))) wish[id] = yes;
  return wish;
}

function frame(name, title, text) {
  const box = make(name, '', {
    lang: notice.language,
    dir: notice.direction,
    'data-at': (notice.design || {}).position,
  });
  box.append(make('p', notice.title, { class: 'eyebrow' }), headed(box, title), make('p', text));
  const line = signalLine();
  if (line) box.append(line);
  return box;
}

// The signal wins over an earlier yes, and the person is told so.
function signalLine() {
  if (!signal || !notice.categories.some(({ id }) => id === 'targeting')) return null;
  const { targeting } = entry.choices;
  const word = !signalled('targeting') ? 'exception' : targeting && targeting.yes ? 'overruled' : 'honoured';
  return make('p', notice.words[word], { class: 'signal' });
}

// Two buttons of one size and colour: a no is as near as a yes.
function answers(settle) {
  const { refuse, accept } = notice.words;
  return row(
    'do equal',
    button(refuse, () => settle(everything(false), 'refuse-all')),
    button(accept, () => settle(everything(true), 'accept-all')),
  );
}

function policyLink() {
  return make('a', notice.words.policy, { href: notice.policy, rel: 'noopener', target: '_blank' });
}

function settler(box) {
  const failed = make('p', '', { class: 'failed', role: 'alert' });
  let busy = false;
  const settle = async (wish, control) => {
    if (busy) return;
    busy = true;
    const saved = preview || (await choose(wish, control));
    busy = false;
    if (!saved) {
      failed.textContent = notice.words.failed;
      return;
    }
    if (box.close) box.close();
    leave();
    say('saved');
    next();
  };
  return { failed, settle };
}

function leave() {
  if (question) question.remove();
  question = undefined;
  showCorner();
}

// The first layer. Closing it, also by Escape, is no answer.
function ask() {
  const { words } = notice;
  const asked = notice.categories.filter((category) => standing(category) === 'ask');
  const changed = asked.some(({ id }) => entry.choices[id] && entry.choices[id].yes);
  const box = frame('section', words.heading, changed ? words.changed : words.body);
  const { failed, settle } = settler(box);
  const list = make('ul', '', { class: 'kinds' });
  for (const { name, about } of notice.categories) {
    const item = make('li');
    item.append(make('b', name), ' ' + about);
    list.append(item);
  }
  const away = () => {
    leave();
    next();
  };
  box.append(
    list,
    failed,
    answers(settle),
    row('do foot', button(words.choose, preferences), policyLink()),
    button('×', away, { class: 'close', 'aria-label': words.close }),
  );
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') away();
  });
  if (corner) corner.remove();
  question = box;
  root.append(box);
  openForm();
}

function shelf(stored) {
  const { words } = notice;
  const details = make('details');
  const list = make('ul');
  for (const item of stored) {
    const line = make('li');
    line.append(make('span', item.name), make('span', words[item.storage] + ', ' + item.keep));
    list.append(line);
  }
  details.append(make('summary', fill(words.stored, stored.length)), list);
  return details;
}

function kindBox(category, control) {
  const box = row('kind', control, make('p', category.about));
  if (category.without) box.append(make('p', category.without));
  if (category.stored.length) box.append(shelf(category.stored));
  return box;
}

/** Opens the preference centre: every category with what it stores, for how long, and what stops without it. */
function preferences() {
  if (!notice) return;
  const { words } = notice;
  const box = frame('dialog', words.title, words.intro);
  const { failed, settle } = settler(box);
  const wish = {};
  if (notice.mandatory.stored.length) {
    const always = make('strong', notice.mandatory.name);
    always.append(make('span', words.always));
    box.append(kindBox(notice.mandatory, always));
  }
  for (const category of notice.categories) {
    const control = make('input', '', { type: 'checkbox', role: 'switch' });
    control.checked = standing(category) === 'on';
    wish[category.id] = control;
    const label = make('label', category.name);
    label.append(control);
    box.append(kindBox(category, label));
  }
  const save = () => settle(Object.fromEntries(Object.entries(wish).map(([id, { checked }]) => [id, checked])), 'save');
  const times = notice.categories.map(({ id }) => (entry.choices[id] || {}).at).filter(Boolean);
  const last = times.length ? fill(words.last, new Date(Math.max(...times)).toLocaleDateString(notice.language, { dateStyle: 'long' })) : '';
  const act = row('act');
  if (notice.categories.length) act.append(failed, answers(settle), row('do', button(words.save, save)));
  act.append(row('do foot', make('span', last), policyLink()));
  box.append(
    act,
    button('×', () => box.close(), { class: 'close', 'aria-label': words.close }),
  );
  box.addEventListener('close', () => box.remove());
  root.append(box);
  box.showModal();
  openForm();
}

// Where the page offers no way back to the choice, we do.
function showCorner() {
  if (corner) corner.remove();
  if (!notice || !notice.categories.length || document.querySelector('[data-troth-preferences]')) return;
  corner = button(notice.words.corner, preferences, { class: 'corner', lang: notice.language, dir: notice.direction });
  root.append(corner);
}
