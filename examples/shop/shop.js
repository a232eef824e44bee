// The shop itself: asks before it remembers, and shows what the browser keeps.
const LOOKED_AT = 'shop-looked-at';

function text(id, words) {
  document.getElementById(id).textContent = words.join(', ') || 'none';
}

function show() {
  const allowed = window.troth ? Object.entries(troth.choices()).filter(([, yes]) => yes) : [];
  text('allowed', allowed.map(([category]) => category));
  text('cookies', document.cookie.split('; ').filter((one) => one.startsWith('shop-')));
  text('storage', Object.keys(localStorage).filter((key) => key === 'troth' || key.startsWith('shop-')));
  if (!document.cookie.includes('shop-visits=')) document.getElementById('count').textContent = 'This visit is not counted.';
}

for (const button of document.querySelectorAll('[data-look]')) {
  button.addEventListener('click', () => {
    if (troth.allows('targeting')) localStorage.setItem(LOOKED_AT, button.dataset.look);
    show();
  });
}

for (const event of ['troth:ready', 'troth:choice', 'shop:stored']) document.addEventListener(event, () => setTimeout(show));
show();
