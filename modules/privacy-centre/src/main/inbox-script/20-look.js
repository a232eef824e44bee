// --- how it looks ---------------------------------------------------------------------------------

// What the page sets as --troth-…, else ours, by day and by night as the page is.
const STYLE = `:host{display:inline-block;font:400 16px/1.5 var(--troth-font,system-ui,sans-serif);--a:var(--troth-accent,light-dark(#0f5656,#8fd3cd));--p:var(--troth-paper,light-dark(#fffdf8,#1f2628));--i:var(--troth-ink,light-dark(#1d2624,#ece8df));--l:color-mix(in srgb,var(--i) 22%,var(--p))}
:host([hidden]){display:none}
*{box-sizing:border-box;margin:0}
button{font:inherit;color:var(--a);background:0 0;border:1px solid transparent;border-radius:8px;min-block-size:44px;min-inline-size:44px;padding:6px 12px;cursor:pointer}
.bell{color:inherit}
.count{display:inline-block;min-inline-size:1.6em;padding:0 .4em;margin-inline-start:8px;border-radius:1em;background:var(--a);color:var(--p);font-size:.875em;font-weight:600;text-align:center}
.count:empty{display:none}
.panel{position:fixed;inset-block-start:12px;inset-inline-end:12px;inline-size:min(26rem,calc(100vw - 24px));max-block-size:calc(100dvh - 24px);overflow:auto;overscroll-behavior:contain;z-index:2147483645;padding:14px 20px 18px;border:1px solid var(--l);border-radius:var(--troth-radius,14px);background:var(--p);color:var(--i);box-shadow:0 20px 50px -14px rgb(0 0 0/.38);overflow-wrap:anywhere;text-align:start}
.head{display:flex;justify-content:space-between;align-items:center;gap:8px}
h2{font-size:1.15rem}
ul{list-style:none;padding:0}
.list>li{border-block-start:1px solid var(--l)}
summary{cursor:pointer;padding-block:12px;list-style:none;display:grid;grid-template-columns:1fr auto;gap:2px 10px}
summary::-webkit-details-marker{display:none}
b{font-weight:400}
.new b{font-weight:700}
.mark{color:var(--a);font-size:.8125rem;font-weight:600}
small{font-size:.8125rem;grid-column:1/-1}
details p,details ul{margin-block-end:8px;font-size:.9375rem}
details ul{padding-inline-start:1.2em;list-style:disc}
details button,.foot{border-color:var(--a);margin-block-end:14px}
.foot{inline-size:100%;margin:14px 0 0}
.failed{border-inline-start:3px solid #c2362b;padding-inline-start:10px}
.failed:empty,[hidden]{display:none!important}
:focus-visible{outline:3px solid var(--a);outline-offset:2px}
@media (prefers-reduced-motion:no-preference){.panel{animation:come .16s ease-out}}
@keyframes come{from{opacity:0;transform:translateY(-6px)}}
@media (forced-colors:active){.count{border:1px solid}}`;

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);

function make(name, className, ...parts) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...parts);
  return made;
}

function button(text, className, deed) {
  const made = make('button', className, text);
  made.type = 'button';
  made.addEventListener('click', deed);
  return made;
}
