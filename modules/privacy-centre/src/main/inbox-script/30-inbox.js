// --- the inbox ------------------------------------------------------------------------------------

let said;
let loading;
const views = [];

// Asks once for everybody on the page. Without an answer nothing on the page changes.
function load() {
  loading = loading || call('GET', 'inbox?limit=10&lang=' + encodeURIComponent(language)).then(
    (answer) => {
      said = answer;
      views.forEach((view) => view.show());
      document.dispatchEvent(new CustomEvent('troth:inbox', { detail: { unread: said.unread } }));
    },
  ).finally(() => {
    loading = undefined;
  });
  return loading;
}

async function visit(path) {
  location.assign((await call('POST', 'privacy-session', { path })).url);
}

function line(item, failed) {
  const { words } = said;
  const mark = make('span', 'mark', item.read ? '' : words.unread);
  const title = make('b', '', item.title);
  const can = make('ul', '', ...item.can.map((text) => make('li', '', text)));
  const summary = make('p', '', item.summary);
  title.lang = summary.lang = item.language;
  title.dir = summary.dir = 'auto';
  const about = make(
    'details',
    item.read ? '' : 'new',
    make('summary', '', title, mark, make('small', '', item.told)),
    summary,
    make('p', '', make('strong', '', item.when)),
    can,
    button(words.open, '', () => visit(item.path).catch(failed)),
  );
  // Reading marks it as read and is nothing else: no answer, no use.
  about.addEventListener('toggle', () => {
    if (!about.open || item.read) return;
    item.read = true;
    call('POST', 'inbox/' + item.id + '/read').then(() => {
      about.className = mark.textContent = '';
      return load();
    }, (failure) => {
      item.read = false;
      warn(failure);
    });
  });
  return make('li', '', about);
}

// One inbox: an element of its own, or a button of the tenant's with the panel beside it.
function inbox(host, opener) {
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  const count = make('span', 'count');
  const bell = opener || button('', 'bell', () => {});
  const panel = make('div', 'panel');
  panel.hidden = true;
  panel.setAttribute('role', 'dialog');
  panel.tabIndex = -1;
  root.append(...(opener ? [] : [bell]), panel);
  host.hidden = !opener;
  bell.setAttribute('aria-haspopup', 'dialog');
  bell.setAttribute('aria-expanded', 'false');

  const failed = () => {
    const line = panel.querySelector('.failed');
    if (line) line.textContent = said.words.failed;
  };

  // Whoever closed it by hand goes on where they were; a click elsewhere keeps its own focus.
  const turn = (open, elsewhere) => {
    if (panel.hidden !== open) return;
    panel.hidden = !open;
    bell.setAttribute('aria-expanded', open);
    if (!elsewhere) (open ? panel : bell).focus();
  };

  const draw = () => {
    const { words } = said;
    const alert = make('p', 'failed');
    alert.setAttribute('role', 'alert');
    const list = make('ul', 'list', ...said.items.map((item) => line(item, failed)));
    panel.replaceChildren(
      make('div', 'head', make('h2', '', words.title), button(words.close, '', () => turn(false))),
      said.items.length ? list : make('p', '', words.none),
      alert,
      button(words.all, 'foot', () => visit('/privacy/inbox').catch(failed)),
    );
  };

  const show = () => {
    const { words, unread } = said;
    host.hidden = false;
    host.lang = said.language;
    host.dir = said.direction;
    panel.setAttribute('aria-label', words.title);
    if (opener) {
      opener.dataset.trothUnread = unread;
      opener.setAttribute('aria-description', words.waiting);
    } else {
      count.textContent = unread || '';
      bell.replaceChildren(words.title, count);
      bell.setAttribute('aria-label', words.title + (unread ? ', ' + words.waiting : ''));
    }
  };

  // Until there is something to show, a link of the tenant's own leads where it says.
  bell.addEventListener('click', (event) => {
    if (!said) {
      load().catch(warn);
      return;
    }
    event.preventDefault();
    if (panel.hidden) draw();
    turn(panel.hidden);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') turn(false);
  });
  document.addEventListener('click', (event) => {
    if (!event.composedPath().some((part) => part === host || part === bell)) turn(false, true);
  });
  views.push({ show });
  if (said) show();
}

customElements.define(
  'troth-inbox',
  class extends HTMLElement {
    connectedCallback() {
      if (!this.shadowRoot) inbox(this);
    }
  },
);

function start() {
  for (const opener of document.querySelectorAll('[data-troth-inbox]')) {
    const host = make('span');
    opener.after(host);
    inbox(host, opener);
  }
  load().catch(warn);
}

window.trothInbox = { refresh: load };

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
