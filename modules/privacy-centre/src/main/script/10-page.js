// Troth in a browser: asks what may be stored, keeps to the answer, and shows which change of a policy
// concerns whom. The files of this folder are put together in the order of their names.

const tag = document.currentScript;
const page = document.documentElement;
const home = new URL(tag.src).origin;
const { key, token: tokenUrl, preview } = tag.dataset;
const language = page.lang || navigator.language || 'en';
const DAY = 86400000;

// Global Privacy Control (W3C). Do Not Track was given up by its makers and is not looked at.
const signal = navigator.globalPrivacyControl === true;

// Shown to whoever designs a banner: nothing is asked of the server, nothing is kept.
const shown = preview && JSON.parse(document.getElementById(preview).textContent);

// Browsers and extensions may forbid storage by throwing.
function attempt(deed) {
  try {
    return deed();
  } catch {
    return undefined;
  }
}

// --- the one entry we keep ------------------------------------------------------------------------
// { device, version, choices: { analytics: { yes, at, of, signal } }, person, pending, told, closed }

const ENTRY = 'troth';
let entry = {};

function recall() {
  const kept =
    attempt(() => localStorage.getItem(ENTRY)) ||
    attempt(() => decodeURIComponent(document.cookie.match(/(?:^|; )troth=([^;]*)/)[1]));
  const read = kept && attempt(() => JSON.parse(kept));
  entry = read && typeof read === 'object' ? read : {};
  if (!entry.choices) entry.choices = {};
}

function keep() {
  if (preview) return;
  const text = JSON.stringify(entry);
  attempt(() => localStorage.setItem(ENTRY, text));
  if (attempt(() => localStorage.getItem(ENTRY)) === text) return;
  const secure = location.protocol === 'https:' ? ';Secure' : '';
  attempt(() => {
    document.cookie = 'troth=' + encodeURIComponent(text) + ';Path=/;Max-Age=31536000;SameSite=Lax' + secure;
  });
}

if (!preview) recall();
else entry.choices = {};
