// --- how it looks ---------------------------------------------------------------------------------

const STYLE = `:host{all:initial}
*{box-sizing:border-box;margin:0}
section,dialog,.said p,.corner,.hold{font:400 16px/1.5 var(--font);color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
section,dialog{border:1px solid var(--line);border-radius:var(--radius);padding:24px 26px;inline-size:min(31rem,calc(100vw - 24px));max-block-size:calc(100dvh - 24px);overflow:hidden auto;overscroll-behavior:contain;box-shadow:0 20px 50px -14px rgb(0 0 0/.38)}
section{position:fixed;z-index:2147483646;inset:auto 0 12px;margin-inline:auto}
section[data-at=BOTTOM_START]{inset-inline:20px auto;inset-block-end:20px}
section[data-at=BOTTOM_END]{inset-inline:auto 20px;inset-block-end:20px}
section[data-at=TOP]{inset-block:12px auto}
dialog{margin:auto;inline-size:min(38rem,calc(100vw - 24px))}
dialog::backdrop{background:rgb(16 24 24/.5)}
h2{font:600 1.3rem/1.3 var(--serif);padding-inline-end:40px;text-wrap:balance}
h2+*{margin-block-start:10px}
.eyebrow{font-size:.8125rem;letter-spacing:.02em;padding-inline-end:40px;margin-block-end:4px}
.eyebrow::before{content:'';display:inline-block;inline-size:22px;block-size:3px;border-radius:2px;background:var(--accent);margin-inline-end:10px;vertical-align:middle}
p+p,ul,.kind p{margin-block-start:8px}
.when{font-weight:600}
ul{list-style:none;padding:0;font-size:.9375rem}
.kinds{border-block-start:1px solid var(--line);padding-block-start:10px;margin-block-start:14px}
.kinds li+li{margin-block-start:4px}
.signal,.failed{font-size:.9375rem;border-inline-start:3px solid var(--accent);padding-inline-start:12px;margin-block-start:14px}
.failed{border-color:#c2362b}
.failed:empty{display:none}
.do{display:flex;flex-wrap:wrap;gap:10px;margin-block-start:18px}
.do+.do{margin-block-start:10px}
.act{position:sticky;inset-block-end:-25px;margin-inline:-26px;padding:1px 26px 10px;background:var(--paper);border-block-start:1px solid var(--line)}
.act .do button:only-child{flex:1}
button,a{font:inherit;color:var(--accent)}
button{min-block-size:44px;padding:8px 16px;border:1px solid var(--accent);border-radius:calc(var(--radius)*.6);background:0 0;cursor:pointer}
.equal button{flex:1 1 9rem;font-weight:600;background:var(--accent);color:var(--paper)}
.foot{align-items:center;justify-content:space-between;font-size:.9375rem;margin-block-start:12px!important}
.foot button{border-color:transparent;padding-inline:0;text-decoration:underline;text-underline-offset:3px}
.foot a{padding-block:10px;text-underline-offset:3px}
.close{position:absolute;inset-block-start:12px;inset-inline-end:12px;inline-size:44px;padding:0;border-color:transparent;color:var(--ink);font-size:1.5rem;line-height:1}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.equal :focus-visible{outline-color:var(--ink)}
fieldset{border:1px solid var(--line);border-radius:8px;margin-block-start:14px;padding:8px 14px}
label{display:flex;gap:12px;align-items:center;min-block-size:44px}
input{flex:none;inline-size:20px;block-size:20px;accent-color:var(--accent)}
.kind{border-block-start:1px solid var(--line);padding-block:10px 14px;font-size:.9375rem}
.kind:first-of-type{margin-block-start:18px}
.kind label,.kind strong{font-size:1rem;font-weight:600;justify-content:space-between;display:flex;min-block-size:44px;align-items:center}
[role=switch]{appearance:none;inline-size:48px;block-size:28px;border:2px solid var(--ink);border-radius:14px;position:relative;cursor:pointer}
[role=switch]::before{content:'';position:absolute;inset-block-start:4px;inset-inline-start:4px;inline-size:16px;block-size:16px;border-radius:8px;background:var(--ink)}
[role=switch]:checked{background:var(--accent);border-color:var(--accent)}
[role=switch]:checked::before{inset-inline-start:24px;background:var(--paper)}
summary{cursor:pointer;padding-block:8px;margin-block-start:4px;color:var(--accent)}
details li{padding-block:6px;border-block-start:1px solid var(--line);display:flex;flex-wrap:wrap;justify-content:space-between;gap:2px 16px}
.said{position:fixed;z-index:2147483647;inset-block-end:16px;inset-inline:16px;display:grid;place-items:center;pointer-events:none}
.said p{padding:12px 20px;border:1px solid var(--accent);border-radius:var(--radius);box-shadow:0 20px 50px -14px rgb(0 0 0/.38)}
.said::before,.said::after{content:'';position:absolute;color:var(--ink);background:var(--paper)}
.said::after{background:var(--accent)}
.corner{position:fixed;z-index:2147483645;inset-block-end:14px;inset-inline-start:14px;color:var(--accent);font-size:.875rem;padding:4px 14px}
.hold{block-size:100%;padding:16px;display:flex;flex-direction:column;gap:10px;align-items:center;justify-content:center;text-align:center;overflow:auto;border:1px solid var(--line);border-radius:var(--radius);font-size:.9375rem}
@media (prefers-reduced-motion:no-preference){section,dialog[open]{animation:come .18s ease-out}[role=switch]::before{transition:inset-inline-start .12s}}
@keyframes come{from{opacity:0;transform:translateY(8px)}}
@media (forced-colors:active){[role=switch]{appearance:auto}.equal button{border:2px solid}}
@media (max-width:30rem){section,dialog{padding:20px 18px}section,section[data-at]{inset-inline:0}}`;

const host = document.createElement('troth-notice');
const root = host.attachShadow({ mode: 'open' });
const sheet = new CSSStyleSheet();
const palette = new CSSStyleSheet();
sheet.replaceSync(STYLE);
root.adoptedStyleSheets = [sheet, palette];

const PLAIN = { accent: ['#0f5656', '#8fd3cd'], paper: ['#fffdf8', '#1f2628'], ink: ['#1d2624', '#ece8df'] };
const SCHEMES = { LIGHT: 'light', DARK: 'dark' };

// The page's own variables come first, then the tenant's design. Where they cannot be read, ours do.
function paint(mine) {
  const design = (notice && notice.design) || {};
  const colours = Object.entries(PLAIN).map(([name, plain]) => {
    const [light, dark] = (mine && design[name]) || plain;
    const both = `light-dark(${light},${dark})`;
    return `--${name}:${mine ? `var(--troth-${name},${both})` : both}`;
  });
  palette.replaceSync(`:host{color-scheme:${SCHEMES[design.scheme] || 'light dark'};${colours.join(';')};
--line:color-mix(in srgb,var(--ink) 22%,var(--paper));
--radius:var(--troth-radius,${design.radius === undefined ? 14 : design.radius}px);
--font:var(--troth-font,system-ui,sans-serif);--serif:var(--troth-font,Charter,'Iowan Old Style',Georgia,serif)}`);
}

// Relative luminance (WCAG 2); not a number for colours that cannot be judged, which then do not pass.
function luminance(colour) {
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour) || [];
  const [red, green, blue] = parts.slice(1).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((first, second) => second - first);
  return (light + 0.05) / (dark + 0.05);
}

function theme() {
  paint(true);
  const { color, backgroundColor } = getComputedStyle(said, '::before');
  const accent = getComputedStyle(said, '::after').backgroundColor;
  if (!(contrast(color, backgroundColor) >= 4.5 && contrast(accent, backgroundColor) >= 4.5)) paint(false);
}

// --- pieces ---------------------------------------------------------------------------------------

function make(name, text, attributes) {
  const element = document.createElement(name);
  if (text) element.textContent = text;
  for (const [attribute, value] of Object.entries(attributes || {})) element.setAttribute(attribute, value);
  return element;
}

function button(text, deed, attributes) {
  const made = make('button', text, { type: 'button', ...attributes });
  made.addEventListener('click', deed);
  return made;
}

function row(className, ...parts) {
  const made = make('div', '', { class: className });
  made.append(...parts);
  return made;
}

function fill(text, value) {
  return text.replace('{}', value);
}

// One name for each heading: a question may wait behind a dialog.
let headings = 0;

function headed(box, text) {
  const id = 'troth-' + ++headings;
  box.setAttribute('aria-labelledby', id);
  return make('h2', text, { id });
}

const said = make('div', '', { class: 'said', role: 'status' });
let silence;

function say(word) {
  // What is put in anew moves nothing; what grew would.
  said.replaceChildren(make('p', notice.words[word]));
  clearTimeout(silence);
  silence = setTimeout(() => said.replaceChildren(), 5000);
}
