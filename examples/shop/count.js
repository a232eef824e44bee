// Held back until counting was allowed.
const COUNTER = 'shop-visits';
const before = Number((document.cookie.match(/(?:^|; )shop-visits=(\d{1,6})/) || [])[1] || 0);
document.cookie = `${COUNTER}=${before + 1};Path=/;Max-Age=7776000;SameSite=Lax`;
document.getElementById('count').textContent = before ? `You came ${before + 1} times.` : 'You came for the first time.';
document.dispatchEvent(new Event('shop:stored'));
