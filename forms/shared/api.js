// Calls our endpoints in Tasklist's session. A refusal carries the problems by field, in Chinese.

export class Refusal extends Error {
  constructor(message, problems, status) {
    super(message);
    this.problems = problems;
    this.status = status;
  }
}

const cookie = (name) => document.cookie.split('; ').find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1);

export async function token() {
  if (!cookie('JY-XSRF-TOKEN')) await fetch('/api/csrf', { credentials: 'same-origin' });
  return decodeURIComponent(cookie('JY-XSRF-TOKEN') ?? '');
}

export async function call(method, path, body, headers = {}) {
  const request = { method, credentials: 'same-origin', headers: { Accept: 'application/json', ...headers } };
  if (method !== 'GET') request.headers['X-JY-XSRF-TOKEN'] = await token();
  if (body instanceof FormData) request.body = body;
  else if (body !== undefined) {
    request.headers['Content-Type'] = 'application/json';
    request.body = JSON.stringify(body);
  }
  let response;
  try {
    response = await fetch(path, request);
  } catch {
    throw new Refusal('网络连接中断，所填内容仍保留在页面上，请稍后重试。', [], 0);
  }
  const text = await response.text();
  let answer = null;
  try {
    answer = text ? JSON.parse(text) : null;
  } catch {
    answer = null;
  }
  if (response.ok) return answer;
  if (response.status === 401) throw new Refusal('登录已失效，请在新窗口重新登录后再提交，所填内容仍保留在页面上。', [], 401);
  throw new Refusal(answer?.detail ?? answer?.title ?? '系统暂时无法处理，请稍后重试。', answer?.problems ?? [], response.status);
}

export const get = (path) => call('GET', path);
export const post = (path, body, headers) => call('POST', path, body, headers);
