// --- holding back, letting run --------------------------------------------------------------------

const queued = new WeakSet();
const holders = new WeakMap();
let line = Promise.resolve();
// Nothing runs before it is known what there is to decide, or that the server does not say.
let settled = false;

// What does not say what it is for is taken for the most intrusive.
function kind(element) {
  return element.dataset.troth || 'targeting';
}

// A script that is not to run is not JavaScript to the browser; a copy of it is. It carries its own nonce only, so
// that the page's content security policy goes on deciding.
function run(blocked) {
  return new Promise((done) => {
    if (!allows(kind(blocked))) {
      queued.delete(blocked);
      done();
      return;
    }
    const script = document.createElement('script');
    for (const { name, value } of blocked.attributes) {
      if (!/^(type|nonce|data-troth|data-type)$/.test(name)) script.setAttribute(name, value);
    }
    if (blocked.dataset.type) script.type = blocked.dataset.type;
    script.nonce = blocked.nonce;
    script.text = blocked.text;
    script.async = false;
    script.onload = script.onerror = done;
    blocked.replaceWith(script);
    if (!script.src) done();
  });
}

// Takes the place of a frame, in the same box, so that nothing on the page moves.
function hold(frame) {
  const look = getComputedStyle(frame);
  const holder = make('troth-frame');
  for (const name of ['position', 'inset', 'margin', 'float', 'gridArea', 'alignSelf', 'verticalAlign']) {
    holder.style[name] = look[name];
  }
  holder.style.inlineSize = frame.offsetWidth + 'px';
  holder.style.blockSize = frame.offsetHeight + 'px';
  holder.style.display = look.display === 'inline' ? 'inline-block' : look.display;
  holder.style.maxInlineSize = '100%';
  holder.style.overflow = 'hidden';
  const inside = holder.attachShadow({ mode: 'open' });
  inside.adoptedStyleSheets = [sheet, palette];
  const category = notice.categories.find(({ id }) => id === kind(frame));
  const box = make('div', '', { class: 'hold', lang: notice.language, dir: notice.direction });
  box.append(make('p', fill(notice.words.held, new URL(frame.dataset.src, location.href).host)));
  if (category) {
    box.append(
      button(fill(notice.words.load, category.name), () => {
        openForm();
        choose({ [category.id]: true }, 'placeholder').then((saved) => say(saved ? 'saved' : 'failed'));
      }),
    );
  }
  inside.append(box);
  frame.before(holder);
  frame.style.display = 'none';
  return holder;
}

function release() {
  if (!settled || preview) return;
  for (const blocked of document.querySelectorAll('script[type="text/plain"][data-troth]')) {
    if (!queued.has(blocked) && allows(kind(blocked))) {
      queued.add(blocked);
      line = line.then(() => run(blocked));
    }
  }
  for (const frame of document.querySelectorAll('iframe[data-troth][data-src]')) {
    const holder = holders.get(frame);
    if (allows(kind(frame))) {
      frame.src = frame.dataset.src;
      frame.removeAttribute('data-src');
      frame.style.display = '';
      if (holder) holder.remove();
    } else if (!holder && notice) {
      holders.set(frame, hold(frame));
    }
  }
}
