// --- removing what may not be there ---------------------------------------------------------------

// A declared name that ends with a star stands for all that begin so.
function named(declared) {
  return (name) =>
    name !== ENTRY && (declared.endsWith('*') ? name.startsWith(declared.slice(0, -1)) : name === declared);
}

function cookieNames() {
  return (attempt(() => document.cookie) || '').split('; ').map((pair) => pair.split('=')[0]);
}

// A cookie is removed only under the domain and path it was set with, which nobody can read.
function expire(name) {
  const labels = location.hostname.split('.');
  const domains = ['', ...labels.map((_, index) => ';Domain=' + labels.slice(index).join('.'))];
  const steps = location.pathname.split('/');
  const paths = ['/', ...steps.map((_, index) => steps.slice(0, index + 1).join('/')).filter(Boolean)];
  for (const domain of domains) {
    for (const path of paths) document.cookie = name + '=;Max-Age=0;Path=' + path + domain;
  }
}

function sweep(storage, fits) {
  Object.keys(storage)
    .filter(fits)
    .forEach((name) => storage.removeItem(name));
}

function clear({ key: declared, storage }) {
  const fits = named(declared);
  if (storage === 'COOKIE') cookieNames().filter(fits).forEach(expire);
  if (storage === 'CACHE' && window.caches) {
    caches.keys().then((names) => names.filter(fits).forEach((name) => caches.delete(name)), () => {});
  }
  if (storage === 'WEB_STORAGE') {
    attempt(() => sweep(localStorage, fits));
    attempt(() => sweep(sessionStorage, fits));
    attempt(() =>
      indexedDB.databases().then(
        (all) => all.filter(({ name }) => fits(name)).forEach(({ name }) => indexedDB.deleteDatabase(name)),
        () => {},
      ),
    );
  }
}

// --- tag managers ---------------------------------------------------------------------------------

const STORAGE_OF = {
  functional: ['functionality_storage', 'personalization_storage'],
  analytics: ['analytics_storage'],
  targeting: ['ad_storage', 'ad_user_data', 'ad_personalization'],
};

function tagManager(command) {
  const layer = window.dataLayer;
  const gtag =
    window.gtag ||
    (layer &&
      function () {
        layer.push(arguments);
      });
  if (!gtag) return;
  const settings = { security_storage: 'granted' };
  for (const [id, names] of Object.entries(STORAGE_OF)) {
    const state = command === 'update' && allows(id) ? 'granted' : 'denied';
    for (const name of names) settings[name] = state;
  }
  gtag('consent', command, settings);
}

function apply() {
  if (preview) return;
  for (const category of notice ? notice.categories : []) {
    if (!allows(category.id)) category.stored.forEach(clear);
  }
  tagManager('update');
  release();
}
