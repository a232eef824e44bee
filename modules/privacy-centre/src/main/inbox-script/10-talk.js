// Troth's inbox on a page of the tenant's own: how many notices wait, and the notices themselves.
// The files of this folder are put together in the order of their names.

const tag = document.currentScript;
const home = new URL(tag.src).origin;
const { key, token: tokenUrl } = tag.dataset;
const language = document.documentElement.lang || navigator.language || 'en';

let token;
let tokenAge = 0;

// The tenant's own server says who the visitor is; tokens are short-lived and asked for again.
async function subjectToken() {
  if (!token || performance.now() - tokenAge > 120000) {
    const answer = await fetch(tokenUrl);
    if (!answer.ok) throw new Error('no subject token: ' + answer.status);
    token = (await answer.json()).token;
    tokenAge = performance.now();
  }
  return token;
}

async function call(method, path, body) {
  const headers = { 'X-Troth-Key': key, Authorization: 'Bearer ' + (await subjectToken()) };
  if (method !== 'GET') {
    headers['Idempotency-Key'] = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
  }
  if (body) headers['Content-Type'] = 'application/json';
  const answer = await fetch(home + '/api/v1/me/' + path, {
    method,
    headers,
    mode: 'cors',
    credentials: 'omit',
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) throw new Error('Troth answered ' + answer.status);
  return answer.status === 204 ? null : answer.json();
}

const warn = (failure) => console.warn('troth:', failure.message);
