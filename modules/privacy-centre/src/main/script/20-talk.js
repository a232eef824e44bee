// --- talking to Troth -----------------------------------------------------------------------------

let token;
let tokenAge = 0;

// The tenant's own server says who the visitor is; tokens are short-lived and asked for again.
async function subjectToken() {
  if (!token || performance.now() - tokenAge > 120000) {
    const answer = await fetch(tokenUrl);
    if (!answer.ok) throw new Error('no token: ' + answer.status);
    token = (await answer.json()).token;
    tokenAge = performance.now();
  }
  return token;
}

function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// One key per deed, so that a repeated request is the same deed.
function deedKey() {
  return hex(crypto.getRandomValues(new Uint8Array(16)));
}

async function call(method, path, body) {
  if (preview) throw new Error('preview');
  const headers = { 'X-Troth-Key': key };
  if (/^me|link$/.test(path)) headers.Authorization = 'Bearer ' + (await subjectToken());
  if (method !== 'GET') headers['Idempotency-Key'] = deedKey();
  if (body) headers['Content-Type'] = 'application/json';
  const answer = await fetch(home + '/api/v1/' + path, {
    method,
    headers,
    credentials: 'omit',
    body: body && JSON.stringify(body),
  });
  const said = await answer.json().catch(() => null);
  if (!answer.ok) {
    const problem = said || {};
    throw Object.assign(new Error(problem.detail || problem.title || answer.status), { type: problem.type });
  }
  return said;
}

function tell(name, detail) {
  document.dispatchEvent(new CustomEvent('troth:' + name, { detail }));
}
