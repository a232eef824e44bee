// Runs in the frame, and so only once advertising was allowed.
const LOOKED_AT = 'shop-looked-at';
const GOES_WITH = { 'Desk bell': 'Doormat', 'Letter opener': 'Box of stamps', 'Good pen': 'Blotting paper' };

function show() {
  const last = localStorage.getItem(LOOKED_AT);
  if (last) document.getElementById('like').textContent = `${GOES_WITH[last] || 'A gift card'}, because you looked at: ${last}.`;
}

window.addEventListener('storage', show);
show();
