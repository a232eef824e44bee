/* Troth: shows people which policy change concerns them, on the tenant's own pages. Apache-2.0 */
(() => {
  'use strict';

  const tag = document.currentScript;
  const home = new URL(tag.src).origin;
  const { key, token: tokenUrl } = tag.dataset;
  const language = document.documentElement.lang || navigator.language || 'en';

  // --- talking to Troth -------------------------------------------------------------------------

  let token;
  let tokenAge = 0;

  // The tenant's own server says who the visitor is; tokens are short-lived and asked for again.
  async function subjectToken() {
    if (!token || performance.now() - tokenAge > 120000) {
      const answer = await fetch(tokenUrl, { credentials: 'same-origin' });
      if (!answer.ok) throw new Error('no subject token: ' + answer.status);
      token = (await answer.json()).token;
      tokenAge = performance.now();
    }
    return token;
  }

  // One key per deed, so that a repeated request is the same deed.
  function deedKey() {
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  async function call(method, path, body) {
    const headers = { Authorization: 'Bearer ' + (await subjectToken()), 'X-Troth-Key': key };
    if (method !== 'GET') headers['Idempotency-Key'] = deedKey();
    if (body) headers['Content-Type'] = 'application/json';
    const answer = await fetch(home + '/api/v1/me/' + path, {
      method,
      headers,
      mode: 'cors',
      credentials: 'omit',
      body: body && JSON.stringify(body),
    });
    const said = answer.status === 204 ? null : await answer.json().catch(() => null);
    if (!answer.ok) throw new Error((said && (said.detail || said.title)) || 'Troth answered ' + answer.status);
    return said;
  }

  // --- what is shown ----------------------------------------------------------------------------

  const STYLE = `
:host{all:initial;color-scheme:light dark;--ink:light-dark(#1e2422,#ece9e2);--paper:light-dark(#fffdf8,#22282a);--edge:light-dark(#8a8f88,#7d8582);--accent:light-dark(#0f5c5c,#8fd3cd);--on:light-dark(#fff,#10201f)}
*{box-sizing:border-box}
section,dialog{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);border:1px solid var(--edge);border-radius:8px;padding:20px 24px;inline-size:min(44rem,calc(100vw - 24px));box-shadow:0 6px 28px rgb(0 0 0/.22);max-block-size:calc(100vh - 24px);overflow:auto}
section{position:fixed;inset-block-end:12px;inset-inline:0;margin-inline:auto;z-index:2147483646}
dialog::backdrop{background:rgb(15 25 25/.55)}
h2{font-size:1.15rem;line-height:1.3;margin:0 0 8px}
p{margin:0 0 12px}
.when{font-weight:600}
fieldset{border:1px solid var(--edge);border-radius:6px;margin:0 0 14px;padding:8px 14px}
label{display:flex;gap:10px;align-items:center;min-block-size:32px}
input{inline-size:20px;block-size:20px;accent-color:var(--accent)}
.do{display:flex;flex-wrap:wrap;gap:10px;margin-block-start:4px}
button{font:inherit;min-block-size:40px;padding:6px 16px;border-radius:6px;border:1px solid var(--accent);background:transparent;color:var(--accent);cursor:pointer}
.equal button{flex:1 1 12rem;background:var(--accent);color:var(--on)}
button:focus-visible,input:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.failed{border-inline-start:4px solid #b3261e;padding-inline-start:10px}`;

  const host = document.createElement('troth-notice');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];

  function make(name, text, attributes) {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    for (const [attribute, value] of Object.entries(attributes || {})) element.setAttribute(attribute, value);
    return element;
  }

  function button(text, deed) {
    const made = make('button', text, { type: 'button' });
    made.addEventListener('click', deed);
    return made;
  }

  function row(className, ...buttons) {
    const made = make('div', '', { class: className });
    made.append(...buttons);
    return made;
  }

  function paragraphs(item) {
    const heading = make('h2', item.words.heading, { id: 'troth-heading' });
    return [heading, make('p', item.summary), make('p', item.words.when, { class: 'when' })];
  }

  // Evidence only when half of it was on a focused page for three seconds.
  function watch(element, item) {
    let seen;
    const observer = new IntersectionObserver(
      ([entry]) => {
        clearTimeout(seen);
        if (entry.intersectionRatio < 0.5) return;
        const after = () => {
          if (document.visibilityState !== 'visible' || !document.hasFocus()) {
            seen = setTimeout(after, 1000);
            return;
          }
          observer.disconnect();
          call('POST', 'impressions', { version: item.version }).catch(() => {});
        };
        seen = setTimeout(after, 3000);
      },
      { threshold: [0, 0.5] },
    );
    observer.observe(element);
  }

  function banner(item) {
    const closed = 'troth-closed-' + item.version;
    if (sessionStorage.getItem(closed)) return;
    const section = make('section', '', { role: 'region', 'aria-labelledby': 'troth-heading', lang: item.language });
    section.append(
      ...paragraphs(item),
      row(
        'do',
        button(item.words.read, () => open(item.path)),
        button(item.words.close, () => {
          sessionStorage.setItem(closed, '1');
          section.remove();
        }),
      ),
    );
    root.append(section);
    watch(section, item);
  }

  // Closing the dialog, also by Escape, is no answer: it comes back with the next page.
  function dialog(item) {
    const box = make('dialog', '', { 'aria-labelledby': 'troth-heading', lang: item.language });
    const failed = make('p', '', { class: 'failed', role: 'alert', hidden: '' });
    const ticks = item.consents.map((purpose) => {
      const tick = make('input', '', { type: 'checkbox', value: purpose.id });
      const label = make('label');
      label.append(tick, purpose.name);
      return { tick, label };
    });

    const answer = async (act) => {
      const consents = ticks.filter(({ tick }) => tick.checked).map(({ tick }) => tick.value);
      try {
        await call('POST', 'acts', {
          act,
          version: item.version,
          contentHash: item.contentHash,
          ...(act === 'ACCEPT' && { consents }),
        });
        box.close();
        box.remove();
        document.dispatchEvent(new CustomEvent('troth:answered', { detail: { act, version: item.version } }));
      } catch (failure) {
        failed.textContent = failure.message;
        failed.hidden = false;
      }
    };

    box.append(...paragraphs(item));
    if (ticks.length) {
      const choices = make('fieldset');
      choices.append(make('legend', item.words.choose), ...ticks.map(({ label }) => label));
      box.append(choices);
    }
    box.append(
      failed,
      row('do equal', button(item.words.accept, () => answer('ACCEPT')), button(item.words.decline, () => answer('DECLINE'))),
      row('do', button(item.words.read, () => open(item.path)), button(item.words.later, () => box.close())),
    );
    root.append(box);
    box.showModal();
    watch(box, item);
  }

  // --- the small API for the tenant's pages -----------------------------------------------------

  /** Reports that the visitor used the service; answers the acts this led to. */
  function use() {
    return call('POST', 'uses');
  }

  /** Opens a page of the visitor's privacy centre, signed in. */
  async function open(path) {
    location.assign((await call('POST', 'privacy-session', { path })).url);
  }

  /** Asks again what concerns the visitor and shows it. */
  async function refresh() {
    root.replaceChildren();
    if (!host.isConnected) document.body.append(host);
    const { items } = await call('GET', 'notices?lang=' + encodeURIComponent(language));
    const due = items.find((item) => item.answerDue);
    if (due) dialog(due);
    else items.slice(0, 1).forEach(banner);
    return items;
  }

  window.troth = { use, open, refresh };
  // An unreachable server changes nothing on the page; nothing is ever answered for the visitor.
  const start = () => refresh().catch((failure) => console.warn('troth:', failure.message));
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})();
