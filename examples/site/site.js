'use strict';

// What a customer's own page does with the Troth script's small API.
const said = document.getElementById('used');

document.getElementById('use').addEventListener('click', async () => {
  try {
    const acts = await window.troth.use();
    said.textContent = acts.length
      ? 'Sent. Your use was recorded as deemed acceptance of version ' + acts[0].versionNumber + '.'
      : 'Sent.';
  } catch (failure) {
    said.textContent = 'The message could not be sent: ' + failure.message;
  }
});

document.getElementById('privacy').addEventListener('click', () => window.troth.open('/privacy'));
